import Casework
import Widgets
import Wording

/// How a question was answered at the meeting, which closes it: what came of it, and nobody's name.
struct SignAnswerPage: EntryPage {
  enum FieldID: String, EntryFieldID { case question, outcome }

  private let id: SignAnswer.ID
  var entry: EntryForm<FieldID>

  init(to sign: Sign, in review: Review.ID, _ world: World) {
    id = SignAnswer.id(of: sign, in: review)
    entry = EntryForm(
      [
        .fields([
          Field(.question, world.wording["signs.question"], .fixed(world.words(for: sign)))
        ]),
        .blank,
        .choice(
          .outcome, world.wording["signs.outcome"],
          SignAnswer.Outcome.allCases.map { Option($0.rawValue, world.words(for: $0)) }, nil),
      ], in: world)
    entry.focus(on: .outcome)
  }

  func title(in world: World) -> String { world.wording["signs.answer.title"] }
  func context(in world: World) -> String? { world.wording["signs.answer.explain"] }

  private var outcome: SignAnswer.Outcome? {
    entry.value(.outcome).flatMap(SignAnswer.Outcome.init(rawValue:))
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    EntryCheck(wrong: outcome == nil ? [(.outcome, world.wording["signs.outcome.missing"])] : [])
  }

  mutating func edits(in world: inout World) -> [Edit] {
    let answer = SignAnswer(id: id, outcome: outcome, day: world.today)
    let review = answer.review
    let known = world.register.signAnswers[review].first { $0.id == id }
    return [known.map { Edit(from: $0, to: answer) } ?? Edit(creating: answer)].compactMap(\.self)
  }
}
