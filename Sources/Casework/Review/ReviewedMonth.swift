/// A month's review of a body as its pages and its paper show it: the members in the body's own
/// order, with their figures as they are, or as the meeting saw them once it is closed.
package struct ReviewedMonth: Hashable, Sendable {
  package struct Member: Hashable, Sendable {
    package let caseworker: Caseworker.ID
    /// Frozen once the review is closed.
    package let figures: Review.MemberFigures
    /// The figures as they stand now, where a closed review showed others.
    package let figuresNow: Review.MemberFigures?
    /// The member's households now; nil where the month has no row for the member any more.
    package let row: MonthSheet.Row?
    /// What else there is to say of these households.
    package let matters: ReviewedMatters
    /// Empty while none is given.
    package let verdict: Verdict

    package var isJudged: Bool { verdict.result != nil }
    package var pile: MonthSheet.Pile { row?.pile ?? .toDiscuss }
    package var households: [MonthSheet.HouseholdLine] { row?.households ?? [] }
  }

  package let review: Review
  package let sheet: MonthSheet
  package let members: [Member]

  package var body: ReviewingBody { sheet.body }
  package var month: Month { sheet.month }
  package var isClosed: Bool { review.isClosed }

  package init(of body: ReviewingBody, month: Month, today: Day, in register: Register) {
    let sheet = MonthSheet(of: body, month: month, today: today, in: register)
    let id = Review.id(of: body, in: month)
    let review = register.reviews[id] ?? Review(id: id)
    let frozen = review.closing?.figures
    members = (frozen ?? sheet.rows.map(\.figures)).map { figures in
      let row = sheet.rows.first { $0.caseworker.id == figures.caseworker }
      let verdictID = Verdict.id(in: id, of: figures.caseworker)
      return Member(
        caseworker: figures.caseworker, figures: figures,
        figuresNow: row.flatMap { $0.figures == figures ? nil : $0.figures }, row: row,
        matters: ReviewedMatters(
          of: row?.households.map(\.household.id) ?? [], in: month,
          on: review.closing?.day ?? today, in: register),
        verdict: register.verdicts[id].first { $0.id == verdictID } ?? Verdict(id: verdictID))
    }
    self.review = review
    self.sheet = sheet
  }

  /// Where the meeting goes on: the first member without a verdict.
  package var firstUnjudged: Int? { members.firstIndex { !$0.isJudged } }

  /// Where a member stands among those of the same pile, counted from 1.
  package func placeInPile(of member: Member) -> (place: Int, of: Int) {
    let pile = members.filter { $0.pile == member.pile }
    return ((pile.firstIndex(of: member) ?? 0) + 1, pile.count)
  }

  /// Everybody who belongs to the meeting: the members reviewed and those with nothing to review.
  package var everybody: [Caseworker.ID] {
    let reviewed = members.map(\.caseworker)
    let others = sheet.rows.map(\.caseworker.id) + sheet.unassigned.map(\.id)
    return reviewed + others.filter { !reviewed.contains($0) }
  }
}

extension Register {
  /// What a review concluded on households, where someone spoke, by the household's code. One
  /// whose text was taken back is none.
  package func conclusionsReached(in review: Review.ID) -> [HouseholdConclusion] {
    conclusions[review].filter { $0.text.meaningful != nil }
      .sorted { (code(of: $0), $0.id) < (code(of: $1), $1.id) }
  }

  private func code(of conclusion: HouseholdConclusion) -> String {
    households[conclusion.household]?.code ?? ""
  }
}
