import Casework
import Cells
import Record
import Widgets
import Wording

/// The households behind one number of the year's flow of poverty, each with what the year made of it
/// and the decision that says so.
struct PovertyFlowHouseholdsPage: Page {
  enum Command: Hashable, CaseIterable { case open }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help")
  ])

  private let column: PovertyFlowColumn
  private let flow: PovertyFlow
  private let placeName: String
  private let households: [Household.ID]
  private let moves: [Household.ID: PovertyMove]
  var cursor = ListCursor()

  init(_ column: PovertyFlowColumn, of flow: PovertyFlow, in placeName: String) {
    self.column = column
    self.flow = flow
    self.placeName = placeName
    households = column.households(in: flow)
    moves = Dictionary(
      flow.moved.values.joined().map { ($0.household, $0.move) },
      uniquingKeysWith: { first, _ in first })
  }

  var shape: ListShape { ListShape(rows: households.count) }
  private var selected: Household.ID? { cursor.row(in: shape).map { households[$0] } }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = list(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.open): return selected.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    selected == nil ? world.wording["flow.nobody"] : nil
  }

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "flow.households.title",
        [
          "title": column.title(in: world.wording), "place": placeName,
          "year": String(flow.year), "count": String(households.count),
        ]), aside: "",
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  private func list(in world: World) -> Table {
    let wording = world.wording
    return Table(columns: [
      Column(wording["figures.column.household"], .flexible(atLeast: 26)),
      Column(wording["flow.column.move"], .flexible(atLeast: 31)),
      Column(wording["flow.column.decision"], .fixed(10)),
      Column(wording["figures.column.lead"], .flexible(atLeast: 14, wanting: 20), rank: 1),
    ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      list(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["flow.nobody"]
      ) { cells(of: households[$0], in: world) }
    }
  }

  private func cells(of household: Household.ID, in world: World) -> [TableCell] {
    let decision = world.register.povertyHistory(of: household).last { result in
      result.day.map { $0.year <= flow.year } ?? false
    }
    let leads = world.register.leads(of: household, on: world.today).map { world.name(of: $0) }
    return [
      TableCell(world.fullLabel(of: household)),
      TableCell(moves[household].map { world.words(for: $0) } ?? "–"),
      TableCell(decision?.day?.description ?? "–"),
      TableCell(leads.isEmpty ? "–" : leads.joined(separator: ", ")),
    ]
  }

  func records(in world: World) -> [RecordID] {
    selected.map { [RecordID(kind: Household.kind, id: $0.text)] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension PovertyFlowHouseholdsPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: households[row], in: world)
  }
}
