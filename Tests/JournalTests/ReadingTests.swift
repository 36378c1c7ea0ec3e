import Record
import Testing

@testable import Journal

/// Many records read at once are those that are read one by one.
@Suite struct ReadingTests {
  private let desk = Desk()

  @Test("the rows of a history are told as they stand, whatever came before each of them")
  func summaries() throws {
    let values: [Value?] = [
      nil, .bool(true), .int(1), .int(-70_000), .text(""), .text("a"), .text("ab"), .text("ab"),
      .list([]), .list([.text("a"), .int(2)]), .object([Value.Member("n", .text("a"))]), nil,
    ]
    var random = Seeded(3)
    var block = HistoryBlock()
    for number in 100..<300 {
      let own = "01V\(number)"
      let summary = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        values.randomElement(using: &random) ?? nil
      }
      let device = try #require(DeviceID("K7Q2M9TA"))
      let positions = (0..<Int.random(in: 1...2, using: &random)).map { line in
        LinePosition(
          segment: SegmentID(device: device, number: 7), offset: 1000 * number + line, length: 300)
      }
      block.put(
        HistoryRow(own: own, positions: positions, summary: summary), at: try block.place(of: own))
    }
    var told: [HistoryRow] = []
    try block.bytes.withUnsafeBufferPointer { bytes in
      try HistoryBlock.forEachSummary(in: bytes) { own, summary in
        told.append(
          HistoryRow(own: String(decoding: own, as: UTF8.self), positions: [], summary: summary))
      }
    }
    let rows = try block.rows.map { HistoryRow(own: $0.own, positions: [], summary: $0.summary) }
    #expect(told == rows)
  }

  @Test("a history cut off anywhere is damage, or tells no more than its first rows")
  func cutOff() throws {
    let store = try desk.create()
    for day in 1...3 { _ = try store.append(visited("2026-11-0\(day)", id: "01H.\(day)")) }
    let block = try #require(
      try store.journals.state.table.read(TableKey.history("visit", owner: "01H")) { Array($0) })
    let rows = try HistoryBlock(bytes: block).rows.map(\.own)
    for length in block.indices {
      var told: [String] = []
      do {
        try block[..<length].withUnsafeBufferPointer { bytes in
          try HistoryBlock.forEachSummary(in: bytes) { own, _ in
            told.append(String(decoding: own, as: UTF8.self))
          }
        }
      } catch {
        #expect(error is CacheDamage)
      }
      #expect(told == Array(rows.prefix(told.count)))
    }
  }
}
