package import Cells

/// Shows something picked from a list elsewhere. Enter, the space or a letter asks for the list;
/// Delete takes the choice back.
package struct PickField: Hashable, Sendable {
  /// What is stored; several where several may be picked.
  package private(set) var values: [String]
  /// What is read.
  package private(set) var shown: String
  /// Shown while nothing is picked.
  package let placeholder: String

  package init(_ values: [String] = [], shown: String = "", placeholder: String = "") {
    self.values = values
    self.shown = shown
    self.placeholder = placeholder
  }

  package mutating func pick(_ values: [String], shown: String) {
    self.values = values
    self.shown = shown
  }

  package mutating func handle(_ key: Key) -> Outcome<FieldEvent> {
    switch key {
    case .enter, .character(" "): return .event(.open(typed: ""))
    case .character(let letter) where letter.isLetter || letter.isNumber:
      return .event(.open(typed: String(letter)))
    case .paste(let text), .retyped(_, let text): return .event(.open(typed: text.asOneLine))
    case .backspace, .delete:
      guard !values.isEmpty else { return .consumed }
      pick([], shown: "")
      return .event(.changed)
    default: return .notMine
    }
  }

  package func draw(on canvas: inout Canvas, focused: Bool) {
    let style: Style = focused ? .focus : .field
    canvas.fill(Rect(column: 0, row: 0, columns: canvas.columns, rows: 1), style: style)
    let isEmpty = values.isEmpty
    let text = (isEmpty ? placeholder : shown).clipped(to: canvas.columns)
    canvas.text(text, column: 0, row: 0, style: isEmpty ? .muted : style)
    if focused { canvas.placeCursor(column: 0, row: 0) }
  }
}
