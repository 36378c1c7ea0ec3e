/// A child is born into a household, mostly without a name yet.
package struct Birth: FamilyChange, Hashable {
  package let household: Household.ID
  package var name = ""
  package var isUnnamed = false
  package var sex: Sex?
  package var birth: Typed<PartialDate> = .blank
  package var ethnicity = ""
  package var relation = ""

  package init(in household: Household.ID) { self.household = household }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems: [FamilyProblem] = []
    if name.meaningful == nil, !isUnnamed { problems.append(FamilyProblem(.name, .missing)) }
    switch birth {
    case .blank: problems.append(FamilyProblem(.birth, .missing))
    case .unreadable(let text): problems.append(FamilyProblem(.birth, .unreadable(text)))
    case .value(let birth):
      let first = birth.interval.lowerBound
      if first > today { problems.append(FamilyProblem(.birth, .afterToday(first))) }
    }
    return problems
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let birth = birth.value else { return [] }
    let child = Person(
      id: Person.ID(newIDs.next()), name: isUnnamed ? nil : name.meaningful, sex: sex,
      birth: birth, ethnicity: ethnicity.meaningful)
    return [
      Edit(creating: child),
      .arrival(
        of: child.id, in: household, as: relation, from: birth.interval.lowerBound, .birth,
        newIDs: &newIDs),
    ]
  }
}

/// A child that had none is given its name.
package struct Naming: FamilyChange, Hashable {
  package var child: Person.ID?
  package var name = ""

  package init() {}

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    (child == nil ? [FamilyProblem(.people, .missing)] : [])
      + (name.meaningful == nil ? [FamilyProblem(.name, .missing)] : [])
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty,
      let old = child.flatMap({ register.people[$0] })
    else { return [] }
    var named = old
    named.name = name.meaningful
    return Edit(from: old, to: named).map { [$0] } ?? []
  }
}

/// Somebody of a household has died. Where nobody is left the household ends, and its open work is
/// asked about.
package struct Death: FamilyChange, Hashable {
  package let household: Household.ID
  package var person: Person.ID?
  package var day = FamilyDay()
  package var newHead: Person.ID?
  package var work: OpenWork

  package init(in household: Household.ID, on today: Day, register: Register) {
    self.household = household
    work = OpenWork(
      of: household, on: today, usual: .init(promise: .stays, assignment: .ends), in: register)
  }

  private func member(in register: Register, today: Day) -> Member? {
    register.members(Set([person].compactMap { $0 }), of: household, on: today).first
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    guard let member = member(in: register, today: today) else {
      return [FamilyProblem(.people, .missing)] + day.problems(today: today)
    }
    var problems = day.problems(today: today)
    if let day = day.value {
      if let birth = member.person.birth, day < birth.interval.lowerBound {
        problems.append(FamilyProblem(.day, .beforeBirth(member.person.id, birth)))
      } else if let from = member.residence.from, day < from {
        problems.append(FamilyProblem(.day, .beforeArrival(member.person.id, from)))
      }
    }
    return problems
      + register.headProblems(
        in: household, going: [member.person.id], newHead: newHead, on: today)
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value,
      let member = member(in: register, today: today)
    else { return [] }
    var dead = member.person
    dead.died = day
    var residence = member.residence
    residence.until = day
    residence.ended = .death
    var edits = [Edit(from: member.person, to: dead), Edit(from: member.residence, to: residence)]
      .compactMap { $0 }
    let others = register.members(of: household, on: today).filter { $0.person.id != dead.id }
    guard others.isEmpty, let old = register.households[household] else {
      return edits
        + (newHead.map {
          register.edits(
            makingHead: $0, of: household, from: day.adding(days: 1), newIDs: &newIDs)
        } ?? [])
    }
    var ended = old
    ended.closed = day
    edits += [Edit(from: old, to: ended)].compactMap { $0 }
    return edits
      + work.edits(
        to: nil, on: day, by: author, cause: .nobodyLeft, newIDs: &newIDs)
  }
}
