package import Record

/// What a review says of one member's month, in two fields and a note. Its id is the review's and
/// the member's: `<cell>-2026-11.<caseworker>`.
package struct Verdict: Storable {
  package static let kind = "verdict"

  /// Kết quả: hoàn thành, chưa hoàn thành, có lý do khách quan.
  package enum Result: String, Hashable, Sendable, CaseIterable {
    case completed, notCompleted, goodReason
  }

  /// Kết luận: biểu dương, nhắc nhở, chấn chỉnh, đổi phân công, không.
  package enum Conclusion: String, Hashable, Sendable, CaseIterable {
    case commend, remind, correct, reassign, none
  }

  package let id: ID
  package var result: Result?
  package var conclusion: Conclusion?
  package var note: String?
  /// Who chaired this verdict, where whoever chairs the review was its subject.
  package var chair: Caseworker.ID?

  package var review: Review.ID { id.ownerID() }
  package var caseworker: Caseworker.ID { id.otherID() }

  package static func id(in review: Review.ID, of caseworker: Caseworker.ID) -> ID {
    ID(review, caseworker)
  }

  package init(id: ID, result: Result? = nil, conclusion: Conclusion? = nil, note: String? = nil) {
    self.id = id
    self.result = result
    self.conclusion = conclusion
    self.note = note
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    result = state.choice("result")
    conclusion = state.choice("conclusion")
    note = state.text("note")
    chair = state.reference("chair")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("result", result)
    fields.set("conclusion", conclusion)
    fields.set("note", note)
    fields.set("chair", chair)
    return fields
  }
}

/// What a review concluded on one household, where someone spoke. Its id is the review's and the
/// household's.
package struct HouseholdConclusion: Storable {
  package static let kind = "conclusion"
  package let id: ID
  package var text: String

  package var review: Review.ID { id.ownerID() }
  package var household: Household.ID { id.otherID() }

  package static func id(in review: Review.ID, on household: Household.ID) -> ID {
    ID(review, household)
  }

  package init(id: ID, text: String) {
    self.id = id
    self.text = text
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    text = state.text("text") ?? ""
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("text", text)
    return fields
  }
}
