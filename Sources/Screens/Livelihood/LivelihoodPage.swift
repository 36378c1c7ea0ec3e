import Casework
import Cells
import Record
import Widgets
import Wording

/// Hỗ trợ sinh kế: what came of the money by model and by source, what has not worked, which poor
/// households got nothing, and which results are to be looked at.
struct LivelihoodPage: Page {
  enum Command: Hashable { case open, copy, nextList, previousList, funds, print, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "livelihood.open", help: "livelihood.open.help"),
    Binding(
      .tab, .right, does: .nextList, label: "health.kind", help: "livelihood.list.next.help"),
    Binding(
      .backTab, .left, does: .previousList, label: "health.kind",
      help: "health.kind.previous.help", footer: .hidden),
    Binding("n", does: .funds, label: "livelihood.funds", help: "livelihood.funds.help"),
    Binding("g", does: .copy, label: "copy.key", help: "copy.key.help"),
    Binding("p", does: .print, label: "livelihood.print", help: "livelihood.print.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var list = LivelihoodList.models
  private var rows: [LivelihoodList: [LivelihoodList.Row]] = [:]
  var cursor = ListCursor()

  init(in world: World) { read(in: world) }

  private mutating func read(in world: World) {
    for list in LivelihoodList.allCases { rows[list] = list.rows(in: world) }
  }

  private var shown: [LivelihoodList.Row] { rows[list] ?? [] }
  private var selected: LivelihoodList.Row? { cursor.row(in: shape).map { shown[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .print: selected == nil ? list.empty(in: world.wording) : nil
    case .copy: selectedModel == nil ? world.wording["copy.notYet"] : nil
    case .nextList, .previousList, .funds, .back: nil
    }
  }

  /// The model pointed at, where it is one to be copied.
  private var selectedModel: SupportSummary? {
    guard list == .models, case .summary(let summary)? = selected, summary.code != nil,
      summary.isWorthCopying
    else { return nil }
    return summary
  }

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push(page(of: $0, in: world))] } ?? []
    case .copy:
      let code = selectedModel?.code
      return ModelToCopy.all(by: world.catalogues.supports, in: world.register)
        .first { $0.code == code }.map { [.push(CopyPage(of: $0, in: world))] } ?? []
    case .nextList: show(list.neighbour(1))
    case .previousList: show(list.neighbour(-1))
    case .funds: return [.push(FundsPage(in: world))]
    case .print: return [.effect(.print(paper(in: world)))]
    case .back: return [.pop]
    }
    return []
  }

  private mutating func show(_ list: LivelihoodList) {
    self.list = list
    cursor = ListCursor()
  }

  private func page(of row: LivelihoodList.Row, in world: World) -> any Page {
    switch row {
    case .summary(let summary):
      SupportListPage(
        of: list == .models ? .model(summary.code) : .source(summary.code), in: world)
    case .support(let one):
      HouseholdSupportsPage(of: one.support.household, at: one.support.id, in: world)
    case .household(let household): HouseholdPage(of: household, in: world)
    case .check(_, let support): SupportStepPage(of: support, in: world)
    }
  }

  private func paper(in world: World) -> Paper {
    let title = list.title(count: shown.count, in: world.wording)
    let heads = list.columns(in: world.wording).map { Optional($0.title) }.joinedParts
    return .asShown(
      name: world.wording["livelihood.paper"], title: title,
      [heads] + shown.map { world.cells(of: $0, in: list).map { Optional($0.text) }.joinedParts })
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .support(let one): [one.support.record]
    case .household(let household): [RecordID(kind: Household.kind, id: household.text)]
    case .check(_, let support): [support.record]
    case .summary, nil: []
    }
  }

  // MARK: Drawing

  /// The line of lists and a blank one above the table.
  static let headLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["livelihood.title"],
      footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  private func context(of row: LivelihoodList.Row, in world: World) -> String {
    switch row {
    case .summary(let summary):
      world.wording(
        "livelihood.summary",
        [
          "supports": String(summary.supports), "checked": String(summary.checked),
          "working": String(summary.working), "partly": String(summary.partly),
          "failed": String(summary.failed),
        ])
    case .support(let one): world.outcomeCell(of: one).text
    case .household, .check:
      world.cells(of: row, in: list).map { Optional($0.text) }.joinedParts
    }
  }

  func table(in world: World) -> Table {
    Table(columns: list.columns(in: world.wording), gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      drawLists(on: &body, in: world)
      drawTable(on: &body, empty: list.empty(in: world.wording), in: world)
    }
  }

  /// The current list is marked, not only coloured.
  private func drawLists(on body: inout Canvas, in world: World) {
    var column = 0
    for one in LivelihoodList.allCases {
      let title = one.title(count: rows[one]?.count ?? 0, in: world.wording)
      column =
        body.text(
          (one == list ? "▸" : " ") + title, column: column, row: 0,
          style: one == list ? .selected : .plain) + 1
    }
  }
}

extension LivelihoodPage: TablePage {
  var shape: ListShape { ListShape(rows: shown.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.cells(of: shown[row], in: list)
  }
}
