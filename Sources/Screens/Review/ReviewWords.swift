import Casework
import Cells
import Widgets
import Wording

// How a review is worded on all its pages.
extension World {
  func words(for pile: MonthSheet.Pile) -> String {
    switch pile {
    case .complete: wording["review.pile.complete"]
    case .toDiscuss: wording["review.pile.toDiscuss"]
    case .noData: wording["review.pile.noData"]
    }
  }

  func words(for result: Verdict.Result?) -> String {
    switch result {
    case .completed: wording["review.result.completed"]
    case .notCompleted: wording["review.result.notCompleted"]
    case .goodReason: wording["review.result.goodReason"]
    case nil: wording["review.notGiven"]
    }
  }

  func words(for conclusion: Verdict.Conclusion?) -> String {
    switch conclusion {
    case .some(.commend): wording["review.conclusion.commend"]
    case .some(.remind): wording["review.conclusion.remind"]
    case .some(.correct): wording["review.conclusion.correct"]
    case .some(.reassign): wording["review.conclusion.reassign"]
    case .some(.none): wording["review.conclusion.none"]
    case nil: wording["review.notGiven"]
    }
  }

  /// A month's figures together, in the sentence of a key.
  func words(for figures: Review.MemberFigures, as key: String) -> String {
    wording(
      key,
      [
        "visited": String(figures.visited), "expected": String(figures.expected),
        "notMet": String(figures.notMet), "kept": String(figures.kept), "due": String(figures.due),
      ])
  }

  func words(for standing: ResolutionProgress.Standing) -> String {
    switch standing {
    case .done: wording["review.standing.done"]
    case .notDone: wording["review.standing.notDone"]
    case .ahead: wording["review.standing.ahead"]
    case .movedOn: wording["review.standing.movedOn"]
    case .dropped: wording["review.standing.dropped"]
    }
  }

  /// `thăm 03/11, 1 việc quá hạn`: how the month went for one household, in a few words.
  func words(for line: MonthSheet.HouseholdLine) -> String {
    var parts = [visitWords(for: line), callWords(for: line), absenceWords(for: line)]
      .compactMap(\.self)
    if line.overdue > 0 {
      parts.append(wording("review.household.overdue", ["count": String(line.overdue)]))
    }
    return parts.joined(separator: ", ")
  }

  /// Nil where nobody went and nobody had to: the absence says it.
  private func visitWords(for line: MonthSheet.HouseholdLine) -> String? {
    let tally = line.tally
    if let day = tally.lastMetDay {
      let visited = wording("review.household.visited", ["day": day.dayAndMonth])
      return tally.met < line.expected
        ? wording(
          "review.household.fewer",
          ["visited": visited, "made": String(tally.met), "expected": String(line.expected)])
        : visited
    }
    if let reason = tally.lastNotMet {
      return wording("review.household.notMet", ["reason": words(for: reason)])
    }
    return !line.absences.isEmpty && line.expected == 0
      ? nil : wording["review.household.untried"]
  }

  /// `gọi điện 12/11`: contact, but no visit.
  private func callWords(for line: MonthSheet.HouseholdLine) -> String? {
    line.tally.lastCallDay.map {
      wording("review.household.called", ["day": $0.dayAndMonth])
    }
  }

  /// `bớt 1 lượt: mùa nương đến 15/12, gặt lúa nương xa`: why less is expected.
  private func absenceWords(for line: MonthSheet.HouseholdLine) -> String? {
    guard !line.absences.isEmpty else { return nil }
    let absences = line.absences.map { absence in
      wording(
        "review.household.absence",
        [
          "kind": words(for: absence.kind), "until": absence.until.dayAndMonth,
          "reason": absence.reason,
        ])
    }.joined(separator: "; ")
    guard line.lowered > 0 else { return absences }
    return wording(
      "review.household.lowered", ["count": String(line.lowered), "absence": absences])
  }

  /// `Chi bộ bản Là Si`, `UBND xã Thu Lũm`.
  func name(of body: ReviewingBody) -> String {
    let commune = register.commune?.name ?? ""
    return switch body {
    case .cell(let cell): register.cells[cell]?.name ?? cell.text
    case .peoplesCommittee: wording("review.body.peoplesCommittee", ["commune": commune])
    case .front: wording("review.body.front", ["commune": commune])
    }
  }

  /// Whether who is signed in prepares and runs the review of a body.
  func leadsReview(of body: ReviewingBody) -> Bool { signedIn?.leadsReview(of: body) ?? false }

  /// Why a part of the review that belongs to its leaders is closed to who is signed in.
  func notLeading(_ body: ReviewingBody) -> String {
    switch body {
    case .cell: wording["review.notLeading"]
    case .peoplesCommittee, .front:
      wording("review.notLeading.body", ["body": name(of: body)])
    }
  }

  func words(for attendance: Review.Attendance?) -> String {
    switch attendance {
    case .present: wording["review.present"]
    case .absentWithReason: wording["review.absentWithReason"]
    case .absent: wording["review.absent"]
    case nil: wording["review.notGiven"]
    }
  }

  /// `Đánh giá tháng 11/2026 · Chi bộ bản Là Si`.
  func reviewTitle(of month: Month, by body: ReviewingBody) -> String {
    wording("review.title", ["month": month.description, "cell": name(of: body)])
  }
}
