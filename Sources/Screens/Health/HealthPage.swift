import Casework
import Cells
import Record
import Widgets
import Wording

/// Bà mẹ, trẻ em: what health staff look after in the whole commune, a list after the other.
struct HealthPage: Page {
  enum Command: Hashable { case open, household, nextKind, previousKind, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "health.open", help: "health.open.help"),
    Binding("h", does: .household, label: "health.household", help: "health.household.help"),
    Binding(
      .tab, .right, does: .nextKind, label: "health.kind", help: "health.kind.next.help"),
    Binding(
      .backTab, .left, does: .previousKind, label: "health.kind",
      help: "health.kind.previous.help", footer: .hidden),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  var list: HealthListKind { didSet { rows = lists.rows(of: list) } }
  private var lists: HealthLists
  private(set) var rows: [HealthRow]
  var cursor = ListCursor()

  init(_ list: HealthListKind = .pregnant, in world: World) {
    self.list = list
    lists = world.healthLists()
    rows = lists.rows(of: list)
  }

  mutating func read(in world: World) {
    lists = world.healthLists()
    rows = lists.rows(of: list)
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, nil), (.household, nil): empty(in: world)
    case (.household, let row?) where row.home == nil: world.wording["health.noHome"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push($0.page(in: world))] } ?? []
    case .household:
      return selected?.home.map { [.push(HouseholdHealthPage(of: $0, in: world))] } ?? []
    case .nextKind: showList(1)
    case .previousKind: showList(-1)
    case .back: return [.pop]
    }
    return []
  }

  func records(in world: World) -> [RecordID] { selected?.record.map { [$0] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["health.title"],
      footer: footer(in: world),
      context: selected.map { world.cells(of: $0).map { Optional($0.text) }.joinedParts })
  }

  func table(in world: World) -> Table {
    Table(columns: list.columns(in: world.wording), gap: 1)
  }
}

extension HealthPage: RowsPage, ListsPage {
  func identity(ofRow row: Int, in world: World) -> AnyHashable? { rows[row].person }

  func title(of list: HealthListKind, in world: World) -> String {
    "\(list.title(in: world.wording)) (\(lists.rows(of: list).count))"
  }

  func empty(in world: World) -> String { list.empty(in: world.wording) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.cells(of: rows[row])
  }
}
