package import Record

/// A family asked again what it received and what it still needs (hỏi lại gia đình), drawn by lot for a
/// month's review. It never says whether anybody came. Its id is the review's and the household's.
package struct BackCheck: Storable {
  package static let kind = "backCheck"

  package let id: ID
  /// The day it was drawn.
  package var drawn: Day?
  /// The day the family was asked, and by whom.
  package var asked: Day?
  package var by: Caseworker.ID?
  package var received: String?
  package var needs: String?

  package var review: Review.ID { id.ownerID() }
  package var household: Household.ID { id.otherID() }

  package static func id(in review: Review.ID, of household: Household.ID) -> ID {
    ID(review, household)
  }

  package init(id: ID, drawn: Day? = nil) {
    self.id = id
    self.drawn = drawn
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    drawn = state.day("drawn")
    asked = state.day("asked")
    by = state.reference("by")
    received = state.text("received")
    needs = state.text("needs")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("drawn", drawn)
    fields.set("asked", asked)
    fields.set("by", by)
    fields.set("received", received)
    fields.set("needs", needs)
    return fields
  }
}
