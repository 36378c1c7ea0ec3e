/// What is open for a household at the moment it splits, merges or leaves: promises still to be
/// kept and assignments that run. Of each somebody says what becomes of it, so that nothing is lost.
package struct OpenWork: Hashable, Sendable {
  package enum Fate: String, Hashable, Sendable, CaseIterable {
    /// It stays with the household it was made to.
    case stays
    /// It goes along with the new household.
    case follows
    /// Of an assignment: one lead for both.
    case both
    case ends
  }

  package let promises: [Promise]
  package let assignments: [Assignment]
  package var promiseFates: [Promise.ID: Fate] = [:]
  package var assignmentFates: [Assignment.ID: Fate] = [:]
  /// What becomes of that of which nothing is said.
  package let usual: Usual

  package struct Usual: Hashable, Sendable {
    package let promise: Fate
    package let assignment: Fate

    package init(promise: Fate, assignment: Fate) {
      self.promise = promise
      self.assignment = assignment
    }
  }

  /// The open work of a household on a day. A group's assignment is the group's and stays with it;
  /// one that has an end already stays as it is.
  package init(of household: Household.ID, on day: Day, usual: Usual, in register: Register) {
    promises = register.openPromises(to: household)
    assignments = register.activeAssignments(of: household, on: day).filter {
      $0.target == .household(household) && !register.isEnding($0)
    }
    self.usual = usual
  }

  package func fate(of promise: Promise) -> Fate { promiseFates[promise.id] ?? usual.promise }
  package func fate(of assignment: Assignment) -> Fate {
    assignmentFates[assignment.id] ?? usual.assignment
  }

  /// Whom the new household gets as its contact, where the old one's goes along.
  func contact(of household: Household) -> Caseworker.ID? {
    guard let contact = household.contact else { return nil }
    return assignments.contains {
      $0.caseworker == contact && $0.duty == .lead && [.follows, .both].contains(fate(of: $0))
    } ? contact : nil
  }

  /// The edits that do as was said. Where there is no new household nothing can follow: it stays.
  func edits(
    to new: Household.ID?, on day: Day, by author: Caseworker.ID?, cause: AssignmentEnd.Cause,
    newIDs: inout IdentifierSource
  ) -> [Edit] {
    promises.compactMap { edit(of: $0, to: new, on: day, by: author) }
      + assignments.flatMap { old -> [Edit] in
        let fate = fate(of: old)
        var edits: [Edit] = []
        if fate == .ends || (fate == .follows && new != nil) {
          edits.append(
            Edit(
              creating: AssignmentEnd(
                id: AssignmentEnd.ID(newIDs.next(ownedBy: old.id.owner ?? "")),
                assignment: old.id, way: fate == .follows ? .handedOver : .ended,
                day: max(day.adding(days: -1), old.from ?? day.adding(days: -1)), reason: nil,
                cause: cause)))
        }
        if let new, fate == .follows || fate == .both {
          edits.append(
            Edit(
              creating: old.continued(
                for: new, from: day, id: newIDs.next(ownedBy: new.text),
                takesOver: fate == .follows)))
        }
        return edits
      }
  }

  private func edit(
    of promise: Promise, to new: Household.ID?, on day: Day, by author: Caseworker.ID?
  ) -> Edit? {
    var changed = promise
    switch fate(of: promise) {
    case .stays, .both: return nil
    case .follows: changed.household = new ?? promise.household
    case .ends: changed.result = Promise.Result(outcome: .dropped, day: day, by: author)
    }
    return Edit(from: promise, to: changed)
  }
}

extension Assignment {
  /// The same work for another household.
  func continued(for household: Household.ID, from day: Day, id: String, takesOver: Bool)
    -> Assignment
  {
    var new = Assignment(
      id: Assignment.ID(id), target: .household(household), channel: channel, duty: duty,
      caseworker: caseworker, from: day, visitsPerMonth: visitsPerMonth)
    new.plannedUntil = plannedUntil.flatMap { $0 >= day ? $0 : nil }
    new.basis = basis
    new.content = content
    new.aim = aim
    new.takesOver = takesOver ? self.id : nil
    return new
  }
}
