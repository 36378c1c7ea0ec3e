package import Record

/// A numerator and a denominator for an area and a period as a document reports them, with nobody
/// behind them. Where two tell of the same, the one of the later day holds.
package struct ReportedTotal: Storable {
  package static let kind = "reported"

  /// What it tells of: the subject's code in `reported-totals.txt`, where, and when.
  package struct Matter: Hashable, Sendable {
    package let subject: String
    /// Nil: the commune.
    package let village: Village.ID?
    package let period: Period

    package init(subject: String, village: Village.ID?, period: Period) {
      self.subject = subject
      self.village = village
      self.period = period
    }
  }

  package let id: ID
  package var subject: String?
  /// Nil: the commune.
  package var village: Village.ID?
  package var period: Period?
  package var numerator: Int?
  package var denominator: Int?
  /// Number of the document it was typed from.
  package var document: String?
  /// The document's day.
  package var day: Day?
  /// Whose document it is.
  package var source: String?
  /// Who typed it in.
  package var by: Caseworker.ID?

  /// What it tells of; nil where a part of that is missing.
  package var matter: Matter? {
    guard let subject, let period else { return nil }
    return Matter(subject: subject, village: village, period: period)
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    subject = state.text("subject")
    village = state.reference("village")
    period = state.text("period").flatMap { Period($0) }
    numerator = state.number("numerator")
    denominator = state.number("denominator")
    document = state.text("document")
    day = state.day("day")
    source = state.text("source")
    by = state.reference("by")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("subject", subject)
    fields.set("village", village)
    fields.set("period", period?.description)
    fields.set("numerator", numerator)
    fields.set("denominator", denominator)
    fields.set("document", document)
    fields.set("day", day)
    fields.set("source", source)
    fields.set("by", by)
    return fields
  }
}
