import Casework
import Cells
import Record
import Widgets
import Wording

/// Đánh giá, the meeting view: one member a page, in the order of the body's own list. Whoever runs
/// the meeting is judged with another in the chair: see `ReviewMeetingPage+OtherChair`.
struct ReviewMeetingPage: Page {
  enum Command: Hashable, CaseIterable {
    case previous, next, nextOpen, choose, note, resolution, close, petition, scrollDown, scrollUp
  }

  static let keys = KeyTable<Command>([
    Binding(
      .left, .pageUp, does: .previous, label: "review.previous", help: "review.previous.help"),
    Binding(
      .right, .pageDown, does: .next, label: "review.next", help: "review.next.help",
      footer: .joined),
    Binding("b", does: .nextOpen, label: "review.nextOpen", help: "review.nextOpen.help"),
    Binding(.tab, .backTab, does: .choose, label: "review.choose", help: "review.choose.help"),
    Binding("g", does: .note, label: "review.note", help: "review.note.help"),
    Binding("n", does: .resolution, label: "review.resolution", help: "review.resolution.help"),
    Binding("c", does: .close, label: "review.close", help: "review.close.help"),
    Binding("m", does: .petition, label: "review.petition", help: "review.petition.help"),
    Binding(
      .down, "j", does: .scrollDown, label: "review.scrollDown", help: "review.scrollDown.help",
      footer: .hidden),
    Binding(
      .up, "k", does: .scrollUp, label: "review.scrollUp", help: "review.scrollUp.help",
      footer: .hidden),
  ])

  private(set) var content: ReviewedMonth
  private var index: Int
  var choice: VerdictChoice?
  /// The candidate whose save is under way; it comes back if the save fails or is not wanted.
  var underWay: VerdictChoice?
  /// Lines scrolled past.
  private(set) var top = 0
  /// Who is to chair, while that is picked for what the key asked for.
  var otherChair: (picker: Picker, then: Command)?
  /// The verdict on whoever runs the meeting: given as a whole, under the other chair's PIN.
  var underOtherChair: Verdict?

  /// Opens at `member`, else where the meeting was left: at the member kept in the draft, at the
  /// first without a verdict, or at the first.
  init(of body: ReviewingBody, month: Month, at member: Caseworker.ID? = nil, in world: World) {
    content = ReviewedMonth(of: body, month: month, today: world.today, in: world.register)
    let kept = content.isClosed ? nil : MeetingPlace(of: content.review.id, in: world).member
    let wanted = member ?? kept
    let found = content.members.firstIndex { $0.caseworker == wanted }
    index = found ?? content.firstUnjudged ?? 0
  }

