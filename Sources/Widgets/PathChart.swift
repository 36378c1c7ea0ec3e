package import Cells

/// A chart of what was reached against the path to it: columns of blocks for what was reached, or a
/// line in steps for what moves by decision; dots for the path; light blocks for a forecast, which
/// is no result. Every sign is in the console's font, and falls back to plain ones with it.
package struct PathChart: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let label: String
    /// In thousandths of the chart's height; nil where nothing is known.
    package let reached: Int?
    package let path: Int?
    package let forecast: Int?
    /// No step leads here from the point before.
    package let beginsAnew: Bool

    package init(
      label: String, reached: Int?, path: Int?, forecast: Int? = nil, beginsAnew: Bool = false
    ) {
      self.label = label
      self.reached = reached
      self.path = path
      self.forecast = forecast
      self.beginsAnew = beginsAnew
    }
  }

  package let points: [Point]
  private let isStepped: Bool
  /// Words at the foot, the middle and the top of the axis.
  package let scale: (foot: String, middle: String, top: String)

  package init(
    _ points: [Point], isStepped: Bool = false,
    scale: (foot: String, middle: String, top: String)
  ) {
    self.points = points
    self.isStepped = isStepped
    self.scale = scale
  }

  package static func == (a: PathChart, b: PathChart) -> Bool {
    a.points == b.points && a.isStepped == b.isStepped && a.scale == b.scale
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
      // What is planned for a period stands at the right of what it has reached.
      let own = point.forecast == nil ? width : point.reached == nil ? 0 : (width + 1) / 2
      for row in 0..<levels {
        let level = levels - row
        canvas.text(
          String(repeating: sign(of: point, at: level, of: levels), count: own)
            + String(repeating: forecastSign(of: point, at: level, of: levels), count: width - own),
          column: column, row: row)
      }
      if isStepped { drawStep(to: place, column, width: own, levels: levels, on: &canvas) }
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

  /// The line of a point's height, and the step to it from the point before.
  private func drawStep(
    to place: Int, _ column: Int, width: Int, levels: Int, on canvas: inout Canvas
  ) {
    guard let reached = points[place].reached, width > 0 else { return }
    let height = Self.height(reached, of: levels)
    if height > 0 {
      canvas.text(String(repeating: "─", count: width), column: column, row: levels - height)
    }
    guard !points[place].beginsAnew, place > 0, points[place - 1].forecast == nil,
      let before = points[place - 1].reached.map({ Self.height($0, of: levels) }), before != height
    else { return }
    let (low, high) = (min(before, height), max(before, height))
    for level in max(1, low)...high {
      let sign: Character =
        level == high
        ? (high == before ? "┐" : "┌")
        : level == low ? (low == before ? "┘" : "└") : "│"
      canvas.text(String(sign), column: column, row: levels - level)
    }
  }

  /// The level that a value reaches the middle of; 0 where it is less.
  private static func height(_ value: Int, of levels: Int) -> Int {
    min(levels, (value * levels * 2 + 1000) / 2000)
  }

  /// A column is filled up to its height; the path is the level it lies in.
  private func sign(of point: Point, at level: Int, of levels: Int) -> String {
    if !isStepped, let reached = point.reached, Self.height(reached, of: levels) >= level {
      return "█"
    }
    if let path = point.path, max(1, (path * levels + 999) / 1000) == level { return "·" }
    return " "
  }

  private func forecastSign(of point: Point, at level: Int, of levels: Int) -> String {
    guard let forecast = point.forecast, Self.height(forecast, of: levels) >= level else {
      return sign(of: Point(label: "", reached: nil, path: point.path), at: level, of: levels)
    }
    return "░"
  }
}
