/// What is found out of every household: some at a time, and again of those that a save touches. So
/// a list that looks into all files opens at once, however many they are.
package struct HouseholdFindings<Finding: Sendable>: Sendable {
  /// What there is to tell of a household.
  package struct Found: Sendable {
    package let place: HouseholdPlace
    package let finding: Finding
  }

  package let day: Day
  private let isOfThoseHere: Bool
  private let villages: HouseholdPlace.Villages
  /// In their order.
  package private(set) var places: [HouseholdPlace]
  /// What has been found so far, in the order of the places.
  package private(set) var found: [Found] = []
  /// So many of `places`, from the first, have been looked into.
  private var looked = 0

  /// - Parameter ofThoseHere: only those that are here on the day; else those too that have left.
  package init(on day: Day, in register: Register, ofThoseHere: Bool = true) {
    self.day = day
    isOfThoseHere = ofThoseHere
    villages = HouseholdPlace.Villages(of: register)
    places = []
    register.forEachHousehold(on: day) { household in
      if isListed(household.pointee) { places.append(villages.place(of: household.pointee)) }
    }
    places.sort()
  }

  private func isListed(_ household: borrowing Household) -> Bool {
    !isOfThoseHere || household.isHere(on: day)
  }

  package var isComplete: Bool { looked == places.count }

  /// How many of a hundred households have been looked into.
  package var percent: Int { places.isEmpty ? 100 : looked * 100 / places.count }

  /// Looks into so many more.
  ///
  /// - Parameter find: nil where there is nothing to tell of a household.
  package mutating func findMore(_ count: Int, _ find: (Household.ID) -> Finding?) {
    let more = places[looked...].prefix(count)
    found += more.compactMap { place in
      find(place.household).map { Found(place: place, finding: $0) }
    }
    looked += more.count
  }

  /// Looks again into households that have changed; one that is gone leaves, a new one comes in.
  /// Which villages there are, and what they are called, must not have changed.
  package mutating func update(
    _ households: Set<Household.ID>, in register: Register, _ find: (Household.ID) -> Finding?
  ) {
    for id in households {
      if let former = places.firstIndex(where: { $0.household == id }) {
        let place = places.remove(at: former)
        if former < looked { looked -= 1 }
        let spot = found.sortedPlace(for: place) { $0 < $1.place }
        if spot > 0, found[spot - 1].place.household == id { found.remove(at: spot - 1) }
      }
      guard let household = register.households[id].map({ register.standing(of: $0, on: day) }),
        isListed(household)
      else { continue }
      let place = villages.place(of: household)
      let spot = places.sortedPlace(for: place) { $0 < $1 }
      places.insert(place, at: spot)
      // Those behind have their turn later.
      guard spot <= looked else { continue }
      looked += 1
      guard let finding = find(id) else { continue }
      found.insert(
        Found(place: place, finding: finding),
        at: found.sortedPlace(for: place) { $0 < $1.place })
    }
  }
}
