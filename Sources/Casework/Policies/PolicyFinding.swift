/// What the lists of all households tell of the policies of one, as little as they need to be put in
/// order.
package struct PolicyFinding: Hashable, Sendable {
  /// Something that is due and has not come.
  package struct Due: Hashable, Sendable {
    /// The policy's place in the catalogue.
    package let policy: Int
    /// Nil for a policy of whole households.
    package let person: Person.ID?
  }

  /// In the catalogue's order.
  package let due: [Due]
  /// How many cases nobody has checked.
  package let unchecked: Int
  /// Who leads the household, the contact first.
  package let lead: Caseworker.ID?
}

extension PolicyCatalogue {
  /// Nil where a household has received what is due to it, and all is checked.
  package func finding(of household: Household.ID, on day: Day, in register: Register)
    -> PolicyFinding?
  {
    let cases = cases(of: household, on: day, in: register)
    let due = cases.filter { $0.nextStep(on: day) != nil }
    let unchecked = cases.count { $0.state(on: day) == .notChecked }
    guard unchecked > 0 || !due.isEmpty else { return nil }
    return PolicyFinding(
      due: due.compactMap { one in
        policies.firstIndex { $0.code == one.policy.code }.map {
          PolicyFinding.Due(policy: $0, person: one.person?.id)
        }
      },
      unchecked: unchecked, lead: register.leads(of: household, on: day).first)
  }

  /// All that is known of something due; nil where it is due no more.
  package func notReceived(
    _ due: PolicyFinding.Due, by household: Household.ID, on day: Day, in register: Register
  ) -> NotReceived? {
    guard policies.indices.contains(due.policy) else { return nil }
    return notReceived(by: household, on: day, in: register).first {
      $0.policyCase.policy.code == policies[due.policy].code
        && $0.policyCase.person?.id == due.person
    }
  }
}
