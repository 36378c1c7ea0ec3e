/// Which households a person was ever entered in: whether they still are, the residences say.
///
/// A table of hashes, with places in one list of households: of fifty thousand people a dictionary of
/// ids would be megabytes. Where two people have one hash, each has the households of both.
struct KnownHomes: Sendable {
  private struct Note: Hashable {
    let hash: UInt32
    /// A place in `households`.
    let household: Int32

    static let none = Note(hash: 0, household: -1)
  }

  private var households: [Household.ID] = []
  private var places: [Household.ID: Int32] = [:]
  /// Each note at the slot of its hash or at the next free one behind it. A power of two of slots, a
  /// third of them free at least; none as long as there is no note.
  private var slots: [Note] = []
  private var count = 0

  /// All that may be the person's; a few that are not may be among them.
  subscript(person: Person.ID) -> [Household.ID] {
    guard !slots.isEmpty else { return [] }
    let hash = Self.hash(of: person)
    var found: [Household.ID] = []
    var slot = home(of: hash)
    while slots[slot] != .none {
      if slots[slot].hash == hash { found.append(households[Int(slots[slot].household)]) }
      slot = next(slot)
    }
    return found
  }

  mutating func note(_ residence: Residence) {
    guard let person = residence.person else { return }
    if 3 * (count + 1) > 2 * slots.count { makeRoom() }
    put(Note(hash: Self.hash(of: person), household: place(of: residence.household)))
  }

  private static func hash(of person: Person.ID) -> UInt32 {
    UInt32(truncatingIfNeeded: person.hashValue)
  }

  private mutating func place(of household: Household.ID) -> Int32 {
    if let known = places[household] { return known }
    let place = Int32(households.count)
    households.append(household)
    places[household] = place
    return place
  }

  private mutating func put(_ note: Note) {
    var slot = home(of: note.hash)
    while slots[slot] != .none {
      if slots[slot] == note { return }
      slot = next(slot)
    }
    slots[slot] = note
    count += 1
  }

  private mutating func makeRoom() {
    let notes = slots.filter { $0 != .none }
    slots = Array(repeating: .none, count: max(16, 2 * slots.count))
    count = 0
    for note in notes { put(note) }
  }

  private func home(of hash: UInt32) -> Int { Int(hash) & (slots.count - 1) }

  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }
}

extension Register {
  /// Where a person lives or ever did, under one of the ids that the record knows them by; in the order
  /// of their ids.
  package func residences(under person: Person.ID) -> [Residence] {
    knownHomes[person].flatMap { household in
      residences[household].filter { $0.person == person }
    }
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
