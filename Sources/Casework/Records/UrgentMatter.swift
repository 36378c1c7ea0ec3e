package import Record

/// Something that cannot wait for the month's review (việc khẩn): it stands on top for lead,
/// secretary and commune until somebody has answered. Its id begins with the household's.
package struct UrgentMatter: Storable {
  package static let kind = "urgent"

  package enum Matter: String, Hashable, Sendable, CaseIterable {
    case hunger, houseDown, landslide, epidemic, outOfSchool
  }

  /// What was done about it; one field, since its parts are only true together.
  package struct Answer: Hashable, Sendable {
    package var text: String
    package var day: Day
    package var by: Caseworker.ID?

    package init(text: String, day: Day, by: Caseworker.ID?) {
      self.text = text
      self.day = day
      self.by = by
    }
  }

  package let id: ID
  package var matter: Matter?
  package var day: Day?
  package var reporter: Caseworker.ID?
  package var note: String?
  package var answer: Answer?

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
    answer = state["answer"].flatMap(Answer.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("matter", matter)
    fields.set("day", day)
    fields.set("reporter", reporter)
    fields.set("note", note)
    if let answer {
      var members = Fields()
      members.set("by", answer.by)
      members.set("day", answer.day)
      members.set("text", answer.text)
      fields["answer"] = members.object
    }
    return fields
  }
}

extension UrgentMatter.Answer {
  init?(_ value: Value) {
    guard let text = value["text"]?.text, let day = value["day"]?.text.flatMap(Day.init(iso:))
    else { return nil }
    self.init(text: text, day: day, by: value["by"]?.text.map(Caseworker.ID.init))
  }
}
