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
    #expect(expected.count == 144 + 2 * 18 - 0)
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

  @Test("the order is ICU's for vi on a large sample of names, words and signs")
  func agreesWithICU() {
    var generator = SeededGenerator(seed: 26)
    let texts = (0..<1500).map { _ in randomText(&generator) }
    let vietnamese = Locale(identifier: "vi")
    for _ in 0..<60_000 {
      guard let left = texts.randomElement(using: &generator),
        let right = texts.randomElement(using: &generator)
      else { continue }
      let expected = left.compare(right, options: [], range: nil, locale: vietnamese)
      let keys = (CollationKey(left), CollationKey(right))
      let order: ComparisonResult =
        keys.0 == keys.1 ? .orderedSame : keys.0 < keys.1 ? .orderedAscending : .orderedDescending
      if order != expected {
        Issue.record("\(left) | \(right): ours \(order.rawValue), ICU \(expected.rawValue)")
      }
    }
  }

  private func randomText(_ generator: inout SeededGenerator) -> String {
    let few = ["h", "a", "à", "ạ", "ă", "ắ", "â", "đ", "d", "H", "À", "ô", "ộ", "ơ", " ", "u", "ừ"]
    let signs = Array("_-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$0189").map(String.init)
    let letters = Letters.all.map(\.composed) + (97...122).map { String(UnicodeScalar(UInt8($0))) }
    let pool = [few, few, few, letters, signs][Int.random(in: 0..<5, using: &generator)]
    let other = [few, letters][Int.random(in: 0..<2, using: &generator)]
    return (0..<Int.random(in: 1...5, using: &generator)).map { at in
      (at % 2 == 0 ? pool : other).randomElement(using: &generator) ?? ""
    }.joined()
  }
}
