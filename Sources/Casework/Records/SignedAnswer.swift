import Record

/// What was answered, on which day and by whom; one field, since its parts are only true together.
package struct SignedAnswer: Hashable, Sendable {
  package var text: String
  package var day: Day
  package var by: Caseworker.ID?

  package init(text: String, day: Day, by: Caseworker.ID?) {
    self.text = text
    self.day = day
    self.by = by
  }
}

extension SignedAnswer {
  init?(_ value: Value) {
    guard let text = value["text"]?.text, let day = value["day"]?.text.flatMap(Day.init(iso:))
    else { return nil }
    self.init(text: text, day: day, by: value["by"]?.text.map(Caseworker.ID.init))
  }

  var object: Value {
    var members = Fields()
    members.set("text", text)
    members.set("day", day)
    members.set("by", by)
    return members.object
  }
}
