import Record

/// One outing, many households (đổi công, khai hoang, a talk at one house) as it is entered once:
/// what was the same for all, and of each household what was its own. It becomes a visit to each,
/// all of one outing.
package struct OutingEntry: Hashable, Sendable {
  /// One household's part.
  package struct Part: Hashable, Sendable {
    package let household: Household.ID
    /// Somebody else than the head came.
    package var cameForHead: Bool
    package var own: String
    /// What it is promised otherwise than all; what is blank in it is as for all.
    package var promise: VisitEntry.NewPromise
    /// It is promised nothing, whatever the others are.
    package var isPromisedNothing = false

    package init(
      _ household: Household.ID, cameForHead: Bool = false, own: String = "",
      promise: VisitEntry.NewPromise = .init()
    ) {
      self.household = household
      self.cameForHead = cameForHead
      self.own = own
      self.promise = promise
    }
  }

  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case visitorMissing
    case visitorNotYours(Caseworker.ID)
    /// One household's visit is no outing to many.
    case tooFewHouseholds
    /// Nothing says what was done together.
    case nothingDone
    /// A deadline stands there but no promise: of all households, or of one.
    case promiseWithoutText(Household.ID?)
    case deadlineUnreadable(Household.ID?, String)
  }

  package enum Question: Hashable, Sendable {
    case dayAfterToday(Day)
    case dayLongAgo(Day)
    case deadlineBeforeOuting(Day)
    case neverRecorded([String])
  }

  package var day: Typed<Day>
  package var visitor: Caseworker.ID?
  package var origin: Visit.Origin
  package var companions: Set<Caseworker.ID> = []
  package var place: Visit.Place?
  package var topics: Set<String> = []
  package var actions: Set<String> = []
  package var note = ""
  /// What is promised to every household.
  package var promise = VisitEntry.NewPromise()
  package var parts: [Part] = []

  package init(day: Typed<Day>, visitor: Caseworker.ID?, origin: Visit.Origin) {
    self.day = day
    self.visitor = visitor
    self.origin = origin
  }

  package func problems(typedBy typist: Caseworker.ID?, in register: Register) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    if let visitor {
      if !register.mayType(for: visitor, by: typist) { problems.append(.visitorNotYours(visitor)) }
    } else {
      problems.append(.visitorMissing)
    }
    if Set(parts.map(\.household)).count < 2 { problems.append(.tooFewHouseholds) }
    if topics.isEmpty, actions.isEmpty, note.meaningful == nil { problems.append(.nothingDone) }
    return problems + promiseProblems
  }

  private var promiseProblems: [Problem] {
    var problems: [Problem] = []
    if let text = promise.due.unreadable { problems.append(.deadlineUnreadable(nil, text)) }
    if promise.text.meaningful == nil, promise.due != .blank {
      problems.append(.promiseWithoutText(nil))
    }
    for part in parts where !part.isPromisedNothing {
      if let text = part.promise.due.unreadable {
        problems.append(.deadlineUnreadable(part.household, text))
      }
      if part.promise.due != .blank, promised(to: part).text.meaningful == nil {
        problems.append(.promiseWithoutText(part.household))
      }
    }
    return problems
  }

  /// What a household is promised: what is its own goes before what is for all.
  private func promised(to part: Part) -> VisitEntry.NewPromise {
    if part.isPromisedNothing { return VisitEntry.NewPromise() }
    var promised = part.promise
    if promised.text.meaningful == nil { promised.text = promise.text }
    if promised.due == .blank { promised.due = promise.due }
    return promised
  }

  package func questions(today: Day, neverRecorded: NeverRecorded) -> [Question] {
    var questions: [Question] = []
    if let day = day.value {
      if day > today { questions.append(.dayAfterToday(day)) }
      if day.ordinal < today.ordinal - 366 { questions.append(.dayLongAgo(day)) }
    }
    if let day = day.value {
      questions += Set(parts.compactMap { promised(to: $0).due.value }).filter { $0 < day }
        .sorted().map(Question.deadlineBeforeOuting)
    }
    let texts = [note, promise.text] + parts.flatMap { [$0.own, $0.promise.text] }
    let found = neverRecorded.found(inAnyOf: texts)
    if !found.isEmpty { questions.append(.neverRecorded(found)) }
    return questions
  }

  /// A visit a household with what was promised there, in one save; nil while day, visitor or households are missing.
  package func edits(newIDs: inout IdentifierSource) -> [Edit]? {
    guard let day = day.value, let visitor, parts.count >= 2 else { return nil }
    let outing = Identifier<Outing>(newIDs.next())
    return parts.flatMap { part in
      var visit = Visit(
        id: Visit.ID(newIDs.next(ownedBy: part.household.text)), day: day, visitor: visitor,
        outcome: part.cameForHead ? .metOther : .metHead, origin: origin)
      visit.outing = outing
      visit.place = place
      visit.companions = companions.subtracting([visitor])
      visit.topics = topics
      visit.actions = actions
      let texts = [note.meaningful, part.own.meaningful].compactMap(\.self)
      visit.note = texts.joined(separator: " ").meaningful
      let promise = promised(to: part).edit(at: visit, on: day, by: visitor, newIDs: &newIDs)
      return [Edit(creating: visit), promise].compactMap(\.self)
    }
  }
}
