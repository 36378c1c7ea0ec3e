import Casework
import Cells
import Widgets
import Wording

/// Đợt rà soát of a year: by village and household group, how many households are done and how many
/// are not.
struct SurveyPage: Page {
  enum Command: Hashable { case open, round, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "survey.open", help: "survey.open.help"),
    Binding("m", does: .round, label: "survey.round", help: "survey.round.help"),
    Binding("[", does: .earlier, label: "survey.year", help: "survey.earlier.help"),
    Binding("]", does: .later, label: "survey.year", help: "survey.later.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var progress: SurveyProgress
  var cursor = ListCursor()

  init(in world: World) { progress = SurveyProgress(in: world.today.year) }

  mutating func read(in world: World) { read(progress.year, in: world) }

  private mutating func read(_ year: Int, in world: World) {
    progress = SurveyProgress(in: year, today: world.today, register: world.register)
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      return selected.map { [.push(SurveyListPage($0, in: progress.year, world))] } ?? []
    case .round: return [.push(SurveyRoundPage(in: progress.year, in: world))]
    case .earlier: read(progress.year - 1, in: world)
    case .later: read(progress.year + 1, in: world)
    case .back: return [.pop]
    }
    return []
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: rows.isEmpty ? empty(in: world) : nil
    case .later: progress.year >= world.today.year ? world.wording["survey.noLater"] : nil
    case .round, .earlier, .back: nil
    }
  }

  // MARK: Drawing

  static let headLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("survey.title", ["year": String(progress.year)]),
      footer: footer(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["survey.column.village"], .flexible(atLeast: 16)),
        Column(world.wording["survey.column.group"], .flexible(atLeast: 16)),
        Column(world.wording["survey.column.done"], .fixed(10), alignsRight: true),
        Column(world.wording["survey.column.open"], .fixed(10), alignsRight: true),
      ], gap: 1)
  }

  func head(in world: World) -> [TableCell] {
    [TableCell(summary(in: world), style: .heading)]
  }

  /// `Đợt 01/10/2026 đến 15/12/2026 · đã ghi 12/45 hộ`.
  private func summary(in world: World) -> String {
    let wording = world.wording
    let round = world.register.surveyRounds[SurveyRound.id(in: progress.year)]
    let span = round.flatMap { round in
      round.from.flatMap { from in
        round.until.map {
          wording("survey.span", ["from": from.description, "to": $0.description])
        }
      }
    }
    return [
      span ?? wording["survey.noRound"],
      wording(
        "survey.done", ["done": String(progress.done), "total": String(progress.total)]),
    ].joinedParts
  }
}

extension SurveyPage: RowsPage {
  var rows: [SurveyProgress.Row] { progress.rows }
  func empty(in world: World) -> String { world.wording["survey.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    return [
      TableCell(row.village?.name ?? world.wording["survey.noVillage"]),
      TableCell(row.group?.name ?? world.wording["survey.noGroup"]),
      TableCell("\(row.done.count)/\(row.total)"),
      TableCell(String(row.open.count), style: row.open.isEmpty ? .muted : .plain),
    ]
  }
}
