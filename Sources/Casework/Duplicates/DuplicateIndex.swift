import VietnameseText

/// Why two people look like one. A name alone is no reason: many people here share one.
package enum Likeness: String, Hashable, Sendable, CaseIterable {
  case samePersonalID, sameName, similarName, sameBirth, sameBirthYear, sameHousehold, sameHead
  case sameHamlet
  /// Of households: members of one name and year of birth, or all members' years of birth.
  case sharedMembers, sameMemberYears
}

/// A person as they are known or as somebody types them.
package struct Lookalike: Hashable, Sendable {
  package var name: String?
  package var sex: Sex?
  package var birth: PartialDate?
  package var personalID: String?
  package var household: Household.ID?

  package init(
    name: String?, sex: Sex? = nil, birth: PartialDate? = nil, personalID: String? = nil,
    household: Household.ID? = nil
  ) {
    self.name = name
    self.sex = sex
    self.birth = birth
    self.personalID = personalID
    self.household = household
  }
}

/// Somebody known who looks like the one that was asked about.
package struct DuplicateMatch: Hashable, Sendable {
  package let person: Person.ID
  package let reasons: [Likeness]
}

/// Two people of the record who may be one.
package struct DuplicatePair: Hashable, Sendable {
  /// The elder of the two.
  package let first: Person.ID
  package let second: Person.ID
  package let reasons: [Likeness]
}

