import Casework

@testable import Indicators

/// Target (2): domain.md §2.0 and §2.2, counted by hand. Unless it says otherwise a household is in
/// village `a`, its head is La Hủ, and the standard in force measured it.
enum PovertyCases {
  static let year2026 = "2026"
  static let ten = (0..<10).map { "k\($0)" }
  static let twenty = (0..<20).map { "k\($0 < 10 ? "0" : "")\($0)" }

  static let stock: [FigureCase] = [
    .init(
      "poorRate", "near-poor households are no poor ones, and are in the denominator",
      in: year2026, counted: "k1", remaining: "k2 k3", rate: .value(share(1, 3))
    ) {
      $0.households(["k1", "k2", "k3"])
      $0.decided("k1", "2026-12-10", .poor)
      $0.decided("k2", "2026-12-10", .nearPoor)
      $0.decided("k3", "2026-12-10", .nonPoor)
    },
    .init(
      "nearPoorRate", "poor households are no near-poor ones", in: year2026,
      counted: "k2", remaining: "k1 k3", rate: .value(share(1, 3))
    ) {
      $0.households(["k1", "k2", "k3"])
      $0.decided("k1", "2026-12-10", .poor)
      $0.decided("k2", "2026-12-10", .nearPoor)
      $0.decided("k3", "2026-12-10", .nonPoor)
    },
    .init(
      "poorRate", "a household that no decision classified is not known", in: year2026,
      counted: "k1", remaining: "k2", unknown: "k3",
      rate: .notEnough(known: 2, of: 3, between: share(1, 3)...share(2, 3))
    ) {
      $0.households(["k1", "k2", "k3"])
      $0.decided("k1", "2026-12-10", .poor)
      $0.decided("k2", "2026-12-10", .nonPoor)
    },
    .init(
      "poorRate", "a decision counts from its own day on, not after the period's end",
      in: year2026, counted: "k1", unknown: "k2"
    ) {
      $0.households(["k1", "k2"])
      $0.decided("k1", "2026-12-31", .poor)
      $0.decided("k2", "2027-01-01", .poor)
    },
    .init(
      "poorRate", "a decision of 15 months ago holds, one of 16 months is too old",
      in: year2026, counted: "k1", unknown: "k2"
    ) {
      $0.households(["k1", "k2"])
      $0.decided("k1", "2025-09-01", .poor)
      $0.decided("k2", "2025-08-31", .poor)
    },
    .init(
      "nearPoorRate", "a decision of 15 months ago holds, one of 16 months is too old",
      in: year2026, counted: "k1", unknown: "k2"
    ) {
      $0.households(["k1", "k2"])
      $0.decided("k1", "2025-09-01", .nearPoor)
      $0.decided("k2", "2025-08-31", .nearPoor)
    },
    .init(
      "poorRate", "out of poverty and back within one year: the last decision alone counts",
      in: year2026, counted: "k1", remaining: "k2"
    ) {
      $0.households(["k1", "k2"])
      $0.decided("k1", "2025-12-10", .poor)
      $0.decided("k1", "2026-05-10", .nonPoor)
      $0.decided("k1", "2026-12-10", .poor)
      $0.decided("k2", "2026-05-10", .poor)
      $0.decided("k2", "2026-12-10", .nonPoor)
    },
    .init(
      "poorRate", "March knows what March knew: a decision of the autumn does not reach back",
      in: "2026-03", counted: "k1"
    ) {
      $0.household("k1")
      $0.decided("k1", "2025-12-10", .poor)
      $0.decided("k1", "2026-12-10", .nonPoor)
    },
    .init(
      "poorRate", "moved out or dissolved by the last day: in neither part; the day after: in both",
      in: year2026, counted: "k2"
    ) {
      $0.household("k1", closed: "2026-12-31")
      $0.household("k2", closed: "2027-01-01")
      $0.decided("k1", "2026-12-10", .poor)
      $0.decided("k2", "2026-12-10", .poor)
    },
    .init(
      "poorRate", "moved in or split off by the last day: in both parts; the day after: in neither",
      in: year2026, counted: "k1", unknown: "k3"
    ) {
      $0.household("k1", opened: "2026-12-31")
      $0.household("k2", opened: "2027-01-01")
      // Split off, and not reviewed by itself yet: its parents' class is not its own.
      $0.household("k3", opened: "2026-07-01")
      $0.add(
        Lineage(
          id: .init("k3.split"), way: .split, from: .init("k1"), day: Facts.day("2026-07-01"),
          moved: []))
      $0.decided("k1", "2026-12-31", .poor)
      $0.decided("k2", "2026-12-31", .poor)
    },
    .init(
      "poorRate", "a household that came back is out while it was away", in: year2026,
      counted: "k2"
    ) {
      // Away from 1 March 2026 to 14 January 2027, and from 1 March to 30 November 2026.
      $0.households(["k1", "k2"])
      $0.past(of: "k1", until: "2027-01-14", .left(Facts.day("2026-03-01")))
      $0.past(of: "k2", until: "2026-11-30", .left(Facts.day("2026-03-01")))
      $0.decided("k1", "2026-02-10", .poor)
      $0.decided("k2", "2026-02-10", .poor)
    },
    .init(
      "poorRate", "the death of a head is no exit from poverty", in: year2026, counted: "k1"
    ) {
      $0.household("k1", hasHead: false)
      $0.household("k1")
      $0.member("k1h", of: "k1", relation: "Chủ hộ", died: "2026-12-30")
      $0.decided("k1", "2026-12-10", .poor)
    },
    .init(
      "poorRate", "of the La Hủ is where the head of the day is: the heads changed on 1 July",
      in: "2026-06", counted: "k1"
    ) { Self.headsChanged(&$0) },
    .init(
      "poorRate", "of the La Hủ is where the head of the day is: after the change",
      in: year2026, counted: "k2"
    ) { Self.headsChanged(&$0) },
    .init(
      "poorRate",
      "however the people's name is written; another people is outside, none is unknown",
      in: year2026, counted: "k1 k2 k3", unknown: "k5 k6"
    ) {
      $0.household("k1", of: "La Hủ")
      $0.household("k2", of: "LA HỦ")
      $0.household("k3", of: "la-hu")
      $0.household("k4", of: "Hà Nhì")
      $0.household("k5", of: nil)
      $0.household("k6", hasHead: false)
      for id in 1...6 { $0.decided("k\(id)", "2026-12-10", .poor) }
    },
    .init(
      "poorRate", "for everyone the people does not matter", in: year2026, of: "all",
      counted: "k1 k2 k3"
    ) {
      $0.household("k1", of: "La Hủ")
      $0.household("k2", of: "Hà Nhì")
      $0.household("k3", of: nil)
      for id in 1...3 { $0.decided("k\(id)", "2026-12-10", .poor) }
    },
    .init(
      "poorRate", "a mixed couple is by its head", in: year2026, counted: "k1"
    ) {
      $0.household("k1", of: "La Hủ")
      $0.member("k1v", of: "k1", "Hà Nhì", relation: "Vợ")
      $0.household("k2", of: "Hà Nhì")
      $0.member("k2v", of: "k2", "La Hủ", relation: "Vợ")
      for id in 1...2 { $0.decided("k\(id)", "2026-12-10", .poor) }
    },
    .init(
      "poorRate", "entered twice is one household, with what either entry knows", in: year2026,
      counted: "k1"
    ) {
      $0.household("k1")
      var double = Household(id: .init("k2"), code: "k2", head: .init("k1h"))
      double.sameAs = .init("k1")
      $0.add(double)
      $0.decided("k2", "2026-12-10", .poor)
    },
    .init(
      "poorRate", "nine in ten known is enough", in: year2026,
      counted: "k0", remaining: "k1 k2 k3 k4 k5 k6 k7 k8", unknown: "k9",
      rate: .value(share(1, 9))
    ) {
      $0.households(Self.ten)
      $0.decided(Array(Self.ten.dropLast()), "2026-12-10", poor: 1)
    },
    .init(
      "poorRate", "17 of 19 known, 89.5%, is not enough", in: year2026,
      counted: "k00",
      remaining: Self.twenty[1..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: share(1, 19)...share(3, 19))
    ) {
      $0.households(Self.twenty.dropLast())
      $0.decided(Array(Self.twenty[..<17]), "2026-12-10", poor: 1)
    },
    .init(
      "nearPoorRate", "nine in ten known is enough", in: year2026,
      remaining: "k0 k1 k2 k3 k4 k5 k6 k7 k8", unknown: "k9", rate: .value(Fraction(0))
    ) {
      $0.households(Self.ten)
      $0.decided(Array(Self.ten.dropLast()), "2026-12-10", poor: 9)
    },
    .init(
      "nearPoorRate", "17 of 19 known is not enough", in: year2026,
      remaining: Self.twenty[..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: share(0, 19)...share(2, 19))
    ) {
      $0.households(Self.twenty.dropLast())
      $0.decided(Array(Self.twenty[..<17]), "2026-12-10", poor: 1)
    },
    .init(
      "nearPoorRate", "of the plan's people, as they stand at the end", in: year2026, counted: "k1"
    ) {
      $0.household("k1")
      $0.household("k2", of: "Hà Nhì")
      $0.household("k3", closed: "2026-12-30")
      for id in 1...3 { $0.decided("k\(id)", "2026-12-10", .nearPoor) }
    },
    .init(
      "poorRate", "no household at all: neither 0% nor 100%", in: year2026, rate: .nothingArose
    ) { _ in },
  ]

