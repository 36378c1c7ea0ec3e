import Casework
import Widgets
import Wording

/// The form of a task: what, who, by when, which result counts, and how it ended.
struct TaskEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case text, body, who, due, span, expected, outcome }

  private static let yearly = "year"
  private static let whole = "period"

  private let start: TaskEntry
  private let isNew: Bool
  var entry: EntryForm<FieldID>

  /// A task that people set themselves, of a year unless they make it one of the whole period.
  init(newIn year: Int, in world: inout World) {
    let task = PlanTask(id: PlanTask.ID(world.ids.next()), text: "", year: year)
    self.init(TaskEntry(task, isTakenUp: false), isNew: true, "task.new", world)
  }

  init(changing row: TaskList.Row, in world: World) {
    self.init(
      TaskEntry(row.task, isTakenUp: row.isTakenUp), isNew: false, "task.\(row.task.id)", world)
  }

  private init(_ start: TaskEntry, isNew: Bool, _ draft: String, _ world: World) {
    (self.start, self.isNew) = (start, isNew)
    entry = EntryForm(Self.rows(showing: start, isNew: isNew, in: world), draft: draft, in: world)
  }

  private static func rows(showing start: TaskEntry, isNew: Bool, in world: World)
    -> [FormRow<FieldID>]
  {
    let wording = world.wording
    let outcomes = PlanTask.Outcome.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    let first: [FormRow<FieldID>] = [
      .fields([
        Field(
          .text, wording["task.text"], .note(TextArea(start.text, maximum: 500), lines: 2),
          isRequired: true)
      ]),
      .fields([
        Field(.body, wording["task.body"], .text(TextField(start.body, maximum: 100)))
      ]),
      .fields([
        Field(
          .who, wording["task.person"],
          .pick(
            PickField(
              start.responsible.map { [$0.text] } ?? [],
              shown: start.responsible.map { world.name(of: $0) } ?? "")))
      ]),
      .fields([
        .day(
          .due, wording["task.due"], start.due.value?.description ?? "", isRequired: true,
          in: wording)
      ]),
    ]
    let last: [FormRow<FieldID>] = [
      .fields([
        Field(
          .expected, wording["task.expected"],
          .note(TextArea(start.expected, maximum: 500), lines: 2), isRequired: true)
      ]),
      .choice(.outcome, wording["task.outcome"], outcomes, start.outcome?.rawValue),
    ]
    return first + (isNew ? [spanRow(of: start, in: wording)] : []) + last
  }

  private static func spanRow(of start: TaskEntry, in wording: Wording) -> FormRow<FieldID> {
    let year = start.old.year.map { String($0) } ?? ""
    return .choice(
      .span, wording["task.span"],
      [
        Option(yearly, wording("task.span.year", ["year": year])),
        Option(whole, wording["tasks.span.period"]),
      ], yearly)
  }

  func title(in world: World) -> String {
    isNew ? world.wording["task.new"] : world.wording["task.title"]
  }

  func context(in world: World) -> String? { world.wording["task.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .who
      ? world.caseworkerItems(alsoNaming: start.responsible.map { [$0.text] } ?? []) : []
  }

  func leaning(of field: FieldID) -> Day.Leaning { .future }

  private func filled(in world: World) -> TaskEntry {
    var filled = start
    (filled.text, filled.body) = (entry.text(.text), entry.text(.body))
    filled.responsible = entry.value(.who).map(Caseworker.ID.init)
    filled.due = Typed(entry.text(.due), today: world.today, leaning: .future)
    filled.expected = entry.text(.expected)
    if isNew, entry.value(.span) == Self.whole { filled.year = nil }
    filled.outcome = entry.value(.outcome).flatMap(PlanTask.Outcome.init(rawValue:))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    // The plan's own days were set by others.
    let deadline =
      filled.due == start.due
      ? nil : world.question(aboutDeadline: filled.due.value, at: nil)
    return EntryCheck(
      wrong: filled.problems.map { words(for: $0, in: world.wording) },
      asking: [deadline].compactMap(\.self)
        + world.questions(about: [entry.text(.text), entry.text(.expected)]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, by: world.user) ?? []
  }

  private func words(for problem: TaskEntry.Problem, in wording: Wording) -> (FieldID, String) {
    switch problem {
    case .textMissing: (.text, wording["task.text.missing"])
    case .nobody: (.body, wording["task.who.missing"])
    case .dueMissing: (.due, wording["task.due.missing"])
    case .dueUnreadable(let text): (.due, wording("entry.day.unreadable", ["text": text]))
    case .expectedMissing: (.expected, wording["task.expected.missing"])
    }
  }
}
