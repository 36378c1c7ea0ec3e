/// Whether a union began with somebody below the legal age (tảo hôn), as far as the dates tell:
/// births and beginnings are often known to the year only. Only what is certain is counted.
package enum ChildMarriage: Hashable, Sendable, Comparable, CaseIterable {
  case no, possible, certain

  /// Luật Hôn nhân và gia đình 2014, article 8: a man from full 20 on, a woman from full 18 on.
  package static func legalAge(of sex: Sex) -> Int {
    switch sex {
    case .male: 20
    case .female: 18
    }
  }

  /// What is known of one of the two.
  package struct Party: Hashable, Sendable {
    package var sex: Sex?
    package var birth: PartialDate?

    package init(sex: Sex?, birth: PartialDate?) {
      self.sex = sex
      self.birth = birth
    }
  }

  /// Of one party. The union began within `start`, or, where that is unknown, at any time up to
  /// the day it was `noted`.
  package init(of party: Party, start: PartialDate?, noted: Day?) {
    let latest = [start?.interval.upperBound, noted].compactMap { $0 }.min()
    let earliest = start?.interval.lowerBound
    let ages = party.sex.map { [Self.legalAge(of: $0)] } ?? Sex.allCases.map(Self.legalAge)
    // The most years the party can have had, and the least.
    let most = party.birth.flatMap { birth in latest.map { birth.age(on: $0)?.upperBound ?? 0 } }
    let least = party.birth.flatMap { birth in
      earliest.map { birth.age(on: $0)?.lowerBound ?? 0 }
    }
    if let most, ages.allSatisfy({ most < $0 }) {
      self = .certain
    } else if let least, ages.allSatisfy({ least >= $0 }) {
      self = .no
    } else {
      self = .possible
    }
  }

  /// Of the union: as sure as the surer of the two.
  package init(_ one: ChildMarriage, _ other: ChildMarriage) { self = max(one, other) }
}

extension Register {
  /// What is known of the two of a union, the one who was noted first.
  package func parties(of union: Union) -> [ChildMarriage.Party] {
    let one = people[kept(union.person)]
    let other = union.partner.flatMap { people[kept($0)] }
    let opposite = one?.sex.map { $0 == .male ? Sex.female : .male }
    return [
      .init(sex: one?.sex, birth: one?.birth),
      // Marriage is between a man and a woman here, so that one's sex tells the other's.
      .init(
        sex: other?.sex ?? union.partnerSex ?? opposite,
        birth: other?.birth ?? union.partnerBirth),
    ]
  }

  /// Of each of the two, the one who was noted first.
  package func childMarriages(of union: Union) -> [ChildMarriage] {
    parties(of: union).map { ChildMarriage(of: $0, start: union.start, noted: union.day) }
  }

  /// Whether the union is a child marriage.
  package func childMarriage(of union: Union) -> ChildMarriage {
    childMarriages(of: union).max() ?? .possible
  }
}
