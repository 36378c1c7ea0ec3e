import Foundation
import Testing
import VietnameseText

@Suite("Composition")
struct CompositionTests {
  @Test("the 134 letters are exactly those that ASCII lacks")
  func letters() {
    #expect(Letters.all.count == 134)
    #expect(Set(VietnameseLetters.all.map(String.init)) == Set(Letters.all.map(\.composed)))
    #expect(VietnameseLetters.all.count == 134)
    for letter in Letters.all {
      #expect(Character(letter.composed).isVietnameseLetter)
      #expect(Character(letter.parts).isVietnameseLetter)
    }
    for other in "aAdzZ1 -äçñ" { #expect(!other.isVietnameseLetter) }
  }

  @Test("a letter comes out composed, whatever order its marks were typed in")
  func lettersRoundTrip() {
    for letter in Letters.all {
      for typed in Letters.markOrders(of: letter.parts) where isCanonical(typed, letter.composed) {
        #expect(Letters.sameBytes(typed.composed, letter.composed), "\(letter.composed)")
      }
      let decomposed = letter.composed.decomposedStringWithCanonicalMapping
      #expect(Letters.sameBytes(decomposed.composed, letter.composed), "\(letter.composed)")
      #expect(Letters.sameBytes(letter.composed.composed, letter.composed))
    }
  }

  @Test("e, dot below, circumflex is ệ; so are ê with a dot and ẹ with a circumflex")
  func markOrder() {
    for typed in ["e\u{323}\u{302}", "e\u{302}\u{323}", "ê\u{323}", "ẹ\u{302}"] {
      #expect(Array(typed.composed.unicodeScalars) == ["\u{1EC7}"])
    }
  }

  @Test("a whole name and the signs around it")
  func name() {
    let typed = "  Giàng Lò Chừ – LS-014, 中 ".decomposedStringWithCanonicalMapping
    #expect(Letters.sameBytes(typed.composed, "  Giàng Lò Chừ – LS-014, 中 "))
  }

  @Test("the old Vietnamese tone marks U+0340 and U+0341 are the grave and acute accents")
  func oldToneMarks() {
    #expect(Letters.sameBytes("o\u{340}a\u{341}".composed, "òá"))
  }

  @Test("a mark that makes no letter stays where it is")
  func loneMarks() {
    for text in ["\u{301}", "q\u{301}", "\u{301}a", "a\u{20}\u{301}", "е\u{301}", "\u{309}\u{301}"]
    {
      #expect(Letters.sameBytes(text.composed, text))
    }
  }

  @Test("any Latin letter with any marks is composed as Foundation composes it")
  func agreesWithFoundation() {
    let bases =
      (0x41...0x5A).map { $0 } + Array(0x61...0x7A) + Array(0xC0...0x24F) + Array(0x1E00...0x1EFF)
    let marks: [UInt32] = [
      0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x309, 0x30C, 0x31B, 0x323, 0x327,
      0x331,
    ]
    var generator = SeededGenerator(seed: 5)
    for base in bases {
      for _ in 0..<40 {
        var text = String.UnicodeScalarView()
        for value in [UInt32(base)]
          + (0..<Int.random(in: 1...4, using: &generator)).map({ _ in
            marks[Int.random(in: marks.indices, using: &generator)]
          })
        {
          if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        let typed = String(text)
        let expected = typed.precomposedStringWithCanonicalMapping
        #expect(Letters.sameBytes(typed.composed, expected), "\(Array(text))")
      }
    }
  }

  /// The tone before a circumflex or breve is another text: `a`, acute, breve is not `ắ`.
  private func isCanonical(_ typed: String, _ letter: String) -> Bool { typed == letter }
}
