package import Record

/// A long absence with the record that says so.
package struct KnownAbsence: Hashable, Sendable {
  /// A `HouseholdAbsence`, or the household itself in older lines.
  package let record: RecordID
  package let household: Household.ID
  package let absence: Household.Absence

  /// Nil of one that the household's own field holds.
  package var own: HouseholdAbsence.ID? {
    record.kind == HouseholdAbsence.kind ? HouseholdAbsence.ID(record.id) : nil
  }
}

extension Register {
  /// The long absences of a household, the earliest first.
  package func absences(of household: Household.ID) -> [KnownAbsence] {
    var found: [KnownAbsence] = []
    if let known = households[household], let absence = known.absence {
      found.append(KnownAbsence(record: known.record, household: household, absence: absence))
    }
    for id in selves(of: household) {
      for row in absences[id] {
        guard let absence = row.absence else { continue }
        found.append(KnownAbsence(record: row.record, household: household, absence: absence))
      }
    }
    return found.count < 2
      ? found
      : found.sorted { ($0.absence.from, $0.record) < ($1.absence.from, $1.record) }
  }

  /// The long absence that a day falls into.
  package func absence(of household: Household.ID, on day: Day) -> Household.Absence? {
    absences(of: household).map(\.absence).last { $0.covers(day) }
  }
}

extension Sequence<Household.Absence> {
  /// How many of the days from `first` to `last` they take up together: a day that two laptops
  /// noted is one day.
  func days(from first: Day, to last: Day) -> Int {
    var (counted, next) = (0, first)
    for absence in sorted(by: { $0.from < $1.from }) {
      let from = Swift.max(absence.from, next)
      let until = Swift.min(absence.until, last)
      guard from <= until else { continue }
      counted += until.ordinal - from.ordinal + 1
      next = until.adding(days: 1)
    }
    return counted
  }
}
