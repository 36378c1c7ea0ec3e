import Casework
import Record
import Widgets

/// All that the record says of one household, by time or in sections.
struct HouseholdFile: Sendable {
  enum Row: Hashable, Sendable {
    case household(Household)
    case absence(KnownAbsence)
    case urgent(UrgentMatter)
    case promise(Promise)
    case member(Member)
    case visit(VisitRow)
    case petition(Petition)
    case event(FamilyEvent, in: Household.ID)
    case situation(Household.ID, year: Int)
    case commitment(Household.ID, year: Int)
    case income(Household.ID, year: Int)
    case registration(Household.ID, year: Int)
    /// With what its year made of the household.
    case poverty(PovertyResult, PovertyMove?)
    case pupil(SchoolList.Row, in: SchoolYear)
    case literacy(Household.ID)
    case policies(Household.ID)
    case support(SupportCase)
    case need(KnownNeed)
    case placement(Placement)
    case activity(Activity)
    /// What a review concluded on it; among what happened alone.
    case conclusion(HouseholdConclusion)
    /// Of every household alike, so that it betrays nothing.
    case health(Household.ID)
    case assignment(Assignment)
    case waiting(WaitingRow)
    case conflict(FieldConflict)
    case breach(Breach)

    /// The record behind the row, by which the cursor finds it again.
    var record: RecordID? {
      switch self {
      case .household(let household): household.record
      case .urgent(let matter): matter.record
      case .promise(let promise): promise.record
      case .member(let member): member.person.record
      case .visit(let row): row.visit.record
      case .petition(let petition): petition.record
      case .poverty(let result, _): result.record
      case .assignment(let assignment): assignment.record
      case .waiting(let row): row.record
      case .event(let event, _): event.correctable
      case .situation(let household, let year):
        RecordID(kind: Situation.kind, id: Situation.id(of: household, in: year).text)
      case .commitment(let household, let year):
        RecordID(kind: Commitment.kind, id: Commitment.id(of: household, in: year).text)
      case .pupil(let row, let year):
        row.schooling?.record
          ?? RecordID(
            kind: Schooling.kind, id: Schooling.id(of: row.person.id, in: year).text)
      case .literacy(let household): RecordID(kind: Literacy.kind, id: household.text)
      case .support(let one): one.support.record
      case .placement(let one): one.record
      case .activity(let one): one.record
      case .conclusion(let one): one.record
      case .need(let need):
        need.record?.record
          ?? RecordID(kind: HouseholdNeed.kind, id: "\(need.household).\(need.code)")
      case .policies(let household): RecordID(kind: Entitlement.kind, id: household.text)
      case .registration(let household, let year):
        RecordID(
          kind: PovertyRegistration.kind,
          id: PovertyRegistration.id(of: household, in: year).text)
      case .income(let household, let year):
        RecordID(kind: Income.kind, id: Income.id(of: household, in: year).text)
      case .absence(let known): known.own.map { _ in known.record }
      case .health, .conflict, .breach: nil
      }
    }
  }

  /// A visit with what only its record knows.
  struct VisitRow: Hashable, Sendable {
    let visit: Visit
    /// Who typed it in, where that was not the visitor.
    let typist: Caseworker.ID?
    /// It came after its month's review was closed (ghi bổ sung sau khi chốt).
    let isLate: Bool
    let isInConflict: Bool
  }

  enum Section: Hashable, Sendable, CaseIterable {
    case household, urgent, reconcile, promises, members, visits, petitions, events, poverty
    case school, policies, needs, supports, placements, activities, assignments, income, years,
      health, waiting
  }

  /// How its rows stand: by what they are, or by when they were.
  enum Arrangement: Hashable, Sendable { case timeline, sections }

  let household: Household.ID
  private(set) var sections: [(section: Section, rows: [Row])] = []
  /// Nil while the rows stand in sections.
  private(set) var timeline: Timeline?
  private(set) var rows: [Row] = []
  /// What the timeline is narrowed down to; nil is everything.
  private var matter: Happening.Matter?
  /// All visits as they lie on the disk, the newest first.
  private var visits: [VisitRow] = []
  /// What else lies there: the register may have let go of it.
  private var onDisk: [RecordState] = []

  /// Empty until it is read.
  init(of household: Household.ID) { self.household = household }

  var allVisits: [Visit] { visits.map(\.visit) }

  /// The place of the first row of the part after, or before, the one with the row at `place`.
  func place(ofPartBeside place: Int, step: Int) -> Int {
    var starts: [Int] = []
    var next = 0
    for count in timeline?.parts.map(\.happenings.count) ?? sections.map(\.rows.count) {
      starts.append(next)
      next += count
    }
    guard let current = starts.lastIndex(where: { $0 <= place }) else { return 0 }
    let count = starts.count
    return starts[((current + step) % count + count) % count]
  }

  /// Narrows the timeline down to one matter; nil shows everything.
  mutating func show(_ wanted: Happening.Matter?, in world: World) {
    matter = wanted
    read(world)
  }

