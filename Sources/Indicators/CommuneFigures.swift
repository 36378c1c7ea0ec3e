package import Casework

/// The figures of a commune in one month, village by village, and their sum.
package struct CommuneFigures: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    /// Nil for households whose village is not known.
    package let village: Village?
    package let figures: CaseFigures
  }

  package let month: Month
  /// By village name; households without a village last.
  package let villages: [Row]
  package let commune: CaseFigures

  /// `includes` narrows the households, such as to those of one ethnicity.
  package init(
    in month: Month, today: Day, register: Register,
    includes: (Household) -> Bool = { _ in true }
  ) {
    self.month = month
    let present = register.householdsPresent(on: min(month.lastDay, today)).filter(includes)
    let byVillage = Dictionary(grouping: present) { $0.village.flatMap { register.villages[$0] } }
    villages = (register.villagesByName.map(Optional.some) + [nil]).compactMap { village in
      guard let households = byVillage[village] else { return nil }
      return Row(
        village: village,
        figures: CaseFigures(
          of: households.sorted { ($0.code, $0.id) < ($1.code, $1.id) }, in: month,
          today: today, register: register))
    }
    commune = villages.reduce(CaseFigures()) { $0 + $1.figures }
  }
}
