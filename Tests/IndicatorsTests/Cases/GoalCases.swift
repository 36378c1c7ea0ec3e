import Casework

@testable import Indicators

/// What a figure is held against on its way to 2030, which cases are nearest to passing, and what a
/// plan would make of it: domain.md §2.0, by hand.
enum GoalCases {
  static let all = paths + yearly + orders + forecasts + months

  // MARK: Straight paths from the figure of 2025

  /// The path of 2027 after two of the five years; a goal a year earlier or later has another one.
  private static let paths: [FigureCase] =
    [
      // 1/4, then 1/4 + 1/4 × 2/5 = 35% (37,5% to 2029, 33,3% to 2031).
      income("35.5% are on the path of 35%", 14_200_000, .onPath),
      income("34% are behind it", 13_600_000, .behind),
      // 40%, then 40 + 38 × 2/5 = 55,2% (59% to 2029, 52,7% to 2031).
      deliveries("antenatal", "28 of 50 are on the path of 55.2%", 28, .onPath) {
        $0.visitsKnown = $1 ? 3 : 2
      },
      deliveries("antenatal", "27 of 50 are behind it", 27, .behind) {
        $0.visitsKnown = $1 ? 3 : 2
      },
      // 40%, then 40 + 45 × 2/5 = 58% (62,5% to 2029, 55% to 2031).
      deliveries("skilledBirth", "30 of 50 are on the path of 58%", 30, .onPath) {
        $0.attendant = $1 ? .nurse : .noStaff
      },
      deliveries("skilledBirth", "28 of 50 are behind it", 28, .behind) {
        $0.attendant = $1 ? .nurse : .noStaff
      },
      // 40%, then 40 - 19,1 × 2/5 = 32,4% (30,5% to 2029, 33,6% to 2031).
      stunted("6 of 19, 31.6%, are on the path of 32.4%", 6, of: 19, .onPath),
      stunted("6 of 18, 33.3%, are behind it", 6, of: 18, .behind),
    ]

  private static func income(
    _ name: String, _ dong: Int, _ status: Progress.Status
  ) -> FigureCase {
    FigureCase(
      "incomeRatio", name, in: "2027", today: "2031-02-01", counted: "k1", status: status
    ) {
      $0.household("k1")
      $0.income("k1", 2025, 10_000_000)
      $0.income("k1", 2027, dong)
      for year in ["2025", "2027"] { $0.reported("communeIncome", year, 400_000_000, of: 10) }
    }
  }

  private static let ids = (0..<50).map { "m.d\($0 < 10 ? "0" : "")\($0)" }

  private static func deliveries(
    _ indicator: String, _ name: String, _ so: Int, _ status: Progress.Status,
    _ fill: @escaping @Sendable (inout Pregnancy, Bool) -> Void
  ) -> FigureCase {
    FigureCase(
      indicator, name, in: "2027", today: "2031-02-01", counted: ids[..<so].joined(separator: " "),
      remaining: ids[so...].joined(separator: " "), status: status
    ) {
      $0.household("k1")
      $0.member("m", of: "k1", born: "1990", sex: .female)
      for (year, count, so) in [(2025, 10, 4), (2027, 50, so)] {
        for (place, id) in ids[..<count].enumerated() {
          $0.pregnancy(String(id.dropFirst(2)) + (year == 2025 ? "before" : ""), of: "m") {
            $0.delivered = Facts.day("\(year)-06-15")
            fill(&$0, place < so)
          }
        }
      }
    }
  }

