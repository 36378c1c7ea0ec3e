import Casework

/// Sealed figures in front of everybody: what is printed must not lead back to one family
/// (design.md §5).
extension FigureTable {
  package enum Telling: Hashable, Sendable {
    /// The numbers, with all that belongs to them.
    case numbers
    /// Met, not met, or not enough known: nothing else.
    case statusOnly
    /// Not even that: a village may have a single case.
    case nothing
  }

  /// How much of a figure is told.
  ///
  /// Numbers of a sealed figure are told for one thing only: the plan's people, in the whole
  /// commune, in a year that is over, where neither the numerator nor its complement is 1 to 4. So
  /// no two numbers that are told have cases in common, and nothing can be got by taking one from
  /// another.
  ///
  /// - Parameter toHealthStaff: who looks has the key to the compartment `health`.
  package func telling(
    of indicator: Indicator, in part: Part, toHealthStaff: Bool
  ) -> Telling {
    switch indicator.compartment {
    case .common: return .numbers
    case .health where toHealthStaff: return .numbers
    case .health, .totals: break
    }
    guard part == .commune else { return .nothing }
    guard period.kind == .year, period.lastDay < today, people != nil || indicator.isOfEveryone,
      let figure = figure(of: indicator.id)
    else { return .statusOnly }
    let cells =
      figure.total.map { [$0.numerator, $0.denominator - $0.numerator] }
      ?? [figure.tally.counted, figure.tally.remaining]
    return cells.contains(where: (1...4).contains) ? .statusOnly : .numbers
  }
}
