package import Record

/// The casework in memory: who lives where, who walks along with whom, what is promised and open,
/// and marks of recent visits. Built from the record's states; the record stays the truth.
package struct Register: Sendable {
  package private(set) var commune: Commune?
  package private(set) var villages: [Village.ID: Village] = [:]
  package private(set) var hamlets: [Hamlet.ID: Hamlet] = [:]
  package private(set) var groups: [HouseholdGroup.ID: HouseholdGroup] = [:]
  package private(set) var hamletDistances: [HamletDistance.ID: HamletDistance] = [:]
  package private(set) var keptApart = OwnedRecords<Household.ID, KeptApart>()
  package private(set) var cells: [PartyCell.ID: PartyCell] = [:]
  package private(set) var organisations: [Organisation.ID: Organisation] = [:]
  package private(set) var caseworkers: [Caseworker.ID: Caseworker] = [:]
  package private(set) var households = Rows<Household>()
  package private(set) var people = Rows<Person>()
  package private(set) var residences = OwnedRecords<Household.ID, Residence>()
  private(set) var knownHomes = KnownHomes()
  package private(set) var pasts = OwnedRecords<Household.ID, HouseholdPast>()
  package private(set) var absences = OwnedRecords<Household.ID, HouseholdAbsence>()
  package private(set) var lineages: [Lineage.ID: Lineage] = [:]
  /// Splits and merges that never were.
  package private(set) var correctedLineages: [Lineage.ID: Lineage] = [:]
  package private(set) var notSame: [NotSame.ID: NotSame] = [:]
  /// Of households and people that were entered twice, the one that stays.
  private(set) var keptHouseholds: [Household.ID: Household.ID] = [:]
  private(set) var keptPeople: [Person.ID: Person.ID] = [:]
  private(set) var doubles: [Household.ID: Set<Household.ID>] = [:]
  private(set) var doublesOfPeople: [Person.ID: Set<Person.ID>] = [:]
  package private(set) var povertyResults = OwnedRecords<Household.ID, PovertyResult>()
  package private(set) var situations = OwnedRecords<Household.ID, Situation>()
  package private(set) var commitments = OwnedRecords<Household.ID, Commitment>()
  package private(set) var schoolings = OwnedRecords<Person.ID, Schooling>()
  package private(set) var literacies = Rows<Literacy>()
  package private(set) var entitlements = OwnedRecords<Household.ID, Entitlement>()
  package private(set) var needs = OwnedRecords<Household.ID, HouseholdNeed>()
  package private(set) var supports = OwnedRecords<Household.ID, LivelihoodSupport>()
  package private(set) var supportSteps = OwnedRecords<LivelihoodSupport.ID, SupportStep>()
  package private(set) var incomes = OwnedRecords<Household.ID, Income>()
  package private(set) var povertyRegistrations = OwnedRecords<Household.ID, PovertyRegistration>()
  package private(set) var reportedTotals: [ReportedTotal.ID: ReportedTotal] = [:]
  package private(set) var yearTargets: [YearTarget.ID: YearTarget] = [:]
  package private(set) var pregnancies = OwnedRecords<Person.ID, Pregnancy>()
  package private(set) var unions = OwnedRecords<Person.ID, Union>()
  package private(set) var heights = OwnedRecords<Person.ID, HeightMeasurement>()
  package private(set) var surveyRounds: [SurveyRound.ID: SurveyRound] = [:]
  package private(set) var villageDays: [VillageDay.ID: VillageDay] = [:]
  package private(set) var assignments = Rows<Assignment>()
  package private(set) var assignmentEnds: [Assignment.ID: [AssignmentEnd]] = [:]
  private var assignmentOfEnd: [AssignmentEnd.ID: Assignment.ID] = [:]
  package private(set) var assignmentsByTarget: [Assignment.Target: Set<Assignment.ID>] = [:]
  package private(set) var assignmentsByCaseworker: [Caseworker.ID: Set<Assignment.ID>] = [:]
  package private(set) var householdsByGroup: [HouseholdGroup.ID: Set<Household.ID>] = [:]
  /// Households that were in a group and have gone to another since.
  private(set) var householdsOnceInGroup: [HouseholdGroup.ID: Set<Household.ID>] = [:]
  package private(set) var promises = Rows<Promise>()
  package private(set) var promisesByHousehold: [Household.ID: Set<Promise.ID>] = [:]
  package private(set) var promisesByResponsible: [Caseworker.ID: Set<Promise.ID>] = [:]
  package private(set) var promisesByReview: [Review.ID: Set<Promise.ID>] = [:]
  package private(set) var petitions = OwnedRecords<Household.ID, Petition>()
  package private(set) var tasks: [PlanTask.ID: PlanTask] = [:]
  package private(set) var taskProgress = OwnedRecords<PlanTask.ID, TaskProgress>()
  package private(set) var activities = Rows<Activity>()
  /// Whatever a household, or a person, was ever named in: whether it still is, the activity says.
  private(set) var activitiesByHousehold: [Household.ID: Set<Activity.ID>] = [:]
  private(set) var activitiesByPerson: [Person.ID: Set<Activity.ID>] = [:]
  package private(set) var placements = OwnedRecords<Household.ID, Placement>()
  /// From which households a person was placed.
  private(set) var placementHomes: [Person.ID: Set<Household.ID>] = [:]
  package private(set) var fundings: [Funding.ID: Funding] = [:]
  package private(set) var works: [PublicWork.ID: PublicWork] = [:]
  package private(set) var urgentMatters = OwnedRecords<Household.ID, UrgentMatter>()
  package private(set) var reviews: [Review.ID: Review] = [:]
  package private(set) var verdicts = OwnedRecords<Review.ID, Verdict>()
  package private(set) var conclusions = OwnedRecords<Review.ID, HouseholdConclusion>()
  package private(set) var signAnswers = OwnedRecords<Review.ID, SignAnswer>()
  package private(set) var backChecks = OwnedRecords<Review.ID, BackCheck>()
  package private(set) var supervisions: [Supervision.ID: Supervision] = [:]
  package private(set) var supervisionReadings = OwnedRecords<Supervision.ID, SupervisionReading>()
  package private(set) var remedies = OwnedRecords<Supervision.ID, Remedy>()
  package private(set) var periodClosings: [PeriodClosing.ID: PeriodClosing] = [:]
  package private(set) var adoptedDefinitions: [AdoptedDefinition.ID: AdoptedDefinition] = [:]
  package private(set) var imports: [OfficeImport.ID: OfficeImport] = [:]
  package private(set) var waitingRows: [WaitingRow.ID: WaitingRow] = [:]
  package private(set) var visitMarks: [Household.ID: [VisitMark]] = [:]
  /// By which a result is known to be measured ahead: no part of the record, given by who makes the
  /// register.
  package var standards: PovertyStandards?

  package init() {}

  /// Takes in a record as it stands now; a deleted one leaves the register.
  package mutating func take(_ state: RecordState) {
    switch state.record.kind {
    case Commune.kind: commune = state.isDeleted ? nil : Commune(state)
    case Village.kind: Self.put(state, in: &villages)
    case Hamlet.kind: Self.put(state, in: &hamlets)
    case HouseholdGroup.kind: Self.put(state, in: &groups)
    case HamletDistance.kind: Self.put(state, in: &hamletDistances)
    case KeptApart.kind: keptApart.put(state, owner: \.household)
    case PartyCell.kind: Self.put(state, in: &cells)
    case Organisation.kind: Self.put(state, in: &organisations)
    case Caseworker.kind: Self.put(state, in: &caseworkers)
    case Household.kind: takeHousehold(state)
    case Person.kind: takePerson(state)
    case Residence.kind: takeResidence(state)
    case HouseholdPast.kind: takePast(state)
    case HouseholdAbsence.kind: absences.put(state, owner: \.household)
    case Lineage.kind: takeLineage(state)
    case NotSame.kind: Self.put(state, in: &notSame)
    case PovertyResult.kind: povertyResults.put(state, owner: \.household)
    case Situation.kind: situations.put(state, owner: \.household)
    case Commitment.kind: commitments.put(state, owner: \.household)
    case Schooling.kind: schoolings.put(state, owner: \.person)
    case Literacy.kind: Self.put(state, in: &literacies)
    case Entitlement.kind: entitlements.put(state, owner: \.household)
    case HouseholdNeed.kind: needs.put(state, owner: \.household)
    case LivelihoodSupport.kind: supports.put(state, owner: \.household)
    case SupportStep.kind: supportSteps.put(state, owner: \.support)
    case Income.kind: incomes.put(state, owner: \.household)
    case PovertyRegistration.kind: povertyRegistrations.put(state, owner: \.household)
    case ReportedTotal.kind: Self.put(state, in: &reportedTotals)
    case YearTarget.kind: Self.put(state, in: &yearTargets)
    case Pregnancy.kind: pregnancies.put(state, owner: \.person)
    case Union.kind: unions.put(state, owner: \.person)
    case HeightMeasurement.kind: heights.put(state, owner: \.person)
    case SurveyRound.kind: Self.put(state, in: &surveyRounds)
    case VillageDay.kind: Self.put(state, in: &villageDays)
    case Assignment.kind: takeAssignment(state)
    case AssignmentEnd.kind: takeAssignmentEnd(state)
    case Promise.kind: takePromise(state)
    case Petition.kind: petitions.put(state, owner: \.household)
    case PlanTask.kind: Self.put(state, in: &tasks)
    case TaskProgress.kind: taskProgress.put(state, owner: \.task)
    case Activity.kind: takeActivity(state)
    case Placement.kind: takePlacement(state)
    case Funding.kind: Self.put(state, in: &fundings)
    case PublicWork.kind: Self.put(state, in: &works)
    case UrgentMatter.kind: urgentMatters.put(state, owner: \.household)
    case Review.kind: Self.put(state, in: &reviews)
    case Verdict.kind: verdicts.put(state, owner: \.review)
    case HouseholdConclusion.kind: conclusions.put(state, owner: \.review)
    case SignAnswer.kind: signAnswers.put(state, owner: \.review)
    case BackCheck.kind: backChecks.put(state, owner: \.review)
    case Supervision.kind: Self.put(state, in: &supervisions)
    case SupervisionReading.kind: supervisionReadings.put(state, owner: \.supervision)
    case Remedy.kind: remedies.put(state, owner: \.supervision)
    case PeriodClosing.kind: Self.put(state, in: &periodClosings)
    case AdoptedDefinition.kind: Self.put(state, in: &adoptedDefinitions)
    case OfficeImport.kind: Self.put(state, in: &imports)
    case WaitingRow.kind: Self.put(state, in: &waitingRows)
    case Visit.kind: takeVisit(state)
    default: break  // A kind of a newer version: carried by the record, unknown here.
    }
  }

  /// What says who lives where: in a register of nothing but these it can be read by itself.
  package static let kindsOfPeople = [Person.kind, Residence.kind]

  /// Takes the people, and where they live, of a register that was read by itself.
  package mutating func takePeople(of other: Register) {
    (people, keptPeople, doublesOfPeople) = (other.people, other.keptPeople, other.doublesOfPeople)
    (residences, knownHomes) = (other.residences, other.knownHomes)
  }

  /// Takes in the mark of a visit whose texts stay on disk, in place of an older mark of it.
  package mutating func take(_ mark: VisitMark) {
    let household: Household.ID = mark.visit.ownerID()
    visitMarks[household, default: []].removeAll { $0.visit == mark.visit }
    visitMarks[household, default: []].append(mark)
  }

  /// Takes in the marks of all recent visits to a household, in place of those known before.
  package mutating func take(_ marks: [VisitMark], of household: Household.ID) {
    // Without room for more: of tens of thousands of lists that room would be half of it all.
    var exact: [VisitMark] = []
    exact.reserveCapacity(marks.count)
    exact += marks
    visitMarks[household] = marks.isEmpty ? nil : exact
  }

  private static func put<S: Storable>(_ state: RecordState, in table: inout [S.ID: S]) {
    let id = S.ID(state.record.id)
    table[id] = state.isDeleted ? nil : S(state)
  }

  private static func put<S: Storable>(_ state: RecordState, in rows: inout Rows<S>) {
    if state.isDeleted { rows.remove(S.ID(state.record.id)) } else { rows.put(S(state)) }
  }

  private mutating func takeHousehold(_ state: RecordState) {
    let household = Household(state)
    let id = household.id
    if let group = households[id]?.group { householdsByGroup[group]?.remove(id) }
    takeSame(household.sameAs, of: id, isDeleted: state.isDeleted)
    guard keptHouseholds[id] == nil, !state.isDeleted else { return households.remove(id) }
    households.put(household)
    if let group = household.group { householdsByGroup[group, default: []].insert(id) }
  }

  /// The elder of two ids stays, so that two laptops can never send one to the other and back.
  private mutating func takeSame(_ kept: Household.ID?, of id: Household.ID, isDeleted: Bool) {
    if let before = keptHouseholds.removeValue(forKey: id) { doubles[before]?.remove(id) }
    guard let kept, kept < id, !isDeleted else { return }
    keptHouseholds[id] = kept
    doubles[kept, default: []].insert(id)
  }

  private mutating func takePerson(_ state: RecordState) {
    let person = Person(state)
    let id = person.id
    if let before = keptPeople.removeValue(forKey: id) { doublesOfPeople[before]?.remove(id) }
    guard !state.isDeleted else { return people.remove(id) }
    guard let kept = person.sameAs, kept < id else { return people.put(person) }
    keptPeople[id] = kept
    doublesOfPeople[kept, default: []].insert(id)
    people.remove(id)
  }

  private mutating func takeLineage(_ state: RecordState) {
    let id = Lineage.ID(state.record.id)
    (lineages[id], correctedLineages[id]) = (nil, nil)
    if Lineage(state).corrected == nil {
      Self.put(state, in: &lineages)
    } else {
      Self.put(state, in: &correctedLineages)
    }
  }

  private mutating func takeResidence(_ state: RecordState) {
    let residence = Residence(state)
    residences.put(residence, owner: \.household, isDeleted: state.isDeleted)
    knownHomes.note(residence)
  }

  private mutating func takePast(_ state: RecordState) {
    let past = HouseholdPast(state)
    pasts.put(past, owner: \.household, isDeleted: state.isDeleted)
    if case .place(_, _, let group?) = past.aspect {
      householdsOnceInGroup[group, default: []].insert(past.household)
    }
  }

  private mutating func takeAssignment(_ state: RecordState) {
    let id = Assignment.ID(state.record.id)
    if let old = assignments[id] {
      assignmentsByTarget[old.target]?.remove(id)
      if let who = old.caseworker { assignmentsByCaseworker[who]?.remove(id) }
    }
    Self.put(state, in: &assignments)
    if let new = assignments[id] {
      assignmentsByTarget[new.target, default: []].insert(id)
      if let who = new.caseworker { assignmentsByCaseworker[who, default: []].insert(id) }
    }
  }

  private mutating func takeAssignmentEnd(_ state: RecordState) {
    let new = AssignmentEnd(state)
    if let old = assignmentOfEnd.removeValue(forKey: new.id) {
      assignmentEnds[old]?.removeAll { $0.id == new.id }
    }
    guard let assignment = new.assignment, !state.isDeleted else { return }
    assignmentOfEnd[new.id] = assignment
    assignmentEnds[assignment, default: []].append(new)
  }

  private mutating func takePromise(_ state: RecordState) {
    let id = Promise.ID(state.record.id)
    if let old = promises[id] {
      if let household = old.household { promisesByHousehold[household]?.remove(id) }
      if let who = old.responsible { promisesByResponsible[who]?.remove(id) }
      if case .resolution(let review) = old.origin { promisesByReview[review]?.remove(id) }
    }
    Self.put(state, in: &promises)
    if let new = promises[id] {
      if let household = new.household {
        promisesByHousehold[household, default: []].insert(id)
      }
      if let who = new.responsible { promisesByResponsible[who, default: []].insert(id) }
      if case .resolution(let review) = new.origin {
        promisesByReview[review, default: []].insert(id)
      }
    }
  }

  private mutating func takeActivity(_ state: RecordState) {
    Self.put(state, in: &activities)
    let activity = Activity(state)
    for household in activity.households {
      activitiesByHousehold[household, default: []].insert(activity.id)
    }
    for person in activity.people { activitiesByPerson[person, default: []].insert(activity.id) }
  }

  private mutating func takePlacement(_ state: RecordState) {
    let placement = Placement(state)
    placements.put(placement, owner: \.household, isDeleted: state.isDeleted)
    guard let person = placement.person else { return }
    placementHomes[person, default: []].insert(placement.household)
  }

  private mutating func takeVisit(_ state: RecordState) {
    let id = Visit.ID(state.record.id)
    guard let mark = VisitMark(state) else {
      visitMarks[id.ownerID()]?.removeAll { $0.visit == id }
      return
    }
    take(mark)
  }
}
