/// A step of the ledger of assignments: something was taken on, or came to an end.
package struct LedgerStep: Hashable, Sendable {
  package enum Act: Hashable, Sendable {
    /// Taken on, perhaps from somebody else.
    case begun(takenOverFrom: Caseworker.ID?)
    /// Ended or handed over; the one who has it now, where somebody took it over.
    case ended(AssignmentEnd, takenOverBy: Caseworker.ID?)
  }

  package let assignment: Assignment
  package let act: Act

  /// The first day of what was taken on, the last day of what ended.
  package var day: Day? {
    switch act {
    case .begun: assignment.from
    case .ended(let end, _): end.day
    }
  }

  package var basis: Basis? {
    switch act {
    case .begun: assignment.basis
    case .ended(let end, _): end.basis
    }
  }
}

extension Register {
  /// Every step ever taken with one person's assignments, the newest first; on one day what ended
  /// stands above what began.
  package func ledger(of caseworker: Caseworker.ID) -> [LedgerStep] {
    (assignmentsByCaseworker[caseworker] ?? []).compactMap { assignments[$0] }
      .flatMap(steps(of:))
      .sorted { Self.ledgerOrder($0) > Self.ledgerOrder($1) }
  }

  private func steps(of assignment: Assignment) -> [LedgerStep] {
    let former = assignment.takesOver.flatMap { assignments[$0]?.caseworker }
    let successor = (assignmentsByTarget[assignment.target] ?? []).sorted()
      .compactMap { assignments[$0] }
      .first { $0.takesOver == assignment.id }?.caseworker
    let ends = (assignmentEnds[assignment.id] ?? []).map { end in
      LedgerStep(
        assignment: assignment,
        act: .ended(end, takenOverBy: end.way == .handedOver ? successor : nil))
    }
    return [LedgerStep(assignment: assignment, act: .begun(takenOverFrom: former))] + ends
  }

  private static func ledgerOrder(_ step: LedgerStep) -> (Int, Int, String) {
    let place = if case .ended = step.act { 1 } else { 0 }
    return (step.day?.ordinal ?? .min, place, step.assignment.id.text)
  }

  /// An end has been written down for an assignment, though it may lie ahead.
  package func isEnding(_ assignment: Assignment) -> Bool {
    assignmentEnds[assignment.id]?.isEmpty == false
  }
}
