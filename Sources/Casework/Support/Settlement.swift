package import Record

/// One way to settle a broken rule: what a person would say, and the edits that say it. The words
/// are the screen's.
package struct Settlement: Hashable, Sendable {
  package enum Choice: Hashable, Sendable {
    /// This lead stays; the other one's assignment ends.
    case keepLead(Assignment.ID)
    case keepEnd(AssignmentEnd.ID)
    /// The person lives here; not in the other household from then on.
    case livesIn(Household.ID)
    case makeHead(Person.ID)
    /// The head does live in the household.
    case enterAsMember(Person.ID)
    case giveCode(Household.ID, String)
    /// Both records are one person: this one stays.
    case keepPerson(Person.ID)
    /// They are two people: the personal id is not this one's.
    case dropPersonalID(Person.ID)
    case bringBack([RecordID])
    case deleteAgain([RecordID])
  }

  package let choice: Choice
  package let edits: [Edit]

  /// Ending somebody's assignment is asked for with the PIN, like handing it over.
  package var needsPIN: Bool {
    switch choice {
    case .keepLead, .keepEnd: true
    default: false
    }
  }
}

extension Settlement {
  /// The sensible ways to settle a breach; none where it is settled elsewhere, as a change after
  /// the closing is by opening the review again with a reason.
  package static func choices(
    for breach: Breach, on day: Day, in register: Register, newIDs: inout IdentifierSource
  ) -> [Settlement] {
    guard let rule = CaseworkRule(breach) else { return [] }
    let records = breach.records
    switch rule {
    case .twoLeadsInOneChannel: return leads(breach, in: register, newIDs: &newIDs)
    case .assignmentEndedTwice: return ends(records)
    case .personInTwoHouseholds: return homes(breach, in: register)
    case .householdSplitTwice: return []
    case .headNotMember: return heads(records, on: day, in: register, newIDs: &newIDs)
    case .twoHouseholdsWithOneCode: return codes(records, in: register)
    case .onePersonEnteredTwice: return persons(records, in: register)
    case .changedAfterClosing: return []
    case .workForDeletedHousehold:
      let household = records.filter { $0.kind == Household.kind }
      let work = records.filter { $0.kind != Household.kind }
      return [
        Settlement(choice: .bringBack(household), edits: household.map(Edit.undelete)),
        Settlement(choice: .deleteAgain(work), edits: work.map(Edit.delete)),
      ]
    case .editAgainstDelete:
      return [
        Settlement(choice: .bringBack(records), edits: records.map(Edit.undelete)),
        Settlement(choice: .deleteAgain(records), edits: records.map(Edit.delete)),
      ]
    }
  }

  /// The first day on which two things held at once.
  private static func firstDay(of breach: Breach) -> Day? {
    breach.detail?["from"]?.text.flatMap(Day.init(iso:))
  }

  private static func leads(
    _ breach: Breach, in register: Register, newIDs: inout IdentifierSource
  ) -> [Settlement] {
    let both = breach.records.compactMap { register.assignments[Assignment.ID($0.id)] }
    var settlements: [Settlement] = []
    for kept in both {
      let edits = both.filter { $0.id != kept.id }.map { other in
        guard let first = firstDay(of: breach) else { return Edit.delete(other.record) }
        return Edit(
          creating: AssignmentEnd(
            id: AssignmentEnd.ID(newIDs.next(ownedBy: other.id.owner ?? "")),
            assignment: other.id, way: .ended, day: first.adding(days: -1), reason: nil))
      }
      settlements.append(Settlement(choice: .keepLead(kept.id), edits: edits))
    }
    return settlements
  }

  private static func ends(_ records: [RecordID]) -> [Settlement] {
    records.map { kept in
      Settlement(
        choice: .keepEnd(AssignmentEnd.ID(kept.id)),
        edits: records.filter { $0 != kept }.map(Edit.delete))
    }
  }
}

// MARK: Households and people

extension Settlement {
  private static func homes(_ breach: Breach, in register: Register) -> [Settlement] {
    let both = breach.records.compactMap { record in
      let id = Residence.ID(record.id)
      return register.residences[id.ownerID()].first { $0.id == id }
    }
    return both.map { kept in
      Settlement(
        choice: .livesIn(kept.household),
        edits: both.filter { $0.id != kept.id }
          .compactMap { $0.ended(before: firstDay(of: breach)) })
    }
  }

  private static func heads(
    _ records: [RecordID], on day: Day, in register: Register, newIDs: inout IdentifierSource
  ) -> [Settlement] {
    guard let household = records.first(where: { $0.kind == Household.kind }),
      let head = records.first(where: { $0.kind == Person.kind })
    else { return [] }
    let (home, person) = (Household.ID(household.id), Person.ID(head.id))
    let residence = Residence(
      id: Residence.ID(newIDs.next(ownedBy: home.text)), person: person,
      relation: Residence.headRelation)
    let enter =
      register.people[person] == nil
      ? []
      : [Settlement(choice: .enterAsMember(person), edits: [Edit(creating: residence)])]
    return register.members(of: home, on: day).filter { $0.person.id != person }.map { member in
      Settlement(
        choice: .makeHead(member.person.id),
        edits: register.edits(makingHead: member.person.id, of: home, on: day))
    } + enter
  }

  private static func codes(_ records: [RecordID], in register: Register) -> [Settlement] {
    records.compactMap { record in
      guard let old = register.households[Household.ID(record.id)],
        let code = old.village.flatMap({ register.nextHouseholdCode(in: $0) })
      else { return nil }
      var new = old
      new.code = code
      return Edit(from: old, to: new).map {
        Settlement(choice: .giveCode(old.id, code), edits: [$0])
      }
    }
  }

  private static func persons(_ records: [RecordID], in register: Register) -> [Settlement] {
    let ids = Set(records.map { Person.ID($0.id) })
    let residences = register.residences.all.filter { $0.person.map(ids.contains) ?? false }
    let keeping = records.map { kept in
      let others = records.filter { $0 != kept }
      let gone = Set(others.map { Person.ID($0.id) })
      let homes = residences.filter { $0.person.map(gone.contains) ?? false }.map(\.record)
      return Settlement(
        choice: .keepPerson(Person.ID(kept.id)), edits: (others + homes).map(Edit.delete))
    }
    let parting = records.map { record in
      Settlement(
        choice: .dropPersonalID(Person.ID(record.id)),
        edits: [Edit(record, ["personalID": .settling(nil)])])
    }
    return keeping + parting
  }
}

extension Residence {
  /// What says that the person had left before a day, or, where it began no earlier, that it never
  /// was.
  fileprivate func ended(before day: Day?) -> Edit? {
    guard let day, from.map({ $0 < day }) ?? true else { return .delete(record) }
    var ended = self
    ended.until = day.adding(days: -1)
    return Edit(from: self, to: ended)
  }
}
