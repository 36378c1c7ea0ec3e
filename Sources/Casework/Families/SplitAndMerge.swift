/// Members leave a household and make one of their own (tách hộ). Which household the new one came
/// out of is kept, and so is what became of the work that was open.
package struct HouseholdSplit: FamilyChange, Hashable {
  package let household: Household.ID
  package var people: Set<Person.ID> = []
  package var head: Person.ID?
  /// The new head of the old household, where the head goes.
  package var newHead: Person.ID?
  package var code: String
  package var hamlet: Hamlet.ID?
  package var group: HouseholdGroup.ID?
  package var day = FamilyDay()
  package var work: OpenWork

  package init(of household: Household, on today: Day, register: Register) {
    self.household = household.id
    code = household.village.flatMap { register.nextHouseholdCode(in: $0) } ?? ""
    hamlet = household.hamlet
    group = household.group
    work = OpenWork(
      of: household.id, on: today, usual: .init(promise: .stays, assignment: .stays),
      in: register)
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    let going = register.members(people, of: household, on: today)
    let old = register.households[household]
    var problems: [FamilyProblem] = []
    if going.isEmpty { problems.append(FamilyProblem(.people, .missing)) }
    if !going.isEmpty, going.count == register.memberCount(of: household, on: today) {
      problems.append(FamilyProblem(.people, .nobodyStays))
    }
    if head.map({ !people.contains($0) }) ?? true {
      problems.append(FamilyProblem(.head, .missing))
    }
    if let code = code.meaningful {
      if let example = register.codeInsteadOf(code, in: old?.village) {
        problems.append(FamilyProblem(.code, .codeMalformed(example: example)))
      } else if let other = register.household(withCode: code, in: old?.village),
        other.closed == nil
      {
        problems.append(FamilyProblem(.code, .codeTaken(by: other.id)))
      }
    } else {
      problems.append(FamilyProblem(.code, .missing))
    }
    return problems + day.problems(today: today) + day.problems(leaving: going)
      + day.problems(changing: old)
      + register.headProblems(in: household, going: people, newHead: newHead, on: today)
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value, let head,
      let old = register.households[household], let code = code.meaningful?.uppercased()
    else { return [] }
    var new = Household(
      id: Household.ID(newIDs.next()), code: code, village: old.village, hamlet: hamlet,
      group: group, head: head)
    new.opened = day
    new.legalBasis = old.legalBasis
    new.language = old.language
    new.contact = work.contact(of: old)
    let going = register.members(people, of: household, on: today)
    var edits = [Edit(creating: new)]
    for member in going {
      edits += member.edits(
        goingTo: new.id, as: member.person.id == head ? Residence.headRelation : nil, on: day,
        .split, keepsRegistration: false, newIDs: &newIDs)
    }
    edits.append(
      Edit(
        creating: Lineage(
          id: Lineage.ID(newIDs.next(ownedBy: new.id.text)), way: .split, from: household,
          day: day, moved: Set(going.map(\.person.id)))))
    if let newHead {
      edits += register.edits(makingHead: newHead, of: household, from: day, newIDs: &newIDs)
    }
    return edits
      + work.edits(to: new.id, on: day, by: author, cause: .split, newIDs: &newIDs)
  }
}

/// A household goes into another one (nhập hộ) and is no household of its own any more.
package struct HouseholdMerge: FamilyChange, Hashable {
  package let household: Household.ID
  package var target: Household.ID?
  package var day = FamilyDay()
  /// What each is to the head of the household they come to.
  package var relations: [Person.ID: String] = [:]
  package var work: OpenWork

  package init(of household: Household.ID, on today: Day, register: Register) {
    self.household = household
    work = OpenWork(
      of: household, on: today, usual: .init(promise: .follows, assignment: .ends), in: register)
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems = day.problems(today: today)
    if target == nil { problems.append(FamilyProblem(.household, .missing)) }
    if target == household { problems.append(FamilyProblem(.household, .sameHousehold)) }
    return problems + day.problems(leaving: register.members(of: household, on: today))
      + day.problems(changing: register.households[household])
      + day.problems(changing: target.flatMap { register.households[$0] })
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let day = day.value, let target,
      let old = register.households[household]
    else { return [] }
    let members = register.members(of: household, on: today)
    var edits: [Edit] = []
    for member in members {
      edits += member.edits(
        goingTo: target, as: relations[member.person.id], on: day, .merge,
        keepsRegistration: false, newIDs: &newIDs)
    }
    var gone = old
    gone.closed = day
    edits += [Edit(from: old, to: gone)].compactMap { $0 }
    edits.append(
      Edit(
        creating: Lineage(
          id: Lineage.ID(newIDs.next(ownedBy: target.text)), way: .merge, from: household,
          day: day, moved: Set(members.map(\.person.id)))))
    return edits
      + undoubled(in: register, target: target, on: day).edits(
        to: target, on: day, by: author, cause: .merge, newIDs: &newIDs)
  }

  /// What would give the other household a second lead in a channel, or somebody the same work
  /// twice, ends; a promise to a household that is no more goes along.
  private func undoubled(in register: Register, target: Household.ID, on day: Day) -> OpenWork {
    var work = work
    let there = register.activeAssignments(of: target, on: day)
    for assignment in work.assignments {
      let isDouble = there.contains {
        $0.channel == assignment.channel
          && ($0.caseworker == assignment.caseworker
            || ($0.duty == .lead && assignment.duty == .lead))
      }
      if isDouble || work.fate(of: assignment) != .follows {
        work.assignmentFates[assignment.id] = .ends
      }
    }
    for promise in work.promises where work.fate(of: promise) != .ends {
      work.promiseFates[promise.id] = .follows
    }
    return work
  }
}
