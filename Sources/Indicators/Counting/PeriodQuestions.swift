package import Casework

/// What has to be counted for the figures of one period, by the indicators.
struct PeriodQuestions {
  private let definitions: Definitions
  private let period: Period
  private let today: Day
  private let indicators: [Indicator]

  init(_ definitions: Definitions, in period: Period, today: Day) {
    self.definitions = definitions
    self.period = period
    self.today = today
    indicators = definitions.indicators.filter { $0.hasCases && $0.isGiven(for: period) }
  }

  var ends: [String: FigureQuestion] {
    questions { $0.moment(in: period, today: today) }
  }

  /// What figures are held against: measured with the ruler of their end.
  func bases(of ends: [String: FigureParts]) -> [String: FigureQuestion] {
    questions { indicator in
      indicator.baseMoment(in: period, today: today, ruler: ends[indicator.id]?.whole.ruler)
    }
  }

  /// All of them, where nobody knows yet with which ruler the ends were measured: held against are
  /// few moments, so that to count them for every ruler takes less than to look at all files again.
  func withBases(forRulers rulers: Range<Int>) -> [FigureQuestion] {
    let bases = ([nil] + rulers.map(Optional.some)).flatMap { ruler in
      questions { $0.baseMoment(in: period, today: today, ruler: ruler) }.values
    }
    return Array(ends.values) + starts.values + bases
  }

  /// What straight paths begin with.
  var starts: [String: FigureQuestion] { questions { $0.startMoment(today: today) } }

  private func questions(_ moment: (Indicator) -> Moment?) -> [String: FigureQuestion] {
    indicators.reduce(into: [:]) { questions, indicator in
      guard let moment = moment(indicator), let place = definitions.place(of: indicator.source)
      else { return }
      questions[indicator.id] = FigureQuestion(indicator: place, moment: moment)
    }
  }
}

extension FigureLedger {
  /// Counts all that figures of some periods need.
  package mutating func ask(
    in periods: [Period], book: Casebook, files: [CaseFile], by workers: Workers = .one
  ) {
    let questions = periods.map {
      PeriodQuestions(definitions, in: $0, today: book.today)
    }
    ask(
      questions.flatMap { Array($0.ends.values) + Array($0.starts.values) }, in: files, by: workers)
    ask(
      questions.flatMap { asked in
        Array(asked.bases(of: asked.ends.compactMapValues { self[$0] }).values)
      }, in: files, by: workers)
  }
}
