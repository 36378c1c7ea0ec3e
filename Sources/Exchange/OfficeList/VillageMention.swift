/// A village as a row or a sheet names it for all rows below: `Bản: Là Si`, `II. Bản Hà Xi`.
struct VillageMention: Hashable {
  let name: String

  /// Words that stand before the name of a village.
  private static let words: Set<String> = ["ban", "thon", "buon", "ap", "lang", "to dan pho"]

  init?(_ text: String) {
    let bare = Self.withoutNumber(text)
    // `Bản Là Si: 10 hộ`, `Bản Là Si (12 hộ)`
    let parts = bare.split(whereSeparator: { ":(;,".contains($0) })
    guard let first = parts.first.map({ String($0).tidied }) else { return nil }
    if Self.words.contains(first.spellingKey), parts.count > 1 {
      self.init(name: String(parts[1]).tidied)
    } else {
      guard let word = Self.words.first(where: { first.spellingKey.hasPrefix($0 + " ") })
      else { return nil }
      let count = word.split(separator: " ").count
      self.init(name: first.split(separator: " ").dropFirst(count).joined(separator: " "))
    }
  }

  /// `Bản` is a sheet of paper too: what makes it one.
  private static let papers: Set<String> = [
    "tong", "ke", "khai", "cam", "danh", "thong", "sao", "bao", "chinh", "theo",
  ]

  /// A name of at most five words; more is a sentence.
  private init?(name: String) {
    let words = name.split(separator: " ")
    guard (1...5).contains(words.count), let first = words.first,
      !Self.papers.contains(String(first).spellingKey)
    else { return nil }
    self.name = name
  }

  /// The text without the `I.`, `2)` or `IV -` that counts groups.
  static func withoutNumber(_ text: String) -> Substring {
    guard let first = text.split(separator: " ").first, first.utf8.count <= 6,
      first.allSatisfy({ "IVXivx0123456789.)-/(".contains($0) })
    else { return text[...] }
    return text.dropFirst(first.count).drop { " -.–".contains($0) }
  }
}
