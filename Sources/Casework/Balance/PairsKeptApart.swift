extension Register {
  /// Whether a household and a person are not to be assigned to each other.
  package func isKeptApart(_ household: Household.ID, from caseworker: Caseworker.ID) -> Bool {
    selves(of: kept(household)).contains { one in
      keptApart[one].contains { $0.caseworker == caseworker && $0.day != nil }
    }
  }

  /// The pairs kept apart, by code of the household.
  package var pairsKeptApart: [KeptApart] {
    keptApart.all.filter { $0.day != nil }
      .map { (code: households[kept($0.household)]?.code ?? "", pair: $0) }
      .sorted { ($0.code, $0.pair.id) < ($1.code, $1.pair.id) }
      .map(\.pair)
  }

  /// Of these households those that are not to be assigned to a person.
  package func targets(_ targets: [Assignment.Target], keptApartFrom caseworker: Caseworker.ID)
    -> [Household.ID]
  {
    targets.flatMap(households(of:)).filter { isKeptApart($0, from: caseworker) }
  }

  /// The edit that keeps a pair apart from a day on; nil where it is.
  package func edit(
    keeping household: Household.ID, apartFrom caseworker: Caseworker.ID, since day: Day
  ) -> Edit? {
    guard !isKeptApart(household, from: caseworker) else { return nil }
    let new = KeptApart(household, caseworker, since: day)
    // One that was taken back is taken up again.
    let known = keptApart[household].first { $0.id == new.id }
    return known.flatMap { Edit(from: $0, to: new) } ?? Edit(creating: new)
  }

  /// The edits by which a pair may be assigned to each other again.
  package func edits(noLongerKeeping pair: KeptApart) -> [Edit] {
    keptApart.rows(of: selves(of: kept(pair.household)))
      .filter { $0.caseworker == pair.caseworker && $0.day != nil }
      .compactMap { Edit(from: $0, to: KeptApart($0.household, $0.caseworker, since: nil)) }
  }
}
