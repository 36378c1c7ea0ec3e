/// What health staff look after: in the whole commune, or in one household.
package struct HealthLists: Hashable, Sendable {
  package struct Carried: Hashable, Sendable {
    package let pregnancy: Pregnancy
    package let home: Household.ID?
    package let next: Pregnancy.NextVisit
  }

  package struct Child: Hashable, Sendable {
    package let person: Person
    package let home: Household.ID
    package let last: HeightMeasurement?
    package let growth: ChildGrowth?
  }

  package struct Couple: Hashable, Sendable {
    package let union: Union
    package let home: Household.ID?
    package let childMarriage: ChildMarriage
  }

  /// Pregnancies without an outcome, the one that needs somebody first at the top.
  package let pregnant: [Carried]
  /// Pregnancies that ended in the year of the day, or of an unknown day, the last one first.
  package let ended: [Carried]
  /// Children who can be below 60 months, those measured longest ago first.
  package let children: [Child]
  /// Unions noted, the last one first.
  package let couples: [Couple]

  package init(
    of household: Household.ID? = nil, on today: Day, in register: Register,
    by standard: GrowthStandard
  ) {
    let households = household.map { [$0] } ?? register.idsOfHouseholdsPresent(on: today)
    var homes: [Person.ID: Household.ID] = [:]
    var children: [Child] = []
    for home in households {
      for member in register.members(of: home, on: today) {
        homes[member.person.id] = home
        guard member.person.canBeUnderFive(on: today) else { continue }
        let last = register.heights(of: member.person.id).last
        children.append(
          Child(
            person: member.person, home: home, last: last,
            growth: last.map { ChildGrowth($0, of: member.person, by: standard) }))
      }
    }
    let pregnancies = register.pregnancies.all.map { pregnancy in
      Carried(
        pregnancy: pregnancy, home: homes[register.kept(pregnancy.person)],
        next: pregnancy.nextVisit(on: today))
    }.filter { household == nil || $0.home == household }
    // A woman who moved away or died is nobody to visit; what came of it stays on record.
    pregnant = pregnancies.filter { $0.pregnancy.isOpen && $0.home != nil }
      .sorted { ($0.next.urgency, $0.pregnancy.id) < ($1.next.urgency, $1.pregnancy.id) }
    ended =
      pregnancies.filter { carried in
        guard !carried.pregnancy.isOpen else { return false }
        return household != nil
          || carried.pregnancy.delivered.map { $0.year == today.year } ?? true
      }
      .sorted { ($1.endOrder, $0.pregnancy.id) < ($0.endOrder, $1.pregnancy.id) }
    self.children = children.sorted {
      ($0.last?.day?.ordinal ?? .min, $0.person.id) < ($1.last?.day?.ordinal ?? .min, $1.person.id)
    }
    couples = register.unions.all.map { union in
      Couple(
        union: union,
        home: homes[register.kept(union.person)]
          ?? union.partner.flatMap { homes[register.kept($0)] },
        childMarriage: register.childMarriage(of: union))
    }
    .filter { household == nil || $0.home == household }
    .sorted { ($1.order, $0.union.id) < ($0.order, $1.union.id) }
  }
}

extension HealthLists.Carried {
  fileprivate var endOrder: Int { pregnancy.delivered?.ordinal ?? .max }
}

extension HealthLists.Couple {
  fileprivate var order: Int { union.day?.ordinal ?? 0 }
}

extension Pregnancy.NextVisit {
  /// The day by which somebody has to go; first those whose term has passed.
  fileprivate var urgency: Int {
    switch self {
    case .outcomeDue(let day): day.ordinal - 10_000
    case .within(let span): span.upperBound.ordinal
    case .unknown: .max - 1
    case .none: .max
    }
  }
}

extension Person {
  /// Below 60 months, as far as the birth is known.
  package func canBeUnderFive(on day: Day) -> Bool {
    birth.map { day.ordinal - $0.interval.upperBound.ordinal <= GrowthStandard.lastDay } ?? false
  }

  /// Of an age at which a woman can be with child, as far as the birth is known.
  package func canBePregnant(on day: Day) -> Bool {
    sex == .female && birth?.age(on: day).map { $0.upperBound >= 10 && $0.lowerBound <= 55 } ?? true
  }
}
