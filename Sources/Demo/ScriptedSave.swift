package import Casework
package import Record

/// One save of the demo, told before any journal exists: who saved what, when, on which laptop, and
/// what that laptop had received from the others.
package struct ScriptedSave: Sendable {
  /// The id of who typed it.
  package let author: String
  /// The wall clock as the laptop claims it, ISO 8601 at +07:00.
  package let claimedTime: String
  /// Which laptop, from 0.
  package let device: Int
  /// How many saves of the sequence, from its start, had reached this laptop by the last exchange.
  /// Beyond them it has seen its own only.
  package let seesOthersUpTo: Int
  /// The period of the commune that it closes: what is printed, others compute of what its laptop
  /// knows.
  package let closes: Period?
  private let edits: [Edit]
  private let closing: PendingClosing?

  /// The closing of a review that still lacks what its laptop had seen.
  struct PendingClosing: Sendable {
    let review: Review.ID
    let day: Day
    let by: Caseworker.ID
    let figures: [Review.MemberFigures]
  }

  init(
    author: Caseworker.ID, at moment: Moment, device: Int, seesOthersUpTo: Int, edits: [Edit],
    closing: PendingClosing? = nil, closes: Period? = nil
  ) {
    self.author = author.text
    claimedTime = moment.iso
    self.device = device
    self.seesOthersUpTo = seesOthersUpTo
    self.edits = edits
    self.closing = closing
    self.closes = closes
  }

  /// What is set, by a laptop that has seen `sight`: a closing keeps it.
  package func edits(having sight: Sight) -> [Edit] {
    guard let closing else { return edits }
    var review = Review(id: closing.review)
    let before = review
    review.closing = Review.Closing(
      day: closing.day, by: closing.by, sight: sight, figures: closing.figures)
    return edits + [Edit(from: before, to: review)].compactMap { $0 }
  }
}
