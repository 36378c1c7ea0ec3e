package import Casework

/// All figures of one period, whole and by the parts of a split.
package struct FigureTable: Sendable {
  package let definitions: Definitions
  package let period: Period
  /// Nil for everyone.
  package let people: Definitions.People?
  package let split: Split?
  package let today: Day
  /// False while its figures are still being counted: then it says nothing of any.
  package let isCounted: Bool
  /// The indicators that have a figure for a period of this kind.
  package let indicators: [Indicator]
  let book: Casebook
  private let ends: [String: FigureParts]
  /// Of a fall its start, of a falling goal the year before.
  private let bases: [String: FigureParts]
  /// The figures that straight paths begin with.
  private let starts: [String: FigureParts]

  package init(
    _ definitions: Definitions, in period: Period, people: Definitions.People?, by split: Split?,
    book: Casebook, files: [CaseFile]
  ) {
    var ledger = FigureLedger(definitions, of: people, by: split)
    self.init(in: period, from: &ledger, book: book, files: files)
  }

  /// - Parameter ledger: what it has counted already is not counted again.
  package init(
    in period: Period, from ledger: inout FigureLedger, book: Casebook, files: [CaseFile]
  ) {
    ledger.ask(in: [period], book: book, files: files)
    self.init(in: period, from: ledger, book: book)
  }

  /// - Parameter ledger: it must have been asked for the period.
  init(in period: Period, from ledger: FigureLedger, book: Casebook) {
    self.init(in: period, of: ledger, book: book) { ledger[$0] }
  }

  /// - Parameter ledger: says whose figures these are, by which definitions.
  /// - Parameter counted: what was counted for a question; nil where it was not asked.
  init(
    in period: Period, of ledger: FigureLedger, book: Casebook, isCounted: Bool = true,
    counted: (FigureQuestion) -> FigureParts?
  ) {
    self.isCounted = isCounted
    definitions = ledger.definitions
    self.period = period
    people = ledger.people
    split = ledger.split
    self.book = book
    today = book.today
    indicators = definitions.indicators.filter { $0.isGiven(for: period) }
    let questions = PeriodQuestions(ledger.definitions, in: period, today: book.today)
    let ends = questions.ends.compactMapValues(counted)
    self.ends = ends
    bases = questions.bases(of: ends).compactMapValues(counted)
    starts = questions.starts.compactMapValues(counted)
  }

  /// The parts of the split that have a case, by name; those not known last.
  package func sortedParts(in register: Register) -> [Part] {
    Set(ends.values.flatMap(\.parts.keys))
      .map { (key: $0.order(in: register), part: $0) }.sorted { $0.key < $1.key }.map(\.part)
  }

  /// Nil where the indicator has no figure for this period.
  package func figure(of id: String, in part: Part = .commune) -> IndicatorFigure? {
    guard let indicator = given(id) else { return nil }
    return figure(of: indicator, ends[id], bases[id], in: part, period)
  }

  private func given(_ id: String) -> Indicator? {
    definitions[id].flatMap { $0.isGiven(for: period) ? $0 : nil }
  }

  private func figure(
    of indicator: Indicator, _ end: FigureParts?, _ base: FigureParts?, in part: Part,
    _ period: Period
  ) -> IndicatorFigure {
    let source = definitions[indicator.source] ?? indicator
    return indicator.figure(
      of: end?[part] ?? Tally(), base: base?[part],
      total: book.total(for: indicator, in: part, period), source: source)
  }

  /// All that was counted for a figure of the whole: its end, what it is held against, and what its
  /// path begins with.
  func tallies(behind id: String) -> [Tally] {
    [ends[id], bases[id], starts[id]].compactMap { $0?.whole }
  }

  /// The same beside what was counted for another figure; nil where that has no such figure.
  func tallies(behind id: String, beside other: String) -> [(own: Tally, other: Tally?)] {
    [ends, bases, starts].compactMap { counted in
      counted[id].map { ($0.whole, counted[other]?.whole) }
    }
  }

  /// Of an average, the values of the cases at the end, by part.
  func values(behind id: String) -> [Part: AverageValues] { ends[id]?.values ?? [:] }

  package func progress(of id: String, in part: Part = .commune) -> Progress? {
    guard let indicator = given(id), let figure = figure(of: id, in: part)
    else { return nil }
    let start = starts[id].flatMap { parts in
      indicator.startPeriod.flatMap {
        self.figure(of: indicator, parts, nil, in: part, $0).value
      }
    }
    let before =
      indicator.goal?.aim == .falling
      ? bases[id].map { self.figure(of: indicator, $0, nil, in: part, period) } : nil
    // A year's income is known behind its end: it is held against what was wanted by then.
    let held =
      indicator.dividesByCommune ? indicator.moment(in: period, today: today).incomeYear : period
    return indicator.progress(
      of: figure, in: held, today: today,
      planned: book.planned(indicator, in: held.last.year, part),
      start: start, before: before)
  }

  /// As of when the figures are: the period's last day, or today while it runs; of a school year the
  /// day by which schools count their pupils.
  package var day: Day {
    let end =
      period.kind == .schoolYear ? SchoolYear(of: period.firstDay).enrolmentDay : period.lastDay
    return min(end, today)
  }

  /// The day that a figure is as at, where that is not the one of the whole table: of a school year
  /// what has been kept until its end.
  package func ownDay(of indicator: Indicator) -> Day? {
    let own = indicator.moment(in: period, today: today).day
    return own == day ? nil : own
  }
}

