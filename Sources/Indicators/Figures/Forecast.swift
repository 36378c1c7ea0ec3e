import Casework

/// What a figure would be if by the year's end all came true that is planned: a forecast, never a
/// result.
package struct Forecast: FileCount {
  private let indicator: Indicator
  private let source: Indicator
  private let planned: Condition
  private let moment: Moment
  private let people: Definitions.People?
  private var counted = 0

  /// Nil where the definition plans nothing, and where the period is not the running one.
  ///
  /// - Parameter table: its figures need not be counted yet.
  package init?(of id: String, in table: FigureTable) {
    guard let indicator = table.definitions[id],
      let source = table.definitions[indicator.source], let planned = source.forecast,
      table.period.firstDay <= table.today, table.today <= table.period.lastDay
    else { return nil }
    (self.indicator, self.source, self.planned) = (indicator, source, planned)
    moment = indicator.moment(in: table.period, today: table.today)
    people = table.people
  }

  package mutating func add(_ file: CaseFile) {
    for one in source.unit.cases(in: file, at: moment, source.timing) {
      switch source.judge(one, of: people).place {
      case .counted: counted += planned.truth(of: one) != .no ? 1 : 0
      case .remaining: counted += planned.truth(of: one) == .yes ? 1 : 0
      case .unknown, .excluded, .outside: continue
      }
    }
  }

  /// Once all files have been looked at; nil where the figure itself has no value counted here.
  package func value(beside table: FigureTable) -> Fraction? {
    guard let figure = table.figure(of: indicator.id), figure.value != nil, figure.total == nil
    else { return nil }
    var tally = figure.tally
    tally.counted = counted
    tally.remaining = figure.tally.known - counted
    return indicator.figure(of: tally, base: figure.base, total: nil, source: source).value
  }
}
