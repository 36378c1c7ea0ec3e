/// Members go to live in another household of the commune: with the bride's parents for some
/// years, or for another reason. Where they are registered is another matter.
package struct ChangingHouse: FamilyChange, Hashable {
  package let household: Household.ID
  package var people: Set<Person.ID> = []
  package var target: Household.ID?
  package var relation = ""
  package var day = FamilyDay()
  package var cause: Residence.Cause?
  /// They stay registered where they have been.
  package var keepsRegistration: Bool?
  package var newHead: Person.ID?

  package init(from household: Household.ID) { self.household = household }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    let going = register.members(people, of: household, on: today)
    var problems = going.isEmpty ? [FamilyProblem(.people, .missing)] : []
    if target == nil { problems.append(FamilyProblem(.household, .missing)) }
    if target == household { problems.append(FamilyProblem(.household, .sameHousehold)) }
    problems += day.problems(today: today) + day.problems(leaving: going)
    problems += day.problems(changing: target.flatMap { register.households[$0] })
    if cause == nil { problems.append(FamilyProblem(.cause, .missing)) }
    if keepsRegistration == nil { problems.append(FamilyProblem(.registration, .missing)) }
    if !going.isEmpty, going.count == register.memberCount(of: household, on: today) {
      problems.append(FamilyProblem(.people, .nobodyStays))
    }
    return problems
      + register.headProblems(in: household, going: people, newHead: newHead, on: today)
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value, let target, let cause
    else { return [] }
    var edits: [Edit] = []
    for member in register.members(people, of: household, on: today) {
      edits += member.edits(
        goingTo: target, as: relation, on: day, cause,
        keepsRegistration: keepsRegistration ?? false, newIDs: &newIDs)
    }
    return edits
      + (newHead.map {
        register.edits(makingHead: $0, of: household, from: day, newIDs: &newIDs)
      } ?? [])
  }
}

/// Two people marry: one comes to live in the other's household, or each stays for now where they
/// are.
package struct Marriage: FamilyChange, Hashable {
  package enum Home: String, Hashable, Sendable, CaseIterable {
    /// The partner comes to live here.
    case here
    /// The member goes to live in the partner's household.
    case there
  }

  package let household: Household.ID
  package var member: Person.ID?
  /// Somebody of another household of the commune.
  package var partner: Person.ID?
  /// The name of a partner from outside.
  package var name = ""
  package var sex: Sex?
  package var birth: Typed<PartialDate> = .blank
  package var ethnicity = ""
  package var place = ""
  package var home: Home?
  /// What whoever moves is to the head of the household they come to.
  package var relation = ""
  package var day = FamilyDay()
  package var keepsRegistration: Bool?
  package var newHead: Person.ID?

  package init(in household: Household.ID) { self.household = household }

  private func member(in register: Register, _ today: Day) -> Member? {
    register.members(Set([member].compactMap { $0 }), of: household, on: today).first
  }

  /// Where the partner lives in the commune.
  private func partnerMember(in register: Register, _ today: Day) -> Member? {
    guard let partner, let residence = register.home(of: partner, on: today) else { return nil }
    return register.members([partner], of: residence.household, on: today).first
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems: [FamilyProblem] = []
    let own = member(in: register, today)
    let other = partnerMember(in: register, today)
    if own == nil { problems.append(FamilyProblem(.people, .missing)) }
    if partner == nil, name.meaningful == nil { problems.append(FamilyProblem(.partner, .missing)) }
    if let partner, other == nil { problems.append(FamilyProblem(.partner, .notPossible(partner))) }
    if let other, other.residence.household == household {
      problems.append(FamilyProblem(.partner, .sameHousehold))
    }
    if let text = birth.unreadable { problems.append(FamilyProblem(.birth, .unreadable(text))) }
    if partner == nil, place.meaningful == nil { problems.append(FamilyProblem(.place, .missing)) }
    problems += day.problems(today: today)
    if home == nil { problems.append(FamilyProblem(.home, .missing)) }
    if keepsRegistration == nil { problems.append(FamilyProblem(.registration, .missing)) }
    if let mover = home == .there ? own : other {
      problems += day.problems(leaving: [mover])
      problems += leavingProblems(of: mover, in: register, today: today)
    }
    return problems
  }

  /// Nobody leaves a household without a head or without anybody.
  private func leavingProblems(of mover: Member, in register: Register, today: Day)
    -> [FamilyProblem]
  {
    let left = mover.residence.household
    let field: FamilyField = home == .there ? .people : .partner
    if register.memberCount(of: left, on: today) == 1 {
      return [FamilyProblem(field, .nobodyStays)]
    }
    if left == household {
      return register.headProblems(
        in: left, going: [mover.person.id], newHead: newHead, on: today)
    }
    return register.households[left]?.head == mover.person.id
      ? [FamilyProblem(.partner, .headGoes(mover.person.id))] : []
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value,
      let own = member(in: register, today)
    else { return [] }
    let keeps = keepsRegistration ?? false
    let head =
      newHead.map { register.edits(makingHead: $0, of: household, from: day, newIDs: &newIDs) }
      ?? []
    switch (home, partnerMember(in: register, today)) {
    case (.there, let other?):
      return own.edits(
        goingTo: other.residence.household, as: relation, on: day, .marriage,
        keepsRegistration: keeps, newIDs: &newIDs) + head
    case (.there, nil):
      return [
        Edit(
          from: own.residence,
          to: own.residence.left(on: day, .marriage, to: place.meaningful))
      ].compactMap { $0 } + head
    case (_, let other?):
      return other.edits(
        goingTo: household, as: relation, on: day, .marriage, keepsRegistration: keeps,
        newIDs: &newIDs)
    case (_, nil):
      let new = Person(
        id: Person.ID(newIDs.next()), name: name.meaningful, sex: sex, birth: birth.value,
        ethnicity: ethnicity.meaningful)
      return [
        Edit(creating: new),
        .arrival(
          of: new.id, in: household, as: relation, from: day, .marriage, origin: place,
          newIDs: &newIDs),
      ]
    }
  }
}

extension Member {
  /// The edits that bring a member to another household. Who is registered in the household they
  /// come to lives where they are registered again.
  func edits(
    goingTo target: Household.ID, as relation: String?, on day: Day, _ cause: Residence.Cause,
    keepsRegistration: Bool, newIDs: inout IdentifierSource
  ) -> [Edit] {
    var moved = person
    let before = person.registered ?? residence.household
    moved.registered = keepsRegistration && before != target ? before : nil
    return [
      Edit(from: residence, to: residence.left(on: day, cause)),
      Edit(from: person, to: moved),
      .arrival(of: person.id, in: target, as: relation, from: day, cause, newIDs: &newIDs),
    ].compactMap { $0 }
  }
}
