/// One filled visit form, and what it becomes: the visit, what it promises, the petition it makes,
/// and how earlier promises came out, all in one save.
///
/// Household, day, visitor and outcome are required, nothing else (issue 2, item 5).
package struct VisitEntry: Hashable, Sendable {
  /// A promise made at this visit.
  package struct NewPromise: Hashable, Sendable {
    package var text: String
    package var due: Typed<Day>
    package var responsible: Caseworker.ID?

    package init(text: String = "", due: Typed<Day> = .blank, responsible: Caseworker.ID? = nil) {
      self.text = text
      self.due = due
      self.responsible = responsible
    }

    var isBlank: Bool { text.meaningful == nil && due == .blank }

    /// The promise as a record of the visit it was made at; nil where nothing was typed.
    func edit(
      at visit: Visit, on day: Day, by visitor: Caseworker.ID, newIDs: inout IdentifierSource
    ) -> Edit? {
      guard !isBlank else { return nil }
      return Edit(
        creating: Promise(
          id: Promise.ID(newIDs.next(ownedBy: visit.household.text)),
          text: text.meaningful ?? "", due: due.value, responsible: responsible ?? visitor,
          household: visit.household, origin: .visit(visit.id), made: day))
    }
  }

  /// The visit as it was; nil for a new one.
  package let old: Visit?
  package var household: Household.ID
  package var day: Typed<Day>
  package var visitor: Caseworker.ID?
  package var outcome: Visit.Outcome?
  package var origin: Visit.Origin?
  package var place: Visit.Place?
  package var companions: Set<Caseworker.ID> = []
  package var interpreter = ""
  package var topics: Set<String> = []
  package var actions: Set<String> = []
  package var note = ""
  package var comparison: Visit.Comparison?
  package var raised = ""
  package var makesPetition = false
  package var familyPlan = ""
  package var newPromises: [NewPromise] = []
  /// How earlier promises came out; one that is still to be kept is left out.
  package var results: [Promise.ID: Promise.Outcome] = [:]

  package init(household: Household.ID, day: Day, visitor: Caseworker.ID?) {
    old = nil
    self.household = household
    self.day = .value(day)
    self.visitor = visitor
  }

  /// A visit to be corrected: its promises and its petition are records of their own and are not
  /// part of the entry.
  package init(editing visit: Visit) {
    old = visit
    household = visit.household
    day = visit.day.map(Typed.value) ?? .blank
    visitor = visit.visitor
    outcome = visit.outcome
    origin = visit.origin
    place = visit.place
    companions = visit.companions
    interpreter = visit.interpreter ?? ""
    topics = visit.topics
    actions = visit.actions
    note = visit.note ?? ""
    comparison = visit.comparison
    raised = visit.raised ?? ""
    familyPlan = visit.familyPlan ?? ""
  }
}

// MARK: What is wrong, what is asked

