import Casework

// The last two months of chi bộ bản Là Si, as the pictures of the screens show them: last month's
// promises are made so that this month's figures come out, and this month follows the cast.
extension Chronicle {
  /// Whether a worker's visits of a month come from the cast rather than from chance.
  func follows(scenes worker: Worker, in month: Month) -> Bool {
    scale == .demo && month == today.month && settlement.cast.contains(worker.id)
  }

  /// Promises that the pictures show are left alone by chance.
  func isKeptForScenes(_ promise: Promise) -> Bool {
    guard let who = promise.responsible, settlement.cast.contains(who), let made = promise.made
    else { return false }
    return made >= clearedDay
  }

  mutating func planScenes(in month: Month) {
    if month == today.month.previous { planLastMonth() }
    if month == today.month {
      planThisMonth()
      planConflicts()
    }
  }

  /// A day that the pictures show on the 23rd, moved along with today.
  private func sceneDay(_ day: Int) -> Day {
    today.month.firstDay.adding(days: (day - 1) * (today.dayOfMonth - 1) / 22)
  }

  private func lastMonthDay(_ day: Int) -> Day {
    min(today.month.previous.lastDay, today.month.previous.firstDay.adding(days: day - 1))
  }

  /// From this day of last month on nothing but the cast's own promises is made by its members.
  private var clearedDay: Day { lastMonthDay(20) }

  private func sceneWorker(_ name: String) -> Worker? {
    settlement.caseworkersByName[name].flatMap(worker)
  }

  // MARK: Last month

  /// All members finish what is open, then promise what this month is judged by.
  private mutating func planLastMonth() {
    for member in texts.cast.members {
      guard let worker = sceneWorker(member.name) else { continue }
      agenda.add(.settleAll(worker.id), at: Moment(clearedDay, hour: 6))
      for (index, promise) in promisesOfLastMonth(of: member).enumerated() {
        visitLastMonth(worker, promise, on: lastMonthDay(21 + index % 8))
      }
    }
    for raised in texts.cast.petitions {
      guard let worker = sceneWorker(leadName(of: raised.household)),
        let id = settlement.householdsByCode[raised.household]
      else { continue }
      var plan = VisitPlan(
        household: id, worker: worker, day: lastMonthDay(24), outcome: .metHead)
      plan.petition = raised.text
      plan.routing = raised.routing(raisedOn: plan.day)
      schedule(plan)
    }
    planLateVisits()
  }

  /// Who raised it with the commune: the household's lead, else the cell's secretary.
  private func leadName(of household: String) -> String {
    let members = texts.cast.members
    return (members.first { $0.households.contains(household) } ?? members.first)?.name ?? ""
  }

  private struct ScenePromise {
    let household: String
    let text: String
    let due: Day
  }

  /// The promises that the cast gives in words, and others up to the member's figures; the items of
  /// the resolution count among them.
  private mutating func promisesOfLastMonth(of member: Cast.Member) -> [ScenePromise] {
    var promises: [ScenePromise] = []
    var kept = member.kept
    var overdue = member.overdue
    for promise in texts.cast.promises where promise.who == member.name {
      switch promise.ending {
      case .kept(let day):
        kept -= 1
        promises.append(
          ScenePromise(household: promise.household, text: promise.text, due: sceneDay(day)))
      case .overdue(let days):
        overdue -= 1
        promises.append(
          ScenePromise(
            household: promise.household, text: promise.text, due: today.adding(days: -days)))
      case .coming: break
      }
    }
    for item in texts.cast.resolution where item.who == member.name {
      if item.status == .done { kept -= 1 }
      if item.status == .open { overdue -= 1 }
    }
    guard let households = Choices(member.households), kept + overdue > 0 else { return promises }
    for _ in 0..<(kept + overdue) {
      let code = households.pick(&random)
      guard let household = settlement.householdsByCode[code], let topic = topic(for: household),
        let text = say(.promise, about: topic, of: household)
      else { continue }
      promises.append(
        ScenePromise(household: code, text: text, due: sceneDay(random.number(in: 6...21))))
    }
    return promises
  }

  private mutating func visitLastMonth(_ worker: Worker, _ promise: ScenePromise, on day: Day) {
    guard let household = settlement.householdsByCode[promise.household] else { return }
    var plan = VisitPlan(household: household, worker: worker, day: day, outcome: .metHead)
    plan.promising = .these([(promise.text, promise.due)])
    plan.answersPromises = false
    schedule(plan)
  }

  /// Visits of last month that lay in a notebook until after its closing.
  private mutating func planLateVisits() {
    for (visitor, household, day) in texts.cast.lateVisits {
      guard let worker = sceneWorker(visitor), let id = settlement.householdsByCode[household]
      else { continue }
      var plan = VisitPlan(
        household: id, worker: worker, day: lastMonthDay(day), outcome: .metHead)
      plan.typist = worker.typist
      agenda.add(
        .visit(plan), at: Moment(today.month.firstDay.adding(days: 5), hour: 20, minute: day))
    }
  }

