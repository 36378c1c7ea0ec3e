import Casework
import Cells
import Indicators
import Widgets
import Wording

/// All figures by village or party cell side by side.
struct IndicatorSplitPage: Page {
  enum Command: Hashable, CaseIterable { case open, left, right, other, back }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "figures.open", help: "figures.open.help"),
    Binding(.left, does: .left, label: "figures.part", help: "figures.left.help"),
    Binding(
      .right, does: .right, label: "figures.part", help: "figures.right.help", footer: .joined),
    Binding(.tab, does: .other, label: "figures.split.other", help: "figures.split.other.help"),
    Binding(.escape, does: .back, label: "everywhere.back", help: "everywhere.back.help"),
  ])

  /// Splits that stand side by side, in the order of Tab.
  private static let splits: [Split] = [.village, .cell, .hamlet, .lead]

  private var scene: FigureScene
  private var split = Split.village
  private var parts: [Part]
  /// The part that the arrow keys are on.
  private var place = 0
  var cursor = ListCursor()

  init(_ scene: FigureScene) {
    self.scene = scene.counting(by: .village)
    parts = []
  }

  private var table: FigureTable { scene.table }
  var shape: ListShape { ListShape(rows: table.indicators.count) }
  private var selected: Indicator? { cursor.row(in: shape).map { table.indicators[$0] } }
  private var part: Part? { parts.indices.contains(place) ? parts[place] : nil }

  // MARK: Keys

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .open:
      guard let selected, let part else { return [] }
      return [.push(IndicatorCasesPage(selected, scene, of: part, in: world))]
    case .left: place = max(0, place - 1)
    case .right: place = max(0, min(parts.count - 1, place + 1))
    case .other: showNextSplit()
    case .back: return [.pop]
    }
    return []
  }

  private mutating func showNextSplit() {
    let index = Self.splits.firstIndex(of: split) ?? 0
    split = Self.splits[(index + 1) % Self.splits.count]
    scene = scene.counting(by: split)
    parts = []
    place = 0
  }

  var looked: Int? { scene.percentCounted }

  mutating func lookFurther(in world: World) { scene.countMore() }

  /// Counted anew by the split shown where something was saved since.
  mutating func appear(in world: World) -> [Step] {
    if let anew = scene.brought(upTo: world) { scene = anew.counting(by: split) }
    parts = table.sortedParts(in: scene.book.register)
    return []
  }

  func reason(against command: Command, in world: World) -> String? {
    guard command == .open else { return nil }
    guard table.isCounted else { return world.wording["findings.wait"] }
    guard let selected, part != nil else { return empty(in: world) }
    if !selected.hasCases { return world.wording["figures.open.total"] }
    if selected.compartment != .common, !world.seesHealth {
      return world.wording["figures.open.sealed"]
    }
    return nil
  }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      titled: world.title(
        world.wording(
          "figures.split.title", ["period": world.wording.words(for: table.period)]),
        looked: looked),
      footer: footer(in: world),
      context: context(in: world))
  }

  private static let partColumns = 13

  /// The parts in sight: as many as there is room for, the one the arrows are on among them.
  private func window(in world: World) -> Range<Int> {
    let room = max(1, (world.size.columns - 32) / (Self.partColumns + 1))
    let first = max(0, min(place - room + 1, parts.count - room))
    return first..<min(parts.count, first + room)
  }

  func table(in world: World) -> Table {
    Table(
      columns: [Column(world.wording["figures.column.indicator"], .flexible(atLeast: 24))]
        + window(in: world).map { index in
          let name = world.wording.name(of: parts[index], in: world.register)
          return Column(
            (index == place ? "▸" : "") + name, .fixed(Self.partColumns), alignsRight: true)
        }, gap: 1)
  }

  private func value(of indicator: Indicator, in part: Part, _ world: World) -> String {
    world.shown(indicator.id, in: part, of: scene)?.value ?? ""
  }

  private func context(in world: World) -> String? {
    guard let selected, let part else { return nil }
    let name = world.wording.name(of: part, in: world.register)
    if let closed = world.closedLine(of: selected, in: part, scene) {
      return [name, closed].joinedParts
    }
    let shown = world.shown(selected.id, in: part, of: scene)
    return [
      name, world.wording.title(of: selected), shown?.value, shown?.path, shown?.state,
      world.spread(of: selected.id, in: part, scene),
    ].joinedParts
  }
}

extension IndicatorSplitPage: TablePage {
  func empty(in world: World) -> String { world.wording["figures.none"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let indicator = table.indicators[row]
    return [world.wording.titleCell(of: indicator)]
      + window(in: world).map { TableCell(value(of: indicator, in: parts[$0], world)) }
  }
}
