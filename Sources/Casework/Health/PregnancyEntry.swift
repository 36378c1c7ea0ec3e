/// The form of one pregnancy.
package struct PregnancyEntry: Hashable, Sendable {
  package enum When: Hashable, Sendable { case noted, delivered }
  package enum Count: Hashable, Sendable { case visits, children }

  package enum Problem: Hashable, Sendable {
    case notedMissing
    case dayUnreadable(When, String)
    case dayAfterToday(When, Day)
    case expectedUnreadable(String)
    case visitsUnreadable(String)
    case visitAfterToday(Day)
    case countUnreadable(Count, String)
  }

  package enum Question: Hashable, Sendable {
    /// It ended, but nobody says when: no year can count it.
    case deliveredUnknown
    /// Later than a pregnancy can last.
    case expectedFarAway
    /// Fewer weeks than 22 before the birth was expected: that is no delivery.
    case before22Weeks
    /// The card shows fewer visits than there are days.
    case fewerThanDays(Int)
    /// Another pregnancy of hers has no outcome yet.
    case anotherOpen
  }

  package let person: Person.ID
  package let old: Pregnancy?
  package var noted: Typed<Day>
  package var by: Caseworker.ID?
  package var expected: Typed<PartialDate>
  package var visits: Typed<AntenatalDays.Visits>
  package var visitsKnown: Typed<Int>
  package var outcome: Pregnancy.Outcome?
  package var delivered: Typed<Day>
  package var place: Pregnancy.Place?
  package var attendant: Pregnancy.Attendant?
  package var staffArrivedAfter: Bool
  package var children: Typed<Int>

  package init(
    of person: Person.ID, editing old: Pregnancy? = nil, today: Day, by author: Caseworker.ID?
  ) {
    self.person = person
    self.old = old
    noted = (old == nil ? today : old?.noted).map(Typed.value) ?? .blank
    by = old?.by ?? author
    expected = old?.expected.map(Typed.value) ?? .blank
    visits = old.flatMap { $0.visits.isEmpty ? nil : .value($0.visits) } ?? .blank
    visitsKnown = old?.visitsKnown.map(Typed.value) ?? .blank
    outcome = old?.outcome
    delivered = old?.delivered.map(Typed.value) ?? .blank
    place = old?.place
    attendant = old?.attendant
    staffArrivedAfter = old?.staffArrivedAfter ?? false
    children = old?.children.map(Typed.value) ?? .blank
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = noted == .blank ? [.notedMissing] : []
    for (when, typed) in [(When.noted, noted), (.delivered, outcome == nil ? .blank : delivered)] {
      switch typed {
      case .unreadable(let text): problems.append(.dayUnreadable(when, text))
      case .value(let day) where day > today: problems.append(.dayAfterToday(when, day))
      case .blank, .value: break
      }
    }
    if let text = expected.unreadable { problems.append(.expectedUnreadable(text)) }
    if let text = visits.unreadable { problems.append(.visitsUnreadable(text)) }
    if let day = visits.value?.keys.max(), day > today { problems.append(.visitAfterToday(day)) }
    for (count, typed) in [
      (Count.visits, visitsKnown), (.children, isDelivery ? children : .blank),
    ] {
      if let text = typed.unreadable { problems.append(.countUnreadable(count, text)) }
    }
    return problems
  }

  /// The questions about a birth are asked.
  package var isDelivery: Bool { outcome == .live || outcome == .stillbirth }

  package func questions(in register: Register) -> [Question] {
    var questions: [Question] = []
    if outcome != nil, delivered == .blank { questions.append(.deliveredUnknown) }
    if let expected = expected.value, let noted = noted.value,
      expected.interval.lowerBound > noted.adding(days: Pregnancy.daysOfTerm)
    {
      questions.append(.expectedFarAway)
    }
    if isDelivery, let expected = expected.value, let delivered = delivered.value,
      delivered < expected.interval.lowerBound.adding(days: 22 * 7 - Pregnancy.daysOfTerm)
    {
      questions.append(.before22Weeks)
    }
    if let days = visits.value?.count, let known = visitsKnown.value, known < days {
      questions.append(.fewerThanDays(days))
    }
    if old == nil, register.pregnancies(of: person).contains(where: \.isOpen) {
      questions.append(.anotherOpen)
    }
    return questions
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day, newIDs: inout IdentifierSource) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = Pregnancy(id: old?.id ?? Pregnancy.ID(newIDs.next(ownedBy: person.text)))
    (new.noted, new.by, new.expected) = (noted.value, by, expected.value)
    (new.visits, new.visitsKnown) = (visits.value ?? [:], visitsKnown.value)
    (new.outcome, new.delivered) = (outcome, outcome == nil ? nil : delivered.value)
    if isDelivery {
      (new.place, new.attendant, new.children) = (place, attendant, children.value)
      new.staffArrivedAfter = staffArrivedAfter
    }
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