  /// k1 had a La Hủ head and has a Hà Nhì one since 1 July 2026; k2 the other way round.
  private static func headsChanged(_ facts: inout Facts) {
    for (id, before, after) in [("k1", "La Hủ", "Hà Nhì"), ("k2", "Hà Nhì", "La Hủ")] {
      facts.household(id, of: after)
      facts.member(id + "old", of: id, before)
      facts.past(of: id, until: "2026-06-30", .head(.init(id + "old")))
      facts.decided(id, "2026-01-10", .poor)
    }
  }

  static let fall: [FigureCase] = [
    .init(
      "poorFallPoints", "8 of 10 poor, then 7 of 10: ten points exactly meet the goal",
      in: year2026, counted: "k0 k1 k2 k3 k4 k5 k6", remaining: "k7 k8 k9",
      rate: .value(share(1, 10)), status: .met
    ) { Self.poor(8, then: 7, of: Self.ten, &$0) },
    .init(
      "poorFallPercent", "8 of 10 poor, then 7 of 10: an eighth of what it was", in: year2026,
      counted: "k0 k1 k2 k3 k4 k5 k6", remaining: "k7 k8 k9", rate: .value(share(1, 8)),
      status: .met
    ) { Self.poor(8, then: 7, of: Self.ten, &$0) },
    .init(
      "poorFallHouseholds", "10 poor households, then 9 of twice as many: a tenth of their number",
      in: year2026, counted: "k00 k01 k02 k03 k04 k05 k06 k07 k08",
      remaining: Self.twenty[9...].joined(separator: " "), rate: .value(share(1, 10)),
      status: .met
    ) {
      $0.households(Self.ten.map { "k0" + $0.dropFirst() })
      for id in Self.twenty[10...] { $0.household(id, opened: "2026-05-01") }
      $0.decided(Array(Self.twenty[..<10]), "2025-12-10", poor: 10)
      $0.decided(Self.twenty, "2026-12-10", poor: 9)
    },
    .init(
      "poorFallHouseholds", "11, then 10: a tenth less is 9.9, so one household is left to do",
      in: year2026, counted: Self.twenty[..<10].joined(separator: " "),
      remaining: Self.twenty[10...].joined(separator: " "), rate: .value(share(1, 11)),
      status: .behind, left: 1
    ) { Self.poor(11, then: 10, of: Self.twenty, &$0) },
    .init(
      "poorFallHouseholds", "the standard has changed and nobody was measured again", in: "2027",
      counted: "k0 k1", remaining: "k2 k3 k4 k5 k6 k7 k8 k9", rate: .notComparable
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2026-12-10", poor: 5)
      $0.decided(Self.ten, "2027-12-10", poor: 2, by: "2027-2030")
    },
    .init(
      "poorFallPoints", "15 of 20, then 14: five points are too few, one household is left to do",
      in: year2026, counted: Self.twenty[..<14].joined(separator: " "),
      remaining: Self.twenty[14...].joined(separator: " "), rate: .value(share(1, 20)),
      status: .behind, left: 1
    ) { Self.poor(15, then: 14, of: Self.twenty, &$0) },
    .init(
      "poorFallPercent", "10 of 20, then 9: a tenth of what it was meets the goal exactly",
      in: year2026, counted: Self.twenty[..<9].joined(separator: " "),
      remaining: Self.twenty[9...].joined(separator: " "), rate: .value(share(1, 10)),
      status: .met
    ) { Self.poor(10, then: 9, of: Self.twenty, &$0) },
    .init(
      "poorFallPercent", "11 of 20, then 10: a tenth less is 9.9, so one household is left to do",
      in: year2026, counted: Self.twenty[..<10].joined(separator: " "),
      remaining: Self.twenty[10...].joined(separator: " "), rate: .value(share(1, 11)),
      status: .behind, left: 1
    ) { Self.poor(11, then: 10, of: Self.twenty, &$0) },
    .init(
      "poorFallPoints", "under 10% there are no ten points left: met when there is none",
      in: year2026, remaining: Self.twenty.joined(separator: " "), rate: .value(share(1, 20)),
      status: .met
    ) { Self.poor(1, then: 0, of: Self.twenty, &$0) },
    .init(
      "poorFallPoints", "under 10% and not gone: the one household is left to do", in: year2026,
      counted: "k00", remaining: Self.twenty[1...].joined(separator: " "),
      rate: .value(Fraction(0)), status: .behind, left: 1
    ) { Self.poor(1, then: 1, of: Self.twenty, &$0) },
    .init(
      "poorFallPoints", "more poor than before is a fall below nought", in: year2026,
      counted: "k0 k1 k2", remaining: "k3 k4 k5 k6 k7 k8 k9", rate: .value(share(-1, 10)),
      status: .behind, left: 2
    ) { Self.poor(2, then: 3, of: Self.ten, &$0) },
    .init(
      "poorFallPercent", "of the rate, not of the number: 4 of 8, then 3 of 10", in: year2026,
      counted: "k0 k1 k2", remaining: "k3 k4 k5 k6 k7 k8 k9", rate: .value(share(2, 5))
    ) {
      $0.households(Self.ten[..<8])
      $0.household("k8", opened: "2026-02-01")
      $0.household("k9", opened: "2026-02-01")
      $0.decided(Array(Self.ten[..<8]), "2025-12-10", poor: 4)
      $0.decided(Self.ten, "2026-12-10", poor: 3)
    },
    .init(
      "poorFallPoints", "one was measured with a ruler that nobody noted: no difference",
      in: year2026, counted: "k0", remaining: "k1 k2 k3 k4 k5 k6 k7 k8 k9", rate: .notComparable
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2025-12-10", poor: 3)
      $0.decided(Array(Self.ten[..<9]), "2026-12-10", poor: 1)
      $0.decided("k9", "2026-12-10", .nonPoor)
    },
    .init(
      "poorFallPercent", "the standard has changed and nobody was measured again", in: "2027",
      counted: "k0 k1", remaining: "k2 k3 k4 k5 k6 k7 k8 k9", rate: .notComparable
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2026-12-10", poor: 5)
      $0.decided(Self.ten, "2027-12-10", poor: 2, by: "2027-2030")
    },
    .init(
      "poorFallPercent", "nobody was poor before: there is nothing to be a share of", in: year2026,
      remaining: Self.ten.joined(separator: " "), rate: .nothingArose, status: .open
    ) { Self.poor(0, then: 0, of: Self.ten, &$0) },
    .init(
      "poorFallPoints", "the standard has changed and nobody was measured again: no difference",
      in: "2027", counted: "k0 k1", remaining: "k2 k3 k4 k5 k6 k7 k8 k9", rate: .notComparable,
      status: .open
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2026-12-10", poor: 5)
      $0.decided(Self.ten, "2027-12-10", poor: 2, by: "2027-2030")
    },
    .init(
      "poorFallPoints",
      "the end of 2026 measured again by the new standard is what 2027 falls from",
      in: "2027", counted: "k0 k1 k2 k3 k4 k5 k6", remaining: "k7 k8 k9",
      rate: .value(share(1, 10)), status: .met
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2026-12-10", poor: 5)
      $0.decided(Self.ten, "2026-12-20", poor: 8, by: "2027-2030")
      $0.decided(Self.ten, "2027-12-10", poor: 7, by: "2027-2030")
    },
    .init(
      "poorRate", "what was measured again ahead of the new standard does not change the old year",
      in: year2026, counted: "k0 k1 k2 k3 k4", remaining: "k5 k6 k7 k8 k9",
      rate: .value(share(1, 2))
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2026-12-10", poor: 5)
      $0.decided(Self.ten, "2026-12-20", poor: 8, by: "2027-2030")
    },
    .init(
      "poorFallPoints", "some by the old standard, some by the new one: no difference",
      in: "2027", counted: "k0 k1 k2", remaining: "k3 k4 k5 k6 k7 k8 k9", rate: .notComparable,
      status: .open
    ) {
      $0.households(Self.ten)
      $0.decided(Self.ten, "2026-12-10", poor: 5)
      $0.decided(Array(Self.ten[..<9]), "2027-12-10", poor: 3, by: "2027-2030")
    },
    .init(
      "poorFallPoints", "too little known a year before is too little to fall from", in: year2026,
      counted: "k0", remaining: "k1 k2 k3 k4 k5 k6 k7 k8 k9",
      rate: .notEnough(known: 8, of: 10, between: share(3, 10)...share(5, 10)), status: .open
    ) {
      $0.households(Self.ten)
      $0.decided(Array(Self.ten[..<8]), "2025-12-10", poor: 3)
      $0.decided(Self.ten, "2026-12-10", poor: 1)
    },
    .init(
      "poorFallPoints", "who moved in meanwhile is at the end only, who left at the start only",
      in: year2026, counted: "k0 k1", remaining: "k10 k2 k3 k4 k5 k6 k7 k8",
      rate: .value(share(1, 5)), status: .met
    ) {
      $0.households(Self.ten.dropLast())
      $0.household("k9", closed: "2026-05-01")
      $0.household("k10", opened: "2026-05-01")
      $0.decided(Self.ten, "2025-12-10", poor: 4)
      $0.decided(Array(Self.ten.dropLast()) + ["k10"], "2026-12-10", poor: 2)
    },
  ]

