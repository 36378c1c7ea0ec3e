import Record

/// A split or a merge that never was (tách hộ, nhập hộ ghi nhầm) is corrected, however much has been
/// saved since: the households are as if it had not been noted, what happened in them since is kept,
/// and the line itself stays, with the day of the correction and why.
package struct LineageCorrection: FamilyChange, Hashable {
  package let lineage: Lineage
  /// Of a merge: who lives in the household that is there again.
  package var people: Set<Person.ID>
  package var reason = ""

  /// Of a merge with those who went along.
  package init(of lineage: Lineage) {
    self.lineage = lineage
    people = lineage.moved
  }

  package func problems(in register: Register, today: Day) -> [FamilyProblem] {
    var problems: [FamilyProblem] = []
    if reason.meaningful == nil { problems.append(FamilyProblem(.reason, .missing)) }
    if let changed = householdChangedSince(in: register) {
      problems.append(FamilyProblem(.reason, .changedSince(changed)))
    }
    if lineage.way == .merge, register.members(people, of: lineage.into, on: today).isEmpty {
      problems.append(FamilyProblem(.people, .missing))
    }
    return problems
  }

  /// A household that split, merged, left or was joined with another after this: that comes first.
  private func householdChangedSince(in register: Register) -> Household.ID? {
    let from = lineage.from ?? lineage.into
    for id in [lineage.into, from] {
      let isGone = id == from && lineage.way == .merge
      guard let known = register.households[id], (known.closed != nil) == isGone else { return id }
      let later = register.lineages.values.contains { other in
        other.id != lineage.id && other.from == id && other.way == .merge
      }
      if later { return id }
    }
    let splitFurther = register.lineages.values.contains { $0.from == lineage.into }
    return lineage.way == .split && splitFurther ? lineage.into : nil
  }

  package func edits(
    by author: Caseworker.ID?, in register: Register, today: Day, newIDs: inout IdentifierSource
  ) -> [Edit] {
    guard problems(in: register, today: today).isEmpty, let way = lineage.way,
      let from = lineage.from.flatMap({ register.households[$0] }),
      let into = register.households[lineage.into]
    else { return [] }
    var corrected = lineage
    (corrected.corrected, corrected.why) = (today, reason.meaningful)
    let edits =
      switch way {
      case .split: undoingSplit(of: into, from: from, on: today, in: register, newIDs: &newIDs)
      case .merge: undoingMerge(of: from, into: into, in: register, newIDs: &newIDs)
      }
    return edits + [Edit(from: lineage, to: corrected)].compactMap(\.self)
  }
}

// MARK: A split

extension LineageCorrection {
  /// The household that split off is the one it came out of, entered twice as it were: visits,
  /// promises and decisions of both are one history.
  private func undoingSplit(
    of new: Household, from old: Household, on today: Day, in register: Register,
    newIDs: inout IdentifierSource
  ) -> [Edit] {
    var join = HouseholdJoin(old.id, new.id, on: today, in: register)
    join.samePeople = [:]
    join.takesPlaceFromGone = join.gone == old.id
    var edits = join.householdEdits(
      join.kept == old.id ? old : new, join.kept == old.id ? new : old, in: register)
    edits += stays(from: new.id, to: old.id, of: nil, in: register, newIDs: &newIDs)
    if join.kept == new.id {
      var here = new
      (here.opened, here.cameFrom) = (old.opened, old.cameFrom)
      edits += [Edit(from: new, to: here)].compactMap(\.self)
    }
    edits += formerHead(of: old, as: join.kept, in: register)
    return edits + join.doubleLeadEdits(.splitCorrected, on: today, in: register, newIDs: &newIDs)
  }

  /// The head that went along is the head again, unless there has been another one since.
  private func formerHead(
    of old: Household, as kept: Household.ID, in register: Register
  ) -> [Edit] {
    let heads = register.pasts[old.id].compactMap { past -> (HouseholdPast, Person.ID)? in
      guard case .head(let head?)? = past.aspect else { return nil }
      return (past, head)
    }
    let ordinal = { (past: HouseholdPast) in past.until?.ordinal ?? .min }
    guard let (past, head) = heads.max(by: { ordinal($0.0) < ordinal($1.0) }),
      past.until == lastDayBefore, lineage.moved.contains(head)
    else { return [] }
    let restored = Edit(
      RecordID(kind: Household.kind, id: kept.text), ["head": .to(.text(head.text))])
    let relations = register.residences[old.id].compactMap { residence -> Edit? in
      var said = residence
      if residence.person == head, isCut(residence) {
        said.relation = Residence.headRelation
      } else if residence.person == old.head, residence.relation == Residence.headRelation {
        said.relation = nil
      }
      return Edit(from: residence, to: said)
    }
    return [restored, .delete(past.record)] + relations
  }
}

