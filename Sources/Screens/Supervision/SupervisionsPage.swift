import Casework
import Cells
import Record
import Widgets
import Wording

/// Giám sát: what the inspection committee, the Front and the People's Council look into, overdue
/// remedies first.
struct SupervisionsPage: Page {
  enum Command: Hashable { case open, add, changed, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "supervision.open", help: "supervision.open.help"),
    Binding("m", does: .add, label: "supervision.add", help: "supervision.add.help"),
    Binding(
      "v", does: .changed, label: "supervision.changed", help: "supervision.changed.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private(set) var rows: [Supervision] = []
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) {
    rows = world.register.supervisions(on: world.today).filter { supervision in
      world.supervisor != nil || world.answers(for: supervision)
    }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: selected == nil ? empty(in: world) : nil
    case .add: world.supervisor == nil ? world.wording["supervision.notSupervisor"] : nil
    case .changed, .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(SupervisionPage($0.id, in: world))] } ?? []
    case .add: [.push(SupervisionEntryPage(in: world))]
    case .changed: [.push(ChangedAfterClosingPage(in: world))]
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["supervision.title"], footer: footer(in: world),
      context: selected?.content)
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["supervision.column.subject"], .flexible(atLeast: 20)),
        Column(world.wording["supervision.column.content"], .flexible(atLeast: 20)),
        Column(world.wording["supervision.column.from"], .fixed(10)),
        Column(world.wording["supervision.column.remedies"], .fixed(18)),
      ], gap: 1)
  }
}

extension SupervisionsPage: RowsPage {
  func empty(in world: World) -> String { world.wording["supervision.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let supervision = rows[row]
    return [
      TableCell(world.label(of: supervision)), TableCell(supervision.content),
      TableCell(supervision.from?.description ?? "–"), remedies(of: supervision, in: world),
    ]
  }

  /// `2 quá hạn`, else how many are open.
  private func remedies(of supervision: Supervision, in world: World) -> TableCell {
    let open = world.register.remedies[supervision.id].filter(\.isOpen)
    let overdue = world.register.overdueRemedies(of: supervision.id, on: world.today).count
    if overdue > 0 {
      return TableCell(
        world.wording("supervision.overdue", ["count": String(overdue)]), style: .warning)
    }
    return open.isEmpty
      ? "–" : TableCell(world.wording("supervision.open.count", ["count": String(open.count)]))
  }
}
