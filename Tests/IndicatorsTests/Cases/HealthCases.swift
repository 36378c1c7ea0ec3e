import Casework

@testable import Indicators

/// Target (5): domain.md §2.5.
enum HealthCases {
  private static func woman(_ facts: inout Facts) {
    facts.household("k1")
    facts.member("m", of: "k1", born: "1990", sex: .female)
  }

  private static func days(_ count: Int) -> [Day: Pregnancy.Facility?] {
    Dictionary(
      uniqueKeysWithValues: (0..<count).map { (Facts.day("2026-02-01").adding(days: $0), nil) })
  }

  private static let ids = (0..<50).map { "m.d\($0 < 10 ? "0" : "")\($0)" }

  /// So many deliveries of one woman: the first so, the next not so, the last not known.
  private static func deliveries(
    _ indicator: String, _ name: String, in year: Int = 2026, so: Int, of known: Int,
    unknown: Int = 0, rate: IndicatorFigure.Rate? = nil, status: Progress.Status? = nil,
    _ fill: @escaping @Sendable (inout Pregnancy, Bool) -> Void
  ) -> FigureCase {
    FigureCase(
      indicator, name, in: String(year), today: "2031-02-01",
      counted: ids[..<so].joined(separator: " "),
      remaining: ids[so..<known].joined(separator: " "),
      unknown: ids[known..<(known + unknown)].joined(separator: " "), rate: rate, status: status
    ) {
      woman(&$0)
      for (place, id) in ids[..<(known + unknown)].enumerated() {
        $0.pregnancy(String(id.dropFirst(2)), of: "m") {
          $0.delivered = Facts.day("\(year)-06-15")
          if place < known { fill(&$0, place < so) }
        }
      }
    }
  }

  private static let visited: @Sendable (inout Pregnancy, Bool) -> Void = {
    $0.visitsKnown = $1 ? 3 : 2
  }
  private static let attended: @Sendable (inout Pregnancy, Bool) -> Void = {
    $0.attendant = $1 ? .nurse : .noStaff
  }
  private static let thirds: @Sendable (inout Pregnancy, Bool) -> Void = {
    guard let born = $0.delivered, $1 else { return }
    $0.visits = Dictionary(
      uniqueKeysWithValues: [-200, -100, -10].map { (born.adding(days: $0), nil) })
  }

