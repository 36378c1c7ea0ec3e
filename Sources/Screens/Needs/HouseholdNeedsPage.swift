import Casework
import Cells
import Record
import Widgets
import Wording

/// Nhu cầu của hộ: what one household needs, the most pressing first, and what was answered.
struct HouseholdNeedsPage: Page {
  enum Command: Hashable { case open, add, answer, household, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "needs.open", help: "needs.open.help"),
    Binding("m", does: .add, label: "needs.add", help: "needs.add.help"),
    Binding("x", does: .answer, label: "needs.answered", help: "needs.answered.help"),
    Binding("h", does: .household, label: "survey.file", help: "survey.file.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  let household: Household.ID
  private(set) var rows: [KnownNeed] = []
  var cursor = ListCursor()

  init(of household: Household.ID, at code: String? = nil, in world: World) {
    self.household = household
    read(in: world)
    if let code { point(at: code, in: world) }
  }

  mutating func read(in world: World) {
    rows = world.register.needs(of: household, by: world.catalogues.needs, on: world.today)
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch (command, selected) {
    case (.open, nil), (.answer, nil): empty(in: world)
    case (.answer, let need?) where !need.isOpen: world.wording["needs.answered.already"]
    default: nil
    }
  }

  func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      return selected.map { [.push(NeedPage(of: household, showing: $0, in: world))] } ?? []
    case .add: return [.push(NeedPage(of: household, in: world))]
    case .answer: return selected.map { answer($0, in: world) } ?? []
    case .household: return [.push(HouseholdPage(of: household, in: world))]
    case .back: return [.pop]
    }
  }

  /// By the support that the line names; where there is none, the form asks by what.
  private func answer(_ need: KnownNeed, in world: World) -> [Step] {
    let found = world.register.supports(answering: need, by: world.catalogues.supports).first
    guard let found else {
      return [.push(NeedPage(of: household, showing: need, answering: true, in: world))]
    }
    return [.effect(.save(Save(need.edits(answeredBy: found, user: world.user))))]
  }

  func records(in world: World) -> [RecordID] { selected?.record.map { [$0.record] } ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording("needs.title", ["household": world.fullLabel(of: household)]),
      footer: footer(in: world), context: selectedWords(in: world))
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["needs.column.urgency"], .fixed(16)),
        Column(world.wording["needs.column.what"], .flexible(atLeast: 28)),
        Column(world.wording["needs.column.answer"], .flexible(atLeast: 26)),
      ], gap: 1)
  }
}

extension HouseholdNeedsPage: RowsPage {
  static var nameColumn: Int { 1 }
  func identity(ofRow row: Int, in world: World) -> AnyHashable? { rows[row].code }
  func empty(in world: World) -> String { world.wording["needs.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { world.cells(of: rows[row]) }
}
