package import Record

// What the writer is asked before a visit is saved; nobody else hears of it.
extension SignSearch {
  /// The visits that an entry is held against: the writer's latest ones, and the last ones to the
  /// household. Looked up by marks in memory, so that no save reads more as the years go by.
  package func visits(toCompareWith entry: VisitEntry) -> [RecordID] {
    guard let visitor = entry.visitor, let day = entry.day.value, entry.origin != .notebook
    else { return [] }
    let led = register.householdsLed(by: visitor, on: day).map(\.household.id)
    let own = Set(led + [entry.household]).flatMap { household in
      register.marks(of: household).filter { mark in
        household == entry.household || mark.wasMade(by: visitor)
      }
    }
    return own.filter { $0.visit != entry.old?.id }
      .sorted { ($1.day, $1.visit) < ($0.day, $0.visit) }
      .prefix(limits.own)
      .map { RecordID(kind: Visit.kind, id: $0.visit.text) }
  }

  /// The questions about an entry; the evidence of each are the other visits.
  package func signs(on entry: VisitEntry, besides others: [SavedVisit], today: Day) -> [Sign] {
    guard entry.origin != .notebook, entry.old?.outing == nil, let day = entry.day.value
    else { return [] }
    let own = others.filter { $0.visit.visitor == entry.visitor && $0.visit.isAskedAbout }
    return [
      likeNote(of: entry, in: own), tooFar(entry, own, on: day),
      enteredAtOnce(own, in: day.month, today: today), nothingCame(entry, others),
    ].compactMap(\.self)
  }

  private func likeNote(of entry: VisitEntry, in own: [SavedVisit]) -> Sign? {
    LikeNotes.twin(of: entry.note, to: entry.household, in: own.map(\.visit), limits)
      .map { Sign(kind: .likeNotes, evidence: [.visit($0)]) }
  }

  private func tooFar(_ entry: VisitEntry, _ own: [SavedVisit], on day: Day) -> Sign? {
    guard entry.place != .phone else { return nil }
    let sameDay = own.map(\.visit).filter { $0.day == day && $0.place != .phone }
    let new = Visit(
      id: Visit.ID("\(entry.household.text).new"), day: day, visitor: entry.visitor,
      outcome: entry.outcome)
    return isTooFar(sameDay + [new])
      ? Sign(kind: .tooFar, evidence: sameDay.map(Sign.Evidence.visit)) : nil
  }

  private func enteredAtOnce(_ own: [SavedVisit], in month: Month, today: Day) -> Sign? {
    let ofMonth = own.filter { $0.visit.day.map(month.contains) ?? false }
    guard today >= month.lastDay, ofMonth.count + 1 >= limits.month,
      ofMonth.allSatisfy({ $0.entered == today })
    else { return nil }
    return Sign(kind: .enteredAtOnce, evidence: ofMonth.map { .visit($0.visit) })
  }

  private func nothingCame(_ entry: VisitEntry, _ others: [SavedVisit]) -> Sign? {
    guard entry.old == nil, entry.saysNothing else { return nil }
    let last = others.map(\.visit)
      .filter {
        $0.household == entry.household && $0.isAskedAbout && $0.outcome?.isMet == true
      }
      .sorted(by: Visit.isEarlier).suffix(limits.nothing - 1)
    guard last.count == limits.nothing - 1, last.allSatisfy(saysNothing) else { return nil }
    return Sign(kind: .nothingCame, evidence: last.map(Sign.Evidence.visit))
  }
}

extension VisitEntry {
  /// Somebody was met, and neither was anything done or promised, nor did the family say anything.
  fileprivate var saysNothing: Bool {
    outcome?.isMet == true && actions.isEmpty && raised.meaningful == nil
      && familyPlan.meaningful == nil && newPromises.allSatisfy { $0.text.meaningful == nil }
  }
}
