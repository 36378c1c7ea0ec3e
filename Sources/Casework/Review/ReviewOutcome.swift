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

/// A household that a closed review commended, for what the words of its conclusion say.
package struct HouseholdPraise: Hashable, Sendable {
  package let body: ReviewingBody
  package let month: Month
  package let conclusion: HouseholdConclusion
}

extension Register {
  /// What somebody may see of it: all that a review said which they lead; of the other reviews of
  /// their work the praise, and what was said to themselves. The latest month first, then by name.
  package func reviewOutcomes(for reader: Caseworker, on today: Day) -> [ReviewOutcome] {
    let all = closedReviews(for: reader, on: today).flatMap { review, body, month in
      verdicts[review].filter(\.callsForSomething).map {
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

  /// The households commended by the reviews of somebody's work, the latest month first, then by code.
  package func householdsCommended(for reader: Caseworker, on today: Day) -> [HouseholdPraise] {
    closedReviews(for: reader, on: today).sorted { ($1.month, $0.id) < ($0.month, $1.id) }
      .flatMap { review, body, month in
        conclusionsReached(in: review).filter(\.commends).map {
          HouseholdPraise(body: body, month: month, conclusion: $0)
        }
      }
  }

  private func closedReviews(
    for reader: Caseworker, on today: Day
  ) -> [(id: Review.ID, body: ReviewingBody, month: Month)] {
    (0..<ReviewOutcome.monthsShown).flatMap { back in
      let month = today.month.adding(-back)
      return reader.reviewingBodies.compactMap { body in
        let id = Review.id(of: body, in: month)
        return reviews[id]?.isClosed ?? false ? (id, body, month) : nil
      }
    }
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
