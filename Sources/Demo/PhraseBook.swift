import Casework

/// Sentences with slots, filled at random: what visits, promises and resolutions are told with.
struct PhraseBook {
  enum Kind: String {
    case note, opening, nobody, promise, raised, plan, answer, resolution, spoken, verdict, content
    case aim, absence, wants, does, asks
  }

  /// What a sentence is told in: the time of the year and the people it can speak of.
  struct Setting {
    let isCold: Bool
    /// Words for a slot that fit this household.
    let words: [String: Choices<String>]
  }

  private struct Slot {
    let cold: Choices<String>
    let warm: Choices<String>
  }

  private enum Piece {
    case text(String)
    case slot(name: String, Slot)
  }

  private struct Phrase {
    let pieces: [Piece]
    /// What a resolution's item is to reach.
    let expected: [Piece]
  }

  private var phrases: [Kind: [String: Choices<Phrase>]] = [:]
  /// The topics that a kind speaks of, in the order of the text.
  private(set) var topics: [String] = []
  /// Notes that say nothing, as somebody copies them.
  private(set) var copies: [String] = []

  init(_ text: String, named file: String) throws(DemoTexts.SyntaxError) {
    var slots: [String: Slot] = [:]
    var read: [Kind: [String: [Phrase]]] = [:]
    for row in TextRow.rows(of: text, named: file) {
      let key = try row.text(1)
      if row.kind.hasPrefix("slot") {
        slots[key] = try Self.slot(row, besides: slots[key])
        continue
      }
      if row.kind == "copy" {
        copies.append(try row.text(2))
        continue
      }
      guard let kind = Kind(rawValue: row.kind) else { throw row.fault }
      let expected =
        kind == .resolution ? try Self.pieces(of: row.text(3), slots, row) : []
      for variant in Self.variants(try row.text(2), of: kind) {
        let phrase = Phrase(pieces: try Self.pieces(of: variant, slots, row), expected: expected)
        read[kind, default: [:]][key, default: []].append(phrase)
      }
      if kind == .note, !topics.contains(key) { topics.append(key) }
    }
    phrases = read.mapValues { $0.compactMapValues(Choices.init) }
  }

  private static func slot(_ row: TextRow, besides known: Slot?) throws(DemoTexts.SyntaxError)
    -> Slot
  {
    guard let words = Choices(try row.text(2).components(separatedBy: ";")) else {
      throw row.fault
    }
    switch row.kind {
    case "slot": return Slot(cold: words, warm: words)
    case "slot cold": return Slot(cold: words, warm: known?.warm ?? words)
    case "slot warm": return Slot(cold: known?.cold ?? words, warm: words)
    default: throw row.fault
    }
  }

  private static func variants(_ text: String, of kind: Kind) -> [String] {
    kind == .raised || kind == .plan ? text.components(separatedBy: ";") : [text]
  }

  private static func pieces(
    of text: String, _ slots: [String: Slot], _ row: TextRow
  ) throws(DemoTexts.SyntaxError) -> [Piece] {
    var pieces: [Piece] = []
    for part in text.split(separator: "{", omittingEmptySubsequences: false) {
      guard let end = part.firstIndex(of: "}") else {
        guard pieces.isEmpty else { throw row.fault }
        pieces.append(.text(String(part)))
        continue
      }
      let name = String(part[..<end])
      guard let slot = slots[name] else { throw row.fault }
      pieces.append(.slot(name: name, slot))
      pieces.append(.text(String(part[part.index(after: end)...])))
    }
    return pieces
  }

  /// A sentence of a kind; nil where the text has none for the key.
  func say(
    _ kind: Kind, about key: String = "any", in setting: Setting, _ random: inout SplitMix64
  ) -> String? {
    phrases[kind]?[key].map { Self.fill($0.pick(&random).pieces, in: setting, &random) }
  }

  /// An item of a resolution and the result it is to reach.
  func resolutionItem(
    about topic: String, in setting: Setting, _ random: inout SplitMix64
  ) -> (text: String, expected: String)? {
    phrases[.resolution]?[topic].map { choices in
      let phrase = choices.pick(&random)
      return (
        Self.fill(phrase.pieces, in: setting, &random),
        Self.fill(phrase.expected, in: setting, &random)
      )
    }
  }

  private static func fill(
    _ pieces: [Piece], in setting: Setting, _ random: inout SplitMix64
  ) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let fixed): text += fixed
      case .slot(let name, let slot):
        let words = setting.words[name] ?? (setting.isCold ? slot.cold : slot.warm)
        text += words.pick(&random)
      }
    }
    return text
  }
}
