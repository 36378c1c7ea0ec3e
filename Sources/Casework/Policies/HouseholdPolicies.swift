/// What the policies of one household hang on, gathered once, so that they can be asked for day
/// after day.
package struct HouseholdPolicies: Sendable {
  private let catalogue: PolicyCatalogue
  private let id: Household.ID
  private let household: Household?
  /// What its head was once.
  private let pasts: [HouseholdPast]
  /// Who ever lived here, by birth.
  private let residents: [Resident]
  private let entered: [Entered]
  /// The classes by the days from which they count.
  private let classes: [(from: Day, povertyClass: PovertyClass)]
  private let ethnicity: String?
  /// The days on which the facts about it begin to be others, in their order.
  private let turns: [Day]

  /// What somebody entered; looked at for every policy and member, and never copied.
  private final class Entered: Sendable {
    let entitlement: Entitlement
    let policy: Policy.Code
    let period: Entitlement.Period?
    let person: Person.ID?

    init(_ entitlement: Entitlement, in register: Register) {
      self.entitlement = entitlement
      (policy, period) = (entitlement.policy, entitlement.period)
      person = entitlement.person.map { register.kept($0) }
    }
  }

  package init(of household: Household.ID, by catalogue: PolicyCatalogue, in register: Register) {
    self.catalogue = catalogue
    id = household
    self.household = register.households[household]
    pasts = register.pasts[household]
    residents = register.residents(of: household).map { resident in
      Resident(
        resident.person, resident.stays,
        register.schoolings.rows(of: register.selves(ofPerson: resident.person.id)))
    }
    .sorted { $0.order < $1.order }
    entered = register.entitlements.rows(of: register.selves(of: household)).map {
      Entered($0, in: register)
    }
    classes = register.povertyHistory(of: household)
      .filter { !(register.standards?.isAhead($0) ?? false) }
      .compactMap { result in
        result.povertyClass.map { (result.day ?? Day(ordinal: .min), $0) }
      }
    ethnicity = register.ethnicity(of: household)
    var turns = Set(classes.map(\.from))
    let ages = catalogue.turningAges
    for resident in residents { turns.formUnion(resident.changes(atAges: ages)) }
    turns.formUnion(pasts.compactMap { $0.until?.adding(days: 1) })
    self.turns = turns.sorted()
  }

  /// When its cases may come to stand elsewhere; worth the while where it is asked of many days.
  package var changes: Changes {
    var days = Set(turns)
    for one in entered.map(\.entitlement) {
      let steps = [
        one.due, one.due?.adding(days: 1), one.filed, one.approved, one.delivered, one.refused,
        one.rejected,
      ]
      days.formUnion(steps.compactMap { $0 })
    }
    return Changes(catalogue: catalogue, days: days.sorted())
  }

  package struct Changes: Sendable {
    fileprivate let catalogue: PolicyCatalogue
    /// Those on which a record begins, or ceases, to say something; in their order.
    fileprivate let days: [Day]

    /// The first day after one on which a case may stand elsewhere, or be another one, while no
    /// record changes.
    ///
    /// - Parameter cases: those of that day.
    package func next(after day: Day, of cases: [PolicyCase]) -> Day {
      var next = catalogue.nextChange(after: day)
      if let change = days.first(where: { $0 > day }) { next = min(next, change) }
      // What came to be due late has days of its own.
      for due in cases.compactMap(\.lateDue) {
        for change in [due, due.adding(days: 1)] where change > day { next = min(next, change) }
      }
      return next
    }
  }

  /// Every policy that holds on a day, in the catalogue's order. Of a policy for people there is a
  /// case for each member whom the facts do not leave out. What the household was eligible for on
  /// the day by which it was to be delivered stays due, whatever has become of it since (domain.md
  /// §2.3): who left poverty, or moved away, takes nothing along. What it came to be eligible for
  /// later is due as many days after that.
  package func cases(on day: Day) -> [PolicyCase] {
    let facts = facts(on: day)
    var earlier: [Day: Facts] = [:]
    return catalogue.policies.filter { $0.holds(on: day) }.flatMap { policy in
      let period = policy.period(of: day)
      let due = policy.due(in: period)
      let then = due.flatMap { earlier[$0] ?? factsIfOther(on: $0, before: day) }
      if let due { earlier[due] = then }
      let asked = Asked(
        policy: policy, day: day, period: period, facts: facts, due: due, then: then)
      switch policy.holder {
      case .household: return [policyCase(nil, asked)].compactMap { $0 }
      case .person:
        return facts.members.compactMap { policyCase($0, asked) }
          + departed(asked).compactMap { policyCase($0, asked, isHere: false) }
      }
    }
  }

  /// A policy asked of a day.
  private struct Asked {
    let policy: Policy
    let day: Day
    let period: Entitlement.Period
    let facts: Facts
    /// The policy's own day in the period.
    let due: Day?
    /// The facts of that day, where it is over and they may have been others.
    let then: Facts?
  }

  /// Nil of a member whom the facts leave out.
  private func policyCase(_ member: Member?, _ asked: Asked, isHere: Bool = true) -> PolicyCase? {
    let (policy, period) = (asked.policy, asked.period)
    let person = member?.person
    let entitlement = entered.first {
      $0.policy == policy.code && $0.period == period && $0.person == person?.id
    }?.entitlement
    let byRule = isHere ? policy.rule.isEligible(member, of: asked.facts) : false
    let before = asked.then.map { policy.wasEligible(member, by: $0) }
    let wasDue = before == .some(true)
    if isHere {
      if member != nil, byRule == false, !wasDue, entitlement == nil { return nil }
    } else if !(entitlement?.eligible ?? wasDue) {
      return nil
    }
    return PolicyCase(
      policy: policy, period: period, household: id, person: person, entitlement: entitlement,
      byRule: wasDue ? true : byRule,
      lateDue: before == .some(false) && byRule != false ? lateDue(of: member, asked) : nil)
  }

  /// Who lived here on the policy's own day and does so no more, and is still due what was due then.
  private func departed(_ asked: Asked) -> [Member] {
    (asked.then?.members ?? []).filter { member in
      !asked.facts.members.contains { $0.resident === member.resident }
        && asked.policy.isDue(afterLeaving: member.person, by: asked.day)
    }
  }

  /// When a policy is due that the household was not eligible for on its own day: as many days after
  /// the first on which the facts no longer left it out.
  private func lateDue(of member: Member?, _ asked: Asked) -> Day? {
    guard let due = asked.due, let after = asked.policy.dueAfter else { return nil }
    return turns.first { turn in
      due < turn && turn <= asked.day
        && asked.policy.wasEligible(member, by: facts(on: turn)) != .some(false)
    }?.adding(days: after)
  }

  /// The facts of an earlier day, where they may have been others than later ones.
  private func factsIfOther(on day: Day, before later: Day) -> Facts? {
    turns.contains { day < $0 && $0 <= later } ? facts(on: day) : nil
  }

  // MARK: On a day

  /// Somebody as they were on a day; asked by every policy, and never copied.
  fileprivate final class Member {
    let resident: Resident
    /// Full years, the least and the most.
    let age: ClosedRange<Int>?
    /// What is known of the school year.
    let schooling: Schooling?
    let attends: Bool?

    init(_ resident: Resident, on day: Day, in year: SchoolYear) {
      self.resident = resident
      age = resident.person.birth?.age(on: day)
      let schooling = resident.schooling.first { $0.year == year }
      self.schooling = schooling
      attends = schooling?.attends(on: day)
    }

    var person: Person { resident.person }
  }

  fileprivate struct Facts {
    /// The head first.
    var members: [Member]
    let povertyClass: PovertyClass?
    let ethnicity: String?
  }

  private func facts(on day: Day) -> Facts {
    let year = SchoolYear(inClassOn: day)
    var members = residents.filter { $0.lives(on: day) }.map { Member($0, on: day, in: year) }
    let head = pasts.isEmpty ? household?.head : household?.standing(on: day, after: pasts).head
    if let place = members.firstIndex(where: { $0.person.id == head }) {
      members.insert(members.remove(at: place), at: 0)
    }
    return Facts(
      members: members, povertyClass: classes.last { $0.from <= day }?.povertyClass,
      ethnicity: ethnicity)
  }
}

