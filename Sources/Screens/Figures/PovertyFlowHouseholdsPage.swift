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

  init(
    _ column: PovertyFlowColumn, of flow: PovertyFlow, in placeName: String, _ world: World
  ) {
    self.column = column
    self.flow = flow
    self.placeName = placeName
    households = world.readable(column.households(in: flow)) { $0 }
      .map { (code: world.register.households[$0]?.code ?? "", id: $0) }
      .sorted { $0 < $1 }.map(\.id)
    moves = Dictionary(
      flow.moved.values.joined().map { ($0.household, $0.move) },
      uniquingKeysWith: { first, _ in first })
  }

  var shape: ListShape { ListShape(rows: households.count) }
  private var selected: Household.ID? { cursor.row(in: shape).map { households[$0] } }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    selected.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
  }

  func reason(against command: Command, in world: World) -> String? {
    selected == nil ? empty(in: world) : nil
  }

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "flow.households.title",
        [
          "title": column.title(in: world.wording), "place": placeName,
          "year": String(flow.year), "count": String(households.count),
        ]), aside: "",
      footer: footer(in: world))
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(columns: [
      Column(wording["figures.column.household"], .flexible(atLeast: 26)),
      Column(wording["flow.column.move"], .flexible(atLeast: 31)),
      Column(wording["flow.column.decision"], .fixed(10)),
      Column(wording["figures.column.lead"], .flexible(atLeast: 14, wanting: 20), rank: 1),
    ])
  }

  func records(in world: World) -> [RecordID] {
    selected.map { [RecordID(kind: Household.kind, id: $0.text)] } ?? []
  }
}

extension PovertyFlowHouseholdsPage: TablePage {
  func empty(in world: World) -> String { world.empty(world.wording["flow.nobody"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let household = households[row]
    let decision = world.register.povertyHistory(of: household).last { result in
      result.day.map { $0.year <= flow.year } ?? false
    }
    let leads = world.register.leads(of: household, on: world.today).map { world.name(of: $0) }
    return [
      world.fullCell(of: household),
      TableCell(moves[household].map { world.words(for: $0) } ?? "–"),
      TableCell(decision?.day?.description ?? "–"),
      TableCell(leads.isEmpty ? "–" : leads.joined(separator: ", ")),
    ]
  }
}
