import Cells
import Testing

@testable import Widgets

private let twelve = ListShape(rows: 12)

private func cursor(after keys: [Key], in shape: ListShape, visible: Int) -> ListCursor {
  var cursor = ListCursor()
  for key in keys { _ = cursor.handle(key, shape: shape, visibleLines: visible) }
  return cursor
}

@Suite("Lists and tables")
struct ListTests {
  @Test("keys move the selection and keep it in sight")
  func moving() {
    let cases: [(keys: [Key], row: Int, lines: Range<Int>)] = [
      ([], 0, 0..<5),
      ([.up], 0, 0..<5),
      ([.down, "j", "J"], 3, 0..<5),
      ([.down, .down, .down, .down, .down], 5, 1..<6),
      // A page keeps one line of the one before: 5 lines make a step of 4.
      ([.pageDown], 4, 0..<5),
      ([.pageDown, .pageDown], 8, 4..<9),
      ([.end], 11, 7..<12),
      ([.end, .up, .up], 9, 7..<12),
      ([.end, .home], 0, 0..<5),
      ([.end, .pageUp, "k"], 6, 6..<11),
    ]
    for (keys, row, shown) in cases {
      let cursor = cursor(after: keys, in: twelve, visible: 5)
      #expect(cursor.row(in: twelve) == row, "\(keys)")
      #expect(cursor.lines(of: twelve, visible: 5) == shown, "\(keys)")
    }
  }

  @Test("letters are not the list's while a person types")
  func typing() {
    var cursor = ListCursor()
    #expect(cursor.handle("j", shape: twelve, visibleLines: 5, mode: .text) == .notMine)
    #expect(cursor.handle(.down, shape: twelve, visibleLines: 5, mode: .text) == .consumed)
    #expect(cursor.handle("g", shape: twelve, visibleLines: 5) == .notMine)
  }

  @Test("when rows vanish the last one left is selected, and none in an empty list")
  func vanishing() {
    let cursor = cursor(after: [.end], in: twelve, visible: 5)
    let three = ListShape(rows: 3)
    #expect(cursor.row(in: three) == 2)
    #expect(cursor.lines(of: three, visible: 5) == 0..<3)
    let none = ListShape(rows: 0)
    #expect(cursor.row(in: none) == nil)
    #expect(cursor.lines(of: none, visible: 5) == 0..<0)
  }

  @Test("a list that got less room still shows its selection")
  func shrinking() {
    let cursor = cursor(after: [.pageDown], in: twelve, visible: 5)
    #expect(cursor.lines(of: twelve, visible: 2) == 3..<5)
    #expect(cursor.lines(of: twelve, visible: 0).isEmpty)
  }

  @Test("headings are passed over and come into sight with their first row")
  func headings() {
    let groups = ListShape(groups: [
      .init(heading: "ĐỦ VIỆC (2)", rows: 2), .init(heading: "CẦN BÀN (0)", rows: 0),
      .init(heading: "CHƯA CÓ SỐ LIỆU (3)", rows: 3),
    ])
    #expect(groups.rowCount == 5)
    #expect(
      (0..<9).map { groups.content(ofLine: $0) } == [
        .heading("ĐỦ VIỆC (2)"), .row(0), .row(1), .heading("CẦN BÀN (0)"),
        .heading("CHƯA CÓ SỐ LIỆU (3)"), .row(2), .row(3), .row(4), nil,
      ])
    #expect((0..<5).map { groups.line(ofRow: $0) } == [1, 2, 5, 6, 7])
    let down = cursor(after: [.down, .down], in: groups, visible: 4)
    #expect(down.lines(of: groups, visible: 4) == 2..<6)
    let up = cursor(after: [.end, .up, .up], in: groups, visible: 4)
    #expect(up.row(in: groups) == 2)
    #expect(up.lines(of: groups, visible: 4) == 3..<7)
  }

  @Test("only the rows in sight are asked for")
  func lazily() {
    let many = ListShape(rows: 10_000)
    let table = Table(columns: [Column("HỘ", .flexible(atLeast: 10))])
    var asked: [Int] = []
    _ = grid(40, 6) { canvas in
      table.draw(on: &canvas, shape: many, cursor: ListCursor(row: 9_999), empty: "") { row in
        asked.append(row)
        return ["\(row)"]
      }
    }
    #expect(asked == [9_995, 9_996, 9_997, 9_998, 9_999])
  }
}

private let loads = Table(
  columns: [
    Column("NGƯỜI", .flexible(atLeast: 10)), Column("HỘ", .fixed(3), alignsRight: true),
    Column("ĐỀ NGHỊ", .fixed(10), rank: 1),
  ])

private func rows(_ row: Int) -> [TableCell] {
  [
    ["Ly Gạ Po", "4", "hoàn thành"], ["Phùng Phù Mé có tên dài", "12", ""],
    ["Lỳ Xá Hừ", "6", TableCell("2 quá hạn", style: .warning)],
  ][row]
}

