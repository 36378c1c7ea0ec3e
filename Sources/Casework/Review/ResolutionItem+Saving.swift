package import Record

// What laying an item down does, beside the promise that it becomes.
extension ResolutionItem {
  package enum Source: Hashable, Sendable {
    case new
    /// An item of this resolution, to be put right.
    case changing(Promise)
    /// Something promised before that goes on here, and is dropped there.
    case carryingOver(Promise)
    /// Something else that is overdue: it stays as it is until it is done.
    case seeingTo(RecordID)
    /// A task of the plan that nobody has taken up: it is by this, as the plan sets it, and stays as the
    /// others do.
    case takingUp(PlanTask)
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(
    from source: Source, in review: Review.ID, of body: ReviewingBody, heldOn: Day,
    by user: Caseworker.ID?, newIDs: inout IdentifierSource
  ) -> [Edit]? {
    guard var item = promise(in: review, of: body, heldOn: heldOn, newIDs: &newIDs) else {
      return nil
    }
    switch source {
    case .new: return [Edit(creating: item)]
    case .seeingTo(let record):
      item.about = record
      return [Edit(creating: item)]
    case .takingUp(let task):
      item.about = task.record
      return [Edit(creating: task), Edit(creating: item)]
    case .changing(let old):
      var changed = old
      (changed.text, changed.responsible) = (item.text, item.responsible)
      (changed.household, changed.due, changed.expected) = (item.household, item.due, item.expected)
      return Edit(from: old, to: changed).map { [$0] } ?? []
    case .carryingOver(let old):
      (item.carries, item.about) = (old.id, old.about)
      var ended = old
      ended.result = Promise.Result(outcome: .dropped, day: heldOn, by: user)
      return [Edit(creating: item)] + (Edit(from: old, to: ended).map { [$0] } ?? [])
    }
  }
}
