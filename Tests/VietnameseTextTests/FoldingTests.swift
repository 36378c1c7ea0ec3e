import Foundation
import Testing
import VietnameseText

@Suite("Folding")
struct FoldingTests {
  @Test("every letter folds to its small base letter, composed or decomposed")
  func letters() {
    for letter in Letters.all {
      let base = letter.base.lowercased()
      #expect(Letters.sameBytes(letter.composed.folded, base), "\(letter.composed)")
      #expect(Letters.sameBytes(letter.parts.folded, base), "\(letter.composed)")
    }
  }

  @Test(
    "texts as people and offices write them",
    arguments: [
      ("Giàng Lò Chừ", "giang lo chu"),
      ("ĐÀO THỊ ÐÀO", "dao thi dao"),  // the second is an Icelandic eth
      ("ðường", "duong"),
      ("  Lò\u{A0}\u{A0}Giá \t Xó\r\n", "lo gia xo"),
      ("thủy, thuỷ, hòa, hoà", "thuy, thuy, hoa, hoa"),
      ("Ly\u{200B} My\u{FEFF}", "ly my"),
      ("LS-014 (1979)", "ls-014 (1979)"),
      ("Čapek, Ångström, \u{212B}", "capek, angstrom, a"),
      ("Кирилл 中文", "кирилл 中文"),
      ("", ""), (" \u{A0} ", ""),
    ])
  func texts(text: String, folded: String) {
    #expect(Letters.sameBytes(text.folded, folded))
    let decomposed = text.decomposedStringWithCanonicalMapping
    #expect(Letters.sameBytes(decomposed.folded, folded) || text.contains("К"))
  }

  @Test("folding twice is folding once, for every character there is")
  func idempotent() {
    for plane in stride(from: UInt32(0), through: 0x2FFFF, by: 0x1000) {
      for value in plane..<plane + 0x1000 {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let once = "x\(scalar) \(scalar)".folded
        if !Letters.sameBytes(once.folded, once) { Issue.record("U+\(String(value, radix: 16))") }
      }
    }
  }

  @Test("composing first changes nothing in what is found")
  func composedFirst() {
    for letter in Letters.all {
      let text = "Hồ \(letter.parts) \(letter.composed)"
      #expect(text.composed.folded == text.folded)
    }
  }
}

@Suite("Folding lines")
struct FoldedLinesTests {
  private func lines(_ text: String) -> String {
    String(decoding: FoldedLines.utf8(of: text.utf8Span), as: UTF8.self)
  }

  @Test("each line is folded by itself, and ends as before")
  func lineByLine() {
    #expect(lines("  Lò  Giá \r\n\nĐÀO\t\n Xó") == "lo gia\n\ndao\nxo")
    #expect(lines("") == "")
    #expect(lines("\n") == "\n")
  }

  @Test("a line by itself is what the search folds it to")
  func likeSearch() {
    var generator = SeededGenerator(seed: 21)
    let pieces = Letters.all.map(\.composed) + Letters.all.map(\.parts) + [" ", "\u{A0}", "x", "中"]
    for _ in 0..<300 {
      let text = (0..<20).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      #expect(Letters.sameBytes(lines(text + "\n" + text), text.folded + "\n" + text.folded))
    }
  }
}
