import Casework
import Cells
import Record
import Widgets
import Wording

/// What was changed after a closing had frozen it, or had seen it: of the reviews' closings, and of each
/// closing of a period by the commune. Each row opens its changes.
struct ChangedAfterClosingPage: Page {
  enum Command: Hashable { case open, earlier, later, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "supervision.changes", help: "supervision.changes.help"),
    Binding(
      "[", does: .earlier, label: "supervision.closing", help: "supervision.closing.earlier.help"),
    Binding(
      "]", does: .later, label: "supervision.closing", help: "supervision.closing.later.help",
      footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private enum Closing: Hashable {
    case reviews
    case period(Period, PeriodClosing.Act)
  }

  private struct Row {
    let record: RecordID
    /// The last change and the fields that were changed; nil of what a closed review froze.
    var last: SavedChange?
    var fields: Set<String> = []
  }

  /// The reviews first, then the periods, the one closed last at the front.
  private let closings: [Closing]
  private var place = 0
  private var rows: [Row] = []
  private var isCutShort = false
  var cursor = ListCursor()

  init(in world: World) {
    let periods = world.register.periodClosings.values.compactMap {
      closing -> (period: Period, act: PeriodClosing.Act)? in
      guard let period = closing.period, let act = closing.act else { return nil }
      return (period, act)
    }.sorted { ($1.act.day, $1.period.last) < ($0.act.day, $0.period.last) }
    closings = [.reviews] + periods.map { Closing.period($0.period, $0.act) }
    readReviews(in: world)
  }

  private var closing: Closing { closings.indices.contains(place) ? closings[place] : .reviews }

  private mutating func readReviews(in world: World) {
    var seen: Set<RecordID> = []
    isCutShort = false
    rows = world.breaches
      .filter { CaseworkRule($0) == .changedAfterClosing }
      .flatMap(\.records)
      .filter { world.mayRead($0) && seen.insert($0).inserted }
      .map { Row(record: $0) }
  }

  private var selected: RecordID? { cursor.row(in: shape).map { rows[$0].record } }

  mutating func appear(in world: World) -> [Step] {
    switch closing {
    case .reviews:
      readReviews(in: world)
      return []
    case .period(_, let act): return [.effect(.readCorrections(since: act.sight))]
    }
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .readCorrections(let corrections, let sight):
      if case .period(_, let act) = closing, act.sight == sight {
        take(corrections, in: world)
      }
      return []
    case .saved, .undone: return appear(in: world)
    default: return []
    }
  }

  /// Only what figures are counted from: the newest first.
  private mutating func take(_ corrections: Corrections, in world: World) {
    let kinds = Set(RecordKinds.forFigures).union(RecordKinds.history)
    var byRecord: [RecordID: Row] = [:]
    for saved in corrections.changes where kinds.contains(saved.change.record.kind) {
      let record = saved.change.record
      guard world.mayRead(record) else { continue }
      byRecord[record, default: Row(record: record)].last = saved
      byRecord[record]?.fields.formUnion(saved.change.fields.map(\.name))
    }
    rows = byRecord.values.sorted { a, b in
      guard let last = a.last?.stamp, let other = b.last?.stamp else { return false }
      return other < last
    }
    isCutShort = corrections.isCutShort
  }

  // MARK: Keys

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open:
      guard let selected else { return world.wording["supervision.unchanged"] }
      return world.reasonAgainstReading(selected)
    case .earlier:
      return place + 1 < closings.count ? nil : world.wording["supervision.closing.noEarlier"]
    case .later: return place > 0 ? nil : world.wording["supervision.closing.noLater"]
    case .back: return nil
    }
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .back: return [.pop]
    case .open: return selected.map { [.push(ChangesPage(of: [$0]))] } ?? []
    case .earlier: return show(place + 1, in: world)
    case .later: return show(place - 1, in: world)
    }
  }

  private mutating func show(_ place: Int, in world: World) -> [Step] {
    self.place = place
    cursor = ListCursor()
    rows = []
    return appear(in: world)
  }

  func records(in world: World) -> [RecordID] { selected.map { [$0] } ?? [] }

  // MARK: Drawing

  /// Of which closing, and a blank line above the table.
  static let headLines = 2

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["supervision.changed.title"], footer: footer(in: world),
      context: isCutShort
        ? world.wording(
          "supervision.changed.cutShort", ["count": String(Corrections.mostEntries)]) : nil)
  }

  private func head(in wording: Wording) -> String {
    switch closing {
    case .reviews: wording["supervision.changed.reviews"]
    case .period(let period, let act):
      wording(
        "supervision.changed.period",
        [
          "period": wording.words(for: period), "day": act.day.description,
          "count": String(rows.count),
        ])
    }
  }

  func table(in world: World) -> Table {
    let what = Column(world.wording["supervision.column.what"], .flexible(atLeast: 26))
    guard case .period = closing else { return Table(columns: [what], gap: 1) }
    return Table(
      columns: [
        what, Column(world.wording["supervision.column.fields"], .flexible(atLeast: 18)),
        Column(world.wording["supervision.column.who"], .fixed(16)),
        Column(world.wording["supervision.column.day"], .fixed(10)),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        head(in: world.wording).clipped(to: body.columns - 2), column: 1, row: 0, style: .heading)
      drawTable(on: &body, empty: world.wording["supervision.unchanged"], in: world)
    }
  }
}

extension ChangedAfterClosingPage: TablePage {
  var shape: ListShape { ListShape(rows: rows.count) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let row = rows[row]
    let what = TableCell(world.label(of: row.record))
    guard let change = row.last?.change else { return [what] }
    let fields = row.fields.sorted().map { name -> String? in
      world.name(of: FieldID(record: row.record, name: name))
    }
    return [
      what, TableCell(fields.joinedParts), TableCell(world.authorName(change.author)),
      TableCell(String(change.claimedTime.dayAndTime.prefix(10))),
    ]
  }
}
