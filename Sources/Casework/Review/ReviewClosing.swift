package import Record

/// Closing a review: a checklist to read first, then the edits that freeze it.
package struct ReviewClosing: Hashable, Sendable {
  /// What the checklist finds.
  package enum Finding: Hashable, Sendable {
    case alreadyClosed
    case dayMissing
    case dayAfterToday(Day)
    case chairMissing
    case secretaryMissing
    case attendanceMissing([Caseworker.ID])
    case verdictMissing([Caseworker.ID])
    /// Whoever chairs the review got a verdict that nobody else chaired.
    case verdictOnOneself(Caseworker.ID)
    case voteMissing
    /// More or fewer votes than members present.
    case voteDiffersFromAttendance(votes: Int, present: Int)
    case resolutionEmpty
    /// Items of the resolution without a deadline or somebody to do them.
    case resolutionIncomplete([Promise.ID])

    /// Nothing can be closed with this; the rest is shown and left to the meeting.
    package var isBlocking: Bool {
      switch self {
      case .alreadyClosed, .dayMissing, .chairMissing, .secretaryMissing, .verdictOnOneself: true
      case .dayAfterToday, .attendanceMissing, .verdictMissing, .voteMissing,
        .voteDiffersFromAttendance, .resolutionEmpty, .resolutionIncomplete:
        false
      }
    }
  }

  package let review: Review
  package let sheet: MonthSheet
  /// In the order of the page.
  package let findings: [Finding]

  /// The checklist of the review of `sheet`'s body and month.
  package init(of sheet: MonthSheet, today: Day, in register: Register) {
    let id = Review.id(of: sheet.body, in: sheet.month)
    let review = register.reviews[id] ?? Review(id: id)
    self.review = review
    self.sheet = sheet
    findings =
      Self.formFindings(of: review, today: today)
      + Self.memberFindings(of: review, sheet: sheet, in: register)
      + Self.voteFindings(of: review)
      + Self.resolutionFindings(register.resolution(of: id))
  }

  package var canClose: Bool { !findings.contains(where: \.isBlocking) }

  private static func formFindings(of review: Review, today: Day) -> [Finding] {
    var findings: [Finding] = []
    if review.isClosed { findings.append(.alreadyClosed) }
    switch review.heldOn {
    case nil: findings.append(.dayMissing)
    case let day? where day > today: findings.append(.dayAfterToday(day))
    default: break
    }
    if review.chair == nil { findings.append(.chairMissing) }
    if review.secretary == nil { findings.append(.secretaryMissing) }
    return findings
  }

  private static func memberFindings(
    of review: Review, sheet: MonthSheet, in register: Register
  ) -> [Finding] {
    let judged = Set(
      register.verdicts[review.id].filter { $0.result != nil }.map(\.caseworker))
    let members = sheet.rows.map(\.caseworker.id)
    let everybody = members + sheet.unassigned.map(\.id)
    let withoutAttendance = everybody.filter { review.attendance[$0] == nil }
    let withoutVerdict = members.filter { !judged.contains($0) }
    let onOneself = register.verdicts[review.id].first { $0.isByItsSubject(chairing: review) }
    return (withoutAttendance.isEmpty ? [] : [.attendanceMissing(withoutAttendance)])
      + (onOneself.map { [.verdictOnOneself($0.caseworker)] } ?? [])
      + (withoutVerdict.isEmpty ? [] : [.verdictMissing(withoutVerdict)])
  }

  private static func voteFindings(of review: Review) -> [Finding] {
    guard let vote = review.vote else { return [.voteMissing] }
    let present = review.attendance.values.count { $0 == .present }
    return vote.total == present
      ? [] : [.voteDiffersFromAttendance(votes: vote.total, present: present)]
  }

  private static func resolutionFindings(_ items: [Promise]) -> [Finding] {
    if items.isEmpty { return [.resolutionEmpty] }
    let incomplete = items.filter { $0.due == nil || $0.responsible == nil }.map(\.id)
    return incomplete.isEmpty ? [] : [.resolutionIncomplete(incomplete)]
  }

  /// The edits that freeze the review with the figures as the meeting saw them; nil where
  /// something blocking is missing. `sight` is what this device has seen so far.
  package func edits(by caseworker: Caseworker.ID, today: Day, sight: Sight) -> [Edit]? {
    guard canClose else { return nil }
    var closed = review
    closed.closing = Review.Closing(
      day: today, by: caseworker, sight: sight, figures: sheet.rows.map(\.figures))
    return Edit(from: review, to: closed).map { [$0] }
  }
}

extension Review {
  /// Opens a closed review again; nil without a reason, or where it is not closed.
  package func reopening(because reason: String) -> Edit? {
    guard isClosed, let reason = reason.meaningful else { return nil }
    var opened = self
    opened.closing = nil
    opened.reopenReason = reason
    return Edit(from: self, to: opened)
  }
}

extension Verdict {
  /// Given to whoever chairs the review, with nobody else in the chair.
  fileprivate func isByItsSubject(chairing review: Review) -> Bool {
    result != nil && caseworker == review.chair && (chair == nil || chair == caseworker)
  }
}

extension Review.Vote {
  package var total: Int { inFavour + against + abstained }
}
