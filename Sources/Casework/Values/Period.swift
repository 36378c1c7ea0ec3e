/// The span of time that a figure is given for.
package struct Period: Hashable, Sendable, CustomStringConvertible {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case month, quarter, half, year
    /// From August to the July after it, as `SchoolYear`.
    case schoolYear
  }

  package let kind: Kind
  package let first: Month

  private init(_ kind: Kind, from first: Month) {
    self.kind = kind
    self.first = first
  }

  /// The period of a kind that a month lies in.
  package init(_ kind: Kind, holding month: Month) {
    let length = kind.months
    let start = kind == .schoolYear ? Self.schoolStart : 0
    let place = ((month.ordinal - start) % length + length) % length
    self.init(kind, from: month.adding(-place))
  }

  /// The period of a kind that a day lies in: the school year whose classes it belongs to.
  package init(_ kind: Kind, inClassOn day: Day) {
    let first = kind == .schoolYear ? SchoolYear(inClassOn: day).firstDay : day
    self.init(kind, holding: first.month)
  }

  /// August, counted from January.
  private static let schoolStart = 7

  package static func month(_ month: Month) -> Period { Period(.month, from: month) }

  /// A quarter from 1 to 4.
  package static func quarter(_ number: Int, of year: Int) -> Period {
    Period(.quarter, holding: Month(ordinal: year * 12 + (number - 1) * 3))
  }

  /// A half of a year, 1 or 2.
  package static func half(_ number: Int, of year: Int) -> Period {
    Period(.half, holding: Month(ordinal: year * 12 + (number - 1) * 6))
  }

  package static func year(_ year: Int) -> Period {
    Period(.year, from: Month(ordinal: year * 12))
  }

  /// Which of its year it is, from 1: the third quarter, the first half.
  package var part: Int { first.ordinal % 12 / kind.months + 1 }

  package var last: Month { first.adding(kind.months - 1) }
  package var firstDay: Day { first.firstDay }
  package var lastDay: Day { last.lastDay }
  package var year: Int { first.year }

  /// The first day on which figures are given for it: of a school year that on which classes begin.
  package var countsFrom: Day {
    kind == .schoolYear ? SchoolYear(startingIn: year).openingDay : firstDay
  }

  package var next: Period { Period(kind, from: first.adding(kind.months)) }
  package var previous: Period { Period(kind, from: first.adding(-kind.months)) }

  package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

  /// Reads `2026-10`, `2026-Q3`, `2026-H1`, `2026` and the school year `2026-2027`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap({ Self.number($0, digits: 4) }), year > 0,
      parts.count <= 2
    else { return nil }
    let january = Month(ordinal: year * 12)
    guard parts.count == 2 else {
      self.init(.year, from: january)
      return
    }
    let part = parts[1]
    if let quarter = Self.number(part.dropFirst(), digits: 1), part.first == "Q" {
      guard (1...4).contains(quarter) else { return nil }
      self.init(.quarter, from: january.adding((quarter - 1) * 3))
    } else if let half = Self.number(part.dropFirst(), digits: 1), part.first == "H" {
      guard (1...2).contains(half) else { return nil }
      self.init(.half, from: january.adding((half - 1) * 6))
    } else if let month = Self.number(part, digits: 2) {
      guard (1...12).contains(month) else { return nil }
      self.init(.month, from: january.adding(month - 1))
    } else if Self.number(part, digits: 4) == year + 1 {
      self.init(.schoolYear, from: january.adding(Self.schoolStart))
    } else {
      return nil
    }
  }

  private static func number(_ text: Substring, digits: Int) -> Int? {
    guard text.utf8.count == digits, text.utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// As the command line and the record write it; what `init(_:)` reads.
  package var description: String {
    switch kind {
    case .month: first.iso
    case .quarter: "\(Day.padded(year, 4))-Q\(part)"
    case .half: "\(Day.padded(year, 4))-H\(part)"
    case .year: Day.padded(year, 4)
    case .schoolYear: "\(Day.padded(year, 4))-\(Day.padded(year + 1, 4))"
    }
  }
}

extension Period.Kind {
  /// How many months one lasts.
  package var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year, .schoolYear: 12
    }
  }
}
