/// The year as it is known beforehand, of `Resources/catalogues/village-calendar.txt`.
package struct VillageCalendar: Hashable, Sendable {
  /// Some days that come once, every year or every month.
  package struct Entry: Hashable, Sendable {
    package let name: Term
    /// No deadline is to be set on these days.
    package let isFree: Bool
    fileprivate let from: Recurring
    fileprivate let until: Recurring?
  }

  package let entries: [Entry]

  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var entries: [Entry] = []
    for line in CatalogueLines(text, named: file) {
      try line.mustHave(parts: 5)
      let from = try line.value(0, Recurring.init)
      let until = try line.parts[1].isEmpty ? nil : line.value(1, Recurring.init)
      guard until.map({ $0.follows(from) }) ?? true else { throw line.fault(in: 1) }
      guard ["", "free"].contains(line.parts[2]) else { throw line.fault(in: 2) }
      entries.append(
        Entry(
          name: try line.term(3), isFree: line.parts[2] == "free", from: from, until: until))
    }
    self.entries = entries
  }
}

extension VillageCalendar.Entry {
  /// The stretches of these days that touch some others.
  package func stretches(in days: ClosedRange<Day>) -> [ClosedRange<Day>] {
    let (first, last) = (days.lowerBound, days.upperBound)
    let months =
      switch from.rhythm {
      case .once: [first.month]
      case .year: (first.year...last.year).compactMap { Month(year: $0, month: 1) }
      case .month: (first.month.ordinal...last.month.ordinal).map(Month.init(ordinal:))
      }
    return months.compactMap { month in
      guard let begins = from.day(in: month) else { return nil }
      let ends = until.flatMap { $0.day(in: month) } ?? begins
      guard begins <= ends, begins <= last, first <= ends else { return nil }
      return begins...ends
    }
  }
}

/// A day that comes once, every year or every month.
private struct Recurring: Hashable, Sendable {
  enum Rhythm { case once, year, month }

  private let year: Int?
  private let month: Int?
  private let dayOfMonth: Int

  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let last = parts.last, parts.count <= 3, let day = Day.number(last, digits: 2) else {
      return nil
    }
    year = parts.count == 3 ? Day.number(parts[0], digits: 4) : nil
    month = parts.count >= 2 ? Day.number(parts[parts.count - 2], digits: 2) : nil
    dayOfMonth = day
    // Every part must be a number, and the whole a day of a leap year at least.
    guard (year == nil) == (parts.count < 3), (month == nil) == (parts.count < 2),
      Day(year: year ?? 2028, month: month ?? 1, day: day) != nil
    else { return nil }
  }

  var rhythm: Rhythm { year != nil ? .once : month != nil ? .year : .month }

  /// Whether it is a later day of the same month, the same year or at all, as the other comes.
  func follows(_ other: Recurring) -> Bool {
    guard rhythm == other.rhythm, let month = Month(year: 2028, month: 1),
      let first = other.day(in: month), let last = day(in: month)
    else { return false }
    return first <= last
  }

  /// Nil in a month, or a year, that has no such day.
  func day(in other: Month) -> Day? {
    Day(year: year ?? other.year, month: month ?? other.monthOfYear, day: dayOfMonth)
  }
}
