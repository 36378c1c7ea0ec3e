package import Record

/// The money of one source in one year (nguồn lực): what the commune was given, what is allocated of it
/// and what is paid out. Its id is `<source>.<year>`, so that two laptops meet in one record.
package struct Funding: Storable {
  package static let kind = "funding"

  package let id: ID
  /// In đồng.
  package var given: Int?
  package var allocated: Int?
  package var paid: Int?
  /// As of which day.
  package var day: Day?
  package var by: Caseworker.ID?
  package var note: String?

  /// - Parameter source: a code of `Resources/catalogues/support-sources.txt`.
  package static func id(of source: String, in year: Int) -> ID {
    ID("\(source).\(Day.padded(year, 4))")
  }

  package var source: String { id.owner ?? "" }
  package var year: Int? { id.year }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    given = state.money("given")
    allocated = state.money("allocated")
    paid = state.money("paid")
    day = state.day("day")
    by = state.reference("by")
    note = state.text("note")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("given", given)
    fields.set("allocated", allocated)
    fields.set("paid", paid)
    fields.set("day", day)
    fields.set("by", by)
    fields.set("note", note)
    return fields
  }
}
