import VietnameseText

/// Two households of the record that may be one, though their heads are two.
package struct HouseholdPair: Hashable, Sendable {
  /// The elder of the two.
  package let first: Household.ID
  package let second: Household.ID
  package let reasons: [Likeness]
}

/// Households by what a second entry of them would share, whoever is noted as the head: members of
/// one name and year of birth, or all members' years of birth. A household is looked at by a key a
/// member, and what many share makes no pair, so that the work grows with the people and not with
/// the pairs of households.
package struct HouseholdLikeness: Sendable {
  /// What more households than this share says nothing of two of them.
  private static let mostAlike = 8
  private static let fewestShared = 2
  private static let fewestYears = 3

  private var byMember: [String: Set<Household.ID>] = [:]
  private var byYears: [String: Set<Household.ID>] = [:]
  /// The keys of a household's years where one of its members is missing in the other entry.
  private var yearsLessOne: [Household.ID: Set<String>] = [:]

  package init(in register: Register, on day: Day) {
    for household in register.householdsPresent(on: day) {
      let people = register.members(of: household.id, on: day).map(\.person)
      for person in people {
        guard let name = person.name?.meaningful, let year = person.birth?.year else { continue }
        byMember["\(name.nameSkeleton) \(year)", default: []].insert(household.id)
      }
      addYears(people.map { $0.birth?.year }, of: household)
    }
  }

  private mutating func addYears(_ known: [Int?], of household: Household) {
    let years = known.compactMap(\.self).sorted()
    guard years.count == known.count, years.count >= Self.fewestYears else { return }
    func key(_ years: [Int]) -> String {
      ([household.village?.text ?? ""] + years.map(String.init)).joined(separator: " ")
    }
    byYears[key(years), default: []].insert(household.id)
    guard years.count > Self.fewestYears else { return }
    yearsLessOne[household.id] = Set(
      years.indices.map { place in
        var others = years
        others.remove(at: place)
        return key(others)
      })
  }

  /// All that look like one and were not said to be two, the likest first.
  package func pairs(in register: Register) -> [HouseholdPair] {
    var shared: [[Household.ID]: Int] = [:]
    for alike in byMember.values where (2...Self.mostAlike).contains(alike.count) {
      for pair in Self.pairs(of: alike) { shared[pair, default: 0] += 1 }
    }
    var reasons: [[Household.ID]: [Likeness]] = [:]
    for (pair, count) in shared where count >= Self.fewestShared {
      reasons[pair, default: []].append(.sharedMembers)
    }
    for pair in pairsByYears { reasons[pair, default: []].append(.sameMemberYears) }
    return reasons.compactMap { pair, reasons in
      guard register.notSame[NotSame.id(pair[0].text, pair[1].text)] == nil else { return nil }
      let hamlets = pair.map { register.households[$0]?.hamlet }
      let place: [Likeness] = hamlets[0] != nil && hamlets[0] == hamlets[1] ? [.sameHamlet] : []
      return HouseholdPair(first: pair[0], second: pair[1], reasons: reasons + place)
    }
    .sorted { ($1.reasons.count, $0.first, $0.second) < ($0.reasons.count, $1.first, $1.second) }
  }

  private var pairsByYears: Set<[Household.ID]> {
    var found: Set<[Household.ID]> = []
    for alike in byYears.values where (2...Self.mostAlike).contains(alike.count) {
      found.formUnion(Self.pairs(of: alike))
    }
    for (household, keys) in yearsLessOne {
      for key in keys {
        guard let others = byYears[key], others.count <= Self.mostAlike else { continue }
        for other in others where other != household { found.insert([household, other].sorted()) }
      }
    }
    return found
  }

  private static func pairs(of households: Set<Household.ID>) -> [[Household.ID]] {
    let sorted = households.sorted()
    return sorted.indices.flatMap { place in
      sorted[(place + 1)...].map { [sorted[place], $0] }
    }
  }
}
