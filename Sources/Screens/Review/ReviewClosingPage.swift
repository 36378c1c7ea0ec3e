import Casework
import Widgets
import Wording

/// Chốt tháng: a checklist to read first, then the closing; for a closed review, what was closed.
struct ReviewClosingPage: ClosingPage {
  enum Command: Hashable, CaseIterable { case open, close, reopen, print, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "review.check.open", help: "review.check.open.help"),
    Binding("c", does: .close, label: "review.check.close", help: "review.check.close.help"),
    Binding("m", does: .reopen, label: "review.reopen", help: "review.reopen.help"),
    Binding("p", does: .print, label: "review.print", help: "review.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let body: ReviewingBody
  private let month: Month
  private var closing: ReviewClosing
  private(set) var checklist: ClosingChecklist
  var cursor = ListCursor()
  var question: Question<ClosingAnswer>?

  init(of body: ReviewingBody, month: Month, in world: World) {
    self.body = body
    self.month = month
    (closing, checklist) = Self.state(of: body, month, in: world)
  }

  private static func state(of body: ReviewingBody, _ month: Month, in world: World)
    -> (ReviewClosing, ClosingChecklist)
  {
    let sheet = MonthSheet(of: body, month: month, today: world.today, in: world.register)
    let closing = ReviewClosing(of: sheet, today: world.today, in: world.register)
    return (closing, ClosingChecklist(closing, in: world))
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    if command == .print || command == .back { return nil }
    if !world.leadsReview(of: body) { return world.notLeading(body) }
    switch command {
    case .print, .back: return nil
    case .reopen: return closing.review.isClosed ? nil : wording["review.notClosed"]
    case .open: return closing.review.isClosed ? wording["review.isClosed"] : nil
    case .close:
      if closing.review.isClosed { return wording["review.isClosed"] }
      // Figures of a half-read record would be frozen.
      if !world.hasReadAll { return wording["review.notRead"] }
      return closing.canClose ? nil : wording["review.check.cannotClose"]
    }
  }

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open:
      return selected?.place.map { [.push(page(at: $0, in: world))] } ?? []
    case .reopen: return [.push(ReopenPage(of: closing.review, in: world))]
    case .print: return [.effect(.print(.reviewAnnex(body, month)))]
    case .back: return [.pop]
    case .close:
      question = closingQuestion(in: world.wording)
      return []
    }
  }

  private func page(at place: ClosingChecklist.Place, in world: World) -> any Page {
    switch place {
    case .minutes(let field):
      let content = ReviewedMonth(of: body, month: month, today: world.today, in: world.register)
      return ReviewMinutesPage(of: content, focus: field, in: world)
    case .member(let member):
      return ReviewMeetingPage(of: body, month: month, at: member, in: world)
    case .meeting: return ReviewMeetingPage(of: body, month: month, in: world)
    case .resolution:
      return ReviewResolutionPage(of: body, month: month, reviewed: month, in: world)
    }
  }

  private func closingQuestion(in wording: Wording) -> Question<ClosingAnswer> {
    let open = checklist.openCount
    let text =
      open == 0
      ? wording["review.check.question"]
      : wording("review.check.questionOpen", ["count": String(open)])
    return Question(
      title: wording("review.check.title", ["month": month.description]), text: text,
      answers: [.init("d", wording["review.check.yes"], .close)], openedBy: "c")
  }

  func close(in world: inout World) -> [Step] {
    guard let user = world.user,
      let edits = closing.edits(by: user, today: world.today, sight: world.sight)
    else { return [] }
    let draft = MeetingPlace.name(for: closing.review.id)
    return [.effect(.save(Save(edits, needsPIN: true, draft: draft)))]
  }

  mutating func refresh(in world: World) {
    (closing, checklist) = Self.state(of: body, month, in: world)
  }

  mutating func appear(in world: World) -> [Step] {
    refresh(in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: refresh(in: world)
    default: break
    }
    return []
  }

  // MARK: Drawing

  func frame(footer: Footer, in world: World) -> Frame {
    world.frame(
      titled: world.wording("review.check.title", ["month": month.description]),
      aside: world.name(of: body), footer: footer)
  }

  func standing(in world: World) -> String {
    guard let closed = closing.review.closing else {
      let open = checklist.openCount
      return open == 0
        ? world.wording["review.check.ready"]
        : world.wording("review.check.missing", ["count": String(open)])
    }
    return world.wording(
      "review.check.closedBy",
      ["day": closed.day.description, "member": world.name(of: closed.by)])
  }
}
