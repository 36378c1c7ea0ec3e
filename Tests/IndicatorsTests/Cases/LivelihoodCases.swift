import Casework

@testable import Indicators

/// What households are given for their livelihood, and what they need.
enum LivelihoodCases {
  private static let ten = PovertyCases.ten
  private static let twenty = PovertyCases.twenty

  static let all: [FigureCase] = supports + needs

  private static let supports: [FigureCase] = [
    .init(
      "poorSupported",
      "given by the day counts, given later not; who is not poor, or of no class, is not asked",
      in: "2026-10", counted: "k1 k2", remaining: "k3 k7", unknown: "k6"
    ) {
      $0.households(["k1", "k2", "k3", "k4", "k5", "k6", "k7"])
      $0.decided(["k1", "k2", "k3", "k7"], "2025-12-10", poor: 4)
      $0.decided("k4", "2025-12-10", .nearPoor, by: "2022-2026")
      $0.decided("k5", "2025-12-10", .nonPoor, by: "2022-2026")
      $0.support("k1", "2026-10-31")
      $0.support("k2", "2025-04-01")
      $0.support("k2", "2026-04-01")
      $0.support("k3", "2026-11-01")
      $0.support("k4", "2026-04-01")
      $0.support("k6", "2026-04-01")
    },
    .init(
      "poorSupported", "who left counts no more, nor who is of another people", in: "2026-10",
      counted: "k1", rate: .value(Fraction(1))
    ) {
      $0.household("k1")
      $0.household("k2", closed: "2026-10-30")
      $0.household("k3", of: "Hà Nhì")
      $0.decided(["k1", "k2", "k3"], "2025-12-10", poor: 3)
      $0.support("k1", "2026-04-01")
    },
    .init(
      "poorSupported", "10 of 11 known, 90.9%, are enough", in: "2026-10",
      counted: twenty[..<10].joined(separator: " "), unknown: "k10", rate: .value(Fraction(1))
    ) { supported(twenty[..<11], known: 10, &$0) },
    .init(
      "poorSupported", "9 of 10 known are enough", in: "2026-10",
      counted: ten.dropLast().joined(separator: " "), unknown: "k9", rate: .value(Fraction(1))
    ) { supported(ten[...], known: 9, &$0) },
    .init(
      "poorSupported", "17 of 19 known are not", in: "2026-10",
      counted: twenty[..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) { supported(twenty[..<19], known: 17, &$0) },
  ]

  /// Households that were given something; of the first so many it is known that they are poor.
  private static func supported(_ ids: ArraySlice<String>, known: Int, _ facts: inout Facts) {
    facts.households(ids)
    facts.decided(Array(ids.prefix(known)), "2025-12-10", poor: known)
    for id in ids { facts.support(id, "2026-04-01") }
  }

  private static let needs: [FigureCase] = [
    .init(
      "needsMet",
      "all noted by the day are answered by it; noted later, or without any, nobody is asked",
      in: "2026-10", counted: "k1 k4", remaining: "k2 k3"
    ) {
      $0.households(["k1", "k2", "k3", "k4", "k5", "k6"])
      $0.need("k1", "water", "2026-01-05", answered: "2026-10-31")
      $0.need("k2", "water", "2026-01-05", answered: "2026-11-01")
      $0.need("k3", "water", "2026-01-05", answered: "2026-03-01")
      $0.need("k3", "house", "2026-10-31")
      $0.need("k4", "water", "2026-01-05", answered: "2026-03-01")
      $0.need("k4", "house", "2026-11-01")
      $0.need("k5", "house", "2026-11-01")
    },
    .init(
      "needsMet", "who left counts no more, nor who is of another people", in: "2026-10",
      counted: "k1", rate: .value(Fraction(1))
    ) {
      $0.household("k1")
      $0.household("k2", closed: "2026-10-30")
      $0.household("k3", of: "Hà Nhì")
      $0.need("k1", "water", "2026-01-05", answered: "2026-02-01")
      $0.need("k2", "water", "2026-01-05")
      $0.need("k3", "water", "2026-01-05")
    },
    .init(
      "needsMet", "of whom it is not known whether they are of the people: 1 of 10",
      in: "2026-10", counted: ten.dropLast().joined(separator: " "), unknown: "k9",
      rate: .value(Fraction(1))
    ) { answered(ten[...], known: 9, &$0) },
    .init(
      "needsMet", "of whom it is not known: 2 of 19 are too many", in: "2026-10",
      counted: twenty[..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) { answered(twenty[..<19], known: 17, &$0) },
  ]

  private static func answered(_ ids: ArraySlice<String>, known: Int, _ facts: inout Facts) {
    facts.households(ids.prefix(known))
    facts.households(ids.dropFirst(known), of: nil)
    for id in ids { facts.need(id, "water", "2026-01-05", answered: "2026-02-01") }
  }
}
