import Casework

@testable import Indicators

/// Target (4): domain.md §2.4. The school year 2026-2027 is looked at on 30 September 2026.
enum SchoolCases {
  private static let year = "2026-2027"

  /// Of an indicator that counts who attends: those of the youngest and the oldest age and one year
  /// beyond either, and everything that can be said of a child of the right age.
  private static func attendance(
    _ indicator: String, ages: ClosedRange<Int>, isByRegistration: Bool
  ) -> [FigureCase] {
    let (young, old) = (2026 - ages.lowerBound, 2026 - ages.upperBound)
    let away = ["registeredElsewhere5"]
    let others = ["registeredElsewhere12", "registeredElsewhere6"]
    return [
      FigureCase(
        indicator, "of \(ages.lowerBound) to \(ages.upperBound) by the year of birth alone",
        in: year, counted: "c1 c2"
      ) {
        $0.household("k1")
        $0.pupils(["c0"], of: "k1", born: String(young + 1))
        $0.pupils(["c1"], of: "k1", born: String(young))
        $0.pupils(["c2"], of: "k1", born: "\(old)-12-31")
        $0.pupils(["c3"], of: "k1", born: "\(old - 1)-01-01")
      },
      FigureCase(
        indicator, "enrolled by the day and not left since; nobody asked is not known", in: year,
        counted: (["elsewhere", "returned"] + (isByRegistration ? others : away + others))
          .sorted().joined(separator: " "),
        remaining: "asked late left", unknown: "nobodyAsked",
        excluded: (["cannot"] + (isByRegistration ? away : [])).sorted().joined(separator: " ")
      ) {
        $0.household("k1")
        $0.household("k2")
        let right = String(young)
        $0.pupils(["elsewhere", "left", "returned", "late", "diedBefore"], of: "k1", born: right)
        for id in ["nobodyAsked", "asked", "cannot"] { $0.member(id, of: "k1", born: right) }
        $0.school("elsewhere") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.elsewhere = true
        }
        $0.school("left") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.left = Facts.day("2026-09-30")
        }
        $0.school("returned") {
          $0.enrolled = Facts.day("2026-09-05")
          $0.left = Facts.day("2026-09-10")
          $0.returned = Facts.day("2026-09-30")
        }
        $0.school("late") { $0.enrolled = Facts.day("2026-10-01") }
        $0.school("asked") { $0.notEnrolled = true }
        $0.school("cannot") { $0.unable = true }
        for (id, from) in [("5", "2026-05-01"), ("6", "2026-04-01"), ("12", nil)] {
          $0.member(
            "registeredElsewhere\(id)", of: "k1", born: right, from: from, registered: "k2")
          $0.school("registeredElsewhere\(id)") { $0.enrolled = Facts.day("2026-09-05") }
        }
        $0.member("diedBefore", of: "k1", born: right, died: "2026-09-30")
        // Of another people, and gone before the day.
        $0.member("hanhi", of: "k1", "Hà Nhì", born: right)
        $0.member("gone", of: "k1", born: right, until: "2026-09-20")
      },
      FigureCase(
        indicator, "registered here and come lately counts; 17 of 19 known are not enough",
        in: year,
        counted: PovertyCases.twenty[..<17].joined(separator: " "), unknown: "k17 k18",
        rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
      ) {
        $0.household("h")
        $0.pupils(PovertyCases.twenty[1..<17], of: "h", born: String(young))
        $0.member("k00", of: "h", born: String(young), from: "2026-08-20")
        $0.school("k00") { $0.enrolled = Facts.day("2026-09-05") }
        for id in PovertyCases.twenty[17..<19] { $0.member(id, of: "h", born: String(young)) }
      },
      FigureCase(
        indicator, "9 of 10 known are enough", in: year,
        counted: PovertyCases.ten.dropLast().joined(separator: " "), unknown: "k9",
        rate: .value(Fraction(1))
      ) {
        $0.household("h")
        $0.pupils(PovertyCases.ten.dropLast(), of: "h", born: String(young))
        $0.member("k9", of: "h", born: String(young))
      },
    ]
  }

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
    attendance("preschool", ages: 3...5, isByRegistration: true)
    + attendance("school", ages: 6...14, isByRegistration: false)
    + attendance("upperSchool", ages: 15...17, isByRegistration: false)
    + attendance("schoolArranged", ages: 3...14, isByRegistration: true)
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
        counted: "b1 b2", remaining: "late", unknown: "nobodyAsked", status: nil
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
        in: "2026-10", counted: "p1 p2 p3", remaining: "little none", unknown: "nobodyAsked"
      ) {
        $0.household("k1")
        for (id, born) in [
          ("p0", "2011-11-01"), ("p1", "2011-10-31"), ("p2", "1980"), ("p3", "1965-11-01"),
          ("p4", "1965-10-31"), ("hanhi", "1980"), ("little", "1980"), ("none", "1980"),
          ("nobodyAsked", "1980"), ("gone", "1980"),
        ] {
          $0.member(
            id, of: "k1", id == "hanhi" ? "Hà Nhì" : "La Hủ", born: born,
            until: id == "gone" ? "2026-10-20" : nil)
          guard id != "nobodyAsked" else { continue }
          var literacy = Literacy(id: Literacy.id(of: .init(id)))
          literacy.state = id == "little" ? .readsLittle : id == "none" ? .cannot : .reads
          $0.add(literacy)
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
        guard place < known else { continue }
        var literacy = Literacy(id: Literacy.id(of: .init(id)))
        literacy.state = .reads
        $0.add(literacy)
      }
    }
  }
}
