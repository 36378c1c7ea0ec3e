package import Cells

/// A chart of what was reached against the path to it: columns of blocks for what was reached, dots
/// for the path. Every sign is in the console's font, and falls back to plain ones with it.
package struct PathChart: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let label: String
    /// In thousandths of the chart's height; nil where nothing is known.
    package let reached: Int?
    package let path: Int?

    package init(label: String, reached: Int?, path: Int?) {
      self.label = label
      self.reached = reached
      self.path = path
    }
  }

  package let points: [Point]
  /// Words at the foot, the middle and the top of the axis.
  package let scale: (foot: String, middle: String, top: String)

  package init(_ points: [Point], scale: (foot: String, middle: String, top: String)) {
    self.points = points
    self.scale = scale
  }

  package static func == (a: PathChart, b: PathChart) -> Bool {
    a.points == b.points && a.scale == b.scale
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(points) }

  /// Draws axis, columns and labels; the last row holds the labels.
  package func draw(on canvas: inout Canvas) {
    let levels = canvas.rows - 2
    let margin =
      [scale.foot, scale.middle, scale.top].map(DisplayWidth.of).max().map { $0 + 1 } ?? 1
    let width = points.isEmpty ? 0 : (canvas.columns - margin - 1) / points.count
    guard levels > 0, width > 0 else { return }
    drawAxis(on: &canvas, margin: margin, levels: levels)
    for (place, point) in points.enumerated() {
      let column = margin + 1 + place * width
      for row in 0..<levels {
        canvas.text(
          String(repeating: sign(of: point, at: levels - row, of: levels), count: width),
          column: column, row: row)
      }
      canvas.text("┴" + String(repeating: "─", count: width - 1), column: column, row: levels)
      canvas.text(point.label.clipped(to: width), column: column, row: levels + 1, style: .muted)
    }
  }

  private func drawAxis(on canvas: inout Canvas, margin: Int, levels: Int) {
    let words = [0: scale.top, levels / 2: scale.middle, levels: scale.foot]
    for row in 0...levels {
      let text = words[row] ?? ""
      canvas.text(text, column: margin - 1 - DisplayWidth.of(text), row: row, style: .muted)
      canvas.text(row == levels ? "└" : "┤", column: margin, row: row, style: .muted)
    }
  }

  /// A level is filled where the value reaches its middle; the path is the level it lies in.
  private func sign(of point: Point, at level: Int, of levels: Int) -> String {
    if let reached = point.reached, reached * levels * 2 >= (level * 2 - 1) * 1000 { return "█" }
    if let path = point.path, max(1, (path * levels + 999) / 1000) == level { return "·" }
    return " "
  }
}
