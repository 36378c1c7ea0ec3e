import Record
import Testing

@testable import Journal

/// Torn, damaged, missing, full, read-only.
@Suite struct MishapTests {
  private let desk = Desk()

  @Test("a full disk: nothing is lost, and the save succeeds when there is room again")
  func full() throws {
    let store = try desk.create()
    _ = try store.append(visited("2026-11-01"))
    let before = try desk.bytes(desk.segment(store.device))
    desk.files.leave(bytes: 100)
    guard
      case .notSaved(let failure) = journalError({ _ = try store.append(visited("2026-11-02")) })
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
    guard case .journalUnsure = journalError({ _ = try store.append(visited("2026-11-02")) }) else {
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

  @Test("a line put in the place of another, its checksum right, is noticed at the next line")
  func replacedLine() throws {
    let device: DeviceID
    do {
      let store = try desk.create()
      for day in 1...3 { _ = try store.append(visited("2026-11-0\(day)", id: "01H.\(day)")) }
      device = try #require(store.device)
    }
    let path = try desk.segment(device)
    var lines = try desk.bytes(path).split(separator: Line.newline).map { Array($0) }
    let other = Entry(
      number: 2, stamp: Stamp(order: 2, device: device), changes: visited("2026-12-31"))
    lines[2] = EntryLine.encoded(other, previous: Digest.chain(lines[1])).dropLast()
    try desk.write(path, lines.flatMap { $0 + [Line.newline] })
    let damage = Damage(segment: SegmentID(device: device, number: 1), line: 4, fault: .chain)
    #expect(try Verification(of: desk.place()).run().damages == [damage])
    #expect(try desk.open().notices.contains(.damage(damage)))
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
}
