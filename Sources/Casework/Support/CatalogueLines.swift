/// The lines of a file of `Resources/catalogues/`: parts between `|`, without the spaces around
/// them; `#` begins a comment, and empty lines say nothing.
struct CatalogueLines: Sequence, IteratorProtocol {
  private let file: String
  private var rest: ArraySlice<Substring>

  init(_ text: String, named file: String) {
    self.file = file
    rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  mutating func next() -> CatalogueLine? {
    while let line = rest.popFirst() {
      guard let first = line.first(where: { $0 != " " }), first != "#" else { continue }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
      return CatalogueLine(file: file, number: rest.startIndex, parts: parts)
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> String {
    var part = text
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

/// One line of a list kept as data, read part by part; parts are counted from nought.
package struct CatalogueLine: Sendable {
  let file: String
  let number: Int
  let parts: [String]

  /// That a part cannot be read, or the line as a whole.
  func fault(in part: Int? = nil) -> Catalogue.SyntaxError {
    Catalogue.SyntaxError(file: file, line: number, part: part.map { $0 + 1 })
  }

  func mustHave(parts count: Int) throws(Catalogue.SyntaxError) {
    guard parts.count == count else { throw fault() }
  }

  /// A part that must say something.
  func text(_ part: Int) throws(Catalogue.SyntaxError) -> String {
    guard parts.indices.contains(part), !parts[part].isEmpty else { throw fault(in: part) }
    return parts[part]
  }

  /// A part that must say something which `make` knows.
  func value<Value>(
    _ part: Int, _ make: (String) -> Value?
  ) throws(Catalogue.SyntaxError) -> Value {
    guard let value = make(try text(part)) else { throw fault(in: part) }
    return value
  }

  /// A name in both languages, in a part and the one after it.
  func term(_ part: Int) throws(Catalogue.SyntaxError) -> Term {
    Term(vietnamese: try text(part), english: try text(part + 1))
  }
}

/// A term in both languages of the interface.
package struct Term: Hashable, Sendable {
  package let vietnamese: String
  package let english: String

  package func words(english: Bool) -> String { english ? self.english : vietnamese }
}
