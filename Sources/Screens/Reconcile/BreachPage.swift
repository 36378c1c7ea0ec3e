import Casework
import Cells
import Record
import Widgets
import Wording

/// One broken rule: what is wrong, the records it is about, and the ways to settle it.
struct BreachPage: Page {
  enum Command: Hashable { case choose }

  static let keys = KeyTable<Command>([
    Binding(.enter, does: .choose, label: "breach.choose", help: "breach.choose.help")
  ])

  private let breach: Breach
  var cursor = ListCursor()
  private var choices: [Settlement.Choice]
  /// The records as they stand, deleted ones too.
  private var states: [RecordID: RecordState] = [:]

  init(_ breach: Breach, in world: World) {
    self.breach = breach
    var ids = world.ids
    choices = Settlement.choices(
      for: breach, on: world.today, in: world.register, newIDs: &ids
    ).map(\.choice)
  }

  var shape: ListShape { ListShape(rows: choices.count) }

  mutating func appear(in world: World) -> [Step] {
    [.effect(.load(.records(breach.records)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .loaded(.records, let found):
      states = Dictionary(found.map { ($0.record, $0) }) { $1 }
      return []
    case .saved: return [.pop]
    default: return []
    }
  }

  func reason(against command: Command, in world: World) -> String? {
    choices.isEmpty ? empty(in: world) : nil
  }

  mutating func perform(_ command: Command, in world: inout World) -> [Step] {
    guard let place = cursor.row(in: shape) else { return [] }
    let settlements = Settlement.choices(
      for: breach, on: world.today, in: world.register, newIDs: &world.ids)
    guard let chosen = settlements.first(where: { $0.choice == choices[place] }) else { return [] }
    return [.effect(.save(Save(chosen.edits, needsPIN: chosen.needsPIN)))]
  }

  func records(in world: World) -> [RecordID] { breach.records }

  // MARK: Drawing

  func frame(in world: World) -> Frame {
    world.frame(titled: world.wording["breach.title"], footer: footer(in: world))
  }

  func table(in world: World) -> Table { Table(columns: [Column("", .flexible(atLeast: 30))]) }

  /// The explanation and a blank line.
  func headLines(in world: World) -> Int { head(in: world).count + 1 }

  func head(in world: World) -> [TableCell] {
    let columns = world.body(of: frame(in: world)).columns - 2
    return explanation(in: world, columns: columns).map { TableCell($0) }
  }

  private static let recordsShown = 4

  /// What is wrong, and the records with who wrote there last, as many as leave room for the choices.
  private func explanation(in world: World, columns: Int) -> [String] {
    let closed = world.closedWords(over: breach.records.compactMap { states[$0] })
    let records = breach.records.prefix(Self.recordsShown).flatMap { record in
      let state = states[record]
      let label = "• " + world.label(of: record, state: state).clipped(to: columns - 2)
      return [label] + (state.flatMap { world.lastWriting(of: $0) }.map { ["  " + $0] } ?? [])
    }
    let more = breach.records.count - Self.recordsShown
    return [world.sentence(for: breach), closed].joinedParts.wrapped(to: columns) + [""] + records
      + (more > 0 ? [world.wording("breach.more", ["count": String(more)])] : [])
  }
}

extension BreachPage: TablePage {
  func empty(in world: World) -> String { world.wording["breach.elsewhere"] }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    [TableCell(world.words(for: choices[row]))]
  }
}
