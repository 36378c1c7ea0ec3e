import Casework
import Cells
import Record
import Widgets
import Wording

/// Danh mục: those who work here, villages, hamlets, household groups, party cells and
/// organisations, to add and to correct.
struct DirectoryPage: Page {
  enum Command: Hashable, CaseIterable {
    case open, add, importList, nextKind, previousKind, nameOrder
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "directory.open", help: "directory.open.help"),
    Binding("m", does: .add, label: "directory.add", help: "directory.add.help"),
    Binding("n", does: .importList, label: "directory.import", help: "directory.import.help"),
    Binding(
      .tab, .right, does: .nextKind, label: "directory.kind", help: "directory.kind.next.help"),
    Binding(
      .backTab, .left, does: .previousKind, label: "directory.kind",
      help: "directory.kind.previous.help", footer: .hidden),
    Binding("x", does: .nameOrder, label: "nameOrder", help: "nameOrder.help"),
  ])

  var list: DirectoryKind
  private(set) var rows: [DirectoryRow] = []
  /// How many households or people belong to a record.
  private var counts: [RecordID: Int] = [:]
  var cursor = ListCursor()

  init() { list = .people }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push($0.page(in: world))] } ?? []
    case .add: return [.push(list.newPage(in: world))]
    case .nameOrder: return [.push(NameOrderPage(in: world))]
    case .importList: return [.push(ImportFilePage())]
    case .nextKind: show(list.neighbour(1), in: world)
    case .previousKind: show(list.neighbour(-1), in: world)
    }
    return []
  }

  private mutating func show(_ kind: DirectoryKind, in world: World) {
    (list, cursor) = (kind, ListCursor())
    read(in: world)
  }

  mutating func read(in world: World) {
    rows = world.directoryRows(of: list)
    counts = world.directoryCounts(of: list)
  }

  /// Points at what has just been added.
  mutating func appear(in world: World) -> [Step] {
    let known = Set(rows.map(\.record))
    read(in: world)
    if !known.isEmpty, let new = rows.firstIndex(where: { !known.contains($0.record) }) {
      cursor.select(new)
    }
    return []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      .directory, footer: footer(in: world),
      context: selected.flatMap { context(of: $0, in: world) })
  }

  /// What the columns have no room for.
  private func context(of row: DirectoryRow, in world: World) -> String? {
    guard case .person(let person) = row else { return nil }
    let roles = Caseworker.Role.allCases.filter(person.roles.contains).map(world.words(for:))
    return ([person.name] + roles).joined(separator: " · ")
  }

  func table(in world: World) -> Table { Table(columns: list.columns(in: world.wording)) }

  func drawHead(on body: inout Canvas, in world: World) {
    let named = body.text(world.wording["directory.kinds"], column: 1, row: 0, style: .heading)
    body.names(of: DirectoryKind.allCases, current: list, from: named + 1) {
      title(of: $0, in: world)
    }
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }
}

extension DirectoryPage: RowsPage, ListsPage {
  func title(of list: DirectoryKind, in world: World) -> String { list.title(in: world.wording) }

  func empty(in world: World) -> String { list.empty(in: world.wording) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.cells(of: rows[row], count: counts[rows[row].record] ?? 0)
  }
}
