/// A verdict proposed for a whole pile at once; any member can be pulled out of it before or after.
package struct Proposal: Hashable, Sendable {
  package let result: Verdict.Result
  package let conclusion: Verdict.Conclusion

  package init(result: Verdict.Result, conclusion: Verdict.Conclusion) {
    self.result = result
    self.conclusion = conclusion
  }

  /// What the figures suggest for a pile; nil where people must talk or ask first.
  package static func suggested(for pile: MonthSheet.Pile) -> Proposal? {
    switch pile {
    case .complete: Proposal(result: .completed, conclusion: .none)
    case .toDiscuss, .noData: nil
    }
  }

  /// The edits that give this verdict to `members` of a review, leaving alone whoever has one and
  /// keeping a conclusion that was given before.
  package func edits(for members: [Caseworker.ID], in review: Review.ID, register: Register)
    -> [Edit]
  {
    let known = Dictionary(
      register.verdicts[review].map { ($0.caseworker, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return members.compactMap { member in
      let old = known[member] ?? Verdict(id: Verdict.id(in: review, of: member))
      guard old.result == nil else { return nil }
      var new = old
      new.result = result
      new.conclusion = old.conclusion ?? conclusion
      return Edit(from: old, to: new)
    }
  }
}
