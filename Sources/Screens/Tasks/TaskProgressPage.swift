import Casework
import Widgets
import Wording

/// How far a task has come, with what shows it.
struct TaskProgressPage: EntryPage {
  enum FieldID: String, EntryFieldID { case task, day, text, percent, evidence }

  private let start: ProgressEntry
  var entry: EntryForm<FieldID>

  init(of row: TaskList.Row, editing old: TaskProgress? = nil, in world: World) {
    start = ProgressEntry(of: row, editing: old, today: world.today)
    let wording = world.wording
    let shown = start.evidence.map { world.words(for: $0) } ?? ""
    entry = EntryForm(
      [
        .fields([Field(.task, wording["task.text"], .fixed(row.task.text))]),
        .blank,
        .fields([
          .day(
            .day, wording["task.progress.day"], start.day.value?.description ?? "",
            isRequired: true, in: wording)
        ]),
        .fields([
          Field(
            .text, wording["task.progress.text"],
            .note(TextArea(start.text, maximum: 1000), lines: 3), isRequired: true)
        ]),
        .fields([
          Field(
            .percent, wording["task.progress.percent"],
            .text(
              TextField(
                start.percent.value.map { String($0) } ?? "", kind: .code, maximum: 4,
                placeholder: wording["task.progress.percent.hint"])), columns: 30)
        ]),
        .fields([
          Field(
            .evidence, wording["task.evidence"],
            .pick(
              PickField(
                start.evidence.map { [$0.text] } ?? [], shown: shown,
                placeholder: wording["task.evidence.hint"])))
        ]),
      ], draft: "task.progress.\(old?.id.text ?? row.task.id.text)", in: world)
    entry.focus(on: .text)
  }

  func title(in world: World) -> String { world.wording["task.progress.title"] }

  func context(in world: World) -> String? {
    start.task.task.expected.map { world.wording("tasks.expected", ["result": $0]) }
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .evidence ? world.evidenceItems : []
  }

  private func filled(in world: World) -> ProgressEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.text = entry.text(.text)
    filled.percent = Typed(percent: entry.text(.percent))
    filled.evidence = entry.value(.evidence).flatMap(TaskProgress.Evidence.init)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let ahead = filled.dayAhead(of: world.today).map {
      world.wording("entry.day.afterToday", ["day": $0.description])
    }
    return EntryCheck(
      wrong: filled.problems.map { words(for: $0, in: world.wording) },
      asking: [ahead].compactMap(\.self) + world.questions(about: [entry.text(.text)]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(by: world.user, newIDs: &world.ids) ?? []
  }

  private func words(for problem: ProgressEntry.Problem, in wording: Wording) -> (FieldID, String) {
    switch problem {
    case .dayMissing: (.day, wording["task.progress.day.missing"])
    case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
    case .textMissing: (.text, wording["task.progress.text.missing"])
    case .percentUnreadable(let text):
      (.percent, wording("task.progress.percent.unreadable", ["text": text]))
    }
  }
}
