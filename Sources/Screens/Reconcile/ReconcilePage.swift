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

  enum Row {
    case conflict(FieldConflict)
    case breach(Breach)

    fileprivate var records: [RecordID] {
      switch self {
      case .conflict(let conflict): [conflict.field.record]
      case .breach(let breach): breach.records
      }
    }
  }

  private(set) var rows: [Row] = []
  /// The records that break rules, as they stand.
  private var states: [RecordID: RecordState] = [:]
  var cursor = ListCursor()

  init(in world: World) {}

  mutating func read(in world: World) {
    rows = (world.conflicts.map(Row.conflict) + world.breaches.map(Row.breach)).filter {
      $0.records.allSatisfy { world.reasonAgainstReading($0) == nil }
    }
  }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
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

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    switch command {
    case .duplicates: return [.push(DuplicatesPage(in: world))]
    case .open:
      switch selected {
      case .conflict(let conflict): return [.push(ConflictPage(conflict, in: world))]
      case .breach(let breach): return [.push(BreachPage(breach, in: world))]
      case nil: return []
      }
    }
  }

  func reason(against command: Command, in world: World) -> String? {
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

  func records(in world: World) -> [RecordID] { selected?.records ?? [] }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(
      .reconcile,
      footer: footer(in: world),
      context: selected.map { title(of: $0, in: world) })
  }

  func table(in world: World) -> Table {
    Table(
      columns: [
        Column(world.wording["reconcile.column.kind"], .fixed(13)),
        Column(world.wording["reconcile.column.what"], .flexible(atLeast: 30)),
        Column(world.wording["reconcile.column.standing"], .fixed(22), rank: 1),
      ], gap: 1)
  }

  func head(in world: World) -> [TableCell] {
    let summary = world.wording(
      "reconcile.summary",
      ["conflicts": String(world.conflicts.count), "breaches": String(world.breaches.count)])
    return [TableCell(summary, style: .heading)]
  }

  private func title(of row: Row, in world: World) -> String {
    switch row {
    case .conflict(let conflict): world.title(of: conflict)
    case .breach(let breach): world.title(of: breach)
    }
  }
}

extension ReconcilePage: RowsPage {
  static var headLines: Int { 2 }
  func empty(in world: World) -> String { world.empty(world.wording["reconcile.empty"]) }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    let wording = world.wording
    let row = rows[row]
    let title = TableCell(title(of: row, in: world))
    switch row {
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
