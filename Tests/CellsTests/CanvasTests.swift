import Cells
import Testing

@Suite("Drawing")
struct CanvasTests {
  private func lines(_ columns: Int, _ rows: Int, _ draw: (inout Canvas) -> Void) -> [String] {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    draw(&canvas)
    return canvas.grid.lines
  }

  @Test("a box with a title and a text at the right edge")
  func box() {
    let drawn = lines(16, 4) { canvas in
      canvas.box(Rect(column: 0, row: 0, columns: 16, rows: 4))
      canvas.text(" Hộ ", column: 2, row: 0)
      canvas.text("Lò Chừ", column: 2, row: 1)
      canvas.textRight("3/6", row: 2, margin: 2)
    }
    #expect(
      drawn == [
        "┌─ Hộ ─────────┐",
        "│ Lò Chừ       │",
        "│          3/6 │",
        "└──────────────┘",
      ])
  }

  @Test("text is clipped at every edge, and says where it ended")
  func clipping() {
    var ends: [Int] = []
    let drawn = lines(6, 2) { canvas in
      ends.append(canvas.text("Giàng Lò", column: 2, row: 0))
      ends.append(canvas.text("Giàng", column: -2, row: 1))
      ends.append(canvas.text("xx", column: 0, row: 2))
      ends.append(canvas.text("xx", column: 0, row: -1))
      ends.append(canvas.text("abcdef", column: 3, row: 1, limit: 2))
    }
    #expect(drawn == ["  Gian".replacing("a", with: "à"), "àngab"])
    #expect(ends == [6, 3, 0, 0, 5])
  }

  @Test("no text from data acts on the terminal: control characters become ·")
  func controlCharacters() {
    let drawn = lines(24, 1) { canvas in
      canvas.text(
        "a\u{1B}[2J\u{7}\r\n\t\u{9B}\u{202E}\u{200B}\u{2028}\u{301}b\u{A0}c", column: 0, row: 0)
      canvas.fill(Rect(column: 22, row: 0, columns: 2, rows: 1), with: "\u{1B}")
    }
    // ESC, BEL, CR LF, TAB, CSI, right-to-left override, zero-width space, line separator with
    // the mark: nine in all, the CR LF being one character.
    #expect(drawn == ["a·[2J········b c      ··"].map { $0.replacing("        b", with: "b") })
  }

  @Test("a letter and its marks are one cell, composed or not; more than four marks are dropped")
  func marks() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.text("Lo\u{300}" + "e\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}", column: 0, row: 0)
    #expect(canvas.grid[1, 0].text == "ò")
    #expect(canvas.grid[2, 0].text.unicodeScalars.count == 5)
  }

  @Test("joiners and variation selectors are not drawn")
  func joiners() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.text("a\u{200D}❤\u{FE0F}👩\u{200D}👧x", column: 0, row: 0)
    #expect(canvas.grid.lines == ["a❤👩x"])
    #expect(canvas.grid[0, 0].text.unicodeScalars.count == 1)
  }

  @Test("a wide character takes two cells, and is not drawn where only one is left")
  func wide() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    canvas.text("中文字", column: 0, row: 0)
    #expect(canvas.grid.lines == ["中文"])
    #expect(canvas.grid.cells.map(\.isContinuation) == [false, true, false, true, false])
  }

  @Test("what is written over half of a wide character clears its other half")
  func overWide() {
    let over = { (column: Int, text: String) in
      var canvas = Canvas(size: Size(columns: 5, rows: 1))
      canvas.text("中文", column: 0, row: 0)
      canvas.text(text, column: column, row: 0)
      return (canvas.grid.lines, canvas.grid.cells.map(\.isContinuation))
    }
    #expect(over(0, "a") == (["a 文"], [false, false, false, true, false]))
    #expect(over(1, "a") == ([" a文"], [false, false, false, true, false]))
    #expect(over(1, "字") == ([" 字"], [false, false, true, false, false]))
    #expect(over(2, "字") == (["中字"], [false, true, false, true, false]))
    #expect(over(3, "b") == (["中 b"], [false, true, false, false, false]))
  }

  @Test("a canvas within a canvas has its own coordinates and cannot draw outside")
  func inner() {
    let drawn = lines(6, 3) { canvas in
      canvas.draw(in: Rect(column: 2, row: 1, columns: 3, rows: 5)) { inner in
        inner.text("abcdef", column: 0, row: 0)
        inner.fill(Rect(column: -1, row: 1, columns: 9, rows: 9), with: "x")
        inner.placeCursor(column: 1, row: 1)
      }
    }
    #expect(drawn == ["", "  abc", "  xxx"])
  }

  @Test("the cursor of an inner canvas stands in the outer one, or nowhere")
  func cursor() {
    var canvas = Canvas(size: Size(columns: 6, rows: 3))
    canvas.draw(in: Rect(column: 2, row: 1, columns: 3, rows: 2)) { inner in
      inner.placeCursor(column: 3, row: 0)
    }
    #expect(canvas.grid.cursor == nil)
    canvas.draw(in: Rect(column: 2, row: 1, columns: 3, rows: 2)) { inner in
      inner.placeCursor(column: 1, row: 1)
    }
    #expect(canvas.grid.cursor == Position(column: 3, row: 2))
  }

  @Test("a style is changed on the part named and nowhere else")
  func restyle() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.text("abcd", column: 0, row: 1)
    canvas.restyle(row: 1, column: 1, columns: 2, .selected)
    canvas.restyle(row: 2, .error)
    #expect(
      canvas.grid.cells.map(\.style) == [
        .plain, .plain, .plain, .plain, .plain, .selected, .selected, .plain,
      ])
    #expect(canvas.grid.plainText == "\nabcd\n")
  }

  @Test("no size and no place makes drawing fail")
  func degenerate() {
    for size in [Size(columns: 0, rows: 0), Size(columns: -1, rows: 5), Size(columns: 1, rows: 1)] {
      var canvas = Canvas(size: size)
      canvas.box(Rect(column: 0, row: 0, columns: size.columns, rows: size.rows))
      canvas.rule(row: 3)
      canvas.text("中", column: 0, row: 0)
      canvas.textRight("abc", row: 0, margin: 9)
      canvas.restyle(row: 0, column: 7, columns: -2, .error)
      #expect(canvas.grid.lines.allSatisfy(\.isEmpty) || size.columns == 1)
    }
  }
}

