package import Record

/// Days of a village's own (ngày của bản): a feast, work done by all, a market. Entered by its people.
package struct VillageDay: Storable {
  package static let kind = "villageDay"

  package let id: ID
  package var name: String
  /// Nil is the whole commune.
  package var village: Village.ID?
  package var from: Day?
  /// The last day; nil is a single day.
  package var until: Day?
  /// No deadline is to be set on these days.
  package var isFree = false

  package init(id: ID, name: String) {
    self.id = id
    self.name = name
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name") ?? ""
    village = state.reference("village")
    from = state.day("from")
    until = state.day("until")
    isFree = state["free"]?.bool ?? false
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("village", village)
    fields.set("from", from)
    fields.set("until", until)
    if isFree { fields["free"] = .bool(true) }
    return fields
  }
}
