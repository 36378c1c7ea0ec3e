package import Record

/// A home visit (lượt thăm hộ), made or tried. Its id begins with the household's.
///
/// Day of the visit, day of entry, visitor and typist are separate facts: the last two lie in the
/// change (its claimed time and author).
package struct Visit: Storable {
  package static let kind = "visit"

  /// Whom the visitor met, or why nobody. An honest "no" costs as little as a "yes".
  package enum Outcome: String, Hashable, Sendable, CaseIterable {
    case metHead, metOther
    case away, inFields, postponed, roadCut

    package var isMet: Bool { self == .metHead || self == .metOther }
    package static var notMet: [Outcome] { allCases.filter { !$0.isMet } }
  }

  /// Where the note was first written.
  package enum Origin: String, Hashable, Sendable, CaseIterable { case atHousehold, notebook }

  /// Where the family was met (gặp ở đâu): in the season of work they live at the field hut.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    case home, fields, elsewhere, phone
  }

  /// The household against last time.
  package enum Comparison: String, Hashable, Sendable, CaseIterable {
    case better, same, harder, unclear
  }

  package let id: ID
  package var day: Day?
  package var visitor: Caseworker.ID?
  package var outcome: Outcome?
  package var origin: Origin?
  /// Nil where nobody was met, or where it was not noted.
  package var place: Place?
  /// The outing (một buổi, nhiều hộ) that this visit is one household's part of.
  package var outing: Identifier<Outing>?
  package var companions: Set<Caseworker.ID>
  package var interpreter: String?
  /// Codes of the catalogue of topics and of what was done.
  package var topics: Set<String>
  package var actions: Set<String>
  package var note: String?
  package var comparison: Comparison?
  /// What the family raised, and what it will do itself.
  package var raised: String?
  package var familyPlan: String?

  package var household: Household.ID { id.ownerID() }

  package init(
    id: ID, day: Day?, visitor: Caseworker.ID?, outcome: Outcome?, origin: Origin? = nil
  ) {
    self.id = id
    self.day = day
    self.visitor = visitor
    self.outcome = outcome
    self.origin = origin
    companions = []
    topics = []
    actions = []
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    visitor = state.reference("visitor")
    outcome = state.choice("outcome")
    origin = state.choice("origin")
    place = state.choice("place")
    outing = state.reference("outing")
    companions = Set((state["with"]?.list ?? []).compactMap(\.text).map(Caseworker.ID.init))
    interpreter = state.text("interpreter")
    topics = Set(state.members("topic"))
    actions = Set(state.members("did"))
    note = state.text("note")
    comparison = state.choice("comparison")
    raised = state.text("raised")
    familyPlan = state.text("familyPlan")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("visitor", visitor)
    fields.set("outcome", outcome)
    fields.set("origin", origin)
    fields.set("place", place)
    fields.set("outing", outing)
    if !companions.isEmpty {
      fields["with"] = .list(companions.map(\.text).sorted().map(Value.text))
    }
    fields.set("interpreter", interpreter)
    fields.setMembers("topic", topics)
    fields.setMembers("did", actions)
    fields.set("note", note)
    fields.set("comparison", comparison)
    fields.set("raised", raised)
    fields.set("familyPlan", familyPlan)
    return fields
  }
}

/// Work done together in many households in one go: a name that their visits share, no record of
/// its own, so that every household's file is whole by itself.
package enum Outing {}
