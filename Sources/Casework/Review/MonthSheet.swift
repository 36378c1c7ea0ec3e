/// One month of one body as its review sees it: a row a member, by the body's own list.
package struct MonthSheet: Hashable, Sendable {
  /// Where a member stands before the meeting.
  package enum Pile: Hashable, Sendable, CaseIterable {
    /// All visits made, nothing overdue.
    case complete
    case toDiscuss
    /// Not one line in the month though nothing was due either: ask for the notebook.
    case noData
  }

  package struct Row: Hashable, Sendable {
    package let caseworker: Caseworker
    package let figures: Review.MemberFigures
    package let households: [HouseholdLine]
    package var pile: Pile {
      if figures.households > 0, households.allSatisfy(\.tally.isUntried), figures.due == 0 {
        return .noData
      }
      return figures.visited >= figures.expected && figures.kept >= figures.due
        ? .complete : .toDiscuss
    }

    var hasDuty: Bool { figures.households > 0 || figures.due > 0 }

    /// Households where somebody went and met nobody all month, and those where nobody went.
    package var notMet: Int { households.count { $0.tally.met == 0 && $0.tally.notMet > 0 } }
    package var untried: Int { households.count(where: \.tally.isUntried) }
  }

  package struct HouseholdLine: Hashable, Sendable {
    package let household: Household
    package let expected: Int
    /// How many visits fewer are expected since the household is away for long.
    package let lowered: Int
    package let tally: VisitTally
    /// Promises of the member to this household that were due by the month's end and are open.
    package let overdue: Int
    /// The long absences that fall into this month, as the lead entered them.
    package let absences: [Household.Absence]
  }

  package let body: ReviewingBody
  package let month: Month
  package let rows: [Row]
  /// Members who lead no household and owed nothing in this month: there is nothing to judge.
  package let unassigned: [Caseworker]

  /// The month of a body, judged on its last day (or on `today` while it still runs).
  package init(of body: ReviewingBody, month: Month, today: Day, in register: Register) {
    self.body = body
    self.month = month
    let judgedOn = min(month.lastDay, max(today, month.firstDay))
    let all = register.members(of: body, on: judgedOn).map { member in
      Self.row(of: member, in: body, month: month, judgedOn: judgedOn, register)
    }
    rows = all.filter(\.hasDuty)
    unassigned = all.filter { !$0.hasDuty }.map(\.caseworker)
  }

  private static func row(
    of member: Caseworker, in body: ReviewingBody, month: Month, judgedOn: Day,
    _ register: Register
  ) -> Row {
    let promises = register.promisesJudged(of: member.id, by: body, in: month, on: judgedOn)
    let lines = register.householdsLed(by: member.id, on: judgedOn, channel: body.channel).map {
      led in
      let visitors = register.visitors(
        for: led.assignment, to: led.household.id, on: judgedOn)
      let expected = register.expectedVisits(to: led.household, by: led.assignment, in: month)
      let agreed = register.agreedVisits(by: led.assignment, in: month)
      return HouseholdLine(
        household: led.household, expected: expected, lowered: agreed - expected,
        tally: register.tally(of: led.household.id, in: month, by: visitors),
        overdue: promises.open.count { $0.household == led.household.id },
        absences: register.absences(of: led.household.id).map(\.absence).filter {
          $0.days(from: month.firstDay, to: month.lastDay) > 0
        })
    }
    let figures = Review.MemberFigures(
      caseworker: member.id, households: lines.count,
      visited: lines.reduce(0) { $0 + min($1.tally.met, $1.expected) },
      expected: lines.reduce(0) { $0 + $1.expected },
      notMet: lines.reduce(0) { $0 + $1.tally.notMet },
      kept: promises.kept.count, due: promises.kept.count + promises.open.count)
    return Row(caseworker: member, figures: figures, households: lines)
  }

  package func rows(in pile: Pile) -> [Row] { rows.filter { $0.pile == pile } }
}

extension Register {
  /// The promises of a person that a body's review of a month judges: kept in the month up to the
  /// day of judging, and those due by that day that are still open then. One dropped as not needed
  /// counts in neither; one that this review's own resolution goes on with has not been kept.
  package func promisesJudged(
    of caseworker: Caseworker.ID, by body: ReviewingBody, in month: Month, on day: Day
  ) -> (kept: [Promise], open: [Promise]) {
    let led = Set(
      householdsLed(by: caseworker, on: day, channel: body.channel).map(\.household.id))
    let ledElsewhere = Set(householdsLed(by: caseworker, on: day).map(\.household.id))
      .subtracting(led)
    let all = (promisesByResponsible[caseworker] ?? []).compactMap { promises[$0] }
      .filter { $0.isJudged(by: body, leadingElsewhere: ledElsewhere) }
    let kept = all.filter { promise in
      promise.result.map { $0.outcome == .done && month.contains($0.day) && $0.day <= day }
        ?? false
    }
    let carried = Set(resolution(of: Review.id(of: body, in: month)).compactMap(\.carries))
    let open = all.filter { promise in
      guard let due = promise.due, due <= day else { return false }
      return carried.contains(promise.id) || (promise.result.map { $0.day > day } ?? true)
    }
    return (kept.sorted(by: Promise.moreUrgent), open.sorted(by: Promise.moreUrgent))
  }
}

extension Promise {
  /// An item of a resolution is judged by the body that laid it down; a promise to a household that
  /// is led for another body only, by that one.
  fileprivate func isJudged(
    by body: ReviewingBody, leadingElsewhere others: Set<Household.ID>
  ) -> Bool {
    if case .resolution(let review) = origin, let subject = Review(id: review).subject {
      return subject.body == body
    }
    return household.map { !others.contains($0) } ?? true
  }
}
