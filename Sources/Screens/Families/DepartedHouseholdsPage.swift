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

  private var households: [Household]
  var cursor = ListCursor()

  init(in world: World) { households = Self.households(in: world) }

  private static func households(in world: World) -> [Household] {
    world.register.households.values
      .filter { $0.closed.map { $0 <= world.today } ?? false }
      .sorted {
        ($1.closed?.ordinal ?? 0, $0.code, $0.id) < ($0.closed?.ordinal ?? 0, $1.code, $1.id)
      }
  }

  var shape: ListShape { ListShape(rows: households.count) }

  mutating func appear(in world: World) -> [Step] {
    households = Self.households(in: world)
    return []
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = world.body(of: frame(in: world)).rows - 1
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.open):
      return cursor.row(in: shape).map {
        [.push(HouseholdPage(of: households[$0].id, in: world))]
      } ?? []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command == .open && households.isEmpty ? world.wording["departed.empty"] : nil
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["departed.title"],
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: 1).rest
      body.draw(in: rest) { part in
        Table(
          columns: [
            Column("", .fixed(12)), Column("", .flexible(atLeast: 28)),
            Column("", .flexible(atLeast: 20)),
          ], gap: 1
        ).draw(on: &part, shape: shape, cursor: cursor, empty: world.wording["departed.empty"]) {
          cells(ofRow: $0, in: world)
        }
      }
    }
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

extension DepartedHouseholdsPage: ListPage {
  static let nameColumn = 1

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let household = households[row]
    return [
      TableCell(household.closed?.description ?? "–"),
      TableCell(world.fullLabel(of: household.id)),
      TableCell(destination(of: household, in: world)),
    ]
  }
}