@Suite("Table drawing")
struct TableTests {
  @Test("a header, rows with the selected one marked, numbers at the right, totals at the foot")
  func drawing() {
    var table = loads
    table.totals = ["3 người", "22"]
    let drawn = grid(38, 6) { canvas in
      table.draw(
        on: &canvas, shape: ListShape(rows: 3), cursor: ListCursor(row: 1), empty: "", row: rows)
    }
    // 38 columns less marker 3 and bar 1 are 34; 3 + 10 + two gaps of 2 leave 17 for names.
    #expect(
      drawn.lines
        == picture(
          """
             NGƯỜI               HỘ  ĐỀ NGHỊ
             Ly Gạ Po             4  hoàn thành
           ▸ Phùng Phù Mé có …   12
             Lỳ Xá Hừ             6  2 quá hạn

             3 người             22
          """))
    #expect(drawn[5, 2].style == .selected)
    #expect(drawn[5, 1].style == .plain)
    #expect(drawn[27, 3].style == .warning)
    #expect(drawn.cursor == Position(column: 1, row: 2))
  }

  @Test("a narrow table drops the columns of the highest rank, never one of rank 0")
  func narrow() {
    // Needed for all: 10 + 3 + 10 + 4 = 27, and 4 for marker and bar.
    #expect(loads.places(in: 31).map(\.index) == [0, 1, 2])
    #expect(loads.places(in: 30).map(\.index) == [0, 1])
    #expect(loads.places(in: 30).map(\.columns) == [21, 3])
    #expect(loads.places(in: 12).map(\.columns) == [8])
  }

  @Test("a column that may be dropped comes only where the flexible one keeps the width it wants")
  func wanting() {
    var table = loads
    table.columns[0] = Column("NGƯỜI", .flexible(atLeast: 10, wanting: 20))
    // Wanted for all: 20 + 3 + 10 + 4 = 37, and 4 for marker and bar.
    #expect(table.places(in: 41).map(\.index) == [0, 1, 2])
    #expect(table.places(in: 40).map(\.index) == [0, 1])
    // Nothing can give way: then less than it wants is enough.
    #expect(table.places(in: 20).map(\.columns) == [11, 3])
  }

  @Test("headings stand between groups and an unfocused list keeps its mark without a cursor")
  func groups() {
    let shape = ListShape(groups: [
      .init(heading: "ĐỦ VIỆC (1)", rows: 1), .init(heading: "CẦN BÀN (2)", rows: 2),
    ])
    let drawn = grid(30, 6) { canvas in
      loads.draw(
        on: &canvas, shape: shape, cursor: ListCursor(row: 2), focused: false, empty: "", row: rows)
    }
    #expect(
      drawn.lines
        == picture(
          """
             NGƯỜI                   HỘ
           ĐỦ VIỆC (1)
             Ly Gạ Po                 4
           CẦN BÀN (2)
             Phùng Phù Mé có tên …   12
           ▸ Lỳ Xá Hừ                 6
          """))
    #expect(drawn.cursor == nil)
    #expect(drawn[3, 5].style == .plain)
  }

  @Test("an empty list says so; a long one shows how far it is scrolled")
  func edges() {
    let empty = lines(30, 3) { canvas in
      loads.draw(
        on: &canvas, shape: ListShape(rows: 0), cursor: ListCursor(), empty: "Chưa có hộ nào.",
        row: rows)
    }
    #expect(empty == ["   NGƯỜI                   HỘ", "   Chưa có hộ nào.", ""])
    let table = Table(columns: [Column("", .flexible(atLeast: 4))])
    let long = lines(10, 4) { canvas in
      table.draw(
        on: &canvas, shape: ListShape(rows: 8), cursor: ListCursor(row: 7), empty: ""
      ) { ["h\($0)"] }
    }
    // Half of 8 rows is seen, so the thumb is 2 of 4 lines, at the foot.
    #expect(long == ["   h4    │", "   h5    │", "   h6    █", " ▸ h7    █"])
  }

  @Test("in a narrow place a flexible column gives way before the last one is cut off")
  func givesWay() {
    let due = Table(
      columns: [Column("VIỆC", .flexible(atLeast: 20)), Column("HẠN", .fixed(10))], gap: 1)
    func drawn(_ columns: Int) -> [String] {
      lines(columns, 2) { canvas in
        due.draw(on: &canvas, shape: ListShape(rows: 1), cursor: ListCursor(), empty: "") { _ in
          ["Mang giống cỏ voi", "05/12/2026"]
        }
      }
    }
    #expect(drawn(28) == ["   VIỆC          HẠN", " ▸ Mang giống c… 05/12/2026"])
    // It keeps 8 cells: what is still missing is cut off at the right.
    #expect(drawn(20) == ["   VIỆC     HẠN", " ▸ Mang gi… 05/12/…"])
  }
}
