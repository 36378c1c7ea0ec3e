import Casework

@testable import Indicators

/// Target (1): domain.md §2.1.
enum IncomeCases {
  static let all: [FigureCase] = [
    .init(
      "incomePerHead", "of all people together, never the mean of households: 30 tr over 3 people",
      in: "2026", counted: "k1 k2", rate: .value(Fraction(10_000_000))
    ) {
      // One lives alone on 20 million, two share 10: the mean of 20 and 5 would be 12.5.
      $0.households(["k1", "k2"])
      $0.member("k2v", of: "k2")
      $0.income("k1", 2026, 20_000_000)
      $0.income("k2", 2026, 10_000_000)
    },
    .init(
      "incomePerHead", "nought is an income, blank is none, and one source blank is not known",
      in: "2026", counted: "k1", unknown: "k2 k3 k4"
    ) {
      $0.households(["k1", "k2", "k3", "k4"])
      $0.income("k1", 2026, 0)
      $0.income("k2", 2026, nil)
      $0.income("k3", 2026, 5_000_000, wages: nil)
    },
    .init(
      "incomePerHead", "an income, and nobody who lived there during the year: not known",
      in: "2026", unknown: "k1"
    ) {
      $0.household("k1", hasHead: false)
      $0.member("k1h", of: "k1", from: "2027-01-01")
      var household = Household(id: .init("k1"), code: "k1", head: .init("k1h"))
      household.village = .init("a")
      $0.add(household)
      $0.income("k1", 2026, 5_000_000)
    },
    .init(
      "incomePerHead", "who lived there for half of the year counts half: 15 tr over 1.5",
      in: "2026", counted: "k1", rate: .value(Fraction(10_000_000))
    ) {
      $0.household("k1")
      $0.member("k1c", of: "k1", from: "2026-07-01")
      $0.income("k1", 2026, 15_000_000)
    },
    .init(
      "incomePerHead", "who died in June counts to the end of May: 17 tr over 17/12",
      in: "2026", counted: "k1", rate: .value(Fraction(12_000_000))
    ) {
      $0.household("k1")
      $0.member("k1o", of: "k1", died: "2026-06-10")
      $0.income("k1", 2026, 17_000_000)
    },
    .init(
      "incomePerHead", "of the plan's people, as they stand at the end; a month there is enough",
      in: "2026", counted: "k1"
    ) {
      $0.household("k1", hasHead: false)
      $0.household("k1")
      $0.member("k1h", of: "k1", from: "2026-12-01")
      $0.household("k2", of: "Hà Nhì")
      $0.household("k3", closed: "2026-12-30")
      for id in 1...3 { $0.income("k\(id)", 2026, 1_000_000) }
    },
    .init(
      "incomePerHead", "a month within the year looks at the last whole year", in: "2027-03",
      counted: "k1", rate: .value(Fraction(7_000_000))
    ) {
      $0.household("k1")
      $0.income("k1", 2026, 7_000_000)
      $0.income("k1", 2027, 9_000_000)
    },
    .init(
      "incomePerHead", "9 of 10 known is enough", in: "2026",
      counted: "k0 k1 k2 k3 k4 k5 k6 k7 k8", unknown: "k9", rate: .value(Fraction(1_000_000))
    ) {
      $0.households(PovertyCases.ten)
      for id in PovertyCases.ten.dropLast() { $0.income(id, 2026, 1_000_000) }
    },
    .init(
      "incomePerHead", "17 of 19 known is not", in: "2026",
      counted: PovertyCases.twenty[..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: nil)
    ) {
      $0.households(PovertyCases.twenty.dropLast())
      for id in PovertyCases.twenty[..<17] { $0.income(id, 2026, 1_000_000) }
    },
    .init(
      "incomeRatio", "half of the commune's average, exactly: on its path of 2030",
      in: "2030", today: "2031-02-01", counted: "k1", rate: .value(share(1, 2)), status: .met
    ) {
      $0.household("k1")
      $0.income("k1", 2030, 20_000_000)
      $0.reported("communeIncome", "2030", 400_000_000, of: 10)
    },
    .init(
      "incomeRatio", "a đồng less than half is less than half", in: "2030", today: "2031-02-01",
      counted: "k1", rate: .value(share(19_999_999, 40_000_000)), status: .behind
    ) {
      $0.household("k1")
      $0.income("k1", 2030, 19_999_999)
      $0.reported("communeIncome", "2030", 400_000_000, of: 10)
    },
    .init(
      "incomeRatio", "no document of the commune for the year: the one of another year is none",
      in: "2026", counted: "k1", rate: .notReported, status: .open
    ) {
      $0.household("k1")
      $0.income("k1", 2026, 20_000_000)
      $0.reported("communeIncome", "2025", 400_000_000, of: 10)
    },
    .init(
      "incomeRatio", "of two documents the one of the later day counts", in: "2026",
      counted: "k1", rate: .value(share(1, 4))
    ) {
      $0.household("k1")
      $0.income("k1", 2026, 20_000_000)
      $0.reported("communeIncome", "2026", 800_000_000, of: 10, on: "2027-03-01")
      $0.reported("communeIncome", "2026", 400_000_000, of: 10, on: "2027-02-01")
    },
  ]
}