/// Somebody who lives, or once lived, in a household: asked of day after day, and never copied.
private final class Resident: Sendable {
  let person: Person
  let stays: [Residence]
  let schooling: [Schooling]

  init(_ person: Person, _ stays: [Residence], _ schooling: [Schooling]) {
    (self.person, self.stays, self.schooling) = (person, stays, schooling)
  }

  /// By birth, who has none last; ids settle ties.
  var order: (Int, String) {
    (person.birth?.interval.lowerBound.ordinal ?? .max, person.id.text)
  }

  func lives(on day: Day) -> Bool {
    !(person.died.map { $0 <= day } ?? false) && stays.contains { $0.covers(day) }
  }

  /// The days on which this person comes, goes, turns so old, or something happens at school.
  func changes(atAges ages: Set<Int>) -> [Day] {
    var days = [person.died].compactMap { $0 }
    for stay in stays { days += [stay.from, stay.until?.adding(days: 1)].compactMap { $0 } }
    for year in schooling { days += [year.enrolled, year.left, year.returned].compactMap { $0 } }
    guard let birth = person.birth?.interval else { return days }
    for age in ages {
      days += [birth.lowerBound.anniversary(age), birth.upperBound.anniversary(age)]
        .compactMap { $0 }
    }
    // Until then it may be that this person is not born: no age at all.
    return days + [birth.lowerBound, birth.upperBound]
  }
}

