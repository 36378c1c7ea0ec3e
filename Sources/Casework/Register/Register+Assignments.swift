extension Register {
  /// The last day of an assignment: of its earliest end, or the day planned.
  package func lastDay(of assignment: Assignment) -> Day? {
    assignment.lastDay(endedBy: assignmentEnds[assignment.id] ?? [])
  }

  package func isActive(_ assignment: Assignment, on day: Day) -> Bool {
    (assignment.from.map { $0 <= day } ?? true)
      && (lastDay(of: assignment).map { day <= $0 } ?? true)
  }

  /// Whether an assignment still has somebody to do it: a lead who has left works for nobody.
  /// Somebody whom this device has not heard of yet counts as here.
  private func isManned(_ assignment: Assignment, on day: Day) -> Bool {
    assignment.caseworker.map { caseworkers[$0]?.isHere(on: day) ?? true } ?? false
  }

  /// Assignments of a household active on a day: its own, and its group's in the channels where it
  /// has no lead of its own.
  package func activeAssignments(of household: Household.ID, on day: Day) -> [Assignment] {
    let own = active(for: .household(household), on: day)
    let group = households[household].flatMap { standing(of: $0, on: day).group }
    let groups = group.map { active(for: .group($0), on: day) } ?? []
    guard !groups.isEmpty else { return own.sorted(by: Assignment.isListedBefore) }
    let covered = Set(
      own.filter { $0.duty == .lead && isManned($0, on: day) }.map(\.channel))
    let open = groups.filter { $0.duty == .helper || !covered.contains($0.channel) }
    return (own + open).sorted(by: Assignment.isListedBefore)
  }

  private func active(for target: Assignment.Target, on day: Day) -> [Assignment] {
    let targets =
      if case .household(let household) = target {
        selves(of: household).map(Assignment.Target.household)
      } else {
        [target]
      }
    return targets.flatMap { assignmentsByTarget[$0] ?? [] }.compactMap { assignments[$0] }
      .filter { isActive($0, on: day) }
  }

  /// Every step ever taken for a household itself, the newest first.
  package func ledger(of household: Household.ID) -> [Assignment] {
    selves(of: household).flatMap { assignmentsByTarget[.household($0)] ?? [] }
      .compactMap { assignments[$0] }
      .sorted { ($0.from?.ordinal ?? .min, $0.id) > ($1.from?.ordinal ?? .min, $1.id) }
  }

  package func lead(of household: Household.ID, in channel: Channel, on day: Day)
    -> Caseworker.ID?
  {
    activeAssignments(of: household, on: day)
      .first { $0.channel == channel && $0.duty == .lead && isManned($0, on: day) }?.caseworker
  }

  /// The leads of a household in all channels who are here, each once; the contact first.
  package func leads(of household: Household.ID, on day: Day) -> [Caseworker.ID] {
    var leads: [Caseworker.ID] = []
    for assignment in activeAssignments(of: household, on: day)
    where assignment.duty == .lead && isManned(assignment, on: day) {
      if let who = assignment.caseworker, !leads.contains(who) { leads.append(who) }
    }
    guard let contact = households[household]?.contact,
      let index = leads.firstIndex(of: contact)
    else { return leads }
    leads.remove(at: index)
    return [contact] + leads
  }

  /// The assignments of one person active on a day, in the order of the channels.
  package func activeAssignments(of caseworker: Caseworker.ID, on day: Day) -> [Assignment] {
    (assignmentsByCaseworker[caseworker] ?? []).compactMap { assignments[$0] }
      .filter { isActive($0, on: day) }
      .sorted(by: Assignment.isListedBefore)
  }

  /// The households that one person leads on a day, with the assignment that says so, by code.
  ///
  /// A group's assignment counts for each of its households that has no lead of its own in that
  /// channel. `channel` nil means all channels; a household led in two of them comes once, with
  /// the assignment of the first.
  package func householdsLed(
    by caseworker: Caseworker.ID, on day: Day, channel: Channel? = nil
  ) -> [(household: Household, assignment: Assignment)] {
    var found: [Household.ID: Assignment] = [:]
    for assignment in activeAssignments(of: caseworker, on: day)
    where assignment.duty == .lead && (channel == nil || assignment.channel == channel) {
      for household in targets(of: assignment, on: day) where found[household] == nil {
        found[household] = assignment
      }
    }
    return found.compactMap { id, assignment in
      households[id].map { (household: standing(of: $0, on: day), assignment: assignment) }
    }
    .filter { $0.household.isHere(on: day) }
    .sorted { ($0.household.code, $0.household.id) < ($1.household.code, $1.household.id) }
  }

  /// The households that one person walks along with on a day, as lead or as helper, by code.
  package func householdsOf(_ caseworker: Caseworker.ID, on day: Day) -> [Household] {
    Set(activeAssignments(of: caseworker, on: day).flatMap { targets(of: $0, on: day) })
      .compactMap { households[$0].map { standing(of: $0, on: day) } }
      .filter { $0.isHere(on: day) }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
  }

  private func targets(of assignment: Assignment, on day: Day) -> [Household.ID] {
    switch assignment.target {
    case .household(let household): [kept(household)]
    case .group(let group):
      householdsEver(in: group).filter { household in
        activeAssignments(of: household, on: day).contains { $0.id == assignment.id }
      }
    }
  }

  /// The households of a group, and those that have gone to another since.
  package func householdsEver(in group: HouseholdGroup.ID) -> Set<Household.ID> {
    (householdsByGroup[group] ?? []).union(householdsOnceInGroup[group] ?? [])
  }

  /// Visits expected of an assignment in a month; a long absence lowers them.
  package func expectedVisits(to household: Household, by assignment: Assignment, in month: Month)
    -> Int
  {
    expectedVisits(of: assignment)
      .visits(in: month, away: absences(of: household.id).map(\.absence))
  }

  /// What would be expected in a month if the household were never away.
  package func agreedVisits(by assignment: Assignment, in month: Month) -> Int {
    expectedVisits(of: assignment).visits(in: month, away: [])
  }

  func expectedVisits(of assignment: Assignment) -> ExpectedVisits {
    ExpectedVisits(
      from: assignment.from, until: lastDay(of: assignment), perMonth: assignment.visitsPerMonth)
  }

  /// What was expected of an assignment for a household in the month of a day, and the visits that
  /// count for it.
  package func visits(
    to household: Household, by assignment: Assignment, on day: Day
  ) -> (expected: Int, tally: VisitTally) {
    let visitors = visitors(for: assignment, to: household.id, on: day)
    return (
      expectedVisits(to: household, by: assignment, in: day.month),
      tally(of: household.id, in: day.month, by: visitors)
    )
  }

  /// Those whose visits count for an assignment: its caseworker, the helpers in its channel, and
  /// whoever it took over from, so that a month's work is not lost when a household changes hands.
  package func visitors(
    for assignment: Assignment, to household: Household.ID, on day: Day
  ) -> Set<Caseworker.ID> {
    var visitors = helpers(of: household, in: assignment.channel, on: day)
    if let who = assignment.caseworker { visitors.insert(who) }
    if let former = assignment.takesOver.flatMap({ assignments[$0]?.caseworker }) {
      visitors.insert(former)
    }
    return visitors
  }

  /// Helpers of a household in one channel, whose visits count for its lead.
  package func helpers(of household: Household.ID, in channel: Channel, on day: Day)
    -> Set<Caseworker.ID>
  {
    Set(
      activeAssignments(of: household, on: day)
        .filter { $0.channel == channel && $0.duty == .helper }
        .compactMap(\.caseworker))
  }

  /// Households that nobody leads in any channel on a day, by code.
  package func householdsWithoutLead(on day: Day) -> [Household] {
    householdsPresent(on: day)
      .filter { leads(of: $0.id, on: day).isEmpty }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
  }
}

extension Assignment {
  /// The last day, given the records that end this assignment: of the earliest end, or the day
  /// planned; nil while it is open.
  func lastDay(endedBy ends: [AssignmentEnd]) -> Day? {
    [ends.compactMap(\.day).min(), plannedUntil].compactMap { $0 }.min()
  }

  /// Lists never jump: by channel, the lead before the helpers, ids settle ties.
  fileprivate static func isListedBefore(_ a: Assignment, _ b: Assignment) -> Bool {
    (a.channel.place, a.duty.place, a.id) < (b.channel.place, b.duty.place, b.id)
  }
}

extension CaseIterable where Self: Equatable, AllCases == [Self] {
  /// The place in the order in which the cases are declared.
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
