import Cells
import Testing
import Widgets

@Suite("The chart of figure and path")
struct PathChartTests {
  private static let scale = (foot: "0", middle: "2", top: "4")

  private static func drawn(_ chart: PathChart, columns: Int = 15) -> [String] {
    var canvas = Canvas(size: Size(columns: columns, rows: 6))
    chart.draw(on: &canvas)
    return canvas.grid.lines.map { line in
      var line = line[...]
      while line.last == " " { line.removeLast() }
      return String(line)
    }
  }

  @Test("what is measured stands as blocks, the path as dots, a forecast lighter at its right")
  func blocks() {
    let chart = PathChart(
      [
        .init(label: "25", reached: 1000, path: nil),
        .init(label: "26", reached: 750, path: 250, isUpToPath: true, forecast: 500),
        .init(label: "27", reached: nil, path: 500),
      ], scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤████",
        "  ┤██████",
        "2 ┤██████░░····",
        "  ┤████••••",
        "0 └┴───┴───┴───",
        "   25  26  27",
      ])
  }

  @Test(
    "what moves by decision goes in steps, up and down, and stands on the axis where it is nought")
  func steps() {
    let chart = PathChart(
      [
        .init(label: "1", reached: 1000, path: nil), .init(label: "2", reached: 250, path: nil),
        .init(label: "3", reached: 500, path: nil), .init(label: "4", reached: 0, path: 1000),
      ], isStepped: true, scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤───┐     ···",
        "  ┤   │",
        "2 ┤   │  ┌──┐",
        "  ┤   └──┘  │",
        "0 └┴──┴──┴──┴──",
        "   1  2  3  4",
      ])
  }

  @Test("no step leads to what begins anew, nor from a forecast")
  func anew() {
    let chart = PathChart(
      [
        .init(label: "1", reached: 1000, path: nil),
        .init(label: "2", reached: 500, path: nil, beginsAnew: true),
        .init(label: "3", reached: nil, path: nil, forecast: 1000),
      ], isStepped: true, scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤────    ░░░░",
        "  ┤        ░░░░",
        "2 ┤    ────░░░░",
        "  ┤        ░░░░",
        "0 └┴───┴───┴───",
        "   1   2   3",
      ])
  }

  // Four levels of 250 each.
  @Test("a column stands in the level of its path only where it has come up to it")
  func upToPath() {
    let chart = PathChart(
      [
        // 950 fills three levels; the path lies in the fourth.
        .init(label: "1", reached: 950, path: 1000),
        // 600 fills two levels, but has passed the path, which lies in the third.
        .init(label: "2", reached: 600, path: 590, isUpToPath: true),
        // 499,9 is rounded to 500, but has not come up to the path in the second level.
        .init(label: "3", reached: 500, path: 500),
        // Under what is higher the path is still seen.
        .init(label: "4", reached: 1000, path: 250, isUpToPath: true),
      ], scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤···      ███",
        "  ┤███•••   ███",
        "2 ┤██████···███",
        "  ┤█████████•••",
        "0 └┴──┴──┴──┴──",
        "   1  2  3  4",
      ])
  }

  @Test("a line in steps is not hidden by its path, nor the path by the line")
  func steppedPath() {
    let chart = PathChart(
      [
        .init(label: "1", reached: 1000, path: 1000, isUpToPath: true),
        .init(label: "2", reached: 500, path: 750),
        .init(label: "3", reached: 500, path: 500),
        .init(label: "4", reached: 0, path: 250),
      ], isStepped: true, scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤•••┐",
        "  ┤   │··",
        "2 ┤   └──┐··",
        "  ┤      └──┐··",
        "0 └┴──┴──┴──┴──",
        "   1  2  3  4",
      ])
  }

  @Test("what is little, but not nought, has the first level, unless its path lies there")
  func little() {
    let chart = PathChart(
      [
        .init(label: "1", reached: 10, path: 1000), .init(label: "2", reached: 10, path: 200),
        .init(label: "3", reached: 0, path: nil), .init(label: "4", reached: 0, path: 0),
      ], scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤···",
        "  ┤",
        "2 ┤",
        "  ┤███···   ···",
        "0 └┴──┴──┴──┴──",
        "   1  2  3  4",
      ])
  }

  @Test("labels are never cut into one another: shorter ones, and then of every second point")
  func labels() {
    func foot(_ columns: Int) -> String? {
      let points = ["2024-2025", "2025-2026", "2026-2027"].map { year in
        PathChart.Point(
          label: year, shorterLabel: "\(year.dropFirst(2).prefix(3))\(year.suffix(2))",
          reached: nil, path: nil)
      }
      return Self.drawn(PathChart(points, scale: Self.scale), columns: columns).last
    }
    #expect(foot(33) == "   2024-2025 2025-2026 2026-2027")
    #expect(foot(32) == "   24-25    25-26    26-27")
    #expect(foot(21) == "   24-25 25-26 26-27")
    // 5 columns each: the first and the last.
    #expect(foot(18) == "   24-25     26-27")
  }
}
