extension Placement {
  /// The day on which it is time to ask.
  package func day(of milestone: Milestone) -> Day? { from?.adding(months: milestone.rawValue) }

  /// What is asked next; nil once they are not there any more, or a year has gone by.
  package var nextMilestone: Milestone? {
    let last = findings.max { $0.key < $1.key }
    guard last.map({ $0.value.standing == .there }) ?? true else { return nil }
    return Milestone.allCases.first { milestone in last.map { $0.key < milestone } ?? true }
  }

  /// By when it is to be asked.
  package var nextCheck: Day? { nextMilestone.flatMap(day(of:)) }

  /// As they stood at a time: what was found then, or that they had gone before.
  package func standing(at milestone: Milestone) -> Standing? {
    if let found = findings[milestone] { return found.standing }
    let before = findings.filter { $0.key < milestone }.max { $0.key < $1.key }?.value.standing
    return before == .there ? nil : before
  }

  /// In training or in work as far as is known.
  package var isGoingOn: Bool {
    findings.max { $0.key < $1.key }.map { $0.value.standing == .there } ?? true
  }
}

/// Of those placed in training, or in work, how many were still there after 3, 6 and 12 months.
package struct PlacementSummary: Hashable, Sendable {
  package struct Share: Hashable, Sendable {
    package let milestone: Placement.Milestone
    /// Placed so long ago.
    package private(set) var due = 0
    package private(set) var there = 0
    package private(set) var finished = 0
    package private(set) var left = 0
    /// Of whom nobody has asked.
    package var unknown: Int { due - there - finished - left }

    init(_ milestone: Placement.Milestone, _ placements: [Placement], on today: Day) {
      self.milestone = milestone
      for one in placements {
        // Who left early counts no sooner than who stays: of those placed lately only leavers are known.
        let isTime = one.day(of: milestone).map { $0 <= today } ?? false
        guard isTime || one.findings[milestone] != nil else { continue }
        due += 1
        switch one.standing(at: milestone) {
        case .there: there += 1
        case .finished: finished += 1
        case .left: left += 1
        case nil: break
        }
      }
    }
  }

  package let path: Placement.Path
  package let shares: [Share]

  package init(of path: Placement.Path, on today: Day, in register: Register) {
    self.path = path
    let placements = register.placements.all.filter { $0.path == path }
    shares = Placement.Milestone.allCases.map { Share($0, placements, on: today) }
  }
}

extension Register {
  /// Everybody who was ever placed, the latest first.
  package var allPlacements: [Placement] { placements.all.sorted(by: Self.isLater) }

  private static func isLater(_ a: Placement, _ b: Placement) -> Bool {
    (b.from?.ordinal ?? .min, b.id) < (a.from?.ordinal ?? .min, a.id)
  }

  /// Those of one household: who was placed from it, and who lives in it on a day and was placed from
  /// another one.
  package func placements(of household: Household.ID, on day: Day) -> [Placement] {
    let own = placements.rows(of: selves(of: household))
    let moved = members(of: household, on: day).flatMap { placements(of: $0.person.id) }
    let ids = Set(own.map(\.id))
    return (own + moved.filter { !ids.contains($0.id) }).sorted(by: Self.isLater)
  }

  /// Those of one person, in no order.
  package func placements(of person: Person.ID) -> [Placement] {
    let selves = selves(ofPerson: person)
    let homes = selves.reduce(into: Set<Household.ID>()) {
      $0.formUnion(placementHomes[$1] ?? [])
    }
    guard !homes.isEmpty else { return [] }
    return placements.rows(of: homes).filter { $0.person.map(selves.contains) ?? false }
  }

  /// Of whom it is to be asked soon whether they are still there, the longest overdue first.
  package func placementsToCheck(on today: Day) -> [DueItem] {
    placementsToCheck(on: today) { _ in true }
      .sorted { ($0.due?.ordinal ?? 0, $0.tieBreak) < ($1.due?.ordinal ?? 0, $1.tieBreak) }
  }

  /// Of those the ones of one person: who follows them, or where nobody does, who leads the household.
  func placementsToCheck(by caseworker: Caseworker.ID, on today: Day) -> [DueItem] {
    placementsToCheck(on: today) { placement in
      if let follower = placement.follower { return follower == caseworker }
      return leads(of: kept(placement.household), on: today).contains(caseworker)
    }
  }

  private func placementsToCheck(
    on today: Day, where isWanted: (Placement) -> Bool
  ) -> [DueItem] {
    placements.all.compactMap { placement in
      guard let next = placement.nextCheck, next <= today.adding(days: Self.daysAheadOfAsking),
        isWanted(placement)
      else { return nil }
      return DueItem(task: .placementCheck(placement), due: next)
    }
  }

  /// Time enough to meet the family on the next visit.
  static let daysAheadOfAsking = 14
}
