package import Record

/// An office's own file of definitions, taken into the record so that all laptops compute alike:
/// its indicators count from a period on, in place of those of the same names.
package struct AdoptedDefinition: Storable {
  package static let kind = "adoptedDefinition"

  package let id: ID
  /// What the file was called.
  package var name: String?
  package var text: String?
  /// The first month whose figures it counts for.
  package var from: Month?
  package var by: Caseworker.ID?
  /// When it was adopted.
  package var day: Day?

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    name = state.text("name")
    text = state.text("text")
    from = state.text("from").flatMap(Month.init(iso:))
    by = state.reference("by")
    day = state.day("day")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("name", name)
    fields.set("text", text)
    fields.set("from", from?.iso)
    fields.set("by", by)
    fields.set("day", day)
    return fields
  }
}

extension Register {
  /// The files adopted, those that count later last; of one month the one adopted last.
  package var adoptedInOrder: [AdoptedDefinition] {
    adoptedDefinitions.values.filter { $0.text != nil && $0.from != nil }
      .sorted { ($0.from?.ordinal ?? 0, $0.id) < ($1.from?.ordinal ?? 0, $1.id) }
  }
}
