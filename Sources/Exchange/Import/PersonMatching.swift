import Casework

/// Finds the people of one listed household in the register.
///
/// A personal number finds its person wherever they live. Within the household a name finds one
/// person together with the birth, or, where a birth is unknown, with the relation; a birth finds
/// a child that had no name yet. Never a name alone, never against the sex; and whatever could
/// mean two people finds nobody.
struct PersonMatching {
  /// By place in the listed household.
  private(set) var found: [Int: Person] = [:]
  /// Members of the household that no row is about.
  private(set) var unmatched: [Member]

  init(_ listed: [OfficePerson], members: [Member], index: RegisterIndex) {
    unmatched = members
    for (place, person) in listed.enumerated() {
      if let known = index.person(withPersonalID: person.personalID) { take(known, at: place) }
    }
    for agree in Self.waysToAgree {
      for (place, member) in pairs(of: listed, by: agree) { take(member.person, at: place) }
    }
  }

  private mutating func take(_ person: Person, at place: Int) {
    found[place] = person
    unmatched.removeAll { $0.person.id == person.id }
  }

  /// Rows and members that agree with each other and with nobody else.
  private func pairs(
    of listed: [OfficePerson], by agree: (OfficePerson, Member) -> Bool
  ) -> [(place: Int, member: Member)] {
    let open = listed.indices.filter { found[$0] == nil }
    return open.compactMap { place in
      let candidates = unmatched.filter { agree(listed[place], $0) }
      guard candidates.count == 1, let only = candidates.first,
        open.filter({ agree(listed[$0], only) }).count == 1
      else { return nil }
      return (place, only)
    }
  }

  /// The surest first.
  private static let waysToAgree: [@Sendable (OfficePerson, Member) -> Bool] = [
    { $0.bearsExactName(of: $1.person) && $0.hasBirthAndSex(of: $1.person) },
    { $0.bearsName(of: $1.person) && $0.hasBirthAndSex(of: $1.person) },
    { row, member in
      row.bearsExactName(of: member.person) && !row.contradictsSex(of: member.person)
        && row.relation == member.residence.relation
        && (row.birth == nil || member.person.birth == nil)
    },
    { ($0.name == nil || $1.person.name == nil) && $0.hasBirthAndSex(of: $1.person) },
  ]
}

extension OfficePerson {
  fileprivate func bearsExactName(of person: Person) -> Bool {
    name != nil && name?.lowercased() == person.name?.lowercased()
  }

  /// In whatever spelling of its accents.
  func bearsName(of person: Person) -> Bool {
    name != nil && name?.spellingKey == person.name?.spellingKey
  }

  fileprivate func hasBirthAndSex(of person: Person) -> Bool {
    guard let listed = birth, let known = person.birth else { return false }
    return listed.trusted.overlaps(known.trusted) && !contradictsSex(of: person)
  }

  fileprivate func contradictsSex(of person: Person) -> Bool {
    guard let sex, let known = person.sex else { return false }
    return sex != known
  }
}
