import Casework
import Cells
import Widgets

/// A page that is one table below some lines, and the keys that act on the row pointed at.
protocol TablePage: ListPage {
  associatedtype Command: Hashable & Sendable

  static var keys: KeyTable<Command> { get }
  /// The lines of the body above the table.
  static var headLines: Int { get }

  func table(in world: World) -> Table
  func frame(in world: World) -> Frame
  /// Why a command cannot be given now; nil where it can.
  func reason(against command: Command, in world: World) -> String?
  mutating func perform(_ command: Command, in world: World) -> [Step]
}

extension TablePage {
  static var headLines: Int { 0 }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? { takeInTable(key, in: world) }

  /// For pages that look at a key themselves first, as where a question is open.
  mutating func takeInTable(_ key: Key, in world: World) -> [Step]? {
    let rows = world.body(of: frame(in: world)).rows - Self.headLines
    let lines = table(in: world).visibleLines(inRows: rows)
    if cursor.handle(key, shape: shape, visibleLines: lines) == .consumed { return [] }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  /// What was saved, or taken back, is read again.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved, .undone: reappear(in: world)
    default: []
    }
  }

  func footer(in world: World) -> Footer {
    Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }

  /// The table where the lines above leave room for it.
  func drawTable(on body: inout Canvas, empty: String, in world: World) {
    let rest = Rect(Size(columns: body.columns, rows: body.rows)).split(top: Self.headLines).rest
    body.draw(in: rest) { part in
      table(in: world).draw(on: &part, shape: shape, cursor: cursor, empty: empty) {
        cells(ofRow: $0, in: world)
      }
    }
  }
}
