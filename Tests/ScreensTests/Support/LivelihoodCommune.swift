import Casework

/// The small commune where some households were given something.
enum LivelihoodCommune {
  /// LS-007 got two cows in May, looked at once and to be looked at again on 20 November; LS-014 got
  /// pigs that died; LS-022 got tools that nobody has looked at. LS-007 is poor, and so is LS-031,
  /// which was given nothing.
  static var records: [any Storable] {
    SmallCommune.fuller + [
      SmallCommune.result(of: SmallCommune.household31, .poor, "2025-12-10"), cows, pigs, tools,
      seen, died,
    ] + needs
  }

  /// In 2026 LS-007 says that it needs animals and water, LS-022 water, LS-031 a house. That of LS-031
  /// is looked into: its roof leaks; that of LS-022 is more pressing than such a need is as a rule.
  static var needs: [any Storable] {
    func asked(_ household: Household.ID, _ needs: Set<String>) -> Situation {
      var situation = Situation(id: Situation.id(of: household, in: 2026))
      (situation.day, situation.needs) = (Day(iso: "2026-02-10"), needs)
      return situation
    }
    var roof = HouseholdNeed(id: HouseholdNeed.id(of: SmallCommune.household31, "house", in: 2026))
    (roof.day, roof.by, roof.detail) = (Day(iso: "2026-03-01"), SmallCommune.other, "mái dột")
    var spring = HouseholdNeed(
      id: HouseholdNeed.id(of: SmallCommune.household22, "water", in: 2026))
    (spring.day, spring.by, spring.urgency) = (Day(iso: "2026-03-05"), SmallCommune.lead, .urgent)
    spring.detail = "mó nước cạn"
    return [
      asked(SmallCommune.household7, ["animals", "water"]),
      asked(SmallCommune.household22, ["water"]), asked(SmallCommune.household31, ["house"]), roof,
      spring,
    ]
  }

  static var cows: LivelihoodSupport {
    var cows = LivelihoodSupport(id: .init("hh-007.s1"))
    (cows.thing, cows.amount, cows.value) = ("cow", 2, 30_000_000)
    (cows.given, cows.source) = (Day(iso: "2026-05-20"), "target-programme")
    (cows.model, cows.guide) = ("cattle", SmallCommune.lead)
    cows.condition = "làm chuồng, trồng cỏ"
    cows.checks = Set(["2026-08-20", "2026-11-20", "2027-05-20"].compactMap(Day.init(iso:)))
    return cows
  }

  static var pigs: LivelihoodSupport {
    var pigs = LivelihoodSupport(id: .init("hh-014.s1"))
    (pigs.thing, pigs.amount, pigs.value) = ("pig", 4, 6_000_000)
    (pigs.given, pigs.source, pigs.model) = (Day(iso: "2026-03-02"), "poor-fund", "black-pigs")
    return pigs
  }

  static var tools: LivelihoodSupport {
    var tools = LivelihoodSupport(id: .init("hh-022.s1"))
    (tools.thing, tools.amount, tools.given) = ("tool", 1, Day(iso: "2026-10-01"))
    return tools
  }

  static var seen: SupportStep {
    var step = SupportStep(id: .init("hh-007.s1.t1"))
    (step.day, step.by, step.outcome) = (Day(iso: "2026-08-18"), SmallCommune.lead, .working)
    step.guidance = "ủ chua thức ăn cho mùa đông"
    return step
  }

  static var died: SupportStep {
    var step = SupportStep(id: .init("hh-014.s1.t1"))
    (step.day, step.by, step.outcome) = (Day(iso: "2026-06-03"), SmallCommune.other, .gone)
    step.note = "dịch tả lợn"
    return step
  }
}
