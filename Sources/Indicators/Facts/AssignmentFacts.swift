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
    guard areVisitsKnown(in: moment), household != nil else { return nil }
    var sum = VisitSum()
    // A period that has not begun has no month.
    for ordinal in stride(
      from: moment.period.first.ordinal, through: moment.day.month.ordinal, by: 1)
    {
      let month = Month(ordinal: ordinal)
      let day = min(month.lastDay, moment.day)
      for duty in leadTerm(on: day)?.duties ?? [] {
        let expected = duty.expected.visits(in: month, away: absences)
        guard expected > 0 else { continue }
        let met = visits(from: month.firstDay, to: day).filter {
          $0.outcome.isMet && $0.wasMade(byAnyOf: duty.visitors)
        }
        let made = min(met.count { !$0.isCall }, expected)
        let called = min(met.count(where: \.isCall), expected - made)
        sum.expected += expected
        sum.made += made
        sum.called += called
      }
    }
    return sum
  }

  /// The visits of some days, found without a look at the others.
  private func visits(from first: Day, to last: Day) -> ArraySlice<VisitMark> {
    let rest = visits[visits.partition { $0.day >= first }...]
    return rest[..<rest.partition { $0.day > last }]
  }

  /// Who leads the household on a day; nil of a party cell.
  func leadTerm(on day: Day) -> LeadTerm? { leadership.last { $0.from <= day } }
}

extension RandomAccessCollection {
  /// In a sorted collection, where the elements begin that belong to the second part.
  fileprivate func partition(_ belongs: (Element) -> Bool) -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let middle = index(start, offsetBy: length / 2)
      if belongs(self[middle]) {
        length /= 2
      } else {
        start = index(after: middle)
        length -= length / 2 + 1
      }
    }
    return start
  }
}

extension VisitMark {
  fileprivate func wasMade(byAnyOf caseworkers: Set<Caseworker.ID>) -> Bool {
    visitor.map(caseworkers.contains) ?? false || !caseworkers.isDisjoint(with: companions)
  }
}
