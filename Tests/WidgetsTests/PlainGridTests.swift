import Cells
import Testing
import Widgets

@Suite("A screen without accents")
struct PlainGridTests {
  /// A row as a plain terminal shows it, blanks at its end and all.
  private static func plain(_ text: String) -> String {
    let drawn = grid(text.count, 1) { $0.text(text, column: 0, row: 0) }
    return String(drawn.withoutAccents.cells.map(\.text))
  }

  @Test("every cell has its letter, and the comparisons are spelled out where there is room")
  func rows() {
    for (drawn, plain) in [
      ("│ Chỉ tiêu ▸ đạt │", "| Chi tieu > dat |"),
      // Into the two blanks before it.
      ("3/4   ≥100%  <20,9%", "3/4  >=100%  <20,9%"),
      // What follows moves, words and all, towards two blanks, the edge or a frame.
      ("mục tiêu ≥10 đ.% · đạt  ", "muc tieu >=10 d.% . dat "),
      ("│lộ trình ≤5 · ≥1  │", "|lo trinh <=5 . >=1|"),
      ("(≥10 hộ) │ x ", "(>=10 ho)| x "),
      // There is one blank before it, and none behind it.
      ("mục tiêu ≥10", "muc tieu>=10"),
      ("a≥10 b", "a>=10b"),
      // There is no room: it is not `>`.
      ("a≥10│ ", "a?10| "),
    ] {
      #expect(Self.plain(drawn) == plain)
    }
  }

  @Test("what has moved keeps its style, and no row is longer or shorter")
  func styles() {
    let drawn = grid(12, 2) {
      $0.text("≥9", column: 0, row: 0, style: .muted)
      $0.text("ấm", column: 4, row: 0, style: .error)
      $0.text("dòng hai", column: 0, row: 1)
    }
    let plain = drawn.withoutAccents
    #expect(plain.lines == [">=9 am", "dong hai"])
    #expect(plain.cells.count == 24)
    #expect(plain.cells.prefix(6).map(\.style) == [.muted, .muted, .muted, .plain, .error, .error])
  }
}
