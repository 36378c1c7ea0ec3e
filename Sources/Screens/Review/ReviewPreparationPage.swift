import Casework
import Cells
import Record
import Widgets
import Wording

/// Chuẩn bị họp: the secretary's own view before the meeting, never on the wall. Other members see
/// their own month.
struct ReviewPreparationPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, propose, meeting, print, questions, pullOut, resolution, close, earlier, later
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "review.open", help: "review.open.help"),
    Binding("d", does: .propose, label: "review.propose", help: "review.propose.help"),
    Binding("h", does: .meeting, label: "review.meeting", help: "review.meeting.help"),
    Binding("p", does: .print, label: "review.print", help: "review.print.help"),
    Binding("v", does: .questions, label: "review.questions", help: "review.questions.help"),
    Binding("r", does: .pullOut, label: "review.pullOut", help: "review.pullOut.help"),
    Binding(
      "n", does: .resolution, label: "review.lastResolution", help: "review.lastResolution.help"),
    Binding("c", does: .close, label: "review.close", help: "review.close.help"),
    Binding("[", does: .earlier, label: "review.earlier", help: "review.earlier.help"),
    Binding(
      "]", does: .later, label: "review.later", help: "review.later.help", footer: .joined),
  ])

  let cell: PartyCell.ID?
  private(set) var month: Month
  private(set) var content: ReviewedMonth?
  private(set) var questions: ReviewQuestions?
  private(set) var cursor = ListCursor()
  private(set) var pulledOut: Set<Caseworker.ID> = []
  /// What a wide terminal shows beside each member's month.
  private(set) var background: [Caseworker.ID: MemberBackground] = [:]

  init(in world: World) {
    cell = world.signedIn?.cell
    month = cell.map { world.register.monthToReview(by: $0, on: world.today) } ?? world.today.month
    refresh(in: world)
  }

  mutating func refresh(in world: World) {
    guard let cell else { return }
    let content = ReviewedMonth(of: cell, month: month, today: world.today, in: world.register)
    self.content = content
    background = Dictionary(
      content.members.map {
        ($0.caseworker, MemberBackground(of: $0.caseworker, content, in: world))
      },
      uniquingKeysWith: { first, _ in first })
    pulledOut = MeetingPlace(of: content.review.id, in: world).pulledOut
    if questions?.month != month || questions == nil {
      questions = ReviewQuestions(of: cell, month: month)
    }
  }

  static func isPreparing(in world: World) -> Bool { world.signedIn?.leadsCell == true }

  // MARK: Piles

  /// The members by pile, each in the order of the cell's own list; whoever was pulled out is to
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
    if Self.isPreparing(in: world), moveCursor(key, in: world) { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  private mutating func moveCursor(_ key: Key, in world: World) -> Bool {
    let shape = shape(in: world)
    let lines = table(in: world).visibleLines(inRows: tableRows(in: world))
    return cursor.handle(key, shape: shape, visibleLines: lines) == .consumed
  }

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    guard let content else { return wording["review.noCell"] }
    switch command {
    case .earlier: return nil
    case .later: return month < world.today.month ? nil : wording["review.noLater"]
    default: break
    }
    if !Self.isPreparing(in: world) { return wording["review.notPreparing"] }
    switch command {
    case .earlier, .later, .print, .questions, .resolution, .close: return nil
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
      return unjudged(in: .complete).isEmpty ? wording["review.propose.done"] : nil
    }
  }

  private func unjudged(in pile: MonthSheet.Pile) -> [Caseworker.ID] {
    (piles.first { $0.pile == pile }?.members ?? []).filter { !$0.isJudged }.map(\.caseworker)
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    guard let cell, let content else { return [] }
    switch command {
    case .open:
      return selected.map {
        [.push(ReviewMeetingPage(of: cell, month: month, at: $0.caseworker, in: world))]
      } ?? []
    case .meeting: return [.push(ReviewMeetingPage(of: cell, month: month, in: world))]
    case .print: return [.effect(.print(.reviewAnnex(cell, month)))]
    case .questions:
      return questions.map { [.push(ReviewQuestionsPage($0, in: world))] } ?? []
    case .resolution:
      let page = ReviewResolutionPage(
        of: cell, month: month.previous, reviewed: month, in: world)
      return [.push(page)]
    case .close: return [.push(ReviewClosingPage(of: cell, month: month, in: world))]
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
      for: unjudged(in: pile(of: selected)), in: content.review.id, register: world.register)
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

  // MARK: Answers

  mutating func appear(in world: World) -> [Step] {
    refresh(in: world)
    guard Self.isPreparing(in: world), let content, let cell else { return [] }
    let households = Set(content.members.flatMap(\.households).map(\.household.id))
      .union(
        world.register.householdsPresent(on: world.today).map(\.id).filter {
          world.register.cell(of: $0) == cell
        }
      ).sorted()
    return [month, month.previous].map { .effect(.load(.visitsInMonth(households, $0))) }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.visitsInMonth(_, let read), let states):
      questions?.take(states, of: read, in: world.register)
      return []
    case .saved, .undone:
      refresh(in: world)
      return []
    default: return []
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