  private static func poor(
    _ before: Int, then after: Int, of households: [String], _ facts: inout Facts
  ) {
    facts.households(households)
    facts.decided(households, "2025-12-10", poor: before)
    facts.decided(households, "2026-12-10", poor: after)
  }
}

extension PovertyCases {
  /// What became of a household within the year, by decisions alone.
  static let moves: [FigureCase] =
    [
      .init(
        "leftPoverty", "poor at the start and not at the end, whichever way", in: "2026-12",
        counted: "nearPoor nonPoor",
        remaining: "dissolved first movedIn movedOut newly relapsed split stays swings",
        rate: .value(Fraction(2))
      ) { everyMove(&$0) },
      .init(
        "relapse", "poor again after a decision had let it go", in: "2026-12", counted: "relapsed",
        remaining: "dissolved first movedIn movedOut nearPoor newly nonPoor split stays swings",
        rate: .value(Fraction(1))
      ) { everyMove(&$0) },
      .init(
        "newPoor", "poor for the first time; by its first decision or split off too", in: "2026-12",
        counted: "first newly split",
        remaining: "dissolved movedIn movedOut nearPoor nonPoor relapsed stays swings",
        rate: .value(Fraction(3))
      ) { everyMove(&$0) },
    ]
    + ["leftPoverty", "relapse", "newPoor"].map { indicator in
      FigureCase(
        indicator, "poor by the new standard alone is none of these", in: "2027", remaining: "k1"
      ) {
        $0.household("k1")
        $0.decided("k1", "2026-12-10", .nonPoor, by: "2022-2026")
        $0.decided("k1", "2027-12-10", .poor, by: "2027-2030")
      }
    }
    + ["leftPoverty", "relapse", "newPoor"].map { indicator in
      FigureCase(
        indicator, "what was never decided under the year's standard is not known", in: "2027",
        remaining: "decided left", unknown: "never old"
      ) {
        for id in ["never", "old", "decided"] { $0.household(id) }
        $0.household("left", closed: "2027-05-01")
        for id in ["old", "decided", "left"] {
          $0.decided(id, "2025-12-10", .poor, by: "2022-2026")
        }
        $0.decided("decided", "2026-12-20", .poor, by: "2027-2030")
        $0.decided("decided", "2027-12-10", .poor, by: "2027-2030")
      }
    }

