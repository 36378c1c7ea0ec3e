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
      let summary: [Value?] = (0..<Int.random(in: 0...4, using: &random)).map { _ in
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
        // Cut off within a row: those before it were told.
      }
      #expect(told == Array(rows.prefix(told.count)))
    }
  }

  @Test("thousands of records at hand come by rising id, with what was saved since the snapshot")
  func residents() throws {
    let store = try desk.create()
    func name(_ number: Int) -> String { "01P\(50_000 + number)" }
    func save(_ numbers: some Sequence<Int>, _ text: String) throws {
      _ = try store.append(
        numbers.map { change("person", name($0), [.set("name", .text("\(text) \($0)"))]) })
    }
    try save(stride(from: 0, to: 4000, by: 2), "đầu")
    try store.keepSnapshot()
    // Before all, between, where the halves meet, and behind all.
    let since = [-5, -1, 1, 1997, 1999, 2001, 2003, 3999, 4005]
    try save(since, "sau")
    var expected = Array(stride(from: 0, to: 4000, by: 2)).map { (name($0), "đầu \($0)") }
    expected += since.map { (name($0), "sau \($0)") }
    expected.sort { $0.0 < $1.0 }
    var read: [(String, String)] = []
    try store.forEachResident(kind: "person") {
      read.append(($0.record.id, $0["name"]?.text ?? ""))
    }
    #expect(read.map(\.0) == expected.map(\.0))
    #expect(read.map(\.1) == expected.map(\.1))
    var values: [String] = []
    try store.forEachResidentValues(kind: "person") { values.append($0["name"]?.text ?? "") }
    #expect(values == expected.map(\.1))
  }

  @Test("where one of thousands is damaged in the cache the journals are read, and each comes once")
  func damagedResident() throws {
    let numbers = Array(10_000..<11_000)
    do {
      let store = try desk.create()
      _ = try store.append(
        numbers.map { change("person", "01P\($0)", [.set("name", .text("tên \($0)"))]) })
      try store.keepSnapshot()
    }
    let path = "/store/local/cache/state"
    let sound = try desk.bytes(path)
    for place in [sound.count / 8, sound.count / 2] {
      var bytes = sound
      bytes[place] ^= 0x10
      try desk.write(path, bytes)
      let store = try desk.open()
      var ids: [String] = []
      try store.forEachResident(kind: "person") { ids.append($0.record.id) }
      #expect(ids == numbers.map { "01P\($0)" })
      #expect(store.notices.contains(.rebuilt(.cacheDamaged)))
    }
  }
}
