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
  ]

  private static func result(_ one: Case) -> Source? {
    one.file.povertyResult(at: one.moment).map { Source($0, $0.day) }
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
  /// measured ahead, by a standard that was not in force yet, changes no class.
  func povertyResult(at moment: Moment) -> PovertyResult? {
    poverty.last { result in
      guard let day = result.day, day <= moment.day else { return false }
      let standard = result.standard.flatMap(book.place(ofStandard:))
      guard let ruler = moment.ruler else {
        return standard.map { book.standards.all[$0.place].from <= day } ?? true
      }
      return standard?.place == ruler
    }
  }
}

extension Casebook {
  fileprivate func place(ofStandard code: String) -> Fact.Listed? {
    standards.all.firstIndex { $0.code == code }.map { Fact.Listed(place: $0, code: code) }
  }
}
