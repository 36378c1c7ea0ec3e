import Casework

// What Enter opens in the file.
extension HouseholdPage {
  func open(in world: inout World) -> [Step] {
    switch selected {
    case .household(let household): [.push(HouseholdEntryPage(editing: household, in: world))]
    case .absence(let known): [.push(AbsenceEntryPage(editing: known, in: world))]
    case .urgent(let matter): [.push(UrgentPage(matter, in: world))]
    case .promise(let promise): [.push(PromiseEntryPage(editing: promise, in: world))]
    case .member(let member): [.push(MemberEntryPage(editing: member, in: world))]
    case .visit(let row): [.push(VisitReadingPage(row, in: world))]
    case .poverty(let result, _):
      [.push(PovertyEntryPage(of: household, editing: result, in: world))]
    case .pupil(let row, let year):
      [.push(SchoolingPage(of: row.person.id, in: year, in: world))]
    case .policies: [.push(HouseholdPoliciesPage(of: household, world))]
    case .need(let need):
      [.push(HouseholdNeedsPage(of: household, at: need.code, in: world))]
    case .support(let one):
      [.push(HouseholdSupportsPage(of: household, at: one.support.id, in: world))]
    case .placement(let one):
      [.push(HouseholdPlacementsPage(of: household, at: one.id, in: world))]
    case .activity(let one): [.push(ActivityPage(one, in: world))]
    case .literacy: [.push(LiteracyPage(of: household, in: world))]
    case .health: world.opening(HouseholdHealthPage(of: household, in: world))
    case .situation(_, let year): [.push(SituationPage(of: household, in: year, in: world))]
    case .commitment(_, let year): [.push(CommitmentPage(of: household, in: year, in: world))]
    case .registration(_, let year):
      [.push(RegistrationPage(of: household, in: year, in: world))]
    case .income(_, let year): [.push(IncomePage(of: household, in: year, in: world))]
    case .conflict(let conflict): [.push(ConflictPage(conflict, in: world))]
    case .breach(let breach): [.push(BreachPage(breach, in: world))]
    case .event(let event, _): page(of: event, in: world).map { [.push($0)] } ?? []
    case .petition(let petition): [.push(PetitionEntryPage(editing: petition, in: world))]
    case .assignment, .conclusion, .waiting, nil: []
    }
  }

  /// The other household of a split or a merge; of who came or went, the form to correct it.
  func page(of event: FamilyEvent, in world: World) -> (any Page)? {
    switch event {
    case .split(let lineage), .merge(let lineage):
      let other = lineage.into == household ? lineage.from : lineage.into
      return other.flatMap { world.register.households[$0]?.id }
        .map { HouseholdPage(of: $0, in: world) }
    case .came(let residence, let person), .went(let residence, let person):
      return MemberEntryPage(
        editing: Member(residence: residence, person: person), in: world)
    case .away(let known): return AbsenceEntryPage(editing: known, in: world)
    case .past, .opened, .closed: return nil
    }
  }
}
