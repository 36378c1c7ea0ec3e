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
    },
    .number("scoreB1", in: .points, of: ofHousehold, on: [.poverty], source: result) { one in
      one.file.povertyResult(at: one.moment)?.scoreB1
    },
    .number("scoreB2", in: .points, of: ofHousehold, on: [.poverty], source: result) { one in
      one.file.povertyResult(at: one.moment)?.scoreB2
    },
  ]

  private static func result(_ one: Case) -> Source? {
    one.file.povertyResult(at: one.moment).map { Source($0, $0.day) }
  }
}

extension CaseFile {
  /// The last result decided up to the moment, by the moment's ruler where it has one.
  func povertyResult(at moment: Moment) -> PovertyResult? {
    poverty.last { result in
      guard let day = result.day, day <= moment.day else { return false }
      guard let ruler = moment.ruler else { return true }
      return result.standard.flatMap(book.place(ofStandard:))?.place == ruler
    }
  }
}

extension Casebook {
  fileprivate func place(ofStandard code: String) -> Fact.Listed? {
    standards.firstIndex(of: code).map { Fact.Listed(place: $0, code: code) }
  }
}
