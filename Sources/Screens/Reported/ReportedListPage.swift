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

  private struct Row: Hashable {
    let total: ReportedTotal
    let holds: Bool
  }

  private var rows: [Row] = []
  var cursor = ListCursor()
  private var question: Question<Bool>?

  init(in world: World) { read(world) }

  private mutating func read(_ world: World) {
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

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: ReportedTotal? { cursor.row(in: shape).map { rows[$0].total } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if let question { return answer(question.handle(key)) }
    let lines = table(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.back): return [.pop]
    case .command(.add): return [.push(ReportedEntryPage(in: world))]
    case .command(.open): return selected.map { open($0, in: world) } ?? []
    case .command(.delete):
      question = deletionQuestion(in: world)
      return []
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .add, .back: return nil
    case .open, .delete:
      guard let selected else { return world.wording["reported.none"] }
      // What only the PIN keeps shut is opened by it.
      if world.mayRead(selected) || command == .open && world.mayReadAfterPIN(selected) {
        return nil
      }
      let subject = selected.subject.flatMap { world.catalogues.reported[$0] }
      return subject.flatMap { world.reason(against: $0.compartment) }
        ?? world.wording["reported.locked"]
    }
  }

  private func open(_ total: ReportedTotal, in world: World) -> [Step] {
    let page = ReportedEntryPage(editing: total, in: world)
    return [.push(world.mayRead(total) ? page : PINPage(opening: page, for: .openTotal))]
  }

  private func deletionQuestion(in world: World) -> Question<Bool> {
    let what = selected.map {
      [world.label(of: $0), world.words(for: $0)].joined(separator: " · ")
    }
    return Question(
      title: world.wording["file.delete.title"],
      text: world.wording("file.delete.text", ["what": what ?? ""]),
      answers: [
        .init("x", world.wording["file.delete.yes"], true, isDestructive: true),
        .init("g", world.wording["file.delete.no"], false),
      ], onEnter: false, openedBy: "d")
  }

  private mutating func answer(_ outcome: Outcome<QuestionEvent<Bool>>) -> [Step] {
    guard case .event(let event) = outcome else { return [] }
    question = nil
    guard event == .answered(true), let selected else { return [] }
    return [.effect(.save(Save([Edit.delete(selected.record)])))]
  }

  mutating func appear(in world: World) -> [Step] {
    read(world)
    return []
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: read(world)
    default: break
    }
    return []
  }

  func records(in world: World) -> [RecordID] {
    selected.map { world.mayRead($0) ? [$0.record] : [] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    let footer =
      question.map { $0.footer(in: world.wording) }
      ?? Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    return world.frame(
      titled: world.wording["reported.list.title"], footer: footer, context: context(in: world))
  }

  private func context(in world: World) -> String? {
    guard let row = cursor.row(in: shape).map({ rows[$0] }) else { return nil }
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

  private func table(in world: World) -> Table {
    let wording = world.wording
    return Table(
      columns: [
        Column(wording["reported.column.subject"], .flexible(atLeast: 22)),
        Column(wording["reported.column.period"], .fixed(17)),
        Column(wording["reported.column.place"], .flexible(atLeast: 8), rank: 1),
        Column(wording["reported.column.numbers"], .flexible(atLeast: 26)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      table(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["reported.empty"]
      ) { cells(of: rows[$0], in: world) }
      question?.draw(on: &body, wording: world.wording)
    }
  }

  private func cells(of row: Row, in world: World) -> [TableCell] {
    let total = row.total
    let numbers = world.mayRead(total) ? world.words(for: total) : hidden(total, in: world)
    let style: Style = row.holds ? .plain : .muted
    return [
      world.title(of: total), total.period.map(world.wording.words(for:)) ?? "–",
      world.place(of: total),
      numbers,
    ].map { TableCell($0, style: style) }
  }

  private func hidden(_ total: ReportedTotal, in world: World) -> String {
    let subject = total.subject.flatMap { world.catalogues.reported[$0] }
    return subject.flatMap { world.reason(against: $0.compartment) }
      ?? world.wording["reported.afterPIN"]
  }
}

extension ReportedListPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: rows[row], in: world)
  }
}