extension VisitEntry {
  /// Why the form cannot be saved yet, by field.
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case visitorMissing
    /// Whoever types has no right to type the visits of this person.
    case visitorNotYours(Caseworker.ID)
    case outcomeMissing
    /// The tick that makes a petition is set, but nothing was raised.
    case petitionWithoutText
    /// A promise has a deadline but no text. Promises are counted from 0.
    case promiseWithoutText(Int)
    case deadlineUnreadable(Int, String)
  }

  /// What is asked beside its field before saving; the answer may be "yes, as it stands".
  package enum Question: Hashable, Sendable {
    /// The clock may lie, or the year is mistyped.
    case dayAfterToday(Day)
    /// More than a year back: the year is probably mistyped.
    case dayLongAgo(Day)
    case visitorNotHere(Caseworker.ID)
    /// The same person was there on the same day already: probably typed in twice.
    case alreadyThere(Caseworker.ID, Day)
    case deadlineBeforeVisit(Int, Day)
    /// No deadline is to be set on these days; behind them is a better one.
    case deadlineOnFreeDays(Int, Day, CalendarItem, next: Day)
    /// The texts hold words of what is never recorded here.
    case neverRecorded([String])
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    if visitor == nil { problems.append(.visitorMissing) }
    if outcome == nil { problems.append(.outcomeMissing) }
    if makesPetition, raised.meaningful == nil { problems.append(.petitionWithoutText) }
    for (number, promise) in newPromises.enumerated() where !promise.isBlank {
      if promise.text.meaningful == nil { problems.append(.promiseWithoutText(number)) }
      if let text = promise.due.unreadable { problems.append(.deadlineUnreadable(number, text)) }
    }
    return problems
  }

  /// The same, with what keeps `typist` from saving it. A visit that is there already stays its
  /// visitor's, whoever corrects it.
  package func problems(typedBy typist: Caseworker.ID?, in register: Register) -> [Problem] {
    guard let visitor, visitor != old?.visitor, !register.mayType(for: visitor, by: typist)
    else { return problems }
    return problems + [.visitorNotYours(visitor)]
  }

  package func questions(
    today: Day, register: Register, neverRecorded: NeverRecorded
  ) -> [Question] {
    var questions: [Question] = []
    if let day = day.value {
      if day > today { questions.append(.dayAfterToday(day)) }
      if day.ordinal < today.ordinal - 366 { questions.append(.dayLongAgo(day)) }
      if let visitor, register.caseworkers[visitor]?.isHere(on: day) == false {
        questions.append(.visitorNotHere(visitor))
      }
      if old == nil, let visitor, isThere(by: visitor, on: day, in: register) {
        questions.append(.alreadyThere(visitor, day))
      }
      for (number, promise) in newPromises.enumerated() {
        if let due = promise.due.value, due < day {
          questions.append(.deadlineBeforeVisit(number, due))
        }
      }
    }
    let found = neverRecorded.found(inAnyOf: [note, raised, familyPlan] + newPromises.map(\.text))
    if !found.isEmpty { questions.append(.neverRecorded(found)) }
    return questions
  }
}

extension VisitEntry {
  /// What is asked of deadlines that fall on days kept free.
  package func questions(ofDeadlinesBy calendar: VillageCalendar, in register: Register)
    -> [Question]
  {
    newPromises.enumerated().compactMap { number, promise in
      guard let due = promise.due.value,
        let free = register.freeDays(on: due, at: household, by: calendar)
      else { return nil }
      return .deadlineOnFreeDays(number, due, free.item, next: free.next)
    }
  }

  private func isThere(by visitor: Caseworker.ID, on day: Day, in register: Register) -> Bool {
    (register.visitMarks[household] ?? []).contains { $0.day == day && $0.visitor == visitor }
  }
}

// MARK: What is saved

extension VisitEntry {
  /// The edits of the one save; nil while there is a problem, none where nothing changed.
  package func edits(register: Register, newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems.isEmpty, let day = day.value, let visitor else { return nil }
    let visit = visit(
      old
        ?? Visit(
          id: Visit.ID(newIDs.next(ownedBy: household.text)), day: day, visitor: visitor,
          outcome: outcome), on: day)
    var edits = [old.map { Edit(from: $0, to: visit) } ?? Edit(creating: visit)].compactMap { $0 }
    edits += resultEdits(on: day, by: visitor, register: register)
    for promise in newPromises {
      edits += [promise.edit(at: visit, on: day, by: visitor, newIDs: &newIDs)].compactMap(\.self)
    }
    if makesPetition, let text = raised.meaningful {
      edits.append(
        Edit(
          creating: Petition(
            id: Petition.ID(newIDs.next(ownedBy: household.text)), text: text, day: day,
            visit: visit.id)))
    }
    return edits
  }

  private func visit(_ old: Visit, on day: Day) -> Visit {
    var visit = old
    visit.day = day
    visit.visitor = visitor
    visit.outcome = outcome
    visit.origin = origin
    visit.place = outcome?.isMet == true ? place : nil
    visit.companions = companions.filter { $0 != visitor }
    visit.interpreter = interpreter.meaningful
    visit.topics = topics
    visit.actions = actions
    visit.note = note.meaningful
    visit.comparison = comparison
    visit.raised = raised.meaningful
    visit.familyPlan = familyPlan.meaningful
    return visit
  }

  private func resultEdits(
    on day: Day, by visitor: Caseworker.ID, register: Register
  ) -> [Edit] {
    results.sorted { $0.key < $1.key }.compactMap { id, outcome in
      guard let old = register.promises[id], old.isOpen else { return nil }
      var new = old
      new.result = Promise.Result(outcome: outcome, day: day, by: visitor)
      return Edit(from: old, to: new)
    }
  }
}
