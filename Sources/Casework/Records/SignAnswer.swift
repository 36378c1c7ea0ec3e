package import Record

/// That a question of a month was asked and answered, which closes it. Its id is the review's and the
/// question's, and it names nobody, so that answers can be summed for no one.
package struct SignAnswer: Storable {
  package static let kind = "signAnswer"

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// There is a plain reason.
    case explained
    /// What was entered has been put right.
    case corrected
    /// Somebody goes to the household again.
    case goAgain
  }

  package let id: ID
  package var outcome: Outcome?
  package var day: Day?

  package var review: Review.ID { id.ownerID() }

  package static func id(of sign: Sign, in review: Review.ID) -> ID {
    ID("\(review.text).\(sign.key)")
  }

  package init(id: ID, outcome: Outcome? = nil, day: Day? = nil) {
    self.id = id
    self.outcome = outcome
    self.day = day
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    outcome = state.choice("outcome")
    day = state.day("day")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("outcome", outcome)
    fields.set("day", day)
    return fields
  }
}