// MARK: A merge

extension LineageCorrection {
  private func undoingMerge(
    of former: Household, into target: Household, in register: Register,
    newIDs: inout IdentifierSource
  ) -> [Edit] {
    var back = former
    back.closed = nil
    // Whoever was the head and is not among them any more is no head.
    back.head = former.head.flatMap { people.contains($0) ? $0 : nil }
    return [Edit(from: former, to: back)].compactMap(\.self)
      + stays(from: target.id, to: former.id, of: people, in: register, newIDs: &newIDs)
      + promisesBack(to: former.id, from: target.id, in: register)
      + assignmentsBack(to: former.id, in: register)
  }

  /// Promises that were made to the household go back to it.
  private func promisesBack(
    to former: Household.ID, from target: Household.ID, in register: Register
  ) -> [Edit] {
    let selves = Set(register.selves(of: former))
    return register.promises(to: target).filter { selves.contains($0.id.ownerID()) }
      .compactMap { promise in
        var back = promise
        back.household = former
        return Edit(from: promise, to: back)
      }
  }

  /// The assignments that the merge ended run again; what went on for the other household in their
  /// place never was, unless somebody has ended it or taken it over since.
  private func assignmentsBack(to former: Household.ID, in register: Register) -> [Edit] {
    let assignments = register.assignmentsByTarget[.household(former)] ?? []
    return assignments.sorted().flatMap { id -> [Edit] in
      let ends = (register.assignmentEnds[id] ?? []).filter {
        $0.knownCause == .merge && $0.day.map { $0 <= lastDayBefore } ?? false
      }
      guard !ends.isEmpty else { return [] }
      let followers = register.assignmentsByTarget[.household(lineage.into)] ?? []
      let continued = followers.filter { follower in
        register.assignments[follower]?.takesOver == id
          && register.assignmentEnds[follower]?.isEmpty ?? true
      }
      return ends.map { .delete($0.record) }
        + continued.sorted().compactMap { register.assignments[$0] }.map { .delete($0.record) }
    }
  }
}

// MARK: Who lived where

extension LineageCorrection {
  private var lastDayBefore: Day { (lineage.day ?? Day(ordinal: 0)).adding(days: -1) }

  /// Whether it is a stay that the split or the merge cut short.
  private func isCut(_ residence: Residence) -> Bool {
    residence.until == lastDayBefore && residence.ended == (lineage.way == .split ? .split : .merge)
  }

  /// The stays of people in the household they never went to become ones where they were: who was
  /// there before never left, who came since came there. What each is to the head of a household
  /// they have not lived in only a person can say.
  private func stays(
    from wrong: Household.ID, to right: Household.ID, of people: Set<Person.ID>?,
    in register: Register, newIDs: inout IdentifierSource
  ) -> [Edit] {
    let cut = register.residences[right].filter(isCut)
    var edits: [Edit] = []
    for stay in register.residences[wrong].sorted(by: { $0.id < $1.id }) {
      guard let person = stay.person, people?.contains(person) ?? true else { continue }
      edits.append(.delete(stay.record))
      if let before = cut.first(where: { $0.person == person }) {
        var whole = before
        (whole.until, whole.ended, whole.wentTo) = (stay.until, stay.ended, stay.wentTo)
        edits += [Edit(from: before, to: whole)].compactMap(\.self)
      } else {
        var copy = Residence(
          id: Residence.ID(newIDs.next(ownedBy: right.text)), person: person, relation: nil,
          from: stay.from, until: stay.until)
        (copy.began, copy.ended) = (stay.began, stay.ended)
        (copy.cameFrom, copy.wentTo) = (stay.cameFrom, stay.wentTo)
        edits.append(Edit(creating: copy))
      }
      if let known = register.people[person], known.registered == wrong {
        var registered = known
        registered.registered = nil
        edits += [Edit(from: known, to: registered)].compactMap(\.self)
      }
    }
    return edits
  }
}
