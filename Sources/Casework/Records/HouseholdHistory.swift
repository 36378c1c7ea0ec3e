package import Record

/// How one thing of a household was up to a day, before it changed: who was its head, where it
/// stood, or that it was away. Kept beside the household, so that figures of earlier months stay
/// as they were. Its id begins with the household's.
package struct HouseholdPast: Storable {
  package static let kind = "householdPast"

  package enum Aspect: Hashable, Sendable {
    case head(Person.ID?)
    case place(Village.ID?, Hamlet.ID?, HouseholdGroup.ID?)
    /// It had left on this day and came back later.
    case left(Day)
  }

  package let id: ID
  /// The last day on which it was so.
  package var until: Day?
  /// Nil: of a newer version.
  package var aspect: Aspect?

  package var household: Household.ID { id.ownerID() }

  package init(id: ID, until: Day?, aspect: Aspect?) {
    self.id = id
    self.until = until
    self.aspect = aspect
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    until = state.day("until")
    switch state.text("aspect") {
    case "head": aspect = .head(state.reference("head"))
    case "place":
      aspect = .place(
        state.reference("village"), state.reference("hamlet"), state.reference("group"))
    case "left": aspect = state.day("closed").map(Aspect.left)
    default: break
    }
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("until", until)
    switch aspect {
    case .head(let head):
      fields.set("aspect", "head")
      fields.set("head", head)
    case .place(let village, let hamlet, let group):
      fields.set("aspect", "place")
      fields.set("village", village)
      fields.set("hamlet", hamlet)
      fields.set("group", group)
    case .left(let day):
      fields.set("aspect", "left")
      fields.set("closed", day)
    case nil: break
    }
    return fields
  }
}

/// Which household another one came out of, or went into (tách hộ, nhập hộ). Its id begins with
/// that of the household it leads into.
package struct Lineage: Storable {
  package static let kind = "lineage"

  package enum Way: String, Hashable, Sendable, CaseIterable { case split, merge }

  package let id: ID
  package var way: Way?
  package var from: Household.ID?
  package var day: Day?
  /// Who went along.
  package var moved: Set<Person.ID>
  /// The day on which somebody said that it never was, and why it had been noted.
  package var corrected: Day?
  package var why: String?

  package var into: Household.ID { id.ownerID() }

  package init(id: ID, way: Way, from: Household.ID, day: Day, moved: Set<Person.ID>) {
    self.id = id
    self.way = way
    self.from = from
    self.day = day
    self.moved = moved
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    way = state.choice("way")
    from = state.reference("from")
    day = state.day("day")
    moved = Set(state.members("moved").map(Person.ID.init))
    corrected = state.day("corrected")
    why = state.text("why")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("way", way)
    fields.set("from", from)
    fields.set("day", day)
    fields.setMembers("moved", moved.map(\.text))
    fields.set("corrected", corrected)
    fields.set("why", why)
    return fields
  }
}
