import Casework
import Widgets
import Wording

/// The form of an urgent matter: what more is known of it, and what was answered.
struct UrgentEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case matter, day, note, answer, answerDay }

  let start: UrgentEntry
  var entry: EntryForm<FieldID>

  init(_ matter: UrgentMatter, answering: Bool, in world: World) {
    start = UrgentEntry(matter)
    let wording = world.wording
    let matters = UrgentMatter.Matter.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    func day(_ typed: Typed<Day>) -> Control {
      .text(
        TextField(
          typed.value?.description ?? "", kind: .stepped, maximum: 20,
          placeholder: wording["entry.dayFormat"]))
    }
    let answerDay = answering && matter.isOpen ? Typed.value(world.today) : start.answerDay
    entry = EntryForm(
      [
        .fields([
          Field(
            .matter, wording["urgent.matter"],
            .choice(ChoiceRow(matters, value: matter.matter?.rawValue)))
        ]),
        .fields([Field(.day, wording["urgent.day"], day(start.day), columns: 30)]),
        .fields([
          Field(
            .note, wording["urgent.note"], .note(TextArea(start.note, maximum: 1000), lines: 4))
        ]),
        .blank,
        .fields([
          Field(
            .answer, wording["urgent.answer"],
            .note(TextArea(start.answer, maximum: 1000), lines: 3))
        ]),
        .fields([Field(.answerDay, wording["urgent.answerDay"], day(answerDay), columns: 30)]),
      ], draft: "urgent.\(answering ? "answer" : "more").\(matter.id)", in: world)
    entry.focus(on: answering ? .answer : .note)
  }

  func title(in world: World) -> String {
    world.wording("urgent.title", ["household": world.fullLabel(of: start.old.household)])
  }

  func context(in world: World) -> String? { world.wording["urgent.form.explain"] }

  private func filled(in world: World) -> UrgentEntry {
    var filled = start
    filled.matter = entry.value(.matter).flatMap(UrgentMatter.Matter.init(rawValue:))
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.note = entry.text(.note)
    filled.answer = entry.text(.answer)
    filled.answerDay = Typed(entry.text(.answerDay), today: world.today, leaning: .past)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let problems = filled(in: world).problems.map { words(for: $0, in: world) }
    guard problems.isEmpty else { return .wrong(Dictionary(problems) { first, _ in first }) }
    let asked = world.questions(about: [entry.text(.note), entry.text(.answer)])
    return asked.isEmpty ? .fine : .asked(asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(by: world.user) ?? []
  }

  private func words(for problem: UrgentEntry.Problem, in world: World) -> (FieldID, String) {
    let wording = world.wording
    return switch problem {
    case .dayMissing: (.day, wording["urgent.day.missing"])
    case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
    case .answerDayMissing: (.answerDay, wording["urgent.answerDay.missing"])
    case .answerDayUnreadable(let text):
      (.answerDay, wording("entry.day.unreadable", ["text": text]))
    case .answerMissing: (.answer, wording["urgent.answer.missing"])
    }
  }
}
