/// What a family said when it was asked again.
package struct BackCheckEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    case askerMissing
    case nothingSaid
  }

  package let old: BackCheck
  package var asked: Typed<Day>
  package var by: Caseworker.ID?
  package var received: String
  package var needs: String

  package init(of check: BackCheck, by user: Caseworker.ID?, today: Day) {
    old = check
    asked = .value(check.asked ?? today)
    by = check.by ?? user
    received = check.received ?? ""
    needs = check.needs ?? ""
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch asked {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day): if day > today { problems.append(.dayAfterToday(day)) }
    }
    if by == nil { problems.append(.askerMissing) }
    if received.meaningful == nil, needs.meaningful == nil { problems.append(.nothingSaid) }
    return problems
  }

  /// Whether who asks walks along with the family: somebody else had better ask.
  package func isAskedByLead(in register: Register) -> Bool {
    guard let by, let day = asked.value else { return false }
    return register.leads(of: old.household, on: day).contains(by)
  }

  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    var new = old
    new.asked = asked.value
    new.by = by
    new.received = received.meaningful
    new.needs = needs.meaningful
    return [Edit(from: old, to: new)].compactMap(\.self)
  }
}

extension Register {
  /// The families drawn for a review, by code; one that was drawn by mistake is none.
  package func backChecks(of review: Review.ID) -> [BackCheck] {
    backChecks[review].filter { $0.drawn != nil }
      .sorted { (code(of: $0), $0.id) < (code(of: $1), $1.id) }
  }

  private func code(of check: BackCheck) -> String {
    households[kept(check.household)]?.code ?? ""
  }
}
