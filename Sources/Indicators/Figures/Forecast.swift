import Casework

extension FigureTable {
  /// What a figure would be if by the year's end all came true that is planned: a forecast, never a
  /// result. Nil where the definition plans nothing, where the period is not the running one, and
  /// where the figure itself has no value that is counted here.
  package func forecast(of id: String, files: [CaseFile]) -> Fraction? {
    guard let indicator = definitions[id], let source = definitions[indicator.source],
      let planned = source.forecast, period.firstDay <= today, today <= period.lastDay,
      let figure = figure(of: id), figure.value != nil, figure.total == nil
    else { return nil }
    let moment = indicator.moment(in: period, today: today)
    var tally = figure.tally
    tally.counted = 0
    for file in files {
      for one in source.unit.cases(in: file, at: moment, source.timing) {
        let isCounted: Bool
        switch source.judge(one, of: people).place {
        case .counted: isCounted = planned.truth(of: one) != .no
        case .remaining: isCounted = planned.truth(of: one) == .yes
        case .unknown, .excluded, .outside: continue
        }
        tally.counted += isCounted ? 1 : 0
      }
    }
    tally.remaining = figure.tally.known - tally.counted
    return indicator.figure(of: tally, base: figure.base, total: nil, source: source).value
  }
}