  /// Of those that a decision let go from poverty in the three years before, who is poor again; of
  /// those that were not poor when the year began, who has become so for the first time.
  static let fallingBack: [FigureCase] = [
    .init(
      "relapseRate", "left poverty 1 to 3 years ago; 4 years ago, this year, or never: outside",
      in: "2026-12", counted: "again threeYears", remaining: "away merged oneYear stayedOut"
    ) {
      leftBefore(&$0)
      $0.household("hanhi", of: "Hà Nhì")
      decide("hanhi", [("2024-12-10", .poor), ("2025-12-10", .nonPoor)], &$0)
    },
    fallenBack("9 of 10 known are enough", again: 3, of: 9, unknown: 1, .value(share(1, 3))),
    fallenBack(
      "17 of 19 known are not", again: 0, of: 17, unknown: 2,
      .notEnough(known: 17, of: 19, between: share(0, 19)...share(2, 19))),
    .init(
      "newPoorRate", "not poor when the year began: newly poor, poor again, or still not",
      in: "2026-12", counted: "newly", remaining: "again left nearPoor stays", unknown: "never"
    ) {
      for id in ["newly", "again", "nearPoor", "stays", "poor", "never"] { $0.household(id) }
      decide("newly", [("2025-12-10", .nearPoor), ("2026-12-10", .poor)], &$0)
      decide(
        "again", [("2023-12-10", .poor), ("2024-12-10", .nonPoor), ("2026-12-10", .poor)], &$0)
      decide("nearPoor", [("2025-12-10", .nearPoor)], &$0)
      decide("stays", [("2025-12-10", .nonPoor)], &$0)
      decide("poor", [("2025-12-10", .poor), ("2026-12-10", .nonPoor)], &$0)
      $0.household("left", closed: "2026-05-01")
      decide("left", [("2025-12-10", .nonPoor)], &$0)
      // Not here when the year began.
      $0.household("split", opened: "2026-05-01")
      decide("split", [("2026-12-10", .poor)], &$0)
      $0.household("hanhi", of: "Hà Nhì")
      decide("hanhi", [("2025-12-10", .nonPoor)], &$0)
    },
    newlyPoor("9 of 10 known are enough", poor: 3, of: 9, unknown: 1, .value(share(1, 3))),
    newlyPoor(
      "17 of 19 known are not", poor: 0, of: 17, unknown: 2,
      .notEnough(known: 17, of: 19, between: share(0, 19)...share(2, 19))),
  ]

