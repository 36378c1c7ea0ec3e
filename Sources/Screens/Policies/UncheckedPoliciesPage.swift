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

  private var villages: [UncheckedVillage]
  var cursor = ListCursor()

  init(in world: World) {
    villages = world.catalogues.policies.unchecked(on: world.today, in: world.register)
  }

  private var rows: [UncheckedVillage.Row] { villages.flatMap(\.rows) }

  private func shape(in world: World) -> ListShape {
    ListShape(
      groups: villages.filter { !$0.rows.isEmpty }.map { village in
        ListShape.Group(
          heading: world.wording(
            "unchecked.village",
            [
              "village": village.village?.name ?? world.wording["survey.noVillage"],
              "count": String(village.rows.count), "all": String(village.households),
            ]), rows: village.rows.count)
      })
  }

  private func selected(in world: World) -> Household.ID? {
    cursor.row(in: shape(in: world)).map { rows[$0].household }
  }

  private mutating func read(in world: World) {
    let household = selected(in: world)
    villages = world.catalogues.policies.unchecked(on: world.today, in: world.register)
    if let place = rows.firstIndex(where: { $0.household == household }) { cursor.select(place) }
  }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    if case .undone = answer { read(in: world) }
    return []
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape(in: world), visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.open):
      return selected(in: world).map { [.push(HouseholdPoliciesPage(of: $0, world))] } ?? []
    case .command(.file):
      return selected(in: world).map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    command != .back && rows.isEmpty ? world.wording["unchecked.empty"] : nil
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    let all = villages.reduce(0) { $0 + $1.households }
    return world.frame(
      titled: world.wording(
        "unchecked.title", ["count": String(rows.count), "all": String(all)]),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  private func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["unchecked.column.household"], .flexible(atLeast: 30)),
        Column(world.wording["unchecked.column.count"], .fixed(18)),
        Column(world.wording["unchecked.column.lead"], .flexible(atLeast: 16)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    let rows = rows
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape(in: world), cursor: cursor, empty: world.wording["unchecked.empty"]
      ) { cells(of: rows[$0], in: world) }
    }
  }
}

extension UncheckedPoliciesPage: ListPage {
  var shape: ListShape { ListShape(rows: rows.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { cells(of: rows[row], in: world) }

  private func cells(of row: UncheckedVillage.Row, in world: World) -> [TableCell] {
    let leads = world.register.leads(of: row.household, on: world.today)
    return [
      world.fullCell(of: row.household),
      TableCell(world.wording("unchecked.count", ["count": String(row.count)])),
      leads.isEmpty
        ? TableCell(world.wording["file.noLead"], style: .muted)
        : TableCell(leads.map(world.name(of:)).joined(separator: ", ")),
    ]
  }
}
