import Record
import Testing

@testable import Journal

private func visitEntry() throws -> Entry {
  let device = try #require(DeviceID("K7Q2M9TA"))
  return Entry(
    number: 17, stamp: Stamp(order: 52, device: device),
    changes: [
      change(
        "visit", "H1.V1",
        [
          .set("day", .text("2026-11-23")), .set("met", .text("head")),
          .set("note", nil, replaces: [Stamp(order: 51, device: device)]),
        ])
    ])
}

private func read(_ line: [UInt8]) throws -> (line: ReadEntry, changes: [Change]) {
  var lines = ReadLines(for: Layout(version: 1, kinds: [:]))
  let read = try line.dropLast().withUnsafeBufferPointer { try lines.read(line: $0) }
  return (read, try lines.changes(of: read).map { try #require(try lines.built($0)) })
}

private func entry(_ line: [UInt8]) throws -> Entry {
  try line.dropLast().withUnsafeBufferPointer { try Entry(line: $0) }
}

private func fault(_ line: [UInt8]) -> LineFault? {
  do {
    _ = try read(line)
    return nil
  } catch {
    return error as? LineFault
  }
}

/// A line of format 1 with these members and a right checksum.
private func line(_ members: String) -> [UInt8] {
  let covered = Array("{\(members)".utf8)
  return covered + Array(",\"sum\":\"\(Hex.text(Digest.sum(covered)))\"}\n".utf8)
}

private let start = #""v":1,"dev":"K7Q2M9TA","n":1,"o":1,"prev":""# + zeros + #"""#
private let zeros = String(repeating: "0", count: 64)

@Suite struct LineTests {
  init() throws { try #require(Digest.isReady) }

  @Test("a save is one line, in the form that docs/journal.md shows")
  func form() throws {
    let line = EntryLine.encoded(try visitEntry(), previous: [UInt8](repeating: 0xAB, count: 32))
    let text = String(decoding: line, as: UTF8.self)
    let previous = String(repeating: "ab", count: 32)
    #expect(
      text.hasPrefix(
        #"{"v":1,"dev":"K7Q2M9TA","n":17,"o":52,"prev":"\#(previous)","ch":["#
          + #"{"k":"visit","id":"H1.V1","by":"ly-xa-hu","at":"2026-11-23T08:15:02+07:00","#
          + #""set":{"day":"2026-11-23","met":"head","note":null},"#
          + #""over":{"note":["51.K7Q2M9TA"]}}],"sum":""#))
    #expect(text.hasSuffix("\"}\n"))
    #expect(try entry(line) == (try visitEntry()))
    try line.dropLast().withUnsafeBufferPointer { bytes in
      let tokens = try EntryTokens(line: bytes)
      #expect(tokens.follows([UInt8](repeating: 0xAB, count: 32)))
      #expect(!tokens.follows([UInt8](repeating: 0xAC, count: 32)))
    }
  }

  @Test("an entry that takes another one back names it")
  func takesBack() throws {
    let plain = try visitEntry()
    let former = Stamp(order: 3, device: plain.stamp.device)
    let back = Entry(
      number: plain.number, stamp: plain.stamp, changes: plain.changes, takesBack: former)
    let line = EntryLine.encoded(back, previous: [UInt8](repeating: 0xAB, count: 32))
    #expect(String(decoding: line, as: UTF8.self).contains("\"back\":\"\(former)\""))
    #expect(try entry(line) == back)
  }

  @Test("the digests are the standard ones")
  func digests() {
    // SHA-256 of "abc": FIPS 180-2, appendix B.1.
    #expect(
      Hex.text(Digest.chain(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    // BLAKE2b-128 of "abc" as `b2sum -l 128` gives it.
    #expect(Hex.text(Digest.sum(Array("abc".utf8))) == "cf4ab791c62b8d2b2109c90275287816")
  }

  @Test("a line changed by one bit anywhere is refused")
  func flipped() throws {
    let line = EntryLine.encoded(try visitEntry(), previous: [UInt8](repeating: 1, count: 32))
    for place in 0..<(line.count - 1) {
      for bit in 0..<8 {
        var bytes = line
        bytes[place] ^= 1 << UInt8(bit)
        #expect(fault(bytes) == .sum, "byte \(place), bit \(bit)")
      }
    }
  }

  @Test("a spoiled line is never taken and never crashes the reader")
  func fuzzed() throws {
    let line = EntryLine.encoded(try visitEntry(), previous: [UInt8](repeating: 1, count: 32))
    var random = Seeded(3)
    for _ in 0..<20_000 {
      var bytes = line
      for _ in 0...Int.random(in: 0..<4, using: &random) { spoil(&bytes, &random) }
      if bytes.dropLast() != line.dropLast() { #expect(fault(bytes) != nil) }
    }
  }

  @Test("a line whose checksum fits but whose content is spoiled never crashes the reader")
  func fuzzedUnderRightSum() throws {
    let line = EntryLine.encoded(try visitEntry(), previous: [UInt8](repeating: 1, count: 32))
    var random = Seeded(4)
    var taken = 0
    for _ in 0..<20_000 {
      var covered = Array(line.dropLast(43))
      for _ in 0...Int.random(in: 0..<3, using: &random) { spoil(&covered, &random) }
      let sum = Hex.text(Digest.sum(covered))
      let line = covered + Array(",\"sum\":\"\(sum)\"}\n".utf8)
      guard let read = try? read(line) else { continue }
      taken += 1
      // What the state takes in of a line is what the line says, read the long way.
      let entry = try entry(line)
      #expect(read.changes.map(\.sorted) == entry.changes.map(\.sorted))
    }
    // Digits changed to digits and letters to letters stay a line.
    #expect((1..<10_000).contains(taken))
  }

  @Test("members of a newer minor version are passed over and counted")
  func unknownMembers() throws {
    let read = try read(
      line(
        start + #","sig":{"a":[1,{"b":null}]},"ch":[{"k":"visit","id":"H1.V1","by":"x","#
          + #""at":"t","why":"late","set":{"day":"2026-11-23"}}]"#))
    #expect(read.line.unknownMembers == 2)
    #expect(read.changes.count == 1)
  }

  @Test("a sealed change is counted, and the rest of its line is read")
  func sealed() throws {
    let read = try read(
      line(
        start + #","ch":[{"sealed":"AAAA"},{"k":"visit","id":"H1.V1","by":"x","at":"t","#
          + #""set":{"day":"2026-11-23"}}]"#))
    #expect(read.line.sealedChanges == 1)
    #expect(read.changes.map(\.record.id) == ["H1.V1"])
  }

  @Test("a line of a newer major version is known for what it is, whatever else it holds")
  func newerMajor() {
    #expect(fault(line(#""v":2,"everything":1.5"#)) == .newerFormat(2))
  }

  @Test(
    "a line that says less than it must is refused",
    arguments: [
      (#""v":1"#, "dev"), (#""v":1,"dev":"k7""#, "dev"), (#""v":1,"dev":"K7""#, "n"),
      (#""v":1,"dev":"K7","n":0"#, "n"), (#""v":1,"dev":"K7","n":1,"o":1,"prev":"00""#, "prev"),
      (start, "ch"), (start + #","ch":[{"k":"visit"}]"#, "id"),
      (start + #","ch":[{"k":"visit","id":"H1.V1","by":"x","at":"t"}]"#, "set"),
      (
        start + #","ch":[{"k":"v","id":"H","by":"x","at":"t","set":{},"over":{"day":[]}}]"#,
        "day"
      ),
    ])
  func missing(members: String, name: String) throws {
    guard case .syntax(let fault) = fault(line(members)) else {
      Issue.record("not refused as incomplete")
      return
    }
    #expect(fault.kind == .missing(name))
  }

  @Test("an id must be visible ASCII, and an entry must not claim to replace what comes later")
  func content() {
    #expect(
      fault(line(start + #","ch":[{"k":"v","id":"hộ","by":"x","at":"t","set":{"a":1}}]"#))
        == .badRecordID(RecordID(kind: "v", id: "hộ")))
    guard
      case .entry = fault(
        line(
          start + #","ch":[{"k":"v","id":"H","by":"x","at":"t","set":{"a":1},"#
            + #""over":{"a":["2.K7Q2M9TA"]}}]"#))
    else {
      Issue.record("an entry that replaces a later value was taken")
      return
    }
  }

  @Test("a header is read back as it was written")
  func header() throws {
    let device = try #require(DeviceID("K7Q2M9TA"))
    let header = SegmentHeader(
      store: thuLum, device: device, publicKey: [UInt8](repeating: 7, count: 32), segment: 2,
      month: "2026-11", previous: [UInt8](repeating: 9, count: 32))
    let line = header.encoded()
    #expect(
      try line.dropLast().withUnsafeBufferPointer { try SegmentHeader(line: $0) } == header)
    #expect(
      String(decoding: line, as: UTF8.self).hasPrefix(
        #"{"v":1,"store":"01JD0000000000000000000001","commune":"Thu Lũm","demo":false,"#
          + #""dev":"K7Q2M9TA","key":"0707"#))
  }
}

extension Change {
  /// The same with its fields by name, as the state holds them; of one that sets nothing, nobody
  /// keeps who wrote it.
  fileprivate var sorted: Change {
    Change(
      record: record, fields: fields.sorted { $0.name < $1.name },
      author: fields.isEmpty ? "" : author, claimedTime: fields.isEmpty ? "" : claimedTime)
  }
}
