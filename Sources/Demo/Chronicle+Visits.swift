import Casework

// Planning a month of visits: who goes where on which day, and who types it when.
extension Chronicle {
  mutating func planVisits(in month: Month) {
    var plans: [VisitPlan] = []
    for worker in settlement.workers {
      plans += visits(of: worker, in: month)
    }
    if let count = scale.visitsPerMonth { trim(&plans, to: count, in: month) }
    for plan in plans { schedule(plan) }
  }

  /// The last day of a month on which a visit can have been made by now.
  func lastVisitDay(of month: Month) -> Day {
    min(month.lastDay, max(month.firstDay, today.adding(days: -1)))
  }

  private mutating func visits(of worker: Worker, in month: Month) -> [VisitPlan] {
    guard !follows(scenes: worker, in: month) else { return [] }
    let led = register.householdsLed(by: worker.id, on: month.firstDay)
    // People go out on two or three days a month, not on a day for each household.
    let outings = (0...2).map { _ in day(in: month) }
    var plans: [VisitPlan] = []
    for (household, assignment) in led {
      let expected = register.expectedVisits(to: household, by: assignment, in: month)
      for _ in 0..<expected where random.chance(worker.habit) {
        plans += attempts(at: household.id, by: worker, on: outings[random.number(in: 0...2)])
      }
    }
    return plans
  }

  private mutating func day(in month: Month) -> Day {
    month.firstDay.adding(
      days: random.number(in: 0...(lastVisitDay(of: month).ordinal - month.firstDay.ordinal)))
  }

  /// A visit; where nobody was met, often another a week later.
  private mutating func attempts(at household: Household.ID, by worker: Worker, on day: Day)
    -> [VisitPlan]
  {
    var plans = [plan(household, worker, day)]
    let again = day.adding(days: random.number(in: 5...10))
    if plans[0].outcome.isMet == false, random.chance(60), again <= lastVisitDay(of: day.month) {
      var second = plan(household, worker, again)
      second.answersPromises = false
      plans.append(second)
    }
    return plans
  }

  private mutating func plan(_ household: Household.ID, _ worker: Worker, _ day: Day) -> VisitPlan {
    var plan = VisitPlan(
      household: household, worker: worker, day: day, outcome: outcome(in: day.monthOfYear))
    if random.chance(35) { plan.typist = worker.typist }
    let keepsFree = settlement.cast.contains(worker.id)
    plan.promising =
      keepsFree && day >= today.month.previous.firstDay ? .none : .perhaps(dueAfter: day)
    plan.longestAbsence = longestAbsence(of: household, seenBy: worker, on: day)
    plan.companions = companions(of: worker, at: household, on: day)
    return plan
  }

  /// Only a household's own lead says that it is away for long, so that one laptop does; of the
  /// cast's households this month says nothing that the pictures do not.
  private func longestAbsence(
    of household: Household.ID, seenBy worker: Worker, on day: Day
  ) -> Day? {
    let lead = register.lead(of: household, in: .party, on: day)
    guard scale == .demo, lead == nil || lead == worker.id else { return nil }
    guard let lead, settlement.cast.contains(lead) else { return today.adding(days: 30) }
    return today.month.firstDay.adding(days: -1)
  }

  private mutating func companions(
    of worker: Worker, at household: Household.ID, on day: Day
  ) -> Set<Caseworker.ID> {
    let helpers = register.helpers(of: household, in: .party, on: day)
    return random.chance(40) ? helpers.subtracting([worker.id]) : []
  }

  /// In the months of work in the fields fewer are at home; in the rains roads are cut.
  private mutating func outcome(in monthOfYear: Int) -> Visit.Outcome {
    let isFieldSeason = [4, 5, 6, 9, 10].contains(monthOfYear)
    let isRainy = (6...9).contains(monthOfYear)
    let outcomes: [Visit.Outcome] = [.metHead, .metOther, .inFields, .away, .postponed, .roadCut]
    return outcomes[
      random.index(
        byWeight: [66, 20, isFieldSeason ? 10 : 4, 4, 2, isRainy ? 3 : 0])]
  }

  /// Brings a month to exactly `count` visits, by leaving some out or by second visits.
  private mutating func trim(_ plans: inout [VisitPlan], to count: Int, in month: Month) {
    while plans.count > count { plans.remove(at: random.number(in: 0...(plans.count - 1))) }
    let workers = settlement.workers
    while plans.count < count {
      let worker = workers[random.number(in: 0...(workers.count - 1))]
      let led = register.householdsLed(by: worker.id, on: month.firstDay)
      guard let household = Choices(led.map(\.household.id))?.pick(&random) else { continue }
      plans.append(plan(household, worker, day(in: month)))
    }
  }

  /// When it is typed: at the household, or some evening later from the notebook. What is not typed
  /// by now is not in the record yet; where a count is owed, it was typed in time.
  mutating func schedule(_ plan: VisitPlan) {
    guard plan.typist != nil else {
      let moment = Moment(
        plan.day, hour: random.number(in: 8...17), minute: random.number(in: 0...59))
      agenda.add(.visit(plan), at: moment)
      return
    }
    var day = plan.day.adding(days: random.number(in: 1...9))
    if scale != .demo { day = min(day, max(plan.day, today.adding(days: -1))) }
    let isLastMonthOfCast =
      settlement.cast.contains(plan.worker.id) && plan.day.month == today.month.previous
    if isLastMonthOfCast { day = min(day, plan.day.month.lastDay) }
    agenda.add(
      .visit(plan),
      at: Moment(day, hour: random.number(in: 19...21), minute: random.number(in: 0...59)))
  }
}
