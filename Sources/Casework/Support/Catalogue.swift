/// A list of codes with their words, kept as data under `Resources/catalogues/`: topics of a
/// visit, what was done, relations to the head.
package struct Catalogue: Hashable, Sendable {
  package struct Entry: ListedKind {
    package let code: String
    /// Topics that this entry belongs to; empty means all.
    package let topics: Set<String>
    package let name: Term
    package var vietnamese: String { name.vietnamese }
    package var english: String { name.english }

    package init(_ line: CatalogueLine) throws(SyntaxError) {
      try line.mustHave(parts: 4)
      code = try line.text(0)
      let topics = line.parts[1]
      self.topics = topics == "*" ? [] : Set(topics.split(separator: " ").map(String.init))
      name = try line.term(2)
    }
  }

  /// What of a list cannot be read.
  package struct SyntaxError: Error, Hashable {
    package let file: String
    package let line: Int
    /// Which part of the line, counted from one; nil where it is the line as a whole.
    package let part: Int?
    /// A code that must stand in the list and does not.
    package let missing: String?

    package init(file: String, line: Int, part: Int? = nil, missing: String? = nil) {
      self.file = file
      self.line = line
      self.part = part
      self.missing = missing
    }
  }

  private let list: KindList<Entry>

  package var entries: [Entry] { list.kinds }

  /// Reads lines `code | topics | Vietnamese | English`; `#` begins a comment; topics are separated
  /// by spaces, `*` means all.
  package init(_ text: String, named file: String) throws(SyntaxError) {
    list = try KindList(text, named: file)
  }

  package subscript(code: String) -> Entry? { list[code] }

  /// The entries that fit the topics picked, in the catalogue's order; all of them where none is
  /// picked.
  package func entries(for topics: Set<String>) -> [Entry] {
    guard !topics.isEmpty else { return entries }
    return entries.filter { $0.topics.isEmpty || !$0.topics.isDisjoint(with: topics) }
  }

  /// See `KindList.words`.
  package func words(for codes: Set<String>, english: Bool = false) -> [String] {
    list.words(for: codes, english: english)
  }
}
