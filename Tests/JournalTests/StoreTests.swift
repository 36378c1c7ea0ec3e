import Record
import Testing

@testable import Journal

private let visit = "01H.01V"

private func visited(_ day: String, id: String = visit, replaces: [Stamp] = []) -> [Change] {
  [
    change(
      "visit", id,
      [.set("day", .text(day), replaces: replaces), .set("met", .text("head"))])
  ]
}

/// A laptop with a disk in memory.
private struct Desk {
  let files = LossyFiles()

  func place(
    _ folder: String = "/store", state: String = "/state", machine: String = "laptop",
    seed: UInt64 = 1, layout: Layout = caseLayout
  ) -> StorePlace {
    JournalTests.place(
      folder, state: state, files: files, machine: machine, seed: seed, layout: layout)
  }

  func create() throws -> Store { try Store.create(thuLum, at: place(), month: "2026-11") }

  func open(_ place: StorePlace? = nil, month: String = "2026-11") throws -> Store {
    try Store.open(at: place ?? self.place(), month: month)
  }

  func bytes(_ path: String) throws -> [UInt8] {
    try files.read(path, offset: 0, count: files.size(path))
  }

  func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = try files.openToAppend(path, creating: true)
    defer { files.close(file) }
    try files.truncate(file, to: 0)
    try files.append(all: bytes, to: file)
    try files.sync(file)
  }

  /// Copies a folder with all that is in it.
  func copy(_ source: String, to destination: String) throws {
    try files.makeDirectory(destination)
    for name in try files.list(source) {
      if let bytes = try? bytes("\(source)/\(name)") {
        try write("\(destination)/\(name)", bytes)
      } else {
        try copy("\(source)/\(name)", to: "\(destination)/\(name)")
      }
    }
  }

  func segment(_ device: DeviceID?, _ number: UInt32 = 1, in store: String = "/store") throws
    -> String
  {
    store + "/" + SegmentID(device: try #require(device), number: number).relativePath
  }
}

private func error(_ body: () throws -> Void) -> JournalError? {
  do {
    try body()
    return nil
  } catch {
    return error as? JournalError
  }
}

@Suite struct StoreTests {
  private let desk = Desk()

  // MARK: Saving and reading

  @Test("what was saved is there after the store is opened again, with and without its snapshot")
  func reopened() throws {
    let before: [RecordState]
    do {
      let store = try desk.create()
      _ = try store.append([
        change("household", "01H", [.set("code", .text("LS-014"))]),
        change("person", "01P", [.set("name", .text("Giàng Lò Chừ")), .set("born", .int(1979))]),
      ])
      _ = try store.append(visited("2026-11-23"))
      before = try store.everything()
      #expect(before.count == 3)
    }
    do {
      let store = try desk.open()
      #expect(store.notices == [.rebuilt(.noUsableCache)])
      #expect(try store.everything() == before)
      try store.keepSnapshot()
      #expect(store.changesSinceSnapshot == 0)
      #expect(try store.everything() == before)
    }
    let store = try desk.open()
    #expect(store.notices == [])
    #expect(try store.everything() == before)
  }

  @Test("entries count from 1 and their order is one more than anything seen")
  func numbers() throws {
    let store = try desk.create()
    let first = try store.append(visited("2026-11-01"))
    let second = try store.append(visited("2026-11-02", id: "01H.02V"))
    #expect((first.number, first.stamp.order) == (1, 1))
    #expect((second.number, second.stamp.order) == (2, 2))
    #expect(store.sight.contains(second.stamp))
  }

