import Casework
import Record

// What the commune was given and paid out, and what was built of it: noted at the end of October, told
// without dice, so that the rest of the story stays as it is.
extension Chronicle {
  mutating func planFunds(in month: Month) {
    guard month.monthOfYear == 10 else { return }
    let day = month.firstDay.adding(days: 29)
    var edits = Self.shares.map { source, given, allocated, paid in
      var money = Funding(id: Funding.id(of: source, in: month.year))
      (money.given, money.allocated, money.paid) = (given, allocated, paid)
      (money.day, money.by) = (day, settlement.officer)
      return Edit(creating: money)
    }
    edits += works(noted: day).map { Edit(creating: $0) }
    agenda.add(
      .save(author: settlement.officer, device: 0, edits: edits), at: Moment(day, hour: 11))
  }

  /// In đồng: given, allocated, paid out.
  private static let shares: [(source: String, given: Int, allocated: Int, paid: Int)] = [
    ("target-programme", 3_200_000_000, 2_900_000_000, 1_850_000_000),
    ("ethnic-policy", 640_000_000, 640_000_000, 410_000_000),
    ("commune", 180_000_000, 150_000_000, 150_000_000),
    ("partner-unit", 95_000_000, 95_000_000, 60_000_000),
  ]

  /// A road that is not finished, and water that is; each year one more of each.
  private func works(noted day: Day) -> [PublicWork] {
    var ids = IdentifierSource(milliseconds: Moment(day, hour: 11).milliseconds, seed: 0xF0D5)
    return register.villagesByName.filter { $0.cell != nil }.flatMap { village in
      var road = PublicWork(
        id: PublicWork.ID(ids.next()), name: "Đường bê tông đoạn \(day.year % 10)")
      (road.type, road.village, road.cost) = ("road", village.id, 920_000_000)
      (road.source, road.year, road.households) = ("target-programme", day.year, 22)
      (road.start, road.due) = (day.adding(days: -200), day.adding(days: -20))
      if day.year < today.year { road.done = day.adding(days: -2) }
      var water = PublicWork(
        id: PublicWork.ID(ids.next()), name: "Bể và đường ống nước số \(day.year % 10)")
      (water.type, water.village, water.cost) = ("water", village.id, 340_000_000)
      (water.source, water.year, water.households) = ("ethnic-policy", day.year, 30)
      (water.start, water.due) = (day.adding(days: -150), day.adding(days: -10))
      water.done = day.adding(days: -14)
      return [road, water]
    }
  }
}
