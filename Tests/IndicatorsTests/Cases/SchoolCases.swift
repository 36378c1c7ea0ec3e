import Casework

@testable import Indicators

/// Target (4): domain.md §2.4. The school year 2026-2027 is looked at on 30 September 2026.
enum SchoolCases {
  private static let year = "2026-2027"

  /// The first and the last of so many months that end with a day's own.
  private static func start(ofMonths months: Int, until day: Day) -> String {
    day.month.adding(1 - months).firstDay.iso
  }

  /// Three who are registered elsewhere and have lived here for 5, 6 and 12 months of the last
  /// twelve: the first does not count here.
  private static func registeredElsewhere(
    of household: String, born: String, on day: Day, _ facts: inout Facts
  ) {
    facts.household("elsewhereHome", of: "Hà Nhì")
    for months in [5, 6, 12] {
      facts.member(
        "here\(months)", of: household, born: born,
        from: months == 12 ? nil : start(ofMonths: months, until: day),
        registered: "elsewhereHome")
    }
  }
  private static let awayTooLong = "here5"
  private static let hereLongEnough = ["here12", "here6"]

  /// Of an indicator that counts who attends: those of the youngest and the oldest age and one year
  /// beyond either, and everything that can be said of a child of the right age on the day on which
  /// the school year is looked at.
  private static func attendance(
    _ indicator: String, ages: ClosedRange<Int>, asOf: String = "2026-09-30"
  ) -> [FigureCase] {
    let (young, old) = (2026 - ages.lowerBound, 2026 - ages.upperBound)
    let right = String(young)
    return [
      FigureCase(
        indicator, "of \(ages.lowerBound) to \(ages.upperBound) by the year of birth alone",
        in: year, counted: "c1 c2"
      ) {
        $0.household("k1")
        $0.pupils(["c0"], of: "k1", born: String(young + 1))
        $0.pupils(["c1"], of: "k1", born: right)
        $0.pupils(["c2"], of: "k1", born: "\(old)-12-31")
        $0.pupils(["c3"], of: "k1", born: "\(old - 1)-01-01")
      },
      FigureCase(
        indicator, "enrolled by the day and not left since; nobody asked is not known", in: year,
        counted: (["elsewhere", "returned"] + hereLongEnough).sorted().joined(separator: " "),
        remaining: "asked late left", unknown: "nobodyAsked", excluded: "cannot \(awayTooLong)"
      ) {
        let day = Facts.day(asOf)
        $0.household("k1")
        $0.pupils(["elsewhere", "left", "returned", "late", "diedBefore"], of: "k1", born: right)
        for id in ["nobodyAsked", "asked", "cannot"] { $0.member(id, of: "k1", born: right) }
        $0.school("elsewhere") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.elsewhere = true
        }
        $0.school("left") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.left = day
        }
        $0.school("returned") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.left = day.adding(days: -20)
          $0.returned = day
        }
        $0.school("late") { $0.enrolled = day.adding(days: 1) }
        $0.school("asked") { $0.notEnrolled = true }
        $0.school("cannot") { $0.unable = true }
        registeredElsewhere(of: "k1", born: right, on: day, &$0)
        for id in [awayTooLong] + hereLongEnough {
          $0.school(id) { $0.enrolled = Facts.day("2026-09-05") }
        }
        $0.member("diedBefore", of: "k1", born: right, died: asOf)
        // Of another people, and gone before the day.
        $0.member("hanhi", of: "k1", "Hà Nhì", born: right)
        $0.member("gone", of: "k1", born: right, until: day.adding(days: -10).iso)
      },
      FigureCase(
        indicator, "registered here and come lately counts; 17 of 19 known are not enough",
        in: year,
        counted: PovertyCases.twenty[..<17].joined(separator: " "), unknown: "k17 k18",
        rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
      ) {
        $0.household("h")
        $0.pupils(PovertyCases.twenty[1..<17], of: "h", born: right)
        $0.member("k00", of: "h", born: right, from: Facts.day(asOf).adding(days: -41).iso)
        $0.school("k00") { $0.enrolled = Facts.day("2026-09-05") }
        for id in PovertyCases.twenty[17..<19] { $0.member(id, of: "h", born: right) }
      },
      FigureCase(
        indicator, "9 of 10 known are enough", in: year,
        counted: PovertyCases.ten.dropLast().joined(separator: " "), unknown: "k9",
        rate: .value(Fraction(1))
      ) {
        $0.household("h")
        $0.pupils(PovertyCases.ten.dropLast(), of: "h", born: right)
        $0.member("k9", of: "h", born: right)
      },
    ]
  }

  /// As at 31 May: who left during the year is out, and so is who missed more than 45 sessions.
  private static func retention(_ indicator: String, ages: ClosedRange<Int>) -> [FigureCase] {
    attendance(indicator, ages: ages, asOf: "2027-05-31") + [
      FigureCase(
        indicator,
        "who left in the winter is out, though at school on 30 September; 45 sessions "
          + "missed are not too many, 46 are", in: year,
        counted: "missed44 missed45 nothingSaid", remaining: "leftInWinter missed46"
      ) {
        $0.household("k1")
        let born = String(2026 - ages.lowerBound)
        $0.pupils(["leftInWinter", "nothingSaid"], of: "k1", born: born)
        $0.school("leftInWinter") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.left = Facts.day("2027-01-10")
        }
        for missed in 44...46 {
          $0.member("missed\(missed)", of: "k1", born: born)
          $0.school("missed\(missed)") {
            $0.enrolled = Facts.day("2026-09-05")
            $0.sessionsAbsent = missed
          }
        }
      }
    ]
  }

  /// In the holidays the old year counts, and a child is as old as in it, until the classes of the
  /// new one begin on 5 September 2027.
  private static let holidays: [FigureCase] =
    ["2027-07", "2027-08"].map { month in
      FigureCase(
        "preschool", "in \(month) still those of the school year that is over", in: month,
        counted: "c5", remaining: "c3"
      ) {
        $0.household("k1")
        $0.pupils(["c5"], of: "k1", born: "2021")
        $0.pupils(["c6"], of: "k1", born: "2020")
        $0.member("c3", of: "k1", born: "2023")
        $0.school("c3") { $0.notEnrolled = true }
        // Three years old in the year to come.
        $0.member("c2", of: "k1", born: "2024")
      }
    } + [
      FigureCase(
        "preschool", "in September those of the new one, of which nobody has asked yet",
        in: "2027-09", unknown: "c2 c3"
      ) {
        $0.household("k1")
        $0.pupils(["c5"], of: "k1", born: "2021")
        $0.pupils(["c3"], of: "k1", born: "2023")
        $0.member("c2", of: "k1", born: "2024")
      }
    ]

  private static let hundred = (0..<100).map { "p\($0 < 10 ? "0" : "")\($0)" }

  /// So many of some children attend, the rest do not.
  private static func strict(
    _ indicator: String, _ name: String, attending: Int, of all: Int, born: String,
    status: Progress.Status, left: Int? = nil
  ) -> FigureCase {
    FigureCase(
      indicator, name, in: year, counted: hundred[..<attending].joined(separator: " "),
      remaining: hundred[attending..<all].joined(separator: " "), status: status, left: left
    ) {
      $0.household("k1")
      $0.pupils(hundred[..<attending], of: "k1", born: born)
      for id in hundred[attending..<all] {
        $0.member(id, of: "k1", born: born)
        $0.school(id) { $0.notEnrolled = true }
      }
    }
  }

  static let all: [FigureCase] =
    attendance("preschool", ages: 3...5)
    + attendance("school", ages: 6...14)
    + attendance("upperSchool", ages: 15...17)
    + attendance("schoolArranged", ages: 3...14)
    + retention("preschoolKept", ages: 3...5)
    + retention("schoolKept", ages: 6...14)
    + holidays
    + [
      strict(
        "preschool", "more than 99% is strict: 99 of 100 are not, one child is left to do",
        attending: 99, of: 100, born: "2022", status: .behind, left: 1),
      strict(
        "preschool", "of 60 it is all of them: 59 are 98.3%", attending: 59, of: 60, born: "2022",
        status: .behind, left: 1),
      strict("preschool", "60 of 60", attending: 60, of: 60, born: "2022", status: .met),
      strict("schoolArranged", "all of them", attending: 4, of: 4, born: "2018", status: .met),
      FigureCase(
        "schoolArranged", "out of school with something arranged by the day counts; later not",
        in: year, counted: "arranged", remaining: "later", status: .behind
      ) {
        $0.household("k1")
        for (id, day) in [("arranged", "2026-09-30"), ("later", "2026-10-01")] {
          $0.member(id, of: "k1", born: "2018")
          $0.school(id) {
            $0.notEnrolled = true
            $0.arrangements = [.boarding]
            $0.arrangementDay = Facts.day(day)
          }
        }
      },
      FigureCase(
        "boardingConsidered", "eligible pupils of 11 to 17, put to selection by the day", in: year,
        counted: "b1 b2 here12 here6 newcomer", remaining: "late", unknown: "nobodyAsked",
        excluded: awayTooLong, status: nil
      ) {
        $0.household("k1")
        for (id, born) in [("b0", "2016"), ("b1", "2015"), ("b2", "2009"), ("b3", "2008")] {
          $0.member(id, of: "k1", born: born)
          $0.school(id) {
            $0.boardingEligible = true
            $0.boardingConsidered = Facts.day("2026-09-30")
          }
        }
        for id in ["late", "notEligible", "nobodyAsked", "gone"] {
          $0.member(id, of: "k1", born: "2012", until: id == "gone" ? "2026-09-20" : nil)
        }
        for id in ["late", "gone"] {
          $0.school(id) {
            $0.boardingEligible = true
            $0.boardingConsidered = Facts.day("2026-10-01")
          }
        }
        $0.school("notEligible") { $0.boardingEligible = false }
        registeredElsewhere(of: "k1", born: "2012", on: Facts.day("2026-09-30"), &$0)
        $0.member("newcomer", of: "k1", born: "2012", from: "2026-08-20")
        for id in [awayTooLong, "newcomer"] + hereLongEnough {
          $0.school(id) {
            $0.boardingEligible = true
            $0.boardingConsidered = Facts.day("2026-09-30")
          }
        }
        $0.member("hanhi", of: "k1", "Hà Nhì", born: "2012")
        $0.school("hanhi") { $0.boardingEligible = true }
      },
      boarding(
        "9 of 10 known: the goal of all is not met by eight", considered: 8, of: 9, unknown: 1,
        rate: .value(share(8, 9)), status: .behind),
      boarding(
        "all of them", considered: 3, of: 3, unknown: 0, rate: .value(Fraction(1)),
        status: .met),
      boarding(
        "17 of 19 known are not enough", considered: 17, of: 17, unknown: 2,
        rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1)), status: .open),
      FigureCase(
        "literacyRate", "of 15 to 60 full years, at the least where only the year is known",
        in: "2026-10", counted: "here12 here6 newcomer p1 p2 p3", remaining: "little none",
        unknown: "nobodyAsked", excluded: awayTooLong
      ) {
        $0.household("k1")
        registeredElsewhere(of: "k1", born: "1980", on: Facts.day("2026-10-31"), &$0)
        $0.member("newcomer", of: "k1", born: "1980", from: "2026-09-01")
        for id in [awayTooLong, "newcomer"] + hereLongEnough { $0.reads(id) }
        for (id, born) in [
          ("p0", "2011-11-01"), ("p1", "2011-10-31"), ("p2", "1980"), ("p3", "1965-11-01"),
          ("p4", "1965-10-31"), ("hanhi", "1980"), ("little", "1980"), ("none", "1980"),
          ("nobodyAsked", "1980"), ("gone", "1980"),
        ] {
          $0.member(
            id, of: "k1", id == "hanhi" ? "Hà Nhì" : "La Hủ", born: born,
            until: id == "gone" ? "2026-10-20" : nil)
          guard id != "nobodyAsked" else { continue }
          $0.reads(id, id == "little" ? .readsLittle : id == "none" ? .cannot : .reads)
        }
      },
      literacy("9 of 10 known are enough", known: 9, of: 10, rate: .value(Fraction(1))),
      literacy(
        "17 of 19 known are not", known: 17, of: 19,
        rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))),
    ]

  private static func boarding(
    _ name: String, considered: Int, of known: Int, unknown: Int, rate: IndicatorFigure.Rate,
    status: Progress.Status
  ) -> FigureCase {
    FigureCase(
      "boardingConsidered", name, in: year, counted: hundred[..<considered].joined(separator: " "),
      remaining: hundred[considered..<known].joined(separator: " "),
      unknown: hundred[known..<(known + unknown)].joined(separator: " "), rate: rate, status: status
    ) {
      $0.household("k1")
      for (place, id) in hundred[..<(known + unknown)].enumerated() {
        $0.member(id, of: "k1", born: "2012")
        guard place < known else { continue }
        $0.school(id) {
          $0.boardingEligible = true
          if place < considered { $0.boardingConsidered = Facts.day("2026-09-20") }
        }
      }
    }
  }

  private static func literacy(
    _ name: String, known: Int, of all: Int, rate: IndicatorFigure.Rate
  ) -> FigureCase {
    FigureCase(
      "literacyRate", name, in: "2026-10", counted: hundred[..<known].joined(separator: " "),
      unknown: hundred[known..<all].joined(separator: " "), rate: rate
    ) {
      $0.household("k1")
      for (place, id) in hundred[..<all].enumerated() {
        $0.member(id, of: "k1", born: "1980")
        if place < known { $0.reads(id) }
      }
    }
  }
}
