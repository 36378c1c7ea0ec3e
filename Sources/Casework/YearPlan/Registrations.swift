/// A household that registered to leave poverty in a year, beside what the year's decision says.
package struct RegisteredHousehold: Hashable, Sendable {
  /// What came of it. None is a fault: neither withdrawing nor being poor still.
  package enum Outcome: Hashable, Sendable {
    case withdrawn(Day)
    /// No decision of that year yet.
    case undecided
    case left(PovertyClass, PovertyResult)
    case stillPoor(PovertyResult)
  }

  package let household: Household
  package let registration: PovertyRegistration
  package let outcome: Outcome
}

extension Register {
  /// A household's registration for a year, under whatever id it was entered.
  package func registration(of household: Household.ID, in year: Int) -> PovertyRegistration? {
    povertyRegistrations.first(of: selves(of: household)) { $0.year == year }
  }

  /// All that registered for a year, by village and household code: the order says nothing of them.
  package func registeredHouseholds(in year: Int) -> [RegisteredHousehold] {
    let villages = Dictionary(
      uniqueKeysWithValues: villagesByName.enumerated().map { ($1.id, $0) })
    func place(_ household: Household) -> (Int, String, String) {
      (
        household.village.flatMap { villages[$0] } ?? villages.count, household.code,
        household.id.text
      )
    }
    return Set(povertyRegistrations.owners.map(kept)).compactMap { id in
      guard let household = households[id], let registration = registration(of: id, in: year)
      else { return nil }
      return RegisteredHousehold(
        household: household, registration: registration,
        outcome: outcome(of: registration, household: id, in: year))
    }.sorted { place($0.household) < place($1.household) }
  }

  /// A decision counts whether the family withdrew or not; withdrawing is said while there is none
  /// by which the household left poverty.
  private func outcome(
    of registration: PovertyRegistration, household: Household.ID, in year: Int
  ) -> RegisteredHousehold.Outcome {
    let decision = povertyHistory(of: household).last {
      $0.povertyClass != nil && $0.day?.year == year && !(standards?.isAhead($0) ?? false)
    }
    if let decision, let povertyClass = decision.povertyClass, povertyClass != .poor {
      return .left(povertyClass, decision)
    }
    if let day = registration.withdrawn { return .withdrawn(day) }
    return decision.map { .stillPoor($0) } ?? .undecided
  }
}
