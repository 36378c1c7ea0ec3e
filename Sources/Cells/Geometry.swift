/// A size in terminal cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place in a grid, counted in cells from the top left corner (0, 0).
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  package var size: Size { Size(columns: columns, rows: rows) }

  /// The part that both rectangles cover.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(column + columns, other.column + other.columns) - left,
      rows: min(row + rows, other.row + other.rows) - top)
  }

  /// The first `count` rows, and what is left below them.
  package func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: taken),
      Rect(column: column, row: row + taken, columns: columns, rows: rows - taken)
    )
  }

  /// The last `count` rows, and what is left above them.
  package func split(bottom count: Int) -> (rest: Rect, bottom: Rect) {
    let taken = min(max(0, count), rows)
    let parts = split(top: rows - taken)
    return (parts.top, parts.rest)
  }

  /// The rectangle moved in by `columns` on both sides and `rows` above and below.
  package func inset(columns by: Int = 0, rows down: Int = 0) -> Rect {
    Rect(
      column: column + by, row: row + down, columns: columns - 2 * by, rows: rows - 2 * down)
  }
}
