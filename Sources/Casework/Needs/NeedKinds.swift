/// The kinds of need and how pressing each is, a list of `Resources/catalogues/needs.txt` that a
/// commune can replace.
package struct NeedKinds: Hashable, Sendable {
  package struct Kind: Hashable, Sendable {
    package let code: String
    package let urgency: HouseholdNeed.Urgency
    package let name: Term
  }

  /// In the order of the list.
  package let kinds: [Kind]

  package subscript(code: String) -> Kind? { kinds.first { $0.code == code } }

  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var kinds: [Kind] = []
    for line in CatalogueLines(text) {
      let parts = line.parts
      // Ids are made of it.
      guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }), !parts[0].contains("."),
        let urgency = HouseholdNeed.Urgency(rawValue: parts[1]),
        !kinds.contains(where: { $0.code == parts[0] })
      else { throw Catalogue.SyntaxError(file: file, line: line.number) }
      kinds.append(
        Kind(
          code: parts[0], urgency: urgency, name: Term(vietnamese: parts[2], english: parts[3])))
    }
    self.kinds = kinds
  }

  func urgency(of need: HouseholdNeed) -> HouseholdNeed.Urgency {
    need.urgency ?? self[need.code]?.urgency ?? .poverty
  }
}
