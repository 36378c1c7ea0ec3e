import Cells

extension Canvas {
  /// Draws an empty framed box with a title in the middle of the canvas, over what is there, and
  /// lets `body` draw inside of it.
  mutating func dialog(title: String, size: Size, _ body: (inout Canvas) -> Void) {
    let box = Self.dialogBox(size: size, in: Size(columns: columns, rows: rows))
    fill(box)
    self.box(box)
    let room = box.columns - 6
    if room > 0, !title.isEmpty {
      text(" \(title.clipped(to: room)) ", column: box.column + 2, row: box.row, style: .title)
    }
    draw(in: box.inset(columns: 1, rows: 1), body)
  }

  /// Where a box of that size stands in an area: in the middle, and never beyond its edges.
  static func dialogBox(size: Size, in area: Size) -> Rect {
    let columns = min(size.columns, area.columns)
    let rows = min(size.rows, area.rows)
    return Rect(
      column: (area.columns - columns) / 2, row: (area.rows - rows) / 2, columns: columns,
      rows: rows)
  }
}
