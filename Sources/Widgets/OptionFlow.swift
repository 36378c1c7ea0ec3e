import Cells

/// One of the things that can be picked: `value` is what is stored, `label` what is read.
package struct Option: Hashable, Sendable {
  package let value: String
  package let label: String

  package init(_ value: String, _ label: String) {
    self.value = value
    self.label = label
  }
}

/// Where options with a mark before each stand when they flow over lines.
struct OptionFlow {
  struct Piece: Hashable {
    let option: Int
    let row: Int
    /// The column of the text; the mark of an option stands before its first piece.
    let column: Int
    let text: String
    let isFirst: Bool
  }

  static let markColumns = 4
  private static let gap = 2

  private(set) var pieces: [Piece] = []
  private(set) var rows = 1

  init(_ options: [Option], columns: Int) {
    var column = 0
    var row = 0
    for (index, option) in options.enumerated() {
      let width = Self.markColumns + DisplayWidth.of(option.label)
      if column > 0, column + Self.gap + width > columns {
        row += 1
        column = 0
      }
      if column > 0 { column += Self.gap }
      let room = max(1, columns - Self.markColumns)
      let lines = width > columns ? option.label.wrapped(to: room) : [option.label]
      for (line, text) in lines.enumerated() {
        row += line > 0 ? 1 : 0
        pieces.append(
          Piece(
            option: index, row: row, column: column + Self.markColumns, text: text,
            isFirst: line == 0))
      }
      column += lines.count > 1 ? columns : width
    }
    rows = row + 1
  }

  /// The width of all options on one line.
  static func columns(of options: [Option]) -> Int {
    options.reduce(0) { $0 + markColumns + DisplayWidth.of($1.label) }
      + gap * max(0, options.count - 1)
  }

  /// The option nearest above (-1) or below (1) another.
  func option(beside option: Int, rows step: Int) -> Int? {
    guard let from = pieces.first(where: { $0.option == option && $0.isFirst }) else { return nil }
    let ahead = pieces.filter { $0.isFirst && ($0.row - from.row) * step > 0 }
    return ahead.min { one, other in
      (abs(one.row - from.row), abs(one.column - from.column))
        < (abs(other.row - from.row), abs(other.column - from.column))
    }?.option
  }

  /// Draws the options, each with the mark that `mark` gives; the cursor stands in the mark of
  /// `highlighted` if there is one.
  func draw(on canvas: inout Canvas, highlighted: Int?, mark: (Int) -> String) {
    for piece in pieces {
      let style: Style = piece.option == highlighted ? .focus : .plain
      if piece.isFirst {
        let start = piece.column - Self.markColumns
        canvas.text(mark(piece.option), column: start, row: piece.row, style: style)
        if piece.option == highlighted {
          canvas.placeCursor(column: start + 1, row: piece.row)
        }
      }
      canvas.text(piece.text, column: piece.column, row: piece.row, style: style)
    }
  }
}

extension [Option] {
  /// The next option after `index`, around the end, that begins with the key's letter.
  func next(after index: Int, beginningWith letter: Character) -> Int? {
    let wanted = letter.onKeyboard
    let order = indices.filter { $0 > index } + indices.filter { $0 <= index }
    return order.first { self[$0].label.first?.onKeyboard == wanted }
  }
}
