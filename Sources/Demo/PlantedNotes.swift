package import Casework

/// Visits with made-up notes, some copied from others on purpose, level by level: what the finding of
/// copies is measured with.
package struct PlantedNotes: Sendable {
  /// What whoever copied did to the text.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case same, names, swapped, accents, sentence
  }

  package struct Copy: Hashable, Sendable {
    package let level: Level
    package let original: Visit.ID
    package let copy: Visit.ID
  }

  package private(set) var visits: [Visit] = []
  package private(set) var copies: [Copy] = []

  private static let parts = ["opening", "work", "object", "family", "next"]
  /// Follows the words of every part, so that hardly two notes are alike by chance.
  private static let detail = "detail"
  private let words: [String: Choices<String>]
  private let names: Choices<String>
  private var random: SplitMix64

  /// - Parameters:
  ///   - count: visits in all, each to a household of its own.
  ///   - copiesPerLevel: how many of them are copies of each level.
  ///   - text: the contents of `planted-notes.txt`.
  ///   - plain: a text without its accents.
  package init(
    count: Int, copiesPerLevel: Int, text: String, seed: UInt64, plain: (String) -> String
  ) throws(DemoTexts.SyntaxError) {
    var words: [String: Choices<String>] = [:]
    let rows = TextRow.rows(of: text, named: "demo/planted-notes.txt")
    for row in rows {
      words[row.kind] = Choices(try row.text(1).split(separator: ";").map(Self.trimmed))
    }
    guard let names = words["name"], Self.parts.allSatisfy({ words[$0] != nil }) else {
      throw DemoTexts.SyntaxError(file: "demo/planted-notes.txt", line: rows.last?.line ?? 0)
    }
    (self.words, self.names, random) = (words, names, SplitMix64(seed: seed))
    plant(count: count, copiesPerLevel: copiesPerLevel, plain: plain)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  private mutating func plant(count: Int, copiesPerLevel: Int, plain: (String) -> String) {
    let own = max(1, count - copiesPerLevel * Level.allCases.count)
    for _ in 0..<own { add(note()) }
    for level in Level.allCases {
      for _ in 0..<copiesPerLevel {
        let original = visits[random.number(in: 0...(own - 1))]
        add(changed(original.note ?? "", level, plain))
        guard let copy = visits.last else { continue }
        copies.append(Copy(level: level, original: original.id, copy: copy.id))
      }
    }
  }

  private mutating func add(_ note: String) {
    let place = visits.count
    let day = Day(ordinal: 20_700 + place % 365)
    var visit = Visit(
      id: Visit.ID("planted\(place).v"), day: day, visitor: Caseworker.ID("cw-\(place % 200)"),
      outcome: .metHead, origin: .atHousehold)
    visit.note = note
    visits.append(visit)
  }

  private mutating func note() -> String {
    let said = Self.parts.map { part in
      let (phrase, detail) = (words[part]?.pick(&random), words[Self.detail]?.pick(&random))
      return filled([phrase, detail].compactMap(\.self).joined(separator: " "))
    }
    return "\(said[0]), \(said[1]) \(said[2]). \(said[3]), \(said[4])."
  }

  private mutating func filled(_ phrase: String) -> String {
    phrase.replacing("{name}", with: names.pick(&random))
  }

  private mutating func changed(_ note: String, _ level: Level, _ plain: (String) -> String)
    -> String
  {
    switch level {
    case .same: note
    case .names: renamed(note)
    case .swapped: swapped(note)
    case .accents: plain(note)
    case .sentence: sharing(note)
    }
  }

  /// Other names in place of those there are.
  private mutating func renamed(_ note: String) -> String {
    var text = note
    for name in names.all {
      text = text.replacing(name, with: names.pick(&random))
    }
    return text
  }

  /// Two words next to each other change places, twice.
  private mutating func swapped(_ note: String) -> String {
    var words = note.split(separator: " ").map(String.init)
    for _ in 0..<2 where words.count > 3 {
      let place = random.number(in: 1...(words.count - 3))
      words.swapAt(place, place + 1)
    }
    return words.joined(separator: " ")
  }

  /// The first sentence stays, the second is another.
  private mutating func sharing(_ note: String) -> String {
    let first = note.split(separator: ". ").first.map(String.init) ?? note
    let other = self.note().split(separator: ". ").last.map(String.init) ?? ""
    return "\(first). \(other)"
  }
}