  // MARK: This month

  private mutating func planThisMonth() {
    for visit in texts.cast.visits { planListed(visit, on: sceneDay(visit.day), hour: nil) }
    if let morning = texts.cast.morning { planMorning(morning) }
    for member in texts.cast.members {
      guard let worker = sceneWorker(member.name) else { continue }
      for code in member.households.prefix(member.visited ?? 0) {
        planCounted(worker, code)
      }
      planKept(by: member)
    }
  }

  private mutating func planListed(_ visit: Cast.PlannedVisit, on day: Day, hour: Int?) {
    guard let worker = sceneWorker(visit.visitor),
      let household = settlement.householdsByCode[visit.household]
    else { return }
    var plan = VisitPlan(household: household, worker: worker, day: day, outcome: visit.outcome)
    plan.told = visit
    plan.answersPromises = false
    agenda.add(
      .visit(plan),
      at: Moment(day, hour: hour ?? (day == today ? 7 : 16), minute: random.number(in: 0...14)))
  }

  /// The visit of the form: what was promised before is done, something new is promised, and what
  /// the family raised is a petition.
  private mutating func planMorning(_ visit: Cast.PlannedVisit) {
    guard let worker = sceneWorker(visit.visitor),
      let household = settlement.householdsByCode[visit.household]
    else { return }
    var plan = VisitPlan(household: household, worker: worker, day: today, outcome: visit.outcome)
    plan.told = visit
    plan.petition = visit.raised
    plan.answersPromises = false
    plan.promising = .these(
      texts.cast.promises.compactMap { promise in
        guard case .coming(let days) = promise.ending, promise.household == visit.household else {
          return nil
        }
        return (promise.text, today.adding(days: days))
      })
    agenda.add(.visit(plan), at: now)
  }

  private mutating func planCounted(_ worker: Worker, _ code: String) {
    guard let household = settlement.householdsByCode[code] else { return }
    var plan = VisitPlan(
      household: household, worker: worker, day: sceneDay(random.number(in: 4...22)),
      outcome: random.chance(70) ? .metHead : .metOther)
    plan.promising = .perhaps(dueAfter: today)
    plan.answersPromises = false
    agenda.add(.visit(plan), at: Moment(plan.day, hour: 7, minute: random.number(in: 0...59)))
  }

  /// On the days of the cast, or some day: as many promises as the member kept.
  private mutating func planKept(by member: Cast.Member) {
    guard let worker = sceneWorker(member.name) else { return }
    let named = texts.cast.promises.filter { $0.who == member.name }
    let done = texts.cast.resolution.count { $0.who == member.name && $0.status == .done }
    var others =
      member.kept - done - named.count { if case .kept = $0.ending { true } else { false } }
    for promise in register.openPromises(of: worker.id) where isKeptForScenes(promise) {
      if let day = named.lazy.compactMap({ $0.text == promise.text ? $0.keptDay : nil }).first {
        agenda.add(.finish(promise.id, .done), at: keeping(on: sceneDay(day)))
      } else if others > 0, !named.contains(where: { $0.text == promise.text }) {
        others -= 1
        agenda.add(
          .finish(promise.id, .done), at: keeping(on: sceneDay(random.number(in: 5...22))))
      }
    }
  }

  private func keeping(on day: Day) -> Moment { Moment(day, hour: 8, minute: 10) }

  // MARK: The resolution of last month's review

  /// The resolution that this month's meeting looks back on; nil for any other.
  mutating func sceneResolution(
    after month: Month, of cell: CellSettlement, in review: Review.ID, at moment: Moment
  ) -> [Edit]? {
    guard scale == .demo, month == today.month.previous, settlement.cast.contains(cell.secretary)
    else { return nil }
    var ids = ids(at: moment)
    return texts.cast.resolution.compactMap { item in
      guard let who = settlement.caseworkersByName[item.who] else { return nil }
      let household = item.household.flatMap { settlement.householdsByCode[$0] }
      let owner = household?.text ?? cell.cell.text
      var promise = Promise(
        id: Promise.ID(ids.next(ownedBy: owner)), text: item.text, due: sceneDay(item.day),
        responsible: who, household: household, origin: .resolution(review), made: moment.day)
      promise.expected = item.expected
      let day = max(sceneDay(item.day), moment.day.adding(days: 1))
      switch item.status {
      case .done: agenda.add(.finish(promise.id, .done), at: keeping(on: day))
      case .carried:
        agenda.add(
          .postpone(promise.id, until: month.adding(2).firstDay.adding(days: 19)),
          at: keeping(on: day))
      case .open: break
      }
      return Edit(creating: promise)
    }
  }
}

extension Cast.PlannedPromise {
  var keptDay: Int? { if case .kept(let day) = ending { day } else { nil } }
}
