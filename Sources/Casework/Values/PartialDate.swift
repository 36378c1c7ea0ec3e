/// A date known to the day, to the month, or to the year only, as many births here are.
///
/// Written `1979-05-02`, `1979-05`, `1979`; with `~` in front where it is an estimate, such as the
/// 01/01 that offices fill in (domain.md §5).
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  package enum Precision: Hashable, Sendable {
    case year(Int)
    case month(Month)
    case day(Day)
  }

  package let precision: Precision
  package let isEstimate: Bool

  package init(_ precision: Precision, isEstimate: Bool = false) {
    self.precision = precision
    self.isEstimate = isEstimate
  }

  /// Reads the stored form.
  package init?(iso text: String) {
    let isEstimate = text.hasPrefix("~")
    let body = isEstimate ? String(text.dropFirst()) : text
    if let day = Day(iso: body) {
      self.init(.day(day), isEstimate: isEstimate)
    } else if let month = Month(iso: body) {
      self.init(.month(month), isEstimate: isEstimate)
    } else if let year = Day.number(body, digits: 4), year > 0 {
      self.init(.year(year), isEstimate: isEstimate)
    } else {
      return nil
    }
  }

  /// Reads what a person types: `02/05/1979`, `5/1979`, `1979`, or the stored form; `-` and `.`
  /// count as `/`, two digits of a year above `twoDigitPivot` mean 19xx, else 20xx. `~` in front
  /// marks an estimate.
  package init?(typed text: String, twoDigitPivot: Int = 26) {
    let compact = text.filter { !$0.isWhitespace }
    if let stored = PartialDate(iso: compact) {
      self = stored
      return
    }
    let isEstimate = compact.hasPrefix("~")
    let parts = DateParts(isEstimate ? String(compact.dropFirst()) : compact)
    guard let parts, let year = parts.year(twoDigitPivot: twoDigitPivot) else { return nil }
    switch parts.leading.count {
    case 1:
      guard let month = Month(year: year, month: parts.leading[0]) else { return nil }
      self.init(.month(month), isEstimate: isEstimate)
    case 2:
      guard let day = Day(year: year, month: parts.leading[1], day: parts.leading[0])
      else { return nil }
      self.init(.day(day), isEstimate: isEstimate)
    default: return nil
    }
  }

  package var year: Int {
    switch precision {
    case .year(let year): year
    case .month(let month): month.year
    case .day(let day): day.year
    }
  }

  /// The first and the last day that it can mean.
  package var interval: ClosedRange<Day> {
    switch precision {
    case .year(let year):
      let first = Month(ordinal: year * 12).firstDay
      return first...Month(ordinal: year * 12 + 11).lastDay
    case .month(let month): return month.firstDay...month.lastDay
    case .day(let day): return day...day
    }
  }

  /// Full years at a day: the least and the most they can be. Nil before the first possible day.
  package func age(on day: Day) -> ClosedRange<Int>? {
    let born = interval
    guard born.lowerBound <= day else { return nil }
    let most = Self.years(from: born.lowerBound, to: day)
    let least = born.upperBound <= day ? Self.years(from: born.upperBound, to: day) : 0
    return least...most
  }

  private static func years(from birth: Day, to day: Day) -> Int {
    let hadBirthday =
      (day.monthOfYear, day.dayOfMonth) >= (birth.monthOfYear, birth.dayOfMonth)
    return day.year - birth.year - (hadBirthday ? 0 : 1)
  }

  /// The stored form.
  package var iso: String {
    let body =
      switch precision {
      case .year(let year): Day.padded(year, 4)
      case .month(let month): month.iso
      case .day(let day): day.iso
      }
    return (isEstimate ? "~" : "") + body
  }

  /// As it is written here: `02/05/1979`, `05/1979`, `1979`, `~1979`.
  package var description: String {
    let body =
      switch precision {
      case .year(let year): String(year)
      case .month(let month): month.description
      case .day(let day): day.description
      }
    return (isEstimate ? "~" : "") + body
  }
}
