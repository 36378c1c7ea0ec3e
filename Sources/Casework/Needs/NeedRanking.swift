/// One line of what is to be done first in a village: a kind of need, and how many households it
/// would help.
package struct NeedRank: Hashable, Sendable {
  package let code: String
  /// By how pressing it is for them.
  package let counts: [HouseholdNeed.Urgency: Int]
  /// Of these the poor ones.
  package let poor: Int
  /// The most pressing first, then those that wait longest.
  package let needs: [KnownNeed]

  /// How many households it would help: of each kind a household has one open need at most.
  package var households: Int { needs.count }

  package func count(_ urgency: HouseholdNeed.Urgency) -> Int { counts[urgency] ?? 0 }

  /// What is open on a day in a village, or with nil in the commune, in the plan's order: the more
  /// households it is urgent for the earlier; then those it is essential for, then those it lifts out
  /// of poverty; the list's order settles ties.
  package static func all(
    in village: Village.ID?, by kinds: NeedKinds, on day: Day, of register: Register
  ) -> [NeedRank] {
    let asked = register.householdsAskedOfNeeds
    let here = register.idsOfHouseholdsPresent(on: day) {
      asked.contains($0.pointee.id) && (village == nil || $0.pointee.village == village)
    }
    let open = here.flatMap { register.openNeeds(of: $0, by: kinds, on: day) }
    // Noted in two years and answered in neither, it is one need.
    let once = Dictionary(grouping: open) { NeedKey(household: $0.household, code: $0.code) }.values
      .compactMap { $0.min { ($0.urgency, $0.since ?? day) < ($1.urgency, $1.since ?? day) } }
    let places = kinds.places
    return Dictionary(grouping: once, by: \.code).map { code, needs in
      NeedRank(
        code: code, counts: Dictionary(grouping: needs, by: \.urgency).mapValues(\.count),
        poor: needs.count { register.povertyClass(of: $0.household, on: day) == .poor },
        needs: needs.sorted {
          ($0.urgency, $0.since?.ordinal ?? .max, register.code(of: $0.household), $0.household)
            < ($1.urgency, $1.since?.ordinal ?? .max, register.code(of: $1.household), $1.household)
        })
    }.sorted {
      let (a, b) = ($0, $1)
      for urgency in HouseholdNeed.Urgency.allCases where a.count(urgency) != b.count(urgency) {
        return a.count(urgency) > b.count(urgency)
      }
      return (places[a.code] ?? .max, a.code) < (places[b.code] ?? .max, b.code)
    }
  }
}

/// One need: of each kind a household has one.
private struct NeedKey: Hashable {
  let household: Household.ID
  let code: String
}

extension Register {
  /// The households that something is noted of by which a need could be known.
  fileprivate var householdsAskedOfNeeds: Set<Household.ID> {
    Set(needs.owners.lazy.map(kept)).union(situations.owners.lazy.map(kept))
  }

  fileprivate func code(of household: Household.ID) -> String { households[household]?.code ?? "" }
}
