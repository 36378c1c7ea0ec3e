/// The kinds of works and which need of its village each answers as a rule, a list of
/// `Resources/catalogues/work-kinds.txt` that a commune can replace.
package struct WorkKinds: Hashable, Sendable {
  package struct Kind: Hashable, Sendable {
    package let code: String
    /// A code of `Resources/catalogues/needs.txt`; nil where none comes of itself.
    package let need: String?
    package let name: Term
  }

  /// In the order of the list.
  package let kinds: [Kind]

  package subscript(code: String) -> Kind? { kinds.first { $0.code == code } }

  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var kinds: [Kind] = []
    for line in CatalogueLines(text) {
      let parts = line.parts
      guard parts.count == 4, parts.allSatisfy({ !$0.isEmpty }),
        !kinds.contains(where: { $0.code == parts[0] })
      else { throw Catalogue.SyntaxError(file: file, line: line.number) }
      kinds.append(
        Kind(
          code: parts[0], need: parts[1] == "*" ? nil : parts[1],
          name: Term(vietnamese: parts[2], english: parts[3])))
    }
    self.kinds = kinds
  }

  /// Which need of its village a work answers: the one it was linked to, else that of its kind.
  package func need(answeredBy work: PublicWork) -> String? { work.need ?? need(ofKind: work.type) }

  func need(ofKind code: String?) -> String? { code.flatMap { self[$0]?.need } }
}

extension PublicWork {
  /// Says that it answers a need of its village; what the list says of its kind is not written down.
  package func linked(to need: String, by kinds: WorkKinds) -> Edit? {
    var new = self
    new.need = need == kinds.need(ofKind: type) ? nil : need
    return Edit(from: self, to: new)
  }

  /// Takes such a link back; nil where it answers the need by its kind, or not at all.
  package func unlinked(from need: String) -> Edit? {
    guard self.need == need else { return nil }
    var new = self
    new.need = nil
    return Edit(from: self, to: new)
  }
}

extension Register {
  /// The works of a village, or with nil of the commune, in the order of their deadlines.
  package func works(in village: Village.ID?) -> [PublicWork] {
    worksByDeadline.filter { village == nil || $0.village == village }
  }

  /// Of those the ones that answer a need.
  package func works(
    answering need: String, in village: Village.ID?, by kinds: WorkKinds
  ) -> [PublicWork] {
    works(in: village).filter { kinds.need(answeredBy: $0) == need }
  }
}
