package import Record

/// Something that cannot wait for the month's review (việc khẩn): it stands on top for lead,
/// secretary and commune until somebody has answered. Its id begins with the household's.
package struct UrgentMatter: Storable {
  package static let kind = "urgent"

  package enum Matter: String, Hashable, Sendable, CaseIterable {
    case hunger, houseDown, landslide, epidemic, outOfSchool
  }

  package let id: ID
  package var matter: Matter?
  package var day: Day?
  package var reporter: Caseworker.ID?
  package var note: String?
  /// What was done about it.
  package var answer: SignedAnswer?

  package var household: Household.ID { id.ownerID() }
  package var isOpen: Bool { answer == nil }

  package init(id: ID, matter: Matter?, day: Day?, reporter: Caseworker.ID?) {
    self.id = id
    self.matter = matter
    self.day = day
    self.reporter = reporter
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    matter = state.choice("matter")
    day = state.day("day")
    reporter = state.reference("reporter")
    note = state.text("note")
    answer = state["answer"].flatMap(SignedAnswer.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("matter", matter)
    fields.set("day", day)
    fields.set("reporter", reporter)
    fields.set("note", note)
    fields["answer"] = answer?.object
    return fields
  }
}
