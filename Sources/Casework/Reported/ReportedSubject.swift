/// A subject that documents report totals of: what the numerator and the denominator count.
package struct ReportedSubject: Hashable, Sendable {
  /// Who may read and type them; anybody else sees the figure alone, suppressed where it is small.
  package enum Compartment: String, Hashable, Sendable { case open, health, police }

  /// What becomes of a numerator above the denominator: right, as a sum over people is; asked
  /// about; or refused, as a part is never more than the whole.
  package enum Excess: String, Hashable, Sendable { case fine, ask, refuse }

  package let code: String
  package let compartment: Compartment
  package let excess: Excess
  package let title: Term
  package let numerator: Term
  package let denominator: Term
}

/// All subjects, kept as data under `Resources/catalogues/`.
package struct ReportedSubjects: Hashable, Sendable {
  package private(set) var all: [ReportedSubject] = []

  /// Reads blocks as the file's own head describes them.
  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var lines = Array(CatalogueLines(text, named: file))[...]
    while let head = lines.popFirst() {
      let block = lines.prefix(3)
      lines = lines.dropFirst(3)
      guard let subject = Self.subject(head, Array(block)), self[subject.code] == nil else {
        throw head.fault()
      }
      all.append(subject)
    }
  }

  private static func subject(
    _ head: CatalogueLine, _ block: [CatalogueLine]
  ) -> ReportedSubject? {
    guard head.parts.count == 4, head.parts[0] == "subject",
      let compartment = ReportedSubject.Compartment(rawValue: head.parts[2]),
      let excess = ReportedSubject.Excess(rawValue: head.parts[3]),
      let title = term("title", in: block), let numerator = term("numerator", in: block),
      let denominator = term("denominator", in: block)
    else { return nil }
    return ReportedSubject(
      code: head.parts[1], compartment: compartment, excess: excess, title: title,
      numerator: numerator, denominator: denominator)
  }

  private static func term(_ name: String, in block: [CatalogueLine]) -> Term? {
    block.map(\.parts).first { $0.first == name && $0.count == 3 }
      .map { Term(vietnamese: $0[1], english: $0[2]) }
  }

  package subscript(code: String) -> ReportedSubject? { all.first { $0.code == code } }
}
