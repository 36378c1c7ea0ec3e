/// The form of one policy for one household or person in one period.
package struct EntitlementEntry: Hashable, Sendable {
  package enum Step: String, Hashable, Sendable, CaseIterable {
    case filed, approved, delivered, refused, rejected
  }

  package enum Amount: String, Hashable, Sendable, CaseIterable { case entitled, received }

  package enum Problem: Hashable, Sendable {
    case eligibleMissing
    case checkedMissing
    case checkedUnreadable(String)
    case checkedAfterToday(Day)
    case dueUnreadable(String)
    case unreadable(Step, String)
    case afterToday(Step, Day)
    /// Approved or delivered before it was filed, or delivered before it was approved.
    case outOfOrder(Step, before: Step)
    case amountUnreadable(Amount, String)
    /// What came is to be said where it is said how much was due, or full and partial could not be
    /// told apart.
    case receivedMissing
    /// It came, though the family did not want it or the office turned it down.
    case deliveredAndGivenUp(Step)
  }

  package let old: PolicyCase
  private let author: Caseworker.ID?
  package var checked: Typed<Day>
  package var eligible: Bool?
  package var due: Typed<Day>
  package var steps: [Step: Typed<Day>]
  package var amounts: [Amount: Typed<Int>]
  package var missing: String
  package var note: String

  package init(editing old: PolicyCase, today: Day, by author: Caseworker.ID?) {
    (self.old, self.author) = (old, author)
    let known = old.entitlement
    checked = .value(known?.checked ?? today)
    eligible = old.isEligible
    due = old.due.map(Typed.value) ?? .blank
    steps = [
      .filed: known?.filed, .approved: known?.approved, .delivered: known?.delivered,
      .refused: known?.refused, .rejected: known?.rejected,
    ].mapValues { $0.map(Typed.value) ?? .blank }
    amounts = [.entitled: known?.entitled, .received: known?.received]
      .mapValues { $0.map(Typed.value) ?? .blank }
    missing = known?.missing ?? ""
    note = known?.note ?? ""
  }

  private func step(_ step: Step) -> Typed<Day> { steps[step] ?? .blank }
  private func amount(_ amount: Amount) -> Typed<Int> { amounts[amount] ?? .blank }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    if eligible == nil { problems.append(.eligibleMissing) }
    switch checked {
    case .blank: problems.append(.checkedMissing)
    case .unreadable(let text): problems.append(.checkedUnreadable(text))
    case .value(let day): if day > today { problems.append(.checkedAfterToday(day)) }
    }
    guard eligible == true else { return problems }
    if let text = due.unreadable { problems.append(.dueUnreadable(text)) }
    for step in Step.allCases {
      if let text = self.step(step).unreadable { problems.append(.unreadable(step, text)) }
      if let day = self.step(step).value, day > today { problems.append(.afterToday(step, day)) }
    }
    for amount in Amount.allCases {
      if let text = self.amount(amount).unreadable {
        problems.append(.amountUnreadable(amount, text))
      }
    }
    return problems + problemsBetween
  }

  private var problemsBetween: [Problem] {
    var problems: [Problem] = []
    for (earlier, later) in [
      (Step.filed, Step.approved), (.filed, .delivered),
      (.approved, .delivered), (.filed, .rejected),
    ] {
      if let first = step(earlier).value, let second = step(later).value, second < first {
        problems.append(.outOfOrder(later, before: earlier))
      }
    }
    guard step(.delivered) != .blank else { return problems }
    for given in [Step.refused, .rejected] where step(given) != .blank {
      problems.append(.deliveredAndGivenUp(given))
    }
    if amount(.entitled).value != nil, amount(.received) == .blank {
      problems.append(.receivedMissing)
    }
    return problems
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed. A deadline
  /// that is the policy's own is not written down.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty, let eligible else { return [] }
    var new = old.blank
    (new.checked, new.by, new.eligible) = (checked.value, author, eligible)
    new.note = note.meaningful
    if eligible {
      new.missing = missing.meaningful
      new.due = due.value == old.policy.due(in: old.period) ? nil : due.value
      (new.filed, new.approved) = (step(.filed).value, step(.approved).value)
      new.delivered = step(.delivered).value
      (new.refused, new.rejected) = (step(.refused).value, step(.rejected).value)
      (new.entitled, new.received) = (amount(.entitled).value, amount(.received).value)
    }
    return old.edits(to: new)
  }
}

extension PolicyCase {
  /// Says that it is due or not, and nothing else.
  package func edits(settingEligible eligible: Bool, on day: Day, by author: Caseworker.ID?)
    -> [Edit]
  {
    var new = entitlement ?? blank
    (new.checked, new.by, new.eligible) = (day, author, eligible)
    return edits(to: new)
  }

  /// Says that it came, all of what was due.
  package func edits(deliveredOn day: Day, by author: Caseworker.ID?) -> [Edit] {
    var new = entitlement ?? blank
    if new.eligible != true { (new.checked, new.eligible) = (day, true) }
    (new.delivered, new.by, new.received) = (day, author, new.entitled)
    return edits(to: new)
  }

  /// A day of a step is there, so that one key must not wipe it from sight.
  package var hasBegun: Bool {
    entitlement?.filed != nil || entitlement?.approved != nil || isSettled
  }

  /// It came, or was given up: what one key says must not contradict that.
  package var isSettled: Bool {
    [entitlement?.delivered, entitlement?.refused, entitlement?.rejected].contains { $0 != nil }
  }

  fileprivate var blank: Entitlement {
    Entitlement(id: entitlementID)
  }

  /// Who looked last is told only where something else changed too.
  fileprivate func edits(to new: Entitlement) -> [Edit] {
    guard let entitlement else { return [Edit(creating: new)] }
    var same = new
    same.by = entitlement.by
    return same == entitlement ? [] : Edit(from: entitlement, to: new).map { [$0] } ?? []
  }
}
