package import Record

/// Something promised (việc đã hứa): to a household at a visit, laid down by a review's resolution, or
/// the follow-up of a policy. Its id begins with the household's, or with the party cell's where no household is
/// meant.
package struct Promise: Storable {
  package static let kind = "promise"

  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case done
    /// Not needed any more.
    case dropped
  }

  /// How it ended; one field, since its parts are only true together.
  package struct Result: Hashable, Sendable {
    package var outcome: Outcome
    package var day: Day
    package var by: Caseworker.ID?

    package init(outcome: Outcome, day: Day, by: Caseworker.ID?) {
      self.outcome = outcome
      self.day = day
      self.by = by
    }
  }

  /// Where it comes from.
  package enum Origin: Hashable, Sendable {
    case visit(Visit.ID)
    case resolution(Review.ID)
    /// Something due that has not come.
    case entitlement(Entitlement.ID)
  }

  package let id: ID
  package var text: String
  package var due: Day?
  package var responsible: Caseworker.ID?
  package var household: Household.ID?
  package var origin: Origin?
  /// The result to be reached (kết quả cần đạt), in a resolution.
  package var expected: String?
  /// The item of an earlier resolution that goes on in this one (chuyển tiếp).
  package var carries: Promise.ID?
  /// What else it sees to, where a resolution laid it down because that was overdue: a task, a
  /// petition, a remedy, a support to be looked at.
  package var about: RecordID?
  package var result: Result?
  /// The day it was promised.
  package var made: Day?

  package var isOpen: Bool { result == nil }

  package init(
    id: ID, text: String, due: Day?, responsible: Caseworker.ID?, household: Household.ID?,
    origin: Origin?, made: Day?
  ) {
    self.id = id
    self.text = text
    self.due = due
    self.responsible = responsible
    self.household = household
    self.origin = origin
    self.made = made
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    text = state.text("text") ?? ""
    due = state.day("due")
    responsible = state.reference("who")
    household = state.reference("household")
    if let visit: Visit.ID = state.reference("visit") {
      origin = .visit(visit)
    } else if let review: Review.ID = state.reference("review") {
      origin = .resolution(review)
    } else if let entitlement: Entitlement.ID = state.reference("entitlement") {
      origin = .entitlement(entitlement)
    }
    expected = state.text("expected")
    carries = state.reference("carries")
    about = state.text("about").flatMap(RecordID.init(reference:))
    made = state.day("made")
    result = state["result"].flatMap(Result.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("text", text)
    fields.set("due", due)
    fields.set("who", responsible)
    fields.set("household", household)
    switch origin {
    case .visit(let visit): fields.set("visit", visit)
    case .resolution(let review): fields.set("review", review)
    case .entitlement(let entitlement): fields.set("entitlement", entitlement)
    case nil: break
    }
    fields.set("expected", expected)
    fields.set("carries", carries)
    fields.set("about", about?.reference)
    fields.set("made", made)
    fields["result"] = result?.object
    return fields
  }
}

extension Promise.Result {
  init?(_ value: Value) {
    guard let day = value["day"]?.text.flatMap(Day.init(iso:)),
      let outcome = value["outcome"]?.text.flatMap(Promise.Outcome.init(rawValue:))
    else { return nil }
    self.init(outcome: outcome, day: day, by: value["by"]?.text.map(Caseworker.ID.init))
  }

  var object: Value {
    var members = Fields()
    members.set("outcome", outcome)
    members.set("day", day)
    members.set("by", by)
    return members.object
  }
}
