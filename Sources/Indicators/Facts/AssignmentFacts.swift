import Casework
import Synchronization

extension Vocabulary {
  /// Who walks along with a household, and how often they came.
  static let assignmentFacts: [Fact] = [
    .truth("hasLead", of: ofHousehold, on: [.assignments, .place], source: assignment) { one in
      one.file.leadTerm(on: one.day).map { !$0.leads.isEmpty }
    },
    // Of all channels together, of all months of the period; a long absence lowers it.
    .number(
      "visitsExpected", in: .times, of: ofHousehold, on: [.assignments, .place, .time],
      source: assignment
    ) { one in one.file.visits(in: one.moment)?.expected },
    // Where somebody was met face to face; more than expected of one lead in a month makes up for nothing.
    .number(
      "visitsMade", in: .times, of: ofHousehold, on: [.assignments, .place, .visits, .time],
      source: lastVisit
    ) { one in one.file.visits(in: one.moment)?.made },
    // Reached by telephone instead, as often as a visit was missing: the definitions say what a
    // call counts for.
    .number(
      "callsInstead", in: .times, of: ofHousehold, on: [.assignments, .place, .visits, .time],
      source: lastVisit
    ) { one in one.file.visits(in: one.moment)?.called },
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
    one.file.leadTerm(on: one.day)?.duties.first.map { Source(assignment: $0.assignment, $0.from) }
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

  /// Of a period up to its day, visits expected of all leads in its months, those made of them, and
  /// the calls that stand where one was not made.
  struct VisitSum: Sendable {
    var expected = 0
    var made = 0
    var called = 0
  }

  /// Several facts of one case ask for it, one right after the other.
  fileprivate func visits(in moment: Moment) -> VisitSum? {
    lastVisitSum.withLock { last in
      if let last, last.moment == moment { return last.sum }
      let sum = summedVisits(in: moment)
      last = (moment, sum)
      return sum
    }
  }

  private func summedVisits(in moment: Moment) -> VisitSum? {
    // A household has a term for every day, a party cell none.
    guard areVisitsKnown(in: moment), !leadership.isEmpty else { return nil }
    var sum = VisitSum()
    // A period that has not begun has no month.
    for ordinal in stride(
      from: moment.period.first.ordinal, through: moment.day.month.ordinal, by: 1)
    {
      let month = Month(ordinal: ordinal)
      let (first, last) = (month.firstDay, min(month.lastDay, moment.day))
      guard let term = leadership.lastIndex(where: { $0.from <= last }) else { continue }
      // By place: of every household and month a copy would be made of what is looked at.
      let begun = visits.partition { $0.day >= first }
      for duty in leadership[term].duties.indices {
        let expected = leadership[term].duties[duty].expected.visits(in: month, away: absences)
        guard expected > 0 else { continue }
        var (made, called) = (0, 0)
        var place = begun
        while place < visits.count, visits[place].day <= last {
          if visits[place].counts(forAnyOf: leadership[term].duties[duty].visitors) {
            if visits[place].isCall { called += 1 } else { made += 1 }
          }
          place += 1
        }
        sum.expected += expected
        sum.made += min(made, expected)
        sum.called += min(called, expected - min(made, expected))
      }
    }
    return sum
  }

  /// Who leads the household on a day; nil of a party cell.
  func leadTerm(on day: Day) -> LeadTerm? { leadership.last { $0.from <= day } }
}

extension VisitMark {
  /// Whether one of them met somebody, or was there when it was done.
  fileprivate func counts(forAnyOf caseworkers: [Caseworker.ID]) -> Bool {
    outcome.isMet
      && (visitor.map(caseworkers.contains) ?? false
        || companions.contains(where: caseworkers.contains))
  }
}