/// Everybody by what a second entry of them would share: built once when a form or a list opens, so
/// that a key looks at a few people only.
package struct DuplicateIndex: Sendable {
  private var bySkeleton: [String: [Person.ID]] = [:]
  private var byPersonalID: [String: [Person.ID]] = [:]
  private var homes: [Person.ID: Household.ID] = [:]

  package init(in register: Register) {
    for person in register.people.values {
      if let name = person.name?.meaningful {
        bySkeleton[name.nameSkeleton, default: []].append(person.id)
      }
      if let id = person.personalID { byPersonalID[id, default: []].append(person.id) }
    }
    // Where somebody lives now, else where they lived last.
    var latest: [Person.ID: Day] = [:]
    for residence in register.residences.all {
      guard let person = residence.person.map(register.kept) else { continue }
      let until = residence.until ?? Day(ordinal: .max)
      guard latest[person].map({ $0 < until }) ?? true else { continue }
      latest[person] = until
      homes[person] = register.kept(residence.household)
    }
  }

  /// Where somebody lives, or lived last.
  package func home(of person: Person.ID) -> Household.ID? { homes[person] }

  /// Who looks like somebody, the likest first.
  package func matches(
    _ wanted: Lookalike, besides known: Person.ID? = nil, in register: Register
  ) -> [DuplicateMatch] {
    var candidates: Set<Person.ID> = []
    if let name = wanted.name?.meaningful {
      candidates.formUnion(bySkeleton[name.nameSkeleton] ?? [])
    }
    if let id = wanted.personalID { candidates.formUnion(byPersonalID[id] ?? []) }
    if let known { candidates.remove(known) }
    return candidates.compactMap { id in
      guard let person = register.people[id] else { return nil }
      let reasons = reasons(wanted, lookalike(of: person), in: register)
      return reasons.isEmpty ? nil : DuplicateMatch(person: id, reasons: reasons)
    }
    .sorted { ($1.weight, $0.person) < ($0.weight, $1.person) }
  }

  /// All that look like one and were not said to be two, the likest first.
  package func pairs(in register: Register) -> [DuplicatePair] {
    var seen: Set<[Person.ID]> = []
    var pairs: [DuplicatePair] = []
    for alike in Array(bySkeleton.values) + Array(byPersonalID.values) where alike.count > 1 {
      for group in comparable(alike, in: register) {
        for (place, one) in group.enumerated() {
          for other in group[(place + 1)...] {
            let both = [one.id, other.id].sorted()
            guard seen.insert(both).inserted,
              register.notSame[NotSame.id(both[0].text, both[1].text)] == nil
            else { continue }
            let reasons = reasons(lookalike(of: one), lookalike(of: other), in: register)
            if !reasons.isEmpty {
              pairs.append(DuplicatePair(first: both[0], second: both[1], reasons: reasons))
            }
          }
        }
      }
    }
    return pairs.sorted { ($1.weight, $0.first, $0.second) < ($0.weight, $1.first, $1.second) }
  }

  /// People of one name by their year of birth, so that a common name makes few pairs; those of
  /// whom no year is known stand in every group.
  private func comparable(_ ids: [Person.ID], in register: Register) -> [[Person]] {
    let people = ids.sorted().compactMap { register.people[$0] }
    guard people.count > 8 else { return [people] }
    let unknown = people.filter { $0.birth == nil }
    let years = Dictionary(grouping: people.filter { $0.birth != nil }) { $0.birth?.year ?? 0 }
    let byID = Dictionary(grouping: people.filter { $0.personalID != nil }) { $0.personalID ?? "" }
    return years.values.map { $0 + unknown } + byID.values.filter { $0.count > 1 }
  }

  private func lookalike(of person: Person) -> Lookalike {
    Lookalike(
      name: person.name, sex: person.sex, birth: person.birth, personalID: person.personalID,
      household: homes[person.id])
  }

  /// Why the two look like one; none where they do not.
  private func reasons(_ a: Lookalike, _ b: Lookalike, in register: Register) -> [Likeness] {
    if let id = a.personalID, id == b.personalID { return [.samePersonalID] }
    guard a.personalID == nil || b.personalID == nil,
      a.sex == nil || b.sex == nil || a.sex == b.sex,
      let name = a.name?.meaningful, let other = b.name?.meaningful,
      name.nameSkeleton == other.nameSkeleton
    else { return [] }
    var reasons: [Likeness] = [
      name.composed.lowercased() == other.composed.lowercased() ? .sameName : .similarName
    ]
    switch (a.birth, b.birth) {
    case (let mine?, let theirs?):
      guard mine.interval.overlaps(theirs.interval) else { return [] }
      reasons.append(mine == theirs && mine.isDay ? .sameBirth : .sameBirthYear)
    default: break
    }
    reasons += sharedHome(a.household, b.household, in: register)
    return reasons.contains(where: \.isEvidence) ? reasons : []
  }

  private func sharedHome(
    _ a: Household.ID?, _ b: Household.ID?, in register: Register
  ) -> [Likeness] {
    guard let a, let b else { return [] }
    if a == b { return [.sameHousehold] }
    var reasons: [Likeness] = []
    if let head = register.head(of: a)?.name, let other = register.head(of: b)?.name,
      head.nameSkeleton == other.nameSkeleton
    {
      reasons.append(.sameHead)
    }
    if let hamlet = register.households[a]?.hamlet, hamlet == register.households[b]?.hamlet {
      reasons.append(.sameHamlet)
    }
    return reasons
  }
}

extension Likeness {
  /// Says something beside a name. A hamlet does not: many there share one.
  fileprivate var isEvidence: Bool {
    switch self {
    case .samePersonalID, .sameBirth, .sameBirthYear, .sameHousehold, .sameHead: true
    case .sharedMembers, .sameMemberYears: true
    case .sameName, .similarName, .sameHamlet: false
    }
  }

  /// How much it says: a shared number most, then a whole day of birth.
  fileprivate var weight: Int {
    switch self {
    case .samePersonalID: 100
    case .sameBirth: 8
    case .sameHousehold, .sharedMembers, .sameMemberYears: 6
    case .sameBirthYear, .sameHead: 4
    case .sameName, .sameHamlet: 2
    case .similarName: 1
    }
  }
}

extension [Likeness] { fileprivate var weight: Int { reduce(0) { $0 + $1.weight } } }
extension DuplicateMatch { fileprivate var weight: Int { reasons.weight } }
extension DuplicatePair { fileprivate var weight: Int { reasons.weight } }

extension PartialDate {
  /// Known to the day, and not by guess.
  fileprivate var isDay: Bool {
    if case .day = precision { !isEstimate } else { false }
  }
}
