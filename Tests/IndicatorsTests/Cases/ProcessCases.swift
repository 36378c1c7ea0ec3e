import Casework

@testable import Indicators

/// The process indicators: how the work itself goes.
enum ProcessCases {
  static let leads: [FigureCase] = [
    .init(
      "householdsLed", "a lead who is here on the day; a helper, one who left, one to come: none",
      in: "2026-10", counted: "k1 k5", remaining: "k2 k3 k4 k6", status: .behind
    ) {
      $0.households(["k1", "k2", "k3", "k4", "k5", "k6"])
      $0.caseworker("w")
      $0.caseworker("left", until: "2026-10-30")
      $0.lead("k1", "w")
      $0.lead("k2", "w", .helper)
      $0.lead("k3", "left")
      $0.lead("k4", "w", from: "2026-11-01")
      $0.lead("k5", "w", in: .front, until: "2026-10-31")
      $0.lead("k6", "w", until: "2026-10-30")
    },
    .init(
      "householdsLed", "all of them led: the goal of 100% is met; who left counts no more",
      in: "2026-10", counted: "k1", rate: .value(Fraction(1)), status: .met
    ) {
      $0.household("k1")
      $0.household("k2", closed: "2026-10-31")
      $0.household("k3", of: "Hà Nhì")
      $0.caseworker("w")
      $0.lead("k1", "w")
    },
    .init(
      "householdsLed", "of whom it is not known whether they are of the people: 1 of 10",
      in: "2026-10", counted: "k0 k1 k2 k3 k4 k5 k6 k7 k8", unknown: "k9",
      rate: .value(Fraction(1))
    ) {
      $0.households(PovertyCases.ten.dropLast())
      $0.household("k9", of: nil)
      $0.caseworker("w")
      for id in PovertyCases.ten { $0.lead(id, "w") }
    },
    .init(
      "householdsLed", "of whom it is not known: 2 of 19 are too many",
      in: "2026-10", counted: PovertyCases.twenty[..<17].joined(separator: " "),
      unknown: "k17 k18", rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) {
      $0.households(PovertyCases.twenty[..<17])
      $0.households(PovertyCases.twenty[17..<19], of: nil)
      $0.caseworker("w")
      for id in PovertyCases.twenty { $0.lead(id, "w") }
    },
  ]

