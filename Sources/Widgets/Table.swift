package import Cells

/// A column of a table.
package struct Column: Hashable, Sendable {
  package enum Width: Hashable, Sendable {
    case fixed(Int)
    /// Takes its share of what the fixed columns leave, and less than `atLeast` only where the
    /// columns that are always shown find no room otherwise. Columns that may be dropped stand
    /// beside it only where it keeps the width it is `wanting`.
    case flexible(atLeast: Int, wanting: Int = 0)
  }

  package let title: String
  package let width: Width
  package let alignsRight: Bool
  /// 0 is always shown; in a narrow place the columns with the highest number go first.
  package let rank: Int

  package init(_ title: String, _ width: Width, alignsRight: Bool = false, rank: Int = 0) {
    self.title = title
    self.width = width
    self.alignsRight = alignsRight
    self.rank = rank
  }

  var leastColumns: Int {
    switch width {
    case .fixed(let columns), .flexible(let columns, _): max(0, columns)
    }
  }

  var wantedColumns: Int {
    switch width {
    case .fixed: leastColumns
    case .flexible(_, let wanted): max(leastColumns, wanted)
    }
  }
}

/// What one cell of a table shows.
package struct TableCell: Hashable, Sendable, ExpressibleByStringInterpolation {
  package var text: String
  package var style: Style
  /// What stands in its place where there is no room for all of it.
  package var shorter: String?

  package init(_ text: String, shorter: String? = nil, style: Style = .plain) {
    self.text = text
    self.style = style
    self.shorter = shorter
  }

  package init(stringLiteral text: String) {
    self.init(text)
  }
}

extension TableCell {
  fileprivate func text(for columns: Int) -> String {
    guard let shorter, DisplayWidth.of(text) > columns else { return text }
    return shorter
  }
}

/// Draws rows in columns under a header, with the selected row marked by `▸`, headings between
/// groups and a line of totals at the foot. Rows are asked for only where they are seen.
package struct Table: Hashable, Sendable {
  package var columns: [Column]
  /// The last line, one cell a column; no line where empty.
  package var totals: [TableCell]
  /// Cells between two columns.
  package var gap: Int

  package init(columns: [Column], totals: [TableCell] = [], gap: Int = 2) {
    self.columns = columns
    self.totals = totals
    self.gap = gap
  }

  private static let markerColumns = 3
  /// A flexible column that is narrower says nothing.
  private static let narrowest = 8

  /// A table whose columns have no titles has no header.
  private var headerRows: Int { columns.contains { !$0.title.isEmpty } ? 1 : 0 }

  /// How many lines of the list are seen when the table has `rows` rows, for `ListCursor.handle`.
  package func visibleLines(inRows rows: Int) -> Int {
    max(0, rows - headerRows - (totals.isEmpty ? 0 : 1))
  }

  /// Draws the table. `empty` is the sentence for a list without rows; `row` gives the cells of
  /// one row, one a column.
  package func draw(
    on canvas: inout Canvas, shape: ListShape, cursor: ListCursor, focused: Bool = true,
    empty: String, row cells: (Int) -> [TableCell]
  ) {
    let places = places(in: canvas.columns)
    let top = headerRows
    if top > 0 {
      draw(columns.map { TableCell($0.title, style: .heading) }, at: 0, places, on: &canvas)
    }
    let visible = visibleLines(inRows: canvas.rows)
    if shape.rowCount == 0, visible > 0 {
      canvas.text(empty.clipped(to: canvas.columns - 4), column: 3, row: top, style: .muted)
    } else {
      let window = cursor.lines(of: shape, visible: visible)
      let selected = cursor.row(in: shape)
      for line in window {
        draw(
          line: shape.content(ofLine: line), at: top + line - window.lowerBound, selected: selected,
          focused: focused, places, on: &canvas, cells)
      }
      canvas.scrollBar(row: top, rows: visible, showing: window, of: shape.lineCount)
    }
    if !totals.isEmpty, canvas.rows > 1 {
      draw(
        totals.map { TableCell($0.text, style: .heading) }, at: canvas.rows - 1, places,
        on: &canvas)
    }
  }

  private func draw(
    line: ListShape.Line?, at row: Int, selected: Int?, focused: Bool, _ places: [Place],
    on canvas: inout Canvas, _ cells: (Int) -> [TableCell]
  ) {
    switch line {
    case .heading(let text):
      canvas.text(text.clipped(to: canvas.columns - 2), column: 1, row: row, style: .heading)
    case .row(let index):
      draw(cells(index), at: row, places, on: &canvas)
      guard index == selected else { return }
      canvas.text("▸", column: 1, row: row)
      if focused {
        canvas.restyle(row: row, columns: canvas.columns - 1, .selected)
        canvas.placeCursor(column: 1, row: row)
      }
    case nil:
      break
    }
  }

  private func draw(_ cells: [TableCell], at row: Int, _ places: [Place], on canvas: inout Canvas) {
    for place in places where place.index < cells.count {
      let cell = cells[place.index]
      let text = cell.text(for: place.columns).clipped(to: place.columns)
      let spare = columns[place.index].alignsRight ? place.columns - DisplayWidth.of(text) : 0
      canvas.text(text, column: place.column + spare, row: row, style: cell.style)
    }
  }
}

extension Table {
  /// Where a column that is shown stands.
  struct Place: Hashable {
    let index: Int
    let column: Int
    let columns: Int
  }

  /// The columns shown in a width: the marker stands before them, the scroll bar after.
  func places(in width: Int) -> [Place] {
    let room = width - Self.markerColumns - 1
    let shown = columnsShown(in: room)
    let least = columns(of: shown, each: \.leastColumns)
    let flexible = shown.filter {
      if case .flexible = columns[$0].width { true } else { false }
    }
    var spare = max(0, room - least)
    var missing = max(0, least - room)
    var sharers = flexible.count
    var column = Self.markerColumns
    return shown.compactMap { index in
      var size = columns[index].leastColumns
      if case .flexible = columns[index].width {
        let share = spare / sharers
        let cut = min((missing + sharers - 1) / sharers, max(0, size - Self.narrowest))
        size += share - cut
        spare -= share
        missing -= cut
        sharers -= 1
      }
      let place = Place(
        index: index, column: column, columns: min(size, Self.markerColumns + room - column))
      column += size + gap
      return place.columns > 0 ? place : nil
    }
  }

  /// Drops the columns of the highest rank, the rightmost first, until the rest fits.
  private func columnsShown(in room: Int) -> [Int] {
    var shown = Array(columns.indices)
    while columns(of: shown, each: \.wantedColumns) > room,
      let highest = shown.map({ columns[$0].rank }).max(), highest > 0,
      let dropped = shown.lastIndex(where: { columns[$0].rank == highest })
    {
      shown.remove(at: dropped)
    }
    return shown
  }

  private func columns(of shown: [Int], each size: (Column) -> Int) -> Int {
    shown.reduce(0) { $0 + size(columns[$1]) } + gap * max(0, shown.count - 1)
  }
}
