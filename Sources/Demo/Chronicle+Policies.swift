import Casework
import Record

// What each household is due and got: asked by dice of its own, so that the rest of the story stays
// as it is.
extension Chronicle {
  /// In March, and in October when the new school year's lists are known; at the founding all of
  /// it. A few households are not asked.
  mutating func planPolicies(in month: Month, of first: Month) {
    guard month == first || [3, 10].contains(month.monthOfYear) else { return }
    let day = month.firstDay.adding(days: 18)
    var dice = SplitMix64(seed: UInt64(clamping: month.ordinal) &* 0xBF58)
    let households = register.householdsPresent(on: month.firstDay).sorted { $0.code < $1.code }
    for household in households where dice.chance(97) {
      let edits = texts.policies.cases(of: household.id, on: day, in: register)
        .filter { $0.entitlement == nil && $0.byRule != false }
        .map { Edit(creating: entitlement(for: $0, on: day, &dice)) }
      guard let village = household.village, !edits.isEmpty else { continue }
      agenda.add(
        .save(author: settlement.officer, device: device(of: village), edits: edits),
        at: Moment(day, hour: 14))
    }
  }

  /// Of a hundred decisions, how many say yes.
  private static let granted = [
    "house": 12, "livelihood": 60, "forest": 40, "boarding-pupil": 85, "social-pension": 90,
    "social-pension-poor": 90,
  ]

  private func entitlement(
    for one: PolicyCase, on day: Day, _ dice: inout SplitMix64
  ) -> Entitlement {
    let policy = one.policy
    var known = Entitlement(
      id: Entitlement.id(
        of: one.household, policy: policy.code, in: one.period, person: one.person?.id))
    (known.checked, known.by) = (day, settlement.officer)
    known.eligible =
      one.byRule
      ?? (policy.rule.needsDecision && dice.chance(Self.granted[policy.code.text] ?? 50))
    guard known.eligible == true else { return known }
    let inTime = dice.chance(98)
    let due = one.due ?? day
    // What pupils get comes soon after the school year has begun.
    let early = policy.rhythm == .schoolYear ? 75...100 : 14...29
    let delivered = due.adding(days: inTime ? -dice.number(in: early) : 20)
    known.filed = min(day, delivered.adding(days: -dice.number(in: 10...15)))
    // What lies ahead of the day is not known on it.
    if delivered <= day { known.delivered = delivered }
    if policy.code.text == "electricity" {
      known.entitled = 708_000
      known.received = known.delivered == nil ? nil : dice.chance(97) ? 708_000 : 472_000
    }
    return known
  }
}
