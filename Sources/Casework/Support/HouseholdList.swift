import VietnameseText

/// All households that are here on a day, ready to be searched, filtered and sorted at every key.
/// It is built once; a save changes only the rows that it touched.
package struct HouseholdList: Sendable {
  package let day: Day
  package private(set) var order: HouseholdOrder
  /// In `order`.
  package private(set) var rows: [HouseholdRow]
  /// What rows are found by: code, head and hamlet, and beside those the other members' names.
  private var index = SearchIndex()

  package init(on day: Day, in register: Register, order: HouseholdOrder = .code) {
    self.day = day
    self.order = order
    rows = []
    register.forEachHousehold(on: day) { household in
      if household.pointee.isHere(on: day) {
        rows.append(row(of: household.pointee, from: register))
      }
    }
    rows.sort(by: order.places)
  }

  /// `slot` is what the household was found by until now; nil where it is new here.
  private mutating func row(
    of household: Household, from register: Register, slot: SearchIndex.Slot? = nil
  ) -> HouseholdRow {
    let row = HouseholdRow(
      household, on: day, in: register, slot: slot ?? index.slots.upperBound)
    let headline = row.headline(in: register)
    let names = row.memberNames(in: register, on: day)
    if slot != nil {
      index.replace(row.slot, with: headline, beside: names)
    } else {
      index.add(headline, beside: names)
    }
    return row
  }

  package mutating func sort(by order: HouseholdOrder) {
    guard order != self.order else { return }
    self.order = order
    rows.sort(by: order.places)
  }

  /// Reads households again after a save; one that is gone leaves, a new one comes in.
  package mutating func update(_ households: Set<Household.ID>, from register: Register) {
    for id in households {
      let former = rows.firstIndex { $0.id == id }.map { rows.remove(at: $0) }
      guard let household = register.households[id], household.isHere(on: day)
      else { continue }
      let row = row(of: household, from: register, slot: former?.slot)
      rows.insert(row, at: rows.sortedPlace(for: row, by: order.places))
    }
  }

  /// The households that pass the filter and hold every word of the search, in the list's order.
  /// Where something is searched for, those found by code, head or hamlet go before those found by
  /// another member's name too, and the better match goes first.
  package func rows(matching search: String, filter: HouseholdFilter) -> [HouseholdRow] {
    places(matching: search, filter: filter).map { rows[$0] }
  }

  /// The same as places in `rows`, for a list that shows a few of many.
  package func places(matching search: String, filter: HouseholdFilter) -> [Int] {
    let admitted = places(admittedBy: filter)
    let answers = index.search(search)
    return answers.isEmpty ? admitted : answers.bestFirst(among: admitted) { rows[$0].slot }
  }

  /// The households found by code, head or hamlet, and those found by another member's name too;
  /// the better match first.
  package func found(by search: String) -> (themselves: [HouseholdRow], byMember: [HouseholdRow]) {
    let answers = index.search(search)
    guard !answers.isEmpty else { return ([], []) }
    let found = answers.bestFirst(among: Array(rows.indices)) { rows[$0].slot }
    let start = found.firstIndex { answers.isBeside(rows[$0].slot) } ?? found.endIndex
    return (found[..<start].map { rows[$0] }, found[start...].map { rows[$0] })
  }

  private func places(admittedBy filter: HouseholdFilter) -> [Int] {
    filter.isEmpty ? Array(rows.indices) : rows.indices.filter { filter.admits(rows[$0]) }
  }

  /// The totals of what stands at these places.
  package func totals(at places: [Int]) -> HouseholdTotals {
    var totals = HouseholdTotals()
    for place in places { totals.count(rows[place]) }
    return totals
  }
}

/// The line of totals under a list of households.
package struct HouseholdTotals: Hashable, Sendable {
  package var households = 0
  package var members = 0
  package var poor = 0
  package var nearPoor = 0
  package var unclassified = 0
  package var withoutLead = 0
  package var visitedThisMonth = 0

  package init() {}

  package init(of rows: [HouseholdRow]) {
    for row in rows { count(row) }
  }

  fileprivate mutating func count(_ row: HouseholdRow) {
    households += 1
    members += row.members
    switch row.povertyClass {
    case .poor: poor += 1
    case .nearPoor: nearPoor += 1
    case .nonPoor: break
    case nil: unclassified += 1
    }
    if row.leads.isEmpty { withoutLead += 1 }
    if row.tally.met > 0 { visitedThisMonth += 1 }
  }
}
