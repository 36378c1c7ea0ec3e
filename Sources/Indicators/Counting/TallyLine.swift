/// The tallies of one moment after the other. Most figures are no averages and have no rulers, so that
/// nothing is kept of either: those of all villages in sixty months are hundreds of thousands.
struct TallyLine: Sendable {
  /// Counted, remaining, unknown, excluded.
  private var cases: [SIMD4<Int32>]
  /// Of an average, its sums and weights; else empty.
  private var sums: [SIMD2<Int>] = []
  /// Of what is measured with rulers; else empty.
  private var rulers: [SIMD4<Int32>] = []

  /// Of no moments.
  init() { cases = [] }
  init(moments: Int) { cases = Array(repeating: .zero, count: moments) }

  var isEmpty: Bool { cases.isEmpty }

  subscript(moment: Int) -> Tally {
    let cases = cases[moment]
    var tally = Tally(
      counted: Int(cases[0]), remaining: Int(cases[1]), unknown: Int(cases[2]),
      excluded: Int(cases[3]))
    if !sums.isEmpty { (tally.sum, tally.weight) = (sums[moment][0], sums[moment][1]) }
    if !rulers.isEmpty { tally.rulers = rulers[moment] }
    return tally
  }

  mutating func add(_ tally: Tally, at moment: Int) {
    cases[moment] &+= tally.cases
    if (tally.sum, tally.weight) != (0, 0) {
      makeRoom(in: &sums)
      sums[moment] &+= SIMD2(tally.sum, tally.weight)
    }
    if tally.rulers != .zero {
      makeRoom(in: &rulers)
      rulers[moment] &+= tally.rulers
    }
  }

  mutating func subtract(_ tally: Tally, at moment: Int) { add(Tally() - tally, at: moment) }

  mutating func add(_ other: TallyLine) {
    for moment in cases.indices { add(other[moment], at: moment) }
  }

  /// Makes of what changes at each moment what there is in it.
  mutating func sumUp() {
    for moment in cases.indices.dropFirst() { add(self[moment - 1], at: moment) }
  }

  private func makeRoom<Number: SIMD>(in numbers: inout [Number])
  where Number.Scalar: FixedWidthInteger {
    if numbers.isEmpty { numbers = Array(repeating: .zero, count: cases.count) }
  }
}

extension Tally {
  fileprivate var cases: SIMD4<Int32> {
    SIMD4(
      Int32(truncatingIfNeeded: counted), Int32(truncatingIfNeeded: remaining),
      Int32(truncatingIfNeeded: unknown), Int32(truncatingIfNeeded: excluded))
  }
}
