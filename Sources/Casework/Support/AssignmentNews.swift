/// What changed in one person's assignments lately and has not been seen by them on this laptop
/// ("phân công đổi khi anh, chị vắng").
package struct AssignmentNews: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let step: LedgerStep
    /// What is promised to the households concerned and open.
    package let promises: [Promise]
    /// What these families wait for: petitions without an answer, and answers they do not know.
    package let petitions: [Petition]
  }

  /// How many days back a change is told.
  package static let days = 60

  /// The newest first.
  package let items: [Item]
  /// Of all changes of these days, seen or not: what is to be remembered as seen.
  package let known: Set<String>

  package init(
    of caseworker: Caseworker.ID, seen: Set<String>, on day: Day, in register: Register
  ) {
    let recent = register.ledger(of: caseworker).filter { step in
      step.day.map { $0 >= day.adding(days: -Self.days) } ?? false
    }
    known = Set(recent.map(\.identity))
    items = recent.filter { !seen.contains($0.identity) }.map { step in
      let households = register.households(of: step.assignment.target)
      return Item(
        step: step, promises: households.flatMap { register.openPromises(to: $0) },
        petitions: households.flatMap { register.petitionsWaitedFor(by: $0) })
    }
  }
}

extension LedgerStep {
  /// The id of the record that made the step.
  fileprivate var identity: String {
    switch act {
    case .begun: assignment.id.text
    case .ended(let end, _): end.id.text
    }
  }
}

extension Register {
  /// What a family waits for: petitions without an answer, and answers that they do not know yet;
  /// the oldest first.
  package func petitionsWaitedFor(by household: Household.ID) -> [Petition] {
    petitions(of: household).filter { $0.isOpen || $0.isToBeTold }
      .sorted { ($0.day?.ordinal ?? 0, $0.id) < ($1.day?.ordinal ?? 0, $1.id) }
  }
}
