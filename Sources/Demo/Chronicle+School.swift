import Casework
import Record

// What is known of school: told once a year, by dice of its own, so that the rest of the story stays
// as it is.
extension Chronicle {
  /// The school list of each village: the one of the year before at the founding, then each
  /// September. Of a few children nobody has said anything yet.
  mutating func planSchool(in month: Month, of first: Month) {
    guard month == first || month.firstDay.monthOfYear == 9 else { return }
    let year = SchoolYear(of: month.firstDay)
    let day = month == first ? month.firstDay.adding(days: 9) : month.firstDay.adding(days: 24)
    var dice = SplitMix64(seed: UInt64(clamping: month.ordinal) &* 0x9E37)
    for village in register.villagesByName {
      let edits = register.householdsPresent(on: month.firstDay)
        .filter { $0.village == village.id }.sorted { $0.code < $1.code }
        .flatMap { schooling(of: $0.id, in: year, on: day, &dice) }
      guard !edits.isEmpty else { continue }
      agenda.add(
        .save(author: settlement.officer, device: device(of: village.id), edits: edits),
        at: Moment(day, hour: 16))
    }
  }

  private func schooling(
    of household: Household.ID, in year: SchoolYear, on day: Day, _ dice: inout SplitMix64
  ) -> [Edit] {
    register.members(of: household, on: day).compactMap { member in
      guard let birth = member.person.birth, SchoolList.ages.contains(year.age(of: birth))
      else { return nil }
      let draw = dice.number(in: 0...99)
      let age = year.age(of: birth)
      // Who changes school is on its list.
      guard draw >= 4 || age > 10 else { return nil }
      var school = Schooling(id: Schooling.id(of: member.person.id, in: year))
      (school.day, school.by) = (day, settlement.officer)
      // Of the older ones more are at work already.
      if draw < (age < 15 ? 7 : 35) {
        school.notEnrolled = true
        school.leftWhy = age < 6 ? .farWay : [.work, .farWay, .other][draw % 3]
        if draw.isMultiple(of: 2) {
          (school.arrangements, school.arrangementDay) = ([.boarding, .support], day)
        }
        if age > 10 { school.boardingEligible = false }
        return Edit(creating: school)
      }
      school.enrolled = Day(year: year.start, month: 9, day: 5)
      school.level = Self.level(at: age)
      school.school = "PTDTBT Thu Lũm"
      if age > 5 { school.arrangements = [.boarding] }
      if !school.arrangements.isEmpty { school.arrangementDay = day }
      if draw > 96 { school.sessionsAbsent = 48 }
      if age > 10 { school.boardingEligible = [11, 15].contains(age) }
      if school.boardingEligible == true, dice.chance(80) {
        school.boardingConsidered = Day(year: year.start, month: 8, day: 20)
      }
      return Edit(creating: school)
    }
  }

  private static func level(at age: Int) -> Schooling.Level {
    switch age {
    case ..<6: .preschool
    case 6...10: .primary
    case 11...14: .lowerSecondary
    default: .upperSecondary
    }
  }
}
