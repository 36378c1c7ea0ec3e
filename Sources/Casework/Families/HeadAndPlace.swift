/// A household gets another head. What the others are to the new one only a person can say.
package struct NewHead: FamilyChange, Hashable {
  package let household: Household.ID
  package var person: Person.ID?
  package var day = FamilyDay()
  /// What each member is to the new head; one that is not named keeps what stands there.
  package var relations: [Person.ID: String] = [:]

  package init(of household: Household.ID) { self.household = household }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems = day.problems(today: today)
    guard let person else { return problems + [FamilyProblem(.newHead, .missing)] }
    let known = register.households[household]
    if known?.head == person { problems.append(FamilyProblem(.newHead, .notPossible(person))) }
    if let member = register.members([person], of: household, on: today).first, let day = day.value,
      let from = member.residence.from, day < from
    {
      problems.append(FamilyProblem(.day, .beforeArrival(person, from)))
    }
    return problems + day.problems(changing: known)
      + register.laterPast(of: household, than: day.value) {
        if case .head = $0 { true } else { false }
      }
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value, let person,
      let old = register.households[household]
    else { return [] }
    var new = old
    new.head = person
    let members = register.members(of: household, on: today).compactMap { member -> Edit? in
      var residence = member.residence
      let id = member.person.id
      if id == person {
        residence.relation = Residence.headRelation
      } else if let said = relations[id] {
        residence.relation = said.meaningful
      } else if residence.relation == Residence.headRelation {
        residence.relation = nil
      }
      return Edit(from: member.residence, to: residence)
    }
    return [Edit(from: old, to: new)].compactMap { $0 } + members + [
      .past(of: household, changedOn: day, .head(old.head), newIDs: &newIDs)
    ]
  }
}

/// A household goes to another village, hamlet or household group.
package struct NewPlace: FamilyChange, Hashable {
  package let household: Household.ID
  package var village: Village.ID?
  package var hamlet: Hamlet.ID?
  package var group: HouseholdGroup.ID?
  package var day = FamilyDay()

  package init(of household: Household) {
    self.household = household.id
    village = household.village
    hamlet = household.hamlet
    group = household.group
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems = day.problems(today: today)
    guard let old = register.households[household] else { return problems }
    if village == nil { problems.append(FamilyProblem(.village, .missing)) }
    if (village, hamlet) == (old.village, old.hamlet), group == old.group {
      problems.append(FamilyProblem(.group, .missing))
    }
    return problems + day.problems(changing: old)
      + register.laterPast(of: household, than: day.value) {
        if case .place = $0 { true } else { false }
      }
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value,
      let old = register.households[household]
    else { return [] }
    var new = old
    (new.village, new.hamlet, new.group) = (village, hamlet, group)
    new.villageAsWritten = nil
    return [
      Edit(from: old, to: new),
      .past(
        of: household, changedOn: day, .place(old.village, old.hamlet, old.group),
        newIDs: &newIDs),
    ].compactMap { $0 }
  }
}

extension Register {
  /// A change of the same kind that is noted for the day or a later one: a change before it would
  /// not be known from the household as it stands now.
  fileprivate func laterPast(
    of household: Household.ID, than day: Day?, _ isSame: (HouseholdPast.Aspect) -> Bool
  ) -> [FamilyProblem] {
    guard let day,
      let later = pasts[household].filter({ $0.aspect.map(isSame) ?? false }).compactMap(\.until)
        .max(), day <= later
    else { return [] }
    return [FamilyProblem(.day, .beforeEarlierChange(later.adding(days: 1)))]
  }
}