  static let visits: [FigureCase] = [
    .init(
      "visitedAsExpected",
      "met by the lead or a helper counts; nobody met, or a stranger's visit, not",
      in: "2026-10", counted: "k1 k2", remaining: "k3 k4 k5"
    ) {
      $0.households(["k1", "k2", "k3", "k4", "k5", "k6"])
      for id in 1...5 { $0.lead("k\(id)", "w") }
      $0.lead("k2", "helps", .helper)
      $0.visit("k1", "2026-10-31")
      $0.visit("k2", "2026-10-01", by: "helps")
      $0.visit("k3", "2026-10-05", .inFields)
      $0.visit("k4", "2026-10-05", by: "passes")
      // k5 was visited in another month; of k6 nobody is the lead, so nothing is expected.
      $0.visit("k5", "2026-09-30")
      $0.visit("k5", "2026-11-01")
    },
    .init(
      "visitedAsExpected", "each channel expects its own visits", in: "2026-10", counted: "k2",
      remaining: "k1"
    ) {
      $0.households(["k1", "k2"])
      for id in ["k1", "k2"] {
        $0.lead(id, "w")
        $0.lead(id, "official", in: .government)
        $0.visit(id, "2026-10-05")
      }
      $0.visit("k2", "2026-10-06", by: "official")
    },
    .init(
      "visitedAsExpected", "two visits of one month do not make up for another month",
      in: "2026-Q3", counted: "k2", remaining: "k1"
    ) {
      $0.households(["k1", "k2"])
      for id in ["k1", "k2"] { $0.lead(id, "w") }
      for day in ["2026-07-05", "2026-07-06", "2026-08-05"] { $0.visit("k1", day) }
      for day in ["2026-07-05", "2026-08-05", "2026-09-05"] { $0.visit("k2", day) }
    },
    .init(
      "visitedAsExpected",
      "away for the whole month: nothing is expected; for a few days: all of it",
      in: "2026-10", remaining: "k2"
    ) {
      for (id, until) in [("k1", "2026-10-31"), ("k2", "2026-10-05")] {
        var household = Household(id: .init(id), code: id, head: .init(id + "h"))
        household.absence = .init(
          from: Facts.day("2026-10-01"), until: Facts.day(until), reason: "nương")
        $0.add(household)
        $0.member(id + "h", of: id)
        $0.lead(id, "w")
      }
    },
    .init(
      "visitedAsExpected", "away twice in a month: both halves lower it, two of two become one",
      in: "2026-10", counted: "k1", remaining: "k2"
    ) {
      $0.households(["k1", "k2"])
      for id in ["k1", "k2"] {
        $0.lead(id, "w", visits: 2)
        $0.visit(id, "2026-10-15")
      }
      for (number, from, until) in [
        (1, "2026-10-01", "2026-10-10"), (2, "2026-10-20", "2026-10-28"),
      ] {
        $0.add(
          HouseholdAbsence(
            id: .init("k1.x\(number)"),
            absence: .init(from: Facts.day(from), until: Facts.day(until), reason: "nương")))
      }
    },
    .init(
      "visitedAsExpected", "reached by telephone: contact, no visit", in: "2026-10",
      counted: "k2", remaining: "k1"
    ) {
      $0.households(["k1", "k2"])
      for id in ["k1", "k2"] {
        $0.lead(id, "w")
        $0.visit(id, "2026-10-05", at: .phone)
      }
      $0.visit("k2", "2026-10-06", at: .fields)
    },
    .init(
      "visitedAsExpected", "here on any day of the period is enough: left, came, or neither",
      in: "2026-10", remaining: "k1 k3"
    ) {
      $0.household("k1", closed: "2026-10-20")
      $0.household("k2", closed: "2026-10-01")
      $0.household("k3", opened: "2026-10-31")
      $0.household("k4", opened: "2026-11-01")
      for id in 1...4 { $0.lead("k\(id)", "w") }
    },
    .init(
      "visitedAsExpected", "a household that came back was not here while it was away",
      in: "2026-10", remaining: "k2"
    ) {
      // Away from 1 March to 30 November, and from 2 October to 30 November.
      $0.households(["k1", "k2"])
      $0.past(of: "k1", until: "2026-11-30", .left(Facts.day("2026-03-01")))
      $0.past(of: "k2", until: "2026-11-30", .left(Facts.day("2026-10-02")))
      for id in ["k1", "k2"] { $0.lead(id, "w") }
    },
    .init(
      "visitedAsExpected", "what is older than the memory of the register is not known",
      in: "2025-10", today: "2026-12-03", unknown: "k1"
    ) {
      $0.olderIsKnown = false
      $0.household("k1")
      $0.lead("k1", "w")
    },
    .init(
      "visitedAsExpected", "nothing is expected: outside, whether or not it is of the people",
      in: "2026-10", unknown: "k2"
    ) {
      $0.household("k1", of: nil)
      $0.household("k2", of: nil)
      $0.lead("k2", "w")
    },
    .init(
      "visitedAsExpected", "nobody is expected anywhere", in: "2026-10", rate: .nothingArose
    ) { $0.household("k1") },
    .init(
      "visitedAsExpected", "1 of 10 not known is few enough", in: "2026-10",
      counted: "k0 k1 k2 k3 k4 k5 k6 k7 k8", unknown: "k9", rate: .value(Fraction(1))
    ) {
      $0.households(PovertyCases.ten.dropLast())
      $0.household("k9", of: nil)
      for id in PovertyCases.ten {
        $0.lead(id, "w")
        $0.visit(id, "2026-10-05")
      }
    },
    .init(
      "visitedAsExpected", "2 of 19 not known are too many", in: "2026-10",
      counted: PovertyCases.twenty[..<17].joined(separator: " "), unknown: "k17 k18",
      rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
    ) {
      $0.households(PovertyCases.twenty[..<17])
      $0.households(PovertyCases.twenty[17..<19], of: nil)
      for id in PovertyCases.twenty[..<19] {
        $0.lead(id, "w")
        $0.visit(id, "2026-10-05")
      }
    },
  ]

