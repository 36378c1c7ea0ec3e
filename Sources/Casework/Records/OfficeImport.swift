package import Record

/// One import of an office list: what was read, so that the same file is known again.
package struct OfficeImport: Storable {
  package static let kind = "import"
  package let id: ID
  package var file: String
  /// SHA-256 of the file's bytes, hex.
  package var digest: String
  package var day: Day?
  package var households: Int
  package var people: Int

  package init(id: ID, file: String, digest: String, day: Day?, households: Int, people: Int) {
    self.id = id
    self.file = file
    self.digest = digest
    self.day = day
    self.households = households
    self.people = people
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    file = state.text("file") ?? ""
    digest = state.text("digest") ?? ""
    day = state.day("day")
    households = state.number("households") ?? 0
    people = state.number("people") ?? 0
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("file", file)
    fields.set("digest", digest)
    fields.set("day", day)
    fields.set("households", households)
    fields.set("people", people)
    return fields
  }
}

/// A doubtful row of an import, kept until a person has looked at it: the cell and what is wrong.
/// The person it speaks of is already in the register; only the doubtful value is not.
/// Its id begins with the import's.
package struct WaitingRow: Storable {
  package static let kind = "waiting"
  package let id: ID
  /// The sheet of a workbook; nil for a CSV file.
  package var sheet: String?
  /// The row as a spreadsheet shows it, from 1, and the heading of the column.
  package var row: Int
  package var column: String
  package var value: String
  /// The kind of problem, e.g. `impossible-date`.
  package var problem: String
  package var household: Household.ID?
  package var person: Person.ID?
  /// The day somebody settled it.
  package var settled: Day?

  package init(
    id: ID, sheet: String? = nil, row: Int, column: String, value: String, problem: String,
    household: Household.ID?, person: Person.ID?
  ) {
    self.id = id
    self.sheet = sheet
    self.row = row
    self.column = column
    self.value = value
    self.problem = problem
    self.household = household
    self.person = person
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    sheet = state.text("sheet")
    row = state.number("row") ?? 0
    column = state.text("column") ?? ""
    value = state.text("value") ?? ""
    problem = state.text("problem") ?? ""
    household = state.reference("household")
    person = state.reference("person")
    settled = state.day("settled")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("sheet", sheet)
    fields.set("row", row)
    fields.set("column", column)
    fields.set("value", value)
    fields.set("problem", problem)
    fields.set("household", household)
    fields.set("person", person)
    fields.set("settled", settled)
    return fields
  }
}
