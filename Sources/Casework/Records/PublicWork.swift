package import Record

/// A work that belongs to a village (công trình): a road, water, power, a school site, a community
/// house.
package struct PublicWork: Storable {
  package static let kind = "work"

  package enum Stage: Hashable, Sendable {
    case planned
    case underWay(since: Day)
    case done(on: Day)
  }

  package let id: ID
  /// What it is, a code of `Resources/catalogues/work-kinds.txt`.
  package var type: String?
  package var name: String
  package var village: Village.ID?
  /// Which need of the village it answers, a code of `Resources/catalogues/needs.txt`, where that is
  /// another one than the list says of its kind.
  package var need: String?
  /// Where the money comes from, a code of `Resources/catalogues/support-sources.txt`, and of which year.
  package var source: String?
  package var year: Int?
  /// In đồng.
  package var cost: Int?
  /// How many households have the use of it.
  package var households: Int?
  package var start: Day?
  package var due: Day?
  package var done: Day?
  package var note: String?

  package var stage: Stage {
    if let done { return .done(on: done) }
    return start.map { .underWay(since: $0) } ?? .planned
  }

  package func isOverdue(on day: Day) -> Bool { done == nil && (due.map { $0 < day } ?? false) }

  package init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    type = state.text("type")
    name = state.text("name") ?? ""
    village = state.reference("village")
    need = state.text("need")
    source = state.text("source")
    year = state.number("year")
    cost = state.money("cost")
    households = state.number("households")
    start = state.day("start")
    due = state.day("due")
    done = state.day("done")
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("type", type)
    fields.set("name", name)
    fields.set("village", village)
    fields.set("need", need)
    fields.set("source", source)
    fields.set("year", year)
    fields.set("cost", cost)
    fields.set("households", households)
    fields.set("start", start)
    fields.set("due", due)
    fields.set("done", done)
    fields.set("note", note)
    return fields
  }
}
