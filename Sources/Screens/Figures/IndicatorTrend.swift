import Casework
import Indicators
import Widgets
import Wording

/// How one indicator went: its figure and its path in the periods up to the one shown, and on to
/// 2030 where it is shown by years.
struct IndicatorTrend: Sendable {
  private struct Point: Sendable {
    let period: Period
    let reached: Fraction?
    let path: Fraction?
  }

  private let points: [Point]
  private let indicator: Indicator

  /// The plan's years (plan II).
  private static let years = 2025...2030
  private static let shorter = 8

  init(of indicator: Indicator, around scene: FigureScene) {
    self.indicator = indicator
    let table = scene.table
    points = Self.periods(around: table).map { period in
      let isPast = period.firstDay <= table.today
      let definitions = scene.definitions(for: period)
      let then = FigureTable(
        definitions.with(definitions[indicator.id] ?? indicator), in: period,
        people: table.people, by: nil, book: scene.book, files: scene.files)
      let isTold = then.telling(of: indicator, in: .commune, toHealthStaff: false) == .numbers
      // What is sealed was printed with its closing, and is told nowhere else.
      let printed = scene.printed[period]?.figure(of: indicator, in: .commune, of: table.people)
      let value = isTold ? then.figure(of: indicator.id) : printed?.figure
      return Point(
        period: period,
        reached: isPast ? value?.value : nil,
        path: then.toldProgress(of: indicator, toHealthStaff: false)?.onPath)
    }
  }

  private static func periods(around table: FigureTable) -> [Period] {
    if table.period.kind == .year {
      return years.map { Period(.year, holding: Month(ordinal: $0 * 12)) }
    }
    var periods = [table.period]
    while periods.count < shorter, let first = periods.first {
      periods.insert(first.previous, at: 0)
    }
    return periods
  }

  /// The chart from nought to the highest value.
  func chart(in wording: Wording) -> PathChart? {
    let values = points.flatMap { [$0.reached, $0.path] }.compactMap { $0 }
    guard let highest = values.max(), highest > Fraction(0) else { return nil }
    func share(_ value: Fraction?) -> Int? {
      value.flatMap { $0.times(Fraction(1000)) }.flatMap { $0.divided(by: highest) }
        .map { max(0, $0.rounded) }
    }
    return PathChart(
      points.map {
        .init(label: label(of: $0.period), reached: share($0.reached), path: share($0.path))
      },
      scale: (
        "0", highest.divided(by: Fraction(2)).map { wording.value($0, of: indicator) } ?? "",
        wording.value(highest, of: indicator)
      ))
  }

  private func label(of period: Period) -> String {
    switch period.kind {
    case .month: period.first.description
    case .year: String(period.year)
    case .quarter, .half, .schoolYear: period.description
    }
  }
}
