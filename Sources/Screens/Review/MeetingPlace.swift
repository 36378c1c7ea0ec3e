import Casework

/// Where a review stands: the member the meeting is at, and those the secretary has taken out of
/// their pile. Kept as a draft, so that a power cut loses neither.
struct MeetingPlace: Hashable {
  let review: Review.ID
  var member: Caseworker.ID?
  var pulledOut: Set<Caseworker.ID> = []

  init(of review: Review.ID, in world: World) {
    self.review = review
    let fields = world.drafts[Self.name(for: review)]?.fields ?? [:]
    member = fields["member"].map(Caseworker.ID.init)
    pulledOut = Set((fields["pulledOut"] ?? "").split(separator: " ").map { .init(String($0)) })
  }

  static func name(for review: Review.ID) -> String { "meeting.\(review.text)" }

  /// Remembers the place, for this session and the next.
  var kept: Step {
    var fields: [String: String] = [:]
    fields["member"] = member?.text
    if !pulledOut.isEmpty {
      fields["pulledOut"] = pulledOut.map(\.text).sorted().joined(separator: " ")
    }
    return .effect(.keepDraft(Draft(name: Self.name(for: review), fields: fields)))
  }
}
