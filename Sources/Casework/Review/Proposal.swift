/// A verdict proposed for a whole pile at once; any member can be pulled out of it before or after.
package struct Proposal: Hashable, Sendable {
  package let result: Verdict.Result
  package let conclusion: Verdict.Conclusion

  package init(result: Verdict.Result, conclusion: Verdict.Conclusion) {
    self.result = result
    self.conclusion = conclusion
  }

  /// What the figures suggest for a pile; nil where there is nothing to go by and people must ask.
  package static func suggested(for pile: MonthSheet.Pile) -> Proposal? {
    switch pile {
    case .complete: Proposal(result: .completed, conclusion: .none)
    case .toDiscuss: Proposal(result: .notCompleted, conclusion: .remind)
    case .noData: nil
    }
  }

  /// The edits that give this verdict to `members` of a review, leaving alone whoever has one.
  package func edits(for members: [Caseworker.ID], in review: Review.ID, register: Register)
    -> [Edit]
  {
    let judged = Set(register.verdicts[review].filter { $0.result != nil }.map(\.caseworker))
    return members.filter { !judged.contains($0) }.map { member in
      Edit(
        creating: Verdict(
          id: Verdict.id(in: review, of: member), result: result, conclusion: conclusion))
    }
  }
}
