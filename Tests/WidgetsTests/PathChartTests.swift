import Cells
import Testing
import Widgets

@Suite("The chart of figure and path")
struct PathChartTests {
  private static let scale = (foot: "0", middle: "2", top: "4")

  private static func drawn(_ chart: PathChart) -> [String] {
    var canvas = Canvas(size: Size(columns: 15, rows: 6))
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
        .init(label: "26", reached: 750, path: 250, forecast: 500),
        .init(label: "27", reached: nil, path: 500),
      ], scale: Self.scale)
    #expect(
      Self.drawn(chart) == [
        "4 ┤████",
        "  ┤██████",
        "2 ┤██████░░····",
        "  ┤██████░░",
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
}
