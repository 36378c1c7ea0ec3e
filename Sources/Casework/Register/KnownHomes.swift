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
  /// Where a person lives or ever did, under one of the ids that the record knows them by; in the order
  /// of their ids.
  package func residences(under person: Person.ID) -> [Residence] {
    knownHomes[person].flatMap { home in residences[home].filter { $0.person == person } }
      .sorted { $0.id < $1.id }
  }

  /// The same under all of their ids.
  private func residences(ever person: Person.ID) -> [Residence] {
    selves(ofPerson: kept(person)).flatMap(residences(under:))
  }

  /// The households that a person lives in or ever did, by the ids that stay.
  package func homes(ever person: Person.ID) -> Set<Household.ID> {
    Set(residences(ever: person).map { kept($0.household) })
  }

  /// Where somebody lives on a day.
  package func home(of person: Person.ID, on day: Day) -> Residence? {
    residences(under: person).first { $0.covers(day) }
  }

  /// Where some people live on a day; those who do not live here are left out.
  package func homes(of people: Set<Person.ID>, on day: Day) -> [Person.ID: Household.ID] {
    var homes: [Person.ID: Household.ID] = [:]
    for person in people {
      let here = residences(ever: person).first { $0.covers(day) }
      homes[person] = here.map { kept($0.household) }
    }
    return homes
  }
}
