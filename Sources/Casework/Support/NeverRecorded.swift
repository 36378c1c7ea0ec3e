import VietnameseText

/// Words that hint at what this program never records (design.md §2): opinions, beliefs, security,
/// suspicion. A note that holds one is questioned at save; nothing is blocked.
package struct NeverRecorded: Hashable, Sendable {
  private let phrases: [(words: [String], folded: [String])]

  /// One phrase a line; `#` begins a comment.
  package init(_ text: String) {
    phrases = text.split(separator: "\n").compactMap { line in
      let words = Self.words(of: line)
      guard !line.hasPrefix("#"), !words.isEmpty else { return nil }
      return (words, words.map(\.folded))
    }
  }

  /// The phrases found in a note, as the list writes them.
  ///
  /// An accented word must match as it is, so that `đào` is never taken for `đạo`; a word typed
  /// without any accents matches the folded phrase.
  package func found(in note: String) -> [String] {
    let words = Self.words(of: note)
    return phrases.filter { phrase in
      words.indices.contains { start in
        words.count - start >= phrase.words.count
          && phrase.words.indices.allSatisfy { offset in
            Self.matches(words[start + offset], phrase.words[offset], phrase.folded[offset])
          }
      }
    }.map { $0.words.joined(separator: " ") }
  }

  /// The phrases found in any of several texts, each once.
  package func found(inAnyOf texts: [String]) -> [String] {
    var found: [String] = []
    for phrase in texts.flatMap(found(in:)) where !found.contains(phrase) { found.append(phrase) }
    return found
  }

  private static func matches(_ word: String, _ phraseWord: String, _ folded: String) -> Bool {
    word == phraseWord || (word == folded && word.utf8.allSatisfy { $0 < 0x80 })
  }

  private static func words(of text: some StringProtocol) -> [String] {
    String(text).composed.lowercased()
      .split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  package static func == (a: NeverRecorded, b: NeverRecorded) -> Bool {
    a.phrases.map(\.words) == b.phrases.map(\.words)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(phrases.map(\.words)) }
}
