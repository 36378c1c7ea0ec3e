import Record
import Testing

@testable import Journal

/// Where a store lies and who this device is.
@Suite struct StorePlaceTests {
  private let desk = Desk()

  @Test("a folder without a store, and one that has one already, are told apart")
  func presence() throws {
    #expect(journalError { _ = try desk.open() } == .noStore(folder: "/store"))
    _ = try desk.create()
    #expect(journalError { _ = try desk.create() } == .storeExists(folder: "/store"))
    #expect(
      journalError { _ = try Store.open(at: desk.place(), isDemo: true, month: "2026-11") }
        == .demoMismatch(isDemo: false))
  }

  @Test("a second copy of the program reads, is told who writes, and sees what is saved")
  func secondCopy() throws {
    let writer = try desk.create()
    _ = try writer.append(visited("2026-11-01"))
    let reader = try desk.open()
    #expect(reader.access == .readOnly(.openElsewhere(process: 4711)))
    #expect(
      journalError { _ = try reader.append(visited("2026-11-02")) }
        == .readOnly(.openElsewhere(process: 4711)))
    _ = try writer.append(visited("2026-11-02", id: "01H.02V"))
    try reader.refresh()
    #expect(try reader.everything() == writer.everything())
  }

  @Test("a store copied elsewhere goes on under a new name, on this machine and on another")
  func copied() throws {
    let first: DeviceID?
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      first = store.device
    }
    try desk.copy("/store", to: "/copy")
    try desk.copy("/state", to: "/state2")
    let moved = try desk.open(desk.place("/copy", seed: 2))
    #expect(moved.device == nil)
    let second = try moved.append(visited("2026-11-02", id: "01H.02V"))
    #expect(second.stamp.device != first)
    #expect((second.number, second.stamp.order) == (1, 2))

    let carried = try desk.open(desk.place(state: "/state2", machine: "other laptop", seed: 3))
    #expect(carried.notices.contains(.newDevice(.otherMachine)))
    #expect(try carried.append(visited("2026-11-03", id: "01H.03V")).stamp.device != first)
  }

  @Test("an older copy put in the place of the store is noticed: no number is used twice")
  func restored() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    let older = try desk.bytes(desk.segment(device))
    do {
      let store = try desk.open()
      #expect(store.device == device)
      _ = try store.append(visited("2026-11-02", id: "01H.02V"))
    }
    try desk.write(desk.segment(device), older)
    let store = try desk.open(desk.place(seed: 2))
    let reason = NewDeviceReason.journalBehind(device: device, written: 2, found: 1)
    #expect(store.notices.contains(.newDevice(reason)))
    #expect(try store.append(visited("2026-11-03", id: "01H.03V")).stamp.device != device)
  }

  @Test("a journal that says something else under the last number is noticed")
  func differing() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    var bytes = try desk.bytes(desk.segment(device))
    let header = try #require(bytes.firstIndex(of: Line.newline))
    let other = Entry(
      number: 1, stamp: Stamp(order: 1, device: device), changes: visited("2026-12-31"))
    bytes =
      Array(bytes[...header])
      + EntryLine.encoded(other, previous: Digest.chain(Array(bytes[..<header])))
    try desk.write(desk.segment(device), bytes)
    let store = try desk.open()
    let reason = NewDeviceReason.journalDiffers(device: device, number: 1)
    #expect(store.notices.contains(.newDevice(reason)))
  }

  @Test("journals of another store, or of the demo, are not read")
  func otherStore() throws {
    let other: DeviceID
    do {
      let demo = StoreIdentity(id: thuLum.id, commune: "Thu Lũm", isDemo: true)
      let store = try Store.create(
        demo, at: desk.place("/demo", seed: 9), month: "2026-11")
      _ = try store.append(visited("2026-11-01"))
      other = try #require(store.device)
      _ = try desk.create().append(visited("2026-11-02", id: "01H.02V"))
    }
    try desk.copy("/demo/journals/\(other)", to: "/store/journals/\(other)")
    let store = try desk.open()
    let segment = SegmentID(device: other, number: 1)
    #expect(store.notices.contains(.journalEnds(segment, line: 1, .otherStore(thuLum.id))))
    #expect(try store.everything().map(\.record.id) == ["01H.02V"])
  }

  @Test("store.json made unreadable is made again from what the journals say")
  func identityLost() throws {
    do { _ = try desk.create().append(visited("2026-11-01")) }
    try desk.write("/store/store.json", Array("{".utf8))
    do {
      let store = try desk.open()
      #expect(store.identity == thuLum)
      #expect(store.notices.contains(.storeIdentityRestored))
    }
    #expect(try !desk.open().notices.contains(.storeIdentityRestored))
  }

  @Test("a file among the journals that is none is told, and left")
  func stray() throws {
    let store = try desk.create()
    _ = try store.append(visited("2026-11-01"))
    let device = try #require(store.device)
    let file = "journals/\(device)/000001 (conflict).jsonl"
    try desk.write("/store/" + file, [1])
    #expect(try desk.open().notices.contains(.strayFile(file)))
    #expect(try desk.bytes("/store/" + file) == [1])
  }
}
