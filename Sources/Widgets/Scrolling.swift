package import Cells

/// Which part of something longer than its place is shown.
enum Scrolling {
  /// The first of `visible` places out of `total` so that `point` is among them, with up to a
  /// quarter of the places left beyond it where there is more to see.
  static func start(showing point: Int, of total: Int, in visible: Int) -> Int {
    guard visible > 0, total > visible else { return 0 }
    let start = point - (visible - 1 - visible / 4)
    return min(max(0, start), total - visible)
  }
}

extension Canvas {
  /// Marks in the last column which part of `total` lines is shown, if not all are.
  package mutating func scrollBar(row: Int, rows: Int, showing window: Range<Int>, of total: Int) {
    guard rows > 0, total > window.count, !window.isEmpty else { return }
    let length = max(1, rows * window.count / total)
    let room = total - window.count
    let top = (rows - length) * window.lowerBound / room
    for line in 0..<rows {
      let isThumb = line >= top && line < top + length
      text(isThumb ? "█" : "│", column: columns - 1, row: row + line, style: .muted)
    }
  }
}
