import Casework
import Record

/// The story of a commune as it goes on, month by month: what is known so far, and what is to come.
struct Chronicle {
  let today: Day
  let now: Moment
  let scale: Scale
  let texts: DemoTexts
  var random: SplitMix64
  private(set) var register = Register()
  var agenda: Agenda
  private(set) var settlement: Settlement
  /// Notes told in the month, so that only who copies says the same of two households.
  var notesTold: Set<String> = []
  /// What sentences of the month can say of a household.
  var settings: [Household.ID: PhraseBook.Setting] = [:]
  private let firstMonth: Month
  /// The month that is being told.
  private(set) var month: Month
  private var told: [ScriptedSave] = []
  private var toldBefore = 0
  /// How many saves every laptop had at the last exchange.
  private var exchanged = 0

  init(seed: UInt64, today: Day, now: Moment, scale: Scale, texts: DemoTexts) {
    self.today = today
    self.now = now
    self.scale = scale
    self.texts = texts
    random = SplitMix64(seed: seed)
    let lastMonth = scale == .demo ? today.month : today.adding(days: -1).month
    firstMonth = lastMonth.adding(1 - scale.months)
    month = firstMonth
    agenda = Agenda(from: firstMonth.firstDay)
    settlement = Settlement()
    found()
  }

  private mutating func found() {
    let first = firstMonth.firstDay
    let (a, b) = (SplitMix64(seed: random.next()), SplitMix64(seed: random.next()))
    let founder =
      switch scale {
      case .demo:
        DemoPlan(texts: texts, year: first.year, random: a)
          .found(from: first, today: today, random: b)
      case .bench(let households, _):
        BenchPlan.found(
          texts: texts, households: households, from: first, today: today, random: b)
      }
    settlement = founder.settlement
    var yearFacts = YearFacts(founder)
    for save in founder.saves + founder.decisions + (scale == .demo ? yearFacts.saves() : []) {
      agenda.add(.save(author: save.author, device: 0, edits: save.edits), at: save.moment)
    }
    // The founding is taken in before anything is planned on it.
    while let (moment, event) = agenda.next(upTo: Moment(first, hour: 23)) {
      happen(event, at: moment)
    }
    exchanged = told.count
  }

  /// The saves of the next month; nil after the last one.
  mutating func tellMonth() -> [ScriptedSave]? {
    guard month <= today.month else { return nil }
    plan(month)
    let end = min(Moment(month.lastDay, hour: 23, minute: 59), now)
    while let (moment, event) = agenda.next(upTo: end) { happen(event, at: moment) }
    month = month.next
    toldBefore += told.count
    defer { told = [] }
    return told
  }

  private mutating func plan(_ month: Month) {
    notesTold = []
    settings = [:]
    if month > firstMonth {
      for cell in settlement.cells {
        agenda.add(
          .review(cell, month.previous),
          at: Moment(month.firstDay.adding(days: 2), hour: 19, minute: random.number(in: 0...9)))
      }
    }
    agenda.add(.exchange, at: Moment(month.firstDay.adding(days: 4), hour: 20))
    planVisits(in: month)
    guard scale == .demo else { return }
    planFamilyEvents(in: month, of: firstMonth)
    planHealth(in: month, of: firstMonth)
    planScenes(in: month)
    planSchool(in: month, of: firstMonth)
    planPolicies(in: month, of: firstMonth)
    planLivelihood(in: month)
    planActivities(in: month)
    planFunds(in: month)
    planHomes(in: month, of: firstMonth)
    planCalendar(in: month)
    planSurvey(in: month)
    planSupervision(in: month)
    planTasks(in: month, of: firstMonth)
    planClosing(in: month)
    if month == firstMonth.adding(8), let (from, to) = settlement.handOver {
      agenda.add(
        .handOver(from: from, to: to), at: Moment(month.lastDay, hour: 18))
    }
  }

