package import Casework

/// One figure: what was counted, and what it comes to.
package struct IndicatorFigure: Hashable, Sendable {
  /// A numerator and a denominator that a document reports.
  package struct Total: Hashable, Sendable {
    package let numerator: Int
    package let denominator: Int
    package let document: String?
    package let day: Day?

    package init(numerator: Int, denominator: Int, document: String? = nil, day: Day? = nil) {
      self.numerator = numerator
      self.denominator = denominator
      self.document = document
      self.day = day
    }

    package var value: Fraction? { Fraction(numerator, over: denominator) }
  }

  package enum Rate: Hashable, Sendable {
    case value(Fraction)
    /// Too little is known: how much, of how many, and between what the figure lies.
    case notEnough(known: Int, of: Int, between: ClosedRange<Fraction>?)
    /// There is no case (không phát sinh): neither nought nor all of it.
    case nothingArose
    /// Two rulers: the poverty standard has changed in between.
    case notComparable
    /// No document reports it yet.
    case notReported
  }

  /// The cases; of a fall those at its end.
  package let tally: Tally
  /// Of a fall, the cases at the end of the year before.
  package let base: Tally?
  /// The reported total that counts in place of the cases, or that they are divided by.
  package let total: Total?
  package let rate: Rate

  package var value: Fraction? { if case .value(let value) = rate { value } else { nil } }
}

extension Indicator {
  /// Puts a figure together from what was counted.
  ///
  /// - Parameter source: the indicator whose cases were counted: this one or the one it refers to.
  /// - Parameter base: of a fall, the cases at the end of the year before by the ruler of the end.
  func figure(
    of tally: Tally, base: Tally?, total: IndicatorFigure.Total?, source: Indicator
  ) -> IndicatorFigure {
    IndicatorFigure(
      tally: tally, base: base, total: total,
      rate: rate(of: tally, base: base, total: total, source: source))
  }

  private func rate(
    of tally: Tally, base: Tally?, total: IndicatorFigure.Total?, source: Indicator
  ) -> IndicatorFigure.Rate {
    switch measure {
    case .total: return total.map(Self.rate) ?? .notReported
    case .share, .average:
      if official != nil, let total { return Self.rate(of: total) }
      return source.rate(of: tally)
    case .count: return tally.total == 0 ? .nothingArose : .value(Fraction(tally.counted))
    case .quotient:
      guard case .value(let average) = source.rate(of: tally) else { return source.rate(of: tally) }
      guard let other = total?.value, let quotient = average.divided(by: other)
      else { return .notReported }
      return .value(quotient)
    case .fall(_, let fall):
      return self.fall(fall, from: base ?? Tally(), to: tally, source: source)
    }
  }

  private static func rate(of total: IndicatorFigure.Total) -> IndicatorFigure.Rate {
    total.value.map(IndicatorFigure.Rate.value) ?? .nothingArose
  }

  /// The rate of cases that are counted here, printed only where enough is known.
  private func rate(of tally: Tally) -> IndicatorFigure.Rate {
    guard tally.total > 0 else { return .nothingArose }
    guard let share = Fraction(tally.known, over: tally.total), share >= leastKnown,
      let value = exact(tally)
    else {
      return .notEnough(known: tally.known, of: tally.total, between: between(tally))
    }
    return .value(value)
  }

  private func exact(_ tally: Tally) -> Fraction? {
    if case .average(_, _, let each) = measure {
      return Fraction(tally.sum, over: tally.weight)?.times(Fraction(each))
    }
    return Fraction(tally.counted, over: tally.known)
  }

  /// The lowest and the highest that a share can be, whatever the unknown cases are.
  private func between(_ tally: Tally) -> ClosedRange<Fraction>? {
    guard case .share = measure, let low = Fraction(tally.counted, over: tally.total),
      let high = Fraction(tally.counted + tally.unknown, over: tally.total)
    else { return nil }
    return low...high
  }

  private func fall(
    _ fall: Fall, from base: Tally, to end: Tally, source: Indicator
  ) -> IndicatorFigure.Rate {
    guard end.total > 0 else { return .nothingArose }
    if source.ruler != nil, end.known > 0, end.ruler == nil { return .notComparable }
    // By the ruler of the end hardly anybody was measured before: there is nothing to compare.
    if source.ruler != nil, end.known > 0, base.total > 0, base.known == 0 { return .notComparable }
    if source.ruler != nil, base.known > 0, base.ruler != end.ruler { return .notComparable }
    let (before, after) = (source.rate(of: base), source.rate(of: end))
    guard case .value(let was) = before, case .value(let now) = after else {
      if case .value = after { return before }
      return after
    }
    let difference: Fraction? =
      switch fall {
      case .points: was.minus(now)
      case .percent: was.minus(now).flatMap { $0.divided(by: was) }
      case .cases: Fraction(base.counted - end.counted, over: base.counted)
      }
    return difference.map(IndicatorFigure.Rate.value) ?? .nothingArose
  }
}
