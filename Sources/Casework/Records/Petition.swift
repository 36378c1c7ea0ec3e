package import Record

/// What a household raised and somebody must answer (kiến nghị): who can answer it, what came of
/// it, and whether the family knows. Its id begins with the household's.
package struct Petition: Storable {
  package static let kind = "petition"

  /// Where it was raised, if not at a visit.
  package enum Occasion: String, Hashable, Sendable, CaseIterable {
    case review, meeting, other
  }

  /// Who can answer it.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case village, commune
    /// Beyond what the commune may decide (vượt thẩm quyền).
    case beyond
  }

  /// To whom it went, when, and by when an answer is due; one field, since its parts are only true
  /// together.
  package struct Routing: Hashable, Sendable {
    package var level: Level
    package var to: String?
    package var sent: Day?
    package var due: Day?

    package init(level: Level, to: String? = nil, sent: Day? = nil, due: Day? = nil) {
      self.level = level
      self.to = to
      self.sent = sent
      self.due = due
    }
  }

  package struct Answer: Hashable, Sendable {
    package var text: String
    package var day: Day
    package init(text: String, day: Day) {
      self.text = text
      self.day = day
    }
  }

  /// Who told the family the answer, and when.
  package struct Telling: Hashable, Sendable {
    package var day: Day
    package var by: Caseworker.ID?
    package init(day: Day, by: Caseworker.ID?) {
      self.day = day
      self.by = by
    }
  }

  package let id: ID
  package var text: String
  package var day: Day?
  package var visit: Visit.ID?
  package var occasion: Occasion?
  package var routing: Routing?
  /// The elder petition that raises the same, with which this one is answered.
  package var joined: Petition.ID?
  package var answer: Answer?
  /// The answer is there, and somebody still has to bring it to the family.
  package var isToBeTold = false
  package private(set) var told: Telling?

  package var household: Household.ID { id.ownerID() }
  package var isOpen: Bool { answer == nil }

  /// Days within which a family is told of an answer, so that telling it is a thing with a deadline.
  package static let daysToTell = 15

  /// The last day to tell the family in time; nil while there is nothing to tell.
  package var tellBy: Day? {
    isToBeTold ? answer?.day.adding(days: Self.daysToTell) : nil
  }

  /// An answer was due before the day and has not come.
  package func isOverdue(on day: Day) -> Bool {
    isOpen && (routing?.due.map { $0 < day } ?? false)
  }

  /// The family knows the answer.
  package mutating func tell(on day: Day, by caseworker: Caseworker.ID?) {
    isToBeTold = false
    told = Telling(day: day, by: caseworker)
  }

  /// The family does not know the answer: nobody has told it.
  package mutating func leaveToTell() {
    isToBeTold = true
    told = nil
  }

  package init(id: ID, text: String, day: Day?, visit: Visit.ID?) {
    self.id = id
    self.text = text
    self.day = day
    self.visit = visit
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    text = state.text("text") ?? ""
    day = state.day("day")
    visit = state.reference("visit")
    occasion = state.choice("raisedAt")
    routing = state["route"].flatMap(Routing.init)
    joined = state.reference("joined")
    answer = state["answer"].flatMap(Answer.init)
    isToBeTold = state["toTell"]?.bool ?? false
    told = state["told"].flatMap(Telling.init)
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("text", text)
    fields.set("day", day)
    fields.set("visit", visit)
    fields.set("raisedAt", occasion)
    if let routing {
      var members = Fields()
      members.set("due", routing.due)
      members.set("level", routing.level)
      members.set("sent", routing.sent)
      members.set("to", routing.to)
      fields["route"] = members.object
    }
    fields.set("joined", joined)
    if let answer {
      fields["answer"] = .object(["day": .text(answer.day.iso), "text": .text(answer.text)])
    }
    if isToBeTold { fields["toTell"] = .bool(true) }
    if let told {
      var members = Fields()
      members.set("by", told.by)
      members.set("day", told.day)
      fields["told"] = members.object
    }
    return fields
  }
}

extension Petition.Routing {
  init?(_ value: Value) {
    guard let level = value["level"]?.text.flatMap(Petition.Level.init(rawValue:)) else {
      return nil
    }
    self.init(
      level: level, to: value["to"]?.text, sent: value["sent"]?.text.flatMap(Day.init(iso:)),
      due: value["due"]?.text.flatMap(Day.init(iso:)))
  }
}

extension Petition.Answer {
  init?(_ value: Value) {
    guard let text = value["text"]?.text, let day = value["day"]?.text.flatMap(Day.init(iso:))
    else { return nil }
    self.init(text: text, day: day)
  }
}

extension Petition.Telling {
  init?(_ value: Value) {
    guard let day = value["day"]?.text.flatMap(Day.init(iso:)) else { return nil }
    self.init(day: day, by: value["by"]?.text.map(Caseworker.ID.init))
  }
}
