import Casework
import Widgets

// Whoever runs the meeting gives no verdict on themselves: another is named to chair it, and it is
// saved under that person's PIN.
extension ReviewMeetingPage {
  var mode: InputMode { otherChair == nil ? .commands : .text }
  var typingPlace: TypingPlace? { otherChair?.picker.typingPlace }

  /// Whether the member under review is the one who is signed in.
  func isOwnPage(in world: World) -> Bool {
    member.map { $0.caseworker == world.user } ?? false
  }

  /// Asks who chairs; whoever was named last time is only to be confirmed.
  mutating func pickOtherChair(then command: Command, in world: World) -> [Step] {
    guard let member else { return [] }
    let now = member.verdict.chair ?? MeetingPlace(of: content.review.id, in: world).otherChair
    let picker = ReviewPicks.otherChairs(
      of: content.body, than: member.caseworker, now: now, in: world)
    otherChair = (picker, command)
    return []
  }

  mutating func takeInPicker(_ key: Key, in world: World) -> [Step]? {
    guard let command = otherChair?.then, var picker = otherChair?.picker else { return nil }
    let outcome = picker.handle(key, in: world.body(of: frame(in: world)))
    otherChair = (picker, command)
    switch outcome {
    case .event(.chosen(let values)):
      otherChair = nil
      guard let chair = values.first.map(Caseworker.ID.init) else { return [] }
      var place = MeetingPlace(of: content.review.id, in: world)
      place.otherChair = chair
      return [place.kept] + perform(command, chair: chair, in: world)
    case .event(.cancelled):
      otherChair = nil
      return []
    case .consumed, .notMine: return []
    }
  }

  /// The result waits for the conclusion, so that the PIN is asked for once.
  mutating func give(
    _ choice: VerdictChoice, to member: ReviewedMonth.Member, in verdict: Verdict
  ) -> [Step] {
    let given = choice.given(to: verdict)
    underOtherChair = given
    if case .result = choice {
      self.choice = .conclusion(given.conclusion)
      return []
    }
    self.choice = nil
    underWay = choice
    guard let edit = Edit(from: member.verdict, to: given) else { return [] }
    return [.effect(.save(Save([edit], needsPIN: true, chair: given.chair)))]
  }
}
