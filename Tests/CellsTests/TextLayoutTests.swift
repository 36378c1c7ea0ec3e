import Cells
import Testing

@Suite("Text in cells")
struct TextLayoutTests {
  @Test(
    "how many cells a text takes",
    arguments: [
      ("", 0), ("Giàng Lò Chừ", 12), ("e\u{323}\u{302}", 1), ("ư\u{301}ơ\u{300}", 2),
      ("中文", 4), ("Ａ", 2), ("😀", 2), ("👩‍👧", 2), ("─│█░▸•·…–≤“”", 12), ("⌚", 2), ("❤\u{FE0F}", 1),
      // Drawn as `·`, so they take a cell.
      ("\u{1B}[0m", 4), ("a\r\nb", 3), ("\u{301}", 1), ("\u{200B}", 1), ("\u{E000}", 1),
    ])
  func widths(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    "a text too long for its place ends in …",
    arguments: [
      ("Giàng Lò Chừ", 12, "Giàng Lò Chừ"), ("Giàng Lò Chừ", 11, "Giàng Lò C…"),
      ("Giàng", 1, "…"), ("Giàng", 0, ""), ("Giàng", -3, ""), ("", 3, ""),
      ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("Lo\u{300} Chu", 3, "Lo\u{300}…"),
    ])
  func clipping(text: String, columns: Int, clipped: String) {
    #expect(text.clipped(to: columns) == clipped)
  }

  @Test("padding fills to exactly so many cells, on either side")
  func padding() {
    #expect("Lò".padded(to: 5) == "Lò   ")
    #expect("12".padded(to: 5, alignRight: true) == "   12")
    #expect("中文字".padded(to: 4) == "中… ")
    #expect("Lò".padded(to: -1) == "")
  }

  @Test(
    "a sentence is broken at spaces, a longer word is cut",
    arguments: [
      ("Dựng lại chuồng trâu", 9, ["Dựng lại", "chuồng", "trâu"]),
      ("Dựng lại chuồng trâu", 80, ["Dựng lại chuồng trâu"]),
      ("một\n\nhai", 10, ["một", "", "hai"]),
      ("một\r\nhai", 10, ["một", "hai"]),
      ("a nghiêng b", 3, ["a", "ngh", "iên", "g b"]),
      ("中文字", 3, ["中", "文", "字"]),
      ("中文", 1, ["中", "文"]),
      ("", 5, [""]),
      ("abc", 0, []),
    ])
  func wrapping(text: String, columns: Int, lines: [String]) {
    #expect(text.wrapped(to: columns) == lines)
  }

  @Test("of a sentence too long for its lines the last one ends in …")
  func wrappingAtMost() {
    let sentence = "Dựng lại chuồng trâu"
    #expect(sentence.wrapped(to: 9, atMost: 3) == ["Dựng lại", "chuồng", "trâu"])
    #expect(sentence.wrapped(to: 9, atMost: 2) == ["Dựng lại", "chuồng t…"])
    #expect(sentence.wrapped(to: 9, atMost: 1) == ["Dựng lại…"])
    #expect(sentence.wrapped(to: 80, atMost: 2) == [sentence])
  }

  @Test("decomposed text is broken between letters, never between a letter and its mark")
  func wrappingDecomposed() {
    let line = "Lo\u{300}Chu\u{31B}\u{300}".wrapped(to: 2)
    #expect(line == ["Lò", "Ch", "ừ"])
  }
}