  @Test("a visit corrected later is read as one record, and totals see its new day")
  func corrected() throws {
    let store = try desk.create()
    let first = try store.append(visited("2026-11-01"))
    _ = try store.append(visited("2026-10-31", replaces: [first.stamp]))
    let visits = try store.history(kind: "visit", owner: "01H")
    #expect(visits.map { $0["day"] } == [.text("2026-10-31")])
    #expect(
      try store.summaries(kind: "visit", owner: "01H").map(\.values)
        == [[.text("2026-10-31"), .text("head")]])
  }

  @Test("a household's visits come by rising id, and the newest can be asked for alone")
  func newest() throws {
    let store = try desk.create()
    for number in [3, 1, 2] {
      _ = try store.append(visited("2026-11-0\(number)", id: "01H.\(number)"))
    }
    _ = try store.append(visited("2026-11-09", id: "02H.9"))
    let days = try store.history(kind: "visit", owner: "01H").map { $0["day"]?.text }
    #expect(days == ["2026-11-01", "2026-11-02", "2026-11-03"])
    let newest = try store.history(kind: "visit", owner: "01H", newest: 2)
    #expect(newest.map(\.record.id) == ["01H.2", "01H.3"])
  }

  @Test("a promise is at hand while it is open and can be read when it is done")
  func promise() throws {
    let store = try desk.create()
    func atHand() throws -> [String] {
      var ids: [String] = []
      try store.forEachResident(kind: "promise") { ids.append($0.record.id) }
      return ids
    }
    _ = try store.append([change("promise", "01H.1", [.set("what", .text("giống cỏ voi"))])])
    _ = try store.append([change("promise", "01H.2", [.set("what", .text("làm hồ sơ"))])])
    let done = try store.append([change("promise", "01H.1", [.set("done", .bool(true))])])
    #expect(try atHand() == ["01H.2"])
    let record = RecordID(kind: "promise", id: "01H.1")
    #expect(try store.state(of: record)?["what"] == .text("giống cỏ voi"))
    _ = try store.append([
      change("promise", "01H.1", [.set("done", .bool(false), replaces: [done.stamp])])
    ])
    #expect(try atHand() == ["01H.1", "01H.2"])
    #expect(try store.state(of: record)?["what"] == .text("giống cỏ voi"))
  }

  @Test("an entry is read back by its number and by its stamp, across segments and months")
  func entries() throws {
    let store = try desk.create()
    var entries: [Entry] = []
    for number in 1...50 {
      store.month = number < 20 ? "2026-10" : number < 21 ? "2026-11" : "2026-12"
      entries.append(try store.append(visited("2026-11-01", id: "01H.\(number)")))
    }
    let device = try #require(store.device)
    #expect(try desk.files.list("/store/journals/\(device)").count == 3)
    for entry in entries {
      #expect(try store.entry(device, number: entry.number) == entry)
      #expect(try store.entry(entry.stamp) == entry)
    }
    #expect(try store.entry(device, number: 51) == nil)
    #expect(try store.entry(device, number: 0) == nil)
  }

  @Test("an entry is found although segments were begun and nothing was written into them")
  func entriesBesideEmptySegments() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    for month in ["2026-12", "2027-01"] {
      let store = try desk.open(month: month)
      // Room for the header of a segment, and not for the line: 310 bytes and some.
      desk.files.leave(bytes: 400)
      _ = try? store.append(visited("2026-12-01", id: "01H.02V"))
      desk.files.leave(bytes: .max)
    }
    #expect(try desk.files.list("/store/journals/\(device)").count >= 2)
    #expect(try desk.open().entry(device, number: 1) != nil)
  }

  @Test("a segment is closed before it grows beyond 4 MB, and a longer line has one to itself")
  func segments() throws {
    let store = try desk.create()
    let text = String(repeating: "chăn nuôi ", count: 100_000)
    for number in 1...6 {
      _ = try store.append([
        change("household", "0\(number)H", [.set("note", .text(text))])
      ])
    }
    _ = try store.append([
      change("household", "07H", [.set("note", .text(text + text + text + text))])
    ])
    let device = try #require(store.device)
    let sizes = try (1...3).map { try desk.files.size(desk.segment(device, UInt32($0))) }
    // A line is 1,200,000 bytes and a little: 3 fit below 4,194,304, the seventh is 4,800,000.
    #expect(sizes.map { $0 / 100_000 } == [36, 36, 48])
    #expect(try desk.files.list("/store/journals/\(device)").count == 3)
    #expect(try Verification(of: desk.place()).run().isSound)
  }

  @Test("changes that cannot stand on a line are refused, and nothing is written")
  func refusedChanges() throws {
    let store = try desk.create()
    #expect(error { _ = try store.append([]) } == .change(.noChanges))
    #expect(
      error { _ = try store.append([change("secret", "01H", [.set("a", .int(1))])]) }
        == .change(.unknownKind("secret")))
    let bad = RecordID(kind: "visit", id: "hộ 1")
    #expect(
      error { _ = try store.append([change("visit", "hộ 1", [.set("a", .int(1))])]) }
        == .change(.badRecordID(bad)))
    let twice = change("visit", visit, [.set("day", .text("2026-11-01"))])
    guard case .change(.entry) = error({ _ = try store.append([twice, twice]) }) else {
      Issue.record("a field set twice in one save was taken")
      return
    }
    #expect(try store.append(visited("2026-11-01")).number == 1)
  }

  @Test("kinds that this program does not know stay in the lines and are counted")
  func unknownKinds() throws {
    do {
      let store = try desk.create()
      _ = try store.append([change("person", "01P", [.set("name", .text("Ly Xá Pư"))])])
    }
    let older = Layout(version: 1, kinds: ["household": .resident])
    let store = try desk.open(desk.place(layout: older))
    #expect(store.unread.kinds == ["person": 1])
    #expect(try desk.open().unread.kinds == [:])
  }

  // MARK: Where a store lies and who this device is

  @Test("a folder without a store, and one that has one already, are told apart")
  func presence() throws {
    #expect(error { _ = try desk.open() } == .noStore(folder: "/store"))
    _ = try desk.create()
    #expect(error { _ = try desk.create() } == .storeExists(folder: "/store"))
    #expect(
      error { _ = try Store.open(at: desk.place(), isDemo: true, month: "2026-11") }
        == .demoMismatch(isDemo: false))
  }

  @Test("a second copy of the program reads, is told who writes, and sees what is saved")
  func secondCopy() throws {
    let writer = try desk.create()
    _ = try writer.append(visited("2026-11-01"))
    let reader = try desk.open()
    #expect(reader.access == .readOnly(.openElsewhere(process: 4711)))
    #expect(
      error { _ = try reader.append(visited("2026-11-02")) }
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

  // MARK: Mishaps

  @Test("a full disk: nothing is lost, and the save succeeds when there is room again")
  func full() throws {
    let store = try desk.create()
    _ = try store.append(visited("2026-11-01"))
    let before = try desk.bytes(desk.segment(store.device))
    desk.files.leave(bytes: 100)
    guard case .notSaved(let failure) = error({ _ = try store.append(visited("2026-11-02")) })
    else {
      Issue.record("a save on a full disk did not say that it failed")
      return
    }
    #expect(failure.cause == .noSpace)
    #expect(try desk.bytes(desk.segment(store.device)) == before)
    desk.files.leave(bytes: .max)
    #expect(try store.append(visited("2026-11-02", id: "01H.02V")).number == 2)
    #expect(try Verification(of: desk.place()).run().isSound)
  }

  @Test("where the journal cannot be brought back after a failed save, the store is read-only")
  func unsure() throws {
    let store = try desk.create()
    _ = try store.append(visited("2026-11-01"))
    desk.files.leave(bytes: 100)
    desk.files.failTruncating()
    guard case .journalUnsure = error({ _ = try store.append(visited("2026-11-02")) }) else {
      Issue.record("the failure was not told as one that leaves the journal unsure")
      return
    }
    guard case .readOnly(.journalUnsure) = store.access else {
      Issue.record("the store can still be written")
      return
    }
  }

  @Test("a medium that cannot be written opens read-only and is read whole")
  func readOnly() throws {
    let before: [RecordState]
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      before = try store.everything()
    }
    desk.files.makeReadOnly()
    let store = try desk.open()
    guard case .readOnly(.placeNotWritable(let error)) = store.access else {
      Issue.record("not read-only")
      return
    }
    #expect(error.cause == .readOnlyMedium)
    #expect(try store.everything() == before)
    #expect(store.snapshotJob() == nil)
  }

  @Test("a torn last line is set aside, told once, and never seen again")
  func torn() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    let path = try desk.segment(device)
    let whole = try desk.bytes(path)
    let torn = Array(#"{"v":1,"dev":"#.utf8)
    try desk.write(path, whole + torn)
    do {
      let store = try desk.open()
      let aside = "aside/\(device)-1-\(whole.count).torn"
      let segment = SegmentID(device: device, number: 1)
      #expect(
        store.notices.contains(
          .tornLineSetAside(segment: segment, bytes: torn.count, aside: aside)))
      #expect(try desk.bytes("/store/" + aside) == torn)
      #expect(try desk.bytes(path) == whole)
      #expect(store.device == device)
    }
    #expect(try desk.open().notices == [.rebuilt(.noUsableCache)])
  }

  @Test("the unfinished end of another device's journal waits and is taken when it has arrived")
  func foreignPieces() throws {
    let other: DeviceID
    do {
      let store = try Store.create(thuLum, at: desk.place("/other", seed: 5), month: "2026-11")
      _ = try store.append(visited("2026-11-01"))
      _ = try store.append(visited("2026-11-02", id: "01H.02V"))
      other = try #require(store.device)
    }
    let bytes = try desk.bytes(desk.segment(other, in: "/other"))
    let store = try desk.create()
    for count in stride(from: 0, through: bytes.count, by: 97) {
      try desk.files.makeDirectory("/store/journals/\(other)")
      try desk.write(try desk.segment(other), Array(bytes.prefix(count)))
      try store.refresh()
      #expect(store.number(of: other) <= 2)
      #expect(try desk.bytes(desk.segment(other)).count == count)
    }
    try desk.write(try desk.segment(other), bytes)
    try store.refresh()
    #expect(store.number(of: other) == 2)
    #expect(try store.everything().count == 2)
  }

  @Test("a line of a newer major version makes the store read-only; what is before it is read")
  func newerFormat() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    let covered = Array(#"{"v":2,"whatever":true"#.utf8)
    let line = covered + Array(",\"sum\":\"\(Hex.text(Digest.sum(covered)))\"}\n".utf8)
    let path = try desk.segment(device)
    try desk.write(path, try desk.bytes(path) + line)
    let store = try desk.open()
    #expect(store.access == .readOnly(.newerFormat(2)))
    #expect(try store.everything().count == 1)
    let end = Notice.journalEnds(
      SegmentID(device: device, number: 1), line: 3, .newerFormat(2))
    #expect(store.notices.contains(end))
    #expect(try Verification(of: desk.place()).run().ends == [end])
  }

  @Test("a damaged line is told by file and line; the rest is read, and is not forgotten")
  func damaged() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      for day in 1...4 { _ = try store.append(visited("2026-11-0\(day)", id: "01H.\(day)")) }
      device = try #require(store.device)
    }
    let path = try desk.segment(device)
    let sound = try desk.bytes(path)
    var bytes = sound
    let beforeThird = bytes.split(separator: Line.newline).prefix(2).reduce(0) { $0 + $1.count + 1 }
    bytes[beforeThird + 100] ^= 1
    try desk.write(path, bytes)
    let damage = Damage(segment: SegmentID(device: device, number: 1), line: 3, fault: .sum)
    for _ in 0..<2 {
      let store = try desk.open()
      #expect(store.notices.contains(.damage(damage)))
      #expect(try store.everything().map(\.record.id) == ["01H.1", "01H.3", "01H.4"])
      #expect(store.device == device)
      #expect(store.snapshotJob() == nil)
    }
    try desk.write(path, sound)
    #expect(try desk.open().everything().count == 4)
  }

  @Test("a damaged line that was reported saved is never taken for a torn one")
  func damagedLast() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      _ = try store.append(visited("2026-11-02", id: "01H.02V"))
      device = try #require(store.device)
    }
    let path = try desk.segment(device)
    var bytes = try desk.bytes(path)
    bytes[bytes.count - 10] ^= 1
    try desk.write(path, bytes)
    let store = try desk.open(desk.place(seed: 2))
    let damage = Damage(segment: SegmentID(device: device, number: 1), line: 3, fault: .sum)
    #expect(store.notices.contains(.damage(damage)))
    #expect(try desk.bytes(path) == bytes)
    #expect(try store.append(visited("2026-11-03", id: "01H.03V")).stamp.device != device)
  }

  @Test("every byte of a journal, changed, is found by verify with file and line")
  func verified() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      for day in 1...3 { _ = try store.append(visited("2026-11-0\(day)", id: "01H.\(day)")) }
      device = try #require(store.device)
    }
    let path = try desk.segment(device)
    let sound = try desk.bytes(path)
    #expect(try Verification(of: desk.place()).run().isSound)
    var line = 1
    for place in sound.indices {
      for bit: UInt8 in [0, 5, 7] {
        var bytes = sound
        bytes[place] ^= 1 << bit
        try desk.write(path, bytes)
        let damages = try Verification(of: desk.place()).run().damages
        #expect(damages.first?.line == line, "byte \(place), bit \(bit)")
        #expect(damages.first?.file == "journals/\(device)/000001.jsonl")
      }
      if sound[place] == Line.newline { line += 1 }
    }
  }

  @Test("lines taken out of a journal are missed, and what follows them waits")
  func gap() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      for day in 1...3 { _ = try store.append(visited("2026-11-0\(day)", id: "01H.\(day)")) }
      device = try #require(store.device)
    }
    let path = try desk.segment(device)
    var lines = try desk.bytes(path).split(separator: Line.newline)
    lines.remove(at: 2)
    try desk.write(path, lines.flatMap { Array($0) + [Line.newline] })
    let end = Notice.journalEnds(
      SegmentID(device: device, number: 1), line: 3, .waiting(expected: 2))
    #expect(try desk.open().notices.contains(end))
    #expect(try Verification(of: desk.place()).run().ends == [end])
  }

  // MARK: The cache

  @Test("a snapshot spoiled anywhere is not believed: the journals are read instead")
  func spoiledCache() throws {
    let before: [RecordState]
    do {
      let store = try desk.create()
      _ = try store.append([change("household", "01H", [.set("code", .text("LS-014"))])])
      _ = try store.append(visited("2026-11-01"))
      try store.keepSnapshot()
      before = try store.everything()
    }
    let sound = try desk.bytes("/store/local/cache/state")
    for place in sound.indices {
      var bytes = sound
      bytes[place] ^= 0x10
      try desk.write("/store/local/cache/state", bytes)
      let store = try desk.open()
      #expect(try store.everything() == before, "byte \(place)")
      #expect(!store.notices.isEmpty, "byte \(place)")
    }
    for count in sound.indices {
      try desk.write("/store/local/cache/state", Array(sound.prefix(count)))
      #expect(try desk.open().notices == [.rebuilt(.noUsableCache)])
    }
  }

  @Test("a snapshot of other journals than those that lie there is not used")
  func staleCache() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      _ = try store.append(visited("2026-11-01"))
      device = try #require(store.device)
    }
    let older = try desk.bytes(desk.segment(device))
    do {
      let store = try desk.open()
      _ = try store.append(visited("2026-11-02", id: "01H.02V"))
      try store.keepSnapshot()
    }
    try desk.write(desk.segment(device), older)
    let store = try desk.open()
    #expect(store.notices.contains(.rebuilt(.stale)))
    #expect(try store.everything().count == 1)
  }

  @Test("what is saved while a snapshot is written is kept over it")
  func savedMeanwhile() throws {
    let store = try desk.create()
    let first = try store.append([change("household", "01H", [.set("code", .text("LS-014"))])])
    let job = try #require(store.snapshotJob())
    _ = try store.append([
      change("household", "01H", [.set("code", .text("LS-015"), replaces: [first.stamp])])
    ])
    store.adopt(try job.run())
    #expect(store.changesSinceSnapshot == 1)
    let home = RecordID(kind: "household", id: "01H")
    #expect(try store.state(of: home)?["code"] == .text("LS-015"))
  }
}
