import Casework
import Cells
import Indicators
import Widgets
import Wording

/// Diễn biến hộ nghèo: how the poor households of a year's start became those of its end, village by
/// village, each number open to its households.
struct PovertyFlowPage: Page {
  enum Command: Hashable, CaseIterable { case open, left, right, earlier, later, people, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "figures.open", help: "flow.open.help"),
    Binding(.left, does: .left, label: "figures.part", help: "figures.left.help"),
    Binding(
      .right, does: .right, label: "figures.part", help: "figures.right.help", footer: .joined),
    Binding("[", does: .earlier, label: "flow.year", help: "flow.earlier.help"),
    Binding("]", does: .later, label: "flow.year", help: "flow.later.help", footer: .joined),
    Binding("e", does: .people, label: "figures.people", help: "figures.people.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  private struct Row: Sendable {
    let part: Part
    let flow: PovertyFlow
  }

  private let scene: FigureScene
  private var year: Int
  private var people: Definitions.People?
  /// Nil where no standard was in force at the end of the year.
  private var walk: FileWalk<VillageFlows>?
  private var rows: [Row] = []
  private var ofUnknownPeople = 0
  private var columns: [PovertyFlowColumn] = []
  /// The column that the arrow keys are on.
  private var place = 0
  var cursor = ListCursor()

  init(_ scene: FigureScene) {
    self.scene = scene
    year = scene.table.period.last.year
    people = scene.table.people
    begin()
  }

  private mutating func begin() {
    walk = VillageFlows(in: year, of: people, book: scene.book).map { scene.walk($0) }
    (rows, columns, ofUnknownPeople) = ([], [], 0)
  }

  var looked: Int? { walk?.percent }

  mutating func lookFurther(in world: World) {
    walk?.lookAt(FigureScene.filesAtOnce)
    guard let flows = walk?.whole else { return }
    rows =
      [Row(part: .commune, flow: flows.commune)]
      + flows.villages(in: scene.book.register).map {
        Row(part: .village($0.village), flow: $0.flow)
      }
    ofUnknownPeople = flows.ofUnknownPeople
    columns = PovertyFlowColumn.columns(of: flows.commune)
    place = min(place, columns.count - 1)
  }

  var shape: ListShape { ListShape(rows: rows.count) }
  private var selected: Row? { cursor.row(in: shape).map { rows[$0] } }
  private var column: PovertyFlowColumn? {
    columns.indices.contains(place) ? columns[place] : nil
  }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      guard let selected, let column else { return [] }
      return [
        .push(
          PovertyFlowHouseholdsPage(
            column, of: selected.flow,
            in: world.wording.name(of: selected.part, in: world.register), world))
      ]
    case .left: place = max(0, place - 1)
    case .right: place = max(0, min(columns.count - 1, place + 1))
    case .earlier: year -= 1
    case .later: year += 1
    case .people: people = people == nil ? world.definitions.people.first : nil
    case .back: return [.pop]
    }
    if [.earlier, .later, .people].contains(command) { begin() }
    return []
  }

  func reason(against command: Command, in world: World) -> String? {
    switch command {
    case .open:
      guard let selected, let column else {
        return world.empty(world.wording["flow.none"], looked: looked)
      }
      return column.households(in: selected.flow).isEmpty ? world.wording["flow.nobody"] : nil
    case .earlier: return year <= Self.firstYear ? world.wording["figures.earlier.end"] : nil
    case .later: return year >= world.today.year ? world.wording["figures.later.end"] : nil
    case .people:
      return world.definitions.people.isEmpty ? world.wording["figures.people.none"] : nil
    case .left, .right, .back: return nil
    }
  }

  /// The year before the plan (plan II).
  private static let firstYear = 2025

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.title(
        world.wording(
          "flow.title",
          [
            "year": String(year), "people": people?.title ?? world.wording["figure.everyone"],
          ]), looked: looked),
      aside: rows.first.map { world.wording("file.standard", ["standard": $0.flow.standard.code]) },
      footer: footer(in: world),
      context: context(in: world))
  }

  /// `Toàn xã: 30 + 1 - 4 = 27 · Thoát nghèo`.
  private func context(in world: World) -> String? {
    guard let selected, let column else { return nil }
    let flow = selected.flow
    let moved = PovertyMove.Kind.allCases.filter { flow.count($0) > 0 }
      .sorted { $0.sign > $1.sign }
    let terms = moved.map { ($0.sign < 0 ? " - " : " + ") + String(flow.count($0)) }.joined()
    return [
      world.wording.name(of: selected.part, in: world.register)
        + ": \(flow.poorAtStart.count)\(terms) = \(flow.expectedAtEnd)",
      column.title(in: world.wording),
      ofUnknownPeople == 0
        ? nil : world.wording("flow.unknownPeople", ["count": String(ofUnknownPeople)]),
    ].joinedParts
  }

  private static let columnWidth = 7

  /// The columns in sight: as many as there is room for, the one the arrows are on among them.
  private func window(in world: World) -> Range<Int> {
    let room = max(1, (world.size.columns - 15) / Self.columnWidth)
    let first = max(0, min(place - room + 1, columns.count - room))
    return first..<min(columns.count, first + room)
  }

  func table(in world: World) -> Table {
    Table(
      columns: [Column(world.wording["flow.column.place"], .flexible(atLeast: 11))]
        + window(in: world).map { index in
          Column(
            (index == place ? "▸" : "") + columns[index].heading(in: world.wording),
            .fixed(Self.columnWidth), alignsRight: true)
        }, gap: 0)
  }
}

extension PovertyFlowPage: TablePage {
  func empty(in world: World) -> String {
    world.empty(world.wording("flow.noStandard", ["year": String(year)]), looked: looked)
  }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    [TableCell(world.wording.name(of: rows[row].part, in: world.register))]
      + window(in: world).map { TableCell(columns[$0].text(in: rows[row].flow)) }
  }
}
