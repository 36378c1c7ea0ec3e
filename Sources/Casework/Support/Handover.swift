/// Handing assignments over to somebody else: first a plan to look at, then the edits of one save.
///
/// Open promises of the old lead to these households go along, and so does being their contact;
/// visits, notes and finished promises stay as they were made, in the name of who made them.
package struct Handover: Hashable, Sendable {
  package struct Move: Hashable, Sendable {
    package let assignment: Assignment
    package let promises: [Promise]
    /// What the families wait for: petitions without an answer, and answers they do not know. They
    /// move along by belonging to the household.
    package let petitions: [Petition]
    /// The households of which the old lead is the contact.
    package let contactOf: [Household]
  }

  /// Why it cannot be done like this.
  package enum Problem: Hashable, Sendable {
    case nothingToHandOver
    case reasonMissing
    /// The new person is not here on the first day.
    case notHere(Caseworker.ID)
    /// The assignment begins after the day on which it would end.
    case beginsLater(Assignment.ID)
  }

  package let moves: [Move]
  /// Open promises of the old lead that none of the assignments covers: to other households, or
  /// laid down by a resolution for no household. They go along with a whole load only.
  package let otherPromises: [Promise]
  package let to: Caseworker.ID
  /// The last day of the old lead; the new one begins the day after.
  package let lastDay: Day
  package let reason: String
  package let basis: Basis?
  /// What is to be done there from now on; nil leaves it as it was.
  package var content: String?

  /// What would move if `assignments` went to somebody else. One that has an end already stays: it
  /// cannot end twice.
  package init(
    of assignments: [Assignment], to: Caseworker.ID, lastDay: Day, reason: String, basis: Basis?,
    in register: Register
  ) {
    moves =
      assignments
      .filter { $0.caseworker != to && !register.isEnding($0) }
      .map { Move($0, in: register) }
    otherPromises = []
    self.to = to
    self.lastDay = lastDay
    self.reason = reason
    self.basis = basis
  }

  /// What would move if all that `caseworker` does on the last day went to somebody else.
  package init(
    ofEverythingFrom caseworker: Caseworker.ID, to: Caseworker.ID, lastDay: Day, reason: String,
    basis: Basis?, in register: Register
  ) {
    moves =
      caseworker == to
      ? []
      : register.activeAssignments(of: caseworker, on: lastDay)
        .filter { !register.isEnding($0) }
        .map { Move($0, in: register) }
    let covered = Set(moves.flatMap(\.promises))
    otherPromises =
      caseworker == to
      ? [] : register.openPromises(of: caseworker).filter { !covered.contains($0) }
    self.to = to
    self.lastDay = lastDay
    self.reason = reason
    self.basis = basis
  }

  /// What is wrong with the plan; none where it can be saved.
  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    if moves.isEmpty && otherPromises.isEmpty { problems.append(.nothingToHandOver) }
    if !reason.contains(where: { !$0.isWhitespace }) { problems.append(.reasonMissing) }
    if register.caseworkers[to]?.isHere(on: lastDay.adding(days: 1)) != true {
      problems.append(.notHere(to))
    }
    for move in moves where move.assignment.from.map({ $0 > lastDay }) ?? false {
      problems.append(.beginsLater(move.assignment.id))
    }
    return problems
  }

  /// The edits of the hand-over: for each assignment an end and a new one, each open promise under
  /// its new person, each household's new contact. What two assignments share is moved once.
  package func edits(newIDs: inout IdentifierSource) -> [Edit] {
    var edits: [Edit] = []
    for move in moves {
      let old = move.assignment
      let owner = old.id.owner ?? ""
      edits.append(
        Edit(
          creating: AssignmentEnd(
            id: AssignmentEnd.ID(newIDs.next(ownedBy: owner)), assignment: old.id,
            way: .handedOver, day: lastDay, reason: reason, basis: basis)))
      edits.append(Edit(creating: successor(of: old, id: newIDs.next(ownedBy: owner))))
    }
    return edits + promiseEdits + contactEdits
  }

  private var promiseEdits: [Edit] {
    var moved: Set<Promise.ID> = []
    return (moves.flatMap(\.promises) + otherPromises).compactMap { promise in
      guard moved.insert(promise.id).inserted else { return nil }
      var new = promise
      new.responsible = to
      return Edit(from: promise, to: new)
    }
  }

  private var contactEdits: [Edit] {
    var moved: Set<Household.ID> = []
    return moves.flatMap(\.contactOf).compactMap { household in
      guard moved.insert(household.id).inserted else { return nil }
      var new = household
      new.contact = to
      return Edit(from: household, to: new)
    }
  }

  private func successor(of old: Assignment, id: String) -> Assignment {
    var new = Assignment(
      id: Assignment.ID(id), target: old.target, channel: old.channel, duty: old.duty,
      caseworker: to, from: lastDay.adding(days: 1), visitsPerMonth: old.visitsPerMonth)
    new.plannedUntil = old.plannedUntil.flatMap { $0 > lastDay ? $0 : nil }
    new.basis = basis ?? old.basis
    new.content = content ?? old.content
    new.aim = old.aim
    new.takesOver = old.id
    return new
  }
}

extension Handover.Move {
  fileprivate init(_ assignment: Assignment, in register: Register) {
    self.assignment = assignment
    petitions = register.households(of: assignment.target).flatMap {
      register.petitionsWaitedFor(by: $0)
    }
    guard let who = assignment.caseworker else {
      promises = []
      contactOf = []
      return
    }
    let households: Set<Household.ID> =
      switch assignment.target {
      case .household(let household): [household]
      case .group(let group): register.householdsByGroup[group] ?? []
      }
    promises = register.openPromises(of: who).filter { promise in
      promise.household.map(households.contains) ?? false
    }
    contactOf =
      assignment.duty == .lead
      ? households.sorted().compactMap { register.households[$0] }.filter { $0.contact == who }
      : []
  }
}
