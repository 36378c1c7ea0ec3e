/// A whole screen as a value: cells row by row, and where the cursor stands, if it is shown.
package struct Grid: Hashable, Sendable {
  package let size: Size
  package var cells: [Cell]
  package var cursor: Position?

  package init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: Cell(), count: self.size.columns * self.size.rows)
  }

  /// The cell at a place; outside of the grid reading gives a blank and writing does nothing.
  package subscript(column: Int, row: Int) -> Cell {
    get { index(column, row).map { cells[$0] } ?? Cell() }
    set { if let index = index(column, row) { cells[index] = newValue } }
  }

  private func index(_ column: Int, _ row: Int) -> Int? {
    guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return nil }
    return row * size.columns + column
  }

  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for column in 0..<size.columns {
        let cell = self[column, row]
        if !cell.isContinuation { line.append(cell.text) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole grid as text, one line a row, blanks at the ends of lines removed.
  package var plainText: String { lines.joined(separator: "\n") + "\n" }
}
