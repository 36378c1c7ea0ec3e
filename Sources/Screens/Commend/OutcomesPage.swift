import Casework
import Cells
import Record
import Widgets
import Wording

/// Biểu dương, chấn chỉnh: what closed reviews said that calls for something, each with the facts
/// behind it a key away; and the models worth copying.
struct OutcomesPage: Page {
  enum Command: Hashable { case open, nextList, previousList, back }

  enum List: Hashable, CaseIterable { case praise, correction, models }

  enum Row: Hashable {
    case outcome(ReviewOutcome)
    case household(HouseholdPraise)
    case model(ModelToCopy)
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "outcomes.open", help: "outcomes.open.help"),
    Binding(
      .tab, .right, does: .nextList, label: "health.kind", help: "outcomes.list.next.help"),
    Binding(
      .backTab, .left, does: .previousList, label: "health.kind",
      help: "health.kind.previous.help", footer: .hidden),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  var list = List.praise
  private var lists: [List: [Row]] = [:]
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) {
    let outcomes =
      world.signedIn.map { world.register.reviewOutcomes(for: $0, on: world.today) } ?? []
    let households =
      world.signedIn.map { world.register.householdsCommended(for: $0, on: world.today) } ?? []
    lists[.praise] =
      outcomes.filter(\.isPraise).map(Row.outcome) + households.map(Row.household)
    lists[.correction] = outcomes.filter { !$0.isPraise }.map(Row.outcome)
    lists[.models] = ModelToCopy.all(by: world.catalogues.supports, in: world.register)
      .map(Row.model)
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    command == .open && selected == nil ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .nextList: showList(1)
    case .previousList: showList(-1)
    case .open:
      switch selected {
      case .outcome(let outcome): return [.push(OutcomeFactsPage(of: outcome, in: world))]
      case .household(let praise):
        return [.push(HouseholdPage(of: praise.conclusion.household, in: world))]
      case .model(let model): return [.push(CopyPage(of: model, in: world))]
      case nil: return []
      }
    }
    return []
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .outcome(let outcome): [outcome.verdict.record]
    case .household(let praise): [praise.conclusion.record]
    case .model, nil: []
    }
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["outcomes.title"], footer: footer(in: world),
      context: selected.map { context(of: $0, in: world) })
  }

  private func context(of row: Row, in world: World) -> String {
    switch row {
    case .outcome(let outcome):
      [world.name(of: outcome.body), outcome.verdict.note].joinedParts
    case .household(let praise):
      [world.name(of: praise.body), praise.conclusion.text].joinedParts
    case .model(let model):
      world.wording(
        "livelihood.summary",
        [
          "supports": String(model.summary.supports), "checked": String(model.summary.checked),
          "working": String(model.summary.working), "partly": String(model.summary.partly),
          "failed": String(model.summary.failed),
        ])
    }
  }

  func table(in world: World) -> Table { Table(columns: list.columns(in: world.wording), gap: 1) }
}

extension OutcomesPage: RowsPage, ListsPage {
  static var nameColumn: Int { 1 }
  var rows: [Row] { lists[list] ?? [] }

  /// How many there are is nobody's figure.
  func title(of list: List, in world: World) -> String { list.title(in: world.wording) }

  func empty(in world: World) -> String { list.empty(in: world.wording) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    switch rows[row] {
    case .outcome(let outcome):
      return [
        TableCell(outcome.month.description), TableCell(world.name(of: outcome.verdict.caseworker)),
        TableCell(world.words(for: outcome.verdict.conclusion)),
        TableCell(outcome.verdict.note ?? "–"),
      ]
    case .household(let praise):
      return [
        TableCell(praise.month.description),
        TableCell(world.fullLabel(of: praise.conclusion.household)),
        TableCell(world.wording["outcomes.commended"]), TableCell(praise.conclusion.text),
      ]
    case .model(let model):
      return [
        TableCell("\(model.summary.working)/\(model.summary.checked)"),
        TableCell(world.name(ofModel: model.code) ?? model.code),
        TableCell(model.summary.valuePerResult.map(Money.written) ?? "–"),
      ]
    }
  }
}

extension OutcomesPage.List {
  fileprivate func title(in wording: Wording) -> String {
    switch self {
    case .praise: wording["outcomes.praise"]
    case .correction: wording["outcomes.correction"]
    case .models: wording["outcomes.models"]
    }
  }

  fileprivate func empty(in wording: Wording) -> String {
    switch self {
    case .praise: wording["outcomes.praise.empty"]
    case .correction: wording["outcomes.correction.empty"]
    case .models: wording["outcomes.models.empty"]
    }
  }

  fileprivate func columns(in wording: Wording) -> [Column] {
    switch self {
    case .praise, .correction:
      [
        Column(wording["outcomes.column.month"], .fixed(8)),
        Column(
          self == .praise ? wording["outcomes.column.whom"] : wording["balance.column.person"],
          .flexible(atLeast: 18, wanting: 24)),
        Column(wording["outcomes.column.conclusion"], .fixed(14)),
        Column(wording["outcomes.column.note"], .flexible(atLeast: 20, wanting: 50)),
      ]
    case .models:
      [
        Column(wording["livelihood.column.working"], .fixed(8)),
        Column(wording["livelihood.column.model"], .flexible(atLeast: 30)),
        Column(wording["livelihood.column.perResult"], .fixed(14), alignsRight: true),
      ]
    }
  }
}
