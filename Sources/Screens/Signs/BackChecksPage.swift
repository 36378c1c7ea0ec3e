import Casework
import Cells
import Record
import Widgets
import Wording

/// Hỏi lại gia đình: the families of a month drawn by lot to be asked what they received and still need.
struct BackChecksPage: Page {
  enum Command: Hashable { case open, draw, print, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "backCheck.open", help: "backCheck.open.help"),
    Binding("m", does: .draw, label: "backCheck.draw", help: "backCheck.draw.help"),
    Binding("p", does: .print, label: "backCheck.print", help: "backCheck.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let questions: ReviewQuestions
  private var checks: [BackCheck] = []
  /// Whom the lot would give; none once it was drawn.
  private var toDraw: [Household.ID] = []
  var cursor = ListCursor()

  init(for questions: ReviewQuestions, in world: World) {
    self.questions = questions
    read(in: world)
  }

  private mutating func read(in world: World) {
    checks = world.register.backChecks(of: questions.review)
    toDraw = checks.isEmpty ? drawnHouseholds(in: world) : []
  }

  private var selected: BackCheck? { cursor.row(in: shape).map { checks[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .print: checks.isEmpty ? world.wording["backCheck.none"] : nil
    case .draw:
      if !checks.isEmpty {
        world.wording["backCheck.drawn"]
      } else {
        toDraw.isEmpty ? world.wording["backCheck.nobody"] : nil
      }
    case .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open: return selected.map { [.push(BackCheckEntryPage($0, in: world))] } ?? []
    case .print: return [.effect(.print(.backCheckSlips(questions.review)))]
    case .draw:
      let edits = toDraw.map { household in
        Edit(
          creating: BackCheck(
            id: BackCheck.id(in: questions.review, of: household), drawn: world.today))
      }
      return [.effect(.save(Save(edits)))]
    }
  }

  private func drawnHouseholds(in world: World) -> [Household.ID] {
    let sheet = MonthSheet(
      of: questions.body, month: questions.month, today: world.today, in: world.register)
    return BackCheckDraw(
      for: questions.review, among: sheet.rows.flatMap { $0.households.map(\.household.id) },
      asking: questions.signs, world.catalogues.signs
    ).households
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0.record] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("backCheck.title", ["month": questions.month.description]),
      footer: footer(in: world), context: selected.flatMap(\.needs))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["today.column.household"], .flexible(atLeast: 19)),
        Column(world.wording["backCheck.column.asked"], .fixed(10)),
        Column(world.wording["backCheck.column.received"], .flexible(atLeast: 18)),
        Column(world.wording["backCheck.column.needs"], .flexible(atLeast: 18)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let explanation = world.wording["backCheck.explain"]
      body.text(explanation.clipped(to: body.columns - 2), column: 1, row: 0, style: .muted)
      drawTable(on: &body, empty: world.wording["backCheck.none"], in: world)
    }
  }
}

extension BackChecksPage: TablePage {
  static var headLines: Int { 2 }

  var shape: ListShape { ListShape(rows: checks.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let check = checks[row]
    return [
      TableCell(world.label(of: check.household)),
      TableCell(check.asked?.description ?? world.wording["backCheck.notYet"]),
      TableCell(check.received ?? "–"), TableCell(check.needs ?? "–"),
    ]
  }
}
