/// The poor households of a year from its start to its end (diễn biến hộ nghèo): every household
/// that came or went stands in one list, and the lists explain the whole difference.
package struct PovertyFlow: Sendable {
  package let year: Int
  package let standard: PovertyStandard
  package private(set) var poorAtStart: [Household.ID] = []
  package private(set) var poorAtEnd: [Household.ID] = []
  /// Here at the end, with no decision under the year's standard: neither poor nor not.
  package private(set) var undecided: [Household.ID] = []
  package private(set) var moved:
    [PovertyMove.Kind: [(household: Household.ID, move: PovertyMove)]] = [:]

  /// Of no household yet.
  package init(_ moves: PovertyMoves) { (year, standard) = (moves.year, moves.standard) }

  /// Adds what the year's two ends say of a household; it stands last in its lists.
  package mutating func add(_ household: Household.ID, _ ends: PovertyMoves.Ends) {
    if ends.wasPoor { poorAtStart.append(household) }
    if ends.isPoor { poorAtEnd.append(household) }
    if ends.isUndecided { undecided.append(household) }
    if let move = ends.move { moved[move.kind, default: []].append((household, move)) }
  }

  package func count(_ kind: PovertyMove.Kind) -> Int { moved[kind]?.count ?? 0 }

  /// How many are poor at the end as the moves have it: the same as there are.
  package var expectedAtEnd: Int {
    PovertyMove.Kind.allCases.reduce(poorAtStart.count) { $0 + $1.sign * count($1) }
  }
}
