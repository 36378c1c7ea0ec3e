import Casework

/// The register as an import looks into it: by code and by personal number, never by name alone.
struct RegisterIndex {
  let register: Register
  let today: Day
  private var householdsByCode: [String: [Household]] = [:]
  private var peopleByPersonalID: [String: [Person]] = [:]
  private var residenceOfPerson: [Person.ID: Residence] = [:]

  init(_ register: Register, on today: Day) {
    self.register = register
    self.today = today
    for household in register.households.values where !household.code.isEmpty {
      householdsByCode[household.code.spellingKey, default: []].append(household)
    }
    for person in register.people.values {
      if let id = person.personalID { peopleByPersonalID[id, default: []].append(person) }
    }
    for residence in register.residences.all where residence.covers(today) {
      if let person = residence.person { residenceOfPerson[person] = residence }
    }
  }

  /// The household of that code in that village; in the village as written where the commune has
  /// none of that name. A list without villages finds a code that only one household bears.
  func household(matching listed: OfficeHousehold) -> Household? {
    let candidates = sharing(codeOf: listed).filter { household in
      if let village = listed.village, household.village == village { return true }
      guard let written = household.villageAsWritten?.nonEmpty else {
        return listed.villageAsWritten.isEmpty
      }
      return listed.villageAsWritten.isEmpty
        || KnownPlaces.key(written) == KnownPlaces.key(listed.villageAsWritten)
    }
    return candidates.count == 1 ? candidates.first : nil
  }

  func sharing(codeOf listed: OfficeHousehold) -> [Household] {
    listed.code.isEmpty ? [] : householdsByCode[listed.code.spellingKey] ?? []
  }

  /// The one person of that personal number.
  func person(withPersonalID id: String?) -> Person? {
    guard let id, let people = peopleByPersonalID[id], people.count == 1 else { return nil }
    return people.first
  }

  func residence(of person: Person.ID) -> Residence? { residenceOfPerson[person] }

  func members(of household: Household.ID) -> [Member] {
    register.members(of: household, on: today)
  }
}
