/// A list of codes with their words, kept as data under `Resources/catalogues/`: topics of a
/// visit, what was done, relations to the head.
package struct Catalogue: Hashable, Sendable {
  package struct Entry: Hashable, Sendable {
    package let code: String
    /// Topics that this entry belongs to; empty means all.
    package let topics: Set<String>
    package let vietnamese: String
    package let english: String
  }

  package struct SyntaxError: Error, Hashable {
    package let file: String
    package let line: Int

    package init(file: String, line: Int) {
      self.file = file
      self.line = line
    }
  }

  package let entries: [Entry]

  /// Reads lines `code | topics | Vietnamese | English`; `#` begins a comment; topics are separated
  /// by spaces, `*` means all.
  package init(_ text: String, named file: String) throws(SyntaxError) {
    var entries: [Entry] = []
    for line in CatalogueLines(text) {
      let parts = line.parts
      guard parts.count == 4, !parts[0].isEmpty, !parts[2].isEmpty, !parts[3].isEmpty,
        !entries.contains(where: { $0.code == parts[0] })
      else { throw SyntaxError(file: file, line: line.number) }
      let topics = parts[1] == "*" ? [] : Set(parts[1].split(separator: " ").map(String.init))
      entries.append(
        Entry(code: parts[0], topics: topics, vietnamese: parts[2], english: parts[3]))
    }
    self.entries = entries
  }

  package subscript(code: String) -> Entry? { entries.first { $0.code == code } }

  /// The entries that fit the topics picked, in the catalogue's order; all of them where none is
  /// picked.
  package func entries(for topics: Set<String>) -> [Entry] {
    guard !topics.isEmpty else { return entries }
    return entries.filter { $0.topics.isEmpty || !$0.topics.isDisjoint(with: topics) }
  }

  /// The words for the codes that are set, in the catalogue's order.
  package func words(for codes: Set<String>, english: Bool = false) -> [String] {
    entries.filter { codes.contains($0.code) }.map { english ? $0.english : $0.vietnamese }
  }
}
