/// The visits that an assignment expects of the days on which it runs.
package struct ExpectedVisits: Hashable, Sendable {
  let from: Day?
  /// The last day; nil while it is open.
  let until: Day?
  let perMonth: Int

  /// The number agreed times the share of the month's days on which the assignment ran and the
  /// household was not away for long, rounded to the nearest, a half down. Half of November away
  /// leaves 1 × 15/30 = 0.5, so 0 of one visit, and 2 × 15/30 = 1 of two; one day away leaves
  /// 1 × 29/30, so 1 of one.
  package func visits(in month: Month, away: [Household.Absence]) -> Int {
    let (start, end) = (month.firstDay, month.lastDay)
    let (first, last) = (max(start, from ?? start), min(end, until ?? end))
    guard first <= last else { return 0 }
    let possible =
      last.ordinal - first.ordinal + 1 - (away.isEmpty ? 0 : away.days(from: first, to: last))
    let days = end.ordinal - start.ordinal + 1
    return (2 * perMonth * possible + days - 1) / (2 * days)
  }
}
