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
    if let ruler, (0..<4).contains(ruler) { rulers[ruler] = Int32(clamping: known) }
  }

  package var known: Int { counted + remaining }
  package var total: Int { known + unknown }

  package static func + (a: Tally, b: Tally) -> Tally { combined(a, b, &+) { $0 &+ $1 } }

  /// What is left of `a` without the cases of `b`, which are among its own.
  package static func - (a: Tally, b: Tally) -> Tally { combined(a, b, &-) { $0 &- $1 } }

  package static func += (a: inout Tally, b: Tally) { a = a + b }

  private static func combined(
    _ a: Tally, _ b: Tally, _ numbers: (Int, Int) -> Int,
    _ rulers: (SIMD4<Int32>, SIMD4<Int32>) -> SIMD4<Int32>
  ) -> Tally {
    var sum = Tally()
    sum.counted = numbers(a.counted, b.counted)
    sum.remaining = numbers(a.remaining, b.remaining)
    sum.unknown = numbers(a.unknown, b.unknown)
    sum.excluded = numbers(a.excluded, b.excluded)
    sum.sum = numbers(a.sum, b.sum)
    sum.weight = numbers(a.weight, b.weight)
    sum.rulers = rulers(a.rulers, b.rulers)
    return sum
  }

  /// The one ruler that all known cases were measured with; nil where there are several, or where
  /// of one it is not known.
  package var ruler: Int? { (0..<4).first { known > 0 && Int(rulers[$0]) == known } }
}
