import Foundation

/// The 134 letters made from their parts by Foundation, so that the room's own tables are
/// measured against something else.
enum Letters {
  /// None, huyền, hỏi, ngã, sắc, nặng: the order of CLDR.
  static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  /// The twelve vowels as base letter and mark, in the order of the alphabet.
  static let vowels = [
    "a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}", "o\u{31B}", "u",
    "u\u{31B}", "y",
  ]

  struct Letter {
    let composed: String
    /// Base, letter mark and tone, each a scalar of its own.
    let parts: String
    let base: String
  }

  static let all: [Letter] = {
    var letters: [Letter] = []
    for vowel in vowels + vowels.map({ $0.uppercased() }) {
      for tone in tones {
        let parts = vowel + tone
        let composed = parts.precomposedStringWithCanonicalMapping
        guard composed.utf8.count > 1 else { continue }
        let base = String(parts.unicodeScalars.prefix(1))
        letters.append(Letter(composed: composed, parts: parts, base: base))
      }
    }
    return letters + [
      Letter(composed: "đ", parts: "đ", base: "d"), Letter(composed: "Đ", parts: "Đ", base: "D"),
    ]
  }()

  /// Whether two texts have the same bytes; `==` would also hold for the decomposed form.
  static func sameBytes(_ left: String, _ right: String) -> Bool {
    Array(left.utf8) == Array(right.utf8)
  }

  /// All orders of the scalars behind the first one.
  static func markOrders(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count == 3 else { return [text] }
    return [[0, 1, 2], [0, 2, 1]].map { order in
      String(String.UnicodeScalarView(order.map { scalars[$0] }))
    }
  }
}