@Suite("Rectangles")
struct RectTests {
  private let screen = Rect(Size(columns: 80, rows: 24))

  @Test("the footer is taken from the bottom and the header from the top")
  func splitting() {
    let (header, rest) = screen.split(top: 2)
    #expect(header == Rect(column: 0, row: 0, columns: 80, rows: 2))
    let (body, footer) = rest.split(bottom: 1)
    #expect(body == Rect(column: 0, row: 2, columns: 80, rows: 21))
    #expect(footer == Rect(column: 0, row: 23, columns: 80, rows: 1))
  }

  @Test("more rows than there are gives what there is")
  func splittingTooMuch() {
    #expect(screen.split(top: 99).rest.rows == 0)
    #expect(screen.split(bottom: 99).rest.rows == 0)
    #expect(screen.split(top: -5).top.rows == 0)
  }

  @Test("what two rectangles share; nothing where they do not meet")
  func intersection() {
    let part = Rect(column: 70, row: 20, columns: 20, rows: 20)
    #expect(screen.intersection(part) == Rect(column: 70, row: 20, columns: 10, rows: 4))
    #expect(screen.intersection(Rect(column: 90, row: 0, columns: 5, rows: 5)).columns == 0)
    #expect(screen.inset(columns: 2, rows: 1) == Rect(column: 2, row: 1, columns: 76, rows: 22))
    #expect(Rect(column: 0, row: 0, columns: 3, rows: 3).inset(columns: 2).columns == 0)
  }
}
