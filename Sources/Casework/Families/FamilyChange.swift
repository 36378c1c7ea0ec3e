/// A change of a family (thay đổi của hộ): one form, one save.
package protocol FamilyChange: Sendable {
  /// What is wrong with it as it is filled in; none where it can be saved.
  func problems(in register: Register, today: Day) -> [FamilyProblem]

  /// The edits of the save; empty while there is a problem.
  func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit]
}

/// The questions of these forms.
package enum FamilyField: String, Hashable, Sendable, CaseIterable {
  case people, name, unnamed, sex, birth, ethnicity, relation, day, place, household, cause
  case registration, partner, home, newHead, head, code, village, hamlet, group
  case reason
}

/// What is wrong with a form, beside the field that it is wrong in.
package struct FamilyProblem: Hashable, Sendable {
  package enum Fault: Hashable, Sendable {
    case missing
    case unreadable(String)
    case afterToday(Day)
    /// Before the person was born.
    case beforeBirth(Person.ID, PartialDate)
    /// The person has lived in the household only since then, so that the day is none of leaving.
    case beforeArrival(Person.ID, Day)
    /// The household is here only since then.
    case beforeOpening(Day)
    /// Something of the household changed on or after that day already.
    case beforeEarlierChange(Day)
    /// Everybody would go: what is meant is moving the whole household, or merging it.
    case nobodyStays
    /// The head would go, and others stay.
    case headGoes(Person.ID)
    case sameHousehold
    /// The person has died or lives there already.
    case notPossible(Person.ID)
    case codeTaken(by: Household.ID)
    /// A code of another shape than the village's are.
    case codeMalformed(example: String)
    /// Something was done with this household after what is to be corrected.
    case changedSince(Household.ID)
  }

  package let field: FamilyField
  package let fault: Fault

  package init(_ field: FamilyField, _ fault: Fault) {
    self.field = field
    self.fault = fault
  }
}

/// The day on which a family changed, as it is typed, with the checks that all changes share.
package struct FamilyDay: Hashable, Sendable {
  package var typed: Typed<Day> = .blank

  package init(_ typed: Typed<Day> = .blank) { self.typed = typed }

  var value: Day? { typed.value }

  func problems(today: Day) -> [FamilyProblem] {
    switch typed {
    case .blank: [FamilyProblem(.day, .missing)]
    case .unreadable(let text): [FamilyProblem(.day, .unreadable(text))]
    case .value(let day): day > today ? [FamilyProblem(.day, .afterToday(day))] : []
    }
  }

  /// The day as one on which somebody leaves where they live: they slept there the night before.
  func problems(leaving members: [Member]) -> [FamilyProblem] {
    guard let day = value else { return [] }
    return members.compactMap { member in
      if let birth = member.person.birth, day < birth.interval.lowerBound {
        return FamilyProblem(.day, .beforeBirth(member.person.id, birth))
      }
      guard let from = member.residence.from, day <= from else { return nil }
      return FamilyProblem(.day, .beforeArrival(member.person.id, from))
    }
  }

  /// The day as one on which something of a household changed.
  func problems(changing household: Household?) -> [FamilyProblem] {
    guard let day = value, let opened = household?.opened, day <= opened else { return [] }
    return [FamilyProblem(.day, .beforeOpening(opened))]
  }
}

extension Register {
  /// The members of a household who are named, in the household's own order.
  func members(_ people: Set<Person.ID>, of household: Household.ID, on day: Day) -> [Member] {
    members(of: household, on: day).filter { people.contains($0.person.id) }
  }

  /// The head is among those who go, others stay, and nobody of them is named as the new head.
  func headProblems(
    in household: Household.ID, going: Set<Person.ID>, newHead: Person.ID?, on day: Day
  ) -> [FamilyProblem] {
    guard let head = households[household]?.head, going.contains(head) else { return [] }
    let staying = members(of: household, on: day).map(\.person.id).filter { !going.contains($0) }
    if staying.isEmpty || newHead.map(staying.contains) ?? false { return [] }
    return [FamilyProblem(.newHead, .headGoes(head))]
  }
}

// MARK: Pieces of a save

extension Residence {
  /// The residence ended by leaving on a day: the day before was the last one there.
  func left(on day: Day, _ cause: Cause, to destination: String? = nil) -> Residence {
    var left = self
    left.until = day.adding(days: -1)
    left.ended = cause
    left.wentTo = destination
    return left
  }
}

extension Edit {
  /// Somebody comes to live in a household.
  static func arrival(
    of person: Person.ID, in household: Household.ID, as relation: String?, from day: Day?,
    _ cause: Residence.Cause, origin: String? = nil, newIDs: inout IdentifierSource
  ) -> Edit {
    var residence = Residence(
      id: Residence.ID(newIDs.next(ownedBy: household.text)), person: person,
      relation: relation?.meaningful, from: day)
    residence.began = cause
    residence.cameFrom = origin?.meaningful
    return Edit(creating: residence)
  }

  /// Notes how something of a household was until the day before it changed.
  static func past(
    of household: Household.ID, changedOn day: Day, _ aspect: HouseholdPast.Aspect,
    newIDs: inout IdentifierSource
  ) -> Edit {
    Edit(
      creating: HouseholdPast(
        id: HouseholdPast.ID(newIDs.next(ownedBy: household.text)), until: day.adding(days: -1),
        aspect: aspect))
  }
}

extension Register {
  /// The edits that give a household another head from a day on; the head of before is noted.
  package func edits(
    makingHead person: Person.ID, of household: Household.ID, from day: Day,
    newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard let old = households[household], old.head != person else { return [] }
    return edits(makingHead: person, of: household, on: day) + [
      .past(of: household, changedOn: day, .head(old.head), newIDs: &newIDs)
    ]
  }
}
