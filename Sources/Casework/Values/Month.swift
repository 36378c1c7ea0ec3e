/// A calendar month, the rhythm of visits and reviews.
package struct Month: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Months since January of year 0.
  package let ordinal: Int

  package init(ordinal: Int) { self.ordinal = ordinal }

  package init?(year: Int, month: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    ordinal = year * 12 + month - 1
  }

  package init(of day: Day) { ordinal = day.year * 12 + day.monthOfYear - 1 }

  /// Reads `2026-11`.
  package init?(iso text: String) {
    let (year, rest) = (text.utf8.prefix(4), text.utf8.dropFirst(4))
    guard rest.first == UInt8(ascii: "-"), let year = Day.number(Substring(year), digits: 4),
      let month = Day.number(Substring(rest.dropFirst()), digits: 2)
    else { return nil }
    self.init(year: year, month: month)
  }

  package static func < (a: Month, b: Month) -> Bool { a.ordinal < b.ordinal }

  package var year: Int { ordinal / 12 }
  package var monthOfYear: Int { ordinal % 12 + 1 }
  package var next: Month { Month(ordinal: ordinal + 1) }
  package var previous: Month { Month(ordinal: ordinal - 1) }
  package func adding(_ months: Int) -> Month { Month(ordinal: ordinal + months) }

  package var firstDay: Day {
    // A month made by the initialisers above always has a first day.
    Day(year: year, month: monthOfYear, day: 1) ?? Day(ordinal: 0)
  }
  package var lastDay: Day { next.firstDay.adding(days: -1) }
  package func contains(_ day: Day) -> Bool { Month(of: day) == self }

  /// `2026-11`, as the record stores it.
  package var iso: String { "\(Day.padded(year, 4))-\(Day.padded(monthOfYear, 2))" }

  /// `11/2026`, as it is written here.
  package var description: String { "\(Day.padded(monthOfYear, 2))/\(year)" }
}
