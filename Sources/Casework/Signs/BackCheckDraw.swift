/// Which families are asked again, by lot. About half of the list are households that a question is
/// about, so that standing on it says nothing of anybody.
package struct BackCheckDraw: Hashable, Sendable {
  package let households: [Household.ID]

  package init(
    for review: Review.ID, among all: [Household.ID], asking signs: [Sign], _ limits: SignLimits
  ) {
    let questioned = Set(signs.flatMap(\.households))
    let drawn = Lot(review.text).order(all)
    let first = drawn.filter(questioned.contains).prefix((limits.list + 1) / 2)
    let rest = drawn.filter { !questioned.contains($0) }
    let list = Set((first + rest).prefix(limits.list))
    households = drawn.filter(list.contains)
  }
}
