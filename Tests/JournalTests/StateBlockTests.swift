import Record
import Testing

@testable import Journal

/// The state of a record as the cache keeps it, written straight from a line.
@Suite struct StateBlockTests {
  private let promise = RecordID(kind: "promise", id: "01H.1")
  private let first: Stamp
  private let second: Stamp

  init() throws {
    let device = try #require(DeviceID("K7Q2M9TA"))
    first = Stamp(order: 1, device: device)
    second = Stamp(order: 2, device: device)
  }

  private func state(_ fields: [FieldChange], at stamp: Stamp) -> RecordState {
    var state = RecordState(record: promise)
    state.take(change("promise", "01H.1", fields), stamp: stamp)
    return state
  }

  private func joined(_ former: RecordState, _ more: RecordState) throws -> RecordState? {
    try StateBlock.encoded(former).withUnsafeBufferPointer { former in
      try StateBlock.encoded(more).withUnsafeBufferPointer { more in
        try StateBlock.joined(former, with: more)?.withUnsafeBufferPointer {
          try StateBlock.decoded($0, of: promise)
        }
      }
    }
  }

  @Test("a promise that gets its result is the same as one merged field by field")
  func result() throws {
    let made = state(
      [.set("text", .text("Xin giống ngô")), .set("day", .text("2026-11-01"))], at: first)
    let result: [FieldChange] = [
      .set("done", .bool(true)),
      .set("by", .list([.text("a"), .object([Value.Member("n", .int(-7))])])),
    ]
    var merged = made
    merged.take(change("promise", "01H.1", result), stamp: second)
    #expect(try joined(made, state(result, at: second)) == merged)
  }

  @Test("a field that is there already, or a deletion, is left to merging")
  func overlap() throws {
    let made = state([.set("text", .text("Xin giống ngô"))], at: first)
    #expect(try joined(made, state([.set("text", .text("Xin giống lúa"))], at: second)) == nil)
    let deleted = state([.set(RecordState.deletionField, .list([]))], at: first)
    #expect(try joined(deleted, state([.set("done", .bool(true))], at: second)) == nil)
  }

  @Test("values are told without building the record; what is cleared or not there is none")
  func values() throws {
    let made = state([.set("a", .text("x")), .set("b", nil), .set("c", .int(300))], at: first)
    let values = try StateBlock.encoded(made).withUnsafeBufferPointer {
      let values = try BlockValues(of: $0)
      return try ["c", "b", "z", "a"].map { name in try values[name] }
    }
    #expect(values == [.int(300), nil, nil, .text("x")])
  }

  @Test("a line noted in a row, none of it built, is the same as the row put anew")
  func notedLine() throws {
    func position(_ offset: Int) -> LinePosition {
      LinePosition(segment: SegmentID(device: first.device, number: 1), offset: offset, length: 90)
    }
    func noted(_ own: String, at position: LinePosition, in block: inout HistoryBlock) throws {
      var summary = BlockWriter()
      summary.value(.text("xong"))
      summary.value(Value?.none)
      try Array(own.utf8).withUnsafeBufferPointer { own in
        try summary.bytes.withUnsafeBufferPointer { summary in
          try block.note(own, at: position, summaryOf: 2, summary)
        }
      }
    }
    var block = HistoryBlock()
    for own in ["01H.1", "01H.2", "01H.3"] {
      let row = HistoryRow(own: own, positions: [position(7)], summary: [.text("hứa")])
      block.put(row, at: try block.place(of: own))
    }
    try noted("01H.2", at: position(400), in: &block)
    // A line that changes the record twice is noted once.
    try noted("01H.2", at: position(400), in: &block)
    try noted("01H.4", at: position(500), in: &block)
    let summary: [Value?] = [.text("xong"), nil]
    #expect(
      try block.rows == [
        HistoryRow(own: "01H.1", positions: [position(7)], summary: [.text("hứa")]),
        HistoryRow(own: "01H.2", positions: [position(7), position(400)], summary: summary),
        HistoryRow(own: "01H.3", positions: [position(7)], summary: [.text("hứa")]),
        HistoryRow(own: "01H.4", positions: [position(500)], summary: summary),
      ])
  }

  @Test(
    "a line's values are kept as they stand: long lists, members in any order, names with escapes",
    arguments: [
      "[" + Array(repeating: "\"x\"", count: 300).joined(separator: ",") + "]",
      #"{"a":1,"b":[true,{"c":"y"}],"d":{}}"#, #"{"b":1,"a":"x"}"#, #"{"b":{"d":1,"c":2}}"#,
      #"{"\u0061":1,"b":2}"#, "[]", #"[[],[[1]]]"#,
    ])
  func lines(_ json: String) throws {
    let zeros = String(repeating: "0", count: 64)
    let members =
      #"{"v":1,"dev":"K7Q2M9TA","n":1,"o":1,"prev":"\#(zeros)","ch":[{"k":"promise","#
      + #""id":"01H.1","by":"a","at":"t","set":{"f":\#(json)}}]"#
    let line = Array("\(members),\"sum\":\"\(Hex.text(Digest.sum(Array(members.utf8))))\"}".utf8)
    try line.withUnsafeBufferPointer { line in
      var lines = ReadLines(for: caseLayout)
      let read = try lines.read(line: line)
      let change = try #require(lines.changes(of: read).first)
      #expect(try lines.built(change) == Entry(line: line).changes.first)
    }
  }

  @Test("while all journals are read, only what is never at hand is left out of the lines")
  func leftOut() throws {
    let entry = Entry(
      number: 1, stamp: first,
      changes: [
        change("visit", "01H.2", [.set("day", .text("2026-11-01"))]),
        change("promise", "01H.3", [.set("done", .bool(true))]),
      ])
    let line = EntryLine.encoded(entry, previous: [UInt8](repeating: 0, count: 32))
    try line.dropLast().withUnsafeBufferPointer { line in
      var lines = ReadLines(for: caseLayout, leavesOutHistories: true)
      let read = try lines.read(line: line)
      let built = try lines.changes(of: read).map { try lines.built($0) }
      #expect(built == [nil, entry.changes[1]])
    }
  }
}