  private static func decide(
    _ id: String, _ decisions: [(String, PovertyClass)], _ facts: inout Facts
  ) {
    for (day, decided) in decisions { facts.decided(id, day, decided, by: "2022-2026") }
  }

  private static func leftBefore(_ facts: inout Facts) {
    let decisions: [(String, [(String, PovertyClass)])] = [
      ("again", [("2024-12-10", .poor), ("2025-12-10", .nearPoor), ("2026-12-10", .poor)]),
      ("threeYears", [("2022-12-10", .poor), ("2023-12-10", .nonPoor), ("2026-12-10", .poor)]),
      ("fourYears", [("2022-03-10", .poor), ("2022-12-10", .nonPoor), ("2026-12-10", .poor)]),
      ("oneYear", [("2024-12-10", .poor), ("2025-12-10", .nonPoor)]),
      ("stayedOut", [("2022-12-10", .poor), ("2023-12-10", .nonPoor)]),
      ("thisYear", [("2025-12-10", .poor), ("2026-12-10", .nonPoor)]),
      ("neverPoor", [("2025-12-10", .nonPoor), ("2026-12-10", .nonPoor)]),
      ("alwaysPoor", [("2025-12-10", .poor), ("2026-12-10", .poor)]),
    ]
    for (id, decisions) in decisions {
      facts.household(id)
      decide(id, decisions, &facts)
    }
    // Poor again last year, and gone since.
    facts.household("away", closed: "2026-05-01", wentTo: "Mường Tè")
    facts.household("merged", closed: "2026-05-01")
    for id in ["away", "merged"] {
      decide(
        id, [("2023-02-10", .poor), ("2023-12-10", .nonPoor), ("2025-12-10", .poor)], &facts)
    }
  }

