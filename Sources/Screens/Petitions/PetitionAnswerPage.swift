import Casework
import Cells
import Widgets
import Wording

/// A petition is answered, or its answer corrected: what was answered, and when.
struct PetitionAnswerPage: EntryPage {
  enum FieldID: String, EntryFieldID { case raised, text, day, told }

  private static let told = "told"
  private static let toTell = "toTell"

  let petition: Petition
  private let together: [Petition]
  private let isByLead: Bool
  var entry: EntryForm<FieldID>

  init(to petition: Petition, in world: World) {
    self.petition = petition
    together = world.register.raisedTogether(with: petition)
    isByLead =
      world.user.map(world.register.leads(of: petition.household, on: world.today).contains)
      ?? false
    let wording = world.wording
    let old = PetitionAnswerEntry(
      to: petition, together: together, byLead: isByLead, today: world.today)
    let raised = [petition.day?.description, petition.text].compactMap(\.self)
    entry = EntryForm(
      [
        .fields([
          Field(.raised, wording["answer.raised"], .fixed(raised.joined(separator: ": ")))
        ]),
        .blank,
        .fields([
          Field(
            .text, wording["answer.text"], .note(TextArea(old.text, maximum: 1000), lines: 3),
            isRequired: true)
        ]),
        .fields([
          Field(
            .day, wording["answer.day"],
            .text(TextField(old.day.value?.description ?? "", kind: .stepped, maximum: 10)),
            isRequired: true, columns: 12)
        ]),
        .fields([
          Field(
            .told, wording["answer.told"],
            .choice(
              ChoiceRow(
                [
                  Option(Self.told, wording["answer.told.yes"]),
                  Option(Self.toTell, wording["answer.told.no"]),
                ], value: old.isToBeTold ? Self.toTell : Self.told)))
        ]),
      ], draft: "petition.\(petition.id.text)", in: world)
  }

  func title(in world: World) -> String {
    world.wording("answer.title", ["household": world.fullLabel(of: petition.household)])
  }

  private func answer(in world: World) -> PetitionAnswerEntry {
    var answer = PetitionAnswerEntry(
      to: petition, together: together, byLead: isByLead, today: world.today)
    answer.text = entry.text(.text)
    answer.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    answer.isToBeTold = entry.value(.told) == Self.toTell
    return answer
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let answer = answer(in: world)
    let problems = answer.problems.map { words(for: $0, in: world) }
    guard problems.isEmpty else { return .wrong(Dictionary(problems) { first, _ in first }) }
    let questions = answer.questions(today: world.today).map { words(for: $0, in: world) }
    return questions.isEmpty ? .fine : .asked(questions)
  }

  func edits(in world: inout World) -> [Edit] {
    answer(in: world).edits(today: world.today, by: world.user) ?? []
  }

  func context(in world: World) -> String? {
    together.count > 1
      ? world.wording("answer.together", ["count": String(together.count)]) : nil
  }

  private func words(for problem: PetitionAnswerEntry.Problem, in world: World)
    -> (FieldID, String)
  {
    switch problem {
    case .textMissing: (.text, world.wording["answer.problem.textMissing"])
    case .dayMissing: (.day, world.wording["answer.problem.dayMissing"])
    case .dayUnreadable(let text):
      (.day, world.wording("answer.problem.dayUnreadable", ["text": text]))
    }
  }

  private func words(for question: PetitionAnswerEntry.Question, in world: World) -> String {
    switch question {
    case .dayAfterToday(let day):
      world.wording("entry.day.afterToday", ["day": day.description])
    case .dayBeforePetition(let day):
      world.wording("answer.question.dayBeforePetition", ["day": day.description])
    }
  }
}
