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
  private enum List: Hashable, CaseIterable { case sources, works }

  private enum Row: Hashable {
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
  private var list = List.sources
  private var rows: [List: [Row]] = [:]
  var cursor = ListCursor()
  private var question: Question<Bool>?

  init(in world: World) {
    year = world.today.year
    read(in: world)
  }

  private mutating func read(in world: World) {
    rows[.sources] = FundSummary.all(
      in: year, by: world.catalogues.supports.sources, of: world.register
    ).map(Row.source)
    rows[.works] = world.register.worksByDeadline.map(Row.work)
  }

  private var shown: [Row] { rows[list] ?? [] }
  private var selected: Row? { cursor.row(in: shape).map { shown[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    guard let question else { return takeInTable(key, in: world) }
    guard case .event(let event) = question.handle(key) else { return [] }
    self.question = nil
    guard event == .answered(true), let record = records(in: world).first else { return [] }
    return [.effect(.save(Save([Edit.delete(record)])))]
  }

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

  mutating func perform(_ command: Command, in world: World) -> [Step] {
    switch (command, selected) {
    case (.back, _): return [.pop]
    case (.open, .source(let one)): return [.push(FundingEntryPage(of: one, in: world))]
    case (.open, .work(let work)): return [.push(WorkEntryPage(editing: work, in: world))]
    case (.households, .source(let one)):
      return [.push(SupportListPage(of: .sourceIn(year: year, one.source), in: world))]
    case (.add, _): return [.push(WorkEntryPage(in: world))]
    case (.otherList, _):
      list = list.neighbour(1)
      cursor = ListCursor()
    case (.earlier, _): look(at: year - 1, in: world)
    case (.later, _): look(at: year + 1, in: world)
    case (.print, _): return [.effect(.print(paper(in: world)))]
    case (.delete, let row?): question = .deleting(words(of: row, in: world), in: world.wording)
    case (.open, nil), (.households, _), (.delete, nil): break
    }
    return []
  }

  private mutating func look(at year: Int, in world: World) {
    self.year = year
    cursor = ListCursor()
    read(in: world)
  }

  private func words(of row: Row, in world: World) -> String {
    cells(of: row, in: world).map { Optional($0.text) }.joinedParts
  }

  private func paper(in world: World) -> Paper {
    let heads = columns(in: world.wording).map { Optional($0.title) }.joinedParts
    return .asShown(
      name: world.wording["funds.paper"], title: title(of: list, in: world.wording),
      [heads] + shown.map { words(of: $0, in: world) })
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .source(let one): one.funding.map { [$0.record] } ?? []
    case .work(let work): [work.record]
    case nil: []
    }
  }

  // MARK: Drawing

  /// The line of lists and a blank one above the table.
  static let headLines = 2

  private func title(of list: List, in wording: Wording) -> String {
    switch list {
    case .sources: wording("funds.sources", ["year": String(year)])
    case .works: wording("funds.works", ["count": String(rows[.works]?.count ?? 0)])
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
      footer: question?.footer(in: world.wording) ?? footer(in: world), context: context)
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

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      var column = 0
      for one in List.allCases {
        column =
          body.text(
            (one == list ? "▸" : " ") + title(of: one, in: world.wording), column: column, row: 0,
            style: one == list ? .selected : .plain) + 1
      }
      drawTable(on: &body, empty: world.wording["funds.works.empty"], in: world)
      question?.draw(on: &body, wording: world.wording)
    }
  }

  private func cells(of row: Row, in world: World) -> [TableCell] {
    switch row {
    case .source(let one): world.cells(of: one)
    case .work(let work): world.cells(of: work)
    }
  }
}

extension FundsPage: TablePage {
  var shape: ListShape { ListShape(rows: shown.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] { cells(of: shown[row], in: world) }
}
