import Casework

extension Vocabulary {
  /// What the reviews of poverty decided; never scored again here.
  static let povertyFacts: [Fact] = [
    .choice("povertyClass", of: ofHousehold, on: [.poverty], source: result) { one in
      one.poverty?.result.povertyClass
    },
    Fact(
      name: "povertyStandard", units: ofHousehold,
      value: .listed { $0.poverty?.standard }, basis: [.poverty], source: result),
    .number("povertyAge", in: .months, of: ofHousehold, on: [.poverty, .time], source: result) {
      one in
      one.poverty.map { one.day.month.ordinal - $0.day.month.ordinal }
    }.changing { $0.poverty == nil ? .never : $0.nextMonth }
      .rising { one, months in one.poverty.map { one.month(months, since: $0.day) } ?? .never },
    .number("scoreB1", in: .points, of: ofHousehold, on: [.poverty], source: result) { one in
      one.poverty?.result.scoreB1
    },
    .number("scoreB2", in: .points, of: ofHousehold, on: [.poverty], source: result) { one in
      one.poverty?.result.scoreB2
    },
    // By the decisions of the year up to now; nothing is typed (domain.md §2.2).
    Fact(
      name: "povertyMove", units: ofHousehold,
      value: .choice(["none"] + PovertyMove.Kind.allCases.map(\.rawValue)) { one in
        one.file.povertyMove(until: one.day).map { kind in
          kind.flatMap(PovertyMove.Kind.allCases.firstIndex).map { $0 + 1 } ?? 0
        }
      }, basis: [.poverty, .place, .time], source: result
    ).changing(next: \.nextYear),
    .truth(
      "hasLeftPoverty", of: ofHousehold, on: [.poverty, .time], source: result
    ) { one in one.file.lastExit(until: one.day).map { $0 != nil } }.changing(next: \.nextYear),
    .number(
      "yearsSinceExit", in: .years, of: ofHousehold, on: [.poverty, .time], source: result
    ) { one in
      one.file.lastExit(until: one.day).flatMap { exit in exit.map { one.day.year - $0.year } }
    }.changing(next: \.nextYear),
    .truth(
      "beganAbovePoverty", of: ofHousehold, on: [.poverty, .place, .time], source: result
    ) { one in
      one.file.povertyPast.flatMap {
        one.file.book.povertyMoves[one.day.year]?.beganAbovePoverty($0)
      }
    }.changing(next: \.nextYear),
    // What a family plans is no result: only a forecast may ask for it.
    .truth(
      "isRegisteredToLeave", of: ofHousehold, on: [.poverty, .time], source: registration
    ) { one in
      one.registration.map { registration in
        (registration.withdrawn.map { $0 > one.day } ?? true) && !one.isDecidedThisYear
      } ?? false
    },
  ]

  private static func registration(_ one: Case) -> Source? {
    one.registration.map { Source($0, $0.day) }
  }

  private static func result(_ one: Case) -> Source? {
    one.poverty.map { Source($0.result, $0.day) }
  }
}

extension Case {
  /// Whether a decision of the day's year says by then what became of the household.
  fileprivate var isDecidedThisYear: Bool {
    poverty?.day.year == day.year
  }

  /// What the family agreed to for the year of the day, by that day.
  fileprivate var registration: PovertyRegistration? {
    guard let household = file.household,
      let registration = file.book.register.registration(of: household.id, in: day.year),
      registration.day.map({ $0 <= day }) ?? true
    else { return nil }
    return registration
  }
}

extension CaseFile {
  /// When a decision let the household go from poverty the last time, inside nil where none did. Nil
  /// where there is no standard for the year of the day.
  fileprivate func lastExit(until day: Day) -> Day?? {
    guard let povertyPast, let moves = book.povertyMoves[day.year] else { return nil }
    return .some(moves.lastExit(of: povertyPast, until: day))
  }

  /// What the year of a day has made of the household by then. Nil where there is no standard for
  /// the year, or no decision under it; inside, nil where nothing changed.
  fileprivate func povertyMove(until day: Day) -> PovertyMove.Kind?? {
    guard let povertyPast, let moves = book.povertyMoves[day.year],
      !moves.isUndecided(povertyPast, until: day)
    else { return nil }
    return .some(moves.move(of: povertyPast, until: day)?.kind)
  }
}

extension Case {
  /// The last decision up to the moment. By the moment's ruler where it has one; else one measured
  /// ahead changes no class.
  fileprivate var poverty: CaseFile.PovertyDecision? {
    file.poverty.last { decision in
      guard decision.day <= day else { return false }
      return moment.ruler.map { $0 == decision.standard?.place } ?? !decision.isAhead
    }
  }
}