  static let promises: [FigureCase] = [
    .init(
      "promisesKept", "kept by the deadline; late, or never: not; not needed any more: left out",
      in: "2026-10", counted: "k1.early k1.onTheDay", remaining: "k1.late k1.never",
      excluded: "k1.dropped"
    ) {
      $0.household("k1")
      $0.promise("k1", "dropped", due: "2026-10-20", .dropped, on: "2026-10-21")
      $0.promise("k1", "early", due: "2026-10-20", .done, on: "2026-09-20")
      $0.promise("k1", "late", due: "2026-10-20", .done, on: "2026-10-21")
      $0.promise("k1", "never", due: "2026-10-20")
      $0.promise("k1", "onTheDay", due: "2026-10-20", .done, on: "2026-10-20")
    },
    .init(
      "promisesKept", "due in the period; without a deadline in none", in: "2026-10",
      remaining: "k1.first k1.last"
    ) {
      $0.household("k1")
      for (name, due) in [
        ("before", "2026-09-30"), ("first", "2026-10-01"), ("last", "2026-10-31"),
        ("after", "2026-11-01"),
      ] { $0.promise("k1", name, due: due) }
      $0.promise("k1", "whenever", due: nil)
    },
    .init(
      "promisesKept", "what is due later than today is not judged yet", in: "2026-10",
      today: "2026-10-15", remaining: "k1.due"
    ) {
      $0.household("k1")
      $0.promise("k1", "due", due: "2026-10-15")
      $0.promise("k1", "tomorrow", due: "2026-10-16")
    },
    .init(
      "promisesKept", "a promise to a household that left since counts where it was due",
      in: "2026-10", remaining: "k1.never"
    ) {
      $0.household("k1", closed: "2026-10-25")
      $0.promise("k1", "never", due: "2026-10-20")
    },
    .init(
      "promisesKept", "1 of 10 not known is few enough", in: "2026-10",
      remaining: "k1.0 k1.1 k1.2 k1.3 k1.4 k1.5 k1.6 k1.7 k1.8", unknown: "k2.9",
      rate: .value(Fraction(0))
    ) {
      $0.household("k1")
      $0.household("k2", of: nil)
      for number in 0..<9 { $0.promise("k1", "\(number)", due: "2026-10-20") }
      $0.promise("k2", "9", due: "2026-10-20")
    },
    .init(
      "promisesKept", "2 of 19 not known are too many", in: "2026-10",
      remaining: PovertyCases.twenty[..<17].map { "k1.\($0)" }.joined(separator: " "),
      unknown: "k2.k17 k2.k18",
      rate: .notEnough(known: 17, of: 19, between: Fraction(0)...share(2, 19))
    ) {
      $0.household("k1")
      $0.household("k2", of: nil)
      for name in PovertyCases.twenty[..<17] { $0.promise("k1", name, due: "2026-10-20") }
      for name in PovertyCases.twenty[17..<19] { $0.promise("k2", name, due: "2026-10-20") }
    },
    .init("promisesKept", "nothing was due", in: "2026-10", rate: .nothingArose) {
      $0.household("k1")
    },
  ]

