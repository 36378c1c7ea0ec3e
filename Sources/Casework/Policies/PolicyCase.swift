/// One policy for one household, or one person of it, in one period: what the facts say and what
/// somebody entered.
package struct PolicyCase: Hashable, Sendable {
  /// How far it has come; derived, never typed.
  package enum State: String, Hashable, Sendable, CaseIterable {
    /// Neither the facts nor a person have said whether it is due.
    case notChecked
    case notEligible
    case dueNotStarted, filed, approved, delivered
    case deliveredLate
    /// Less came than was due.
    case partial
    case refusedByFamily, rejected
  }

  package let policy: Policy
  package let period: Entitlement.Period
  package let household: Household.ID
  /// Nil for a policy of whole households.
  package let person: Person?
  package let entitlement: Entitlement?
  /// What the facts say; nil where they do not.
  package let byRule: Bool?

  /// Whether it is due: as somebody entered it, else as the facts say; nil is unknown.
  package var isEligible: Bool? { entitlement?.eligible ?? byRule }

  package var due: Day? { entitlement?.due ?? policy.due(in: period) }

  package func state(on day: Day) -> State {
    guard let isEligible else { return .notChecked }
    guard isEligible else { return .notEligible }
    func reached(_ step: KeyPath<Entitlement, Day?>) -> Bool {
      entitlement?[keyPath: step].map { $0 <= day } ?? false
    }
    if let entitlement, let delivered = entitlement.delivered, delivered <= day {
      if let entitled = entitlement.entitled, (entitlement.received ?? 0) < entitled {
        return .partial
      }
      return due.map { $0 < delivered } ?? false ? .deliveredLate : .delivered
    }
    if reached(\.refused) { return .refusedByFamily }
    if reached(\.rejected) { return .rejected }
    if reached(\.approved) { return .approved }
    return reached(\.filed) ? .filed : .dueNotStarted
  }

  /// Due, past its day, and neither there nor given up.
  package func isOverdue(on day: Day) -> Bool {
    switch state(on: day) {
    case .dueNotStarted, .filed, .approved: due.map { $0 < day } ?? false
    default: false
    }
  }
}

extension PolicyCatalogue {
  /// Every policy that holds on a day for a household, in the catalogue's order. Of a policy for
  /// people there is a case for each member whom the facts do not leave out.
  package func cases(of household: Household.ID, on day: Day, in register: Register)
    -> [PolicyCase]
  {
    HouseholdPolicies(of: household, by: self, in: register).cases(on: day)
  }

  /// The households of which, on a day, it is unknown what they are due, each with how many cases
  /// nobody has checked; by village, then by code.
  package func unchecked(on day: Day, in register: Register) -> [UncheckedVillage] {
    let places = Dictionary(grouping: register.householdsPresent(on: day)) { $0.village }
    let villages: [Village?] = register.villagesByName + [nil]
    return villages.compactMap { village in
      guard let here = places[village?.id] else { return nil }
      let rows = here.sorted { ($0.code, $0.id) < ($1.code, $1.id) }.compactMap {
        household -> UncheckedVillage.Row? in
        let count = cases(of: household.id, on: day, in: register)
          .count { $0.state(on: day) == .notChecked }
        return count == 0 ? nil : UncheckedVillage.Row(household: household.id, count: count)
      }
      return UncheckedVillage(village: village, rows: rows, households: here.count)
    }
  }
}

/// The households of a village of which nobody has checked what they are due.
package struct UncheckedVillage: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let household: Household.ID
    package let count: Int
  }

  package let village: Village?
  package let rows: [Row]
  /// All households of the village.
  package let households: Int
}
