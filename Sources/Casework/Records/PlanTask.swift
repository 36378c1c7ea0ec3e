package import Record

/// A task under the plan (nhiệm vụ): who does what, by when, and what result counts. One that the
/// plan sets itself is `<code>` or `<code>.<year>`, so that two laptops that take it up meet in one
/// record; any other has an id of its own.
package struct PlanTask: Storable {
  package static let kind = "task"

  /// It ends as a promise does.
  package typealias Outcome = Promise.Outcome
  package typealias Result = Promise.Result

  package let id: ID
  package var text: String
  /// The organisation that is to do it, as people call it.
  package var body: String?
  package var responsible: Caseworker.ID?
  package var due: Day?
  /// Which result counts as done.
  package var expected: String?
  /// The year that it is a task of; nil: of the whole period.
  package var year: Int?
  package var result: Result?

  package var isOpen: Bool { result == nil }
  package func isOverdue(on day: Day) -> Bool { isOpen && (due.map { $0 < day } ?? false) }

  package init(id: ID, text: String, year: Int?) {
    self.id = id
    self.text = text
    self.year = year
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    text = state.text("text") ?? ""
    body = state.text("body")
    responsible = state.reference("who")
    due = state.day("due")
    expected = state.text("expected")
    year = state.number("year")
    result = state["result"].flatMap(Result.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("text", text)
    fields.set("body", body)
    fields.set("who", responsible)
    fields.set("due", due)
    fields.set("expected", expected)
    fields.set("year", year)
    fields["result"] = result?.object
    return fields
  }
}
