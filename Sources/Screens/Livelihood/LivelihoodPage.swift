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

  var list = LivelihoodList.models
  private var lists: [LivelihoodList: [LivelihoodList.Row]] = [:]
  var cursor = ListCursor()

  init(in world: World) {}

  var looksAtHouseholds: Bool { true }

  mutating func read(in world: World) {
    for list in LivelihoodList.allCases { lists[list] = list.rows(in: world) }
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open, .print: selected == nil ? empty(in: world) : nil
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

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open: return selected.map { [.push(page(of: $0, in: world))] } ?? []
    case .copy:
      let code = selectedModel?.code
      return ModelToCopy.all(by: world.catalogues.supports, in: world.register)
        .first { $0.code == code }.map { [.push(CopyPage(of: $0, in: world))] } ?? []
    case .nextList: showList(1)
    case .previousList: showList(-1)
    case .funds: return [.push(FundsPage(in: world))]
    case .print: return [.effect(.print(paper(in: world)))]
    case .back: return [.pop]
    }
    return []
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
    .asShown(
      name: world.wording["livelihood.paper"], title: title(of: list, in: world),
      printed(in: world))
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
}

extension LivelihoodPage: RowsPage, ListsPage {
  var rows: [LivelihoodList.Row] { lists[list] ?? [] }

  func title(of list: LivelihoodList, in world: World) -> String {
    list.title(count: lists[list]?.count ?? 0, in: world.wording)
  }

  func empty(in world: World) -> String { world.empty(list.empty(in: world.wording)) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    world.cells(of: rows[row], in: list)
  }
}
