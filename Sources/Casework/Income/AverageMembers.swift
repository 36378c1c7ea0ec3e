/// How many people lived in a household during a year, on average: those there at the end of each
/// month, added up, over twelve. The form of an income and its figures count by it alike.
package struct AverageMembers: Hashable, Sendable {
  package let memberMonths: Int

  package init(memberMonths: Int) { self.memberMonths = memberMonths }

  /// - Parameter count: how many live there on a day.
  package init(in year: Int, livingOn count: (Day) -> Int) {
    memberMonths = (0..<12).reduce(0) { $0 + count(Month(ordinal: year * 12 + $1).lastDay) }
  }

  /// Đồng a person and month, rounded to a whole đồng; nil where nobody lived there.
  package func perHeadAndMonth(_ yearly: Int) -> Int? {
    guard memberMonths > 0 else { return nil }
    let (quotient, remainder) = yearly.quotientAndRemainder(dividingBy: memberMonths)
    return quotient + (remainder * 2 >= memberMonths ? 1 : 0)
  }
}

extension Register {
  /// Of the household's own people, each once: two devices may have entered one stay. Somebody born
  /// in the year counts from the first day that the birth can mean, the dead until the day before.
  package func averageMembers(of household: Household.ID, in year: Int) -> AverageMembers {
    let residents = residents(of: household)
    return AverageMembers(in: year) { day in
      residents.count { person, stays in
        (person.birth.map { $0.interval.lowerBound <= day } ?? true)
          && !(person.died.map { $0 <= day } ?? false) && stays.contains { $0.covers(day) }
      }
    }
  }

  /// What a household took in during a year, under whatever id it was entered.
  package func income(of household: Household.ID, in year: Int) -> Income? {
    incomes.first(of: selves(of: household)) { $0.year == year }
  }
}
