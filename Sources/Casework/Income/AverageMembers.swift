/// How many people lived in a household during a year, on average: person-days over the days of the
/// year, exact.
package struct AverageMembers: Hashable, Sendable {
  package let personDays: Int
  package let days: Int

  package init(personDays: Int, days: Int) {
    self.personDays = personDays
    self.days = days
  }

  /// Đồng a person and month, rounded to a whole đồng; nil where nobody lived there.
  package func perHeadAndMonth(_ yearly: Int) -> Int? {
    guard personDays > 0 else { return nil }
    let (product, overflow) = yearly.multipliedReportingOverflow(by: days)
    guard !overflow else { return nil }
    let divisor = personDays * 12
    let (quotient, remainder) = product.quotientAndRemainder(dividingBy: divisor)
    return quotient + (remainder * 2 >= divisor ? 1 : 0)
  }
}

extension Register {
  /// From when each person lived in the household and until when; of somebody born in the year from
  /// the first day that the birth can mean, of the dead until the day before.
  package func averageMembers(of household: Household.ID, in year: Int) -> AverageMembers? {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    var spans: [Person.ID: [ClosedRange<Int>]] = [:]
    for residence in residences(in: household) {
      guard let id = residence.person.map(kept), let person = people[id] else { continue }
      let starts = [first, residence.from, person.birth?.interval.lowerBound].compactMap { $0 }
      let ends = [last, residence.until, person.died?.adding(days: -1)].compactMap { $0 }
      guard let start = starts.max(), let end = ends.min(), start <= end else { continue }
      spans[id, default: []].append(start.ordinal...end.ordinal)
    }
    return AverageMembers(
      personDays: spans.values.reduce(0) { $0 + Self.days(in: $1) },
      days: last.ordinal - first.ordinal + 1)
  }

  /// How many days the spans cover, each day once: two devices may have entered one stay.
  private static func days(in spans: [ClosedRange<Int>]) -> Int {
    var (count, reached) = (0, Int.min)
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(span.lowerBound, reached)
      count += max(0, span.upperBound + 1 - start)
      reached = max(reached, span.upperBound + 1)
    }
    return count
  }

  /// What a household took in during a year, under whatever id it was entered.
  package func income(of household: Household.ID, in year: Int) -> Income? {
    incomes.first(of: selves(of: household)) { $0.year == year }
  }
}
