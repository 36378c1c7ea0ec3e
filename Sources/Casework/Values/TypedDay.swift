/// The numbers of a date as it is typed here, day first: `02/05/1979`, `5.12`, `23`.
struct DateParts {
  /// One to three groups of one to four digits.
  private let groups: [Substring]
  let numbers: [Int]

  /// Nil unless digits are parted by single `/`, `-` or `.`.
  init?(_ text: String) {
    let groups = text.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    let numbers = groups.compactMap { Day.number($0, digits: min(4, max(1, $0.utf8.count))) }
    guard numbers.count == groups.count, (1...3).contains(numbers.count) else { return nil }
    self.groups = groups
    self.numbers = numbers
  }

  /// What stands before the year.
  var leading: [Int] { numbers.dropLast() }

  /// The last number as a year of two or four digits.
  func year(twoDigitPivot: Int) -> Int? {
    guard let last = numbers.last else { return nil }
    switch groups.last?.count {
    case 2: return last + (last > twoDigitPivot ? 1900 : 2000)
    case 4: return last
    default: return nil
    }
  }
}

extension Day {
  /// Which way a day points that is typed without its year or month: a visit lies behind, a
  /// deadline ahead.
  package enum Leaning: Hashable, Sendable { case past, future }

  /// Reads what a person types: `23/11/2026`, `23/11/26`, `23/11`, `23`, or the stored form. What
  /// is left out is taken from the nearest such day up to `today` (`.past`) or from it on
  /// (`.future`, where `+7` means a week later, up to `+999`). Nil where there is no such day.
  package init?(typed text: String, today: Day, leaning: Leaning) {
    let compact = text.filter { !$0.isWhitespace }
    if let stored = Day(iso: compact) {
      self = stored
      return
    }
    if leaning == .future, compact.hasPrefix("+") {
      let digits = compact.dropFirst()
      guard let days = Self.number(digits, digits: min(3, max(1, digits.utf8.count)))
      else { return nil }
      self = today.adding(days: days)
      return
    }
    guard let parts = DateParts(compact) else { return nil }
    let found: Day? =
      switch parts.numbers.count {
      case 3:
        parts.year(twoDigitPivot: 99).flatMap {
          Day(year: $0, month: parts.numbers[1], day: parts.numbers[0])
        }
      case 2:
        Self.nearest(to: today, leaning) { step in
          Day(year: today.year + step, month: parts.numbers[1], day: parts.numbers[0])
        }
      default:
        Self.nearest(to: today, leaning) { step in
          let month = today.month.adding(step)
          return Day(year: month.year, month: month.monthOfYear, day: parts.numbers[0])
        }
      }
    guard let found else { return nil }
    self = found
  }

  /// The first of the days `candidate(0)`, `candidate(±1)` … that lies the right way. Eight steps
  /// reach the next 29 February across a year like 2100.
  private static func nearest(
    to today: Day, _ leaning: Leaning, candidate: (Int) -> Day?
  ) -> Day? {
    for step in 0...8 {
      switch leaning {
      case .past: if let day = candidate(-step), day <= today { return day }
      case .future: if let day = candidate(step), day >= today { return day }
      }
    }
    return nil
  }
}
