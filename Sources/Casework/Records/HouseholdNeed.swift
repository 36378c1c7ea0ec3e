package import Record

/// Something that a household needs (nhu cầu), and how it was answered. It is noted once a year of
/// each kind, so its id is made of the household's, the kind and the year.
package struct HouseholdNeed: Storable {
  package static let kind = "need"

  /// The plan's order: what cannot wait, what nobody can do without, what lifts out of poverty
  /// directly.
  package enum Urgency: String, Hashable, Sendable, CaseIterable, Comparable {
    case urgent, essential, poverty

    private var place: Int {
      switch self {
      case .urgent: 0
      case .essential: 1
      case .poverty: 2
      }
    }

    package static func < (a: Urgency, b: Urgency) -> Bool { a.place < b.place }
  }

  /// By what it was answered, and when; one field, since its parts are only true together.
  package struct Answer: Hashable, Sendable {
    package var day: Day
    package var text: String?
    /// The support that answered it.
    package var support: LivelihoodSupport.ID?
    package var by: Caseworker.ID?

    package init(
      on day: Day, text: String?, support: LivelihoodSupport.ID? = nil, by: Caseworker.ID?
    ) {
      self.day = day
      self.text = text
      self.support = support
      self.by = by
    }
  }

  package let id: ID
  /// The day it was noted.
  package var day: Day?
  package var by: Caseworker.ID?
  /// Where it is another one than the list says of its kind.
  package var urgency: Urgency?
  /// What exactly is needed.
  package var detail: String?
  package var answer: Answer?

  package var isOpen: Bool { answer == nil }

  package init(id: ID) { self.id = id }

  package static func id(of household: Household.ID, _ code: String, in year: Int) -> ID {
    ID("\(household).\(code).\(Day.padded(year, 4))")
  }

  package var household: Household.ID { Household.ID(String(id.part(0) ?? "")) }
  /// Of which kind, a code of `Resources/catalogues/needs.txt`.
  package var code: String { String(id.part(1) ?? "") }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    urgency = state.choice("urgency")
    detail = state.text("detail")
    answer = state["answer"].flatMap(Answer.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("urgency", urgency)
    fields.set("detail", detail)
    if let answer {
      var members = Fields()
      members.set("by", answer.by)
      members.set("day", answer.day)
      members.set("support", answer.support)
      members.set("text", answer.text)
      fields["answer"] = members.object
    }
    return fields
  }
}

extension HouseholdNeed.Answer {
  init?(_ value: Value) {
    guard let day = value["day"]?.text.flatMap(Day.init(iso:)) else { return nil }
    self.init(
      on: day, text: value["text"]?.text,
      support: value["support"]?.text.map(LivelihoodSupport.ID.init),
      by: value["by"]?.text.map(Caseworker.ID.init))
  }
}
