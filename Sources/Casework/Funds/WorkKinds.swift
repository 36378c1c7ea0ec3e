/// The kinds of works: `Resources/catalogues/work-kinds.txt`.
package typealias WorkKinds = KindList<WorkKind>

/// A kind of works, and which need of its village it answers as a rule.
package struct WorkKind: ListedKind {
  package let code: String
  /// A code of `Resources/catalogues/needs.txt`; nil where none comes of itself.
  package let need: String?
  package let name: Term

  package init(_ line: CatalogueLine) throws(Catalogue.SyntaxError) {
    try line.mustHave(parts: 4)
    code = try line.text(0)
    let need = try line.text(1)
    self.need = need == "*" ? nil : need
    name = try line.term(2)
  }
}

extension WorkKinds {
  /// Which need of its village a work answers: the one it was linked to, else that of its kind.
  package func need(answeredBy work: PublicWork) -> String? { work.need ?? need(ofKind: work.type) }

  func need(ofKind code: String?) -> String? { self[code]?.need }
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
