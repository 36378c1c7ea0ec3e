package import Casework

/// Something a definition can ask of a case, by name. All facts are listed in `Vocabulary`. Asked for
/// every case, so it is handed on and never copied.
package final class Fact: Sendable {
  package typealias Reading<Value> = @Sendable (Case) -> Value?

  package enum Value: Sendable {
    case truth(Reading<Bool>)
    case number(Measure, Reading<Int>)
    /// One of several; the reading gives its place among the names.
    case choice([String], Reading<Int>)
    /// One of a list kept as data, such as a poverty standard.
    case listed(Reading<Listed>)
    /// As a number: days since 1970-01-01.
    case day(Reading<Day>)
  }

  package struct Listed: Hashable, Sendable {
    package let place: Int
    package let code: String
  }

  /// What a number counts. Only numbers of one measure are compared or added.
  package enum Measure: String, Hashable, Sendable, CaseIterable {
    case dong, days, months, years, yearsOfAge, people, times, points, hundredths
  }

  package let name: String
  /// The units that have it.
  package let units: Set<CaseUnit>
  package let value: Value
  /// What it hangs on, so that a saved record makes only what depends on it be judged again.
  package let basis: Basis
  /// The record that says so.
  package let source: Reading<Source>
  /// The first day on which time alone may make it read otherwise; nil where any day may.
  let next: (@Sendable (Case) -> Day)?
  /// Of a number that rises with time: the first day after the case's on which time alone may bring
  /// it up to a given one; nil where that is not known.
  let passing: (@Sendable (Case, Int) -> Day)?

  init(
    name: String, units: Set<CaseUnit>, value: Value, basis: Basis,
    source: @escaping Reading<Source>, next: (@Sendable (Case) -> Day)? = nil,
    passing: (@Sendable (Case, Int) -> Day)? = nil
  ) {
    (self.name, self.units, self.value) = (name, units, value)
    (self.basis, self.source) = (basis, source)
    (self.next, self.passing) = (next, passing)
  }

  package func truth(of one: Case) -> Truth {
    if case .truth(let read) = value { Truth(read(one)) } else { .unknown }
  }

  package func number(of one: Case) -> Int? {
    switch value {
    case .truth(let read): read(one).map { $0 ? 1 : 0 }
    case .number(_, let read), .choice(_, let read): read(one)
    case .listed(let read): read(one)?.place
    case .day(let read): read(one)?.ordinal
    }
  }

  package func isKnown(of one: Case) -> Bool { number(of: one) != nil }
}

/// The record behind a fact: which one, and the day it bears.
package struct Source: Hashable, Sendable {
  package let kind: String
  package let id: String
  package let day: Day?

  init(_ record: some Storable, _ day: Day?) {
    kind = type(of: record).kind
    id = record.id.text
    self.day = day
  }

  init(assignment: Assignment.ID, _ day: Day?) {
    kind = Assignment.kind
    id = assignment.text
    self.day = day
  }

  init(promise: PromiseMark) {
    kind = Promise.kind
    id = promise.promise.text
    day = promise.due
  }

  init(petition: PetitionMark) {
    kind = Petition.kind
    id = petition.petition.text
    day = petition.day
  }

  init(review: ReviewMark) {
    kind = Review.kind
    id = review.review.text
    day = review.closed ?? review.heldOn
  }

  init(visit: VisitMark) {
    kind = Visit.kind
    id = visit.visit.text
    day = visit.day
  }
}

/// What facts hang on. One saved record is of one basis, so that a figure that reads none of it
/// stays as it is.
package struct Basis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Where a household stands, when it came and went, who is its head.
  package static let place = Basis(rawValue: 1 << 0)
  /// Who lives in it, born when, of which people.
  package static let people = Basis(rawValue: 1 << 1)
  package static let poverty = Basis(rawValue: 1 << 2)
  package static let income = Basis(rawValue: 1 << 3)
  package static let school = Basis(rawValue: 1 << 4)
  package static let policies = Basis(rawValue: 1 << 5)
  package static let health = Basis(rawValue: 1 << 6)
  package static let assignments = Basis(rawValue: 1 << 7)
  package static let visits = Basis(rawValue: 1 << 8)
  package static let promises = Basis(rawValue: 1 << 9)
  package static let petitions = Basis(rawValue: 1 << 10)
  package static let reviews = Basis(rawValue: 1 << 11)
  /// What it was given, and what it needs.
  package static let supports = Basis(rawValue: 1 << 13)
  /// Who trains and works, away from the household's own farm.
  package static let work = Basis(rawValue: 1 << 14)
  /// It changes by time going on, such as an age.
  package static let time = Basis(rawValue: 1 << 12)
  package static let all = Basis(rawValue: .max)
}

/// What a figure counts.
package enum CaseUnit: String, Hashable, Sendable, CaseIterable {
  case households, people, entitlements, deliveries, unions, promises, petitions, reviews
}
