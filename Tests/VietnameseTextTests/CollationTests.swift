import Foundation
import Testing
import VietnameseText

@Suite("Sorting")
struct CollationTests {
  private func sorted(_ texts: [String]) -> [String] {
    texts.sorted { CollationKey($0) < CollationKey($1) }
  }

  private func sorted(names: [String], _ order: NameOrder) -> [String] {
    names.sorted { CollationKey(name: $0, order: order) < CollationKey(name: $1, order: order) }
  }

  @Test("all letters in the order of the alphabet, then tone, then small before capital")
  func alphabet() {
    let consonantsAfter = [
      "a": "", "a\u{306}": "", "a\u{302}": "bcdđ", "e": "", "e\u{302}": "fgh", "i": "jklmn",
      "o": "", "o\u{302}": "", "o\u{31B}": "pqrst", "u": "", "u\u{31B}": "vwx", "y": "z",
    ]
    var expected: [String] = []
    for vowel in Letters.vowels {
      for tone in Letters.tones {
        let letter = (vowel + tone).precomposedStringWithCanonicalMapping
        expected += [letter, letter.uppercased()]
      }
      for consonant in consonantsAfter[vowel] ?? "" {
        expected += [String(consonant), consonant.uppercased()]
      }
    }
    // 12 vowels × 6 tones and 21 other letters (f, j, w, z with them), small and capital.
    #expect(expected.count == 2 * (12 * 6 + 21))
    #expect(sorted(expected.reversed()) == expected)
    var generator = SeededGenerator(seed: 1)
    #expect(sorted(expected.shuffled(using: &generator)) == expected)
  }

  @Test("the whole text's letters decide before any tone, and tones before capitals")
  func levels() {
    #expect(sorted(["Hà Anh", "Ha Binh", "Ha Anh"]) == ["Ha Anh", "Hà Anh", "Ha Binh"])
    #expect(sorted(["hạ", "Hà", "hà", "ha", "Ha"]) == ["ha", "Ha", "hà", "Hà", "hạ"])
    #expect(sorted(["HÀ ANH", "hà ảnh", "hả anh"]) == ["HÀ ANH", "hà ảnh", "hả anh"])
  }

  @Test("a space goes before digits, digits before letters")
  func spaces() {
    #expect(sorted(["lao", "la o", "la", "la1", "la-o"]) == ["la", "la o", "la-o", "la1", "lao"])
  }

  @Test("composed and decomposed texts, and any kind of space, have one key")
  func sameKey() {
    for letter in Letters.all {
      #expect(CollationKey(letter.composed) == CollationKey(letter.parts))
    }
    #expect(CollationKey("Lò\u{A0}Chừ") == CollationKey("Lò Chừ"))
    #expect(CollationKey("Lò") != CollationKey("lò"))
  }

  @Test("whole letters of any kind, and the same in parts, have one key among others")
  func sameKeyInParts() {
    for value in Array(UInt32(0x20)...0x24F) + Array(UInt32(0x1E00)...0x1EFF) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let whole = "Lò \(scalar)a"
      // A mark at the end keeps the whole text from being looked up letter by letter.
      #expect(
        CollationKey(whole + "e\u{301}") == CollationKey(whole + "é"),
        "U+\(String(value, radix: 16))")
    }
  }

  @Test("a name typed with spaces before, behind or twice has the key of its words")
  func spacedNames() {
    for typed in [" Giàng Lò  Chừ", "Giàng Lò Chừ ", "Giàng\u{A0}Lò\tChừ", "Giàng Lo\u{300} Chừ"] {
      for order in NameOrder.allCases {
        #expect(
          CollationKey(name: typed, order: order)
            == CollationKey(name: "Giàng Lò Chừ", order: order))
      }
    }
  }

  @Test("people by given name: last word first, then the rest; or by the name as written")
  func names() {
    let people = ["Vàng Nhù Xo", "Ly Xè Mé", "Giàng Lò Chừ", "Pờ Phí Chừ", "Lò Xo", "Chừ"]
    #expect(
      sorted(names: people, .givenName)
        == ["Chừ", "Giàng Lò Chừ", "Pờ Phí Chừ", "Ly Xè Mé", "Lò Xo", "Vàng Nhù Xo"])
    #expect(
      sorted(names: people, .wholeName)
        == ["Chừ", "Giàng Lò Chừ", "Lò Xo", "Ly Xè Mé", "Pờ Phí Chừ", "Vàng Nhù Xo"])
    #expect(
      CollationKey(name: " Lò  Xo ", order: .givenName)
        == CollationKey(name: "Lò Xo", order: .givenName))
    #expect(
      CollationKey(name: "", order: .givenName) < CollationKey(name: "A", order: .givenName))
  }

  @Test("a given name decides wholly, with tone and capital, before the family name")
  func givenNameFirst() {
    // Xó and Xo differ by tone only; by whole-text order Lý Xó would come before Vàng Xo.
    #expect(sorted(names: ["Lý Xó", "Vàng Xo"], .givenName) == ["Vàng Xo", "Lý Xó"])
  }

  @Test("the order is ICU's for vi, on 1,500 names, words and signs that ICU sorted")
  func agreesWithICU() throws {
    let sample = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/text/vi-order-icu72.txt")
    let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
    let texts = lines.filter { !$0.hasPrefix("# ") }.map(String.init)
    #expect(texts.count == 1500)
    for (left, right) in zip(texts, texts.dropFirst()) {
      #expect(CollationKey(left) < CollationKey(right), "\(left) | \(right)")
      let decomposed = right.decomposedStringWithCanonicalMapping
      #expect(CollationKey(left) < CollationKey(decomposed), "\(left) | \(right), decomposed")
    }
  }
}
