import Casework
import Cells
import Indicators
import Record
import Widgets
import Wording

/// What is left in people: which come nearest to passing and, beside them and as long, those who
/// need it most. None of the lists stands first, and nobody is assigned by them.
struct NearestPage: Page {
  enum Command: Hashable, CaseIterable { case open, why, left, right, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "assigned.open", help: "assigned.open.help"),
    Binding("v", does: .why, label: "figures.why", help: "figures.why.help"),
    Binding(.left, does: .left, label: "figures.part", help: "figures.left.help"),
    Binding(
      .right, does: .right, label: "figures.part", help: "figures.right.help", footer: .joined),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private let indicator: Indicator
  private let table: FigureTable
  private var walk: FileWalk<NearestCount>?
  private var lists: [NearestCases.List] = []
  private var pending = 0
  /// The rows of all lists, one list behind the other.
  private(set) var shape = ListShape(rows: 0)
  var cursor = ListCursor()

  init(_ indicator: Indicator, _ scene: FigureScene, in world: World) {
    self.indicator = indicator
    table = scene.table
    walk = NearestCount(of: indicator.id, in: scene.table).map {
      scene.walk($0, readableIn: world)
    }
    lists = walk?.count.nearest.lists ?? []
  }

  var looked: Int? { walk?.percent }

  /// What stands first is known when all have been looked at.
  mutating func lookFurther(in world: World) {
    walk?.lookAt(FigureScene.filesAtOnce)
    guard let nearest = walk?.whole?.nearest else { return }
    (lists, pending) = (nearest.lists, nearest.pending)
    shape = ListShape(rows: lists.reduce(0) { $0 + $1.cases.count })
  }

  /// How many cases stand in each list.
  private var length: Int { lists.first?.cases.count ?? 0 }

  /// The list that the arrow keys are in.
  private var place: Int { cursor.row(in: shape).map { $0 / length } ?? 0 }

  private var selected: Case? { cursor.row(in: shape).flatMap(one(at:)) }

  private func one(at row: Int) -> Case? {
    lists.indices.contains(row / length) ? lists[row / length].cases[row % length] : nil
  }

  /// The rows of one list, with the cursor in it.
  private var shapeOfList: ListShape { ListShape(rows: length) }
  private var cursorInList: ListCursor {
    ListCursor(row: cursor.row(in: shape).map { $0 % length } ?? 0)
  }

  // MARK: Keys

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let body = world.body(of: frame(in: world))
    let lines = list(in: world).visibleLines(inRows: body.rows - Self.headRows)
    var inList = cursorInList
    if inList.handle(key, shape: shapeOfList, visibleLines: lines) == .consumed {
      point(at: place, inList)
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.open): return world.opening(selected)
    case .command(.why): return selected.map { [.push(why($0, in: world))] } ?? []
    case .command(.left): point(at: max(0, place - 1), cursorInList)
    case .command(.right): point(at: max(0, min(lists.count - 1, place + 1)), cursorInList)
    case .command(.back): return [.pop]
    }
    return []
  }

  private mutating func point(at list: Int, _ inList: ListCursor) {
    cursor.select(list * length + (inList.row(in: shapeOfList) ?? 0))
  }

  private func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open:
      if selected == nil {
        empty(in: world)
      } else {
        selected?.household == nil ? world.wording["figures.noHousehold"] : nil
      }
    case .why: selected == nil ? empty(in: world) : nil
    case .left, .right:
      if selected == nil {
        empty(in: world)
      } else {
        lists.count < 2 ? world.wording["nearest.oneList"] : nil
      }
    case .back: nil
    }
  }

  private func empty(in world: World) -> String {
    world.empty(world.wording["nearest.none"], looked: looked)
  }

  private func why(_ one: Case, in world: World) -> FigureTextPage {
    let facts = world.catalogues.facts
    let standing = table.explanation(of: one, in: indicator.id).map {
      world.wording.sentence(for: $0, facts: facts)
    }
    let decided = world.wording.words(
      for: table.findings(of: lists[place].order, for: one), facts: facts)
    return FigureTextPage(
      titled: world.wording.title(of: indicator),
      [
        world.name(of: one, countedAs: indicator.unit), "",
        world.wording("nearest.why", ["facts": decided]), standing ?? "",
      ])
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.title(
        world.wording("nearest.title", ["title": world.wording.title(of: indicator)]),
        looked: looked),
      aside: world.wording.words(for: table.period),
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.map { one in
        [decided(of: one, in: place, world), leads(of: one, in: world)].joinedParts
      })
  }

  /// What is left, and a blank line, stand above the lists.
  private static let headRows = 2

  /// `còn 2 hộ, hạn 31/12/2026 · chọn trong 27 hộ · không dùng để phân công`.
  private func heading(in world: World) -> String {
    let wording = world.wording
    let left = table.progress(of: indicator.id).map { wording.left(of: $0, indicator) }
    return [
      left.flatMap { $0.isEmpty ? nil : $0 },
      looked == nil
        ? wording(
          "nearest.pending",
          ["count": String(pending), "unit": wording.unit(of: indicator.unit)]) : nil,
      wording["nearest.noOrder"],
    ].joinedParts
  }

  private func title(of list: NearestCases.List, in world: World) -> String {
    list.title.map { world.wording.words(for: $0) } ?? world.wording["nearest.nearest"]
  }

  /// With so many columns for each list, what decided stands beside the names of all of them.
  private static let columnsWithReasons = 52
  private static let leastColumns = 12

  private func showsReasons(in world: World) -> Bool {
    world.size.columns >= lists.count * Self.columnsWithReasons
  }

  private func list(in world: World) -> Table {
    Table(
      columns: lists.enumerated().flatMap { index, list in
        let isOn = index == place && lists.count > 1
        let name = Column(
          (isOn ? "▸" : "") + title(of: list, in: world), .flexible(atLeast: Self.leastColumns))
        return showsReasons(in: world)
          ? [name, Column(world.wording["nearest.column.decided"], .flexible(atLeast: 24))] : [name]
      })
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      body.text(
        heading(in: world).clipped(to: body.columns - 2), column: 1, row: 0, style: .heading)
      let parts = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headRows)
      body.draw(in: parts.rest) {
        list(in: world).draw(
          on: &$0, shape: shapeOfList, cursor: cursorInList,
          empty: empty(in: world)
        ) { row in lists.indices.flatMap { cells(of: lists[$0].cases[row], in: $0, world) } }
      }
    }
  }

  private func cells(of one: Case, in list: Int, _ world: World) -> [TableCell] {
    let name = TableCell(
      world.shortName(of: one, countedAs: indicator.unit),
      shorter: world.briefName(of: one, countedAs: indicator.unit))
    return showsReasons(in: world) ? [name, TableCell(decided(of: one, in: list, world))] : [name]
  }

  private func decided(of one: Case, in list: Int, _ world: World) -> String {
    world.wording.shortWords(
      for: table.findings(of: lists[list].order, for: one), facts: world.catalogues.facts)
  }

  private func leads(of one: Case, in world: World) -> String {
    world.leadNames(of: one, on: min(table.period.lastDay, world.today))
  }

  func records(in world: World) -> [RecordID] { world.records(of: selected) }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}

extension NearestPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    guard let one = one(at: row) else { return [] }
    let list = row / length
    return [
      TableCell(world.shortName(of: one, countedAs: indicator.unit)),
      TableCell(title(of: lists[list], in: world)), TableCell(decided(of: one, in: list, world)),
      TableCell(leads(of: one, in: world)),
    ]
  }
}
