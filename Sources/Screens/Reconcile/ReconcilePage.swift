import Casework
import Cells
import Record
import Widgets
import Wording

/// Đối chiếu: fields that two laptops wrote apart and rules that hold no longer, until a person
/// settles them.
struct ReconcilePage: Page {
  enum Command: Hashable { case open, duplicates }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .open, label: "reconcile.open", help: "reconcile.open.help"),
    Binding(
      "g", does: .duplicates, label: "reconcile.duplicates", help: "reconcile.duplicates.help"),
  ])

  private enum Item {
    case conflict(FieldConflict)
    case breach(Breach)
  }

  private var items: [Item] = []
  /// The records that break rules, as they stand.
  private var states: [RecordID: RecordState] = [:]
  var cursor = ListCursor()

  init(in world: World) {
    items = Self.items(in: world)
  }

  private static func items(in world: World) -> [Item] {
    world.conflicts.map(Item.conflict) + world.breaches.map(Item.breach)
  }

  var shape: ListShape { ListShape(rows: items.count) }
  private var selected: Item? { cursor.row(in: shape).map { items[$0] } }

  mutating func appear(in world: World) -> [Step] {
    items = Self.items(in: world)
    let breaking = Set(world.breaches.flatMap(\.records))
    return breaking.isEmpty ? [] : [.effect(.load(.records(breaking.sorted())))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: return appear(in: world)
    case .loaded(.records, let found):
      states = Dictionary(found.map { ($0.record, $0) }) { $1 }
      return []
    default: return []
    }
  }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let rows = world.body(of: frame(in: world)).rows - Self.headLines
    let lines = table(in: world).visibleLines(inRows: rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.duplicates): return [.push(DuplicatesPage(in: world))]
    case .command(.open):
      switch selected {
      case .conflict(let conflict): return [.push(ConflictPage(conflict, in: world))]
      case .breach(let breach): return [.push(BreachPage(breach, in: world))]
      case nil: return []
      }
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    guard command == .open else { return nil }
    return switch selected {
    case .conflict(let conflict) where !world.mayRead(conflict.field.record):
      world.wording["health.hidden"]
    case .breach(let breach) where !breach.records.allSatisfy(world.mayRead):
      world.wording["health.hidden"]
    case .conflict, .breach: nil
    case nil: world.wording["reconcile.nothing"]
    }
  }

  func records(in world: World) -> [RecordID] {
    switch selected {
    case .conflict(let conflict): [conflict.field.record]
    case .breach(let breach): breach.records
    case nil: []
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private static let headLines = 2

  private func frame(in world: World) -> Frame {
    world.frame(
      .reconcile,
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }),
      context: selected.map { title(of: $0, in: world) })
  }

  private func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["reconcile.column.kind"], .fixed(13)),
        Column(world.wording["reconcile.column.what"], .flexible(atLeast: 30)),
        Column(world.wording["reconcile.column.standing"], .fixed(22), rank: 1),
      ], gap: 1)
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let summary = world.wording(
        "reconcile.summary",
        ["conflicts": String(world.conflicts.count), "breaches": String(world.breaches.count)])
      body.text(summary, column: 1, row: 0, style: .heading)
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headLines).rest
      body.draw(in: rest) { part in
        table(in: world).draw(
          on: &part, shape: shape, cursor: cursor, empty: world.wording["reconcile.empty"]
        ) { cells(of: items[$0], in: world) }
      }
    }
  }

  private func title(of item: Item, in world: World) -> String {
    switch item {
    case .conflict(let conflict): world.title(of: conflict)
    case .breach(let breach): world.title(of: breach)
    }
  }

  private func cells(of item: Item, in world: World) -> [TableCell] {
    let wording = world.wording
    let title = TableCell(title(of: item, in: world))
    switch item {
    case .conflict(let conflict):
      let closed = world.closedWords(over: conflict)
      let count = wording("reconcile.values", ["count": String(conflict.heads.count)])
      return [TableCell(wording["reconcile.kind.conflict"]), title, TableCell(closed ?? count)]
    case .breach(let breach):
      let closed = world.closedWords(over: breach.records.compactMap { states[$0] })
      return [
        TableCell(wording["reconcile.kind.breach"]), title,
        TableCell(closed ?? wording["reconcile.waiting"]),
      ]
    }
  }
}

extension ReconcilePage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    cells(of: items[row], in: world)
  }
}
