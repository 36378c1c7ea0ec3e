package import Cells

/// One line of text to type.
package struct TextField: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case words
    /// The name of a person or a place.
    case name
    /// A number, a code, a day that is not stepped.
    case code
    /// Shows `•` for every letter; for a PIN.
    case masked
    /// For days and numbers: `+` and `-` are reported as steps. Not ↑ and ↓, which lead to the
    /// rows above and below and must not change a day on the way.
    case stepped

    var typed: TextKind {
      switch self {
      case .words: .words
      case .name: .names
      case .code, .masked, .stepped: .codes
      }
    }
  }

  private var editing: EditableText
  package let kind: Kind
  /// The most characters it takes.
  package let maximum: Int
  /// Shown while there is no text.
  package let placeholder: String

  package init(
    _ text: String = "", kind: Kind = .words, maximum: Int = 200, placeholder: String = ""
  ) {
    editing = EditableText(text.asOneLine)
    self.kind = kind
    self.maximum = maximum
    self.placeholder = placeholder
  }

  /// The text; setting it puts the cursor at its end.
  package var text: String {
    get { editing.text }
    set { editing = EditableText(newValue.asOneLine) }
  }

  /// Puts text in at the cursor; breaks become spaces.
  package mutating func insert(_ text: String) -> FieldEvent {
    editing.insert(text.asOneLine, maximum: maximum) ? .changed : .full
  }

  package var typingPlace: TypingPlace { TypingPlace(kind.typed, before: editing.head) }

  package mutating func handle(_ key: Key) -> Outcome<FieldEvent> {
    switch key {
    case .character("+") where kind == .stepped: return .event(.step(1))
    case .character("-") where kind == .stepped: return .event(.step(-1))
    case .character(let letter): return .event(insert(String(letter)))
    case .paste(let text): return .event(insert(text))
    case .retyped(let count, let text):
      let isWhole = editing.replaceBackward(count, with: text.asOneLine, maximum: maximum)
      return .event(isWhole ? .changed : .full)
    case .backspace: return changed(editing.removeBackward())
    case .delete: return changed(editing.removeForward())
    case .control("u"): return changed(editing.clear())
    case .left: editing.moveLeft()
    case .right: editing.moveRight()
    case .home: editing.moveToStart()
    case .end: editing.moveToEnd()
    default: return .notMine
    }
    return .consumed
  }

  private func changed(_ didChange: Bool) -> Outcome<FieldEvent> {
    didChange ? .event(.changed) : .consumed
  }

  /// Fills the first row of the canvas. Longer text scrolls under the cursor; `…` marks what is
  /// out of sight.
  package func draw(on canvas: inout Canvas, focused: Bool) {
    let style: Style = focused ? .focus : .field
    canvas.fill(Rect(column: 0, row: 0, columns: canvas.columns, rows: 1), style: style)
    if editing.isEmpty {
      canvas.text(placeholder.clipped(to: canvas.columns), column: 0, row: 0, style: .muted)
      if focused { canvas.placeCursor(column: 0, row: 0) }
      return
    }
    let before = shown(editing.head)
    let point = DisplayWidth.of(before)
    // One cell more than the text, for the cursor behind its last letter.
    let total = point + DisplayWidth.of(shown(editing.tail)) + 1
    let start =
      focused ? Scrolling.start(showing: point, of: total, in: canvas.columns) : 0
    canvas.text(before + shown(editing.tail), column: -start, row: 0, style: style)
    if start > 0 { canvas.text("…", column: 0, row: 0, style: .muted) }
    if total - 1 > start + canvas.columns {
      canvas.text("…", column: canvas.columns - 1, row: 0, style: .muted)
    }
    if focused { canvas.placeCursor(column: point - start, row: 0) }
  }

  private func shown(_ text: String) -> String {
    kind == .masked ? String(repeating: "•", count: text.count) : text
  }
}
