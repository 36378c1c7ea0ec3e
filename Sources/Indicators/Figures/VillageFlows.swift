package import Casework

/// The year's flow of poverty (diễn biến hộ nghèo) of some people, in the whole commune and village by
/// village. A household belongs to one village, the one in which it stood last, so that the villages
/// add up to the commune.
package struct VillageFlows: Sendable {
  package let commune: PovertyFlow
  /// By name; the households of no village last.
  package let villages: [(village: Village.ID?, flow: PovertyFlow)]
  /// Households here of whom it is not known whether they are of the people.
  package let ofUnknownPeople: Int

  /// Nil where no standard was in force at the end of the year.
  package init?(in year: Int, of people: Definitions.People?, book: Casebook, files: [CaseFile]) {
    let period = Period(.year, holding: Month(ordinal: year * 12))
    let moment = Moment(period, until: min(period.lastDay, book.today))
    var places: [Household.ID: Village.ID?] = [:]
    var unknown = 0
    for file in files {
      guard let household = file.household else { continue }
      switch people.map({ Case(file: file, item: 0, moment: moment).isOf($0, unit: .households) }) {
      case .no?: continue
      case .unknown?: unknown += household.isHere(on: moment.day) ? 1 : 0
      case .yes?, nil: places[household.id] = file.standing(on: moment.day)?.village
      }
    }
    func flow(_ counts: (Household) -> Bool) -> PovertyFlow? {
      PovertyFlow(
        in: year, standards: book.standards, register: book.register, counting: counts)
    }
    guard let commune = flow({ places[$0.id] != nil }) else { return nil }
    self.commune = commune
    let names = book.register.villages
    villages = Set(places.values).map { village in
      (name: village.flatMap { names[$0]?.name }, village: village)
    }
    .sorted { ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "") }
    .compactMap { _, village in flow { places[$0.id] == .some(village) }.map { (village, $0) } }
    ofUnknownPeople = unknown
  }
}
