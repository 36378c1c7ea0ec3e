import Casework
import Record

// What the health worker writes: births as they come, two campaigns a year that measure the
// children, and, in the last month, who is with child and who lives together now.
extension Chronicle {
  /// By a chance of its own, so that nothing else that is told changes with it.
  mutating func planHealth(in month: Month, of first: Month) {
    guard
      let author = register.caseworkers.values.filter({ $0.roles.contains(.healthWorker) })
        .map(\.id).min()
    else { return }
    var pen = HealthPen(author: author, seed: UInt64(month.ordinal))
    if month > first {
      let since = month == first.next ? month.adding(-12) : month.previous
      noteBirths(from: since.firstDay, until: month.previous.lastDay, in: month, &pen)
    }
    if [6, 12].contains(month.monthOfYear) || month == today.month.previous {
      measureChildren(on: month.firstDay.adding(days: 11), &pen)
    }
    if month == today.month {
      notePregnancies(on: month.firstDay.adding(days: 5), &pen)
      noteCouples(on: month.firstDay.adding(days: 6), &pen)
    }
  }

  private mutating func noteBirths(
    from: Day, until: Day, in month: Month, _ pen: inout HealthPen
  ) {
    for (household, members) in families() {
      guard let mother = Self.mother(among: members) else { continue }
      for child in members.map(\.person) {
        guard case .day(let born)? = child.birth?.precision, from <= born, born <= until
        else { continue }
        let moment = Moment(month.firstDay.adding(days: 7), hour: 14)
        plan(
          [Edit(creating: pen.delivery(of: mother, on: born, at: moment))], of: household,
          at: moment, pen)
      }
    }
  }

  private mutating func measureChildren(on day: Day, _ pen: inout HealthPen) {
    guard day <= today else { return }
    for (household, members) in families() {
      let moment = Moment(day, hour: 9, minute: 30)
      let heights = members.map(\.person).filter { $0.canBeUnderFive(on: day) }
        .compactMap { pen.height(of: $0, at: moment) }
      if !heights.isEmpty {
        plan(heights.map { Edit(creating: $0) }, of: household, at: moment, pen)
      }
    }
  }

  private mutating func notePregnancies(on day: Day, _ pen: inout HealthPen) {
    guard day <= today else { return }
    let women = families().compactMap { household, members in
      Self.mother(among: members).flatMap { mother in
        mother.birth?.age(on: day).map { (20...36).contains($0.upperBound) } ?? false
          ? (household, mother) : nil
      }
    }
    for (place, (household, woman)) in women.enumerated() where place % 8 == 3 {
      let moment = Moment(day, hour: 15)
      plan([Edit(creating: pen.pregnancy(of: woman, at: moment))], of: household, at: moment, pen)
    }
  }

  private mutating func noteCouples(on day: Day, _ pen: inout HealthPen) {
    guard day <= today else { return }
    let young = families().flatMap { household, members in
      members.map(\.person).filter { person in
        person.birth?.age(on: day).map { (17...22).contains($0.upperBound) } ?? false
      }.map { (household, $0) }
    }
    for (place, (household, person)) in young.enumerated() where place % 9 == 4 {
      let moment = Moment(day, hour: 16)
      plan([Edit(creating: pen.union(of: person, at: moment))], of: household, at: moment, pen)
    }
  }

  private mutating func plan(
    _ edits: [Edit], of household: Household.ID, at moment: Moment, _ pen: HealthPen
  ) {
    let village = register.households[household]?.village
    agenda.add(
      .save(
        author: pen.author, device: village.map { device(of: $0) } ?? 0, edits: edits),
      at: moment)
  }

  private static func mother(among members: [Member]) -> Person? {
    members.first { $0.residence.relation == "Vợ" }?.person
  }
}

/// Makes up what a health worker writes.
private struct HealthPen {
  let author: Caseworker.ID
  var random: SplitMix64

  init(author: Caseworker.ID, seed: UInt64) {
    self.author = author
    random = SplitMix64(seed: seed &* 7919)
  }

