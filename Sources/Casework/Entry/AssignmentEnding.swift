/// What a person fills in to end an assignment that nobody takes over, and what is wrong with it.
package struct AssignmentEnding: Hashable, Sendable {
  package let assignment: Assignment
  /// The last day of the assignment.
  package var lastDay: Typed<Day> = .blank
  package var reason = ""
  package var basis = BasisEntry()

  package init(of assignment: Assignment) { self.assignment = assignment }

  /// Why it cannot be saved like this.
  package enum Problem: Hashable, Sendable {
    case lastDayMissing
    case lastDayUnreadable(String)
    /// It would end before it began on this day.
    case beginsLater(Day)
    /// It ends on this day anyway.
    case endsEarlier(Day)
    case reasonMissing
    case basis(BasisEntry.Problem)
  }

  package func problems(in register: Register) -> [Problem] {
    var problems: [Problem] = []
    switch lastDay {
    case .blank: problems.append(.lastDayMissing)
    case .unreadable(let text): problems.append(.lastDayUnreadable(text))
    case .value(let day):
      if let from = assignment.from, day < from { problems.append(.beginsLater(from)) }
      if let last = register.lastDay(of: assignment), day >= last {
        problems.append(.endsEarlier(last))
      }
    }
    if reason.meaningful == nil { problems.append(.reasonMissing) }
    return problems + basis.problems.map(Problem.basis)
  }

  /// The edit of the save: a step of its own, the assignment stays as it was made.
  package func edit(newIDs: inout IdentifierSource) -> Edit {
    Edit(
      creating: AssignmentEnd(
        id: AssignmentEnd.ID(newIDs.next(ownedBy: assignment.id.owner ?? "")),
        assignment: assignment.id, way: .ended, day: lastDay.value, reason: reason.meaningful,
        basis: basis.value))
  }
}
