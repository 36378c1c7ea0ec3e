/// The WHO Child Growth Standards of 2006, length and height for age, by completed day of age: which
/// height is the median, and how far heights spread around it.
package struct GrowthStandard: Sendable {
  /// The last day of age below 60 months of 30.4375 days.
  package static let lastDay = 1826

  private struct Row: Sendable {
    /// M, exactly.
    let median: Length
    /// S in hundred-thousandths.
    let spread: Int
  }

  private let rows: [Sex: [Row]]

  /// Reads the standard's table: lines `sex,day,L,M,S,posture`, `#` before a comment. L is 1
  /// everywhere, so that z = (y/M - 1)/S.
  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var rows: [Sex: [Row]] = [:]
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "s")
      else { continue }
      let cells = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard cells.count == 6, let sex = Sex(rawValue: String(decoding: cells[0], as: UTF8.self)),
        Decimal.scaled(cells[1], places: 0) == rows[sex, default: []].count,
        Decimal.scaled(cells[2], places: 0) == 1,
        let median = Decimal.scaled(cells[3], places: Length.places), median > 0,
        let spread = Decimal.scaled(cells[4], places: 5), spread > 0
      else { throw Catalogue.SyntaxError(file: file, line: number + 1) }
      rows[sex, default: []].append(Row(median: Length(tenThousandths: median), spread: spread))
    }
    guard Sex.allCases.allSatisfy({ rows[$0]?.count == Self.lastDay + 1 }) else {
      throw Catalogue.SyntaxError(file: file, line: lines.count)
    }
    self.rows = rows
  }

  /// The height-for-age of a child of that many completed days. Nil outside of the standard's ages,
  /// and where there is no height.
  package func heightForAge(
    of sex: Sex, days: Int, height: Length, position: HeightMeasurement.Position?
  ) -> HeightForAge? {
    guard (0...Self.lastDay).contains(days), height > .zero, let row = rows[sex]?[days]
    else { return nil }
    let positionDoubted = position == .standing && Self.cannotStand(at: days)
    let corrected =
      height + (positionDoubted ? .zero : Self.correction(of: position, at: days))
    // Hundredths of (y/M - 1)/S, all in whole numbers, so that -2.00 is -2.00.
    let hundredths = Decimal.rounded(
      (corrected.tenThousandths - row.median.tenThousandths) * 10_000_000,
      over: row.median.tenThousandths * row.spread)
    return HeightForAge(hundredths: hundredths, isPositionDoubted: positionDoubted)
  }

  /// A child measured in the other position than the standard is made of at that age: of lying
  /// length up to 730 days, of standing height afterwards, which is 0.7 cm less.
  private static func correction(of position: HeightMeasurement.Position?, at days: Int) -> Length {
    switch position {
    case .standing where days < 731: Length(millimetres: 7)
    case .lying where days >= 731: Length(millimetres: -7)
    case .standing, .lying, nil: .zero
    }
  }

  /// Below nine months of 30.4375 days a child does not stand.
  private static func cannotStand(at days: Int) -> Bool { days * 10_000 < 9 * 304_375 }
}

/// A height or length, to the ten-thousandth of a centimetre as the standard has it.
package struct Length: Hashable, Comparable, Sendable {
  package let tenThousandths: Int

  package static let zero = Length(tenThousandths: 0)
  /// How many decimals of a centimetre.
  static let places = 4

  package init(tenThousandths: Int) { self.tenThousandths = tenThousandths }
  package init(millimetres: Int) { tenThousandths = millimetres * 1000 }

  /// Reads centimetres as they are typed: `74.5`, `74,5`, at most three whole digits.
  package init?(centimetres text: String) {
    let bytes = Array(text.utf8).map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
    guard bytes.prefix(while: { $0 != UInt8(ascii: ".") }).count <= 3,
      let read = Decimal.scaled(bytes[...], places: Self.places)
    else { return nil }
    tenThousandths = read
  }

  package static func < (a: Length, b: Length) -> Bool { a.tenThousandths < b.tenThousandths }
  static func + (a: Length, b: Length) -> Length {
    Length(tenThousandths: a.tenThousandths + b.tenThousandths)
  }
}

/// A height-for-age: how many standard deviations above or below the median of children of that
/// age and sex, in hundredths.
package struct HeightForAge: Hashable, Sendable {
  package let hundredths: Int
  /// Said to have been measured standing, at an age at which no child stands.
  package let isPositionDoubted: Bool

  package init(hundredths: Int, isPositionDoubted: Bool) {
    self.hundredths = hundredths
    self.isPositionDoubted = isPositionDoubted
  }

  /// How far below the median.
  package enum Grade: Hashable, Sendable, CaseIterable {
    case notStunted
    /// Below -2, -3, -4.
    case first, second, third
  }

  /// Beyond what a child can be: the child is to be measured again, and counts as not measured.
  package var isImplausible: Bool { abs(hundredths) > 600 }

  package var isStunted: Bool { !isImplausible && hundredths < -200 }

  /// Nil where the value is implausible.
  package var grade: Grade? {
    guard !isImplausible else { return nil }
    return switch hundredths {
    case ..<(-400): .third
    case ..<(-300): .second
    case ..<(-200): .first
    default: .notStunted
    }
  }

  /// `-2.13`.
  package var plain: String {
    let digits = String(abs(hundredths))
    let padded = String(repeating: "0", count: max(0, 3 - digits.utf8.count)) + digits
    return (hundredths < 0 ? "-" : "") + padded.dropLast(2) + "." + padded.suffix(2)
  }
}

/// Decimal numbers without a floating point, so that a limit is met or not met the same everywhere.
enum Decimal {
  /// Reads `49.8842` as 498842 where `places` is 4; further decimals are rounded half up. Nil for
  /// anything else than digits with at most one point.
  static func scaled(_ text: ArraySlice<UInt8>, places: Int) -> Int? {
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.count <= 12 }),
      parts.joined().allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    let kept =
      decimals.prefix(places) + Array(repeating: 48, count: max(0, places - decimals.count))
    let number = (parts[0] + kept).reduce(0) { $0 * 10 + Int($1 - 48) }
    return decimals.count > places && decimals[places] >= 53 ? number + 1 : number
  }

  /// The quotient rounded to a whole number, a half away from nought.
  static func rounded(_ numerator: Int, over denominator: Int) -> Int {
    let half = denominator / 2
    return (numerator < 0 ? numerator - half : numerator + half) / denominator
  }
}
