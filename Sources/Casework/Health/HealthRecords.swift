// The records of health of a person, under whichever id they were entered.
extension Register {
  /// A woman's pregnancies, the first one first.
  package func pregnancies(of person: Person.ID) -> [Pregnancy] {
    pregnancies.rows(of: selves(ofPerson: person))
      .sorted { ($0.noted?.ordinal ?? 0, $0.id) < ($1.noted?.ordinal ?? 0, $1.id) }
  }

  /// A child's heights by their days.
  package func heights(of person: Person.ID) -> [HeightMeasurement] {
    heights.rows(of: selves(ofPerson: person))
      .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }

  /// The unions noted of a person, whichever of the two they are.
  package func unions(of person: Person.ID) -> [Union] {
    let own = unions.rows(of: selves(ofPerson: person))
    let others = unions.all.filter { $0.partner.map(kept) == person }
    return (own + others)
      .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }
}

extension Pregnancy {
  /// When the next antenatal visit is due, so that each third of the pregnancy has one.
  package enum NextVisit: Hashable, Sendable {
    case within(ClosedRange<Day>)
    /// Every third that is left has one.
    case none
    /// The day of the birth that was expected has passed: what came of it?
    case outcomeDue(since: Day)
    /// The day that a birth is expected on is not known.
    case unknown
  }

  package func nextVisit(on today: Day) -> NextVisit {
    if let expected, expected.interval.upperBound < today {
      return .outcomeDue(since: expected.interval.upperBound)
    }
    guard case .day(let term)? = expected?.precision else { return .unknown }
    let first = term.adding(days: -Self.daysOfTerm)
    let starts = [0, 14 * 7, 28 * 7, Self.daysOfTerm + 1].map { first.adding(days: $0) }
    for third in 0..<3 {
      let span = starts[third]...starts[third + 1].adding(days: -1)
      if span.upperBound < today || visits.keys.contains(where: span.contains) { continue }
      return .within(span)
    }
    return .none
  }
}
