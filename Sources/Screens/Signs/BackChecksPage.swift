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
  private(set) var rows: [BackCheck] = []
  /// Whom the lot would give; none once it was drawn.
  private var toDraw: [Household.ID] = []
  var cursor = ListCursor()

  init(for questions: ReviewQuestions, in world: World) {
    self.questions = questions
  }

  mutating func read(in world: World) {
    rows = world.register.backChecks(of: questions.review)
    toDraw = rows.isEmpty ? drawnHouseholds(in: world) : []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .print: rows.isEmpty ? empty(in: world) : nil
    case .draw:
      if !rows.isEmpty {
        world.wording["backCheck.drawn"]
      } else {
        toDraw.isEmpty ? world.wording["backCheck.nobody"] : nil
      }
    case .back: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
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
}

extension BackChecksPage: RowsPage {
  static var headLines: Int { 2 }

  func head(in world: World) -> [TableCell] {
    [TableCell(world.wording["backCheck.explain"], style: .muted)]
  }

  func empty(in world: World) -> String { world.wording["backCheck.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let check = rows[row]
    return [
      TableCell(world.label(of: check.household)),
      TableCell(check.asked?.description ?? world.wording["backCheck.notYet"]),
      TableCell(check.received ?? "–"), TableCell(check.needs ?? "–"),
    ]
  }
}