  /// The plan's goals, met exactly and by one delivery too few; and how much has to be known.
  private static let enough: [FigureCase] =
    [("antenatal", visited), ("skilledBirth", attended), ("antenatalThirds", thirds)].flatMap {
      indicator, fill in
      [
        deliveries(
          indicator, "9 of 10 known are enough", so: 9, of: 9, unknown: 1,
          rate: .value(Fraction(1)), fill),
        deliveries(
          indicator, "17 of 19 known are not", so: 17, of: 17, unknown: 2,
          rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1)), fill),
        FigureCase(
          indicator,
          "whose day nobody noted is not known, in the year of the day expected or noted",
          in: "2026", unknown: "m.expected m.noted"
        ) {
          woman(&$0)
          for (id, expected, noted) in [
            ("expected", "2026-01-01", "2025-11-01"), ("noted", nil, "2026-03-01"),
            ("expectedBefore", "2025-12-31", "2026-01-10"),
          ] as [(String, String?, String)] {
            $0.pregnancy(id, of: "m") {
              $0.delivered = Facts.day(expected ?? noted)
              fill(&$0, true)
              $0.delivered = nil
              $0.expected = expected.flatMap(PartialDate.init(iso:))
              $0.noted = Facts.day(noted)
            }
          }
        },
        FigureCase(indicator, "of the plan's people", in: "2026") {
          $0.household("k1", of: "Hà Nhì")
          $0.member("hanhi", of: "k1", "Hà Nhì", sex: .female)
          $0.pregnancy("x", of: "hanhi") { fill(&$0, true) }
        },
      ]
    }
    + [
      deliveries(
        "antenatal", "39 of 50 are 78%, exactly", in: 2030, so: 39, of: 50, status: .met, visited),
      deliveries("antenatal", "38 of 50", in: 2030, so: 38, of: 50, status: .behind, visited),
      deliveries(
        "skilledBirth", "17 of 20 are 85%, exactly", in: 2030, so: 17, of: 20, status: .met,
        attended),
      deliveries("skilledBirth", "16 of 20", in: 2030, so: 16, of: 20, status: .behind, attended),
    ]

  /// Boys of 2024, measured on 1 June 2026: by the WHO table 818 mm on day 765 is -2.01, 819 mm on
  /// day 768 is -2.00, 818 mm on day 762 is -1.99.
  private static let growth: [FigureCase] = [
    .init(
      "stunting", "-2.01 is stunted, -2.00 is not; a child of four is one of them, who left is not",
      in: "2026", counted: "four twoOhOne", remaining: "oneNinetyNine two"
    ) {
      $0.household("k1")
      for (id, born, height, until) in [
        ("twoOhOne", "2024-04-27", 818, nil), ("two", "2024-04-24", 819, nil),
        ("oneNinetyNine", "2024-04-30", 818, nil), ("four", "2022-02-01", 900, nil),
        ("left", "2024-04-27", 818, "2026-12-30"),
      ] as [(String, String, Int, String?)] {
        $0.member(id, of: "k1", born: born, until: until, sex: .male)
        $0.height(of: id, on: "2026-06-01", height)
      }
    },
    .init(
      "stunting", "registered elsewhere, and here for 5, 6 or 12 of the last months", in: "2026",
      remaining: "here12 here6 newcomer", excluded: "here5"
    ) {
      $0.household("k1")
      $0.household("k2", of: "Hà Nhì")
      $0.member("newcomer", of: "k1", born: "2024-06-01", from: "2026-11-01", sex: .male)
      $0.height(of: "newcomer", on: "2026-12-01", 870)
      for months in [5, 6, 12] {
        $0.member(
          "here\(months)", of: "k1", born: "2024-06-01",
          from: ["5": "2026-08-01", "6": "2026-07-01"]["\(months)"], registered: "k2",
          sex: .male)
        $0.height(of: "here\(months)", on: "2026-09-01", 870)
      }
    },
    children(
      "9 of 10 measured are enough", low: 0, of: 9, unknown: 1, in: 2026, status: nil,
      rate: .value(Fraction(0))),
    children(
      "17 of 19 measured are not", low: 0, of: 17, unknown: 2, in: 2026, status: nil,
      rate: .notEnough(known: 17, of: 19, between: Fraction(0)...share(2, 19))),
    children(
      "4 of 20 are 20%, under 20.9%", low: 4, of: 20, unknown: 0, in: 2030, status: .met,
      rate: .value(share(1, 5))),
    children(
      "5 of 20 are a quarter", low: 5, of: 20, unknown: 0, in: 2030, status: .behind,
      rate: .value(share(1, 4))),
    .init(
      "stunting", "the health station's campaign counts in place of single heights", in: "2026",
      unknown: "never", rate: .value(share(1, 4))
    ) {
      $0.household("k1")
      $0.member("never", of: "k1", born: "2024-06-01", sex: .male)
      $0.reported("stunting", "2026", 20, of: 80)
    },
  ]

  /// Unions of this year: the first are of a girl of 16 and a man, the next of two grown people, the
  /// last of a woman of whom only the year of birth is known.
  private static func unions(
    _ name: String, young: Int, of known: Int, unknown: Int, rate: IndicatorFigure.Rate
  ) -> FigureCase {
    FigureCase(
      "childMarriageShare", name, in: "2026",
      counted: PovertyCases.twenty[..<young].map { $0 + ".u" }.joined(separator: " "),
      remaining: PovertyCases.twenty[young..<known].map { $0 + ".u" }.joined(separator: " "),
      unknown: PovertyCases.twenty[known..<(known + unknown)].map { $0 + ".u" }.joined(
        separator: " "), rate: rate
    ) {
      $0.household("k1")
      for (place, id) in PovertyCases.twenty[..<(known + unknown)].enumerated() {
        let born = place < young ? "2010-01-01" : place < known ? "2000-01-01" : "2008"
        $0.member(id, of: "k1", born: born, sex: .female)
        $0.union("u", of: id) { $0.partnerBirth = PartialDate(iso: "2000-01-01") }
      }
    }
  }

  private static let shares: [FigureCase] = [
    unions("9 of 10 known are enough", young: 3, of: 9, unknown: 1, rate: .value(share(1, 3))),
    unions(
      "17 of 19 known are not", young: 0, of: 17, unknown: 2,
      rate: .notEnough(known: 17, of: 19, between: Fraction(0)...share(2, 19))),
    .init(
      "childMarriageShare", "of unions that began here in the year, of the La Hủ", in: "2026-09",
      counted: "girl.u", excluded: "girl.elsewhere"
    ) { someUnions(&$0) },
    .init(
      "childMarriagesOfTwo", "of child marriages for sure, those where both are below the age",
      in: "2026-09",
      counted: "boy.u", remaining: "girl.u yearOnly.u", excluded: "girl.elsewhere",
      rate: .value(Fraction(1))
    ) {
      someUnions(&$0)
      for (id, born, other) in [
        ("boy", "2008-01-01", "2010-01-01"), ("grown", "2000-01-01", "2000-01-01"),
        ("yearOnly", "2008-01-01", "2008"), ("maybe", "2000-01-01", "2008"),
      ] {
        $0.member(id, of: "k1", born: born, sex: .male)
        $0.union("u", of: id) { $0.partnerBirth = PartialDate(iso: other) }
      }
    },
  ]

  /// One union of a girl of 16 with a man, one that began elsewhere, one of the year before, and one
  /// of another people.
  private static func someUnions(_ facts: inout Facts) {
    facts.household("k1")
    for (id, people) in [("girl", "La Hủ"), ("hanhi", "Hà Nhì")] {
      facts.member(id, of: "k1", people, born: "2010-01-01", sex: .female)
      facts.union("u", of: id) { $0.partnerBirth = PartialDate(iso: "2000-01-01") }
    }
    facts.union("elsewhere", of: "girl") {
      $0.partnerBirth = PartialDate(iso: "2000-01-01")
      $0.beganElsewhere = true
    }
    facts.union("before", of: "girl") {
      $0.partnerBirth = PartialDate(iso: "2000-01-01")
      $0.start = PartialDate(iso: "2025-12-31")
    }
  }

  private static func children(
    _ name: String, low: Int, of known: Int, unknown: Int, in year: Int, status: Progress.Status?,
    rate: IndicatorFigure.Rate
  ) -> FigureCase {
    let ids = PovertyCases.twenty
    return FigureCase(
      "stunting", name, in: String(year), today: "2031-02-01",
      counted: ids[..<low].joined(separator: " "),
      remaining: ids[low..<known].joined(separator: " "),
      unknown: ids[known..<(known + unknown)].joined(separator: " "), rate: rate, status: status
    ) {
      $0.household("h")
      for (place, id) in ids[..<(known + unknown)].enumerated() {
        $0.member(id, of: "h", born: "\(year - 2)-06-01", sex: .male)
        if place < known { $0.height(of: id, on: "\(year)-06-01", place < low ? 780 : 870) }
      }
    }
  }

  static let all = enough + growth + shares + single

  private static let single: [FigureCase] = [
    .init(
      "antenatal", "a delivery with three visits, noted or on the card; unknown is not nought",
      in: "2026", counted: "m.card m.stillbirth m.three m.twins", remaining: "m.two",
      unknown: "m.unknown"
    ) {
      Self.woman(&$0)
      $0.pregnancy("three", of: "m") { $0.visits = Self.days(3) }
      $0.pregnancy("two", of: "m") { $0.visits = Self.days(2) }
      $0.pregnancy("card", of: "m") { $0.visitsKnown = 4 }
      $0.pregnancy("twins", of: "m") {
        $0.visits = Self.days(3)
        $0.children = 2
      }
      $0.pregnancy("stillbirth", of: "m") {
        $0.outcome = .stillbirth
        $0.visits = Self.days(3)
      }
      $0.pregnancy("unknown", of: "m") { _ in }
      // No deliveries, or none of the year.
      $0.pregnancy("miscarriage", of: "m") { $0.outcome = .miscarriage }
      $0.pregnancy("expecting", of: "m") { ($0.outcome, $0.delivered) = (nil, nil) }
      $0.pregnancy("lastYear", of: "m") { $0.delivered = Facts.day("2025-12-31") }
    },
    .init(
      "antenatal", "by where she lived on the day: dead or gone since counts, gone before not",
      in: "2026", remaining: "died.x gone.x"
    ) {
      $0.household("k1")
      $0.member("died", of: "k1", died: "2026-06-15")
      $0.member("gone", of: "k1", until: "2026-06-15")
      $0.member("goneBefore", of: "k1", until: "2026-06-14")
      $0.member("hanhi", of: "k1", "Hà Nhì")
      for id in ["died", "gone", "goneBefore", "hanhi"] {
        $0.pregnancy("x", of: id) { $0.visitsKnown = 0 }
      }
    },
    .init(
      "antenatalThirds", "a visit in each third; where days are not noted it is not known",
      in: "2026", counted: "m.each", remaining: "m.two", unknown: "m.card m.partly"
    ) {
      Self.woman(&$0)
      // Term is 15 June 2026; the thirds end on 14 December and 22 March.
      let each = ["2025-12-10", "2026-03-01", "2026-05-01"].map(Facts.day)
      func visits(_ days: some Sequence<Day>) -> [Day: Pregnancy.Facility?] {
        Dictionary(uniqueKeysWithValues: days.map { ($0, nil) })
      }
      $0.pregnancy("each", of: "m") { $0.visits = visits(each) }
      $0.pregnancy("two", of: "m") { $0.visits = visits(each.dropFirst()) }
      $0.pregnancy("card", of: "m") { $0.visitsKnown = 4 }
      $0.pregnancy("partly", of: "m") {
        $0.visits = visits(each.dropFirst())
        $0.visitsKnown = 3
      }
    },
    .init(
      "skilledBirth",
      "health staff, a trained village midwife too; who came after it did not attend",
      in: "2026", counted: "m.doctor m.midwife m.nurse m.villageMidwife",
      remaining: "m.after m.none", unknown: "m.unknown"
    ) {
      Self.woman(&$0)
      for attendant in Pregnancy.Attendant.allCases {
        $0.pregnancy(attendant.rawValue, of: "m") { $0.attendant = attendant }
      }
      $0.pregnancy("after", of: "m") {
        $0.attendant = .doctor
        $0.staffArrivedAfter = true
      }
      $0.pregnancy("unknown", of: "m") { _ in }
    },
    .init(
      "stunting", "under -2 of the standard; from five years on, never measured, or beyond 6: no",
      in: "2026", counted: "low", remaining: "tall", unknown: "implausible never yearOnly"
    ) {
      $0.household("k1")
      for id in ["low", "tall", "implausible", "never"] {
        $0.member(id, of: "k1", born: "2024-06-01", sex: .male)
      }
      $0.member("yearOnly", of: "k1", born: "2024", sex: .male)
      $0.member("five", of: "k1", born: "2021-12-31", sex: .male)
      $0.member("hanhi", of: "k1", "Hà Nhì", born: "2024-06-01", sex: .male)
      // A boy of two years measures 87.1 cm, one deviation is 3.1 cm.
      $0.height(of: "low", on: "2026-06-01", 780)
      $0.height(of: "tall", on: "2026-06-01", 870)
      $0.height(of: "implausible", on: "2026-06-01", 650)
      $0.height(of: "yearOnly", on: "2026-06-01", 870)
      $0.height(of: "never", on: "2025-06-01", 700)
      $0.height(of: "five", on: "2026-06-01", 900)
    },
    .init(
      "childMarriages", "only what is certain; who began elsewhere is left out", in: "2026",
      counted: "girl.certain", remaining: "grown.no yearOnly.possible", excluded: "girl.elsewhere",
      rate: .value(Fraction(1))
    ) {
      $0.household("k1")
      $0.member("girl", of: "k1", born: "2009-01-01", sex: .female)
      $0.member("grown", of: "k1", born: "2000-01-01", sex: .female)
      $0.member("yearOnly", of: "k1", born: "2008", sex: .female)
      func partner(_ union: inout Union) {
        union.partnerSex = .male
        union.partnerBirth = PartialDate(iso: "2000-01-01")
      }
      $0.member("hanhi", of: "k1", "Hà Nhì", born: "2009-01-01", sex: .female)
      $0.union("x", of: "hanhi", partner)
      $0.union("certain", of: "girl", partner)
      $0.union("no", of: "grown", partner)
      $0.union("possible", of: "yearOnly", partner)
      $0.union("elsewhere", of: "girl") {
        partner(&$0)
        $0.beganElsewhere = true
      }
      $0.union("before", of: "girl") {
        partner(&$0)
        $0.start = PartialDate(iso: "2025-12-31")
      }
    },
    .init(
      "childMarriages", "a union is of the La Hủ where either of the two is", in: "2026",
      counted: "groom.both", unknown: "other.unsure", rate: .value(Fraction(1))
    ) {
      $0.household("k1")
      $0.member("bride", of: "k1", born: "2009-01-01", sex: .female)
      $0.member("somebody", of: "k1", nil, born: "2009-01-01", sex: .female)
      $0.household("k2", of: "Hà Nhì")
      for (id, union, bride) in [("groom", "both", "bride"), ("other", "unsure", "somebody")] {
        $0.member(id, of: "k2", "Hà Nhì", born: "2000-01-01", sex: .male)
        $0.union(union, of: id) { $0.partner = .init(bride) }
      }
      $0.member("third", of: "k2", "Hà Nhì", born: "2000-01-01", sex: .male)
      $0.union("neither", of: "third") { $0.partnerBirth = PartialDate(iso: "2009-01-01") }
    },
  ]
}
