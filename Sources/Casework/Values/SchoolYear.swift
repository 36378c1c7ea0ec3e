/// A school year (năm học), named after the year it begins in. It is counted from 1 August to 31
/// July, so that every day belongs to one.
package struct SchoolYear: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let start: Int

  package init(startingIn year: Int) { start = year }

  package init(of day: Day) { start = day.monthOfYear >= 8 ? day.year : day.year - 1 }

  /// The one whose classes a day belongs to: before those of a new one begin, still the one before.
  package init(inClassOn day: Day) {
    let own = SchoolYear(of: day)
    start = day < own.openingDay ? own.start - 1 : own.start
  }

  /// Reads `2026-2027`.
  package init?(iso text: some StringProtocol) {
    let years = text.split(separator: "-", omittingEmptySubsequences: false)
    guard years.count == 2, let first = Day.number(years[0], digits: 4),
      let second = Day.number(years[1], digits: 4), second == first + 1
    else { return nil }
    start = first
  }

  package var firstDay: Day { Month(ordinal: start * 12 + 7).firstDay }
  package var lastDay: Day { Month(ordinal: start * 12 + 18).lastDay }
  package func contains(_ day: Day) -> Bool { SchoolYear(of: day) == self }

  /// Classes begin on 5 September (ngày khai giảng, the ministry's frame of each school year, such as
  /// Quyết định 2269/QĐ-BGDĐT for 2025-2026).
  package var openingDay: Day { Month(ordinal: start * 12 + 8).firstDay.adding(days: 4) }

  /// The day on which enrolment is counted, 30 September, and that on which keeping is, 31 May
  /// (domain.md §2.4).
  package var enrolmentDay: Day { Month(ordinal: start * 12 + 8).lastDay }
  package var retentionDay: Day { Month(ordinal: start * 12 + 16).lastDay }

  /// The age that schools go by: the years between the birth and the start of the school year, so
  /// that a year of birth is enough.
  package func age(of birth: PartialDate) -> Int { start - birth.year }

  /// `2026-2027`.
  package var description: String { "\(Day.padded(start, 4))-\(Day.padded(start + 1, 4))" }

  package static func < (a: SchoolYear, b: SchoolYear) -> Bool { a.start < b.start }
}
