import Casework
import Cells
import Record
import Widgets
import Wording

/// Số báo cáo: all totals that were typed from documents, those of one matter together, the one
/// that holds first.
struct ReportedListPage: Page {
  enum Command: Hashable { case open, add, delete, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "reported.open", help: "reported.open.help"),
    Binding("m", does: .add, label: "reported.add", help: "reported.add.help"),
    Binding("d", does: .delete, label: "file.delete", help: "reported.delete.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  struct Row: Hashable {
    let total: ReportedTotal
    let holds: Bool
  }

  private(set) var rows: [Row] = []
  var cursor = ListCursor()
  var question: Question<Bool>?

  init(in world: World) {}

  mutating func read(in world: World) {
    let order = world.catalogues.reported.all.map(\.code)
    func key(_ total: ReportedTotal) -> (Int, Int, String) {
      (
        order.firstIndex { $0 == total.subject } ?? order.count,
        -(total.period?.last.ordinal ?? 0),
        (total.period?.description ?? "") + (total.village?.text ?? "")
      )
    }
    rows = world.register.reportedTotals.values
      .map { (key: key($0), total: $0) }
      .sorted { a, b in a.key == b.key ? a.total.isLater(than: b.total) : a.key < b.key }
      .map { row in
        let holding = row.total.matter.flatMap(world.register.reported)
        return Row(total: row.total, holds: holding?.id == row.total.id)
      }
  }

  private var total: ReportedTotal? { selected?.total }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .add, .back: return nil
    case .open, .delete:
      guard let total else { return world.wording["reported.none"] }
      // What only the PIN keeps shut is opened by it.
      if world.mayRead(total) || command == .open && world.mayReadAfterPIN(total) {
        return nil
      }
      let subject = total.subject.flatMap { world.catalogues.reported[$0] }
      return subject.flatMap { world.reason(against: $0.compartment) }
        ?? world.wording["reported.locked"]
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch (command, total) {
    case (.back, _): return [.pop]
    case (.add, _): return [.push(ReportedEntryPage(in: world))]
    case (.open, let total?): return open(total, in: world)
    case (.delete, let total?):
      question = .deleting(
        [world.label(of: total), world.words(for: total)].joined(separator: " · "),
        in: world.wording)
      return []
    case (.open, nil), (.delete, nil): return []
    }
  }

  private func open(_ total: ReportedTotal, in world: World) -> [Step] {
    let page = ReportedEntryPage(editing: total, in: world)
    return [.push(world.mayRead(total) ? page : PINPage(opening: page, for: .openTotal))]
  }

  var doomed: [RecordID] { total.map { [$0.record] } ?? [] }

  func records(in world: World) -> [RecordID] {
    total.map { world.mayRead($0) ? [$0.record] : [] } ?? []
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["reported.list.title"], footer: footer(in: world),
      context: context(in: world))
  }

  private func context(in world: World) -> String? {
    guard let row = selected else { return nil }
    let total = row.total
    return [
      row.holds ? nil : world.wording["reported.superseded"],
      world.mayRead(total) ? world.words(for: total) : hidden(total, in: world),
      total.document.map {
        world.wording(
          "reported.from", ["document": $0, "day": total.day?.description ?? "–"])
      }, total.source, total.by.map { world.name(of: $0) },
    ].joinedParts
  }

  func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["reported.column.subject"], .flexible(atLeast: 22)),
        Column(wording["reported.column.period"], .fixed(17)),
        Column(wording["reported.column.place"], .flexible(atLeast: 8), rank: 1),
        Column(wording["reported.column.numbers"], .flexible(atLeast: 26)),
      ], gap: 1)
  }

  private func hidden(_ total: ReportedTotal, in world: World) -> String {
    let subject = total.subject.flatMap { world.catalogues.reported[$0] }
    return subject.flatMap { world.reason(against: $0.compartment) }
      ?? world.wording["reported.afterPIN"]
  }
}

extension ReportedListPage: RowsPage, DeletingPage {
  func empty(in world: World) -> String { world.wording["reported.empty"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    let total = row.total
    let numbers = world.mayRead(total) ? world.words(for: total) : hidden(total, in: world)
    let style: Style = row.holds ? .plain : .muted
    return [
      world.title(of: total), total.period.map(world.wording.words(for:)) ?? "–",
      world.place(of: total),
      numbers,
    ].map { TableCell($0, style: style) }
  }
}
