/// What a line of a list kept as data says, under a code that no other line of the list has.
package protocol ListedKind: Hashable, Sendable {
  var code: String { get }
  var name: Term { get }

  init(_ line: CatalogueLine) throws(Catalogue.SyntaxError)
}

/// Kinds of something: a list of `Resources/catalogues/`, a line each, that a commune can replace.
package struct KindList<Kind: ListedKind>: Hashable, Sendable {
  /// In the order of the list.
  package let kinds: [Kind]
  /// Where each stands in the list, by code.
  package let places: [String: Int]

  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var kinds: [Kind] = []
    var codes: Set<String> = []
    for line in CatalogueLines(text, named: file) {
      let kind = try Kind(line)
      guard codes.insert(kind.code).inserted else { throw line.fault(in: 0) }
      kinds.append(kind)
    }
    self.kinds = kinds
    places = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1.code, $0) })
  }

  package subscript(code: String?) -> Kind? { kinds.first { $0.code == code } }

  /// The words for the codes that are set, in the list's order; those that it does not know, of a newer
  /// version or an older list, stand as they are at the end.
  package func words(for codes: Set<String>, english: Bool = false) -> [String] {
    kinds.filter { codes.contains($0.code) }.map { $0.name.words(english: english) }
      + codes.subtracting(kinds.map(\.code)).sorted()
  }
}
