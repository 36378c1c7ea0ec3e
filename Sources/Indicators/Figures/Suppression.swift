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
  /// commune, in a year that is over, where neither the numerator nor its complement nor what is
  /// left out is 1 to 4: of its own, of the year it is held against, and of the one its path begins
  /// with, since each can be got from the value, the path and what is left; and not where it lies
  /// within another figure and the two differ by 1 to 4. So of two numbers that are told either no
  /// case is in both, or nothing small can be got by taking one from the other. A period that
  /// was ever closed has its numbers printed: they are told no second time, since one late entry
  /// would be what the two differ by.
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
      book.register.closing(of: period) == nil, agreesWithClosings(indicator),
      let figure = figure(of: indicator.id)
    else { return .statusOnly }
    let cells =
      (figure.total.map { [$0.numerator, $0.denominator - $0.numerator] } ?? [])
      + tallies(behind: indicator.id).flatMap { [$0.counted, $0.remaining, $0.excluded] }
    let isSmall = cells.contains(where: (1...4).contains) || isNearToWhole(indicator)
    return isSmall ? .statusOnly : .numbers
  }

  /// Whether what it counts less than the figure that it lies within is a small cell, whoever is told
  /// of that one.
  private func isNearToWhole(_ indicator: Indicator) -> Bool {
    guard let whole = indicator.whole else { return false }
    return tallies(behind: indicator.id, beside: whole).contains { own, other in
      guard let other else { return true }
      return (1...4).contains(other.counted - own.counted)
        || (1...4).contains(own.remaining - other.remaining)
    }
  }

  /// Whether the figures of earlier years that can be got from this one are those that their
  /// closings printed.
  private func agreesWithClosings(_ indicator: Indicator) -> Bool {
    let before =
      indicator.baseMoment(in: period, today: today, ruler: nil) == nil ? nil : period.previous
    return [before, indicator.startPeriod].compactMap { $0 }.allSatisfy { year in
      guard let closing = book.register.closing(of: year) else { return true }
      // Opened again by a program that did not keep what had been printed.
      guard let printed = closing.everPrinted else { return false }
      return printed.filter {
        $0.indicator == indicator.id && $0.people == people?.code ?? "all"
      }.allSatisfy { told in
        tallies(behind: indicator.id).contains {
          $0.counted == told.counted && $0.remaining == told.remaining
            && $0.excluded == told.excluded
        }
      }
    }
  }

  /// How a figure stands, as far as it may be told; nil where nothing is.
  package func toldProgress(
    of indicator: Indicator, in part: Part = .commune, toHealthStaff: Bool
  ) -> Progress? {
    guard let progress = progress(of: indicator.id, in: part) else { return nil }
    switch telling(of: indicator, in: part, toHealthStaff: toHealthStaff) {
    case .numbers: return progress
    case .statusOnly:
      return Progress(
        status: progress.status, onPath: indicator.pathIsFigure ? nil : progress.onPath, left: nil)
    case .nothing: return nil
    }
  }

  /// Whether the cases behind a figure are named, which its numbers never decide.
  package func namesCases(of indicator: Indicator, toHealthStaff: Bool) -> Bool {
    switch indicator.compartment {
    case .common: indicator.hasCases
    case .health: indicator.hasCases && toHealthStaff
    case .totals: false
    }
  }
}

extension Indicator {
  /// Its path is a figure itself, of the year before, or begins with one.
  fileprivate var pathIsFigure: Bool { goal?.aim == .falling || startPeriod != nil }
}
