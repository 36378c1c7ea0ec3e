import Casework
import Synchronization

extension Vocabulary {
  /// What a household is due by all policies together, by the facts and the record (domain.md §2.3).
  static let policyFacts: [Fact] = factsOfPolicies.map { $0.changing(next: \.nextOfPolicies) }

  private static let factsOfPolicies: [Fact] = [
    // Due by now: its day has come, or it is settled already.
    .number("entitlementsDue", in: .times, of: ofHousehold, on: policyBasis, source: entitlement) {
      one in one.file.policies(on: one.day).due
    },
    // In time and in full.
    .number(
      "entitlementsDelivered", in: .times, of: ofHousehold, on: policyBasis, source: entitlement
    ) { one in one.file.policies(on: one.day).delivered },
    // Nobody has said whether they are due.
    .number(
      "entitlementsUnchecked", in: .times, of: ofHousehold, on: policyBasis, source: entitlement
    ) { one in one.file.policies(on: one.day).unchecked },
  ]

  static let entitlementFacts: [Fact] = factsOfEntitlement.map {
    $0.changing(next: \.nextOfPolicies)
  }

  private static let factsOfEntitlement: [Fact] = [
    .choice("entitlement", of: [.entitlements], on: policyBasis, source: policy) { one in
      one.policy?.state(on: one.day)
    },
    .truth("isInsurance", of: [.entitlements], on: policyBasis, source: policy) { one in
      one.policy.map { $0.policy.subject == .insurance }
    },
    .truth("isDue", of: [.entitlements], on: policyBasis, source: policy) { one in
      one.policy.flatMap { policy in policy.isEligible.map { $0 && policy.isDue(by: one.day) } }
    },
  ]

  private static let policyBasis: Basis = [.policies, .poverty, .people, .school, .time]

  private static func entitlement(_ one: Case) -> Source? {
    one.file.policyCases(at: one.moment).lazy.compactMap(\.entitlement)
      .max { ($0.checked?.ordinal ?? 0, $0.id) < ($1.checked?.ordinal ?? 0, $1.id) }
      .map { Source($0, $0.checked) }
  }

  private static func policy(_ one: Case) -> Source? {
    one.policy?.entitlement.map { Source($0, $0.delivered ?? $0.checked) }
  }
}

extension Case {
  fileprivate var policy: PolicyCase? {
    if case .policy(let policy)? = detail { policy } else { nil }
  }
}

extension CaseFile {
  /// A stretch of days in which all that the household is due stays as it is.
  struct PolicyStretch: Sendable {
    let from: Day
    /// The first day after it.
    let until: Day
    let cases: [PolicyCase]
    /// How many are due by now, came in time and in full, and were never checked.
    var (due, delivered, unchecked) = (0, 0, 0)

    init(from: Day, until: Day, cases: [PolicyCase]) {
      (self.from, self.until, self.cases) = (from, until, cases)
      for one in cases {
        if one.isDue(by: from) { due += 1 }
        switch one.state(on: from) {
        case .delivered: delivered += 1
        case .notChecked: unchecked += 1
        default: break
        }
      }
    }
  }

  /// What was asked of policies, and all that it hangs on.
  struct PolicyReading: Sendable {
    let policies: HouseholdPolicies
    let changes: HouseholdPolicies.Changes
    /// Those known already: each figure is followed through the same days.
    var stretches: [PolicyStretch] = []

    init(_ policies: HouseholdPolicies) { (self.policies, changes) = (policies, policies.changes) }
  }

  /// Several facts of one case ask for it, one right after the other.
  func policies(on day: Day) -> PolicyStretch {
    guard let household else { return PolicyStretch(from: day, until: .never, cases: []) }
    return policyReading.withLock { reading in
      var known =
        reading
        ?? PolicyReading(
          HouseholdPolicies(of: household.id, by: book.policies, in: book.register))
      // No copy is to be made of what grows.
      reading = nil
      defer { reading = known }
      if let place = known.stretches.lastIndex(where: { $0.from <= day && day < $0.until }) {
        return known.stretches[place]
      }
      let stretch = PolicyStretch(
        from: day, until: known.changes.next(after: day),
        cases: known.policies.cases(on: day))
      known.stretches.append(stretch)
      return stretch
    }
  }

  func policyCases(at moment: Moment) -> [PolicyCase] { policies(on: moment.day).cases }
}

extension PolicyCase {
  /// Eligible, and its day has come or it has ended in some way.
  fileprivate func isDue(by day: Day) -> Bool {
    switch state(on: day) {
    case .notChecked, .notEligible: false
    case .dueNotStarted, .filed, .approved: due.map { $0 <= day } ?? true
    case .delivered, .deliveredLate, .partial, .refusedByFamily, .rejected: true
    }
  }
}