  /// By the WHO table a boy of 17 months measures 81.2 cm and one of four years 103.3 cm; 72 and 90 cm
  /// are stunted. Who is born in 2026 is not of the year before.
  private static func stunted(
    _ name: String, _ low: Int, of all: Int, _ status: Progress.Status
  ) -> FigureCase {
    let ids = PovertyCases.twenty
    return FigureCase(
      "stunting", name, in: "2027", today: "2031-02-01",
      counted: ids[..<low].joined(separator: " "),
      remaining: ids[low..<all].joined(separator: " "), status: status
    ) {
      $0.household("h")
      for (place, id) in ids.enumerated() {
        $0.member(id + "before", of: "h", born: "2021-06-01", sex: .male)
        $0.height(of: id + "before", on: "2025-06-01", place < 8 ? 900 : 1030)
      }
      for (place, id) in ids[..<all].enumerated() {
        $0.member(id, of: "h", born: "2026-01-01", sex: .male)
        $0.height(of: id, on: "2027-06-01", place < low ? 720 : 810)
      }
    }
  }

  // MARK: Goals of each year

  /// Of a goal of all, 19 of 20 are not enough.
  private static let yearly: [FigureCase] = [
    ofTwenty("householdsLed", in: "2026-10") {
      $0.households(PovertyCases.twenty)
      $0.caseworker("w")
      for id in PovertyCases.twenty.dropLast() { $0.lead(id, "w") }
    },
    ofTwenty("schoolArranged", in: "2026-2027") {
      $0.household("h")
      $0.pupils(PovertyCases.twenty.dropLast(), of: "h", born: "2018")
      $0.member("k19", of: "h", born: "2018")
      $0.school("k19") { $0.notEnrolled = true }
    },
    ofTwenty("boardingConsidered", in: "2026-2027") {
      $0.household("h")
      for id in PovertyCases.twenty {
        $0.member(id, of: "h", born: "2012")
        $0.school(id) {
          $0.boardingEligible = true
          if id != "k19" { $0.boardingConsidered = Facts.day("2026-09-20") }
        }
      }
    },
    ofTwenty("policyCoverage", in: "2026") {
      for id in PovertyCases.twenty {
        PolicyCases.nearPoor(id, &$0) { if id != "k19" { PolicyCases.inTime(&$0) } }
      }
    },
    .init(
      "relapse", "as few as possible is no number to pass, though there was none before",
      in: "2026", counted: "k1", status: .noVerdict
    ) {
      $0.household("k1")
      for (day, decided) in [
        ("2023-12-10", .poor), ("2024-12-10", .nonPoor), ("2026-12-10", .poor),
      ] as [(String, PovertyClass)] { $0.decided("k1", day, decided, by: "2022-2026") }
    },
    .init(
      "newPoor", "as few as possible is no number to pass, though there was none before",
      in: "2026", counted: "k1", status: .noVerdict
    ) {
      $0.household("k1")
      $0.decided("k1", "2024-12-10", .nonPoor, by: "2022-2026")
      $0.decided("k1", "2026-12-10", .poor, by: "2022-2026")
    },
    childMarriages("one after two in the same months of the year before", before: 2, .onPath),
    childMarriages("one after none", before: 0, .behind),
  ]

  private static func ofTwenty(
    _ indicator: String, in period: String, _ facts: @escaping @Sendable (inout Facts) -> Void
  ) -> FigureCase {
    FigureCase(
      indicator, "19 of 20 are not all of them", in: period,
      counted: PovertyCases.twenty.dropLast().joined(separator: " "), remaining: "k19",
      status: .behind, left: 1, facts)
  }

  private static func childMarriages(
    _ name: String, before: Int, _ status: Progress.Status
  ) -> FigureCase {
    FigureCase(
      "childMarriages", name, in: "2026-09", counted: "girl.u", remaining: "woman.u", status: status
    ) {
      $0.household("k1")
      for (id, born) in [("girl", "2010-01-01"), ("woman", "1990-01-01")] {
        $0.member(id, of: "k1", born: born, sex: .female)
        $0.union("u", of: id) { $0.partnerBirth = PartialDate(iso: "1990-01-01") }
        // Of a grown woman there was one as well, so that the year before is known.
        for number in 0..<(id == "girl" ? before : 1) {
          $0.union("before\(number)", of: id) {
            $0.partnerBirth = PartialDate(iso: "1990-01-01")
            $0.start = PartialDate(iso: "2025-03-01")
          }
        }
      }
    }
  }

  // MARK: The nearest, and what stands beside them