  /// A review of September is held in October: it is a matter of October.
  static let reviews: [FigureCase] = [
    .init(
      "reviewsClosed", "closed on the tenth day counts, on the eleventh not; never: not",
      in: "2026-10", counted: "c1-2026-09", remaining: "c2-2026-09 c3-2026-09"
    ) {
      Self.cells(["c1", "c2", "c3"], &$0)
      $0.review(of: "c1", in: "2026-09", closed: "2026-10-10")
      $0.review(of: "c2", in: "2026-09", closed: "2026-10-11")
    },
    .init(
      "reviewsClosed", "within the ten days an open one is not judged yet", in: "2026-10",
      today: "2026-10-10", counted: "c1-2026-09"
    ) {
      Self.cells(["c1", "c2"], &$0)
      $0.review(of: "c1", in: "2026-09", closed: "2026-10-03")
    },
    .init(
      "reviewsClosed", "on the fourth day even less", in: "2026-10", today: "2026-10-04",
      rate: .nothingArose
    ) { Self.cells(["c1"], &$0) },
    .init(
      "reviewsClosed", "after the ten days it is", in: "2026-10", today: "2026-10-11",
      remaining: "c1-2026-09"
    ) { Self.cells(["c1"], &$0) },
    .init(
      "reviewsClosed", "closed after the period is not closed in it: history is not rewritten",
      in: "2026-10", remaining: "c1-2026-09"
    ) {
      Self.cells(["c1"], &$0)
      $0.review(of: "c1", in: "2026-09", closed: "2026-11-01")
    },
    .init(
      "reviewsClosed", "a quarter holds the reviews of three months, each once", in: "2026-Q4",
      counted: "c1-2026-09 c1-2026-10", remaining: "c1-2026-11"
    ) {
      Self.cells(["c1"], &$0)
      $0.review(of: "c1", in: "2026-09", closed: "2026-10-02")
      $0.review(of: "c1", in: "2026-10", closed: "2026-11-02")
      $0.review(of: "c1", in: "2026-12", closed: "2027-01-02")
    },
    .init(
      "reviewsClosed", "before a cell walks along with anybody there is nothing to review",
      in: "2026-06", rate: .nothingArose
    ) { Self.cells(["c1"], &$0) },
  ]

  /// Cells with one member each, who has led a household since July 2026.
  private static func cells(_ ids: [String], _ facts: inout Facts) {
    for id in ids {
      facts.add(PartyCell(id: .init(id), name: id))
      facts.caseworker("w" + id, cell: id)
      facts.household("k" + id, of: "Hà Nhì")
      facts.lead("k" + id, "w" + id, from: "2026-07-01")
    }
  }

