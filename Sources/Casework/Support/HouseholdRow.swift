import VietnameseText

/// One household as the list of households shows, searches and sorts it.
///
/// A class, so that picking ten thousand rows at a key copies as many pointers and nothing else.
package final class HouseholdRow: Sendable {
  package let household: Household
  package let cell: PartyCell.ID?
  package let members: Int
  /// Nil is unknown, not "not poor".
  package let povertyClass: PovertyClass?
  /// The leads in all channels, the contact first.
  package let leads: [Caseworker.ID]
  /// The last visit kept in memory.
  package let lastVisit: VisitMark?
  package let tally: VisitTally

  package var id: Household.ID { household.id }

  /// Where the list has its texts to be searched.
  let slot: SearchIndex.Slot
  let headKey: CollationKey
  let villageKey: CollationKey

  init(_ household: Household, on day: Day, in register: Register, slot: SearchIndex.Slot) {
    let village = household.village.flatMap { register.villages[$0] }
    self.household = household
    cell = village?.cell
    members = register.members(of: household.id, on: day).count
    povertyClass = register.povertyClass(of: household.id, on: day)
    leads = register.leads(of: household.id, on: day)
    lastVisit = register.lastVisit(to: household.id, before: day)
    tally = register.tally(of: household.id, in: day.month)
    self.slot = slot
    headKey = register.listKey(of: register.head(of: household.id)?.name)
    villageKey = CollationKey(village?.name ?? household.villageAsWritten ?? "")
  }

  /// Code, head and hamlet.
  func headline(in register: Register) -> String {
    [
      household.code, register.head(of: id)?.name ?? "",
      household.hamlet.flatMap { register.hamlets[$0]?.name } ?? "",
    ].joined(separator: " ")
  }

  /// The names of all but the head.
  func memberNames(in register: Register, on day: Day) -> String {
    register.members(of: household.id, on: day)
      .filter { $0.person.id != household.head }.compactMap(\.person.name)
      .joined(separator: " ")
  }
}

/// Which households a list shows; a condition that is nil leaves all in.
package struct HouseholdFilter: Hashable, Sendable {
  package var village: Village.ID?
  package var hamlet: Hamlet.ID?
  package var cell: PartyCell.ID?
  package var povertyClass: ClassCondition?
  package var hasLead: Bool?
  /// Somebody of the household was met this month.
  package var isVisitedThisMonth: Bool?
  /// Somebody went there this month, whether anybody was met or not.
  package var isTriedThisMonth: Bool?

  package enum ClassCondition: Hashable, Sendable {
    case known(PovertyClass)
    case unknown
  }

  package init() {}

  /// Whether every household passes.
  package var isEmpty: Bool { self == HouseholdFilter() }

  package func admits(_ row: HouseholdRow) -> Bool {
    if let village, row.household.village != village { return false }
    if let hamlet, row.household.hamlet != hamlet { return false }
    if let cell, row.cell != cell { return false }
    if let hasLead, row.leads.isEmpty == hasLead { return false }
    if let isVisitedThisMonth, (row.tally.met > 0) != isVisitedThisMonth { return false }
    if let isTriedThisMonth, row.tally.isUntried == isTriedThisMonth { return false }
    switch povertyClass {
    case .known(let wanted): return row.povertyClass == wanted
    case .unknown: return row.povertyClass == nil
    case nil: return true
    }
  }
}

/// How a list of households is sorted; codes settle ties.
package enum HouseholdOrder: String, Hashable, Sendable, CaseIterable {
  case code, head, village
  /// Never visited first, then the longest ago.
  case lastVisit
}

extension HouseholdOrder {
  package func places(_ a: HouseholdRow, before b: HouseholdRow) -> Bool {
    switch self {
    case .code: break
    case .head: if a.headKey != b.headKey { return a.headKey < b.headKey }
    case .village: if a.villageKey != b.villageKey { return a.villageKey < b.villageKey }
    case .lastVisit:
      let (first, second) = (a.lastVisit?.day.ordinal ?? .min, b.lastVisit?.day.ordinal ?? .min)
      if first != second { return first < second }
    }
    return (a.household.code, a.id) < (b.household.code, b.id)
  }
}