  private static let orders: [FigureCase] = [
    .init(
      "poorFallPoints",
      "nearest by B1, then by income; hardest off by B2, then by the least income; least supported "
        + "by entitlements, then by visits",
      in: "2026", counted: "k1 k2 k3", nearest: "k3 k2 k1 | k2 k1 k3 | k3 k2 k1"
    ) {
      $0.households(["k1", "k2", "k3"])
      for (id, b1, b2, dong) in [
        ("k1", 100, 50, 9_000_000), ("k2", 120, 50, 3_000_000), ("k3", 120, 40, 6_000_000),
      ] {
        $0.decided(id, "2025-12-10", .poor, by: "2022-2026", b1: b1, b2: b2)
        $0.income(id, 2026, dong)
      }
      // Electricity is due on 1 April.
      $0.entitlement("k1", "electricity") { $0.delivered = Facts.day("2026-03-01") }
      for day in ["2026-05-01", "2026-06-01"] { $0.visit("k2", day) }
      $0.visit("k3", "2026-05-01")
    },
    .init(
      "policyCoverage", "nearest is who lacks the fewest", in: "2026", remaining: "k1 k2",
      nearest: "k2 k1"
    ) {
      PolicyCases.nearPoor("k1", &$0)
      $0.member("k1m", of: "k1", born: "1990")
      PolicyCases.nearPoor("k2", &$0)
    },
    .init(
      "stunting", "nearest is who lacks the least height", in: "2026", counted: "c1 c2",
      nearest: "c2 c1"
    ) {
      $0.household("h")
      for (id, height) in [("c1", 780), ("c2", 800)] {
        $0.member(id, of: "h", born: "2024-06-01", sex: .male)
        $0.height(of: id, on: "2026-06-01", height)
      }
    },
  ]

  // MARK: What is planned

  private static let forecasts: [FigureCase] = [
    .init(
      "poorRate", "4 of 10 are poor and one of them has registered: 3 of 10 by the year's end",
      in: "2026", today: "2026-11-23", counted: "k0 k1 k2 k3", remaining: "k4 k5 k6 k7 k8 k9",
      forecast: share(3, 10)
    ) {
      $0.households(PovertyCases.ten)
      for (place, id) in PovertyCases.ten.enumerated() {
        $0.decided(id, "2025-12-10", place < 4 ? .poor : place < 6 ? .nearPoor : .nonPoor)
      }
      // Who has left poverty already may have registered too.
      for id in ["k0", "k9"] {
        var registration = PovertyRegistration(
          id: PovertyRegistration.id(of: .init(id), in: 2026))
        registration.day = Facts.day("2026-02-01")
        $0.add(registration)
      }
    }
  ]

  // MARK: A month of what is of the whole year

  private static let months: [FigureCase] = [
    deliveriesOfJune("antenatal") { $0.visitsKnown = 3 },
    deliveriesOfJune("antenatalThirds") {
      for days in [-200, -100, -10] {
        $0.visits[Facts.day("2026-06-15").adding(days: days)] = .some(nil)
      }
    },
    deliveriesOfJune("skilledBirth") { $0.attendant = .nurse },
    .init("stunting", "December looks at the heights of the year", in: "2026-12", remaining: "c") {
      $0.household("h")
      $0.member("c", of: "h", born: "2024-06-01", sex: .male)
      $0.height(of: "c", on: "2026-06-01", 870)
    },
  ]

  private static func deliveriesOfJune(
    _ indicator: String, _ fill: @escaping @Sendable (inout Pregnancy) -> Void
  ) -> FigureCase {
    FigureCase(
      indicator, "July looks at the deliveries of the year up to its end", in: "2026-07",
      counted: "m.june"
    ) {
      $0.household("k1")
      $0.member("m", of: "k1", born: "1990", sex: .female)
      $0.pregnancy("june", of: "m", fill)
      $0.pregnancy("august", of: "m") {
        fill(&$0)
        $0.delivered = Facts.day("2026-08-01")
      }
    }
  }
}
