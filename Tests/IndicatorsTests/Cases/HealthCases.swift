import Casework

@testable import Indicators

/// Target (5): domain.md §2.5.
enum HealthCases {
  private static func woman(_ id: String = "m", _ facts: inout Facts) {
    facts.household("k1")
    facts.member(id, of: "k1", born: "1990", sex: .female)
  }

  private static func days(_ count: Int) -> [Day: Pregnancy.Facility?] {
    Dictionary(
      uniqueKeysWithValues: (0..<count).map { (Facts.day("2026-02-01").adding(days: $0), nil) })
  }

  static let all: [FigureCase] = [
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
      "childMarriage", "only what is certain; who began elsewhere is left out", in: "2026",
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
  ]
}
