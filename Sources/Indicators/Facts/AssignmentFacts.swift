import Casework

extension Vocabulary {
  /// Who walks along with a household, and how often they came.
  static let assignmentFacts: [Fact] = [
    .truth("hasLead", of: ofHousehold, on: [.assignments, .place], source: assignment) { one in
      one.file.household.map { !one.file.book.register.leads(of: $0.id, on: one.day).isEmpty }
    },
    // Of all channels together, of all months of the period; a long absence lowers it.
    .number(
      "visitsExpected", in: .times, of: ofHousehold, on: [.assignments, .place, .time],
      source: assignment
    ) { one in one.file.visits(in: one.moment)?.expected },
    // Where somebody was met; more than expected of one lead in a month makes up for nothing.
    .number(
      "visitsMade", in: .times, of: ofHousehold, on: [.assignments, .place, .visits, .time],
      source: lastVisit
    ) { one in one.file.visits(in: one.moment)?.made },
    .number(
      "timesNobodyMet", in: .times, of: ofHousehold, on: [.visits, .time], source: lastVisit
    ) { one in
      one.file.areVisitsKnown(in: one.moment)
        ? one.file.visits.count { one.moment.holds($0.day) && !$0.outcome.isMet } : nil
    },
    .number(
      "timesMet", in: .times, of: ofHousehold, on: [.visits, .time], source: lastVisit
    ) { one in
      one.file.areVisitsKnown(in: one.moment)
        ? one.file.visits.count { one.moment.holds($0.day) && $0.outcome.isMet } : nil
    },
    // Of the last twelve months, whatever the period.
    .number(
      "timesMetOfYear", in: .times, of: ofHousehold, on: [.visits, .time], source: lastTimeMet
    ) { one in
      let first = one.day.month.adding(-11)
      guard one.file.book.visitsSince.map({ $0 <= first }) ?? true else { return nil }
      return one.file.visits.count {
        first.firstDay <= $0.day && $0.day <= one.day && $0.outcome.isMet
      }
    },
  ]

  private static func lastTimeMet(_ one: Case) -> Source? {
    one.file.visits.last { $0.day <= one.day && $0.outcome.isMet }.map { Source(visit: $0) }
  }

  private static func assignment(_ one: Case) -> Source? {
    one.file.household.flatMap { household in
      one.file.book.register.activeAssignments(of: household.id, on: one.day)
        .first { $0.duty == .lead }.map { Source($0, $0.from) }
    }
  }

  private static func lastVisit(_ one: Case) -> Source? {
    one.file.visits.last { one.moment.holds($0.day) }.map { Source(visit: $0) }
  }
}

extension CaseFile {
  /// Whether the visits of a whole period are at hand.
  func areVisitsKnown(in moment: Moment) -> Bool {
    book.visitsSince.map { $0 <= moment.period.first } ?? true
  }

  /// Visits expected of all leads in the months of a period up to its day, and those made of them.
  func visits(in moment: Moment) -> (expected: Int, made: Int)? {
    guard areVisitsKnown(in: moment), let household else { return nil }
    var sum = (expected: 0, made: 0)
    // A period that has not begun has no month.
    for ordinal in stride(
      from: moment.period.first.ordinal, through: moment.day.month.ordinal, by: 1)
    {
      let day = min(Month(ordinal: ordinal).lastDay, moment.day)
      for assignment in book.register.activeAssignments(of: household.id, on: day)
      where assignment.duty == .lead {
        let expected = book.register.expectedVisits(
          to: household, by: assignment, in: day.month)
        let visitors = book.register.visitors(for: assignment, to: household.id, on: day)
        let made = visits.count {
          day.month.contains($0.day) && $0.day <= moment.day && $0.outcome.isMet
            && $0.wasMade(byAnyOf: visitors)
        }
        sum = (sum.expected + expected, sum.made + min(made, expected))
      }
    }
    return sum
  }
}

extension VisitMark {
  fileprivate func wasMade(byAnyOf caseworkers: Set<Caseworker.ID>) -> Bool {
    visitor.map(caseworkers.contains) ?? false || !caseworkers.isDisjoint(with: companions)
  }
}
