package import Casework
package import Record

/// The files that some records are read in, and what of them hangs on these.
package struct TouchedFiles: Hashable, Sendable {
  package var households: Set<Household.ID> = []
  package var cells: Set<PartyCell.ID> = []
  package var basis: Basis = []

  package init() {}
}

extension Register {
  /// What is to be counted again when some records change. To be asked before the register takes
  /// them in: what they were, and what they will be, is looked at.
  ///
  /// - Returns: nil where any file may look different, such as after a village got another cell.
  package func files(touchedBy states: [RecordState]) -> TouchedFiles? {
    var touched = TouchedFiles()
    for state in states where !touched.note(state, in: self) { return nil }
    return touched
  }

  fileprivate func households(of target: Assignment.Target) -> Set<Household.ID> {
    switch target {
    case .household(let household): [kept(household)]
    case .group(let group): householdsEver(in: group)
    }
  }
}

extension TouchedFiles {
  /// False where any file may be touched.
  fileprivate mutating func note(_ state: RecordState, in register: Register) -> Bool {
    let owner = register.kept(Household.ID(Household.ID(state.record.id).owner ?? ""))
    switch state.record.kind {
    case Household.kind:
      return note(Household(state), in: register)
    case Person.kind:
      return note(Person(state), in: register)
    case Village.kind: return false
    case HouseholdPast.kind: note([owner], [.place, .people, .assignments])
    case HouseholdAbsence.kind: note([owner], .place)
    case Residence.kind: note([owner], .people)
    case Lineage.kind: noteLineage(Lineage(state), in: register)
    case PovertyResult.kind, PovertyRegistration.kind: note([owner], .poverty)
    case Income.kind: note([owner], .income)
    case Entitlement.kind: note([register.kept(Entitlement(state).household)], .policies)
    case LivelihoodSupport.kind: note([owner], .supports)
    case Placement.kind:
      let placed =
        [Placement(state)]
        + register.placements[owner].filter {
          $0.record == state.record
        }
      let homes = placed.compactMap(\.person).map(register.homes(ever:))
      note(homes.reduce(Set([owner])) { $0.union($1) }, .work)
    case HouseholdNeed.kind:
      note([register.kept(HouseholdNeed(state).household)], .supports)
    case Visit.kind: note([owner], .visits)
    case Petition.kind: note([owner], .petitions)
    case Schooling.kind, Literacy.kind: noteOwner(of: state, .school, in: register)
    case Pregnancy.kind, Union.kind, HeightMeasurement.kind:
      noteOwner(of: state, .health, in: register)
    case Promise.kind:
      let promises = [Promise(state), register.promises[Promise.ID(state.record.id)]]
      note(Set(promises.compactMap { $0?.household }.map(register.kept)), .promises)
    case Assignment.kind:
      noteAssignments(
        [Assignment(state), register.assignments[Assignment.ID(state.record.id)]], in: register)
    case AssignmentEnd.kind:
      let end = AssignmentEnd(state)
      noteAssignments([end.assignment.flatMap { register.assignments[$0] }], in: register)
    case Caseworker.kind: noteCaseworker(Caseworker(state), in: register)
    case Review.kind:
      if case .cell(let cell)? = Review(state).subject?.body { note(cells: [cell]) }
    case PartyCell.kind: note(cells: [PartyCell.ID(state.record.id)])
    default: break
    }
    return true
  }

  private mutating func note(_ households: Set<Household.ID>, _ basis: Basis) {
    self.households.formUnion(households)
    self.basis.formUnion(basis)
  }

  private mutating func note(cells: Set<PartyCell.ID>) {
    self.cells.formUnion(cells)
    basis.formUnion(.reviews)
  }

  /// Who was, or is, the same as another is counted elsewhere.
  private mutating func note(_ household: Household, in register: Register) -> Bool {
    guard household.sameAs == nil, register.kept(household.id) == household.id else { return false }
    note([household.id], .all)
    return true
  }

  private mutating func note(_ person: Person, in register: Register) -> Bool {
    guard person.sameAs == nil, register.kept(person.id) == person.id else { return false }
    let partners = register.unions.all.lazy.filter { $0.partner == person.id }.map {
      Person.ID($0.id.owner ?? "")
    }
    note(
      partners.reduce(register.homes(ever: person.id)) { $0.union(register.homes(ever: $1)) },
      [.people, .health, .policies, .school])
    return true
  }

  private mutating func noteLineage(_ new: Lineage, in register: Register) {
    let ends = [new, register.lineages[new.id]].compactMap { $0 }.flatMap { [$0.into, $0.from] }
    note(Set(ends.compactMap { $0 }.map(register.kept)), [.poverty, .place])
  }

  private mutating func noteOwner(of state: RecordState, _ basis: Basis, in register: Register) {
    note(register.homes(ever: Person.ID(Person.ID(state.record.id).owner ?? "")), basis)
  }

  private mutating func noteAssignments(_ assignments: [Assignment?], in register: Register) {
    for assignment in assignments.compactMap({ $0 }) {
      note(register.households(of: assignment.target), .assignments)
      let cell = assignment.caseworker.flatMap { register.caseworkers[$0]?.cell }
      if let cell { note(cells: [cell]) }
    }
  }

  private mutating func noteCaseworker(_ new: Caseworker, in register: Register) {
    note(cells: Set([new.cell, register.caseworkers[new.id]?.cell].compactMap { $0 }))
    let assignments = (register.assignmentsByCaseworker[new.id] ?? []).map {
      register.assignments[$0]
    }
    noteAssignments(assignments, in: register)
  }
}

extension FigureLedger {
  /// Takes out what some files say, before the register changes.
  package mutating func remove(_ touched: TouchedFiles, in book: Casebook) {
    for file in book.files(of: touched) { remove(file, changing: touched.basis) }
  }

  /// Adds what they say after it.
  package mutating func add(_ touched: TouchedFiles, in book: Casebook) {
    for file in book.files(of: touched) { add(file, changed: touched.basis) }
  }
}

extension Casebook {
  /// By their ids, those of households first.
  package func files(of touched: TouchedFiles) -> [CaseFile] {
    (touched.households.sorted().map(Subject.household) + touched.cells.sorted().map(Subject.cell))
      .compactMap(file)
  }
}
