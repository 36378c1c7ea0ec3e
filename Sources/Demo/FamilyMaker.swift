import Casework

/// Makes up the members of a household: a couple, children, sometimes a parent or a grandchild.
struct FamilyMaker {
  let names: NameBook
  /// The day on which the family is written down.
  let day: Day

  struct Relative {
    let name: String?
    let sex: Sex
    let birth: PartialDate
    let ethnicity: Ethnicity
    let relation: String
  }

  /// The head first; `home.people` in all.
  func family(of home: VillagePlan.Home, _ random: inout SplitMix64) -> [Relative] {
    let head = head(of: home, &random)
    var family = [head]
    let surname = head.name?.split(separator: " ").first.map(String.init)
    if home.people > 1, random.chance(88) { family.append(spouse(of: head, &random)) }
    if home.people > 3, random.chance(25) { family.append(parent(of: head, &random)) }
    let youngestParent = max(head.birth.year, family.last { $0.relation != "Mẹ" }?.birth.year ?? 0)
    var nextBirth = youngestParent + random.number(in: 18...22)
    while family.count < home.people {
      let (year, relation) = younger(than: head, nextBirth: nextBirth, &random)
      family.append(
        child(born: year, surname: surname, home.ethnicity, relation: relation, &random))
      if relation == "Con" { nextBirth += random.number(in: 1...4) }
    }
    return family
  }

  /// A grandchild of the old, a child where one can have been born, else a sibling.
  private func younger(
    than head: Relative, nextBirth: Int, _ random: inout SplitMix64
  ) -> (year: Int, relation: String) {
    if day.year - head.birth.year > 52, random.chance(40) {
      return (day.year - random.number(in: 1...14), "Cháu")
    }
    if nextBirth < day.year { return (nextBirth, "Con") }
    return (min(head.birth.year + random.number(in: 1...12), day.year - 6), "Em")
  }

  private func head(of home: VillagePlan.Home, _ random: inout SplitMix64) -> Relative {
    if let known = home.head {
      return Relative(
        name: known.head, sex: known.sex, birth: PartialDate(.year(known.birth)),
        ethnicity: home.ethnicity, relation: "Chủ hộ")
    }
    let sex: Sex = random.chance(86) ? .male : .female
    return Relative(
      name: names.name(of: sex, home.ethnicity, &random), sex: sex,
      birth: birth(in: day.year - random.number(in: 24...72), &random),
      ethnicity: home.ethnicity, relation: "Chủ hộ")
  }

  private func spouse(of head: Relative, _ random: inout SplitMix64) -> Relative {
    let sex: Sex = head.sex == .male ? .female : .male
    let year = min(head.birth.year + random.number(in: -4...5), day.year - 19)
    return Relative(
      name: names.name(of: sex, head.ethnicity, &random), sex: sex, birth: birth(in: year, &random),
      ethnicity: head.ethnicity, relation: sex == .female ? "Vợ" : "Chồng")
  }

  private func parent(of head: Relative, _ random: inout SplitMix64) -> Relative {
    Relative(
      name: names.name(of: .female, head.ethnicity, &random), sex: .female,
      birth: birth(in: head.birth.year - random.number(in: 18...26), &random),
      ethnicity: head.ethnicity, relation: "Mẹ")
  }

  func child(
    born year: Int, surname: String?, _ ethnicity: Ethnicity, relation: String,
    _ random: inout SplitMix64
  ) -> Relative {
    let sex: Sex = random.chance(50) ? .male : .female
    return Relative(
      name: names.name(of: sex, ethnicity, surname: surname, &random), sex: sex,
      birth: lateBirth(birth(in: year, &random)), ethnicity: ethnicity, relation: relation)
  }

  /// Every other child of the year before the founding is one of its own year, as far as it goes.
  private func lateBirth(_ birth: PartialDate) -> PartialDate {
    guard case .day(let born) = birth.precision, born.year == day.year - 1,
      born.monthOfYear.isMultiple(of: 2), born.monthOfYear < day.monthOfYear,
      let later = Day(year: day.year, month: born.monthOfYear, day: born.dayOfMonth)
    else { return birth }
    return PartialDate(.day(later))
  }

  /// Of the old often only the year is known, or an office's 01/01; of children nearly always the
  /// day (domain.md §5).
  private func birth(in year: Int, _ random: inout SplitMix64) -> PartialDate {
    let age = day.year - year
    let draw = random.number(in: 0...99)
    if draw < min(75, max(4, age + 5)) { return PartialDate(.year(year)) }
    let january = Month(ordinal: year * 12)
    if age > 20, draw < 82 { return PartialDate(.day(january.firstDay), isEstimate: true) }
    if draw < (age > 6 ? 86 : 12) {
      return PartialDate(.month(january.adding(random.number(in: 0...11))))
    }
    return PartialDate(.day(january.firstDay.adding(days: random.number(in: 1...364))))
  }
}
