/// A stretch of days in which the same people walk along with a household, in all channels.
package struct LeadTerm: Sendable {
  /// A lead's assignment, and those whose visits count for it.
  package struct Duty: Sendable {
    package let assignment: Assignment.ID
    /// The assignment's first day.
    package let from: Day?
    package let expected: ExpectedVisits
    /// They are so few that they are found sooner in a list than in a set.
    package let visitors: [Caseworker.ID]
  }

  /// Its first day; it goes on until the next term begins.
  package let from: Day
  package let duties: [Duty]
  /// The leads who are here, each once; the contact first.
  package let leads: [Caseworker.ID]
}

extension Register {
  /// Who has led a household, the earliest term first: there is one for every day.
  package func leadTerms(of household: Household) -> [LeadTerm] {
    let always = Day(ordinal: .min)
    let assignments = assignmentsEver(of: household)
    guard !assignments.isEmpty else { return [LeadTerm(from: always, duties: [], leads: [])] }
    var first = [always]
    for assignment in assignments {
      let ends = [
        lastDay(of: assignment), assignment.caseworker.flatMap { caseworkers[$0]?.until },
      ]
      first += [assignment.from].compactMap { $0 } + ends.compactMap { $0?.adding(days: 1) }
    }
    first += pasts[household.id].compactMap { $0.until?.adding(days: 1) }
    return Set(first).sorted().map { day in
      LeadTerm(
        from: day,
        duties: activeAssignments(of: household.id, on: day).filter { $0.duty == .lead }.map {
          LeadTerm.Duty(
            assignment: $0.id, from: $0.from, expected: expectedVisits(of: $0),
            visitors: visitors(for: $0, to: household.id, on: day).sorted())
        },
        leads: leads(of: household.id, on: day))
    }
  }

  /// Every assignment that may ever have reached a household, by itself or by a group it was in.
  private func assignmentsEver(of household: Household) -> [Assignment] {
    let groups = pasts[household.id].compactMap { past -> HouseholdGroup.ID? in
      if case .place(_, _, let group)? = past.aspect { group } else { nil }
    }
    let targets =
      selves(of: household.id).map(Assignment.Target.household)
      + Set(groups + [household.group].compactMap { $0 }).map(Assignment.Target.group)
    return targets.flatMap { assignmentsByTarget[$0] ?? [] }.compactMap { assignments[$0] }
  }
}
