import Casework
import Cells
import Widgets
import Wording

/// The households of one village and group in a round: those not asked yet first.
struct SurveyListPage: Page {
  enum Command: Hashable { case open, file, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "survey.enter", help: "survey.enter.help"),
    Binding("h", does: .file, label: "survey.file", help: "survey.file.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let households: [Household.ID]
  private let place: SurveyProgress.Row
  private let year: Int
  var cursor = ListCursor()

  init(_ row: SurveyProgress.Row, in year: Int, _ world: World) {
    place = row
    households = world.readable(row.open + row.done) { $0 }
    self.year = year
  }

  var shape: ListShape { ListShape(rows: households.count) }
  private var selected: Household.ID? { cursor.row(in: shape).map { households[$0] } }

  func reason(against command: Command, in world: World) -> String? {
    command != .back && selected == nil ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(SituationPage(of: $0, in: year, in: world))] } ?? []
    case .file: selected.map { [.push(HouseholdPage(of: $0, in: world))] } ?? []
    }
  }

  func frame(in world: World) -> Frame {
    let name = [
      place.village?.name ?? world.wording["survey.noVillage"],
      place.group?.name ?? world.wording["survey.noGroup"],
    ].joined(separator: " · ")
    return world.frame(
      titled: world.wording("survey.list.title", ["year": String(year), "place": name]),
      footer: footer(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [Column("", .flexible(atLeast: 30)), Column("", .flexible(atLeast: 24))], gap: 1)
  }
}

extension SurveyListPage: TablePage {
  /// A blank line above the table.
  static var headLines: Int { 1 }
  func empty(in world: World) -> String { world.empty(world.wording["survey.empty"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let household = households[row]
    let known = world.register.situation(of: household, in: year)
    return [
      TableCell(world.fullLabel(of: household)),
      known.map { TableCell(world.summary(of: $0)) }
        ?? TableCell(world.wording["survey.notYet"], style: .warning),
    ]
  }
}
