import Record
import VietnameseText

/// Two entries are one household: one stays, and the other's visits, promises, petitions, poverty
/// results and assignments are read as its own from then on.
package struct HouseholdJoin: Hashable, Sendable {
  /// The elder entry; it stays.
  package let kept: Household.ID
  package let gone: Household.ID
  /// Code, village, hamlet, group and head are those of the entry that goes.
  package var takesPlaceFromGone = false
  /// Who of the entry that goes is who of the one that stays; anybody else comes along.
  package var samePeople: [Person.ID: Person.ID] = [:]

  /// With the members who look alike taken for the same.
  package init(_ one: Household.ID, _ other: Household.ID, on today: Day, in register: Register) {
    kept = min(one, other)
    gone = max(one, other)
    let known = register.members(of: kept, on: today).map(\.person)
    var free = known
    for member in register.members(of: gone, on: today) {
      let person = member.person
      guard !known.contains(where: { $0.id == person.id }),
        let twin = free.first(where: { $0.looksLike(person) })
      else { continue }
      free.removeAll { $0.id == twin.id }
      samePeople[person.id] = twin.id
    }
  }

  package func edits(on today: Day, in register: Register, newIDs: inout IdentifierSource) -> [Edit]
  {
    guard let mine = register.households[kept], let other = register.households[gone] else {
      return []
    }
    var edits = householdEdits(mine, other, in: register)
    for (person, twin) in samePeople.sorted(by: { $0.key < $1.key }) where person != twin {
      edits += personEdits(person, twin, in: register)
    }
    return edits + residenceEdits(on: today, in: register, newIDs: &newIDs)
      + doubleLeadEdits(.enteredTwice, on: today, in: register, newIDs: &newIDs)
  }

  /// The two records: what stays is filled in, what goes says what it is.
  func householdEdits(_ mine: Household, _ other: Household, in register: Register) -> [Edit] {
    var same = other
    same.sameAs = kept
    return [
      Edit(from: mine, to: filled(mine, from: other, in: register)), Edit(from: other, to: same),
    ]
    .compactMap { $0 }
  }

  private func filled(_ mine: Household, from other: Household, in register: Register) -> Household
  {
    var filled = mine
    if takesPlaceFromGone {
      (filled.code, filled.village, filled.hamlet) = (other.code, other.village, other.hamlet)
      filled.group = other.group
    }
    filled.village = filled.village ?? other.village
    filled.hamlet = filled.hamlet ?? other.hamlet
    filled.group = filled.group ?? other.group
    let head = takesPlaceFromGone ? other.head ?? mine.head : mine.head ?? other.head
    filled.head = head.map { joined($0) }
    filled.contact = mine.contact ?? other.contact
    filled.language = mine.language ?? other.language
    filled.speaksVietnamese = mine.speaksVietnamese ?? other.speaksVietnamese
    filled.legalBasis = mine.legalBasis ?? other.legalBasis
    filled.note = mine.note ?? other.note
    if let first = mine.opened, let second = other.opened { filled.opened = min(first, second) }
    return filled
  }

  /// Who stays of somebody who was entered twice.
  private func joined(_ person: Person.ID) -> Person.ID {
    if let twin = samePeople[person] { return min(person, twin) }
    if samePeople.values.contains(person),
      let other = samePeople.first(where: { $0.value == person })?.key
    {
      return min(person, other)
    }
    return person
  }

  private func personEdits(_ person: Person.ID, _ twin: Person.ID, in register: Register) -> [Edit]
  {
    let join = PersonJoin(person, twin)
    // Where the two lived here is told by the residences below.
    let households = Set([kept, gone])
    return join.edits(on: Day(ordinal: .min), in: register).filter { edit in
      edit.record.kind != Household.kind
        && !(edit.record.kind == Residence.kind
          && households.contains(Residence.ID(edit.record.id).ownerID()))
    }
  }

  /// All residences of the entry that goes become ones of the entry that stays, each person once.
  private func residenceEdits(
    on today: Day, in register: Register, newIDs: inout IdentifierSource
  ) -> [Edit] {
    let own = register.residences[kept].sorted { $0.id < $1.id }
    var edits: [Edit] = own.compactMap { residence in
      guard let person = residence.person, joined(person) != person else { return nil }
      var renamed = residence
      renamed.person = joined(person)
      return Edit(from: residence, to: renamed)
    }
    let livesHere = Set(own.compactMap { $0.person.map(joined) })
    for residence in register.residences[gone].sorted(by: { $0.id < $1.id }) {
      edits.append(.delete(residence.record))
      guard let person = residence.person.map(joined), !livesHere.contains(person) else { continue }
      var copy = Residence(
        id: Residence.ID(newIDs.next(ownedBy: kept.text)), person: person,
        relation: residence.relation, from: residence.from, until: residence.until)
      (copy.began, copy.ended) = (residence.began, residence.ended)
      (copy.cameFrom, copy.wentTo) = (residence.cameFrom, residence.wentTo)
      edits.append(Edit(creating: copy))
    }
    return edits
  }

  /// Nobody leads one household twice, and no two people in one channel: those of the entry that
  /// goes end where the one that stays has a lead.
  func doubleLeadEdits(
    _ cause: AssignmentEnd.Cause, on today: Day, in register: Register,
    newIDs: inout IdentifierSource
  ) -> [Edit] {
    let there = register.activeAssignments(of: kept, on: today)
    return register.activeAssignments(of: gone, on: today)
      .filter { old in
        old.target == .household(gone) && !register.isEnding(old)
          && there.contains {
            $0.channel == old.channel && $0.duty == old.duty
              && (old.duty == .lead || $0.caseworker == old.caseworker)
          }
      }
      .map { old in
        Edit(
          creating: AssignmentEnd(
            id: AssignmentEnd.ID(newIDs.next(ownedBy: old.id.owner ?? "")), assignment: old.id,
            way: .ended, day: max(today.adding(days: -1), old.from ?? today),
            reason: nil, cause: cause))
      }
  }
}

extension Person {
  /// Whether two members of one household, entered twice, are the same to all appearance.
  fileprivate func looksLike(_ other: Person) -> Bool {
    if let mine = personalID, let theirs = other.personalID { return mine == theirs }
    guard sex == nil || other.sex == nil || sex == other.sex else { return false }
    if let mine = birth, let theirs = other.birth, !mine.interval.overlaps(theirs.interval) {
      return false
    }
    switch (name, other.name) {
    case (let mine?, let theirs?): return mine.nameSkeleton == theirs.nameSkeleton
    case (nil, nil): return birth != nil && other.birth != nil
    default: return false
    }
  }
}
