import Casework
import Cells
import Record
import Widgets
import Wording

/// Chuẩn bị họp: the secretary's own view before the meeting, never on the wall. Other members see
/// their own month.
struct ReviewPreparationPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, propose, meeting, print, typeBack, questions, pullOut, resolution, close
    case earlier, later, otherBody, outcomes, supervision
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "review.open", help: "review.open.help"),
    Binding("d", does: .propose, label: "review.propose", help: "review.propose.help"),
    Binding("h", does: .meeting, label: "review.meeting", help: "review.meeting.help"),
    Binding("p", does: .print, label: "review.printSheet", help: "review.printSheet.help"),
    Binding("i", does: .typeBack, label: "review.typeBack", help: "review.typeBack.help"),
    Binding("v", does: .questions, label: "review.questions", help: "review.questions.help"),
    Binding("r", does: .pullOut, label: "review.pullOut", help: "review.pullOut.help"),
    Binding(
      "n", does: .resolution, label: "review.lastResolution", help: "review.lastResolution.help"),
    Binding("c", does: .close, label: "review.close", help: "review.close.help"),
    Binding("[", does: .earlier, label: "review.earlier", help: "review.earlier.help"),
    Binding(
      "]", does: .later, label: "review.later", help: "review.later.help", footer: .joined),
    Binding(
      "b", does: .otherBody, label: "review.otherBody", help: "review.otherBody.help"),
    Binding("g", does: .outcomes, label: "outcomes.key", help: "outcomes.key.help"),
    Binding(
      "o", does: .supervision, label: "supervision", help: "supervision.help", footer: .hidden),
  ])

  /// The bodies that review the work of who is signed in: those whose review they lead first.
  private let bodies: [ReviewingBody]
  let body: ReviewingBody?
  /// Whether who is signed in leads the review: nobody else sees the others' month.
  private(set) var isPreparing = false
  private(set) var month: Month
  private(set) var content: ReviewedMonth?
  var questions: ReviewQuestions?
  /// The visits that are still to be read for them.
  var unread: [Load] = []
  /// They were asked for before all was read.
  var opensQuestions = false
  var cursor = ListCursor()
  private(set) var pulledOut: Set<Caseworker.ID> = []
  /// What a wide terminal shows beside each member's month.
  private(set) var background: [Caseworker.ID: MemberBackground] = [:]
  /// What is open around the body's households, counted when the page opens or hears of a save.
  private(set) var households = (withoutLead: 0, withOpenPetition: 0)
  private(set) var lastResolution: ResolutionProgress?
  var sheetPrinted: String?

  var looksAtHouseholds: Bool { true }

  /// The month is read when it appears, once.
  init(in world: World) {
    let own = world.signedIn?.reviewingBodies ?? []
    let led = own.filter { world.leadsReview(of: $0) }
    self.init(of: led + own.filter { !led.contains($0) }, in: world)
  }

  /// Opens on the first of the bodies.
  private init(of bodies: [ReviewingBody], in world: World) {
    self.bodies = bodies
    body = bodies.first
    month = body.map { world.register.monthToReview(by: $0, on: world.today) } ?? world.today.month
  }

  mutating func refresh(in world: World) {
    guard let body else { return }
    isPreparing = world.leadsReview(of: body)
    let content = ReviewedMonth(of: body, month: month, today: world.today, in: world.register)
    self.content = content
    background = Dictionary(
      content.members.map {
        ($0.caseworker, MemberBackground(of: $0.caseworker, content, in: world))
      },
      uniquingKeysWith: { first, _ in first })
    let place = MeetingPlace(of: content.review.id, in: world)
    (pulledOut, sheetPrinted) = (place.pulledOut, place.sheetPrinted)
    households = (
      world.rowsWithoutLead.count { body.cell == nil || $0.cell == body.cell },
      world.register.openPetitions(for: body).count
    )
    lastResolution = ResolutionProgress(
      of: Review.id(of: body, in: month.previous), on: world.today, in: world.register)
    if questions?.month != month || questions == nil {
      questions = ReviewQuestions(of: body, month: month)
    }
  }

  // MARK: Piles

  /// The members by pile, each in the order of the body's own list; whoever was pulled out is to
  /// be discussed.
  var piles: [(pile: MonthSheet.Pile, members: [ReviewedMonth.Member])] {
    MonthSheet.Pile.allCases.map { pile in
      (pile, (content?.members ?? []).filter { self.pile(of: $0) == pile })
    }.filter { !$0.members.isEmpty }
  }

  private func pile(of member: ReviewedMonth.Member) -> MonthSheet.Pile {
    pulledOut.contains(member.caseworker) ? .toDiscuss : member.pile
  }

  var rows: [ReviewedMonth.Member] { piles.flatMap(\.members) }

  var selected: ReviewedMonth.Member? {
    cursor.row(in: ListShape(rows: rows.count)).map { rows[$0] }
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    opensQuestions = false
    if isPreparing, moveCursor(key, in: world) { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private mutating func moveCursor(_ key: Key, in world: World) -> Bool {
    let shape = groupedShape(in: world)
    let lines = table(in: world).visibleLines(inRows: tableRows(in: world))
    return cursor.handle(key, shape: shape, visibleLines: lines) == .consumed
  }

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    if command == .supervision { return world.reasonAgainstSupervision }
    guard let content else { return wording["review.noCell"] }
    switch command {
    case .earlier, .outcomes: return nil
    case .later: return month < world.today.month ? nil : wording["review.noLater"]
    case .otherBody: return bodies.count > 1 ? nil : wording["review.oneBody"]
    default: break
    }
    if !isPreparing { return notPreparing(in: world) }
    switch command {
    case .earlier, .later, .otherBody, .outcomes, .supervision, .print, .questions, .resolution,
      .close:
      return nil
    case .typeBack: return content.isClosed ? wording["review.isClosed"] : nil
    case .open, .meeting: return rows.isEmpty ? wording["review.nobody"] : nil
    case .pullOut:
      if content.isClosed { return wording["review.isClosed"] }
      guard let selected else { return wording["review.nobody"] }
      return selected.pile == .complete ? nil : wording["review.pullOut.needless"]
    case .propose:
      if content.isClosed { return wording["review.isClosed"] }
      if !world.hasReadAll { return wording["review.notRead"] }
      guard let selected else { return wording["review.nobody"] }
      guard Proposal.suggested(for: pile(of: selected)) != nil else {
        return wording["review.propose.discuss"]
      }
      return unjudged(in: .complete, by: world.user).isEmpty
        ? wording["review.propose.done"] : nil
    }
  }

  private func notPreparing(in world: World) -> String {
    switch body {
    case .cell, nil: world.wording["review.notPreparing"]
    case .peoplesCommittee?, .front?: body.map(world.notLeading) ?? ""
    }
  }

  /// Whoever leads the review is not judged by a key of their own: another takes the chair for that.
  private func unjudged(in pile: MonthSheet.Pile, by user: Caseworker.ID?) -> [Caseworker.ID] {
    (piles.first { $0.pile == pile }?.members ?? [])
      .filter { !$0.isJudged && $0.caseworker != user }.map(\.caseworker)
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    if command == .supervision { return [.push(SupervisionsPage(in: world))] }
    guard let body, let content else { return [] }
    switch command {
    case .outcomes: return [.push(OutcomesPage(in: world))]
    case .supervision: return []
    case .open:
      return selected.map {
        [.push(ReviewMeetingPage(of: body, month: month, at: $0.caseworker, in: world))]
      } ?? []
    case .meeting: return [.push(ReviewMeetingPage(of: body, month: month, in: world))]
    case .print:
      return [
        .effect(
          .print(content.isClosed ? .reviewAnnex(body, month) : .meetingSheet(body, month)))
      ]
    case .typeBack: return [.push(MeetingSheetPage(of: body, month: month, in: world))]
    case .questions:
      opensQuestions = true
      return openQuestions(in: world)
    case .resolution:
      let page = ReviewResolutionPage(
        of: body, month: month.previous, reviewed: month, in: world)
      return [.push(page)]
    case .close: return [.push(ReviewClosingPage(of: body, month: month, in: world))]
    case .otherBody:
      self = ReviewPreparationPage(of: Array(bodies.dropFirst() + bodies.prefix(1)), in: world)
      return appear(in: world)
    case .earlier: return turn(to: month.previous, in: world)
    case .later: return turn(to: month.next, in: world)
    case .propose: return propose(for: content, in: world)
    case .pullOut: return selected.map { pullOut($0, in: world) } ?? []
    }
  }

  private func propose(for content: ReviewedMonth, in world: World) -> [Step] {
    guard let selected, let proposal = Proposal.suggested(for: pile(of: selected)) else {
      return []
    }
    let edits = proposal.edits(
      for: unjudged(in: pile(of: selected), by: world.user), in: content.review.id,
      register: world.register)
    return [.effect(.save(Save(edits, needsPIN: true)))]
  }

  /// Takes a member out of the pile, with the verdict that came by the pile; or puts one back.
  private mutating func pullOut(_ member: ReviewedMonth.Member, in world: World) -> [Step] {
    var place = MeetingPlace(of: member.verdict.review, in: world)
    if place.pulledOut.remove(member.caseworker) == nil {
      place.pulledOut.insert(member.caseworker)
    }
    pulledOut = place.pulledOut
    if let row = rows.firstIndex(where: { $0.caseworker == member.caseworker }) {
      cursor.select(row)
    }
    guard pulledOut.contains(member.caseworker), member.isJudged else { return [place.kept] }
    var open = member.verdict
    open.result = nil
    open.conclusion = nil
    let taken = Edit(from: member.verdict, to: open)
    return [place.kept] + (taken.map { [.effect(.save(Save([$0], needsPIN: true)))] } ?? [])
  }

  private mutating func turn(to month: Month, in world: World) -> [Step] {
    self.month = month
    cursor = ListCursor()
    return appear(in: world)
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
