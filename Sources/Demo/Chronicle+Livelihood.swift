import Casework
import Record

// What poor households need and are given for their livelihood, and what comes of it: asked by dice of its
// own, so that the rest of the story stays as it is.
extension Chronicle {
  /// In April two poor households of three are given something, of which the officer guides them.
  mutating func planLivelihood(in month: Month) {
    guard month.monthOfYear == 4 else { return }
    let day = month.firstDay.adding(days: 17)
    var dice = SplitMix64(seed: UInt64(clamping: month.ordinal) &* 0x94D0)
    var ids = IdentifierSource(milliseconds: Moment(day, hour: 15).milliseconds, seed: 0x11FE)
    let poor = register.householdsPresent(on: day)
      .filter { register.povertyClass(of: $0.id, on: day) == .poor }.sorted { $0.code < $1.code }
    for household in poor where dice.chance(66) {
      guard let village = household.village, let gift = Choices(Self.gifts)?.pick(&dice) else {
        continue
      }
      let support = support(gift, to: household.id, on: day, &ids)
      let need = need(of: household.id, answeredBy: support, gift, on: day)
      agenda.add(
        .save(
          author: settlement.officer, device: device(of: village),
          edits: [Edit(creating: support), Edit(creating: need)]), at: Moment(day, hour: 15))
      for check in support.checks.sorted() {
        // Some results nobody has looked at yet.
        guard dice.chance(90) else { break }
        let step = step(of: support, gift, on: check, &dice, &ids)
        agenda.add(
          .save(
            author: settlement.officer, device: device(of: village),
            edits: [Edit(creating: step)]), at: Moment(check, hour: 15))
        if step.outcome == .gone { break }
      }
    }
  }

  /// Something that is given, what it is worth each, and in how many of a hundred checks it works.
  private struct Gift {
    let thing: String
    let amount: Int
    let value: Int
    let source: String
    let model: String?
    let works: Int
    /// The need that it answers.
    let need: String
    let condition: String
  }

  private static let gifts = [
    Gift(
      thing: "cow", amount: 1, value: 15_000_000, source: "target-programme", model: "cattle",
      works: 75, need: "animals", condition: "Làm chuồng có mái, trồng cỏ quanh nhà"),
    Gift(
      thing: "goat", amount: 4, value: 10_000_000, source: "target-programme", model: "goats",
      works: 60, need: "animals", condition: "Làm chuồng sàn, tiêm phòng đủ"),
    Gift(
      thing: "pig", amount: 3, value: 5_400_000, source: "partner-unit", model: "black-pigs",
      works: 55, need: "animals", condition: "Nuôi nhốt, không thả rông"),
    Gift(
      thing: "medicinal", amount: 500, value: 4_500_000, source: "ethnic-policy",
      model: "under-forest", works: 65, need: "seed", condition: "Phát cỏ hai lần một năm"),
    Gift(
      thing: "tool", amount: 1, value: 3_200_000, source: "commune", model: nil, works: 70,
      need: "seed",
      condition: "Cho hai hộ liền kề dùng chung"),
  ]

  private func support(
    _ gift: Gift, to household: Household.ID, on day: Day, _ ids: inout IdentifierSource
  ) -> LivelihoodSupport {
    var support = LivelihoodSupport(
      id: LivelihoodSupport.ID(ids.next(ownedBy: household.text)))
    (support.thing, support.amount, support.value) = (gift.thing, gift.amount, gift.value)
    (support.source, support.model) = (gift.source, gift.model)
    (support.given, support.condition) = (day, gift.condition)
    support.guide = settlement.officer
    support.checks = [day.adding(days: 91), day.adding(days: 183), day.adding(days: 365)]
    return support
  }

  /// Noted at the survey of the autumn before.
  private func need(
    of household: Household.ID, answeredBy support: LivelihoodSupport, _ gift: Gift, on day: Day
  ) -> HouseholdNeed {
    let noted = day.adding(days: -150)
    var need = HouseholdNeed(id: HouseholdNeed.id(of: household, gift.need, in: noted.year))
    (need.day, need.by) = (noted, settlement.officer)
    need.answer = HouseholdNeed.Answer(
      on: day, text: nil, support: support.id, by: settlement.officer)
    return need
  }

  private func step(
    of support: LivelihoodSupport, _ gift: Gift, on day: Day, _ dice: inout SplitMix64,
    _ ids: inout IdentifierSource
  ) -> SupportStep {
    var step = SupportStep(id: SupportStep.ID(ids.next(ownedBy: support.id.text)))
    (step.day, step.by) = (day, settlement.officer)
    step.outcome =
      dice.chance(gift.works)
      ? .working : Choices([.partly, .partly, .idle, .gone])?.pick(&dice)
    return step
  }
}
