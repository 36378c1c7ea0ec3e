import Casework
import Wording

/// The checklist of a closing as lines to read, each with the place where it is put right.
struct ClosingChecklist: Checklist, Hashable {
  enum Place: Hashable {
    case minutes(ReviewMinutesPage.FieldID)
    case member(Caseworker.ID)
    case meeting
    case resolution
  }

  let lines: [ChecklistLine<Place>]

  init(_ closing: ReviewClosing, in world: World) {
    let review = closing.review
    let findings = closing.findings
    let wording = world.wording
    lines = Self.subjects(in: wording).map { subject in
      let found = findings.first { subject.covers($0) }
      return ChecklistLine(
        subject: subject.title,
        sentence: found.map { Self.sentence(for: $0, in: world) }
          ?? Self.fact(subject.kind, of: review, sheet: closing.sheet, in: world),
        standing: found.map { $0.isBlocking ? .blocking : .open } ?? .done,
        place: found.flatMap(Self.place) ?? subject.kind.place)
    }
  }

  // MARK: Subjects

  private enum Kind {
    case day, chair, secretary, attendance, verdicts, vote, resolution

    var place: Place {
      switch self {
      case .day: .minutes(.heldOn)
      case .chair: .minutes(.chair)
      case .secretary: .minutes(.secretary)
      case .attendance: .minutes(.heldOn)
      case .vote: .minutes(.inFavour)
      case .verdicts: .meeting
      case .resolution: .resolution
      }
    }
  }

  private struct Subject {
    let kind: Kind
    let title: String

    func covers(_ finding: ReviewClosing.Finding) -> Bool {
      switch finding {
      case .alreadyClosed: false
      case .dayMissing, .dayAfterToday: kind == .day
      case .chairMissing: kind == .chair
      case .secretaryMissing: kind == .secretary
      case .attendanceMissing: kind == .attendance
      case .verdictMissing, .verdictOnOneself: kind == .verdicts
      case .voteMissing, .voteDiffersFromAttendance: kind == .vote
      case .resolutionEmpty, .resolutionIncomplete: kind == .resolution
      }
    }
  }

  private static func subjects(in wording: Wording) -> [Subject] {
    [
      Subject(kind: .day, title: wording["review.minutes.day"]),
      Subject(kind: .chair, title: wording["review.minutes.chair"]),
      Subject(kind: .secretary, title: wording["review.minutes.secretary"]),
      Subject(kind: .attendance, title: wording["review.minutes.attendance"]),
      Subject(kind: .verdicts, title: wording["review.check.verdicts"]),
      Subject(kind: .vote, title: wording["review.check.vote"]),
      Subject(kind: .resolution, title: wording["review.check.resolution"]),
    ]
  }

  private static func place(of finding: ReviewClosing.Finding) -> Place? {
    switch finding {
    case .attendanceMissing(let members): members.first.map { .minutes(.attendance($0)) }
    case .verdictMissing(let members): members.first.map { .member($0) }
    case .verdictOnOneself(let member): .member(member)
    default: nil
    }
  }

  // MARK: Sentences

  private static func sentence(for finding: ReviewClosing.Finding, in world: World) -> String {
    let wording = world.wording
    switch finding {
    case .alreadyClosed: return wording["review.isClosed"]
    case .dayMissing: return wording["review.check.dayMissing"]
    case .dayAfterToday(let day):
      return wording("review.check.dayAfterToday", ["day": day.description])
    case .chairMissing: return wording["review.check.chairMissing"]
    case .secretaryMissing: return wording["review.check.secretaryMissing"]
    case .attendanceMissing(let members):
      return wording("review.check.attendanceMissing", ["members": names(of: members, in: world)])
    case .verdictMissing(let members):
      return wording("review.check.verdictMissing", ["members": names(of: members, in: world)])
    case .verdictOnOneself(let member):
      return wording("review.check.verdictOnOneself", ["member": world.name(of: member)])
    case .voteMissing: return wording["review.check.voteMissing"]
    case .voteDiffersFromAttendance(let votes, let present):
      return wording(
        "review.check.voteDiffers", ["votes": String(votes), "present": String(present)])
    case .resolutionEmpty: return wording["review.check.resolutionEmpty"]
    case .resolutionIncomplete(let items):
      return wording("review.check.resolutionIncomplete", ["count": String(items.count)])
    }
  }

  /// `Lỳ Xá Hừ và 3 người nữa`.
  private static func names(of members: [Caseworker.ID], in world: World) -> String {
    let first = world.name(of: members.first)
    return members.count > 1
      ? world.wording(
        "review.check.andMore", ["name": first, "more": String(members.count - 1)]) : first
  }

  /// What is there where nothing is missing.
  private static func fact(
    _ kind: Kind, of review: Review, sheet: MonthSheet, in world: World
  ) -> String {
    let wording = world.wording
    switch kind {
    case .day: return review.heldOn?.description ?? "–"
    case .chair: return world.name(of: review.chair)
    case .secretary: return world.name(of: review.secretary)
    case .attendance:
      let present = review.attendance.values.count { $0 == .present }
      return wording(
        "review.check.attendance",
        ["present": String(present), "absent": String(review.attendance.count - present)])
    case .verdicts:
      return wording("review.check.allJudged", ["count": String(sheet.rows.count)])
    case .vote:
      let vote = review.vote ?? Review.Vote(inFavour: 0, against: 0, abstained: 0)
      return wording(
        "review.check.voteCount",
        [
          "for": String(vote.inFavour), "against": String(vote.against),
          "abstained": String(vote.abstained),
        ])
    case .resolution:
      let count = world.register.resolution(of: review.id).count
      return wording("review.check.items", ["count": String(count)])
    }
  }
}
