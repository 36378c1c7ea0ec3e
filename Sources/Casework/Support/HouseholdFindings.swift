/// What is found out of every household: some at a time, and again of those that a save touches. So
/// a list that looks into all files opens at once, however many they are.
package struct HouseholdFindings<Finding: Sendable>: Sendable {
  /// Where a household stands: by village, then by code.
  package struct Place: Comparable, Sendable {
    /// The place among the villages by name; behind them all where there is none.
    package let village: Int
    let code: String
    package let household: Household.ID

    package static func < (a: Place, b: Place) -> Bool {
      (a.village, a.code, a.household) < (b.village, b.code, b.household)
    }
  }

  package let day: Day
  private let isOfThoseHere: Bool
  private let villages: [Village.ID: Int]
  /// In their order.
  package private(set) var places: [Place]
  private var findings: [Household.ID: Finding] = [:]
  /// So many of `places`, from the first, have been looked into.
  private var looked = 0

  /// - Parameter ofThoseHere: only those that are here on the day; else those too that have left.
  package init(on day: Day, in register: Register, ofThoseHere: Bool = true) {
    self.day = day
    isOfThoseHere = ofThoseHere
    villages = Dictionary(
      uniqueKeysWithValues: register.villagesByName.enumerated().map { ($1.id, $0) })
    places = []
    register.forEachHousehold(on: day) { household in
      if isListed(household) { places.append(place(of: household)) }
    }
    places.sort()
  }

  private func isListed(_ household: borrowing Household) -> Bool {
    !isOfThoseHere || household.isHere(on: day)
  }

  private func place(of household: borrowing Household) -> Place {
    Place(
      village: household.village.flatMap { villages[$0] } ?? villages.count,
      code: household.code, household: household.id)
  }

  package var isComplete: Bool { looked == places.count }

  /// How many of a hundred households have been looked into.
  package var percent: Int { places.isEmpty ? 100 : looked * 100 / places.count }

  /// Looks into so many more.
  ///
  /// - Parameter find: nil where there is nothing to tell of a household.
  package mutating func findMore(_ count: Int, _ find: (Household.ID) -> Finding?) {
    let more = places[looked...].prefix(count)
    for place in more { findings[place.household] = find(place.household) }
    looked += more.count
  }

  /// Looks again into households that have changed; one that is gone leaves, a new one comes in.
  /// Which villages there are, and what they are called, must not have changed.
  package mutating func update(
    _ households: Set<Household.ID>, in register: Register, _ find: (Household.ID) -> Finding?
  ) {
    for id in households {
      if let former = places.firstIndex(where: { $0.household == id }) {
        places.remove(at: former)
        if former < looked { looked -= 1 }
      }
      findings[id] = nil
      guard let household = register.households[id].map({ register.standing(of: $0, on: day) }),
        isListed(household)
      else { continue }
      let place = place(of: household)
      let spot = places.sortedPlace(for: place, by: <)
      places.insert(place, at: spot)
      // Those behind have their turn later.
      guard spot <= looked else { continue }
      findings[id] = find(id)
      looked += 1
    }
  }

  /// What has been found so far, in the order of the places.
  package var found: [(place: Place, finding: Finding)] {
    places[..<looked].compactMap { place in findings[place.household].map { (place, $0) } }
  }
}
