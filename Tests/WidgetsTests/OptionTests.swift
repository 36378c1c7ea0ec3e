import Cells
import Testing

@testable import Widgets

private let done = [Option("done", "xong"), Option("open", "chưa"), Option("void", "không cần")]
private let topics = [
  Option("husbandry", "chăn nuôi"), Option("crops", "trồng trọt"), Option("school", "học hành"),
  Option("housing", "nhà ở"), Option("water", "nước"),
]

@Suite("One of a few")
struct ChoiceRowTests {
  @Test("arrows, digits and letters choose; the space and Delete take it back")
  func choosing() {
    let cases: [(start: String?, keys: [Key], value: String?)] = [
      (nil, [], nil),
      (nil, [.right], "done"),
      (nil, [.right, .right], "open"),
      ("void", [.right], "void"),
      ("void", [.left], "open"),
      ("done", [" "], nil),
      (nil, [" "], "done"),
      (nil, ["3"], "void"),
      (nil, ["9"], nil),
      (nil, ["K"], "void"),
      ("done", [.delete], nil),
      ("unknown", [], nil),
    ]
    for (start, keys, value) in cases {
      var row = ChoiceRow(done, value: start)
      for key in keys { _ = row.handle(key) }
      #expect(row.value == value, "\(String(describing: start)) \(keys)")
    }
  }

  @Test("what changes nothing is no event, and what it does not know is not its own")
  func outcomes() {
    var row = ChoiceRow(done, value: "done")
    #expect(row.handle(.left) == .consumed)
    #expect(row.handle(.right) == .event(.changed))
    #expect(row.handle("?") == .notMine)
    #expect(row.handle("9") == .notMine)
    #expect(row.handle(.down) == .notMine)
    var empty = ChoiceRow([])
    #expect(empty.handle(.right) == .notMine)
    #expect(empty.handle(" ") == .notMine)
  }

  @Test("it is drawn on one line, over several where narrow, and a long option at words")
  func drawing() {
    let row = ChoiceRow(done, value: "open")
    let wide = grid(40, 1) { row.draw(on: &$0, focused: true) }
    #expect(wide.lines == ["( ) xong  (•) chưa  ( ) không cần"])
    #expect(wide.cursor == Position(column: 11, row: 0))
    #expect(row.rows(in: 32) == 2)
    #expect(
      lines(20, 2) { row.draw(on: &$0, focused: false) } == [
        "( ) xong  (•) chưa", "( ) không cần",
      ])
    let long = ChoiceRow([Option("a", "chủ hộ"), Option("b", "không gặp: vắng, đi nương, hẹn")])
    #expect(
      lines(20, 3) { long.draw(on: &$0, focused: false) } == [
        "( ) chủ hộ", "( ) không gặp: vắng,", "    đi nương, hẹn",
      ])
  }
}

@Suite("Any of several")
struct CheckGroupTests {
  @Test("arrows and letters move, the space ticks and unticks")
  func ticking() {
    let cases: [(keys: [Key], values: [String])] = [
      ([" "], ["husbandry"]),
      ([" ", " "], []),
      ([.right, .right, " ", .left, " "], ["crops", "school"]),
      (["h", " "], ["school"]),
      (["Ň", " "], ["housing"]),
      (["n", "n", " "], ["water"]),
      // Two to a line in 30 columns: below chăn nuôi stands học hành.
      ([.down, " "], ["school"]),
      ([.right, .down, " "], ["housing"]),
      ([.down, .down, .up, " "], ["school"]),
    ]
    for (keys, values) in cases {
      var group = CheckGroup(topics)
      for key in keys { _ = group.handle(key, columns: 30) }
      #expect(group.values == values, "\(keys)")
    }
  }

  @Test("↑ on the first line and ↓ on the last lead out of the group")
  func leaving() {
    var group = CheckGroup(topics)
    #expect(group.handle(.up, columns: 30) == .notMine)
    #expect(group.handle(.down, columns: 30) == .consumed)
    #expect(group.handle(.down, columns: 30) == .consumed)
    #expect(group.handle(.down, columns: 30) == .notMine)
  }

  @Test("a group with a limit refuses one more and says so")
  func limit() {
    var group = CheckGroup(topics, values: ["crops", "nothing"], maximum: 2)
    #expect(group.values == ["crops"])
    #expect(group.handle(" ", columns: 30) == .event(.changed))
    #expect(group.handle("s", columns: 30) == .notMine)
    _ = group.handle("n", columns: 30)
    #expect(group.handle(" ", columns: 30) == .event(.full))
    #expect(group.values == ["husbandry", "crops"])
  }

  @Test("options flow over lines, an option is never broken where it fits on the next")
  func drawing() {
    let group = CheckGroup(topics, values: ["school"])
    let drawn = grid(30, 3) { group.draw(on: &$0, focused: true) }
    #expect(
      drawn.lines == [
        "[ ] chăn nuôi  [ ] trồng trọt", "[x] học hành  [ ] nhà ở", "[ ] nước",
      ])
    #expect(drawn.cursor == Position(column: 1, row: 0))
    #expect(drawn[4, 0].style == .focus)
    #expect(drawn[20, 0].style == .plain)
  }
}
