import Casework

extension Fact {
  /// The same, and until when its reading stays as it is while no record changes.
  func changing(next: @escaping @Sendable (Case) -> Day) -> Fact {
    Fact(
      name: name, units: units, value: value, basis: basis, source: source, next: next,
      passing: passing)
  }

  /// The same of a number that rises with time, and when it comes up to a given one: it may stay below
  /// that for years while it reads otherwise each month.
  func rising(past: @escaping @Sendable (Case, Int) -> Day) -> Fact {
    Fact(
      name: name, units: units, value: value, basis: basis, source: source, next: next,
      passing: past)
  }

  /// The first day after the case's on which time alone may make it read otherwise; the next one
  /// where nothing better is known.
  func nextChange(of one: Case) -> Day { next?(one) ?? one.day.adding(days: 1) }
}

extension Day {
  /// After all days that a figure is asked for.
  static let never = Day(ordinal: .max)

  /// More than any age that is asked for: what a definition compares with may be any number.
  fileprivate static let mostYears = 1000
}

extension CaseFile {
  /// The first day after one on which a record of some kinds begins, or ends, to be so. What bears
  /// no day was always so.
  func nextChange(after day: Day, of basis: Basis) -> Day {
    var next = Day.never
    func consider(_ change: Day?) {
      if let change, day < change, change < next { next = change }
    }
    func considerEnd(_ last: Day?) { consider(last?.adding(days: 1)) }
    if basis.contains(.place), let household {
      consider(household.opened)
      consider(household.closed)
      considerEnd(household.closed)
      for past in pasts {
        considerEnd(past.until)
        if case .left(let left)? = past.aspect {
          consider(left)
          considerEnd(left)
        }
      }
    }
    if basis.contains(.people) {
      for member in members {
        consider(member.earliestBirth)
        consider(member.person.died)
        considerEnd(member.person.died)
        for stay in member.stays {
          consider(stay.from)
          considerEnd(stay.until)
        }
      }
    }
    if basis.contains(.poverty) {
      for result in poverty { consider(result.day) }
    }
    if basis.contains(.assignments) {
      for term in leadership { consider(term.from) }
    }
    return next
  }
}

extension CaseFile.Member {
  /// The first day after one on which a person, wherever in a year the birth was, is so many years
  /// old for sure.
  fileprivate func birthday(_ years: Int, after day: Day) -> Day {
    guard let born = person.birth?.interval.upperBound, (1...Day.mostYears).contains(years),
      let birthday = born.anniversary(years)
    else { return .never }
    return birthday > day ? birthday : .never
  }

  /// The next birthday of a person, or of one who may be born on any day of a year.
  fileprivate func nextBirthday(after day: Day) -> Day {
    guard let birth = person.birth?.interval else { return .never }
    return min(
      birth.lowerBound.birthday(after: day), birth.upperBound.birthday(after: day))
  }

  /// The next day on which something happens at school, or the classes of the next year begin.
  func nextOfSchool(after day: Day) -> Day {
    let year = SchoolYear(inClassOn: day)
    let days = schooling.filter { $0.year == year }.flatMap {
      [$0.enrolled, $0.left, $0.returned, $0.arrangementDay, $0.boardingConsidered]
    }
    return days.reduce(SchoolYear(startingIn: year.start + 1).openingDay) { next, change in
      change.map { day < $0 && $0 < next ? $0 : next } ?? next
    }
  }
}

extension Case {
  var nextBirthday: Day { member.nextBirthday(after: day) }
  var nextOfPolicies: Day { file.policies(on: day).until }

  /// When a person is so many years old at the least.
  func birthday(_ years: Int) -> Day { member.birthday(years, after: day) }

  /// When a person is so many years old; of a birth known to the year each birthday may tell.
  func exactBirthday(_ years: Int) -> Day {
    if case .day? = member.person.birth?.precision { birthday(years) } else { nextBirthday }
  }

  /// When a school year begins so many years after that of the birth.
  func schoolYear(_ years: Int) -> Day {
    guard let born = member.person.birth?.year, (-Day.mostYears...Day.mostYears).contains(years)
    else { return .never }
    let start = SchoolYear(startingIn: born + years).openingDay
    return start > day ? start : .never
  }

  /// When so many months have gone by since the month of a day.
  func month(_ months: Int, since first: Day) -> Day {
    guard (1...12 * Day.mostYears).contains(months) else { return .never }
    let start = first.month.adding(months).firstDay
    return start > day ? start : .never
  }

  var nextMonth: Day { day.month.next.firstDay }
  var nextYear: Day { Day(year: day.year + 1, month: 1, day: 1) ?? .never }
  var nextSchoolYear: Day { SchoolYear(startingIn: moment.schoolYear.start + 1).openingDay }

  /// Who has always lived here goes on doing so until a record says something else.
  var nextMonthLivedHere: Day {
    let year = day.month.adding(-11).firstDay
    let isSteady = member.stays.contains { stay in
      stay.covers(day) && (stay.from.map { $0 <= year } ?? true)
    }
    return isSteady && member.person.died == nil ? .never : nextMonth
  }

  /// The day on which the incomes of another year are known.
  var nextIncomeYear: Day {
    let last = Period(.year, holding: day.month).lastDay
    return day < last ? last : last.adding(days: 1)
  }
}

extension Day {
  /// The next birthday of who was born on this day; the birth itself before it.
  fileprivate func birthday(after day: Day) -> Day {
    if day < self { return self }
    let years = day.year - year
    guard let this = anniversary(years), this <= day else { return anniversary(years) ?? .never }
    return anniversary(years + 1) ?? .never
  }
}
