/// One policy for one household, or one person of it, in one period: what the facts say and what
/// somebody entered. Of every household there are many, so it is handed on and never copied.
package final class PolicyCase: Sendable {
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
  /// By when it is due where the facts left it out on the policy's own day.
  package let lateDue: Day?

  init(
    policy: Policy, period: Entitlement.Period, household: Household.ID, person: Person?,
    entitlement: Entitlement?, byRule: Bool?, lateDue: Day?
  ) {
    (self.policy, self.period, self.household) = (policy, period, household)
    (self.person, self.entitlement) = (person, entitlement)
    (self.byRule, self.lateDue) = (byRule, lateDue)
  }

  /// Whether it is due: as somebody entered it, else as the facts say; nil is unknown.
  package var isEligible: Bool? { entitlement?.eligible ?? byRule }

  package var due: Day? { entitlement?.due ?? lateDue ?? policy.due(in: period) }

  package func state(on day: Day) -> State {
    guard let isEligible else { return .notChecked }
    guard isEligible else { return .notEligible }
    func reached(_ step: Day?) -> Bool { step.map { $0 <= day } ?? false }
    if let entitlement, let delivered = entitlement.delivered, delivered <= day {
      if let entitled = entitlement.entitled, (entitlement.received ?? 0) < entitled {
        return .partial
      }
      return due.map { $0 < delivered } ?? false ? .deliveredLate : .delivered
    }
    if reached(entitlement?.refused) { return .refusedByFamily }
    if reached(entitlement?.rejected) { return .rejected }
    if reached(entitlement?.approved) { return .approved }
    return reached(entitlement?.filed) ? .filed : .dueNotStarted
  }

  /// Due, past its day, and neither there nor given up.
  package func isOverdue(on day: Day) -> Bool {
    switch state(on: day) {
    case .dueNotStarted, .filed, .approved: due.map { $0 < day } ?? false
    default: false
    }
  }
}

extension PolicyCase: Hashable {
  package static func == (a: PolicyCase, b: PolicyCase) -> Bool {
    a.policy == b.policy && a.period == b.period && a.household == b.household
      && a.person == b.person && a.entitlement == b.entitlement
      && a.byRule == b.byRule && a.lateDue == b.lateDue
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(policy)
    hasher.combine(period)
    hasher.combine(household)
    hasher.combine(person?.id)
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
}
