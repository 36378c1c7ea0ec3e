package import Record

/// The height of a child on a day. Its id begins with the child's.
package struct HeightMeasurement: Storable {
  package static let kind = "height"

  /// How the child was measured; which it is makes 0.7 cm.
  package enum Position: String, Hashable, Sendable, CaseIterable {
    case lying = "L"
    case standing = "H"
  }

  package let id: ID
  package var day: Day?
  /// Who measured.
  package var by: Caseworker.ID?
  package var millimetres: Int?
  package var position: Position?

  package var person: Person.ID { id.ownerID() }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    millimetres = state.number("millimetres")
    position = state.choice("position")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("millimetres", millimetres)
    fields.set("position", position)
    return fields
  }
}
