import Casework

/// Where a review stands: the member the meeting is at, those the secretary has taken out of their
/// pile, and when the sheet for a meeting without power was printed. Kept as a draft, so that a
/// power cut loses none of it.
struct MeetingPlace: Hashable {
  let review: Review.ID
  var member: Caseworker.ID?
  var pulledOut: Set<Caseworker.ID> = []
  /// Who chairs while the one in the chair is under review.
  var otherChair: Caseworker.ID?
  /// `19:02 ngày 25/11`, as it is shown.
  var sheetPrinted: String?

  init(of review: Review.ID, in world: World) {
    self.review = review
    let fields = world.drafts[Self.name(for: review)]?.fields ?? [:]
    member = fields["member"].map(Caseworker.ID.init)
    pulledOut = Set((fields["pulledOut"] ?? "").split(separator: " ").map { .init(String($0)) })
    otherChair = fields["otherChair"].map(Caseworker.ID.init)
    sheetPrinted = fields["sheetPrinted"]
  }

  static func name(for review: Review.ID) -> String { "meeting.\(review.text)" }

  /// Remembers the place, for this session and the next.
  var kept: Step {
    var fields: [String: String] = [:]
    fields["member"] = member?.text
    if !pulledOut.isEmpty {
      fields["pulledOut"] = pulledOut.map(\.text).sorted().joined(separator: " ")
    }
    fields["otherChair"] = otherChair?.text
    fields["sheetPrinted"] = sheetPrinted
    return .effect(.keepDraft(Draft(name: Self.name(for: review), fields: fields)))
  }
}
