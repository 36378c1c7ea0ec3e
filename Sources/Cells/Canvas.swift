/// A part of a grid that is drawn on. Whatever is drawn is clipped to it; control characters
/// become `·`, so no text from data can ever act on the terminal.
package struct Canvas {
  package private(set) var grid: Grid
  package let area: Rect

  package init(size: Size) {
    grid = Grid(size: size)
    area = Rect(size)
  }

  private init(grid: Grid, area: Rect) {
    self.grid = grid
    self.area = area
  }

  package var columns: Int { area.columns }
  package var rows: Int { area.rows }

  /// Draws in `part` (in this canvas's own coordinates) with a canvas of its own.
  package mutating func draw(in part: Rect, _ body: (inout Canvas) -> Void) {
    let moved = Rect(
      column: area.column + part.column, row: area.row + part.row,
      columns: part.columns, rows: part.rows)
    var inner = Canvas(grid: Grid(size: Size(columns: 0, rows: 0)), area: moved.intersection(area))
    swap(&inner.grid, &grid)
    body(&inner)
    swap(&inner.grid, &grid)
  }

  /// Shows the rows of a taller drawing from `first` on, with its cursor if it is among them.
  package mutating func show(_ drawing: Canvas, fromRow first: Int) {
    for row in 0..<rows {
      for column in 0..<min(columns, drawing.columns) {
        grid[area.column + column, area.row + row] = drawing.grid[column, first + row]
      }
    }
    if let cursor = drawing.grid.cursor {
      placeCursor(column: cursor.column, row: cursor.row - first)
    }
  }

  /// Writes `text` from a place to the right, at most `limit` cells; gives the column after it.
  @discardableResult
  package mutating func text(
    _ text: String, column: Int, row: Int, style: Style = .plain, limit: Int = .max
  ) -> Int {
    guard row >= 0, row < rows else { return column }
    let end = limit == .max ? columns : min(columns, column + limit)
    var at = column
    if DisplayWidth.isOneCellEach(text) {
      for scalar in text.unicodeScalars {
        if at >= end { break }
        if at >= 0 { put(Cell(Character(scalar), style: style), column: at, row: row) }
        at += 1
      }
      return at
    }
    for character in text {
      let drawn = character.drawn
      let width = DisplayWidth.of(drawn)
      if at + width > end { break }
      if at >= 0 {
        put(Cell(drawn, style: style), column: at, row: row)
        if width == 2 {
          put(Cell(" ", style: style, isContinuation: true), column: at + 1, row: row)
        }
      }
      at += width
    }
    return at
  }

  /// Writes a part of a text, as the whole of one.
  @discardableResult
  package mutating func text(
    _ text: Substring, column: Int, row: Int, style: Style = .plain, limit: Int = .max
  ) -> Int {
    self.text(String(text), column: column, row: row, style: style, limit: limit)
  }

  /// Writes `text` so that it ends at the right edge, less `margin` cells.
  package mutating func textRight(
    _ text: String, row: Int, margin: Int = 0, style: Style = .plain
  ) {
    let column = columns - margin - DisplayWidth.of(text)
    self.text(text, column: max(0, column), row: row, style: style)
  }

  /// Fills a rectangle with one character.
  package mutating func fill(_ part: Rect, with character: Character = " ", style: Style = .plain) {
    let clipped = part.intersection(Rect(Size(columns: columns, rows: rows)))
    for row in clipped.row..<clipped.row + clipped.rows {
      for column in clipped.column..<clipped.column + clipped.columns {
        put(Cell(character.drawn, style: style), column: column, row: row)
      }
    }
  }

  /// Gives the cells of a part of one row another style, keeping their text.
  package mutating func restyle(
    row: Int, column: Int = 0, columns count: Int = .max, _ style: Style
  ) {
    guard row >= 0, row < rows else { return }
    let end = count == .max ? columns : min(columns, column + count)
    for at in max(0, column)..<max(max(0, column), end) {
      grid[area.column + at, area.row + row].style = style
    }
  }

  /// A single line across the canvas.
  package mutating func rule(row: Int, style: Style = .muted) {
    guard row >= 0, row < rows else { return }
    fill(Rect(column: 0, row: row, columns: columns, rows: 1), with: "─", style: style)
  }

  /// A frame of single lines along the inside of `part`.
  package mutating func box(_ part: Rect, style: Style = .muted) {
    guard part.columns >= 2, part.rows >= 2 else { return }
    let right = part.column + part.columns - 1
    let bottom = part.row + part.rows - 1
    fill(
      Rect(column: part.column, row: part.row, columns: part.columns, rows: 1), with: "─",
      style: style)
    fill(
      Rect(column: part.column, row: bottom, columns: part.columns, rows: 1), with: "─",
      style: style)
    for row in part.row..<bottom + 1 {
      text("│", column: part.column, row: row, style: style)
      text("│", column: right, row: row, style: style)
    }
    text("┌", column: part.column, row: part.row, style: style)
    text("┐", column: right, row: part.row, style: style)
    text("└", column: part.column, row: bottom, style: style)
    text("┘", column: right, row: bottom, style: style)
  }

  /// Shows the cursor at a place of this canvas.
  package mutating func placeCursor(column: Int, row: Int) {
    guard column >= 0, row >= 0, column < columns, row < rows else { return }
    grid.cursor = Position(column: area.column + column, row: area.row + row)
  }

  /// Sets a cell. Half of a wide character that was there goes, and so does its other half.
  private mutating func put(_ cell: Cell, column: Int, row: Int) {
    let at = Position(column: area.column + column, row: area.row + row)
    if !cell.isContinuation, grid[at.column, at.row].isContinuation {
      grid[at.column - 1, at.row].text = " "
    }
    grid[at.column, at.row] = cell
    if grid[at.column + 1, at.row].isContinuation, DisplayWidth.of(cell.text) == 1 {
      grid[at.column + 1, at.row].isContinuation = false
    }
  }
}
