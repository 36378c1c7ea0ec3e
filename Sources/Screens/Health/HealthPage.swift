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

  private var kind: HealthListKind
  private var lists: HealthLists
  private var rows: [HealthRow]
  var cursor = ListCursor()

  init(_ kind: HealthListKind = .pregnant, in world: World) {
    self.kind = kind
    lists = world.healthLists()
    rows = lists.rows(of: kind)
  }

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: HealthRow? { cursor.row(in: shape).map { rows[$0] } }

  mutating func appear(in world: World) -> [Step] {
    let person = selected?.person
    lists = world.healthLists()
    rows = lists.rows(of: kind)
    if let place = rows.firstIndex(where: { $0.person == person }) { cursor.select(place) }
    return []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, nil), (.household, nil): kind.empty(in: world.wording)
    case (.household, let row?) where row.home == nil: world.wording["health.noHome"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push($0.page(in: world))] } ?? []
    case .household:
      return selected?.home.map { [.push(HouseholdHealthPage(of: $0, in: world))] } ?? []
    case .nextKind: show(kind.neighbour(1))
    case .previousKind: show(kind.neighbour(-1))
    case .back: return [.pop]
    }
    return []
  }

  private mutating func show(_ kind: HealthListKind) {
    self.kind = kind
    rows = lists.rows(of: kind)
    cursor = ListCursor()
  }

  func records(in world: World) -> [RecordID] { selected?.record.map { [$0] } ?? [] }

  // MARK: Drawing

  /// The line of lists and a blank one above the table.
  static let headLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["health.title"],
      footer: footer(in: world),
      context: selected.map { world.cells(of: $0).map { Optional($0.text) }.joinedParts })
  }

  func table(in world: World) -> Table {
    Table(columns: kind.columns(in: world.wording), gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawKinds(on: &body, in: world)
      drawTable(on: &body, empty: kind.empty(in: world.wording), in: world)
    }
  }

  /// The current list is marked, not only coloured.
  private func drawKinds(on body: inout Canvas, in world: World) {
    var column = 0
    for one in HealthListKind.allCases {
      let isCurrent = one == kind
      let count = lists.rows(of: one).count
      let text = (isCurrent ? "▸" : " ") + one.title(in: world.wording) + " (\(count))"
      column = body.text(text, column: column, row: 0, style: isCurrent ? .selected : .plain) + 1
    }
  }
}

extension HealthPage: TablePage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.cells(of: rows[row])
  }
}
