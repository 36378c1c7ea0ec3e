import Casework

/// The places that a list is read against, and those that are made for it.
struct PlacesOfList {
  private(set) var known: KnownPlaces
  private(set) var newVillages: [Village] = []
  private(set) var newHamlets: [Hamlet] = []
  private var codes: Set<String>

  init(_ register: Register) {
    known = KnownPlaces(villages: register.villages.values, hamlets: register.hamlets.values)
    codes = Set(register.villages.values.map(\.code))
  }

  mutating func createVillages(named names: [String], ids: inout IdentifierSource) {
    for name in names {
      let village = Village(id: Village.ID(ids.next()), name: name, code: freeCode(for: name))
      newVillages.append(village)
      known.add(village)
    }
  }

  mutating func createHamlets(of households: [OfficeHousehold], ids: inout IdentifierSource) {
    for household in households where household.hamlet == nil {
      guard let village = household.village, let name = household.hamletAsWritten,
        known.hamlet(named: name, in: village) == nil
      else { continue }
      let hamlet = Hamlet(id: Hamlet.ID(ids.next()), name: name, village: village)
      newHamlets.append(hamlet)
      known.add(hamlet)
    }
  }

  /// The first letters of the name's words, `LS` for Là Si; a number behind where they are taken.
  private mutating func freeCode(for name: String) -> String {
    let words = KnownPlaces.key(name).split(separator: " ")
    let letters = words.compactMap(\.first).map(String.init).joined().uppercased()
    var code = letters
    var number = 2
    while !codes.insert(code).inserted {
      code = letters + String(number)
      number += 1
    }
    return code
  }
}
