/// The kinds of activity, and who each is held for: `Resources/catalogues/activity-kinds.txt`, which a
/// commune can replace.
package struct ActivityKinds: Hashable, Sendable {
  /// Who comes as a rule.
  package enum Audience: String, Hashable, Sendable { case households, people, caseworkers }

  package struct Kind: Hashable, Sendable {
    package let code: String
    package let audience: Audience
    package let name: Term
  }

  /// In the order of the list.
  package let kinds: [Kind]

  package subscript(code: String?) -> Kind? { kinds.first { $0.code == code } }

  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var kinds: [Kind] = []
    for line in CatalogueLines(text) {
      let parts = line.parts
      guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }),
        let audience = Audience(rawValue: parts[1]), !kinds.contains(where: { $0.code == parts[0] })
      else { throw Catalogue.SyntaxError(file: file, line: line.number) }
      kinds.append(
        Kind(
          code: parts[0], audience: audience, name: Term(vietnamese: parts[2], english: parts[3])))
    }
    self.kinds = kinds
  }
}