  /// So many that left poverty last year; the last of them measured by no known standard since.
  private static func fallenBack(
    _ name: String, again: Int, of known: Int, unknown: Int, _ rate: IndicatorFigure.Rate
  ) -> FigureCase {
    FigureCase(
      "relapseRate", name, in: "2027", counted: twenty[..<again].joined(separator: " "),
      remaining: twenty[again..<known].joined(separator: " "),
      unknown: twenty[known..<(known + unknown)].joined(separator: " "), rate: rate
    ) {
      for (place, id) in twenty[..<(known + unknown)].enumerated() {
        $0.household(id)
        $0.decided(id, "2025-02-10", .poor, by: "2022-2026")
        $0.decided(id, "2025-12-10", .nonPoor, by: "2022-2026")
        guard place < known else { continue }
        $0.decided(id, "2026-12-20", .nonPoor, by: "2027-2030")
        $0.decided(id, "2027-12-10", place < again ? .poor : .nonPoor, by: "2027-2030")
      }
    }
  }

  /// So many that were not poor; of the last nobody had decided when the year began.
  private static func newlyPoor(
    _ name: String, poor: Int, of known: Int, unknown: Int, _ rate: IndicatorFigure.Rate
  ) -> FigureCase {
    FigureCase(
      "newPoorRate", name, in: year2026, counted: twenty[..<poor].joined(separator: " "),
      remaining: twenty[poor..<known].joined(separator: " "),
      unknown: twenty[known..<(known + unknown)].joined(separator: " "), rate: rate
    ) {
      $0.households(twenty[..<(known + unknown)])
      $0.decided(Array(twenty[..<known]), "2025-12-10", poor: 0)
      $0.decided(Array(twenty[..<known]), "2026-12-10", poor: poor)
    }
  }

