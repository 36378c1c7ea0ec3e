import Casework
import Cells
import Record
import Widgets
import Wording

/// Nguồn lực, công trình: of each source and year what was given, allocated and paid out, and the works
/// of the villages.
struct FundsPage: Page {
  enum Command: Hashable {
    case open, households, add, otherList, earlier, later, print, delete, back
  }

  /// The two lists, a Tab apart.
  enum List: Hashable, CaseIterable { case sources, works }

  enum Row: Hashable {
    case source(FundSummary)
    case work(PublicWork)
  }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "funds.open", help: "funds.open.help"),
    Binding("g", does: .households, label: "funds.households", help: "funds.households.help"),
    Binding("m", does: .add, label: "funds.add", help: "funds.add.help"),
    Binding(.tab, does: .otherList, label: "health.kind", help: "funds.list.help"),
    Binding("[", does: .earlier, label: "facts.earlier", help: "funds.earlier.help"),
    Binding("]", does: .later, label: "facts.earlier", help: "funds.later.help", footer: .joined),
    Binding("p", does: .print, label: "livelihood.print", help: "livelihood.print.help"),
    Binding("d", does: .delete, label: "file.delete", help: "funds.delete.help", footer: .hidden),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private var year: Int
  var list = List.sources
  private var lists: [List: [Row]] = [:]
  var cursor = ListCursor()
  var question: Question<Bool>?

  init(in world: World) {
    year = world.today.year
  }

  mutating func read(in world: World) {
    lists[.sources] = FundSummary.all(
      in: year, by: world.catalogues.supports.sources, of: world.register
    ).map(Row.source)
    lists[.works] = world.register.worksByDeadline.map(Row.work)
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    let wording = world.wording
    return switch (command, selected) {
    case (.open, nil), (.print, nil), (.delete, nil): wording["funds.works.empty"]
    case (.households, .source(let one)) where one.households > 0: nil
    case (.households, _): wording["funds.households.none"]
    case (.delete, .source(let one)) where one.funding == nil: wording["funds.notNoted"]
    case (.earlier, _) where list == .works, (.later, _) where list == .works:
      wording["activities.allYears"]
    // The money of the coming year is known before it begins.
    case (.later, _) where year > world.today.year: wording["facts.noLater"]
    default: nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, selected) {
    case (.back, _): return [.pop]
    case (.open, .source(let one)): return [.push(FundingEntryPage(of: one, in: world))]
    case (.open, .work(let work)): return [.push(WorkEntryPage(editing: work, in: world))]
    case (.households, .source(let one)):
      return [.push(SupportListPage(of: .sourceIn(year: year, one.source), in: world))]
    case (.add, _): return [.push(WorkEntryPage(in: world))]
    case (.otherList, _): showList(1)
    case (.earlier, _): look(at: year - 1, in: world)
    case (.later, _): look(at: year + 1, in: world)
    case (.print, _): return [.effect(.print(paper(in: world)))]
    case (.delete, _?):
      question = .deleting(selectedWords(in: world) ?? "", in: world.wording)
    case (.open, nil), (.households, _), (.delete, nil): break
    }
    return []
  }

  private mutating func look(at year: Int, in world: World) {
    self.year = year
    cursor = ListCursor()
    read(in: world)
  }

  private func paper(in world: World) -> Paper {
    .asShown(
      name: world.wording["funds.paper"], title: title(of: list, in: world), printed(in: world))
  }

  func records(in world: World) -> [RecordID] { doomed }

  var doomed: [RecordID] {
    switch selected {
    case .source(let one): one.funding.map { [$0.record] } ?? []
    case .work(let work): [work.record]
    case nil: []
    }
  }

  // MARK: Drawing

  func title(of list: List, in world: World) -> String {
    switch list {
    case .sources: world.wording("funds.sources", ["year": String(year)])
    case .works: world.wording("funds.works", ["count": String(lists[.works]?.count ?? 0)])
    }
  }

  func frame(in world: World) -> Frame {
    let context: String? =
      switch selected {
      case .source(let one): world.context(of: one)
      case .work(let work): world.context(of: work)
      case nil: nil
      }
    return world.frame(
      titled: world.wording["funds.title"],
      footer: footer(in: world), context: context)
  }

  private func columns(in wording: Wording) -> [Column] {
    func number(_ title: String, _ columns: Int) -> Column {
      Column(title, .fixed(columns), alignsRight: true)
    }
    return switch list {
    case .sources:
      [
        Column(wording["livelihood.column.source"], .flexible(atLeast: 20)),
        number(wording["funds.column.given"], 14), number(wording["funds.column.allocated"], 14),
        number(wording["funds.column.paid"], 14),
        number(wording["livelihood.column.households"], 4),
        number(wording["funds.column.works"], 4),
      ]
    case .works:
      [
        Column(wording["livelihood.column.village"], .fixed(12)),
        Column(wording["funds.column.name"], .flexible(atLeast: 18)),
        Column(wording["funds.column.type"], .fixed(16), rank: 1),
        number(wording["funds.column.cost"], 14),
        number(wording["livelihood.column.households"], 4),
        Column(wording["today.column.due"], .fixed(16)),
      ]
    }
  }

  func table(in world: World) -> Table { Table(columns: columns(in: world.wording), gap: 1) }

}

extension FundsPage: RowsPage, ListsPage, DeletingPage {
  var rows: [Row] { lists[list] ?? [] }

  func empty(in world: World) -> String { world.wording["funds.works.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    switch rows[row] {
    case .source(let one): world.cells(of: one)
    case .work(let work): world.cells(of: work)
    }
  }
}
