import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// What is left in people: which come nearest to passing, and below them, as long, those who need
/// it most. Nobody is assigned by these lists.
struct NearestPage: Page {
  enum Command: Hashable, CaseIterable { case open, why, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help"),
    Binding("v", does: .why, label: "figures.why", help: "figures.why.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// One case in one of the lists.
  private struct Row: Sendable {
    let one: Case
    let order: Indicator.Order
  }

  private let indicator: Indicator
  private let table: FigureTable
  private let rows: [Row]
  private let pending: Int
  let shape: ListShape
  var cursor = ListCursor()

  init(_ indicator: Indicator, _ scene: FigureScene, in world: World) {
    self.indicator = indicator
    table = scene.table
    let nearest = scene.table.nearest(to: indicator.id, files: scene.files)
    let lists = nearest?.lists ?? []
    rows = lists.flatMap { list in list.cases.map { Row(one: $0, order: list.order) } }
    pending = nearest?.pending ?? 0
    shape = ListShape(
      groups: lists.map { list in
        ListShape.Group(
          heading: list.title.map { world.wording.words(for: $0) }
            ?? world.wording["nearest.nearest"], rows: list.cases.count)
      })
  }

  private var selected: Row? { cursor.row(in: shape).map { rows[$0] } }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = list(in: world).visibleLines(inRows: world.body(of: frame(in: world)).rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.open):
      return selected?.one.household.map { [.push(HouseholdPage(of: $0.id, in: world))] } ?? []
    case .command(.why): return selected.map { [.push(why($0, in: world))] } ?? []
    case .command(.back): return [.pop]
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open: selected?.one.household == nil ? world.wording["figures.noHousehold"] : nil
    case .why: selected == nil ? world.wording["nearest.none"] : nil
    case .back: nil
    }
  }

  private func why(_ row: Row, in world: World) -> FigureTextPage {
    let facts = world.catalogues.facts
    let place = table.explanation(of: row.one, in: indicator.id).map {
      world.wording.sentence(for: $0, facts: facts)
    }
    let decided = world.wording.words(
      for: table.findings(of: row.order, for: row.one), facts: facts)
    return FigureTextPage(
      titled: world.wording.title(of: indicator),
      [
        world.name(of: row.one, countedAs: indicator.unit), "",
        world.wording("nearest.why", ["facts": decided]), place ?? "",
      ])
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording(
        "nearest.title",
        ["title": world.wording.title(of: indicator)]),
      aside: world.wording.words(for: table.period),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: context(in: world))
  }

  /// `còn 2 hộ, hạn 31/12/2026 · chọn trong 27 hộ · không dùng để phân công`.
  private func context(in world: World) -> String? {
    let wording = world.wording
    let left = table.progress(of: indicator.id).map { wording.left(of: $0, indicator) }
    return [
      left.flatMap { $0.isEmpty ? nil : $0 },
      wording(
        "nearest.pending",
        ["count": String(pending), "unit": wording.unit(of: indicator.unit)]),
      wording["nearest.noOrder"],
    ].joinedParts
  }

  private func list(in world: World) -> Table {
    let wording = world.wording
    return Table(columns: [
      Column(wording["figures.column.household"], .flexible(atLeast: 26)),
      Column(wording["nearest.column.decided"], .flexible(atLeast: 48)),
      Column(wording["figures.column.lead"], .flexible(atLeast: 14, wanting: 20), rank: 1),
    ])
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      list(in: world).draw(
        on: &body, shape: shape, cursor: cursor, empty: world.wording["nearest.none"]
      ) { cells(of: rows[$0], in: world) }
    }
  }

  private func cells(of row: Row, in world: World) -> [TableCell] {
    [
      TableCell(world.shortName(of: row.one, countedAs: indicator.unit)),
      TableCell(
        world.wording.shortWords(
          for: table.findings(of: row.order, for: row.one), facts: world.catalogues.facts)),
      TableCell(world.leadNames(of: row.one, on: min(table.period.lastDay, world.today))),
    ]
  }

  func records(in world: World) -> [RecordID] {
    selected?.one.household.map { [RecordID(kind: Household.kind, id: $0.id.text)] } ?? []
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension NearestPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: rows[row], in: world)
  }
}
