import Casework
import Cells
import Record
import Widgets
import Wording

/// The facts behind what a review said of one person's month: the figures as the meeting saw them,
/// those of today where they differ, and how the month went at each household.
struct OutcomeFactsPage: Page {
  enum Command: Hashable { case open, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "balance.open", help: "balance.open.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let outcome: ReviewOutcome
  /// Nil where the closing holds no figures of the person.
  private var member: ReviewedMonth.Member?
  var cursor = ListCursor()

  init(of outcome: ReviewOutcome, in world: World) {
    self.outcome = outcome
  }

  mutating func read(in world: World) {
    let content = ReviewedMonth(
      of: outcome.body, month: outcome.month, today: world.today, in: world.register)
    member = content.members.first { $0.caseworker == outcome.verdict.caseworker }
  }

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: [.pop]
    case .open: selected.map { [.push(HouseholdPage(of: $0.household.id, in: world))] } ?? []
    }
  }

  func records(in world: World) -> [RecordID] { [outcome.verdict.record] }

  // MARK: Drawing

  /// What was said and the figures, a line each, and a blank one above the table.
  static let headLines = 5

  func frame(in world: World) -> Frame {
    world.frame(
      titled: [
        world.name(of: outcome.verdict.caseworker),
        world.reviewTitle(of: outcome.month, by: outcome.body),
      ].map(Optional.some).joinedParts, footer: footer(in: world),
      context: selected.map { world.fullLabel(of: $0.household.id) })
  }

  func head(in world: World) -> [TableCell] {
    let said = world.wording(
      "outcomes.said",
      [
        "result": world.words(for: outcome.verdict.result),
        "conclusion": world.words(for: outcome.verdict.conclusion),
      ])
    let figures = member.map { world.words(for: $0.figures, as: "review.member.closed") }
    let now = member?.figuresNow.map { world.words(for: $0, as: "review.member.now") }
    let note = outcome.verdict.note.map { world.wording("review.member.note", ["note": $0]) }
    return [TableCell(said, style: .heading)]
      + [figures, now, note].compactMap { $0.map { TableCell($0) } }
  }

  func table(in world: World) -> Table {
    Table(columns: [
      Column(world.wording["balance.column.household"], .flexible(atLeast: 24, wanting: 36)),
      Column(world.wording["outcomes.column.facts"], .flexible(atLeast: 30, wanting: 60)),
    ])
  }
}

extension OutcomeFactsPage: RowsPage {
  var rows: [MonthSheet.HouseholdLine] { member?.households ?? [] }
  func empty(in world: World) -> String { world.wording["outcomes.facts.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let line = rows[row]
    return [
      world.fullCell(of: line.household.id), TableCell(world.words(for: line)),
    ]
  }
}
