package import Casework

/// The year's flow of poverty (diễn biến hộ nghèo) of some people, in the whole commune and village by
/// village, counted file by file. A household belongs to one village, the one in which it stood last,
/// so that the villages add up to the commune.
package struct VillageFlows: FileCount {
  package private(set) var commune: PovertyFlow
  private var ofVillages: [Village.ID?: PovertyFlow] = [:]
  /// Households here of whom it is not known whether they are of the people.
  package private(set) var ofUnknownPeople = 0

  private let moves: PovertyMoves
  private let moment: Moment
  private let people: Definitions.People?

  /// Nil where no standard was in force at the end of the year.
  package init?(in year: Int, of people: Definitions.People?, book: Casebook) {
    guard let moves = book.povertyMoves[year] else { return nil }
    (self.moves, self.people) = (moves, people)
    let period = Period(.year, holding: Month(ordinal: year * 12))
    moment = Moment(period, until: min(period.lastDay, book.today))
    commune = PovertyFlow(moves)
  }

  package mutating func add(_ file: CaseFile) {
    guard let household = file.household, let past = file.povertyPast else { return }
    switch people.map({ Case(file: file, item: 0, moment: moment).isOf($0, unit: .households) }) {
    case .no?: return
    case .unknown?: ofUnknownPeople += household.isHere(on: moment.day) ? 1 : 0
    case .yes?, nil:
      let ends = moves.ends(of: past)
      commune.add(household.id, ends)
      let village = file.standing(on: moment.day)?.village
      ofVillages[village, default: PovertyFlow(moves)].add(household.id, ends)
    }
  }

  /// By name; the households of no village last.
  package func villages(in register: Register) -> [(village: Village.ID?, flow: PovertyFlow)] {
    ofVillages.map { (name: $0.flatMap { register.name(of: $0) }, village: $0, flow: $1) }
      .sorted { ($0.name == nil ? 1 : 0, $0.name ?? "") < ($1.name == nil ? 1 : 0, $1.name ?? "") }
      .map { ($0.village, $0.flow) }
  }
}
