import Casework
import Cells
import Widgets
import Wording

/// Households that moved away, merged into another one or ended, the last one first: their files
/// stay, and from there they come back.
struct DepartedHouseholdsPage: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "departed.open", help: "departed.open.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private(set) var rows: [Household] = []
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) {
    rows = world.register.households.values
      .filter { $0.closed.map { $0 <= world.today } ?? false }
      .sorted {
        ($1.closed?.ordinal ?? 0, $0.code, $0.id) < ($0.closed?.ordinal ?? 0, $1.code, $1.id)
      }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(HouseholdPage(of: $0.id, in: world))] } ?? []
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .open && rows.isEmpty ? empty(in: world) : nil
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(titled: world.wording["departed.title"], footer: footer(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column("", .fixed(12)), Column("", .flexible(atLeast: 28)),
        Column("", .flexible(atLeast: 20)),
      ], gap: 1)
  }

  private func destination(of household: Household, in world: World) -> String {
    let merge = world.register.lineages.values.first {
      $0.from == household.id && $0.way == .merge
    }
    if let merge {
      return world.wording("departed.merged", ["household": world.label(of: merge.into)])
    }
    return household.wentTo.map { world.wording("departed.went", ["place": $0]) } ?? ""
  }
}

extension DepartedHouseholdsPage: RowsPage {
  /// A blank line above the table.
  static var headLines: Int { 1 }
  static let nameColumn = 1
  func empty(in world: World) -> String { world.wording["departed.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let household = rows[row]
    return [
      TableCell(household.closed?.description ?? "–"),
      TableCell(world.fullLabel(of: household.id)),
      TableCell(destination(of: household, in: world)),
    ]
  }
}
