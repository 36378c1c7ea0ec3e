import Casework
import Cells
import Record
import Widgets
import Wording

/// What was changed after a closing had frozen it, record by record; each opens its changes.
struct ChangedAfterClosingPage: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "supervision.changes", help: "supervision.changes.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var changed: [RecordID] = []
  var cursor = ListCursor()

  init(in world: World) { read(in: world) }

  private mutating func read(in world: World) {
    var seen: Set<RecordID> = []
    changed = world.breaches
      .filter { CaseworkRule($0) == .changedAfterClosing }
      .flatMap(\.records)
      .filter { world.mayRead($0) && seen.insert($0).inserted }
  }

  private var selected: RecordID? { cursor.row(in: shape).map { changed[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? world.wording["supervision.unchanged"] : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(ChangesPage(of: [$0]))] } ?? []
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0] } ?? [] }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["supervision.changed.title"], footer: footer(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [Column(world.wording["supervision.column.what"], .flexible(atLeast: 40))], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawTable(on: &body, empty: world.wording["supervision.unchanged"], in: world)
    }
  }
}

extension ChangedAfterClosingPage: TablePage {
  var shape: ListShape { ListShape(rows: changed.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    [TableCell(world.label(of: changed[row]))]
  }
}
