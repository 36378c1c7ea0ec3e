import Casework

/// What a member brings to the month under review.
struct MemberBackground: Hashable {
  /// The office in the cell, else the position.
  let office: String
  let openPromises: Int
  /// What the review of the month before said.
  let lastResult: Verdict.Result?

  init(of member: Caseworker.ID, _ month: ReviewedMonth, in world: World) {
    let person = world.register.caseworkers[member]
    office = person.map(world.officeOrPosition(of:)) ?? ""
    openPromises = world.register.openPromises(of: member).count
    let last = Review.id(of: month.body, in: month.month.previous)
    let verdict = Verdict.id(in: last, of: member)
    lastResult = world.register.verdicts[last].first { $0.id == verdict }?.result
  }
}