extension Policy {
  /// Whether somebody was eligible by the facts of an earlier day; nobody was who did not live here
  /// then, nor was a household without anybody.
  fileprivate func wasEligible(
    _ member: HouseholdPolicies.Member?, by then: HouseholdPolicies.Facts
  ) -> Bool? {
    guard let member else { return then.members.isEmpty ? false : rule.isEligible(nil, of: then) }
    guard let earlier = then.members.first(where: { $0.resident === member.resident })
    else { return false }
    return rule.isEligible(earlier, of: then)
  }

  /// Whether what was due stays so for somebody who lives here no more: not after a death, unless
  /// it goes to the heirs.
  fileprivate func isDue(afterLeaving person: Person, by day: Day) -> Bool {
    arrearsGoToHeirs || !(person.died.map { $0 <= day } ?? false)
  }
}

extension Policy.Rule {
  /// Whether a household, or one member of it, is eligible as far as the facts say; nil where they
  /// are not known or a decision is needed.
  fileprivate func isEligible(
    _ member: HouseholdPolicies.Member?, of household: HouseholdPolicies.Facts
  ) -> Bool? {
    var isKnown = !needsDecision
    /// False where a clause leaves out.
    func admits(_ clause: Bool?) -> Bool {
      guard let clause else {
        isKnown = false
        return true
      }
      return clause
    }
    if !classes.isEmpty, !admits(household.povertyClass.map(classes.contains)) { return false }
    if let ages, !admits(member.flatMap { Self.lies($0, in: ages) }) { return false }
    if !levels.isEmpty, !admits(member.flatMap(attends)) { return false }
    if !ethnicities.isEmpty {
      let ethnicity = member.map(\.person.ethnicity) ?? household.ethnicity
      if !admits(ethnicity.map(ethnicities.contains)) { return false }
    }
    return isKnown ? true : nil
  }

  /// Nil where a birth known to the year only could mean either.
  private static func lies(
    _ member: HouseholdPolicies.Member, in ages: ClosedRange<Int>
  ) -> Bool? {
    guard member.person.birth != nil else { return nil }
    guard let age = member.age else { return false }
    if !ages.overlaps(age) { return false }
    return ages.contains(age.lowerBound) && ages.contains(age.upperBound) ? true : nil
  }

  private func attends(_ member: HouseholdPolicies.Member) -> Bool? {
    guard let schooling = member.schooling, let attends = member.attends else { return nil }
    return attends ? schooling.level.map(levels.contains) : false
  }
}
