package import Record

/// Something that a household was given for its livelihood or its home (hỗ trợ sinh kế), with what
/// was agreed and who guides it. Its id begins with the household's.
package struct LivelihoodSupport: Storable {
  package static let kind = "support"

  package let id: ID
  /// What was given, a code of `Resources/catalogues/support-things.txt`.
  package var thing: String?
  /// How much, in the unit of the thing.
  package var amount: Int?
  /// What it was worth, in đồng.
  package var value: Int?
  /// The day it was given.
  package var given: Day?
  /// Where the money came from, a code of `Resources/catalogues/support-sources.txt`.
  package var source: String?
  /// The model that it is part of, a code of `Resources/catalogues/support-models.txt`.
  package var model: String?
  /// What the household agreed to do for it.
  package var condition: String?
  /// Who guides the household.
  package var guide: Caseworker.ID?
  /// The days set for looking at what came of it.
  package var checks: Set<Day> = []
  package var note: String?

  package var household: Household.ID { id.ownerID() }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    thing = state.text("thing")
    amount = state.number("amount")
    value = state.money("value")
    given = state.day("given")
    source = state.text("source")
    model = state.text("model")
    condition = state.text("condition")
    guide = state.reference("who")
    checks = Set(state.members("check").compactMap(Day.init(iso:)))
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("thing", thing)
    fields.set("amount", amount)
    fields.set("value", value)
    fields.set("given", given)
    fields.set("source", source)
    fields.set("model", model)
    fields.set("condition", condition)
    fields.set("who", guide)
    fields.setMembers("check", checks.map(\.iso))
    fields.set("note", note)
    return fields
  }
}

/// Guidance given on a support, what was found of its result, or both, on one day. Its id begins
/// with the support's.
package struct SupportStep: Storable {
  package static let kind = "supportStep"

  /// How the support stands. What each means for an animal, a crop, a tool … is in
  /// `Resources/catalogues/support-results.txt`.
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case working, partly
    /// It is there, and of no use so far.
    case idle
    /// Nothing is left to check.
    case gone

    /// It has not worked.
    package var isFailure: Bool { self == .idle || self == .gone }
  }

  package let id: ID
  package var day: Day?
  package var by: Caseworker.ID?
  /// What the household was shown or told.
  package var guidance: String?
  /// What was found; nil where only guidance was given.
  package var outcome: Outcome?
  package var note: String?

  package var support: LivelihoodSupport.ID { id.ownerID() }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    guidance = state.text("guidance")
    outcome = state.choice("outcome")
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("guidance", guidance)
    fields.set("outcome", outcome)
    fields.set("note", note)
    return fields
  }
}
