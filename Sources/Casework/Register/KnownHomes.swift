/// Which households a person was ever entered in: whether they still are, the residences say.
struct KnownHomes: Sendable {
  /// Of most people there is one, for which a set each would be much.
  private var first: [Person.ID: Household.ID] = [:]
  private var further: [Person.ID: Set<Household.ID>] = [:]

  subscript(person: Person.ID) -> Set<Household.ID> {
    guard let first = first[person] else { return [] }
    return (further[person] ?? []).union([first])
  }

  mutating func note(_ residence: Residence) {
    guard let person = residence.person else { return }
    let known = first[person]
    if known == nil {
      first[person] = residence.household
    } else if known != residence.household {
      further[person, default: []].insert(residence.household)
    }
  }
}

extension Register {
  /// The households that a person lives in or ever did, under whichever id the record knows either.
  package func homes(ever person: Person.ID) -> Set<Household.ID> {
    var found: Set<Household.ID> = []
    for one in selves(ofPerson: kept(person)) {
      for home in knownHomes[one] where residences[home].contains(where: { $0.person == one }) {
        found.insert(kept(home))
      }
    }
    return found
  }
}
