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

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    let lines = world.body(of: frame(in: world)).rows - 1
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(.choose): return settle(in: &world)
    }
  }

  private func reason(against command: Command, in world: World) -> String? {
    choices.isEmpty ? world.wording["breach.elsewhere"] : nil
  }

  private func settle(in world: inout World) -> [Step] {
    guard let place = cursor.row(in: shape) else { return [] }
    let settlements = Settlement.choices(
      for: breach, on: world.today, in: world.register, newIDs: &world.ids)
    guard let chosen = settlements.first(where: { $0.choice == choices[place] }) else { return [] }
    return [.effect(.save(Save(chosen.edits, needsPIN: chosen.needsPIN)))]
  }

  func records(in world: World) -> [RecordID] { breach.records }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  // MARK: Drawing

  private func frame(in world: World) -> Frame {
    world.frame(
      titled: world.wording["breach.title"],
      footer: Self.keys.footer(
        in: world.wording, disabledReason: { reason(against: $0, in: world) }))
  }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { body in
      let lines = explanation(in: world, columns: body.columns - 2)
      for (row, line) in lines.enumerated() { body.text(line, column: 1, row: row) }
      let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: lines.count + 1).rest
      body.draw(in: rest) { part in
        Table(columns: [Column("", .flexible(atLeast: 30))]).draw(
          on: &part, shape: shape, cursor: cursor, empty: world.wording["breach.elsewhere"]
        ) { cells(ofRow: $0, in: world) }
      }
    }
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

extension BreachPage: ListPage {
  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    [TableCell(world.words(for: choices[row]))]
  }
}
