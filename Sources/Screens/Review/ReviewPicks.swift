import Casework
import Widgets
import Wording

/// What can be picked on the pages of a review.
enum ReviewPicks {
  /// The members of a body who are here, by the body's own list.
  static func members(of body: ReviewingBody, in world: World) -> [Picker.Item] {
    world.register.members(of: body, on: world.today).map { member in
      Picker.Item(
        member.id.text, member.name, detail: member.birth.map { String($0.year) } ?? "")
    }
  }

  /// The households that a body looks after, by code.
  static func households(of body: ReviewingBody, in world: World) -> [Picker.Item] {
    world.register.householdsPresent(on: world.today)
      .filter { world.register.concerns($0.id, body) }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map { Picker.Item($0.id.text, world.fullLabel(of: $0.id)) }
  }

  /// Who can take the chair while `member` is the one under review: another member of the body; the
  /// picker opens on whoever holds it now, else on another who leads the review.
  static func otherChairs(
    of body: ReviewingBody, than member: Caseworker.ID, now: Caseworker.ID?, in world: World
  ) -> Picker {
    let items = members(of: body, in: world).filter { $0.value != member.text }
    let leader = world.register.members(of: body, on: world.today)
      .first { $0.id != member && $0.leadsReview(of: body) }?.id
    return Picker(
      title: world.wording("review.otherChair", ["member": world.name(of: member)]), items: items,
      picked: [now ?? leader].compactMap { $0?.text })
  }
}