  /// A petition is a matter of every period in which it is open.
  static let petitions: [FigureCase] = [
    .init(
      "petitionsAnswered", "answered on the 30th day counts, on the 31st not; at once: at once",
      in: "2026-11", counted: "k1.k2026-10-15 k1.k2026-11-20", remaining: "k2.k2026-10-15"
    ) {
      $0.households(["k1", "k2"])
      $0.petition("k1", raised: "2026-10-15", answered: "2026-11-14")
      $0.petition("k1", raised: "2026-11-20", answered: "2026-11-21")
      $0.petition("k2", raised: "2026-10-15", answered: "2026-11-15")
    },
    .init(
      "petitionsAnswered", "open for 30 days is not judged yet, for 31 days it is", in: "2026-10",
      remaining: "k2.k2026-09-30"
    ) {
      $0.households(["k1", "k2"])
      $0.petition("k1", raised: "2026-10-01")
      $0.petition("k1", raised: "2026-10-26")
      $0.petition("k2", raised: "2026-09-30")
    },
    .init(
      "petitionsAnswered", "answered before the period, or raised after it: no matter of it",
      in: "2026-10", counted: "k2.k2026-09-15", rate: .value(Fraction(1))
    ) {
      $0.households(["k1", "k2", "k3"])
      $0.petition("k1", raised: "2026-09-15", answered: "2026-09-30")
      $0.petition("k2", raised: "2026-09-15", answered: "2026-10-01")
      $0.petition("k3", raised: "2026-11-01", answered: "2026-11-01")
    },
    .init(
      "answersTold", "told by the last day counts, told later or by nobody not; open: no matter",
      in: "2026-11", counted: "k1.k2026-10-15 k3.k2026-11-05",
      remaining: "k1.k2026-11-20 k2.k2026-10-15"
    ) {
      $0.households(["k1", "k2", "k3"])
      $0.petition("k1", raised: "2026-10-15", answered: "2026-11-14", told: "2026-11-30")
      $0.petition("k1", raised: "2026-11-20", answered: "2026-11-21", told: "2026-12-01")
      $0.petition("k2", raised: "2026-10-15", answered: "2026-11-15", isToBeTold: true)
      $0.petition("k2", raised: "2026-11-02")
      $0.petition("k3", raised: "2026-11-05", answered: "2026-11-06")
    },
    .init(
      "answersTold", "1 of 10 not known is few enough", in: "2026-10",
      remaining: (1...9).map { "k1.k2026-10-0\($0)" }.joined(separator: " "),
      unknown: "k2.k2026-10-01", rate: .value(Fraction(0))
    ) {
      $0.household("k1")
      $0.household("k2", of: nil)
      for day in 1...9 {
        $0.petition("k1", raised: "2026-10-0\(day)", answered: "2026-10-20", isToBeTold: true)
      }
      $0.petition("k2", raised: "2026-10-01", answered: "2026-10-20", isToBeTold: true)
    },
    .init(
      "answersTold", "2 of 19 not known are too many", in: "2026-10",
      remaining: (10...26).map { "k1.k2026-10-\($0)" }.joined(separator: " "),
      unknown: "k2.k2026-10-10 k2.k2026-10-11",
      rate: .notEnough(known: 17, of: 19, between: Fraction(0)...share(2, 19))
    ) {
      $0.household("k1")
      $0.household("k2", of: nil)
      for day in 10...26 {
        $0.petition("k1", raised: "2026-10-\(day)", answered: "2026-10-27", isToBeTold: true)
      }
      for day in 10...11 {
        $0.petition("k2", raised: "2026-10-\(day)", answered: "2026-10-27", isToBeTold: true)
      }
    },
    .init(
      "petitionsAnswered", "a year holds each petition once", in: "2026",
      counted: "k1.k2026-09-15", remaining: "k1.k2026-02-15"
    ) {
      $0.household("k1")
      $0.petition("k1", raised: "2026-02-15")
      $0.petition("k1", raised: "2026-09-15", answered: "2026-10-01")
    },
    .init(
      "petitionsAnswered", "without a day it is a matter of no period", in: "2026",
      rate: .nothingArose
    ) {
      $0.household("k1")
      $0.petition("k1", raised: nil)
    },
    .init(
      "petitionsAnswered", "1 of 10 not known is few enough", in: "2026-10",
      remaining: (1...9).map { "k1.k2026-08-0\($0)" }.joined(separator: " "),
      unknown: "k2.k2026-08-01", rate: .value(Fraction(0))
    ) {
      $0.household("k1")
      $0.household("k2", of: nil)
      for day in 1...9 { $0.petition("k1", raised: "2026-08-0\(day)") }
      $0.petition("k2", raised: "2026-08-01")
    },
    .init(
      "petitionsAnswered", "2 of 19 not known are too many", in: "2026-10",
      remaining: (10...26).map { "k1.k2026-08-\($0)" }.joined(separator: " "),
      unknown: "k2.k2026-08-10 k2.k2026-08-11",
      rate: .notEnough(known: 17, of: 19, between: Fraction(0)...share(2, 19))
    ) {
      $0.household("k1")
      $0.household("k2", of: nil)
      for day in 10...26 { $0.petition("k1", raised: "2026-08-\(day)") }
      for day in 10...11 { $0.petition("k2", raised: "2026-08-\(day)") }
    },
  ]

  static let all = leads + visits + promises + reviews + petitions
}
