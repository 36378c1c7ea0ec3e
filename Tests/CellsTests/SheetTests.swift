import Cells
import Testing

@Suite("Text on a canvas, the quick way and the careful one")
struct SheetTests {
  /// Texts with what they show in ten cells and how wide they are.
  static let texts: [(text: String, shown: String, width: Int)] = [
    ("Giàng Lò", "Giàng Lò", 8), ("▸ còn … –", "▸ còn … –", 9),
    // Decomposed letters are one cell each.
    ("ho\u{302}\u{323} ba", "ho\u{302}\u{323} ba", 5),
    // Wide characters take two, and one that finds only one cell left is not drawn.
    ("漢字 ba", "漢字 ba", 7), ("ba ba ba 漢", "ba ba ba", 11),
    ("một hai ba", "một hai ba", 10), ("một hai bốn", "một hai bố", 11),
    // Neither a mark with nothing to stand on nor an invisible character is drawn as it is.
    ("\u{301}a", "·a", 2), ("a\u{A0}b", "a b", 3),
    ("a\u{AD}b", "a·b", 3),
  ]

  @Test("letters, marks, wide forms and controls take the cells they should", arguments: texts)
  func drawing(text: String, shown: String, width: Int) {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    canvas.text(text, column: 0, row: 0)
    #expect(canvas.grid.lines == [shown])
    #expect(DisplayWidth.of(text) == width)
    #expect(DisplayWidth.of(text[...]) == width)
  }

  @Test("a control character never reaches the grid")
  func controls() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    canvas.text("a\u{1B}[2J\u{7}b", column: 0, row: 0)
    #expect(canvas.grid.lines == ["a·[2J·b"])
  }

  @Test("text begun left of the edge shows its rest", arguments: ["0123456", "012345\u{302}6"])
  func scrolledText(text: String) {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    #expect(canvas.text(text, column: -2, row: 0) == 4)
    #expect(canvas.grid.lines.first?.first == "2")
  }

  @Test("a taller drawing is shown from any of its rows, with its cursor if that is seen")
  func sheet() {
    var sheet = Canvas(size: Size(columns: 3, rows: 4))
    for (row, text) in ["một", "hai", "ba", "bốn"].enumerated() {
      sheet.text(text, column: 0, row: row)
    }
    sheet.placeCursor(column: 1, row: 2)
    let cases: [(first: Int, lines: [String], cursor: Position?)] = [
      (1, [" hai", " ba"], Position(column: 2, row: 1)),
      (2, [" ba", " bốn"], Position(column: 2, row: 0)),
      (3, [" bốn", ""], nil), (0, [" một", " hai"], nil),
    ]
    for (first, lines, cursor) in cases {
      var canvas = Canvas(size: Size(columns: 5, rows: 2))
      canvas.draw(in: Rect(column: 1, row: 0, columns: 4, rows: 2)) {
        $0.show(sheet, fromRow: first)
      }
      #expect(canvas.grid.lines == lines, "from row \(first)")
      #expect(canvas.grid.cursor == cursor, "from row \(first)")
    }
  }
}
