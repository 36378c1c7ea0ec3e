package import Record

/// What the inspection committee, the Front or the People's Council looks into (giám sát): the plan of it,
/// and what it concluded.
package struct Supervision: Storable {
  package static let kind = "supervision"

  package let id: ID
  package var supervisor: Supervisor?
  /// The body whose casework is looked into.
  package var subject: ReviewingBody?
  package var content: String
  package var from: Day?
  package var until: Day?
  /// Who leads it.
  package var responsible: Caseworker.ID?
  package var conclusion: String?
  package var concluded: Day?

  package init(
    id: ID, supervisor: Supervisor?, subject: ReviewingBody?, content: String, from: Day?,
    until: Day?
  ) {
    self.id = id
    self.supervisor = supervisor
    self.subject = subject
    self.content = content
    self.from = from
    self.until = until
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    supervisor = state.choice("supervisor")
    subject = state.text("subject").map(ReviewingBody.init(text:))
    content = state.text("content") ?? ""
    from = state.day("from")
    until = state.day("until")
    responsible = state.reference("who")
    conclusion = state.text("conclusion")
    concluded = state.day("concluded")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("supervisor", supervisor)
    fields.set("subject", subject?.text)
    fields.set("content", content)
    fields.set("from", from)
    fields.set("until", until)
    fields.set("who", responsible)
    fields.set("conclusion", conclusion)
    fields.set("concluded", concluded)
    return fields
  }
}

/// Who supervises: none of them assigns or reviews the work it reads.
package enum Supervisor: String, Hashable, Sendable, CaseIterable {
  case inspection, front, council
}

/// One household's file that a supervision reads, drawn by lot: who opened it, when and why. Its id is
/// the supervision's and the household's.
package struct SupervisionReading: Storable {
  package static let kind = "supervisionReading"

  package let id: ID
  package var drawn: Day?
  package var opened: Day?
  package var by: Caseworker.ID?
  package var reason: String?

  package var supervision: Supervision.ID { id.ownerID() }
  package var household: Household.ID { id.otherID() }

  package static func id(in supervision: Supervision.ID, of household: Household.ID) -> ID {
    ID(supervision, household)
  }

  package init(id: ID, drawn: Day? = nil) {
    self.id = id
    self.drawn = drawn
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    drawn = state.day("drawn")
    opened = state.day("opened")
    by = state.reference("by")
    reason = state.text("reason")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("drawn", drawn)
    fields.set("opened", opened)
    fields.set("by", by)
    fields.set("reason", reason)
    return fields
  }
}

/// What a supervision recommends to be put right and by when (kiến nghị khắc phục), what the body
/// concerned answers, and whether that settles it. Its id begins with the supervision's.
package struct Remedy: Storable {
  package static let kind = "remedy"

  package let id: ID
  package var text: String
  package var due: Day?
  /// What the body concerned says of it.
  package var answer: SignedAnswer?
  /// The day on which the supervisor found it put right.
  package var settled: Day?

  package var supervision: Supervision.ID { id.ownerID() }
  package var isOpen: Bool { settled == nil }
  package func isOverdue(on day: Day) -> Bool { isOpen && (due.map { $0 < day } ?? false) }

  package init(id: ID, text: String, due: Day?) {
    self.id = id
    self.text = text
    self.due = due
  }

  package init(id: ID, state: RecordState) {
    self.id = id
    text = state.text("text") ?? ""
    due = state.day("due")
    answer = state["answer"].flatMap(SignedAnswer.init)
    settled = state.day("settled")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("text", text)
    fields.set("due", due)
    fields["answer"] = answer?.object
    fields.set("settled", settled)
    return fields
  }
}