  /// Reads the register again, as the world's arrangement wants it.
  mutating func read(_ world: World) {
    (sections, timeline) = ([], nil)
    defer { rows = timeline?.happenings.map(\.row) ?? sections.flatMap(\.rows) }
    guard let known = world.register.households[household] else { return }
    let all = Section.allCases.compactMap { section -> (section: Section, rows: [Row])? in
      let rows = rows(of: section, of: known, in: world)
      return rows.isEmpty ? nil : (section, rows)
    }
    switch world.fileArrangement {
    case .sections: sections = all
    case .timeline:
      let happened = world.happenings(
        at: household, visits: visits, settled: onDisk)
      timeline = world.timeline(of: all, happened, narrowedTo: matter)
    }
  }

  private func rows(of section: Section, of known: Household, in world: World) -> [Row] {
    let register = world.register
    return switch section {
    case .household:
      [.household(known)]
        + register.absences(of: household).filter { $0.absence.until >= world.today }
        .map(Row.absence)
    case .urgent:
      register.urgentMatters(of: household)
        .sorted {
          ($0.isOpen ? 1 : 0, $0.day?.ordinal ?? 0) > ($1.isOpen ? 1 : 0, $1.day?.ordinal ?? 0)
        }
        .map(Row.urgent)
    case .reconcile: toReconcile(in: world)
    case .promises: register.openPromises(to: household).map(Row.promise)
    case .members: register.members(of: household, on: world.today).map(Row.member)
    case .visits: visits.map(Row.visit)
    case .petitions:
      register.petitions(of: household)
        .sorted { ($1.day?.ordinal ?? 0, $1.id) < ($0.day?.ordinal ?? 0, $0.id) }
        .map(Row.petition)
    case .events:
      register.familyEvents(of: household, until: world.today).map { .event($0, in: household) }
    case .poverty: world.rows(ofPoverty: household)
    case .school: world.schoolRows(of: household)
    case .policies: [.policies(household)]
    case .needs:
      register.needs(of: household, by: world.catalogues.needs, on: world.today).map(Row.need)
    case .supports: register.supports(of: household).map(Row.support)
    case .placements:
      register.placements(of: household, on: world.today).map(Row.placement)
    case .activities: register.activities(of: household, on: world.today).map(Row.activity)
    case .income: world.incomeRows(of: household)
    case .years: world.yearRows(of: household) + world.registrationRows(of: household)
    case .health: [.health(household)]
    case .assignments: register.ledger(of: household).map(Row.assignment)
    case .waiting:
      register.waitingRows.values
        .filter { $0.household.map(register.kept) == household && $0.settled == nil }
        .sorted { ($0.row, $0.id) < ($1.row, $1.id) }
        .map(Row.waiting)
    }
  }

  private func toReconcile(in world: World) -> [Row] {
    let persons = Set(world.register.residences(in: household).compactMap(\.person))
    func concerns(_ record: RecordID) -> Bool {
      record.id == household.text || record.id.hasPrefix(household.text + ".")
        || (record.kind == Person.kind && persons.contains(Person.ID(record.id)))
        || ([Schooling.kind, Literacy.kind].contains(record.kind)
          && persons.contains(Schooling.ID(record.id).ownerID()))
    }
    return world.conflicts.filter { concerns($0.field.record) }.map(Row.conflict)
      + world.breaches.filter { $0.records.contains(where: concerns) }.map(Row.breach)
  }

  /// Takes in what lies on the disk, and reads the register with it. What is of another household is
  /// left.
  mutating func take(_ states: [RecordState], of load: Load, in world: World) {
    guard case .file(let households, _) = load,
      households.contains(where: { world.register.kept($0) == household })
    else { return }
    visits = states.filter { $0.record.kind == Visit.kind && !$0.isDeleted }
      .map(world.visitRow(of:))
      .sorted {
        ($1.visit.day?.ordinal ?? 0, $1.visit.id) < ($0.visit.day?.ordinal ?? 0, $0.visit.id)
      }
    onDisk = states.filter { $0.record.kind != Visit.kind }
    read(world)
  }
}

extension World {
  /// A visit with what its record says of how it was entered.
  func visitRow(of state: RecordState) -> HouseholdFile.VisitRow {
    let visit = Visit(state)
    let first = state.fields.compactMap(\.heads.last).min { $0.stamp < $1.stamp }
    let author = first.map { Caseworker.ID($0.author) }
    let closing = visit.day.flatMap { day in
      register.cell(of: visit.household)
        .flatMap { register.reviews[Review.id(of: $0, in: day.month)]?.closing }
    }
    return HouseholdFile.VisitRow(
      visit: visit,
      typist: author == visit.visitor || author?.text.isEmpty ?? true ? nil : author,
      isLate: closing.map(state.isLate(after:)) ?? false,
      isInConflict: conflicts.contains { $0.field.record == state.record })
  }
}
