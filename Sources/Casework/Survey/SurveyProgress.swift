/// How far the round of a year has come: by village and household group, who is done and who not.
package struct SurveyProgress: Hashable, Sendable {
  package struct Row: Hashable, Sendable {
    package let village: Village?
    package let group: HouseholdGroup?
    /// By code.
    package let open: [Household.ID]
    package let done: [Household.ID]
    package var total: Int { open.count + done.count }
  }

  package let year: Int
  /// By village name, then by group name; those without come last.
  package let rows: [Row]
  package var done: Int { rows.reduce(0) { $0 + $1.done.count } }
  package var total: Int { rows.reduce(0) { $0 + $1.total } }

  private struct Place: Hashable {
    let village: Village.ID?
    let group: HouseholdGroup.ID?
  }

  /// Of nobody.
  package init(in year: Int) { (self.year, rows) = (year, []) }

  package init(in year: Int, today: Day, register: Register) {
    self.year = year
    let last = Day(year: year, month: 12, day: 31) ?? today
    var places: [Place: [(code: String, id: Household.ID)]] = [:]
    let day = min(today, last)
    register.forEachHousehold(on: day) { household in
      guard household.pointee.isHere(on: day) else { return }
      let place = Place(village: household.pointee.village, group: household.pointee.group)
      places[place, default: []].append((household.pointee.code, household.pointee.id))
    }
    let groups = register.groups.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let villages: [Village?] = register.villagesByName + [nil]
    rows = villages.flatMap { village in
      (groups.map(Optional.some) + [nil]).compactMap { group -> Row? in
        guard let here = places[Place(village: village?.id, group: group?.id)] else { return nil }
        let asked = Dictionary(grouping: here.sorted { $0 < $1 }.map(\.id)) {
          register.situation(of: $0, in: year) != nil
        }
        return Row(
          village: village, group: group, open: asked[false] ?? [], done: asked[true] ?? [])
      }
    }
  }
}

extension Register {
  /// How a household stood in a year, under whatever id it was entered.
  package func situation(of household: Household.ID, in year: Int) -> Situation? {
    situations.first(of: selves(of: household)) { $0.year == year }
  }

  package func commitment(of household: Household.ID, in year: Int) -> Commitment? {
    commitments.first(of: selves(of: household)) { $0.year == year }
  }
}