  private mutating func id<Of>(ownedBy person: Person.ID, at moment: Moment) -> Identifier<Of> {
    var ids = IdentifierSource(milliseconds: moment.milliseconds, seed: random.next())
    return Identifier(ids.next(ownedBy: person.text))
  }

  mutating func delivery(of mother: Person, on born: Day, at moment: Moment) -> Pregnancy {
    var pregnancy = Pregnancy(id: id(ownedBy: mother.id, at: moment))
    (pregnancy.noted, pregnancy.by) = (born.adding(days: -170), author)
    pregnancy.expected = PartialDate(.day(born.adding(days: random.number(in: -12...12))))
    (pregnancy.outcome, pregnancy.delivered, pregnancy.children) = (.live, born, 1)
    if random.chance(97) { visit(&pregnancy, upTo: born.adding(days: -8)) }
    let isAtFacility = random.chance(60)
    pregnancy.place = isAtFacility ? .facility : .home
    pregnancy.attendant =
      isAtFacility
      ? [.doctor, .midwife][random.index(byWeight: [30, 70])]
      : [.midwife, .villageMidwife, .noStaff][random.index(byWeight: [15, 50, 35])]
    return pregnancy
  }

  mutating func pregnancy(of woman: Person, at moment: Moment) -> Pregnancy {
    var pregnancy = Pregnancy(id: id(ownedBy: woman.id, at: moment))
    (pregnancy.noted, pregnancy.by) = (moment.day, author)
    let term = moment.day.adding(days: random.number(in: -6...190))
    pregnancy.expected =
      random.chance(85) ? PartialDate(.day(term)) : PartialDate(.month(term.month))
    visit(&pregnancy, upTo: min(moment.day, term))
    return pregnancy
  }

  /// Antenatal visits about every seven weeks, up to a day, back to the twelfth week.
  private mutating func visit(_ pregnancy: inout Pregnancy, upTo last: Day) {
    guard let term = pregnancy.expected?.interval.upperBound else { return }
    let most = random.index(byWeight: [6, 10, 18, 36, 20, 10])
    var day = last.adding(days: -random.number(in: 3...25))
    while pregnancy.visits.count < most, day >= term.adding(days: -190) {
      pregnancy.visits[day] = .some(random.chance(75) ? .station : nil)
      day = day.adding(days: -random.number(in: 35...60))
    }
    if pregnancy.visits.isEmpty { pregnancy.visitsKnown = 0 }
  }

  /// Nil for the child that is not at home that day.
  mutating func height(of child: Person, at moment: Moment) -> HeightMeasurement? {
    guard let birth = child.birth?.interval, birth.upperBound <= moment.day, random.chance(92)
    else { return nil }
    let days = moment.day.ordinal - birth.lowerBound.ordinal
    var height = HeightMeasurement(id: id(ownedBy: child.id, at: moment))
    (height.day, height.by) = (moment.day, author)
    // Around -1.3 standard deviations of four per cent each.
    let percent = 100 + 4 * (random.number(in: -32...8) + random.number(in: -26...8)) / 20
    height.millimetres = Self.median(at: days) * percent / 100 + random.number(in: -4...4)
    height.position = days < 731 ? .lying : .standing
    return height
  }

  /// About the median height in millimetres: enough to make one up.
  private static func median(at days: Int) -> Int {
    let knots = [(0, 496), (182, 667), (365, 750), (730, 870), (1095, 955), (1826, 1097)]
    for (left, right) in zip(knots, knots.dropFirst()) where days <= right.0 {
      return left.1 + (right.1 - left.1) * (days - left.0) / (right.0 - left.0)
    }
    return 1097
  }

  mutating func union(of person: Person, at moment: Moment) -> Union {
    var union = Union(id: id(ownedBy: person.id, at: moment))
    (union.day, union.by) = (moment.day, author)
    union.start = PartialDate(.month(moment.day.month.adding(-random.number(in: 1...9))))
    union.partnerSex = person.sex == .male ? .female : .male
    union.partnerBirth = PartialDate(
      .year((person.birth?.year ?? 2004) + random.number(in: -3...1)))
    union.isRegistered = random.chance(40)
    return union
  }
}
