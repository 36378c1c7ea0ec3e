import Casework
import Record

// What every household is asked once a year: how it stands, what it needs, who reads; and what a
// poor family commits itself to. By dice of its own, so that the rest of the story stays as it is.
extension Chronicle {
  /// In February.
  mutating func planSurvey(in month: Month) {
    guard month.monthOfYear == 2 else { return }
    var dice = SplitMix64(seed: UInt64(clamping: month.ordinal) &* 0x94D0)
    var round = SurveyRound(id: SurveyRound.id(in: month.year))
    (round.from, round.until) = (month.firstDay, month.lastDay)
    agenda.add(
      .save(author: settlement.officer, device: 0, edits: [Edit(creating: round)]),
      at: Moment(month.firstDay, hour: 8))
    let households = register.householdsPresent(on: month.firstDay).sorted { $0.code < $1.code }
    for household in households where dice.chance(97) {
      let day = month.firstDay.adding(days: dice.number(in: 2...24))
      let lead = register.lead(of: household.id, in: .party, on: month.firstDay)
      let author = lead ?? settlement.officer
      let situation = situation(of: household.id, on: day, by: author, &dice)
      var edits =
        [Edit(creating: situation)] + literacy(in: household.id, on: day, by: author, &dice)
      if register.povertyClass(of: household.id, on: day) == .poor, dice.chance(70),
        let need = Self.committedNeeds.first(where: situation.needs.contains)
      {
        edits.append(
          Edit(creating: commitment(of: household, to: need, on: day, by: author, &dice)))
      }
      agenda.add(
        .save(
          author: author, device: household.village.map { device(of: $0) } ?? 0, edits: edits),
        at: Moment(day, hour: 17, minute: 30))
    }
  }

  private func situation(
    of household: Household.ID, on day: Day, by author: Caseworker.ID, _ dice: inout SplitMix64
  ) -> Situation {
    let members = register.members(of: household, on: day)
    let isPoor = register.povertyClass(of: household, on: day) == .poor
    var situation = Situation(id: Situation.id(of: household, in: day.year))
    (situation.day, situation.by) = (day, author)
    let labour = members.count { member in
      member.person.birth.flatMap { $0.age(on: day) }.map { (15...60).contains($0.lowerBound) }
        ?? false
    }
    situation.counts = [
      .members: members.count, .labour: labour,
      .insured: members.count - (dice.chance(isPoor ? 25 : 10) ? 1 : 0),
      .paddy: dice.number(in: 2...12) * 100, .swidden: dice.number(in: 8...30) * 500,
      .buffalo: dice.number(in: 0...(isPoor ? 1 : 3)), .cattle: dice.number(in: 0...2),
      .pigs: dice.number(in: 0...(isPoor ? 2 : 6)), .goats: 0, .poultry: dice.number(in: 3...30),
    ]
    situation.answers[.house] =
      ["temporary", "semiSolid", "solid"][
        dice.index(byWeight: isPoor ? [45, 50, 5] : [5, 60, 35])]
    situation.answers[.water] = ["stream", "piped", "well"][dice.index(byWeight: [35, 60, 5])]
    situation.answers[.power] = dice.chance(85) ? "grid" : "own"
    situation.answers[.latrine] =
      ["none", "simple", "hygienic"][
        dice.index(byWeight: isPoor ? [35, 45, 20] : [10, 40, 50])]
    situation.needs = needs(of: situation, isPoor: isPoor, &dice)
    return situation
  }

  /// Of several needs a family commits itself to the first.
  private static let committedNeeds = [
    "house", "animals", "seed", "water", "latrine", "insurance",
  ]

  private func needs(
    of situation: Situation, isPoor: Bool, _ dice: inout SplitMix64
  ) -> Set<String> {
    var needs: Set<String> = []
    if situation.answers[.house] == "temporary" { needs.insert("house") }
    if situation.answers[.water] == "stream" { needs.insert("water") }
    if situation.answers[.latrine] == "none" { needs.insert("latrine") }
    if situation.counts[.buffalo] == 0, situation.counts[.cattle] == 0 { needs.insert("animals") }
    if situation.counts[.insured] != situation.counts[.members] { needs.insert("insurance") }
    if isPoor, needs.isEmpty || dice.chance(30) { needs.insert("seed") }
    return needs
  }

  private func commitment(
    of household: Household, to need: String, on day: Day, by author: Caseworker.ID,
    _ dice: inout SplitMix64
  ) -> Commitment {
    let setting = PhraseBook.Setting(isCold: true, words: [:])
    func say(_ kind: PhraseBook.Kind) -> String? {
      texts.phrases.say(kind, about: need, in: setting, &dice)
        ?? texts.phrases.say(kind, in: setting, &dice)
    }
    var commitment = Commitment(id: Commitment.id(of: household.id, in: day.year))
    commitment.day = day
    (commitment.wants, commitment.does, commitment.asks) = (say(.wants), say(.does), say(.asks))
    commitment.language = household.language
    commitment.reader = register.caseworkers[author]?.name
    return commitment
  }

  /// Asked once of everybody from 15 on; older people read less.
  private func literacy(
    in household: Household.ID, on day: Day, by author: Caseworker.ID, _ dice: inout SplitMix64
  ) -> [Edit] {
    register.members(of: household, on: day).compactMap { member in
      guard let age = member.person.birth?.age(on: day)?.lowerBound, age >= 15,
        register.literacy(of: member.person.id) == nil
      else { return nil }
      var literacy = Literacy(id: Literacy.id(of: member.person.id))
      (literacy.day, literacy.by) = (day, author)
      let weights = age < 30 ? [85, 11, 4] : age < 45 ? [55, 28, 17] : [25, 30, 45]
      literacy.state = [.reads, .readsLittle, .cannot][dice.index(byWeight: weights)]
      return Edit(creating: literacy)
    }
  }
}
