/// One support with all that was done about it since.
package struct SupportCase: Hashable, Sendable {
  package let support: LivelihoodSupport
  /// Guidance and checks, the earliest first.
  package let steps: [SupportStep]

  package init(_ support: LivelihoodSupport, steps: [SupportStep]) {
    self.support = support
    self.steps = steps.sorted {
      ($0.day?.ordinal ?? .min, $0.id) < ($1.day?.ordinal ?? .min, $1.id)
    }
  }

  /// The last time that its result was looked at.
  package var lastCheck: SupportStep? { steps.last { $0.outcome != nil } }
  package var outcome: SupportStep.Outcome? { lastCheck?.outcome }

  /// How many days ahead of the day set a check already counts as the one of that day.
  private static let daysEarly = 14

  /// The next day on which its result is to be looked at; nil where none is set, all have been, or
  /// nothing is left to look at.
  package var nextCheck: Day? {
    if outcome == .gone { return nil }
    let settled = lastCheck?.day?.adding(days: Self.daysEarly)
    return support.checks.sorted().first { day in settled.map { $0 < day } ?? true }
  }
}

extension Register {
  /// What a household was given, the latest first.
  package func supports(of household: Household.ID) -> [SupportCase] {
    supports.rows(of: selves(of: household)).map(supportCase(of:)).sorted {
      ($1.support.given?.ordinal ?? .min, $1.support.id)
        < ($0.support.given?.ordinal ?? .min, $0.support.id)
    }
  }

  package func supportCase(of support: LivelihoodSupport) -> SupportCase {
    SupportCase(support, steps: supportSteps[support.id])
  }

  /// Another support of the same thing to the same household, given less than a year from a day.
  package func sameSupport(
    as thing: String, to household: Household.ID, on day: Day, besides id: LivelihoodSupport.ID?
  ) -> LivelihoodSupport? {
    supports(of: household).map(\.support).first { other in
      guard other.id != id, other.thing == thing, let given = other.given else { return false }
      let (first, second) = (min(given, day), max(given, day))
      return first.anniversary(1).map { second < $0 } ?? false
    }
  }

  /// The supports whose result is to be looked at soon, the longest overdue first.
  package func supportsToCheck(on today: Day) -> [DueItem] {
    supportsToCheck(on: today) { _ in true }
      .sorted { ($0.due?.ordinal ?? 0, $0.tieBreak) < ($1.due?.ordinal ?? 0, $1.tieBreak) }
  }

  /// Of those the ones of one person: who guides it, or where nobody does, who leads the household.
  func supportsToCheck(by caseworker: Caseworker.ID, on today: Day) -> [DueItem] {
    supportsToCheck(on: today) { isToCheck($0, by: caseworker, on: today) }
  }

  private func supportsToCheck(
    on today: Day, where isWanted: (LivelihoodSupport) -> Bool
  ) -> [DueItem] {
    supports.all.compactMap { support in
      guard !support.checks.isEmpty, isWanted(support),
        let next = supportCase(of: support).nextCheck,
        next <= today.adding(days: Self.daysAheadOfCheck)
      else { return nil }
      return DueItem(task: .supportCheck(support), due: next)
    }
  }

  private func isToCheck(
    _ support: LivelihoodSupport, by caseworker: Caseworker.ID, on today: Day
  ) -> Bool {
    if let guide = support.guide { return guide == caseworker }
    return leads(of: kept(support.household), on: today).contains(caseworker)
  }

  /// Time enough to find a day on which the family is at home.
  private static let daysAheadOfCheck = 14
}
