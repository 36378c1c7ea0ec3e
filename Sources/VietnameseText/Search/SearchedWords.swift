/// The words that long texts are searched for, accents aside: each must begin a word of the text, in
/// any order. By ear nothing is found: in a text of fifty words that would be too much.
package struct SearchedWords: Hashable, Sendable {
  private let words: [[UInt8]]

  package init(_ query: String) {
    words = query.foldedBytes.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  /// How many letters there are to go by.
  package var letterCount: Int { words.reduce(0) { $0 + $1.count } }

  /// Whether every word begins a word of the text.
  package func areFound(in text: String) -> Bool { areFound(inFolded: text.foldedBytes) }

  /// The same for text that is no string yet.
  package func areFound(in text: UTF8Span) -> Bool {
    areFound(inFolded: FoldedLines.utf8(of: text))
  }

  /// The text from a little before the first word found, so that the find is seen where there is
  /// room for a line only; the text itself where the find stands near its beginning.
  package func excerpt(of text: String, wordsBefore: Int = 3) -> String {
    let parts = text.split(separator: " ")
    let first = parts.firstIndex { part in
      let folded = String(part).foldedBytes
      return words.contains { Self.begins(a: folded, with: $0) }
    }
    guard let first, first > wordsBefore + 1 else { return text }
    return "… " + parts[(first - wordsBefore)...].joined(separator: " ")
  }

  private func areFound(inFolded text: ContiguousArray<UInt8>) -> Bool {
    words.allSatisfy { Self.begins(a: text, with: $0) }
  }

  /// Whether a word of a folded text begins with `word`.
  private static func begins(a text: ContiguousArray<UInt8>, with word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= text.count else { return false }
    return text.withUnsafeBufferPointer { text in
      for place in 0...(text.count - word.count)
      where text[place] == first && (place == 0 || !isOfWord(text[place - 1])) {
        if (1..<word.count).allSatisfy({ text[place + $0] == word[$0] }) { return true }
      }
      return false
    }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
