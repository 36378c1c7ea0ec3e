import Casework

extension Vocabulary {
  /// What the reviews of poverty decided; never scored again here.
  static let povertyFacts: [Fact] = [
    .choice("povertyClass", of: ofHousehold, on: [.poverty], source: result) { one in
      one.file.povertyResult(at: one.moment)?.povertyClass
    },
    Fact(
      name: "povertyStandard", units: ofHousehold,
      value: .listed { one in
        one.file.povertyResult(at: one.moment)?.standard.flatMap(one.file.book.place(ofStandard:))
      }, basis: [.poverty], source: result),
    .number("povertyAge", in: .months, of: ofHousehold, on: [.poverty, .time], source: result) {
      one in
      one.file.povertyResult(at: one.moment)?.day.map {
        one.day.month.ordinal - $0.month.ordinal
      }
    }.changing { $0.file.povertyResult(at: $0.moment) == nil ? .never : $0.nextMonth },
    .number("scoreB1", in: .points, of: ofHousehold, on: [.poverty], source: result) { one in
      one.file.povertyResult(at: one.moment)?.scoreB1
    },
    .number("scoreB2", in: .points, of: ofHousehold, on: [.poverty], source: result) { one in
      one.file.povertyResult(at: one.moment)?.scoreB2
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
    one.file.povertyResult(at: one.moment).map { Source($0, $0.day) }
  }
}

extension Case {
  /// Whether a decision of the day's year says by then what became of the household.
  fileprivate var isDecidedThisYear: Bool {
    file.povertyResult(at: moment)?.day?.year == day.year
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
  /// What the year of a day has made of the household by then. Nil where there is no standard for
  /// the year; inside, nil where nothing changed.
  fileprivate func povertyMove(until day: Day) -> PovertyMove.Kind?? {
    guard let household, let moves = book.povertyMoves[day.year] else { return nil }
    return .some(moves.move(of: household, until: day)?.kind)
  }

  /// The last result decided up to the moment. By the moment's ruler where it has one; else one
  /// measured ahead changes no class.
  func povertyResult(at moment: Moment) -> PovertyResult? {
    poverty.last { result in
      guard let day = result.day, day <= moment.day else { return false }
      guard let ruler = moment.ruler else { return !book.standards.isAhead(result) }
      return result.standard.flatMap(book.place(ofStandard:))?.place == ruler
    }
  }
}

extension Casebook {
  fileprivate func place(ofStandard code: String) -> Fact.Listed? {
    standards.all.firstIndex { $0.code == code }.map { Fact.Listed(place: $0, code: code) }
  }
}
