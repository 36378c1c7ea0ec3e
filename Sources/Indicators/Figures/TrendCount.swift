package import Casework

/// One indicator in several periods, and what is planned for the running one, counted file by file.
package struct TrendCount: FileCount {
  private var counts: [PeriodCount]
  private var forecasts: [Forecast?]

  /// - Parameter periods: each with the definitions that count for it.
  package init(
    of indicator: Indicator, in periods: [(period: Period, definitions: Definitions)],
    of people: Definitions.People?, book: Casebook
  ) {
    counts = periods.map { period, definitions in
      PeriodCount(
        definitions.with(definitions[indicator.id] ?? indicator), in: period, of: people,
        by: nil, book: book)
    }
    forecasts = counts.map { Forecast(of: indicator.id, in: $0.uncounted) }
  }

  package mutating func add(_ file: CaseFile) {
    for place in counts.indices {
      counts[place].add(file)
      forecasts[place]?.add(file)
    }
  }

  /// Once all files have been looked at: the figures of each period.
  package var figures: [(table: FigureTable, forecast: Fraction?)] {
    zip(counts, forecasts).map { count, forecast in
      let table = count.table
      return (table, forecast?.value(beside: table))
    }
  }
}
