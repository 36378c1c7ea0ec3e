package import Casework

/// A share of cases with every case behind it: how many are so, how many are not, of how many it
/// is not known. A sum of figures is the figure of the union, so that a commune's figure is the sum
/// of its villages' and never an average of percentages (design.md §5).
package struct Figure: Hashable, Sendable {
  /// One thing counted: a household, or a promise to one.
  package struct Case: Hashable, Sendable {
    package let household: Household.ID
    package let promise: Promise.ID?

    package init(_ household: Household.ID, promise: Promise.ID? = nil) {
      self.household = household
      self.promise = promise
    }
  }

  /// Cases that are so, that are not so, and of which it is not known.
  package private(set) var counted: [Case]
  package private(set) var remaining: [Case]
  package private(set) var unknown: [Case]

  package init(counted: [Case] = [], remaining: [Case] = [], unknown: [Case] = []) {
    self.counted = counted
    self.remaining = remaining
    self.unknown = unknown
  }

  /// Sorts cases by an answer; nil is not known.
  package init(of cases: some Sequence<Case>, _ isSo: (Case) -> Bool?) {
    self.init()
    for one in cases {
      switch isSo(one) {
      case true?: counted.append(one)
      case false?: remaining.append(one)
      case nil: unknown.append(one)
      }
    }
  }

  package var numerator: Int { counted.count }
  /// The known cases. Nought means that nothing arose: neither 0% nor 100% (domain.md §2.0).
  package var denominator: Int { counted.count + remaining.count }
  package var total: Int { denominator + unknown.count }

  /// At least nine in ten cases are known; below that no rate is printed (domain.md §2.0).
  package var isKnownEnough: Bool { total > 0 && denominator * 10 >= total * 9 }

  /// The households behind the numerator, the rest and the unknown, each once, in order.
  package var householdsCounted: [Household.ID] { Self.households(of: counted) }
  package var householdsRemaining: [Household.ID] { Self.households(of: remaining) }
  package var householdsUnknown: [Household.ID] { Self.households(of: unknown) }

  private static func households(of cases: [Case]) -> [Household.ID] {
    var seen: Set<Household.ID> = []
    return cases.map(\.household).filter { seen.insert($0).inserted }
  }

  package static func + (a: Figure, b: Figure) -> Figure {
    Figure(
      counted: a.counted + b.counted, remaining: a.remaining + b.remaining,
      unknown: a.unknown + b.unknown)
  }
}
