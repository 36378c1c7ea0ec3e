import Casework

@testable import Indicators

/// Target (3): domain.md §2.3. A near-poor household of one adult is due a health card by 1 February
/// 2026; of a house, of a livelihood and of forest somebody has to decide.
enum PolicyCases {
  private static let card = "health-card-near-poor"

  static func nearPoor(
    _ id: String, of ethnicity: String = "La Hủ", closed: String? = nil, _ facts: inout Facts,
    _ fill: (inout Entitlement) -> Void = { _ in }
  ) {
    facts.household(id, of: ethnicity, closed: closed)
    facts.member(id + "h", of: id, ethnicity, born: "1980", relation: "Chủ hộ")
    facts.decided(id, "2025-12-10", .nearPoor)
    facts.entitlement(id, card, for: id + "h", fill)
    for policy in ["house", "livelihood", "forest"] {
      facts.entitlement(id, policy) { $0.eligible = false }
    }
  }

  static let inTime: @Sendable (inout Entitlement) -> Void = {
    $0.delivered = Facts.day("2026-02-01")
  }

  /// Some households that got what they are due, and of the last of them forest is not checked.
  private static func delivered(_ ids: [String], unchecked: Int, _ facts: inout Facts) {
    for (place, id) in ids.enumerated() {
      nearPoor(id, &facts, inTime)
      if place >= ids.count - unchecked { facts.entitlement(id, "forest") { $0.eligible = nil } }
    }
  }

  private static func cards(_ ids: [String]) -> String {
    ids.map { "\($0).\(card)" }.joined(separator: " ")
  }

  private static let ten = PovertyCases.ten
  private static let twenty = PovertyCases.twenty

  /// Near-poor households that got their card, then some of no class, of each of which two cards are
  /// not checked.
  private static func insured(_ ids: ArraySlice<String>, notChecked: [String], _ facts: inout Facts)
  {
    for id in ids { nearPoor(id, &facts, inTime) }
    facts.households(notChecked)
  }

  private static func uncheckedCards(_ id: String) -> String {
    "\(id).health-card-poor \(id).\(card)"
  }

  static let insurance: [FigureCase] = [
    .init(
      "insuranceCards",
      "in time or late counts; in part, refused, rejected, on its way not; of another policy, or not "
        + "eligible, is outside",
      in: "2026", counted: cards(["k1", "k2"]),
      remaining: cards(["k3", "k4", "k5", "k6", "k7", "k8"]), unknown: uncheckedCards("k10")
    ) {
      everyState(&$0)
      nearPoor("k7", &$0) { $0.approved = Facts.day("2026-01-20") }
      nearPoor("k8", &$0) { $0.rejected = Facts.day("2026-01-20") }
      nearPoor("k9", &$0) { $0.eligible = false }
      $0.household("k10")
      nearPoor("k11", of: "Hà Nhì", &$0, inTime)
      nearPoor("k12", closed: "2026-12-30", &$0, inTime)
    },
    .init(
      "insuranceCards", "filed and not yet there is not there", in: "2026",
      counted: "", remaining: cards(["k1"])
    ) { nearPoor("k1", &$0) { $0.filed = Facts.day("2026-01-20") } },
    .init(
      "insuranceCards", "18 of 20 known are enough", in: "2026",
      counted: cards(Array(twenty[..<18])),
      unknown: uncheckedCards("k18"), rate: .value(Fraction(1))
    ) { insured(twenty[..<18], notChecked: ["k18"], &$0) },
    .init(
      "insuranceCards", "17 of 19 known are not", in: "2026", counted: cards(Array(twenty[..<17])),
      unknown: uncheckedCards("k17"),
      rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) { insured(twenty[..<17], notChecked: ["k17"], &$0) },
  ]

