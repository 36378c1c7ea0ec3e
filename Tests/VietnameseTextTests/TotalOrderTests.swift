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

  private static let draws = 20_000

  private static let orders: [@Sendable (String) -> CollationKey] = [
    { CollationKey($0) }, { CollationKey(name: $0, order: .givenName) },
    { CollationKey(name: $0, order: .wholeName) },
  ]

  @Test("of two lines one goes first or they are the same, and never both", arguments: 0..<3)
  func trichotomy(_ order: Int) {
    let keys = Self.sample.map(Self.orders[order])
    var generator = SeededGenerator(seed: 21)
    var wrong: [String] = []
    for _ in 0..<Self.draws {
      let places = (0..<2).map { _ in Int.random(in: keys.indices, using: &generator) }
      let (a, b) = (keys[places[0]], keys[places[1]])
      let told = [a < b, a == b, b < a].count { $0 }
      if told != 1 { wrong.append("\(Self.sample[places[0]]) | \(Self.sample[places[1]])") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test("what goes before a line goes before all that follow it", arguments: 0..<3)
  func transitivity(_ order: Int) {
    let sorted = Self.sample.map { (key: Self.orders[order]($0), text: $0) }
      .sorted { $0.key < $1.key }
    var generator = SeededGenerator(seed: 22)
    var wrong: [String] = []
    for _ in 0..<Self.draws {
      let places = (0..<3).map { _ in Int.random(in: sorted.indices, using: &generator) }.sorted()
      let (a, b, c) = (sorted[places[0]], sorted[places[1]], sorted[places[2]])
      let isInOrder = !(c.key < a.key) && !(b.key < a.key) && !(c.key < b.key)
      let isAlike = a.key != b.key || (a.key < c.key) == (b.key < c.key)
      if !isInOrder || !isAlike { wrong.append("\(a.text) | \(b.text) | \(c.text)") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test("from whatever order they come, lines end in the same one", arguments: 0..<3)
  func independence(_ order: Int) {
    let keys = Self.sample.map(Self.orders[order])
    let sorted = keys.sorted()
    var generator = SeededGenerator(seed: 23)
    #expect(keys.shuffled(using: &generator).sorted() == sorted)
    #expect(Array(keys.reversed()).sorted() == sorted)
  }

  @Test("one line, composed or typed in parts, has one place")
  func equality() {
    let wrong = Self.sample.filter { text in
      let key = CollationKey(text)
      return key != CollationKey(text.precomposedStringWithCanonicalMapping)
        || key != CollationKey(text.decomposedStringWithCanonicalMapping)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }
}