  private static func everyMove(_ facts: inout Facts) {
    let before: [(String, [(String, PovertyClass)])] = [
      ("nearPoor", [("2025-12-10", .poor), ("2026-12-10", .nearPoor)]),
      ("nonPoor", [("2025-12-10", .poor), ("2026-12-10", .nonPoor)]),
      ("newly", [("2025-12-10", .nonPoor), ("2026-12-10", .poor)]),
      ("relapsed", [("2023-12-10", .poor), ("2024-12-10", .nonPoor), ("2026-12-10", .poor)]),
      ("stays", [("2025-12-10", .poor), ("2026-12-10", .poor)]),
      ("swings", [("2025-12-10", .poor), ("2026-05-10", .nonPoor), ("2026-12-10", .poor)]),
    ]
    for (id, decisions) in before {
      facts.household(id)
      for (day, decided) in decisions { facts.decided(id, day, decided, by: "2022-2026") }
    }
    facts.household("movedOut", closed: "2026-05-01", wentTo: "Mường Tè")
    facts.household("dissolved", closed: "2026-05-01")
    for id in ["movedOut", "dissolved"] { facts.decided(id, "2025-12-10", .poor, by: "2022-2026") }
    facts.household("split", opened: "2026-05-01")
    facts.add(
      Lineage(
        id: .init("split.l"), way: .split, from: .init("stays"), day: Facts.day("2026-05-01"),
        moved: []))
    facts.household("movedIn", opened: "2026-05-01")
    facts.household("first")
    for id in ["split", "movedIn", "first"] {
      facts.decided(id, "2026-12-10", .poor, by: "2022-2026")
    }
    facts.household("hanhi", of: "Hà Nhì")
    facts.decided("hanhi", "2025-12-10", .poor, by: "2022-2026")
    facts.decided("hanhi", "2026-12-10", .nonPoor, by: "2022-2026")
  }
}

/// A fraction written as such.
func share(_ numerator: Int, _ denominator: Int) -> Fraction {
  guard let fraction = Fraction(numerator, over: denominator) else {
    fatalError("no such fraction: \(numerator)/\(denominator)")
  }
  return fraction
}
