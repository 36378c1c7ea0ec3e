import Casework

/// All facts that a definition can ask for. `docs/indicators.md` lists them from here.
package enum Vocabulary {
  package static let facts: [String: Fact] = Dictionary(
    uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// In the order in which they are told.
  package static let all: [Fact] =
    householdFacts + incomeFacts + povertyFacts + policyFacts + livelihoodFacts + assignmentFacts
    + personFacts
    + schoolFacts + placementFacts + entitlementFacts + deliveryFacts + unionFacts + growthFacts
    + promiseFacts
    + petitionFacts + reviewFacts

  /// The facts that say with which ruler a case was measured.
  static let rulers: [String] = all.compactMap { fact in
    if case .listed = fact.value { fact.name } else { nil }
  }

  /// The units whose cases belong to a household, and have its facts.
  static let ofHousehold: Set<CaseUnit> = [
    .households, .people, .entitlements, .deliveries, .unions, .promises, .petitions,
  ]
}

extension Fact {
  static func truth(
    _ name: String, of units: Set<CaseUnit>, on basis: Basis, source: @escaping Reading<Source>,
    _ read: @escaping Reading<Bool>
  ) -> Fact {
    Fact(name: name, units: units, value: .truth(read), basis: basis, source: source)
  }

  static func number(
    _ name: String, in measure: Measure, of units: Set<CaseUnit>, on basis: Basis,
    source: @escaping Reading<Source>, _ read: @escaping Reading<Int>
  ) -> Fact {
    Fact(name: name, units: units, value: .number(measure, read), basis: basis, source: source)
  }

  static func choice<Choice: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, of units: Set<CaseUnit>, on basis: Basis, source: @escaping Reading<Source>,
    _ read: @escaping Reading<Choice>
  ) -> Fact {
    let choices = Choice.allCases.map(\.rawValue)
    return Fact(
      name: name, units: units,
      value: .choice(choices) { one in read(one).flatMap { choices.firstIndex(of: $0.rawValue) } },
      basis: basis, source: source)
  }

  static func day(
    _ name: String, of units: Set<CaseUnit>, on basis: Basis, source: @escaping Reading<Source>,
    _ read: @escaping Reading<Day>
  ) -> Fact {
    Fact(name: name, units: units, value: .day(read), basis: basis, source: source)
  }
}

/// The record of the household itself, where nothing says more.
private func household(_ one: Case) -> Source? {
  one.file.household.map { Source($0, $0.opened) }
}

extension Vocabulary {
  private static let householdFacts: [Fact] = [
    .number("members", in: .people, of: ofHousehold, on: [.people], source: household) { one in
      one.file.members.count { $0.lives(on: one.day) }
    },
    .number("monthsHere", in: .months, of: ofHousehold, on: [.place, .time], source: household) {
      one in
      one.file.household?.opened.map { one.day.month.ordinal - $0.month.ordinal }
    },
    .truth("isAwayForLong", of: ofHousehold, on: [.place, .time], source: household) { one in
      one.file.household.map { _ in one.file.absences.contains { $0.covers(one.day) } }
    },
  ]

  private static let personFacts: [Fact] = [
    .number("age", in: .yearsOfAge, of: [.people], on: [.people, .time], source: birth) { one in
      one.member.person.birth?.age(on: one.day).flatMap {
        $0.lowerBound == $0.upperBound ? $0.lowerBound : nil
      }
    }.changing(next: \.nextBirthday).rising { $0.exactBirthday($1) },
    .number("ageInMonths", in: .months, of: [.people], on: [.people, .time], source: birth) { one in
      guard case .day(let born)? = one.member.person.birth?.precision, born <= one.day
      else { return nil }
      let months = one.day.month.ordinal - born.month.ordinal
      return one.day.dayOfMonth < born.dayOfMonth ? months - 1 : months
    },
    // As schools count it: the year in which the school year begins less the year of birth.
    .number("schoolAge", in: .yearsOfAge, of: [.people], on: [.people, .time], source: birth) {
      one in
      one.member.person.birth.map { one.moment.schoolYear.start - $0.year }
    }.changing(next: \.nextSchoolYear).rising { $0.schoolYear($1) },
    .choice("sex", of: [.people], on: [.people], source: birth) { $0.member.person.sexWord },
    .truth("isRegisteredHere", of: [.people], on: [.people], source: stay) { one in
      one.member.person.registered.map { $0 == one.file.household?.id } ?? true
    },
    // Of the last twelve.
    .number("monthsLivedHere", in: .months, of: [.people], on: [.people, .time], source: stay) {
      one in
      (0..<12).count { one.member.lives(on: one.day.month.adding(-$0).firstDay) }
    }.changing(next: \.nextMonthLivedHere),
  ]

  static func birth(_ one: Case) -> Source? {
    Source(one.member.person, one.member.person.birth?.interval.lowerBound)
  }

  private static func stay(_ one: Case) -> Source? {
    one.member.stays.last { $0.covers(one.day) }.map { Source($0, $0.from) }
  }
}

extension Person {
  /// The sex in a word of its own, as definitions write it.
  fileprivate enum SexWord: String, CaseIterable { case male, female }

  fileprivate var sexWord: SexWord? { sex.map { $0 == .male ? .male : .female } }
}