extension Part {
  /// By name, ids settle ties.
  fileprivate func order(in register: Register) -> (Int, String, String) {
    func key<Of>(_ id: Identifier<Of>?, _ name: (Identifier<Of>) -> String?) -> (
      Int, String, String
    ) {
      id.map { (0, name($0) ?? "", $0.text) } ?? (1, "", "")
    }
    return switch self {
    case .commune: (-1, "", "")
    case .village(let id): key(id) { register.villages[$0]?.name }
    case .hamlet(let id): key(id) { register.hamlets[$0]?.name }
    case .cell(let id): key(id) { register.cells[$0]?.name }
    case .lead(let id): key(id) { register.caseworkers[$0]?.name }
    }
  }
}

extension Indicator {
  /// Whether there are cases to count, here or in the indicator it refers to.
  package var hasCases: Bool { if case .total = measure { false } else { true } }

  /// A school year is a period of what hangs on it only, and of nothing else.
  func isGiven(for period: Period) -> Bool {
    period.kind != .schoolYear || span == .schoolYear
  }

  /// The moment at which cases are looked at for a period: as at its last day, or in the longer
  /// span of the indicator that holds it. A school year is looked at on 30 September, by which day
  /// schools count their pupils, or on 31 May, by which they count who has stayed.
  func moment(in period: Period, today: Day) -> Moment {
    if period.kind == .schoolYear {
      let year = SchoolYear(of: period.firstDay)
      return Moment(
        period, until: min(isOfRetention ? year.retentionDay : year.enrolmentDay, today))
    }
    let day = min(period.lastDay, today)
    let held = span.map { Period($0, inClassOn: day) } ?? period
    return Moment(held.kind.months > period.kind.months ? held : period, until: day)
  }

  /// The moment that a figure is held against: of a fall the end of the year before, measured with
  /// the ruler of its end; of a falling goal the same period a year before.
  func baseMoment(in period: Period, today: Day, ruler: Int?) -> Moment? {
    let now = moment(in: period, today: today)
    if case .fall = measure { return now.endOfYearBefore(ruler: ruler) }
    guard goal?.aim == .falling else { return nil }
    let before = Period(period.kind, holding: period.first.adding(-12))
    return moment(in: before, today: before.lastDay)
  }

  /// The year whose end a straight path begins with, where the definition gives no value.
  var startPeriod: Period? {
    guard case .line(let year, nil)? = path else { return nil }
    return Period(.year, holding: Month(ordinal: year * 12))
  }

  func startMoment(today: Day) -> Moment? {
    startPeriod.map { moment(in: $0, today: today) }
  }
}
