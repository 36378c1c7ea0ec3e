import Casework
import Cells
import Record
import Widgets
import Wording

/// One task: what it is, and how far it has come, each step with what shows it.
struct TaskPage: Page {
  enum Command: Hashable, CaseIterable { case evidence, progress, correct, change, done, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .evidence, label: "task.evidence.open", help: "task.evidence.open.help"),
    Binding("g", does: .progress, label: "tasks.progress", help: "tasks.progress.help"),
    Binding("e", does: .correct, label: "task.correct", help: "task.correct.help"),
    Binding("c", does: .change, label: "task.change", help: "task.change.help"),
    Binding("x", does: .done, label: "task.markDone", help: "task.markDone.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// As it is, and as the plan sets it where nobody has taken it up.
  private var row: TaskList.Row
  private let opened: TaskList.Row
  var cursor = ListCursor()

  init(_ row: TaskList.Row) {
    self.row = row
    opened = row
  }

  init(_ task: PlanTask, in world: World) {
    self.init(
      TaskList.Row(task: task, isTakenUp: true, progress: world.register.progress(of: task.id)))
  }

  var shape: ListShape { ListShape(rows: row.progress.count) }
  private var selected: TaskProgress? { cursor.row(in: shape).map { row.progress[$0] } }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .evidence where selected?.evidence == nil: world.wording["task.evidence.none"]
    case .correct where selected == nil: world.wording["task.progress.none"]
    case .done where !row.task.isOpen: world.wording["task.ended"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .evidence:
      guard let evidence = selected?.evidence else { return [] }
      return world.page(of: evidence).map { [.push($0)] }
        ?? [.say(Notice(.warning, world.wording["task.evidence.notHere"]))]
    case .progress: return [.push(TaskProgressPage(of: row, in: world))]
    case .correct: return [.push(TaskProgressPage(of: row, editing: selected, in: world))]
    case .change: return [.push(TaskEntryPage(changing: row, in: world))]
    case .done: return [.effect(.save(Save(world.edits(finishing: row))))]
    }
  }

  /// What the record says of it; where it says nothing, as when it was taken back, the plan's words.
  mutating func appear(in world: World) -> [Step] {
    let progress = world.register.progress(of: row.task.id)
    if let known = world.register.tasks[row.task.id] {
      row = TaskList.Row(task: known, isTakenUp: true, progress: progress)
    } else if opened.isTakenUp {
      return [.pop]
    } else {
      row = TaskList.Row(task: opened.task, isTakenUp: false, progress: progress)
    }
    return []
  }

  func records(in world: World) -> [RecordID] {
    [row.task.record] + (selected.map { [$0.record] } ?? [])
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["task.title"],
      footer: footer(in: world),
      context: selected?.evidence.map {
        world.wording("task.evidence.context", ["what": world.words(for: $0)])
      })
  }

  /// What it is and a blank line.
  func headLines(in world: World) -> Int { head(in: world).count + 1 }

  /// What it is, a fact a line.
  func head(in world: World) -> [TableCell] {
    let task = row.task
    let wording = world.wording
    let span = task.year.map { String($0) } ?? wording["tasks.span.period"]
    let result = task.result.map {
      [world.words(for: $0.outcome), $0.day.description, world.name(of: $0.by)].joinedParts
    }
    let facts: [(String, String?)] = [
      (wording["task.text"], task.text),
      (
        wording["task.who"],
        [task.responsible.map { world.name(of: $0) }, task.body].joinedParts
      ),
      (wording["task.due"], [task.due?.description, span].joinedParts),
      (wording["task.expected"], task.expected), (wording["task.outcome"], result),
    ]
    let lines = facts.compactMap { label, value in value?.meaningful.map { "\(label): \($0)" } }
    return lines.flatMap { $0.wrapped(to: max(1, world.size.columns - 2)) }.enumerated()
      .map { TableCell($1, style: $0 == 0 ? .heading : .plain) }
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["task.column.day"], .fixed(10)),
        Column(world.wording["task.column.said"], .flexible(atLeast: 24, wanting: 40)),
        Column(world.wording["task.column.percent"], .fixed(4), alignsRight: true),
        Column(world.wording["task.column.evidence"], .flexible(atLeast: 14, wanting: 24)),
        Column(world.wording["task.column.by"], .fixed(14), rank: 1),
      ], gap: 1)
  }
}

extension TaskPage: TablePage {
  func empty(in world: World) -> String { world.wording["task.progress.empty"] }

  func cells(ofRow number: Int, in world: World) -> [TableCell] {
    let one = row.progress[number]
    return [
      TableCell(one.day?.description ?? "–"), TableCell(one.text),
      TableCell(one.percent.map { "\($0)%" } ?? ""),
      TableCell(one.evidence.map { world.words(for: $0) } ?? ""),
      TableCell(world.name(of: one.by)),
    ]
  }
}

extension World {
  /// The edits that end a task today; one that nobody has taken up is taken up with it.
  func edits(finishing row: TaskList.Row) -> [Edit] {
    var entry = TaskEntry(row.task, isTakenUp: row.isTakenUp)
    entry.outcome = .done
    return entry.edits(today: today, by: user) ?? []
  }
}
