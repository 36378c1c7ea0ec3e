package import Record

/// What one household, or one person of it, is due by one policy in one period, and how far it has
/// come. Its id is made of these, so that two laptops write of the same one.
package struct Entitlement: Storable {
  package static let kind = "entitlement"

  /// For how long something is due: a year, a school year, or once for all.
  package enum Period: Hashable, Comparable, Sendable {
    case year(Int)
    case schoolYear(SchoolYear)
    case once

    /// `2026`, `2026-2027`, `once`.
    package var code: String {
      switch self {
      case .year(let year): Day.padded(year, 4)
      case .schoolYear(let year): year.description
      case .once: "once"
      }
    }

    package init?(code: some StringProtocol) {
      if code == "once" {
        self = .once
      } else if let year = Day.number(code, digits: 4) {
        self = .year(year)
      } else if let year = SchoolYear(iso: code) {
        self = .schoolYear(year)
      } else {
        return nil
      }
    }

    package static func < (a: Period, b: Period) -> Bool { a.code < b.code }
  }

  package let id: ID
  /// The day on which somebody looked whether it is due.
  package var checked: Day?
  package var by: Caseworker.ID?
  /// Nil while nobody has said.
  package var eligible: Bool?
  package var due: Day?
  package var filed: Day?
  package var approved: Day?
  package var delivered: Day?
  /// The family did not want it.
  package var refused: Day?
  /// The office turned it down.
  package var rejected: Day?
  /// What is due and what came, in the unit of the policy.
  package var entitled: Int?
  package var received: Int?
  /// The paper that the office still waits for.
  package var missing: String?
  package var note: String?

  package init(id: ID) { self.id = id }

  package static func id(
    of household: Household.ID, policy: Policy.Code, in period: Period, person: Person.ID? = nil
  ) -> ID {
    ID("\(household).\(policy.text).\(period.code)\(person.map { ".\($0)" } ?? "")")
  }

  // The parts of the id.
  package var household: Household.ID { Household.ID(String(id.part(0) ?? "")) }
  package var policy: Policy.Code { Policy.Code(String(id.part(1) ?? "")) }
  package var period: Period? { id.part(2).flatMap(Period.init(code:)) }
  package var person: Person.ID? { id.part(3).map { Person.ID(String($0)) } }

  package init(id: ID, state: RecordState) {
    self.id = id
    checked = state.day("checked")
    by = state.reference("by")
    eligible = state["eligible"]?.bool
    due = state.day("due")
    filed = state.day("filed")
    approved = state.day("approved")
    delivered = state.day("delivered")
    refused = state.day("refused")
    rejected = state.day("rejected")
    entitled = state.number("entitled")
    received = state.number("received")
    missing = state.text("missing")
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("checked", checked)
    fields.set("by", by)
    fields["eligible"] = eligible.map(Value.bool)
    fields.set("due", due)
    fields.set("filed", filed)
    fields.set("approved", approved)
    fields.set("delivered", delivered)
    fields.set("refused", refused)
    fields.set("rejected", rejected)
    fields.set("entitled", entitled)
    fields.set("received", received)
    fields.set("missing", missing)
    fields.set("note", note)
    return fields
  }
}
