extension Register {
  /// How many visits in a row up to a day met nobody, the last one backwards, within the months kept
  /// in memory. `visit` is left out: the one that is being corrected.
  package func triesInARow(
    at household: Household.ID, until day: Day, except visit: Visit.ID? = nil
  ) -> Int {
    marks(of: household)
      .filter { $0.day <= day && $0.visit != visit }
      .sorted { ($1.day, $1.visit) < ($0.day, $0.visit) }
      .prefix { !$0.outcome.isMet }
      .count
  }
}

/// What to do after nobody was met three times in a row; the answer becomes a planned step.
package enum NextStep: String, Hashable, Sendable, CaseIterable {
  case fieldHut, evening, villageHead

  /// From so many visits in a row without meeting anybody on, the program asks.
  package static let triesBeforeAsking = 3
  /// A step is planned for within so many days.
  package static let days = 7
}

extension VisitEntry {
  /// Whether this is at least the third visit in a row that met nobody.
  package func needsNextStep(in register: Register) -> Bool {
    guard old == nil, let day = day.value, let outcome, !outcome.isMet else { return false }
    return register.triesInARow(at: household, until: day) + 1 >= NextStep.triesBeforeAsking
  }

  /// Plans the step, in words of the person's language, as something the visitor promises.
  package mutating func plan(_ step: String) {
    guard let day = day.value else { return }
    newPromises.append(
      NewPromise(text: step, due: .value(day.adding(days: NextStep.days)), responsible: visitor))
  }
}
