import Casework

/// The people of one listed household, as records.
struct Residents {
  var byRow: [Int: Person.ID] = [:]
  var head: Person.ID?
}

extension ImportPlanner {
  mutating func takePeople(
    of listed: OfficeHousehold, in household: Household.ID, members: [Member]
  ) -> Residents {
    let matching = PersonMatching(listed.people, members: members, index: index)
    var residents = Residents()
    for (place, row) in listed.people.enumerated() {
      let person: Person.ID
      if let known = matching.found[place] {
        people.matched += 1
        person = known.id
        update(known, from: row, in: household)
      } else {
        people.new += 1
        person = create(row, in: household)
        noteSameName(row, person, in: household, besides: matching.unmatched)
      }
      residents.byRow[row.row] = person
      let livesElsewhere = index.residence(of: person).map { $0.household != household } ?? false
      if row.isHead, !livesElsewhere { residents.head = person }
    }
    return residents
  }

  private mutating func create(_ row: OfficePerson, in household: Household.ID) -> Person.ID {
    let person = Person(
      id: Person.ID(ids.next()), name: row.name, sex: row.sex, birth: row.birth,
      ethnicity: row.ethnicity, personalID: row.personalID, note: row.note)
    let residence = Residence(
      id: Residence.ID(ids.next(ownedBy: household.text)), person: person.id,
      relation: row.relation)
    edits.append(Edit(creating: person))
    edits.append(Edit(creating: residence))
    return person.id
  }

  /// Two people of one name in one household are rare: more likely the list or the register has
  /// the birth wrong.
  private mutating func noteSameName(
    _ row: OfficePerson, _ person: Person.ID, in household: Household.ID,
    besides members: [Member]
  ) {
    guard members.contains(where: { row.bearsName(of: $0.person) }),
      let problem = row.source.problem(.sameName, .name)
    else { return }
    problems.append(problem)
    waiting.add(problem, about: .init(household: household, person: person), ids: &ids)
  }

  private mutating func update(
    _ old: Person, from row: OfficePerson, in household: Household.ID
  ) {
    let owner = ListedDifferences.Owner(household: household, person: old.id)
    var new = old
    differences.fill(
      &new.name, with: row.name, .name, of: row.source, about: owner,
      agree: { $0.lowercased() == $1.lowercased() }, text: { $0 })
    differences.fill(&new.sex, with: row.sex, .sex, of: row.source, about: owner) {
      $0.officeText
    }
    differences.fill(
      &new.birth, with: row.birth, .birth, of: row.source, about: owner,
      agree: { $0.trusted.overlaps($1.trusted) }, text: \.description)
    differences.fill(
      &new.ethnicity, with: row.ethnicity, .ethnicity, of: row.source, about: owner,
      agree: { $0.spellingKey == $1.spellingKey }, text: { $0 })
    differences.fill(
      &new.personalID, with: row.personalID, .personalID, of: row.source, about: owner
    ) { $0 }
    differences.fill(&new.note, with: row.note, .note, of: row.source, about: owner) { $0 }
    update(old, to: new)
    updateResidence(of: row, owner)
  }

  /// Somebody known by personal number may live elsewhere, or nowhere any more: then where they
  /// live is a difference, and the list moves nobody.
  private mutating func updateResidence(
    of row: OfficePerson, _ owner: ListedDifferences.Owner
  ) {
    guard let old = owner.person.flatMap(index.residence), old.household == owner.household else {
      let household = owner.person.flatMap(index.residence)?.household
      let code = household.flatMap { index.register.households[$0]?.code } ?? ""
      differences.note(.code, of: row.source, about: owner, registered: code)
      return
    }
    var new = old
    differences.fill(
      &new.relation, with: row.relation, .relation, of: row.source, about: owner,
      agree: { $0.spellingKey == $1.spellingKey }, text: { $0 })
    update(old, to: new)
  }
}
