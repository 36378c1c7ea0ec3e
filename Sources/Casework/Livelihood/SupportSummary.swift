/// What came of the supports of one model, or of one source of money: the unit is the support, never
/// the household.
package struct SupportSummary: Hashable, Sendable {
  /// Nil for those of which it is not said.
  package let code: String?
  package private(set) var supports = 0
  package private(set) var households = 0
  /// What those are worth together of which it is known.
  package private(set) var value = 0
  package private(set) var checked = 0
  package private(set) var working = 0
  package private(set) var failed = 0
  /// Those checked that came to something, and not to all that was meant.
  package var partly: Int { checked - working - failed }
  /// The worth of those checked, and how many of them work: of what nobody has looked at it cannot be
  /// said what came of the money.
  private var valueChecked = 0
  private var workingOfValue = 0

  /// What one support that works has cost, those that do not work included; nil where none does, or
  /// no worth is known.
  package var valuePerResult: Int? {
    workingOfValue == 0 || valueChecked == 0 ? nil : valueChecked / workingOfValue
  }

  private init(_ code: String?, _ cases: [SupportCase], in register: Register) {
    self.code = code
    supports = cases.count
    households = Set(cases.map { register.kept($0.support.household) }).count
    for one in cases {
      value += one.support.value ?? 0
      guard let outcome = one.outcome else { continue }
      checked += 1
      working += outcome == .working ? 1 : 0
      failed += outcome.isFailure ? 1 : 0
      guard let value = one.support.value else { continue }
      valueChecked += value
      workingOfValue += outcome == .working ? 1 : 0
    }
  }

  /// One for each code: those whose results cost least first, then those without a result in the
  /// order of the list, and last those of which it is not said.
  package static func all(
    by code: KeyPath<LivelihoodSupport, String?>, in order: Catalogue, of register: Register
  ) -> [SupportSummary] {
    let groups = Dictionary(grouping: register.allSupports) { $0.support[keyPath: code] }
    let places = Dictionary(
      uniqueKeysWithValues: order.entries.enumerated().map { ($1.code, $0) })
    func place(_ summary: SupportSummary) -> (Int, Int, Int, String) {
      (
        summary.code == nil ? 1 : 0, summary.valuePerResult ?? .max,
        summary.code.flatMap { places[$0] } ?? .max, summary.code ?? ""
      )
    }
    return groups.map { SupportSummary($0, $1, in: register) }.sorted { place($0) < place($1) }
  }
}

extension Register {
  /// Every support, the latest first.
  package var allSupports: [SupportCase] {
    supports.all.map(supportCase(of:)).sorted {
      ($1.support.given?.ordinal ?? .min, $1.support.id)
        < ($0.support.given?.ordinal ?? .min, $0.support.id)
    }
  }

  /// The poor among households that were never given anything, by village and code.
  package func poorWithoutSupport(among households: [HouseholdRow]) -> [Household.ID] {
    let villages = HouseholdPlace.Villages(of: self)
    let supported = Set(supports.owners.lazy.map(kept))
    return households.filter { $0.povertyClass == .poor && !supported.contains($0.id) }
      .map { villages.place(of: $0.household) }.sorted().map(\.household)
  }
}
