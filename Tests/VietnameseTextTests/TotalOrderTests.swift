import Foundation
import Testing
import VietnameseText

/// Beside the order itself, which is ICU's (`CollationTests`, and 20,000 lines in
/// `Tests/Terminal/test_text.py`).
@Suite("Sorting is a total order")
struct TotalOrderTests {
  /// Lines as lists hold them, and what they should not: twenty thousand, some of them equal.
  private static let sample: [String] = {
    var generator = SeededGenerator(seed: 20)
    let heads = [
      "", "b", "c", "ch", "đ", "g", "gi", "h", "kh", "l", "m", "ng", "ph", "th", "v", "x",
    ]
    let tails = ["", "c", "i", "m", "n", "ng", "nh", "o", "p", "t", "u"]
    let others = ["12", "-", "H'leo", "(2)", "\u{A0}", "\u{301}", "É", "ß", "中", "W", ".", "7a"]
    func word() -> String {
      if Int.random(in: 0..<12, using: &generator) == 0 {
        return others.randomElement(using: &generator) ?? ""
      }
      let vowel = Letters.vowels.randomElement(using: &generator) ?? ""
      let tone = Letters.tones.randomElement(using: &generator) ?? ""
      let word =
        (heads.randomElement(using: &generator) ?? "") + vowel + tone
        + (tails.randomElement(using: &generator) ?? "")
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: return word.uppercased()
      case 1: return word.capitalized
      case 2: return word.precomposedStringWithCanonicalMapping
      default: return word
      }
    }
    return (0..<20_000).map { _ in
      (0..<Int.random(in: 0...3, using: &generator)).map { _ in word() }.joined(separator: " ")
    }
  }()

  private static let orders: [@Sendable (String) -> CollationKey] = [
    { CollationKey($0) }, { CollationKey(name: $0, order: .givenName) },
    { CollationKey(name: $0, order: .wholeName) },
  ]

  @Test("of two lines one goes first or they are the same, and never both", arguments: 0..<3)
  func trichotomy(_ order: Int) {
    let keys = Self.sample.map(Self.orders[order])
    var generator = SeededGenerator(seed: 21)
    for _ in 0..<200_000 {
      let (a, b) = (
        Int.random(in: keys.indices, using: &generator),
        Int.random(in: keys.indices, using: &generator)
      )
      let told = [keys[a] < keys[b], keys[a] == keys[b], keys[b] < keys[a]]
      #expect(told.count { $0 } == 1, "\(Self.sample[a]) | \(Self.sample[b])")
    }
  }

  @Test("what goes before a line goes before all that follow it", arguments: 0..<3)
  func transitivity(_ order: Int) {
    let sorted = Self.sample.map { (key: Self.orders[order]($0), text: $0) }
      .sorted { $0.key < $1.key }
    var generator = SeededGenerator(seed: 22)
    for _ in 0..<200_000 {
      let places = (0..<3).map { _ in Int.random(in: sorted.indices, using: &generator) }.sorted()
      let (a, b, c) = (sorted[places[0]], sorted[places[1]], sorted[places[2]])
      #expect(
        !(c.key < a.key) && !(b.key < a.key) && !(c.key < b.key),
        "\(a.text) | \(b.text) | \(c.text)")
      if a.key == b.key { #expect((a.key < c.key) == (b.key < c.key), "\(a.text) | \(c.text)") }
    }
  }

  @Test("from whatever order they come, lines end in the same one", arguments: 0..<3)
  func independence(_ order: Int) {
    let keys = Self.sample.map(Self.orders[order])
    let sorted = keys.sorted()
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<3 { #expect(keys.shuffled(using: &generator).sorted() == sorted) }
    #expect(Array(keys.reversed()).sorted() == sorted)
  }

  @Test("equal means equal: the same lines typed in parts are one place, and one key")
  func equality() {
    for text in Self.sample {
      let key = CollationKey(text)
      #expect(key == CollationKey(text.precomposedStringWithCanonicalMapping), "\(text)")
      #expect(key.hashValue == CollationKey(text.decomposedStringWithCanonicalMapping).hashValue)
    }
  }
}
