extension Register {
  /// Children under five who live here and whose height nobody has taken this year: one task for all
  /// of them, until the year's end, since they are measured together. Nil where there are none.
  func heightsToTake(on today: Day) -> DueItem? {
    let waiting = Set(
      people.values.lazy.filter { child in
        child.sameAs == nil && child.canBeUnderFive(on: today)
          && !self.heights(of: child.id).contains { $0.day?.year == today.year }
      }.map(\.id))
    let atHome = Set(homes(of: waiting, on: today).keys)
    guard !atHome.isEmpty else { return nil }
    return DueItem(
      task: .heights(children: atHome.count),
      due: Period(.year, holding: today.month).lastDay)
  }

  /// Where some people live on a day; those who do not live here are left out.
  func homes(of people: Set<Person.ID>, on day: Day) -> [Person.ID: Household.ID] {
    guard !people.isEmpty else { return [:] }
    var homes: [Person.ID: Household.ID] = [:]
    for residence in residences.all where residence.covers(day) {
      guard let person = residence.person.map(kept), people.contains(person),
        self.people[person]?.died == nil
      else { continue }
      homes[person] = kept(residence.household)
    }
    return homes
  }
}
