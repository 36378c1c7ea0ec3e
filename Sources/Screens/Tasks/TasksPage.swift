import Casework
import Cells
import Record
import Widgets
import Wording

/// Nhiệm vụ của kế hoạch: the tasks of a year and of the whole period, overdue first.
struct TasksPage: Page {
  enum Command: Hashable, CaseIterable { case open, progress, add, earlier, later, filter, back }

  /// Which tasks are shown.
  enum View: Hashable { case open, mine, all }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "tasks.open", help: "tasks.open.help"),
    Binding("g", does: .progress, label: "tasks.progress", help: "tasks.progress.help"),
    Binding("m", does: .add, label: "tasks.add", help: "tasks.add.help"),
    Binding("s", does: .filter, label: "tasks.filter", help: "tasks.filter.help"),
    Binding("[", does: .earlier, label: "facts.earlier", help: "tasks.earlier.help"),
    Binding("]", does: .later, label: "facts.earlier", help: "tasks.later.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var year: Int
  private var list: TaskList
  private var view = View.open
  private(set) var rows: [TaskList.Row] = []
  var cursor = ListCursor()

  init(in world: World) {
    year = min(max(world.today.year, PlanTasks.years.lowerBound), PlanTasks.years.upperBound)
    list = world.taskList(of: year)
  }

  mutating func read(in world: World) {
    list = world.taskList(of: year)
    rows = list.rows.filter { row in
      switch view {
      case .open: row.task.isOpen
      case .mine: row.task.responsible != nil && row.task.responsible == world.user
      case .all: true
      }
    }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .progress: selected == nil ? world.wording["tasks.nothing"] : nil
    case .earlier: year <= PlanTasks.years.lowerBound ? world.wording["tasks.yearsEnd"] : nil
    case .later: year >= PlanTasks.years.upperBound ? world.wording["tasks.yearsEnd"] : nil
    case .add, .filter, .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open: return selected.map { [.push(TaskPage($0))] } ?? []
    case .progress: return selected.map { [.push(TaskProgressPage(of: $0, in: world))] } ?? []
    case .add: return [.push(TaskEntryPage(newIn: year, in: &world))]
    case .earlier: year -= 1
    case .later: year += 1
    case .filter: view = view.next
    }
    cursor = ListCursor()
    read(in: world)
    return []
  }

  func records(in world: World) -> [RecordID] {
    selected.map { [$0.task.record] + $0.progress.map(\.record) } ?? []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("tasks.title", ["year": String(year)]),
      footer: footer(in: world),
      context: selected.map { [$0.task.text, $0.task.expected].joinedParts })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["tasks.column.text"], .flexible(atLeast: 24, wanting: 40)),
        Column(world.wording["tasks.column.who"], .flexible(atLeast: 14, wanting: 18)),
        Column(world.wording["tasks.column.span"], .fixed(12), rank: 1),
        Column(world.wording["tasks.column.due"], .fixed(16)),
        Column(world.wording["tasks.column.progress"], .fixed(10)),
      ], gap: 1)
  }

  func head(in world: World) -> [TableCell] {
    let shown =
      switch view {
      case .open: world.wording["tasks.shown.open"]
      case .mine: world.wording["tasks.shown.mine"]
      case .all: world.wording["tasks.shown.all"]
      }
    let summary = world.wording(
      "tasks.summary",
      [
        "shown": shown, "all": String(list.rows.count), "overdue": String(list.overdue),
        "done": String(list.done), "nobody": String(list.withoutPerson),
      ])
    return [TableCell(summary, style: .heading)]
  }
}

extension TasksPage: RowsPage {
  static var headLines: Int { 2 }
  func empty(in world: World) -> String { world.wording["tasks.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let one = rows[row]
    return [
      TableCell(one.task.text), TableCell(world.doer(of: one.task)),
      TableCell(one.task.year.map { String($0) } ?? world.wording["tasks.span.period"]),
      world.deadline(of: one.task), TableCell(world.progressWords(for: one)),
    ]
  }
}

extension TasksPage.View {
  fileprivate var next: Self {
    switch self {
    case .open: .mine
    case .mine: .all
    case .all: .open
    }
  }
}
