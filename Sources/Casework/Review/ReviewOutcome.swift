/// What a closed review said of one person's month, where it called for something: praise, or work to
/// be put right (biểu dương, chấn chỉnh). Each stands for itself: they are summed for nobody.
package struct ReviewOutcome: Hashable, Sendable {
  package let body: ReviewingBody
  package let month: Month
  package let verdict: Verdict

  package var isPraise: Bool { verdict.conclusion == .commend }

  /// For how many months one is shown.
  package static let monthsShown = 12
}

extension Register {
  /// What somebody may see of it: all that a review said which they lead; of the other reviews of
  /// their work the praise, and what was said to themselves. The latest month first, then by name.
  package func reviewOutcomes(for reader: Caseworker, on today: Day) -> [ReviewOutcome] {
    let since = today.month.adding(1 - ReviewOutcome.monthsShown)
    let all = reviews.values.filter(\.isClosed).flatMap { review -> [ReviewOutcome] in
      guard let (body, month) = review.subject, month >= since,
        reader.reviewingBodies.contains(body)
      else { return [] }
      return verdicts[review.id].filter(\.callsForSomething).map {
        ReviewOutcome(body: body, month: month, verdict: $0)
      }.filter { one in
        one.isPraise || one.verdict.caseworker == reader.id || reader.leadsReview(of: body)
      }
    }
    let people = byName(Set(all.map(\.verdict.caseworker)).compactMap { caseworkers[$0] })
    let places = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func order(_ one: ReviewOutcome) -> (Int, Int, String) {
      (-one.month.ordinal, places[one.verdict.caseworker] ?? .max, one.verdict.id.text)
    }
    return all.sorted { order($0) < order($1) }
  }
}

extension Verdict {
  fileprivate var callsForSomething: Bool {
    switch conclusion {
    case .commend?, .remind?, .correct?, .reassign?: true
    case .some(.none), nil: false
    }
  }
}
