/// An exact fraction. Figures are compared before they are rounded (domain.md §2.0).
package struct Fraction: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let numerator: Int
  /// Above nought; the fraction is in its lowest terms.
  package let denominator: Int

  /// `3/5`, or `2` where it is whole.
  package var description: String {
    denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
  }

  /// Nil where the denominator is nought, or where a part is beyond what the machine counts.
  package init?(_ numerator: Int, over denominator: Int) {
    self.init(wide: Int128(numerator), over: Int128(denominator))
  }

  package init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  private init?(wide numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let common = Self.commonDivisor(numerator, denominator) * denominator.signum()
    guard let top = Int(exactly: numerator / common),
      let bottom = Int(exactly: denominator / common)
    else { return nil }
    self.numerator = top
    self.denominator = bottom
  }

  private static func commonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a < 0 ? -a : a, b < 0 ? -b : b)
    while b != 0 { (a, b) = (b, a % b) }
    return a == 0 ? 1 : a
  }

  package static func < (a: Fraction, b: Fraction) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }

  /// Nil where the result is beyond what the machine counts.
  package func minus(_ other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.denominator)
        - Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  package func plus(_ other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.denominator)
        + Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  package func times(_ other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.numerator),
      over: Int128(denominator) * Int128(other.denominator))
  }

  /// Nil where `other` is nought.
  package func divided(by other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.denominator),
      over: Int128(denominator) * Int128(other.numerator))
  }

  /// The largest whole number that is not above it.
  package var roundedDown: Int {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  package var roundedUp: Int {
    numerator % denominator == 0 ? numerator / denominator : roundedDown + 1
  }

  /// Reads `1/2`, `20,9`, `20.9`, `66%`.
  package init?(typed text: String) {
    var body = text[...]
    let isPercent = body.last == "%"
    if isPercent { body = body.dropLast() }
    let parts = body.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count <= 2, let top = Self.decimal(parts[0]),
      let bottom = parts.count == 2 ? Self.decimal(parts[1]) : Fraction(1),
      let quotient = top.divided(by: bottom),
      let whole = isPercent ? quotient.divided(by: Fraction(100)) : quotient
    else { return nil }
    self = whole
  }

  private static func decimal(_ text: Substring) -> Fraction? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    guard (1...2).contains(parts.count), parts.allSatisfy(isDigits),
      parts.reduce(0, { $0 + $1.utf8.count }) <= 15, let digits = Int(parts.joined())
    else { return nil }
    let places = parts.count == 2 ? parts[1].utf8.count : 0
    return Fraction(digits, over: (0..<places).reduce(1) { power, _ in power * 10 })
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}

extension Fraction {
  /// The nearest whole number, a half away from nought.
  package var rounded: Int {
    let half = Int128(denominator) / 2
    let wide = Int128(numerator)
    return Int(clamping: (wide < 0 ? wide - half : wide + half) / Int128(denominator))
  }
}
