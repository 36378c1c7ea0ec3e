/// Handing assignments over to somebody else: first a plan to look at, then the edits of one save.
///
/// Open promises of the old lead to these households go along; visits, notes and finished promises
/// stay as they were made, in the name of who made them.
package struct Handover: Hashable, Sendable {
  package struct Move: Hashable, Sendable {
    package let assignment: Assignment
    package let promises: [Promise]
  }

  package let moves: [Move]
  package let to: Caseworker.ID
  /// The last day of the old lead; the new one begins the day after.
  package let lastDay: Day
  package let reason: String
  package let basis: Basis?

  /// What would move if `assignments` went to somebody else.
  package init(
    of assignments: [Assignment], to: Caseworker.ID, lastDay: Day, reason: String, basis: Basis?,
    in register: Register
  ) {
    moves = assignments.filter { $0.caseworker != to }.map { assignment in
      Move(assignment: assignment, promises: Self.promises(under: assignment, in: register))
    }
    self.to = to
    self.lastDay = lastDay
    self.reason = reason
    self.basis = basis
  }

  private static func promises(under assignment: Assignment, in register: Register) -> [Promise] {
    guard let who = assignment.caseworker else { return [] }
    let households: Set<Household.ID> =
      switch assignment.target {
      case .household(let household): [household]
      case .group(let group): register.householdsByGroup[group] ?? []
      }
    return register.openPromises(of: who).filter { promise in
      promise.household.map(households.contains) ?? false
    }
  }

  /// The edits of the hand-over: for each assignment an end and a new one, and each open promise
  /// under its new person. A promise is moved once, also where two assignments share a household.
  package func edits(newIDs: inout IdentifierSource) -> [Edit] {
    var edits: [Edit] = []
    var moved: Set<Promise.ID> = []
    for move in moves {
      let old = move.assignment
      let owner = old.id.owner ?? ""
      edits.append(
        Edit(
          creating: AssignmentEnd(
            id: AssignmentEnd.ID(newIDs.next(ownedBy: owner)), assignment: old.id,
            way: .handedOver, day: lastDay, reason: reason, basis: basis)))
      edits.append(Edit(creating: successor(of: old, id: newIDs.next(ownedBy: owner))))
      for promise in move.promises where moved.insert(promise.id).inserted {
        var new = promise
        new.responsible = to
        if let edit = Edit(from: promise, to: new) { edits.append(edit) }
      }
    }
    return edits
  }

  private func successor(of old: Assignment, id: String) -> Assignment {
    var new = Assignment(
      id: Assignment.ID(id), target: old.target, channel: old.channel, duty: old.duty,
      caseworker: to, from: lastDay.adding(days: 1), visitsPerMonth: old.visitsPerMonth)
    new.plannedUntil = old.plannedUntil
    new.basis = basis ?? old.basis
    new.content = old.content
    new.aim = old.aim
    new.takesOver = old.id
    return new
  }
}
