/// What hides in an average (domain.md §2.1): what half of all have at the most, and how much of
/// the whole the highest few have.
package struct Spread: Hashable, Sendable {
  /// Half of all, each case weighing what the average divides by, have so much or less.
  package let median: Fraction
  /// How many cases are the highest, and their part of the sum; nil where the sum is nought or less.
  package let topCases: Int
  package let topShare: Fraction?

  /// Nil where no case weighs anything.
  ///
  /// - Parameter each: by how much a quotient is multiplied.
  /// - Parameter top: the share of cases that are the highest.
  init?(_ values: AverageValues, each: Int, top: Fraction) {
    let ranked = values.counts.compactMap { value, count -> Ranked? in
      // Without weight there is no average.
      guard value.weight > 0, let each = Fraction(value.sum, over: value.weight) else { return nil }
      return Ranked(value: value, each: each, count: count)
    }
    .sorted { ($0.each, $0.value.weight) < ($1.each, $1.value.weight) }
    let whole = ranked.reduce(0) { $0 + $1.count * $1.value.weight }
    var below = 0
    let middle = ranked.first { one in
      below += one.count * one.value.weight
      return 2 * below >= whole
    }
    guard let median = middle?.each.times(Fraction(each)) else { return nil }
    self.median = median
    let cases = ranked.reduce(0) { $0 + $1.count }
    topCases = max(1, top.times(Fraction(cases))?.roundedUp ?? 1)
    let sum = ranked.reduce(0) { $0 + $1.count * $1.value.sum }
    var (left, highest) = (topCases, 0)
    for one in ranked.reversed() {
      let taken = min(left, one.count)
      highest += taken * one.value.sum
      left -= taken
    }
    topShare = sum > 0 ? Fraction(highest, over: sum) : nil
  }

  private struct Ranked {
    let value: AverageValues.Value
    let each: Fraction
    let count: Int
  }
}

extension FigureTable {
  /// What hides in the average that a figure is or is made of, whole and by the parts of the split;
  /// empty where it is none.
  package func spreads(of id: String) -> [Part: Spread] {
    guard let indicator = definitions[id], let source = definitions[indicator.source],
      case .average(_, _, let each) = source.measure
    else { return [:] }
    return values(behind: id).compactMapValues { Spread($0, each: each, top: source.top) }
  }

  /// Of every average that is told by its number: the median and the highest few.
  package var spreads: [String: [Part: Spread]] {
    Dictionary(uniqueKeysWithValues: indicators.map { ($0.id, spreads(of: $0.id)) })
      .filter { !$0.value.isEmpty }
  }
}
