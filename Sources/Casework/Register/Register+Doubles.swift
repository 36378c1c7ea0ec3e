// Of what was entered twice, which stays.
extension Register {
  /// The household that stays of one that was entered twice; any other one itself.
  package func kept(_ id: Household.ID) -> Household.ID {
    var kept = id
    while let next = keptHouseholds[kept] { kept = next }
    return kept
  }

  /// The person that stays of one that was entered twice; any other one itself.
  package func kept(_ id: Person.ID) -> Person.ID {
    var kept = id
    while let next = keptPeople[kept] { kept = next }
    return kept
  }

  /// Under which ids the record knows a household: its own first, then those it was entered under
  /// besides.
  package func selves(of household: Household.ID) -> [Household.ID] {
    guard let others = doubles[household] else { return [household] }
    return [household] + others.sorted().flatMap(selves(of:))
  }

  /// Under which ids the record knows a person: the own one first, then those entered besides.
  package func selves(ofPerson person: Person.ID) -> [Person.ID] {
    guard let others = doublesOfPeople[person] else { return [person] }
    return [person] + others.sorted().flatMap(selves(ofPerson:))
  }

  /// Every id of a household, those entered twice too.
  package var householdIDs: [Household.ID] { Array(households.keys) + Array(keptHouseholds.keys) }
}
