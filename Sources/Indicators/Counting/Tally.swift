/// How many cases are so, are not so, are not known, and are left out. Tallies add up: a commune's
/// is the sum of its villages', a province's of its communes', and nobody's name travels with them
/// (design.md §5).
package struct Tally: Hashable, Sendable {
  package var counted = 0
  package var remaining = 0
  package var unknown = 0
  package var excluded = 0
  /// Of an average: what is summed up over the cases counted, and what it is divided by.
  package var sum = 0
  package var weight = 0
  /// How many known cases were measured with each ruler, by its place among the rulers.
  package var rulers = SIMD4<Int32>.zero

  /// The places that rulers can have.
  static let rulers = 0..<4

  package init() {}

  /// - Parameter ruler: the one that all known cases were measured with, where there is one.
  package init(
    counted: Int, remaining: Int, unknown: Int, excluded: Int = 0, sum: Int = 0, weight: Int = 0,
    ruler: Int? = nil
  ) {
    self.counted = counted
    self.remaining = remaining
    self.unknown = unknown
    self.excluded = excluded
    self.sum = sum
    self.weight = weight
    if let ruler, Self.rulers.contains(ruler) { rulers[ruler] = Int32(clamping: known) }
  }

  package var known: Int { counted + remaining }
  package var total: Int { known + unknown }

  package static func + (a: Tally, b: Tally) -> Tally {
    var sum = a
    sum += b
    return sum
  }

  /// What is left of `a` without the cases of `b`, which are among its own.
  package static func - (a: Tally, b: Tally) -> Tally {
    var rest = a
    rest -= b
    return rest
  }

  package static func += (a: inout Tally, b: Tally) {
    a.counted &+= b.counted
    a.remaining &+= b.remaining
    a.unknown &+= b.unknown
    a.excluded &+= b.excluded
    a.sum &+= b.sum
    a.weight &+= b.weight
    a.rulers &+= b.rulers
  }

  package static func -= (a: inout Tally, b: Tally) {
    a.counted &-= b.counted
    a.remaining &-= b.remaining
    a.unknown &-= b.unknown
    a.excluded &-= b.excluded
    a.sum &-= b.sum
    a.weight &-= b.weight
    a.rulers &-= b.rulers
  }

  /// The one ruler that all known cases were measured with; nil where there are several, or where
  /// of one it is not known.
  package var ruler: Int? { Self.rulers.first { known > 0 && Int(rulers[$0]) == known } }
}
