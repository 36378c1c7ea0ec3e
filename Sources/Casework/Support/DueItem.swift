/// Something the signed-in person owes: one row of Hôm nay.
package struct DueItem: Hashable, Sendable {
  package enum Task: Hashable, Sendable {
    /// Stands above all else until it is answered.
    case urgent(UrgentMatter)
    case promise(Promise)
    /// A task under the plan.
    case task(PlanTask)
    /// The answer to a petition that the family does not know yet.
    case answer(Petition)
    /// Visits of this month still to be made: how many, and the tries that met nobody.
    case visit(Household.ID, missing: Int, tally: VisitTally)
    /// What health staff have to see to of a pregnancy.
    case pregnancy(Pregnancy, home: Household.ID, next: Pregnancy.NextVisit)
    /// The result of a support that is to be looked at.
    case supportCheck(LivelihoodSupport)
    /// Somebody in training or in work, of whom it is to be asked whether they are still there.
    case placementCheck(Placement)
    /// Children under five, here and there, whom health staff have not measured this year.
    case heights(children: Int)
  }

  package let task: Task
  /// The last day it is on time; nil for a promise without a deadline.
  package let due: Day?

  package var household: Household.ID? {
    switch task {
    case .urgent(let matter): matter.household
    case .promise(let promise): promise.household
    case .answer(let petition): petition.household
    case .task: nil
    case .visit(let household, _, _): household
    case .pregnancy(_, let home, _): home
    case .supportCheck(let support): support.household
    case .placementCheck(let placement): placement.household
    case .heights: nil
    }
  }

  /// What settles the order where nothing else does.
  var tieBreak: String {
    switch task {
    case .urgent(let matter): matter.id.text
    case .promise(let promise): promise.id.text
    case .answer(let petition): petition.id.text
    case .task(let task): task.id.text
    case .visit(let household, _, _): household.text
    case .pregnancy(let pregnancy, _, _): pregnancy.id.text
    case .supportCheck(let support): support.id.text
    case .placementCheck(let placement): placement.id.text
    case .heights: ""
    }
  }
}

/// What one person sees first.
package struct DueList: Hashable, Sendable {
  package let items: [DueItem]
  /// Households led; those with all visits of the month made; tries that met nobody; promises,
  /// answers to be told and tasks past their deadline.
  package let households: Int
  package let visited: Int
  package let notMet: Int
  package let overdue: Int

  /// What `caseworker` owes on a day, the most urgent first: urgent matters, then promises overdue (longest first), then
  /// by deadline what is due, visits of the month by its last day; promises without a deadline
  /// last.
  ///
  /// - Parameter ofHealth: with what health staff have to see to; only for their own eyes.
  package init(
    of caseworker: Caseworker.ID, on today: Day, in register: Register, ofHealth: Bool = false
  ) {
    let month = today.month
    let promises = register.openPromises(of: caseworker)
    let led = register.householdsLed(by: caseworker, on: today)
    let answers = register.answersToTell(by: caseworker, on: today)
      .map { DueItem(task: .answer($0), due: $0.tellBy) }
    let tasks = register.tasksDue(for: caseworker, on: today)
      .map { DueItem(task: .task($0), due: $0.due) }
    var items = promises.map { DueItem(task: .promise($0), due: $0.due) } + answers + tasks
    var visited = 0
    var notMet = 0
    for (household, assignment) in led {
      let (expected, tally) = register.visits(to: household, by: assignment, on: today)
      if tally.met >= max(1, expected) { visited += 1 }
      if tally.met == 0, tally.notMet > 0 { notMet += 1 }
      if tally.met < expected {
        items.append(
          DueItem(
            task: .visit(household.id, missing: expected - tally.met, tally: tally),
            due: month.lastDay))
      }
    }
    items += register.supportsToCheck(by: caseworker, on: today)
    items += register.placementsToCheck(by: caseworker, on: today)
    if ofHealth {
      items += register.pregnanciesToSeeTo(on: today)
      items += [register.heightsToTake(on: today)].compactMap { $0 }
    }
    let urgent = register.openUrgentMatters(for: caseworker, on: today)
      .map { DueItem(task: .urgent($0), due: nil) }
    self.items = urgent + items.sorted { Self.precedes($0, $1, in: register) }
    households = led.count
    self.visited = visited
    self.notMet = notMet
    overdue = (promises.map(\.due) + (answers + tasks).map(\.due)).count {
      $0.map { $0 < today } ?? false
    }
  }

  private static func precedes(_ a: DueItem, _ b: DueItem, in register: Register) -> Bool {
    let (dayA, dayB) = (a.due?.ordinal ?? .max, b.due?.ordinal ?? .max)
    if dayA != dayB { return dayA < dayB }
    let (codeA, codeB) = (code(of: a, in: register), code(of: b, in: register))
    return codeA != codeB ? codeA < codeB : a.tieBreak < b.tieBreak
  }

  private static func code(of item: DueItem, in register: Register) -> String {
    item.household.flatMap { register.households[$0]?.code } ?? ""
  }
}
