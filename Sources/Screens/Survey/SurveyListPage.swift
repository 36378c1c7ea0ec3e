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

  private let households: [Household]
  private let place: SurveyProgress.Row
  private let year: Int
  var cursor = ListCursor()

  init(_ row: SurveyProgress.Row, in year: Int) {
    place = row
    households = row.open + row.done
    self.year = year
  }

  var shape: ListShape { ListShape(rows: households.count) }
  private var selected: Household? { cursor.row(in: shape).map { households[$0] } }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = world.body(of: frame(in: world)).rows - 1
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.command(for: key) {
    case nil: return nil
    case .back: return [.pop]
    case .open:
      return selected.map { [.push(SituationPage(of: $0.id, in: year, in: world))] } ?? []
    case .file: return selected.map { [.push(HouseholdPage(of: $0.id, in: world))] } ?? []
    }
  }

  func help(in world: World) -> [HelpPage.Entry] { Self.keys.help(in: world.wording) }

  private func frame(in world: World) -> Frame {
    let name = [
      place.village?.name ?? world.wording["survey.noVillage"],
      place.group?.name ?? world.wording["survey.noGroup"],
    ].joined(separator: " · ")
    return world.frame(
      titled: world.wording("survey.list.title", ["year": String(year), "place": name]),
      footer: Self.keys.footer(in: world.wording))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: 1).rest
      body.draw(in: rest) { part in
        Table(
          columns: [
            Column("", .flexible(atLeast: 30)), Column("", .flexible(atLeast: 24)),
          ], gap: 1
        ).draw(on: &part, shape: shape, cursor: cursor, empty: world.wording["survey.empty"]) {
          cells(ofRow: $0, in: world)
        }
      }
    }
  }
}

extension SurveyListPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let household = households[row].id
    let known = world.register.situation(of: household, in: year)
    return [
      TableCell(world.fullLabel(of: household)),
      known.map { TableCell(world.summary(of: $0)) }
        ?? TableCell(world.wording["survey.notYet"], style: .warning),
    ]
  }
}