  static let all: [FigureCase] = [
    .init(
      "policyCoverage", "9 of 10 known are enough", in: "2026",
      counted: ten.dropLast().joined(separator: " "), unknown: "k9", rate: .value(Fraction(1))
    ) { delivered(ten, unchecked: 1, &$0) },
    .init(
      "policyCoverage", "17 of 19 known are not", in: "2026",
      counted: twenty[..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) { delivered(Array(twenty[..<19]), unchecked: 2, &$0) },
    .init(
      "policyCoverage", "one of two got it: behind", in: "2026", counted: "k1", remaining: "k2",
      status: .behind
    ) {
      nearPoor("k1", &$0, inTime)
      nearPoor("k2", &$0)
    },
    .init(
      "entitlementsInTime", "10 of 11 known, 90.9%, are enough", in: "2026",
      counted: cards(ten), unknown: "k9.forest", rate: .value(Fraction(1))
    ) { delivered(ten, unchecked: 1, &$0) },
    .init(
      "entitlementsInTime", "17 of 19 known are not", in: "2026",
      counted: cards(Array(twenty[..<17])), unknown: "k15.forest k16.forest",
      rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) { delivered(Array(twenty[..<17]), unchecked: 2, &$0) },
    .init(
      "entitlementsInTime", "of the plan's people, who are here at the end", in: "2026",
      counted: "k1.\(card)"
    ) {
      nearPoor("k1", &$0, inTime)
      nearPoor("k3", of: "Hà Nhì", &$0, inTime)
      nearPoor("k4", closed: "2026-12-30", &$0)
    },
    .init(
      "policyCoverage", "all that is due, in time and in full; late, in part, refused, open: not",
      in: "2026", counted: "k1", remaining: "k2 k3 k4 k5", unknown: "k6", status: .open
    ) { Self.everyState(&$0) },
    .init(
      "entitlementsInTime", "the same, entitlement by entitlement; not due yet is left out",
      in: "2026", counted: "k1.\(Self.card)",
      remaining: ["k2", "k3", "k4", "k5"].map { "\($0).\(Self.card)" }.joined(separator: " "),
      unknown: "k6.forest", excluded: "k6.\(Self.card) k7.\(Self.card) k8.\(Self.card)"
    ) {
      Self.everyState(&$0)
      // On their way, and not due yet.
      for (id, step) in [("k7", \Entitlement.filed), ("k8", \Entitlement.approved)] {
        Self.nearPoor(id, &$0) {
          $0.due = Facts.day("2027-01-31")
          $0[keyPath: step] = Facts.day("2026-01-20")
        }
      }
    },
    .init(
      "policyCoverage",
      "nothing is due and all is checked: outside; another people, and who left, too",
      in: "2026", counted: "k1", rate: .value(Fraction(1)), status: .met
    ) {
      Self.nearPoor("k1", &$0, Self.inTime)
      $0.household("k2")
      $0.member("k2h", of: "k2", born: "1980")
      $0.decided("k2", "2025-12-10", .nonPoor)
      $0.entitlement("k2", "forest") { $0.eligible = false }
      Self.nearPoor("k3", of: "Hà Nhì", &$0, Self.inTime)
      Self.nearPoor("k4", closed: "2026-12-30", &$0)
    },
  ]

  /// Near-poor households of which nobody entered whether the card is due, so that the facts say it.
  private static func byRule(
    _ id: String, notPoorFrom day: String? = nil, _ facts: inout Facts,
    _ fill: (inout Entitlement) -> Void = { _ in }
  ) {
    nearPoor(id, &facts) {
      $0.eligible = nil
      fill(&$0)
    }
    if let day { facts.decided(id, day, .nonPoor) }
  }

  /// Another adult of a household, whose card did not come.
  private static func second(
    of id: String, born: String = "1990", until: String? = nil, died: String? = nil,
    _ facts: inout Facts
  ) {
    byRule(id, &facts, inTime)
    facts.member(id + "m", of: id, born: born, until: until, died: died)
    facts.entitlement(id, card, for: id + "m") { $0.eligible = nil }
  }

  /// Poor no more in January, near-poor again in June: one got the card in time, one late, one never.
  private static func nearPoorSinceJune(_ facts: inout Facts) {
    for (id, delivered) in [
      ("k1", "2026-07-11"), ("k2", "2026-07-12"), ("k3", nil),
    ] as [(String, String?)] {
      byRule(id, notPoorFrom: "2026-01-10", &facts) { $0.delivered = delivered.map(Facts.day) }
      facts.decided(id, "2026-06-10", .nearPoor)
    }
  }

  /// What was due stays due, whatever has become of the household since; the card is due on 1
  /// February, the pension on 1 April.
  static let stillDue: [FigureCase] = [
    .init(
      "policyCoverage",
      "no longer near-poor since: what was due by 1 February stays due, in time, late or not at all",
      in: "2026", counted: "k1", remaining: "k2 k3 k4"
    ) {
      byRule("k1", notPoorFrom: "2026-11-20", &$0, inTime)
      byRule("k2", notPoorFrom: "2026-11-20", &$0) { $0.delivered = Facts.day("2026-02-02") }
      byRule("k3", notPoorFrom: "2026-11-20", &$0)
      byRule("k4", notPoorFrom: "2026-02-02", &$0)
      // Not near-poor on the day: never due.
      byRule("k5", notPoorFrom: "2026-02-01", &$0)
    },
    .init(
      "policyCoverage",
      "who moved away since is still owed the card; who had gone before it, or died, is not",
      in: "2026", counted: "k2 k3", remaining: "k1"
    ) {
      second(of: "k1", until: "2026-06-30", &$0)
      second(of: "k2", until: "2026-01-31", &$0)
      second(of: "k3", died: "2026-06-30", &$0)
    },
    .init(
      "policyCoverage",
      "near-poor from 10 June on: due 31 days later, so that 11 July is in time and 12 July late",
      in: "2026", counted: "k1", remaining: "k2 k3"
    ) { nearPoorSinceJune(&$0) },
    .init(
      "policyCoverage", "near-poor from 10 June on: at the end of June nothing is due yet",
      in: "2026-06"
    ) { nearPoorSinceJune(&$0) },
    .init(
      "policyCoverage", "near-poor from 10 June on: due on 11 July", in: "2026-07",
      counted: "k1", remaining: "k2 k3"
    ) { nearPoorSinceJune(&$0) },
    .init(
      "policyCoverage", "who came to live here on 10 June is due a card 31 days later, too",
      in: "2026", counted: "k1", remaining: "k2"
    ) {
      for (id, delivered) in [("k1", "2026-07-11"), ("k2", "2026-07-12")] {
        byRule(id, &$0, inTime)
        $0.member(id + "m", of: id, born: "1990", from: "2026-06-10")
        $0.entitlement(id, card, for: id + "m") {
          $0.eligible = nil
          $0.delivered = Facts.day(delivered)
        }
      }
    },
    .init(
      "policyCoverage", "a pension that was due before a death is still due to the heirs",
      in: "2026", counted: "k2", remaining: "k1"
    ) {
      for (id, died) in [("k1", "2026-06-30"), ("k2", "2026-03-31")] {
        second(of: id, born: "1940", died: died, &$0)
        $0.entitlement(id, "social-pension", for: id + "m")
      }
    },
  ]

  private static func everyState(_ facts: inout Facts) {
    nearPoor("k1", &facts, inTime)
    nearPoor("k2", &facts) { $0.delivered = Facts.day("2026-02-02") }
    nearPoor("k3", &facts) {
      inTime(&$0)
      $0.entitled = 2
      $0.received = 1
    }
    nearPoor("k4", &facts) { $0.refused = Facts.day("2026-01-20") }
    nearPoor("k5", &facts)
    nearPoor("k6", &facts) { $0.due = Facts.day("2027-01-31") }
    // Nobody has said anything about forest.
    facts.entitlement("k6", "forest") { $0.eligible = nil }
  }
}
