/// The lines of a file of `Resources/catalogues/`: parts between `|`, without the spaces around
/// them; `#` begins a comment, and empty lines say nothing.
struct CatalogueLines: Sequence, IteratorProtocol {
  struct Line {
    let number: Int
    let parts: [String]
  }

  private var rest: ArraySlice<Substring>

  init(_ text: String) {
    rest = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  mutating func next() -> Line? {
    while let line = rest.popFirst() {
      guard let first = line.first(where: { $0 != " " }), first != "#" else { continue }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
      return Line(number: rest.startIndex, parts: parts)
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

/// A term in both languages of the interface.
package struct Term: Hashable, Sendable {
  package let vietnamese: String
  package let english: String

  package func words(english: Bool) -> String { english ? self.english : vietnamese }
}
