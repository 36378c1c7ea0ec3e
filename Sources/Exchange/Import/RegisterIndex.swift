import Casework

/// The register as an import looks into it: by code and by personal number, never by name alone.
struct RegisterIndex {
  let register: Register
  let today: Day
  private var householdsByCode: [String: [Household]] = [:]
  private var peopleByPersonalID: [String: [Person]] = [:]
  private var residenceOfPerson: [Person.ID: Residence] = [:]
  private var householdsByHead: [HeadKey: [Household]] = [:]

  /// The head's name in any spelling, and the village.
  private struct HeadKey: Hashable {
    let name: String
    let village: Village.ID
  }

  init(_ register: Register, on today: Day) {
    self.register = register
    self.today = today
    for household in register.households.values where !household.code.isEmpty {
      householdsByCode[household.code.spellingKey, default: []].append(household)
    }
    for person in register.people.values {
      if let id = person.personalID { peopleByPersonalID[id, default: []].append(person) }
    }
    for household in register.households.values {
      guard let village = household.village,
        let name = household.head.flatMap({ register.people[$0] })?.name
      else { continue }
      householdsByHead[HeadKey(name: name.spellingKey, village: village), default: []]
        .append(household)
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

  /// The one household of the register whose head bears the name of the listed head, lives in the
  /// same village, and can be born on the same day.
  func likeness(to listed: OfficeHousehold) -> Household? {
    guard let village = listed.village, let head = listed.head, let name = head.name else {
      return nil
    }
    let key = HeadKey(name: name.spellingKey, village: village)
    let alike = (householdsByHead[key] ?? []).filter { household in
      guard let known = household.head.flatMap({ register.people[$0] }) else { return false }
      guard let born = head.birth, let birth = known.birth else { return true }
      return born.trusted.overlaps(birth.trusted) || born.year == birth.year
    }
    return alike.count == 1 ? alike.first : nil
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
