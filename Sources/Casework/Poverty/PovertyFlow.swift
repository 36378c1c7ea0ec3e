/// The poor households of a year from its start to its end (diễn biến hộ nghèo): every household
/// that came or went stands in one list, and the lists explain the whole difference.
package struct PovertyFlow: Sendable {
  package let year: Int
  package let standard: PovertyStandard
  package let poorAtStart: [Household.ID]
  package let poorAtEnd: [Household.ID]
  /// Here at the end, with no decision under the year's standard: neither poor nor not.
  package let undecided: [Household.ID]
  /// By kind, each by household code.
  package let moved: [PovertyMove.Kind: [(household: Household.ID, move: PovertyMove)]]

  /// Of all households, or of those that `counts` picks, such as the La Hủ of one village. Nil
  /// where no standard was in force at the end of the year.
  package init?(
    in year: Int, standards: PovertyStandards, register: Register,
    counting counts: (Household) -> Bool = { _ in true }
  ) {
    guard let moves = PovertyMoves(in: year, standards: standards, register: register) else {
      return nil
    }
    let households = register.households.values.filter(counts)
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
    self.year = year
    standard = moves.standard
    poorAtStart = households.filter(moves.wasPoor).map(\.id)
    poorAtEnd = households.filter(moves.isPoor).map(\.id)
    undecided = households.filter(moves.isUndecided).map(\.id)
    moved = Dictionary(
      grouping: households.compactMap { household in
        moves[household].map { (household: household.id, move: $0) }
      }, by: \.move.kind)
  }

  package func count(_ kind: PovertyMove.Kind) -> Int { moved[kind]?.count ?? 0 }

  /// How many are poor at the end as the moves have it: the same as there are.
  package var expectedAtEnd: Int {
    PovertyMove.Kind.allCases.reduce(poorAtStart.count) { $0 + $1.sign * count($1) }
  }
}
