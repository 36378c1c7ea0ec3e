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

  /// The households of a village.
  private struct Village {
    let name: String
    /// With those of which all is checked.
    let count: Int
    let rows: [Row]
  }

  struct Row {
    let household: Household.ID
    /// How many cases nobody has checked.
    let count: Int
  }

  private var villages: [Village] = []
  private(set) var rows: [Row] = []
  var cursor = ListCursor()

  var asks: CommuneQuestion? { .policies }

  init(in world: World) {}

  mutating func read(in world: World) {
    guard let findings = world.findings.policies else { return }
    let counts = findings.places.reduce(into: [:]) { $0[$1.village, default: 0] += 1 }
    let unchecked = Dictionary(
      grouping: findings.found.filter { $0.finding.unchecked > 0 }
    ) { $0.place.village }
    let names = world.register.villagesByName.map(\.name) + [world.wording["survey.noVillage"]]
    villages = names.enumerated().compactMap { village, name in
      counts[village].map { count in
        Village(
          name: name, count: count,
          rows: world.readable(
            (unchecked[village] ?? []).map {
              Row(household: $0.place.household, count: $0.finding.unchecked)
            }
          ) { $0.household })
      }
    }
    rows = villages.flatMap(\.rows)
  }

  func groupedShape(in world: World) -> ListShape {
    ListShape(
      groups: villages.filter { !$0.rows.isEmpty }.map { village in
        ListShape.Group(
          heading: world.wording(
            "unchecked.village",
            [
              "village": village.name, "count": String(village.rows.count),
              "all": String(village.count),
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
    let all = villages.reduce(0) { $0 + $1.count }
    let title = world.wording(
      "unchecked.title", ["count": String(rows.count), "all": String(all)])
    return world.frame(titled: world.title(title, asking: asks), footer: footer(in: world))
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
  func empty(in world: World) -> String {
    world.empty(world.wording["unchecked.empty"], looked: world.percentFound(.policies))
  }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    return [
      world.fullCell(of: row.household),
      TableCell(world.wording("unchecked.count", ["count": String(row.count)])),
      world.leadCell(of: row.household),
    ]
  }
}
