package import Record

/// Where records are read from, each by what it is or belongs to.
package protocol RecordSource {
  associatedtype Failure: Error

  /// A record as it stands; nil where there is none.
  func state(of record: RecordID) throws(Failure) -> RecordState?
  /// All records of a kind that are at hand.
  func residents(of kind: String) throws(Failure) -> [RecordState]
  /// The records of a kind at hand that belong to an owner.
  func residents(of kind: String, ownedBy owner: String) throws(Failure) -> [RecordState]
  /// The records at hand that a grouping of `Grouping.casework` puts into the group `name`.
  func members(of grouping: Grouping, named name: String) throws(Failure) -> [RecordID]
  /// The marks of the visits to a household, from the first day of `month` on.
  func visitMarks(of household: Household.ID, since month: Month) throws(Failure) -> [VisitMark]
}

extension Register {
  /// What Hôm nay of one person shows, or, without one, the list of names: a few records out of
  /// the whole commune, so that the first screen waits for no more.
  ///
  /// - Parameter since: the first month whose visits are read.
  package static func first<Source: RecordSource>(
    for user: Caseworker.ID?, from source: Source, since: Month
  ) throws(Source.Failure) -> Register {
    var reading = FirstReading(source: source)
    for kind in RecordKinds.onFirstScreen {
      for state in try source.residents(of: kind) { reading.register.take(state) }
    }
    if let user { try reading.readWork(of: user, since: since) }
    return reading.register
  }
}

private struct FirstReading<Source: RecordSource> {
  let source: Source
  var register = Register()
  private var households: Set<Household.ID> = []

  init(source: Source) { self.source = source }

  mutating func readWork(
    of user: Caseworker.ID, since: Month
  ) throws(Source.Failure) {
    for assignment in try take(.assignmentsOfCaseworker, of: user) {
      switch Assignment(assignment).target {
      case .household(let household): try take(household)
      case .group(let group):
        try takeAssignments(of: group.text)
        for member in try source.members(of: .householdsOfGroup, named: group.text) {
          try take(Household.ID(member.id))
        }
      }
    }
    for promise in try take(.promisesOfCaseworker, of: user) {
      if let household = Promise(promise).household { try take(household) }
    }
    for support in try take(.supportsOfGuide, of: user) {
      try take(LivelihoodSupport(support).household)
    }
    for placement in try take(.placementsOfFollower, of: user) {
      try take(Placement(placement).household)
    }
    for matter in register.urgentMatters.all where matter.isOpen { try take(matter.household) }
    for household in households {
      for mark in try source.visitMarks(of: household, since: since) { register.take(mark) }
    }
  }

  /// Takes in the records of one person that a grouping finds.
  private mutating func take(
    _ grouping: Grouping, of user: Caseworker.ID
  ) throws(Source.Failure) -> [RecordState] {
    var states: [RecordState] = []
    for member in try source.members(of: grouping, named: user.text) {
      guard let state = try source.state(of: member) else { continue }
      register.take(state)
      states.append(state)
    }
    return states
  }

  /// A household with its head, what it was given and what it raised, who walks along with it in all
  /// channels, and when it is away.
  private mutating func take(_ id: Household.ID) throws(Source.Failure) {
    guard households.insert(id).inserted,
      let state = try source.state(of: RecordID(kind: Household.kind, id: id.text))
    else { return }
    register.take(state)
    try takeAssignments(of: id.text)
    for kind in [HouseholdAbsence.kind, Petition.kind] {
      for state in try source.residents(of: kind, ownedBy: id.text) { register.take(state) }
    }
    try takeSupports(of: id)
    try takePlacements(of: id)
    if register.kept(id) != id { try take(register.kept(id)) }
    guard let household = register.households[id] else { return }
    if let group = household.group { try takeAssignments(of: group.text) }
    if let head = household.head,
      let state = try source.state(of: RecordID(kind: Person.kind, id: head.text))
    {
      register.take(state)
    }
  }

  /// What the household was given, with the results, since some are to be looked at.
  private mutating func takeSupports(of household: Household.ID) throws(Source.Failure) {
    for support in try source.residents(of: LivelihoodSupport.kind, ownedBy: household.text) {
      register.take(support)
      for step in try source.residents(of: SupportStep.kind, ownedBy: support.record.id) {
        register.take(step)
      }
    }
  }

  /// Who was placed from the household, by name, since some are to be asked after.
  private mutating func takePlacements(of household: Household.ID) throws(Source.Failure) {
    for state in try source.residents(of: Placement.kind, ownedBy: household.text) {
      register.take(state)
      guard let id = Placement(state).person,
        let person = try source.state(of: RecordID(kind: Person.kind, id: id.text))
      else { continue }
      register.take(person)
    }
  }

  private mutating func takeAssignments(of target: String) throws(Source.Failure) {
    for kind in [Assignment.kind, AssignmentEnd.kind] {
      for state in try source.residents(of: kind, ownedBy: target) { register.take(state) }
    }
  }
}