  /// The last half year that is over is closed soon after it, once the laptops have met.
  private mutating func planClosing(in month: Month) {
    let running = Period(.half, holding: today.month)
    guard month == running.first else { return }
    agenda.add(.close(running.previous), at: Moment(month.firstDay.adding(days: 8), hour: 9))
  }

  private mutating func happen(_ event: Event, at moment: Moment) {
    switch event {
    case .save(let author, let device, let edits, let closing):
      save(edits, by: author, on: device, at: moment, closing: closing)
    case .visit(let plan): tell(plan, at: moment)
    case .settleAll(let worker): settleAll(of: worker, at: moment)
    case .finish(let promise, let outcome): finish(promise, outcome, at: moment)
    case .postpone(let promise, let day): postpone(promise, until: day, at: moment)
    case .handOver(let from, let to): handOver(from: from, to: to, at: moment)
    case .review(let cell, let month): hold(reviewOf: month, in: cell, at: moment)
    case .close(let period):
      told.append(
        ScriptedSave(
          author: settlement.officer, at: moment, device: 0, seesOthersUpTo: exchanged, edits: [],
          closes: period))
    case .exchange: exchanged = toldBefore + told.count
    }
  }

  /// Writes a save down and takes it into what is known.
  mutating func save(
    _ edits: [Edit], by author: Caseworker.ID, on device: Int, at moment: Moment,
    closing: ScriptedSave.PendingClosing? = nil
  ) {
    let save = ScriptedSave(
      author: author, at: moment, device: device, seesOthersUpTo: exchanged, edits: edits,
      closing: closing)
    told.append(save)
    for edit in save.edits(having: Sight()) { register.take(register.state(after: edit)) }
  }

  /// A source of ids made at a moment.
  mutating func ids(at moment: Moment) -> IdentifierSource {
    IdentifierSource(milliseconds: moment.milliseconds, seed: random.next())
  }

  func worker(_ id: Caseworker.ID) -> Worker? { settlement.workers.first { $0.id == id } }
}

extension Register {
  /// The record as it will be after an edit, by the one who makes all of it up: no conflicts.
  func state(after edit: Edit) -> RecordState {
    var values = fields(of: edit.record).values
    for (name, setting) in edit.settings {
      switch setting {
      case .to(let value), .settling(let value), .beside(let value): values[name] = value
      case .deletion: values[name] = .bool(true)
      }
    }
    let fields = values.compactMap { name, value in
      FieldState(
        name: name, heads: [Self.teller.map { Head(origin: $0, value: value) }].compactMap(\.self))
    }
    return RecordState(record: edit.record, fields: fields)
  }

  private static let teller = DeviceID("DEMO").map {
    Origin(stamp: Stamp(order: 1, device: $0), author: "", claimedTime: "")
  }

  /// The fields of a record of those kinds that the story edits after they were made.
  private func fields(of record: RecordID) -> Fields {
    switch record.kind {
    case Household.kind: households[Household.ID(record.id)]?.fields ?? Fields()
    case Person.kind: people[Person.ID(record.id)]?.fields ?? Fields()
    case Caseworker.kind: caseworkers[Caseworker.ID(record.id)]?.fields ?? Fields()
    case Promise.kind: promises[Promise.ID(record.id)]?.fields ?? Fields()
    case Review.kind: reviews[Review.ID(record.id)]?.fields ?? Fields()
    case PlanTask.kind: tasks[PlanTask.ID(record.id)]?.fields ?? Fields()
    case Petition.kind: owned(record, in: petitions)
    case Residence.kind: owned(record, in: residences)
    case Placement.kind: owned(record, in: placements)
    default: Fields()
    }
  }

  private func owned<Owner, Row: Storable>(
    _ record: RecordID, in rows: OwnedRecords<Identifier<Owner>, Row>
  ) -> Fields {
    let owner = Row.ID(record.id).owner.map(Identifier<Owner>.init)
    return owner.flatMap { owner in rows[owner].first { $0.record == record } }?.fields ?? Fields()
  }
}
