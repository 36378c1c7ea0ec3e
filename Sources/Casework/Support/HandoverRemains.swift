extension Handover {
  /// What stays in the old names: visits to these households within the months kept in memory, and
  /// promises done or dropped.
  package struct Remains: Hashable, Sendable {
    package var visits = 0
    package var settledPromises = 0
  }

  package func remains(in register: Register) -> Remains {
    var visits: Set<Visit.ID> = []
    var settled: Set<Promise.ID> = []
    for move in moves {
      guard let who = move.assignment.caseworker else { continue }
      for household in register.households(of: move.assignment.target) {
        visits.formUnion(
          register.marks(of: household).filter { $0.wasMade(by: who) }.map(\.visit))
        settled.formUnion(
          register.promises(to: household).filter { !$0.isOpen && $0.responsible == who }
            .map(\.id))
      }
    }
    return Remains(visits: visits.count, settledPromises: settled.count)
  }
}

extension Register {
  /// The households that an assignment is for.
  package func households(of target: Assignment.Target) -> [Household.ID] {
    switch target {
    case .household(let household): [household]
    case .group(let group): (householdsByGroup[group] ?? []).sorted()
    }
  }
}
