import Casework

@testable import Indicators

/// Who goes to train and to work, and who is still there.
enum WorkCases {
  static let all: [FigureCase] =
    placedPeople + stillPlaced + ofThePeople("placedPeople") + ofThePeople("stillPlaced")

  private static let people = (0..<20).map { "p\($0 < 10 ? "0" : "")\($0)" }

  private static let placedPeople: [FigureCase] = [
    .init(
      "placedPeople", "of 15 to 60 full years; begun by the day counts, once or twice",
      in: "2026-10", counted: "p1 p3 twice", remaining: "later never p2"
    ) {
      $0.household("k1")
      for (id, born) in [
        ("p0", "2011-11-01"), ("p1", "2011-10-31"), ("p2", "1980"), ("p3", "1965-11-01"),
        ("p4", "1965-10-31"), ("twice", "1990"), ("later", "1990"), ("never", "1990"),
      ] { $0.member(id, of: "k1", born: born) }
      for id in ["p0", "p1", "p3", "p4"] { $0.placed(id, of: "k1", "2026-10-31") }
      $0.placed("twice", of: "k1", "2025-01-01", left: "2025-07-01")
      $0.placed("twice", of: "k1", "2026-01-01")
      $0.placed("later", of: "k1", "2026-11-01")
    }
  ]

  private static let stillPlaced: [FigureCase] = [
    .init(
      "stillPlaced",
      "there until it is found that they left; who began again is there, who never went is not asked",
      in: "2026-10", counted: "again there tomorrow unasked", remaining: "left"
    ) {
      $0.household("k1")
      for id in ["there", "left", "again", "unasked", "tomorrow", "later", "never"] {
        $0.member(id, of: "k1", born: "1990")
      }
      $0.placed("there", of: "k1", "2026-01-01", there: "2026-04-01")
      $0.placed("left", of: "k1", "2026-01-01", left: "2026-10-31", there: "2026-04-01")
      $0.placed("again", of: "k1", "2025-01-01", left: "2025-07-01")
      $0.placed("again", of: "k1", "2026-10-31")
      $0.placed("unasked", of: "k1", "2026-01-01")
      $0.placed("tomorrow", of: "k1", "2026-01-01", left: "2026-11-01")
      $0.placed("later", of: "k1", "2026-11-01")
    },
    .init(
      "stillPlaced", "who married into another household is found there", in: "2026-10",
      counted: "moved", rate: .value(Fraction(1))
    ) {
      $0.households(["k1", "k2"])
      $0.member("moved", of: "k1", born: "1990", until: "2026-05-01")
      $0.add(Residence(id: .init("k2.moved"), person: .init("moved"), relation: "Con rể"))
      $0.placed("moved", of: "k1", "2026-01-01")
    },
  ]

  /// Both are asked of those of the people who live here.
  private static func ofThePeople(_ figure: String) -> [FigureCase] {
    [
      .init(
        figure, "who left the village counts no more, nor who is of another people",
        in: "2026-10", counted: "here", rate: .value(Fraction(1))
      ) {
        $0.household("k1")
        $0.member("here", of: "k1", born: "1990")
        $0.member("gone", of: "k1", born: "1990", until: "2026-10-20")
        $0.member("hanhi", of: "k1", "Hà Nhì", born: "1990")
        for id in ["here", "gone", "hanhi"] { $0.placed(id, of: "k1", "2026-01-01") }
      },
      .init(
        figure, "of whom it is not known whether they are of the people: 1 of 10",
        in: "2026-10", counted: people[..<9].joined(separator: " "), unknown: "p09",
        rate: .value(Fraction(1))
      ) { placed(10, known: 9, &$0) },
      .init(
        figure, "of whom it is not known: 2 of 19 are too many", in: "2026-10",
        counted: people[..<17].joined(separator: " "), unknown: "p17 p18",
        rate: .notEnough(known: 17, of: 19, between: share(17, 19)...Fraction(1))
      ) { placed(19, known: 17, &$0) },
    ]
  }

  /// People placed in work; of the first so many it is known that they are La Hủ.
  private static func placed(_ count: Int, known: Int, _ facts: inout Facts) {
    facts.household("k1")
    for (place, id) in people[..<count].enumerated() {
      facts.member(id, of: "k1", place < known ? "La Hủ" : nil, born: "1990")
      facts.placed(id, of: "k1", "2026-01-01")
    }
  }
}
