package import Casework

/// The figures of casework of one village or commune in one month: the first form of Chỉ tiêu. The
/// plan's own targets are for the engine that reads definitions as data; nothing of it is here.
package struct CaseFigures: Hashable, Sendable {
  /// Households of which somebody who is here is the lead, in any channel.
  package var withLead = Figure()
  /// Households where somebody of the family was met in the month.
  package var visited = Figure()
  /// Households where somebody went in the month and met nobody each time.
  package var notMet = Figure()
  /// Promises to households with a deadline in the month that has passed: kept on or before it.
  /// One that was dropped as not needed is no case.
  package var keptInTime = Figure()
  /// Households by the last recognising decision; without one it is not known.
  package var poor = Figure()
  package var nearPoor = Figure()

  package init() {}

  package static func + (a: CaseFigures, b: CaseFigures) -> CaseFigures {
    var sum = CaseFigures()
    for figure in allFigures { sum[keyPath: figure] = a[keyPath: figure] + b[keyPath: figure] }
    return sum
  }

  private static var allFigures: [WritableKeyPath<CaseFigures, Figure>] {
    [\.withLead, \.visited, \.notMet, \.keptInTime, \.poor, \.nearPoor]
  }
}

extension CaseFigures {
  /// The figures of some households in a month, as they stand on its last day, or today while the
  /// month runs.
  package init(of households: [Household], in month: Month, today: Day, register: Register) {
    let day = min(month.lastDay, today)
    let cases = households.map { Figure.Case($0.id) }
    // What is older than the register's memory is not known here, rather than not done.
    let isRemembered = month >= today.month.adding(1 - RecordKinds.monthsInMemory)
    let classes = Dictionary(
      uniqueKeysWithValues: households.map {
        ($0.id, register.povertyClass(of: $0.id, on: day))
      })
    withLead = Figure(of: cases) { !register.leads(of: $0.household, on: day).isEmpty }
    visited = Figure(of: cases) {
      isRemembered ? register.tally(of: $0.household, in: month).met > 0 : nil
    }
    notMet = Figure(of: cases) {
      let tally = register.tally(of: $0.household, in: month)
      return isRemembered ? tally.met == 0 && tally.notMet > 0 : nil
    }
    keptInTime =
      isRemembered
      ? Self.keptInTime(to: households, in: month, until: day, register: register) : Figure()
    poor = Figure(of: cases) { one in (classes[one.household] ?? nil).map { $0 == .poor } }
    nearPoor = Figure(of: cases) { one in (classes[one.household] ?? nil).map { $0 == .nearPoor } }
  }

  private static func keptInTime(
    to households: [Household], in month: Month, until day: Day, register: Register
  ) -> Figure {
    let judged = households.flatMap { register.promises(to: $0.id) }.filter { promise in
      guard let due = promise.due else { return false }
      return month.contains(due) && due <= day && promise.result?.outcome != .dropped
    }
    let inTime = Set(
      judged.filter { promise in
        guard let due = promise.due, let result = promise.result else { return false }
        return result.day <= due
      }.map(\.id))
    let cases = judged.compactMap { promise in
      promise.household.map { Figure.Case($0, promise: promise.id) }
    }
    return Figure(of: cases) { one in one.promise.map(inTime.contains) }
  }
}
