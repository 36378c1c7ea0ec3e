package import Casework

/// How a figure stands against its goal and its path.
package struct Progress: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    /// The goal is met (đạt).
    case met
    /// As far as the path wants it by now (đúng lộ trình).
    case onPath
    /// Behind the path (chậm so với lộ trình): the state of a task, never of a person.
    case behind
    /// A goal of which there is no number to pass, or none at all.
    case noVerdict
    /// Too little is known, nothing arose, or two rulers.
    case open

    /// As scripts read it.
    package var code: String { rawValue }
  }

  package let status: Status
  /// What the path wants by the period's end.
  package let onPath: Fraction?
  /// How many cases more, or fewer, the path wants; nil where that cannot be said in cases.
  package let left: Left?

  /// What is left to do, in cases.
  package struct Left: Hashable, Sendable {
    package let cases: Int
    /// The day by which.
    package let by: Day
  }
}

extension Indicator {
  /// - Parameter today: a period that runs is looked at on this day.
  /// - Parameter planned: what the year's plan sets for the period's year; it goes before the path.
  /// - Parameter start: the figure at the end of the year that a straight path begins with.
  /// - Parameter before: the figure of the year before, which a falling goal is held against.
  package func progress(
    of figure: IndicatorFigure, in period: Period, today: Day, planned: Fraction? = nil,
    start: Fraction? = nil, before: IndicatorFigure? = nil
  ) -> Progress {
    // What is only planned is told beside the figure: whether it is a least or a most nobody said.
    guard let goal else { return Progress(status: .noVerdict, onPath: planned, left: nil) }
    guard let value = figure.value else {
      return Progress(
        status: .open, onPath: onPath(in: period, planned: planned, start: start), left: nil)
    }
    let deadline = deadline(in: period, on: min(period.lastDay, today))
    switch goal.aim {
    case .fewest: return Progress(status: .noVerdict, onPath: planned, left: nil)
    case .falling:
      guard figure.tally.counted > 0 else {
        return Progress(status: .met, onPath: nil, left: nil)
      }
      guard let before = before?.value else {
        return Progress(status: .noVerdict, onPath: nil, left: nil)
      }
      return Progress(status: value <= before ? .onPath : .behind, onPath: before, left: nil)
    case .yearly(let comparison, let aim, let orNone):
      let aim = planned ?? aim
      let isMet = comparison.holds(value, aim) || (orNone && figure.tally.counted == 0)
      return Progress(
        status: isMet ? .met : .behind, onPath: aim,
        left: isMet ? nil : left(of: figure, to: comparison, aim, by: deadline))
    case .reach(let comparison, let aim, _):
      let wanted = onPath(in: period, planned: planned, start: start)
      let isMet = comparison.holds(value, aim)
      let isOnPath = wanted.map { comparison.orEqual.holds(value, $0) } ?? isMet
      return Progress(
        status: isMet ? .met : isOnPath ? .onPath : .behind, onPath: wanted ?? aim,
        left: isMet || isOnPath
          ? nil
          : wanted.map { left(of: figure, to: comparison.orEqual, $0, by: deadline) }
            ?? left(of: figure, to: comparison, aim, by: deadline))
    }
  }

  /// What is wanted by the end of a period: what the year's plan says, else the step of the year,
  /// or the point on the straight line at the end of its last month.
  private func onPath(in period: Period, planned: Fraction?, start: Fraction?) -> Fraction? {
    if let planned { return planned }
    switch path {
    case .years(let steps):
      return steps.last { $0.year <= period.last.year }?.value ?? steps.first?.value
    case .line(let year, let given):
      guard case .reach(_, let aim, let end)? = goal?.aim, end > year,
        let start = given ?? start
      else { return nil }
      let months = (end - year) * 12
      let gone = min(max(0, period.last.ordinal - (year * 12 + 11)), months)
      return aim.minus(start).flatMap { $0.times(Fraction(gone)) }
        .flatMap { $0.divided(by: Fraction(months)) }.flatMap { start.plus($0) }
    case nil: return goal?.value
    }
  }

  /// The fewest cases that have to change for the figure to pass. A case passes from the rest to
  /// those counted where the goal rises, and out of them where it falls; the known cases stay as
  /// many.
  private func left(
    of figure: IndicatorFigure, to comparison: Comparison, _ aim: Fraction, by deadline: Day
  ) -> Progress.Left? {
    let tally = figure.tally
    guard figure.total == nil, tally.known > 0, let wanted = mostOrLeast(aim, figure),
      let exact = wanted.times(Fraction(tally.known))
    else { return nil }
    let cases: Int
    switch (measure, comparison) {
    // A fall of a rate: so many counted may stay at most; fewer than none there cannot be.
    case (.fall, .atLeast), (.share, .atMost):
      cases = tally.counted - max(0, exact.roundedDown)
    case (.fall, .more), (.share, .less):
      cases = tally.counted - max(0, exact.roundedUp - 1)
    case (.share, .atLeast): cases = exact.roundedUp - tally.counted
    case (.share, .more): cases = exact.roundedDown + 1 - tally.counted
    default: return nil
    }
    return cases > 0 ? Progress.Left(cases: cases, by: deadline) : nil
  }

  /// The share that counted cases must have: of a fall, the share before less what it is to fall.
  private func mostOrLeast(_ aim: Fraction, _ figure: IndicatorFigure) -> Fraction? {
    guard case .fall(_, let fall) = measure else { return aim }
    guard let base = figure.base,
      // Of a fall in number, what the cases of before would be among those of now.
      let was = Fraction(base.counted, over: fall == .cases ? figure.tally.known : base.known)
    else { return nil }
    switch fall {
    case .points: return was.minus(aim)
    case .percent, .cases: return was.times(aim).flatMap { was.minus($0) }
    }
  }
}

extension Comparison {
  /// On the way to a goal the path's own value is enough.
  fileprivate var orEqual: Comparison {
    switch self {
    case .more: .atLeast
    case .less: .atMost
    case .equal, .notEqual, .atMost, .atLeast: self
    }
  }
}

extension Indicator {
  /// The day by which what is left is to be done: the last one of the year; of a figure of the school
  /// year the day on which keeping is counted, or once that is over the school year's last one.
  ///
  /// - Parameter day: the day the period is looked at.
  fileprivate func deadline(in period: Period, on day: Day) -> Day {
    // A figure of the calendar year is as at its end, whatever hangs on school years.
    guard span == .schoolYear, period.kind != .year else {
      return Period(.year, holding: period.last).lastDay
    }
    let year = SchoolYear(of: period.lastDay)
    return day <= year.retentionDay ? year.retentionDay : year.lastDay
  }
}
