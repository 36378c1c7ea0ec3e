package import Casework

/// What a closed period printed, by figure.
package struct ClosedPeriod: Sendable {
  package let act: PeriodClosing.Act
  private let figures: [ClosedFigure.Place: ClosedFigure]

  /// Nil where the closing names other figures, or is open again.
  package init?(_ closing: PeriodClosing?, _ figures: ClosedFigures) {
    guard let act = closing?.act, act.figures == figures.id else { return nil }
    self.act = act
    self.figures = Dictionary(
      figures.figures.map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The figure as it was printed; nil where none was, as of a hamlet.
  package func figure(
    of indicator: Indicator, in part: Part, of people: Definitions.People?
  ) -> ClosedFigure? {
    part.area.flatMap { area in
      figures[.init(indicator: indicator.id, people: people?.code ?? "all", area: area)]
    }
  }

  /// How a figure of a closed period is told: as it was printed, and whether today's says
  /// otherwise. Nil where nothing was printed, or where who looks may see more than was.
  package func told(
    _ indicator: Indicator, in part: Part = .commune, of table: FigureTable, toHealthStaff: Bool
  ) -> Told? {
    guard let closed = figure(of: indicator, in: part, of: table.people) else { return nil }
    let telling = table.telling(of: indicator, in: part, toHealthStaff: toHealthStaff)
    if closed.numbers == nil, telling == .numbers { return nil }
    let today = table.printed(indicator, in: part)
    return Told(closed: closed, differs: today.map { $0.differs(from: closed) } ?? true)
  }

  package struct Told: Hashable, Sendable {
    package let closed: ClosedFigure
    package let differs: Bool
  }
}

extension Part {
  /// Where closings print figures: of the commune, and of its villages.
  fileprivate var area: ClosedFigure.Area? {
    switch self {
    case .commune: .commune
    case .village(let village): .village(village)
    case .hamlet, .cell, .lead: nil
    }
  }
}

extension ClosedFigure {
  /// Where one of two tells no numbers, they can differ only by how they stand.
  fileprivate func differs(from other: ClosedFigure) -> Bool {
    guard let numbers, let others = other.numbers else { return status != other.status }
    return numbers != others || status != other.status
  }
}

// MARK: Printing

extension FigureTable {
  /// The figures of the whole, and of each village where the table is split by them, as they may be
  /// printed for everybody.
  package func printed(in register: Register) -> [ClosedFigure] {
    let parts = [.commune] + (split == .village ? sortedParts(in: register) : [])
    return indicators.flatMap { indicator in parts.compactMap { printed(indicator, in: $0) } }
  }

  /// Nil where nothing is told of it.
  func printed(_ indicator: Indicator, in part: Part) -> ClosedFigure? {
    let telling = telling(of: indicator, in: part, toHealthStaff: false)
    guard telling != .nothing, let area = part.area,
      let figure = figure(of: indicator.id, in: part),
      let progress = progress(of: indicator.id, in: part)
    else { return nil }
    return ClosedFigure(
      .init(indicator: indicator.id, people: people?.code ?? "all", area: area),
      status: progress.status.code,
      numbers: telling == .numbers ? .init(figure, progress) : nil)
  }
}

extension ClosedFigure.Numbers {
  fileprivate init(_ figure: IndicatorFigure, _ progress: Progress) {
    self.init(rate: figure.rate.code)
    counted = figure.tally.counted
    remaining = figure.tally.remaining
    unknown = figure.tally.unknown
    excluded = figure.tally.excluded
    sum = figure.tally.sum
    weight = figure.tally.weight
    total = figure.total.map {
      ClosedFigure.Total(numerator: $0.numerator, denominator: $0.denominator)
    }
    value = figure.value?.description
    path = progress.onPath?.description
    left = progress.left?.cases
    by = progress.left?.by
  }
}

extension IndicatorFigure.Rate {
  fileprivate var code: String {
    switch self {
    case .value: "value"
    case .notEnough: "notEnough"
    case .nothingArose: "nothingArose"
    case .notComparable: "notComparable"
    case .notReported: "notReported"
    }
  }
}

// MARK: Reading

extension ClosedFigure {
  /// The figure again; nil where no numbers were printed, or where what is written is no figure.
  package var figure: IndicatorFigure? {
    guard let numbers else { return nil }
    var tally = Tally()
    (tally.counted, tally.remaining) = (numbers.counted, numbers.remaining)
    (tally.unknown, tally.excluded) = (numbers.unknown, numbers.excluded)
    (tally.sum, tally.weight) = (numbers.sum, numbers.weight)
    let rate: IndicatorFigure.Rate? =
      switch numbers.rate {
      case "value": numbers.value.flatMap { Fraction(typed: $0) }.map { .value($0) }
      case "notEnough": .notEnough(known: tally.known, of: tally.total, between: nil)
      case "nothingArose": .nothingArose
      case "notComparable": .notComparable
      case "notReported": .notReported
      default: nil
      }
    return rate.map { rate in
      IndicatorFigure(
        tally: tally, base: nil,
        total: numbers.total.map {
          .init(numerator: $0.numerator, denominator: $0.denominator, document: nil, day: nil)
        }, rate: rate)
    }
  }

  /// How it stood.
  package var progress: Progress {
    Progress(
      status: Progress.Status.allCases.first { $0.code == status } ?? .open,
      onPath: numbers?.path.flatMap { Fraction(typed: $0) },
      left: numbers.flatMap { numbers in
        numbers.left.flatMap { left in numbers.by.map { Progress.Left(cases: left, by: $0) } }
      })
  }
}
