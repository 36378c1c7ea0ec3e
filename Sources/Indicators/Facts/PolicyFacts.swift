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
      one.policy?.state
    },
    .truth("isInsurance", of: [.entitlements], on: policyBasis, source: policy) { one in
      one.policy.map { $0.policyCase.policy.subject == .insurance }
    },
    .truth("isDue", of: [.entitlements], on: policyBasis, source: policy) { one in
      one.policy?.isDue
    },
  ]

  private static let policyBasis: Basis = [.policies, .poverty, .people, .school, .time]

  private static func entitlement(_ one: Case) -> Source? {
    one.file.policies(on: one.day).cases.lazy.compactMap(\.policyCase.entitlement)
      .max { ($0.checked?.ordinal ?? 0, $0.id) < ($1.checked?.ordinal ?? 0, $1.id) }
      .map { Source($0, $0.checked) }
  }

  private static func policy(_ one: Case) -> Source? {
    one.policy?.policyCase.entitlement.map { Source($0, $0.delivered ?? $0.checked) }
  }
}

extension Case {
  fileprivate var policy: CaseFile.StandingPolicy? {
    if case .policy(let policy)? = detail { policy } else { nil }
  }
}

extension CaseFile {
  /// A policy in a stretch of days in which it stays as it is; handed on and never copied, as
  /// members are.
  final class StandingPolicy: Sendable {
    let policyCase: PolicyCase
    let state: PolicyCase.State
    /// Nil while nobody knows whether it is due at all.
    let isDue: Bool?

    fileprivate init(_ policyCase: PolicyCase, on day: Day) {
      self.policyCase = policyCase
      let state = policyCase.state(on: day)
      self.state = state
      isDue = policyCase.isEligible.map { $0 && policyCase.isDue(by: day, state) }
    }
  }

  /// A stretch of days in which all that the household is due stays as it is.
  final class PolicyStretch: Sendable {
    let from: Day
    /// The first day after it.
    let until: Day
    let cases: [StandingPolicy]
    /// How many are due by now, came in time and in full, and were never checked.
    let due: Int
    let delivered: Int
    let unchecked: Int

    fileprivate init(from: Day, until: Day, cases: [PolicyCase]) {
      (self.from, self.until) = (from, until)
      self.cases = cases.map { StandingPolicy($0, on: from) }
      due = self.cases.count { $0.isDue == true }
      delivered = self.cases.count { $0.state == .delivered }
      unchecked = self.cases.count { $0.state == .notChecked }
    }
  }

  /// What was asked of policies, and all that it hangs on.
  struct PolicyReading: Sendable {
    private let policies: HouseholdPolicies
    private let changes: HouseholdPolicies.Changes
    /// Those known already: each figure is followed through the same days.
    private var stretches: [PolicyStretch] = []

    fileprivate init(_ policies: HouseholdPolicies) {
      (self.policies, changes) = (policies, policies.changes)
    }

    fileprivate mutating func stretch(holding day: Day) -> PolicyStretch {
      if let known = stretches.last(where: { $0.from <= day && day < $0.until }) { return known }
      let cases = policies.cases(on: day)
      let stretch = PolicyStretch(
        from: day, until: changes.next(after: day, of: cases), cases: cases)
      stretches.append(stretch)
      return stretch
    }
  }

  /// Several facts of one case ask for it, one right after the other.
  func policies(on day: Day) -> PolicyStretch {
    let known = policyReading.withLock { reading in
      if reading == nil, let household {
        reading = PolicyReading(
          HouseholdPolicies(of: household.id, by: book.policies, in: book.register))
      }
      // In its place: of what grows no copy is to be made.
      return reading?.stretch(holding: day)
    }
    return known ?? PolicyStretch(from: day, until: .never, cases: [])
  }
}

extension PolicyCase {
  /// Eligible, and its day has come or it has ended in some way.
  fileprivate func isDue(by day: Day, _ state: State) -> Bool {
    switch state {
    case .notChecked, .notEligible: false
    case .dueNotStarted, .filed, .approved: due.map { $0 <= day } ?? true
    case .delivered, .deliveredLate, .partial, .refusedByFamily, .rejected: true
    }
  }
}
