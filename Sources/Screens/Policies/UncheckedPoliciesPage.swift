import Casework
import Cells
import Widgets
import Wording

/// Chưa xem chính sách: the households of which nobody has checked what they are due, by village and
/// in the order of their codes.
struct UncheckedPoliciesPage: Page {
  enum Command: Hashable { case open, file, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "unchecked.open", help: "unchecked.open.help"),
    Binding("h", does: .file, label: "survey.file", help: "survey.file.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var villages: [(of: UncheckedVillage, rows: [UncheckedVillage.Row])] = []
  private(set) var rows: [UncheckedVillage.Row] = []
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) {
    villages = world.catalogues.policies.unchecked(on: world.today, in: world.register)
      .map { ($0, world.readable($0.rows) { $0.household }) }
    rows = villages.flatMap(\.rows)
  }

  func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: villages.filter { !$0.rows.isEmpty }.map { village in
        ListShape.Group(
          heading: world.wording(
            "unchecked.village",
            [
              "village": village.of.village?.name ?? world.wording["survey.noVillage"],
              "count": String(village.rows.count), "all": String(village.of.households),
            ]), rows: village.rows.count)
      })
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(HouseholdPoliciesPage(of: $0.household, world))] } ?? []
    case .file: selected.map { [.push(HouseholdPage(of: $0.household, in: world))] } ?? []
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command != .back && rows.isEmpty ? empty(in: world) : nil
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    let all = villages.reduce(0) { $0 + $1.of.households }
    return world.frame(
      titled: world.wording(
        "unchecked.title", ["count": String(rows.count), "all": String(all)]),
      footer: footer(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["unchecked.column.household"], .flexible(atLeast: 30)),
        Column(world.wording["unchecked.column.count"], .fixed(18)),
        Column(world.wording["unchecked.column.lead"], .flexible(atLeast: 16)),
      ], gap: 1)
  }
}

extension UncheckedPoliciesPage: RowsPage {
  func identity(ofRow row: Int, in world: World) -> AnyHashable? { rows[row].household }
  func empty(in world: World) -> String { world.wording["unchecked.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    return [
      world.fullCell(of: row.household),
      TableCell(world.wording("unchecked.count", ["count": String(row.count)])),
      world.leadCell(of: row.household),
    ]
  }
}
