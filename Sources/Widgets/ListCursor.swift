/// The selected row of a list and how far the list is scrolled.
///
/// Keys need to know the list's shape and how many of its lines are seen; where that changes
/// behind the cursor's back (rows vanish, the terminal shrinks), it still shows a sane place.
package struct ListCursor: Hashable, Sendable {
  private var wanted: Int
  private var firstLine = 0

  package init(row: Int = 0) {
    wanted = max(0, row)
  }

  /// The selected row; none in an empty list. Where rows vanished, the last one left.
  package func row(in shape: ListShape) -> Int? {
    shape.rowCount > 0 ? min(wanted, shape.rowCount - 1) : nil
  }

  /// Selects a row, say the one that a changed list now has the same household on.
  package mutating func select(_ row: Int) {
    wanted = max(0, row)
  }

  /// Moves for arrows, `j`/`k` (not in text mode), PgUp/PgDn, Home and End. `visibleLines` is how
  /// many lines of the list are seen.
  package mutating func handle(
    _ key: Key, shape: ListShape, visibleLines: Int, mode: InputMode = .commands
  ) -> Outcome<Never> {
    if mode == .text, key.isText { return .notMine }
    let row = row(in: shape) ?? 0
    let page = max(1, visibleLines - 1)
    let moved: Int
    switch key.canonical {
    case .up, "k": moved = row - 1
    case .down, "j": moved = row + 1
    case .pageUp: moved = row - page
    case .pageDown: moved = row + page
    case .home: moved = 0
    case .end: moved = shape.rowCount - 1
    default: return .notMine
    }
    wanted = min(max(0, moved), max(0, shape.rowCount - 1))
    firstLine = lines(of: shape, visible: visibleLines).lowerBound
    return .consumed
  }

  /// The lines shown when `visible` of them fit: the selected row is among them, and so is the
  /// heading right above it.
  package func lines(of shape: ListShape, visible: Int) -> Range<Int> {
    let total = shape.lineCount
    let room = max(0, visible)
    var first = min(firstLine, max(0, total - room))
    if let row = row(in: shape) {
      let line = shape.line(ofRow: row)
      var top = line
      while top > 0, room > line - top + 1, case .heading = shape.content(ofLine: top - 1) {
        top -= 1
      }
      first = max(min(first, top), line - room + 1)
    }
    first = max(0, first)
    return first..<max(first, min(total, first + room))
  }
}
