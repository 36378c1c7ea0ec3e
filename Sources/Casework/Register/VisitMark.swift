package import Record

/// What the register keeps of a visit in memory: enough to count, to list what is due, and to say
/// when a household was last seen. The texts stay on disk.
package struct VisitMark: Hashable, Sendable {
  package let visit: Visit.ID
  package let outcome: Visit.Outcome
  /// Somebody was met by telephone: contact, but no visit at the household.
  package let isCall: Bool
  package let day: Day
  package let visitor: Caseworker.ID?
  package let companions: [Caseworker.ID]

  /// Nil for a visit without a day or an outcome, or one that was deleted.
  package init?(_ state: RecordState) {
    guard !state.isDeleted else { return nil }
    self.init(Visit(state))
  }

  package init?(_ visit: Visit) {
    guard let day = visit.day, let outcome = visit.outcome else { return nil }
    self.visit = visit.id
    self.day = day
    self.outcome = outcome
    visitor = visit.visitor
    companions = visit.companions.sorted()
    isCall = outcome.isMet && visit.place == .phone
  }

  /// The fields of a visit that a mark is made of, for an index of the visits on disk.
  package static let summaryFields = [
    "day", "outcome", "visitor", "with", RecordState.deletionField, "place",
  ]

  /// The mark of a visit by the values of `summaryFields`, in their order.
  package init?(_ id: Visit.ID, summary: [Value?]) {
    guard summary.count == Self.summaryFields.count, summary[4] == nil,
      let day = summary[0]?.text.flatMap(Day.init(iso:)),
      let outcome = summary[1]?.text.flatMap(Visit.Outcome.init(rawValue:))
    else { return nil }
    visit = id
    self.day = day
    self.outcome = outcome
    visitor = summary[2]?.text.map(Caseworker.ID.init)
    companions = (summary[3]?.list ?? []).compactMap(\.text).map(Caseworker.ID.init)
    isCall =
      outcome.isMet
      && summary[5]?.text.flatMap(Visit.Place.init(rawValue:)) == .phone
  }

  package func wasMade(by caseworker: Caseworker.ID) -> Bool {
    visitor == caseworker || companions.contains(caseworker)
  }
}

extension [VisitMark] {
  /// By day, of one day by id. What is in order already stays the same array, since histories are
  /// long.
  package var inOrder: Self {
    let isInOrder = indices.dropFirst().allSatisfy { !self[$0].precedes(self[$0 - 1]) }
    return isInOrder ? self : sorted { $0.precedes($1) }
  }
}

extension VisitMark {
  fileprivate func precedes(_ other: VisitMark) -> Bool {
    day == other.day ? visit < other.visit : day < other.day
  }
}

/// The visits of one household in one month, counted.
package struct VisitTally: Hashable, Sendable {
  /// Visits where somebody of the household was met, face to face.
  package var met = 0
  /// Times somebody was reached by telephone, and the last one.
  package var calls = 0
  package var lastCallDay: Day?
  /// Tries without meeting anybody, and the last one's reason.
  package var notMet = 0
  package var lastNotMet: Visit.Outcome?
  package var lastMetDay: Day?

  init(_ marks: some Sequence<VisitMark>) {
    var lastTry: Day?
    for mark in marks {
      if mark.isCall {
        calls += 1
        lastCallDay = max(lastCallDay ?? mark.day, mark.day)
      } else if mark.outcome.isMet {
        met += 1
        lastMetDay = max(lastMetDay ?? mark.day, mark.day)
      } else {
        notMet += 1
        if lastTry.map({ $0 <= mark.day }) ?? true {
          lastTry = mark.day
          lastNotMet = mark.outcome
        }
      }
    }
  }

  /// Nobody went there or called at all.
  package var isUntried: Bool { met == 0 && notMet == 0 && calls == 0 }
}
