import Casework
import Cells
import Widgets

/// A page that is one table below some lines, and the keys that act on the row pointed at.
protocol TablePage: ListPage {
  associatedtype Command: Hashable & Sendable

  static var keys: KeyTable<Command> { get }
  /// The lines of the body above the table.
  static var headLines: Int { get }
  /// The same where it changes how many they are.
  func headLines(in world: World) -> Int

  /// The rows under their headings, where there are any.
  func groupedShape(in world: World) -> ListShape
  func table(in world: World) -> Table
  func frame(in world: World) -> Frame
  /// What stands above the table, a line each.
  func head(in world: World) -> [TableCell]
  func drawHead(on body: inout Canvas, in world: World)
  /// What stands in place of rows; nothing where there always are some.
  func empty(in world: World) -> String
  /// Why a command cannot be given now; nil where it can.
  func reason(against command: Command, in world: World) -> String?
  mutating func perform(_ command: Command, in world: inout World) -> [Step]
}

// MARK: Keys

extension TablePage {
  mutating func take(_ key: Key, in world: inout World) -> [Step]? { takeInTable(key, in: &world) }

  /// For pages that look at a key themselves first, as where a question is open.
  mutating func takeInTable(_ key: Key, in world: inout World) -> [Step]? {
    let rows = world.body(of: frame(in: world)).rows - headLines(in: world)
    let lines = table(in: world).visibleLines(inRows: rows)
    if cursor.handle(key, shape: groupedShape(in: world), visibleLines: lines) == .consumed {
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: &world)
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
}

// MARK: Drawing

extension TablePage {
  static var headLines: Int { 0 }
  func headLines(in world: World) -> Int { Self.headLines }

  func groupedShape(in world: World) -> ListShape { shape }
  func head(in world: World) -> [TableCell] { [] }
  func empty(in world: World) -> String { "" }

  func draw(on canvas: inout Canvas, in world: World) {
    frame(in: world).draw(on: &canvas, wording: world.wording) { drawBody(on: &$0, in: world) }
  }

  /// For pages that draw something over the table, as a question.
  func drawBody(on body: inout Canvas, in world: World) {
    drawHead(on: &body, in: world)
    drawTable(on: &body, empty: empty(in: world), in: world)
  }

  func drawHead(on body: inout Canvas, in world: World) {
    for (row, line) in head(in: world).enumerated() {
      body.text(line.text.clipped(to: body.columns - 2), column: 1, row: row, style: line.style)
    }
  }

  /// The table where the lines above leave room for it.
  func drawTable(on body: inout Canvas, empty: String, in world: World) {
    let whole = Rect(Size(columns: body.columns, rows: body.rows))
    body.draw(in: whole.split(top: headLines(in: world)).rest) { part in
      table(in: world).draw(
        on: &part, shape: groupedShape(in: world), cursor: cursor, empty: empty
      ) { cells(ofRow: $0, in: world) }
    }
  }

  /// What a row shows, on one line.
  func words(ofRow row: Int, in world: World) -> String {
    cells(ofRow: row, in: world).map { Optional($0.text) }.joinedParts
  }

  /// What the row pointed at shows; nil where there is none.
  func selectedWords(in world: World) -> String? {
    cursor.row(in: shape).map { words(ofRow: $0, in: world) }
  }

  /// The table as it is printed: the headings, then a line a row.
  func printed(in world: World) -> [String] {
    let heads = table(in: world).columns.map { Optional($0.title) }.joinedParts
    return [heads] + (0..<shape.rowCount).map { words(ofRow: $0, in: world) }
  }
}
