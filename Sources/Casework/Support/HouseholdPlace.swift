/// Where a household stands in lists: by village, then by code.
package struct HouseholdPlace: Comparable, Sendable {
  /// The place among the villages by name; behind them all where there is none.
  package let village: Int
  let code: String
  package let household: Household.ID

  package static func < (a: HouseholdPlace, b: HouseholdPlace) -> Bool {
    (a.village, a.code, a.household) < (b.village, b.code, b.household)
  }

  /// The villages by name.
  struct Villages: Sendable {
    private let places: [Village.ID: Int]

    init(of register: Register) {
      places = Dictionary(
        uniqueKeysWithValues: register.villagesByName.enumerated().map { ($1.id, $0) })
    }

    func place(of household: borrowing Household) -> HouseholdPlace {
      HouseholdPlace(
        village: household.village.flatMap { places[$0] } ?? places.count,
        code: household.code, household: household.id)
    }
  }
}
