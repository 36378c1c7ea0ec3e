/// The form of a supervision: what is planned, and what was concluded.
package struct SupervisionEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case subjectMissing
    case contentMissing
    case fromMissing
    case fromUnreadable(String)
    case untilUnreadable(String)
    case untilBeforeFrom
    case concludedUnreadable(String)
    /// A conclusion has a day and a day a conclusion.
    case conclusionIncomplete
    case concludedBeforeFrom
  }

  package let old: Supervision?
  package let supervisor: Supervisor
  package var subject: ReviewingBody?
  package var content: String
  package var from: Typed<Day>
  package var until: Typed<Day>
  package var conclusion: String
  package var concluded: Typed<Day>

  package init(by supervisor: Supervisor, today: Day) {
    old = nil
    self.supervisor = supervisor
    (content, conclusion) = ("", "")
    (from, until, concluded) = (.value(today), .blank, .blank)
  }

  package init(editing old: Supervision, by supervisor: Supervisor) {
    self.old = old
    self.supervisor = old.supervisor ?? supervisor
    subject = old.subject
    (content, conclusion) = (old.content, old.conclusion ?? "")
    from = old.from.map(Typed.value) ?? .blank
    until = old.until.map(Typed.value) ?? .blank
    concluded = old.concluded.map(Typed.value) ?? .blank
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    if subject == nil { problems.append(.subjectMissing) }
    if content.meaningful == nil { problems.append(.contentMissing) }
    switch from {
    case .blank: problems.append(.fromMissing)
    case .unreadable(let text): problems.append(.fromUnreadable(text))
    case .value(let day): if let end = until.value, end < day { problems.append(.untilBeforeFrom) }
    }
    if let text = until.unreadable { problems.append(.untilUnreadable(text)) }
    if let text = concluded.unreadable {
      problems.append(.concludedUnreadable(text))
    } else if (concluded.value == nil) != (conclusion.meaningful == nil) {
      problems.append(.conclusionIncomplete)
    } else if let from = from.value, let day = concluded.value, day < from {
      problems.append(.concludedBeforeFrom)
    }
    return problems
  }

  /// The day of the conclusion where it lies ahead: it may be right, so it is asked about.
  package func concludedAhead(of today: Day) -> Day? {
    concluded.value.flatMap { $0 > today ? $0 : nil }
  }

  package func edits(by user: Caseworker.ID?, newIDs: inout IdentifierSource) -> [Edit] {
    guard problems.isEmpty, let content = content.meaningful else { return [] }
    var new =
      old
      ?? Supervision(
        id: Supervision.ID(newIDs.next()), supervisor: supervisor, subject: subject,
        content: content, from: nil, until: nil)
    if old == nil { new.responsible = user }
    (new.subject, new.content) = (subject, content)
    (new.from, new.until) = (from.value, until.value)
    (new.conclusion, new.concluded) = (conclusion.meaningful, concluded.value)
    guard let old else { return [Edit(creating: new)] }
    return [Edit(from: old, to: new)].compactMap(\.self)
  }
}

/// The form of what is to be put right: the supervisor says what and by when and whether it is; the body
/// concerned answers.
package struct RemedyEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case textMissing
    case dueMissing
    case dueUnreadable(String)
    case answerMissing
  }

  /// Whose part of it is filled in.
  package enum Part: Hashable, Sendable { case supervisor, subject }

  package let supervision: Supervision.ID
  package let old: Remedy?
  package let part: Part
  package var text: String
  package var due: Typed<Day>
  package var answer: String
  package var isSettled: Bool

  package init(of supervision: Supervision.ID, editing old: Remedy? = nil, as part: Part) {
    (self.supervision, self.old, self.part) = (supervision, old, part)
    text = old?.text ?? ""
    due = (old?.due).map(Typed.value) ?? .blank
    answer = old?.answer?.text ?? ""
    isSettled = old?.settled != nil
  }

  package var problems: [Problem] {
    switch part {
    case .subject: return answer.meaningful == nil ? [.answerMissing] : []
    case .supervisor:
      var problems: [Problem] = []
      if text.meaningful == nil { problems.append(.textMissing) }
      switch due {
      case .blank: problems.append(.dueMissing)
      case .unreadable(let text): problems.append(.dueUnreadable(text))
      case .value: break
      }
      return problems
    }
  }

  package func edits(today: Day, by user: Caseworker.ID?, newIDs: inout IdentifierSource) -> [Edit]
  {
    guard problems.isEmpty else { return [] }
    var new =
      old
      ?? Remedy(id: Remedy.ID(newIDs.next(ownedBy: supervision.text)), text: "", due: nil)
    switch part {
    case .supervisor:
      (new.text, new.due) = (text.meaningful ?? "", due.value)
      new.settled = isSettled ? new.settled ?? today : nil
    case .subject:
      if let text = answer.meaningful, text != old?.answer?.text {
        new.answer = SignedAnswer(text: text, day: today, by: user)
      }
    }
    guard let old else { return [Edit(creating: new)] }
    return [Edit(from: old, to: new)].compactMap(\.self)
  }
}
