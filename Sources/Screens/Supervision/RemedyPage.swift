import Casework
import Widgets
import Wording

/// What is to be put right: the supervisor's part of it, or the answer of the body concerned.
struct RemedyPage: EntryPage {
  enum FieldID: String, EntryFieldID { case text, due, answer, settled }

  private let start: RemedyEntry
  var entry: EntryForm<FieldID>

  init(
    of supervision: Supervision.ID, editing old: Remedy? = nil, as part: RemedyEntry.Part,
    in world: World
  ) {
    start = RemedyEntry(of: supervision, editing: old, as: part)
    let rows = part == .supervisor ? Self.ownRows(start, world) : Self.answerRows(start, world)
    let name = old?.id.text ?? supervision.text
    entry = EntryForm(rows, draft: "remedy.\(name)", in: world)
  }

  private static func ownRows(_ start: RemedyEntry, _ world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let settled: [FormRow<FieldID>] =
      start.old == nil
      ? []
      : [
        .blank,
        .fields([
          Field(
            .answer, wording["remedy.answer"],
            .fixed(start.answer.meaningful ?? wording["remedy.waiting"]))
        ]),
        .choice(
          .settled, wording["remedy.settled"], world.yesOrNo, start.isSettled ? "yes" : "no"),
      ]
    return [
      .fields([
        Field(
          .text, wording["remedy.text"], .note(TextArea(start.text, maximum: 1000), lines: 3),
          isRequired: true)
      ]),
      .fields([.day(.due, wording["remedy.due"], start.due.text, isRequired: true, in: wording)]),
    ] + settled
  }

  private static func answerRows(_ start: RemedyEntry, _ world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    return [
      .fields([Field(.text, wording["remedy.text"], .fixed(start.text))]),
      .fields([Field(.due, wording["remedy.due"], .fixed(start.due.text))]),
      .blank,
      .fields([
        Field(
          .answer, wording["remedy.answer"],
          .note(TextArea(start.answer, maximum: 2000), lines: 4), isRequired: true)
      ]),
    ]
  }

  func title(in world: World) -> String { world.wording["remedy.title"] }

  func leaning(of field: FieldID) -> Day.Leaning { .future }

  private func filled(in world: World) -> RemedyEntry {
    var filled = start
    switch start.part {
    case .subject: filled.answer = entry.text(.answer)
    case .supervisor:
      filled.text = entry.text(.text)
      filled.due = Typed(entry.text(.due), today: world.today, leaning: .future)
      if start.old != nil { filled.isSettled = entry.value(.settled) == "yes" }
    }
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    return EntryCheck(
      wrong: filled.problems.map { words(for: $0, in: world.wording) },
      asking: world.questions(about: [filled.text, filled.answer]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, by: world.user, newIDs: &world.ids)
  }

  private func words(for problem: RemedyEntry.Problem, in wording: Wording) -> (FieldID, String) {
    switch problem {
    case .textMissing: (.text, wording["remedy.text.missing"])
    case .dueMissing: (.due, wording["remedy.due.missing"])
    case .dueUnreadable(let text): (.due, wording("entry.day.unreadable", ["text": text]))
    case .answerMissing: (.answer, wording["remedy.answer.missing"])
    }
  }
}
