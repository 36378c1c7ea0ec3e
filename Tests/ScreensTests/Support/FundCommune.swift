import Casework

/// The small commune with money of two sources, and works of its village.
enum FundCommune {
  static var records: [any Storable] { LivelihoodCommune.records + [money, carried, road, spring] }

  /// 1.2 billion given in 2026, of which half is paid out.
  static var money: Funding {
    var money = Funding(id: Funding.id(of: "target-programme", in: 2026))
    (money.given, money.allocated, money.paid) = (1_200_000_000, 1_000_000_000, 600_000_000)
    (money.day, money.by) = (Day(iso: "2026-10-31"), SmallCommune.secretary)
    return money
  }

  static var carried: Funding {
    var money = Funding(id: Funding.id(of: "poor-fund", in: 2025))
    (money.given, money.day) = (80_000_000, Day(iso: "2025-12-31"))
    return money
  }

  /// Overdue since 30 September.
  static var road: PublicWork {
    var road = PublicWork(id: .init("wk-1"), name: "Đường bê tông vào chòm trên")
    (road.type, road.village, road.cost) = ("road", SmallCommune.village, 850_000_000)
    (road.source, road.year, road.households) = ("target-programme", 2026, 25)
    (road.start, road.due) = (Day(iso: "2026-03-10"), Day(iso: "2026-09-30"))
    return road
  }

  static var spring: PublicWork {
    var spring = PublicWork(id: .init("wk-2"), name: "Bể nước đầu bản")
    (spring.type, spring.village, spring.cost) = ("water", SmallCommune.village, 300_000_000)
    (spring.source, spring.year) = ("poor-fund", 2025)
    (spring.start, spring.done) = (Day(iso: "2025-06-01"), Day(iso: "2025-11-20"))
    return spring
  }
}
