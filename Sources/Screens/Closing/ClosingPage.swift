import Cells
import Widgets

/// A checklist to read first, then a question, then the closing.
protocol ClosingPage: ListPage {
  associatedtype Command: Hashable & Sendable
  associatedtype Points: Checklist

  static var keys: KeyTable<Command> { get }
  var checklist: Points { get }
  /// Asked before anything is closed.
  var question: Question<ClosingAnswer>? { get set }

  func frame(footer: Footer, in world: World) -> Frame
  /// What stands above the checklist.
  func standing(in world: World) -> String
  func reason(against command: Command, in world: World) -> String?
  mutating func perform(_ command: Command, in world: World) -> [Step]
  func close(in world: inout World) -> [Step]
}

enum ClosingAnswer: Hashable { case close }

extension ClosingPage {
  var shape: ListShape { ListShape(rows: checklist.lines.count) }

  /// The point that the cursor is on.
  var selected: ChecklistLine<Points.Place>? { cursor.row(in: shape).map { checklist.lines[$0] } }

  mutating func take(_ key: Key, in world: inout World) -> [Step]? {
    if let question {
      switch question.handle(key) {
      case .event(.answered(.close)):
        self.question = nil
        return close(in: &world)
      case .event(.cancelled): self.question = nil
      case .consumed, .notMine: break
      }
      return []
    }
    if cursor.handle(key, shape: shape, visibleLines: checklist.lines.count) == .consumed {
      return []
    }
    switch Self.keys.press(key, disabledReason: { reason(against: $0, in: world) }) {
    case .unbound: return nil
    case .disabled(_, let reason): return [.say(Notice(.warning, reason))]
    case .command(let command): return perform(command, in: world)
    }
  }

  func draw(on canvas: inout Canvas, in world: World) {
    let footer =
      question?.footer(in: world.wording)
      ?? Self.keys.footer(in: world.wording, disabledReason: { reason(against: $0, in: world) })
    frame(footer: footer, in: world).draw(on: &canvas, wording: world.wording) { body in
      let lines = standing(in: world).wrapped(to: body.columns - 2)
      for (row, line) in lines.enumerated() {
        body.text(line, column: 1, row: row, style: .heading)
      }
      let whole = Rect(Size(columns: body.columns, rows: body.rows))
      body.draw(in: whole.split(top: lines.count + 1).rest) { part in
        checklist.table(in: world.wording).draw(
          on: &part, shape: shape, cursor: cursor, empty: ""
        ) { cells(ofRow: $0, in: world) }
        draw(sentenceInFull: &part)
      }
      question?.draw(on: &body, wording: world.wording)
    }
  }

  func cells(ofRow row: Int, in world: World) -> [TableCell] {
    checklist.cells(of: checklist.lines[row], in: world.wording)
  }

  /// A line of the table is too short for many a sentence.
  private func draw(sentenceInFull part: inout Canvas) {
    let lines = selected?.sentence.wrapped(to: part.columns - 2) ?? []
    let top = checklist.lines.count + 2
    for (number, line) in lines.enumerated() where top + number < part.rows {
      part.text(line, column: 1, row: top + number, style: .muted)
    }
  }

  func help(in world: World) -> [HelpPage.Entry] {
    Self.keys.help(in: world.wording, disabledReason: { reason(against: $0, in: world) })
  }
}
