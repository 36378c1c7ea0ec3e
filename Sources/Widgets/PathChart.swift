package import Cells

/// A chart of what was reached against the path to it: columns of blocks for what was reached, or a
/// line in steps for what moves by decision; dots for the path, seen over a column too; light blocks
/// for a forecast, which is no result. Every sign is in the console's font, and falls back to plain
/// ones with it.
package struct PathChart: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package let label: String
    /// Where there is no room for the whole label.
    package let shorterLabel: String
    /// In thousandths of the chart's height; nil where nothing is known.
    package let reached: Int?
    package let path: Int?
    /// What was reached is drawn up to the path. Told, since thousandths are rounded.
    package let isUpToPath: Bool
    package let forecast: Int?
    /// No step leads here from the point before.
    package let beginsAnew: Bool

    package init(
      label: String, shorterLabel: String? = nil, reached: Int?, path: Int?,
      isUpToPath: Bool = false, forecast: Int? = nil, beginsAnew: Bool = false
    ) {
      self.label = label
      self.shorterLabel = shorterLabel ?? label
      self.reached = reached
      self.path = path
      self.isUpToPath = isUpToPath
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
      if isStepped, own > 0 { drawStep(to: place, column, levels: levels, on: &canvas) }
      canvas.text("┴" + String(repeating: "─", count: width - 1), column: column, row: levels)
    }
    drawLabels(on: &canvas, column: margin + 1, width: width, row: levels + 1)
  }

  /// The label of each point, the shorter ones where the others would touch; where those would too,
  /// of every second or third, the last among them.
  private func drawLabels(on canvas: inout Canvas, column: Int, width: Int, row: Int) {
    let whole = points.map(\.label)
    let fit = (whole.map(DisplayWidth.of).max() ?? 0) < width
    let labels = fit ? whole : points.map(\.shorterLabel)
    let every = ((labels.map(DisplayWidth.of).max() ?? 0) + width) / width
    for (place, label) in labels.enumerated() where (labels.count - 1 - place) % every == 0 {
      let room = place == labels.count - 1 ? width : width * every - 1
      canvas.text(
        label.clipped(to: room), column: column + place * width, row: row, style: .muted)
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

  /// The step to a point's line from the point before.
  private func drawStep(to place: Int, _ column: Int, levels: Int, on canvas: inout Canvas) {
    guard !points[place].beginsAnew, place > 0, points[place - 1].forecast == nil,
      let height = Self.height(of: points[place], of: levels),
      let before = Self.height(of: points[place - 1], of: levels), before != height
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

  /// The last level that a value fills; of what is not nought at least the first.
  private static func filled(_ value: Int, of levels: Int) -> Int {
    value > 0 ? min(levels, max(1, (2 * value + 1) * levels / 2000)) : 0
  }

  /// The level that the path lies in.
  private static func pathLevel(of point: Point, of levels: Int) -> Int? {
    point.path.map { min(levels, max(1, ((2 * $0 - 1) * levels + 1999) / 2000)) }
  }

  /// The level up to which a point is drawn: into that of its path only where it has come up to it.
  private static func height(of point: Point, of levels: Int) -> Int? {
    guard let height = point.reached.map({ filled($0, of: levels) }) else { return nil }
    guard let path = pathLevel(of: point, of: levels) else { return height }
    return point.isUpToPath ? max(height, path) : min(height, path - 1)
  }

  /// A column is filled up to its height, of a line its own level is; the path is seen over both.
  private func sign(of point: Point, at level: Int, of levels: Int) -> String {
    let height = Self.height(of: point, of: levels)
    let isFilled = height.map { isStepped ? $0 == level : $0 >= level } ?? false
    if Self.pathLevel(of: point, of: levels) == level { return isFilled ? "•" : "·" }
    return isFilled ? (isStepped ? "─" : "█") : " "
  }

  private func forecastSign(of point: Point, at level: Int, of levels: Int) -> String {
    let isFilled = point.forecast.map { Self.filled($0, of: levels) >= level } ?? false
    if Self.pathLevel(of: point, of: levels) == level { return isFilled ? "•" : "·" }
    return isFilled ? "░" : " "
  }
}
