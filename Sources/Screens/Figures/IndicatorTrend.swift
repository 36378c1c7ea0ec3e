import Casework
import Indicators
import Widgets
import Wording

/// How one indicator went: its figure and its path in the periods up to the one shown, and on to
/// 2030 where it is shown by years. What is planned for the running year stands apart as a forecast.
struct IndicatorTrend: Sendable {
  private struct Point: Sendable {
    let label: String
    var shorterLabel: String?
    let reached: Fraction?
    let path: Fraction?
    var forecast: Fraction?
    let ruler: Int?
  }

  private let points: [Point]
  private let indicator: Indicator
  /// What would be if all came true that is planned, and by when.
  private let forecast: (value: Fraction, by: Day)?

  /// The plan's years (plan II).
  private static let years = 2025...2030
  private static let shorter = 8

  /// What has to be counted for it.
  static func count(of indicator: Indicator, around scene: FigureScene) -> FileWalk<TrendCount> {
    scene.walk(
      TrendCount(
        of: indicator,
        in: periods(around: scene.table).map { ($0, scene.definitions(for: $0)) },
        of: scene.table.people, book: scene.book))
  }

  /// - Parameter toHealthStaff: who looks has the key to the compartment `health`.
  init(
    of indicator: Indicator, around scene: FigureScene, _ count: TrendCount, toHealthStaff: Bool
  ) {
    self.indicator = indicator
    let table = scene.table
    var planned: Fraction?
    var points: [Point] = []
    for (then, forecast) in count.figures {
      let period = then.period
      let isPast = period.countsFrom <= table.today
      let isTold =
        then.telling(of: indicator, in: .commune, toHealthStaff: toHealthStaff) == .numbers
      // What is sealed was printed with its closing, and is told nowhere else.
      let printed = scene.printed[period]?.figure(of: indicator, in: .commune, of: table.people)
      let value = isTold ? then.figure(of: indicator.id) : printed?.figure
      let figure = isPast ? value : nil
      let forecast = isTold ? forecast : nil
      planned = planned ?? forecast
      points.append(
        Point(
          label: Self.label(of: period), shorterLabel: Self.shorterLabel(of: period),
          reached: figure?.value,
          path: then.toldProgress(of: indicator, toHealthStaff: toHealthStaff)?.onPath,
          forecast: period.kind == .year ? forecast : nil,
          ruler: indicator.isDecided ? figure?.tally.ruler : nil))
    }
    let end = Period(.year, holding: table.today.month).lastDay
    forecast = planned.map { ($0, end) }
    // Shorter periods end before the year does: what is planned for it stands behind them.
    if table.period.kind != .year, let planned {
      points.append(
        Point(label: end.dayAndMonth, reached: nil, path: nil, forecast: planned, ruler: nil))
    }
    self.points = points.suffix(table.period.kind == .year ? points.count : Self.shorter)
  }

  private static func periods(around table: FigureTable) -> [Period] {
    if table.period.kind == .year {
      return years.map { Period(.year, holding: Month(ordinal: $0 * 12)) }
    }
    var periods = [table.period]
    // No figure is asked for of what ended before the plan's figures begin.
    while periods.count < shorter, let before = periods.first?.previous,
      before.last >= IndicatorsPage.firstMonth
    {
      periods.insert(before, at: 0)
    }
    return periods
  }

  private static func label(of period: Period) -> String {
    switch period.kind {
    case .month: period.first.description
    case .year: String(period.year)
    case .quarter, .half, .schoolYear: period.description
    }
  }

  /// `10/26`, `Q3/26`, `26-27`: without the century.
  private static func shorterLabel(of period: Period) -> String? {
    let year = String(period.year).suffix(2)
    return switch period.kind {
    case .month: "\(period.first.description.prefix(3))\(year)"
    case .quarter: "Q\(period.part)/\(year)"
    case .half: "H\(period.part)/\(year)"
    case .year: nil
    case .schoolYear: "\(year)-\(String(period.year + 1).suffix(2))"
    }
  }

  /// Whether what was reached is drawn up to the path: of what is to rise where the path is kept, of
  /// what is to fall where it is not.
  private func isUpToPath(_ point: Point) -> Bool {
    guard let reached = point.reached, let path = point.path else { return false }
    let comparison = indicator.goal?.comparison ?? .atMost
    return switch comparison {
    case .atLeast, .more: comparison.holds(reached, path)
    case .atMost, .less: !comparison.holds(reached, path)
    case .equal, .notEqual: reached >= path
    }
  }

  /// The chart from nought to the highest value.
  func chart(in wording: Wording) -> PathChart? {
    let values = points.flatMap { [$0.reached, $0.path, $0.forecast] }.compactMap { $0 }
    guard let highest = values.max(), highest > Fraction(0) else { return nil }
    func share(_ value: Fraction?) -> Int? {
      value.flatMap { $0.times(Fraction(1000)) }.flatMap { $0.divided(by: highest) }
        .map { max(0, $0.rounded) }
    }
    return PathChart(
      points.enumerated().map { place, point in
        .init(
          label: point.label, shorterLabel: point.shorterLabel, reached: share(point.reached),
          path: share(point.path), isUpToPath: isUpToPath(point),
          forecast: share(point.forecast),
          // Nothing leads from one ruler to another.
          beginsAnew: place == 0 || points[place - 1].ruler != point.ruler)
      },
      isStepped: indicator.isDecided,
      scale: (
        "0", highest.divided(by: Fraction(2)).map { wording.value($0, of: indicator) } ?? "",
        wording.value(highest, of: indicator)
      ))
  }

  /// What the signs of the chart stand for, as far as they are drawn.
  func legend(in wording: Wording) -> String {
    let rulers = Set(points.compactMap(\.ruler))
    return [
      points.contains { $0.reached != nil }
        ? wording[indicator.isDecided ? "figures.legend.decided" : "figures.legend.reached"] : nil,
      points.contains { $0.path != nil } ? wording["figures.legend.path"] : nil,
      forecast.map {
        wording(
          "figures.legend.forecast",
          ["day": $0.by.dayAndMonth, "value": wording.value($0.value, of: indicator)])
      },
      rulers.count > 1 ? wording["figures.legend.rulers"] : nil,
    ].compactMap { $0 }.joined(separator: "  ")
  }
}
