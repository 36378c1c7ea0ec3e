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
    /// Both were split off as one household: the code and the place of this one are right.
    case keepSplit(Household.ID)
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
    case .householdSplitTwice: return splits(records, on: day, in: register, newIDs: &newIDs)
    case .headNotMember: return heads(records, on: day, in: register, newIDs: &newIDs)
    case .twoHouseholdsWithOneCode: return codes(records, in: register)
    case .onePersonEnteredTwice: return persons(records, on: day, in: register)
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

  private static func persons(
    _ records: [RecordID], on day: Day, in register: Register
  ) -> [Settlement] {
    let people = records.map { Person.ID($0.id) }
    let keeping = people.map { right in
      let edits = people.filter { $0 != right }.flatMap { other in
        var join = PersonJoin(right, other)
        if join.gone == right { join.fromGone = Set(PersonJoin.Detail.allCases) }
        // Of two homes the one of the entry that is right.
        join.home = join.homes(in: register, on: day).first { home in
          register.members(of: home, on: day).contains { $0.person.id == right }
        }
        return join.edits(on: day, in: register)
      }
      return Settlement(choice: .keepPerson(right), edits: edits)
    }
    let parting = records.map { record in
      Settlement(
        choice: .dropPersonalID(Person.ID(record.id)),
        edits: [Edit(record, ["personalID": .settling(nil)])])
    }
    return keeping + parting
  }

  /// The two new households are one, with the code and the place that one of them has.
  private static func splits(
    _ records: [RecordID], on day: Day, in register: Register, newIDs: inout IdentifierSource
  ) -> [Settlement] {
    guard records.count == 2 else { return [] }
    let households = records.map { Household.ID($0.id) }
    var settlements: [Settlement] = []
    for right in households {
      var join = HouseholdJoin(households[0], households[1], on: day, in: register)
      join.takesPlaceFromGone = join.gone == right
      let lineages = register.lineages.values.filter { $0.into == join.gone && $0.way == .split }
      settlements.append(
        Settlement(
          choice: .keepSplit(right),
          edits: join.edits(on: day, in: register, newIDs: &newIDs)
            + lineages.map { Edit.delete($0.record) }))
    }
    return settlements
  }
}
