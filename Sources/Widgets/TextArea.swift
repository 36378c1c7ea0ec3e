package import Cells

/// A note of several lines in a box. Enter begins a line; Tab leaves.
package struct TextArea: Hashable, Sendable {
  private var editing: EditableText
  /// The most characters it takes.
  package let maximum: Int

  package init(_ text: String = "", maximum: Int = 4000) {
    editing = EditableText(text.asLines)
    self.maximum = maximum
  }

  /// The text; setting it puts the cursor at its end.
  package var text: String {
    get { editing.text }
    set { editing = EditableText(newValue.asLines) }
  }

  /// Puts text in at the cursor.
  package mutating func insert(_ text: String) -> FieldEvent {
    editing.insert(text.asLines, maximum: maximum) ? .changed : .full
  }

  package var typingPlace: TypingPlace { TypingPlace(.words, before: editing.head) }

  /// Acts on a key in a box of `columns` cells, its frame included. ↑ on the first line and ↓ on
  /// the last are left to the owner.
  package mutating func handle(_ key: Key, columns: Int) -> Outcome<FieldEvent> {
    switch key {
    case .character(let letter): return .event(insert(String(letter)))
    case .paste(let text): return .event(insert(text))
    case .retyped(let count, let text):
      let isWhole = editing.replaceBackward(count, with: text.asLines, maximum: maximum)
      return .event(isWhole ? .changed : .full)
    case .enter: return .event(insert("\n"))
    case .backspace: return editing.removeBackward() ? .event(.changed) : .consumed
    case .delete: return editing.removeForward() ? .event(.changed) : .consumed
    case .left: editing.moveLeft()
    case .right: editing.moveRight()
    case .up, .down, .home, .end: return move(key, columns: columns)
    default: return .notMine
    }
    return .consumed
  }

  private mutating func move(_ key: Key, columns: Int) -> Outcome<FieldEvent> {
    let wrapped = wrapped(inBox: columns)
    let place = wrapped.position(of: editing.head.count)
    var line = place.row
    var column = place.column
    switch key {
    case .up: line -= 1
    case .down: line += 1
    case .home: column = 0
    default: column = .max
    }
    guard wrapped.lines.indices.contains(line) else { return .notMine }
    editing.move(to: wrapped.offset(line: line, column: column))
    return .consumed
  }

  /// The lines in a box of `columns` cells: its sides, and a cell for the cursor at a line's end.
  private func wrapped(inBox columns: Int) -> WrappedText {
    WrappedText(editing.text, columns: max(1, columns - 3))
  }

  /// Draws the box over the whole canvas and the lines around the cursor in it.
  package func draw(on canvas: inout Canvas, focused: Bool) {
    let frame = Rect(Size(columns: canvas.columns, rows: canvas.rows))
    let wrapped = wrapped(inBox: canvas.columns)
    let cursor = wrapped.position(of: editing.head.count)
    let style: Style = focused ? .focus : .field
    canvas.box(frame)
    canvas.draw(in: frame.inset(columns: 1, rows: 1)) { inner in
      let first =
        focused
        ? Scrolling.start(showing: cursor.row, of: wrapped.lines.count, in: inner.rows) : 0
      inner.fill(Rect(Size(columns: inner.columns, rows: inner.rows)), style: style)
      for (row, line) in wrapped.lines.indices.dropFirst(first).prefix(inner.rows).enumerated() {
        inner.text(wrapped.text(ofLine: line), column: 0, row: row, style: style)
      }
      if focused {
        inner.placeCursor(column: min(cursor.column, inner.columns - 1), row: cursor.row - first)
      }
    }
    let hidden = wrapped.lines.count - max(0, canvas.rows - 2)
    if hidden > 0, canvas.columns > 4 {
      canvas.text("…", column: canvas.columns - 3, row: canvas.rows - 1, style: .muted)
    }
  }
}
