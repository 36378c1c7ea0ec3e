/// Some members, or the whole household, move out of the commune.
package struct MovingOut: FamilyChange, Hashable {
  package let household: Household.ID
  package var people: Set<Person.ID> = []
  package var day = FamilyDay()
  package var destination = ""
  package var newHead: Person.ID?
  package var work: OpenWork

  package init(from household: Household.ID, on today: Day, register: Register) {
    self.household = household
    work = OpenWork(
      of: household, on: today, usual: .init(promise: .stays, assignment: .ends), in: register)
  }

  /// Whether nobody is left.
  package func isWhole(in register: Register, today: Day) -> Bool {
    register.members(of: household, on: today).allSatisfy { people.contains($0.person.id) }
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    let going = register.members(people, of: household, on: today)
    return (going.isEmpty ? [FamilyProblem(.people, .missing)] : [])
      + day.problems(today: today) + day.problems(leaving: going)
      + (destination.meaningful == nil ? [FamilyProblem(.place, .missing)] : [])
      + register.headProblems(in: household, going: people, newHead: newHead, on: today)
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value,
      let old = register.households[household]
    else { return [] }
    let going = register.members(people, of: household, on: today)
    let leaving = going.compactMap {
      Edit(
        from: $0.residence,
        to: $0.residence.left(on: day, .moved, to: destination.meaningful))
    }
    guard isWhole(in: register, today: today) else {
      return leaving
        + (newHead.map {
          register.edits(makingHead: $0, of: household, from: day, newIDs: &newIDs)
        } ?? [])
    }
    var gone = old
    gone.closed = day
    gone.wentTo = destination.meaningful
    return leaving + [Edit(from: old, to: gone)].compactMap { $0 }
      + work.edits(to: nil, on: day, by: author, cause: .movedOut, newIDs: &newIDs)
  }
}

/// Somebody comes to live in a household from outside the commune: a person not entered yet, or
/// one who had left.
package struct MovingIn: FamilyChange, Hashable {
  package let household: Household.ID
  /// Somebody known who lives nowhere here at the moment.
  package var known: Person.ID?
  package var name = ""
  package var sex: Sex?
  package var birth: Typed<PartialDate> = .blank
  package var ethnicity = ""
  package var relation = ""
  package var day = FamilyDay()
  package var origin = ""

  package init(to household: Household.ID) { self.household = household }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems: [FamilyProblem] = []
    if known == nil, name.meaningful == nil { problems.append(FamilyProblem(.name, .missing)) }
    if let text = birth.unreadable { problems.append(FamilyProblem(.birth, .unreadable(text))) }
    problems += day.problems(today: today)
    let born = known.flatMap { register.people[$0]?.birth } ?? birth.value
    if let day = day.value, let born, day < born.interval.lowerBound {
      problems.append(
        FamilyProblem(known == nil ? .birth : .day, .beforeBirth(known ?? Person.ID(""), born)))
    }
    if let known, register.isPresent(known, on: today) {
      problems.append(FamilyProblem(.people, .notPossible(known)))
    }
    if origin.meaningful == nil { problems.append(FamilyProblem(.place, .missing)) }
    return problems
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value else { return [] }
    let person =
      known
      ?? Person.ID(newIDs.next())
    let new = Person(
      id: person, name: name.meaningful, sex: sex, birth: birth.value,
      ethnicity: ethnicity.meaningful)
    return (known == nil ? [Edit(creating: new)] : []) + [
      .arrival(
        of: person, in: household, as: relation, from: day, .moved, origin: origin,
        newIDs: &newIDs)
    ]
  }
}

/// A household that had moved away comes back, with those who left with it.
package struct ComingBack: FamilyChange, Hashable {
  package let household: Household.ID
  package var people: Set<Person.ID> = []
  package var day = FamilyDay()
  package var newHead: Person.ID?

  package init(of household: Household.ID) { self.household = household }

  /// Those who left on the day on which the household did, or after it.
  package static func leavers(of household: Household.ID, in register: Register) -> [Member] {
    guard let closed = register.households[household]?.closed else { return [] }
    return register.members(of: household, on: closed.adding(days: -1))
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems = day.problems(today: today)
    if people.isEmpty { problems.append(FamilyProblem(.people, .missing)) }
    if let day = day.value, let closed = register.households[household]?.closed, day <= closed {
      problems.append(FamilyProblem(.day, .beforeEarlierChange(closed)))
    }
    for person in people.sorted() where register.isPresent(person, on: today) {
      problems.append(FamilyProblem(.people, .notPossible(person)))
    }
    if let head = register.households[household]?.head, !people.contains(head),
      newHead.map({ !people.contains($0) }) ?? true
    {
      problems.append(FamilyProblem(.newHead, .headGoes(head)))
    }
    return problems
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value,
      let old = register.households[household], let closed = old.closed
    else { return [] }
    var back = old
    back.closed = nil
    back.cameFrom = old.wentTo
    back.wentTo = nil
    let head = newHead ?? old.head
    if head != old.head { back.head = head }
    var edits = [Edit(from: old, to: back)].compactMap { $0 }
    edits.append(.past(of: household, changedOn: day, .left(closed), newIDs: &newIDs))
    if head != old.head {
      edits.append(.past(of: household, changedOn: day, .head(old.head), newIDs: &newIDs))
    }
    for member in Self.leavers(of: household, in: register)
    where people.contains(member.person.id) {
      let relation =
        member.person.id == head
        ? Residence.headRelation
        : member.residence.relation == Residence.headRelation ? nil : member.residence.relation
      edits.append(
        .arrival(
          of: member.person.id, in: household, as: relation, from: day, .moved,
          origin: old.wentTo, newIDs: &newIDs))
    }
    return edits
  }
}

extension Register {
  /// Whether somebody lives in some household here on a day, or is dead by then: nobody moves in
  /// twice.
  func isPresent(_ person: Person.ID, on day: Day) -> Bool {
    if people[person]?.died.map({ $0 <= day }) ?? false { return true }
    return home(of: person, on: day) != nil
  }
}