  var member: ReviewedMonth.Member? {
    content.members.indices.contains(index) ? content.members[index] : nil
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if otherChair != nil { return takeInPicker(key, in: world) }
    if let choice, let member { return choose(key, choice, for: member, in: world) }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .close: return nil
    case .choose, .note, .resolution, .petition:
      if !leadsMeeting(in: world) { return world.notLeading(content.body) }
      if content.isClosed { return world.wording["review.isClosed"] }
      return member == nil ? world.wording["review.nobody"] : nil
    case .nextOpen:
      return nextUnjudged == nil ? world.wording["review.allJudged"] : nil
    case .previous: return index > 0 ? nil : world.wording["review.first"]
    case .next:
      return index + 1 < content.members.count ? nil : world.wording["review.last"]
    case .scrollDown, .scrollUp:
      let rows = world.body(of: frame(in: world)).rows
      let fits = view.map { $0.lineCount <= $0.visibleLines(inRows: rows, in: world) }
      return fits ?? true ? world.wording["review.allShown"] : nil
    }
  }

  private func leadsMeeting(in world: World) -> Bool { world.leadsReview(of: content.body) }

  /// The next member without a verdict, on from here and round.
  private var nextUnjudged: Int? {
    let all = content.members.indices
    return (Array(all.dropFirst(index + 1)) + Array(all.prefix(index + 1)))
      .first { $0 != index && !content.members[$0].isJudged }
  }

  private mutating func perform(_ command: Command, in world: World) -> [Step] {
    if [.choose, .note].contains(command), isOwnPage(in: world) {
      return pickOtherChair(then: command, in: world)
    }
    return perform(command, chair: nil, in: world)
  }

  /// `chair`: who chairs this in the place of whoever runs the meeting.
  mutating func perform(_ command: Command, chair: Caseworker.ID?, in world: World) -> [Step] {
    switch command {
    case .previous: return move(to: index - 1, in: world)
    case .next: return move(to: index + 1, in: world)
    case .nextOpen: return nextUnjudged.map { move(to: $0, in: world) } ?? []
    case .choose:
      choice = member.map { .result($0.verdict.result) }
      underOtherChair = chair.flatMap { chair in
        member.map { member in
          var verdict = member.verdict
          verdict.chair = chair
          return verdict
        }
      }
      return []
    case .note:
      return member.map {
        [.push(ReviewNotePage(on: $0, of: content.review.id, chair: chair, in: world))]
      } ?? []
    case .resolution:
      let page = ResolutionItemPage(
        new: ResolutionItem(), for: member?.caseworker, of: content.review, body: content.body,
        in: world)
      return [.push(page)]
    case .petition:
      return member.map {
        [.push(PetitionEntryPage(about: $0, at: content.review, in: world))]
      } ?? []
    case .close:
      return [.push(ReviewClosingPage(of: content.body, month: content.month, in: world))]
    case .scrollDown: return scroll(to: top + 1, in: world)
    case .scrollUp: return scroll(to: top - 1, in: world)
    }
  }

  private mutating func move(to index: Int, in world: World) -> [Step] {
    self.index = index
    top = 0
    return keepPlace(in: world)
  }

  private func keepPlace(in world: World) -> [Step] {
    guard !content.isClosed, leadsMeeting(in: world) else { return [] }
    var place = MeetingPlace(of: content.review.id, in: world)
    guard place.member != member?.caseworker else { return [] }
    place.member = member?.caseworker
    return [place.kept]
  }

  private mutating func scroll(to line: Int, in world: World) -> [Step] {
    guard let view else { return [] }
    let rows = world.body(of: frame(in: world)).rows
    let last = view.lineCount - view.visibleLines(inRows: rows, in: world)
    top = min(max(0, line), max(0, last))
    return []
  }

  // MARK: Verdicts

  private mutating func choose(
    _ key: Key, _ choice: VerdictChoice, for member: ReviewedMonth.Member, in world: World
  ) -> [Step]? {
    if let chosen = choice.chosen(by: key) { return give(chosen, to: member) }
    switch key {
    case .down, .right: self.choice = choice.moved(by: 1)
    case .up, .left: self.choice = choice.moved(by: -1)
    case .enter, .tab, .backTab: return give(choice, to: member)
    case .escape: (self.choice, underOtherChair) = (nil, nil)
    default: return nil
    }
    return []
  }

  /// Saves the verdict at once, and goes on to the other field.
  private mutating func give(_ choice: VerdictChoice, to member: ReviewedMonth.Member) -> [Step] {
    if let verdict = underOtherChair { return give(choice, to: member, in: verdict) }
    self.choice =
      if case .result = choice { .conclusion(member.verdict.conclusion) } else { nil }
    let given = choice.given(to: member.verdict)
    guard let edit = Edit(from: member.verdict, to: given) else { return [] }
    underWay = choice
    return [.effect(.save(Save([edit], needsPIN: true)))]
  }

  mutating func appear(in world: World) -> [Step] {
    refresh(in: world)
    takeBackUnsaved()
    return keepPlace(in: world)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved:
      (underWay, underOtherChair) = (nil, nil)
      refresh(in: world)
    case .undone: refresh(in: world)
    case .notSaved: takeBackUnsaved()
    default: break
    }
    return []
  }

  private mutating func takeBackUnsaved() {
    if let underWay { choice = underWay }
    underWay = nil
  }

  mutating func refresh(in world: World) {
    let here = member?.caseworker
    content = ReviewedMonth(
      of: content.body, month: content.month, today: world.today, in: world.register)
    index =
      content.members.firstIndex { $0.caseworker == here } ?? min(index, content.members.count)
    if content.isClosed { (choice, underOtherChair) = (nil, nil) }
  }

  func records(in world: World) -> [RecordID] { member.map { [$0.verdict.record] } ?? [] }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(
      in: world.wording, disabledReason: { reason(against: $0, in: world) })
      + VerdictChoice.results.help(in: world.wording)
      + VerdictChoice.conclusions.help(in: world.wording)
  }
}
