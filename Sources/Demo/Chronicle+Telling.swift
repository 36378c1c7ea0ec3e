import Casework
import Record

// What one visit becomes: the visit, answers to earlier promises, a new promise, a petition, and a
// long absence, in one save.
extension Chronicle {
  mutating func tell(_ plan: VisitPlan, at moment: Moment) {
    var ids = ids(at: moment)
    var visit = Visit(
      id: Visit.ID(ids.next(ownedBy: plan.household.text)), day: plan.day,
      visitor: plan.worker.id, outcome: plan.outcome,
      origin: plan.typist == nil ? .atHousehold : .notebook)
    visit.companions = plan.companions
    if scale == .demo, plan.outcome.isMet { visit.place = .home }
    var edits: [Edit] = []
    if let told = plan.told {
      tell(&visit, as: told)
    } else if plan.outcome.isMet {
      tellMeeting(&visit, by: plan.worker)
    } else {
      visit.note = unlike { $0.say(.nobody, about: plan.outcome.rawValue, of: plan.household) }
    }
    if visit.outcome?.isMet == true {
      if plan.answersPromises { edits += answers(to: plan, at: moment) }
      edits += promises(of: plan, at: visit, &ids)
    } else {
      edits += absence(after: plan)
    }
    edits += petition(of: plan, at: visit, &ids)
    save(
      [Edit(creating: visit)] + edits, by: plan.typist ?? plan.worker.id, on: plan.worker.device,
      at: moment)
  }

  private func tell(_ visit: inout Visit, as told: Cast.PlannedVisit) {
    visit.topics = Set(told.topics)
    visit.actions = Set(told.actions)
    visit.note = told.note
    visit.familyPlan = told.plan
    visit.raised = told.raised
  }

  private mutating func tellMeeting(_ visit: inout Visit, by worker: Worker) {
    let household = visit.household
    guard let main = topic(for: household) else { return }
    let second = random.chance(50) ? topic(for: household) : nil
    let topics = [main] + [second].compactMap { $0 == main ? nil : $0 }
    visit.topics = Set(topics)
    visit.actions = Set(topics.compactMap { action(about: $0) })
    visit.note = note(about: main, topics.dropFirst().first, of: visit, by: worker)
    if random.chance(30) { visit.familyPlan = say(.plan, about: main, of: household) }
    if random.chance(12) { visit.raised = say(.raised, about: main, of: household) }
    if random.chance(40) {
      visit.comparison =
        [.better, .same, .harder, .unclear][random.index(byWeight: [30, 45, 15, 10])]
    }
  }

  /// Codes of the catalogue of what is done at a visit, by topic.
  private static let actions: [String: [String]] = [
    "livestock": ["worked-together", "guided", "checked-support", "helped-repair"],
    "crops": ["worked-together", "guided", "brought-breed"],
    "school": ["took-child-to-school", "met-teacher"],
    "house": ["worked-together", "helped-repair"], "water": ["worked-together", "helped-repair"],
    "policy": ["explained-policy", "listened"], "papers": ["did-papers", "explained-policy"],
    "work": ["introduced-work", "listened"], "hygiene": ["worked-together", "guided"],
    "loan": ["explained-policy", "checked-support"], "forest": ["worked-together", "guided"],
    "disaster": ["worked-together", "helped-repair"],
  ]

  private mutating func action(about topic: String) -> String? {
    Choices(Self.actions[topic] ?? [])?.pick(&random)
  }

  /// A third of the visits are told by what was picked alone. Who seldom goes sometimes writes the
  /// same empty sentence everywhere; of this month the cast says who does.
  private mutating func note(
    about topic: String, _ second: String?, of visit: Visit, by worker: Worker
  ) -> String? {
    guard random.chance(67) else { return nil }
    if worker.habit < 60, visit.day.map({ $0.month < today.month }) ?? false, random.chance(40) {
      return Choices(texts.phrases.copies)?.pick(&random)
    }
    let opening = random.chance(30) ? say(.opening, of: visit.household) : nil
    let other = second.flatMap { say(.note, about: $0, of: visit.household) }
    return unlike(after: [opening, other].compactMap(\.self)) {
      $0.say(.note, about: topic, of: visit.household)
    }
  }

  /// A text that no other visit of the month bears: sentences until it is one.
  private mutating func unlike(
    after first: [String] = [], _ sentence: (inout Chronicle) -> String?
  ) -> String? {
    guard let one = sentence(&self) else { return nil }
    var text = (first + [one]).joined(separator: " ")
    while !notesTold.insert(text).inserted, let more = sentence(&self) { text += " " + more }
    return text
  }

  // MARK: Promises

  /// What the visitor can report as done of what they promised this household.
  private mutating func answers(to plan: VisitPlan, at moment: Moment) -> [Edit] {
    register.openPromises(to: plan.household).compactMap { promise in
      guard promise.responsible == plan.worker.id, let made = promise.made, made < plan.day,
        !isKeptForScenes(promise)
      else { return nil }
      let isOld = plan.day.ordinal - made.ordinal > 60
      guard isOld || random.chance(plan.worker.habit) else { return nil }
      var answered = promise
      answered.result = Promise.Result(
        outcome: random.chance(93) ? .done : .dropped, day: plan.day, by: plan.worker.id)
      return Edit(from: promise, to: answered)
    }
  }

  private mutating func promises(
    of plan: VisitPlan, at visit: Visit, _ ids: inout IdentifierSource
  ) -> [Edit] {
    var made: [(text: String, due: Day)] = []
    switch plan.promising {
    case .none: break
    case .these(let given): made = given
    case .perhaps(let after):
      guard random.chance(23), let topic = visit.topics.sorted().first,
        let text = say(.promise, about: topic, of: plan.household)
      else { break }
      made = [(text, after.adding(days: random.number(in: 7...35)))]
    }
    return made.map { text, due in
      Edit(
        creating: Promise(
          id: Promise.ID(ids.next(ownedBy: plan.household.text)), text: text, due: due,
          responsible: plan.worker.id, household: plan.household, origin: .visit(visit.id),
          made: plan.day))
    }
  }

  mutating func finish(_ id: Promise.ID, _ outcome: Promise.Outcome, at moment: Moment) {
    guard let promise = register.promises[id], promise.isOpen, let who = promise.responsible,
      let worker = worker(who)
    else { return }
    var finished = promise
    finished.result = Promise.Result(outcome: outcome, day: moment.day, by: who)
    save(
      [Edit(from: promise, to: finished)].compactMap(\.self), by: who, on: worker.device,
      at: moment)
  }

  mutating func postpone(_ id: Promise.ID, until day: Day, at moment: Moment) {
    guard let promise = register.promises[id], promise.isOpen, let who = promise.responsible,
      let worker = worker(who)
    else { return }
    var later = promise
    later.due = day
    save(
      [Edit(from: promise, to: later)].compactMap(\.self), by: who, on: worker.device, at: moment)
  }

  /// Finishes all that a person has open, one after the other.
  mutating func settleAll(of worker: Caseworker.ID, at moment: Moment) {
    for (minutes, promise) in register.openPromises(of: worker).enumerated() {
      agenda.add(
        .finish(promise.id, random.chance(85) ? .done : .dropped),
        at: moment.adding(minutes: minutes))
    }
  }

  // MARK: What else comes of a visit

  /// A family met nobody because it lives at its field hut for weeks: less is expected then.
  private mutating func absence(after plan: VisitPlan) -> [Edit] {
    guard plan.outcome == .inFields, let longest = plan.longestAbsence, random.chance(35),
      let household = register.households[plan.household],
      let reason = say(.absence)
    else { return [] }
    let until = min(longest, plan.day.adding(days: random.number(in: 18...45)))
    guard until > plan.day else { return [] }
    var away = household
    away.absence = Household.Absence(
      from: plan.day, until: until, reason: reason, kind: .fieldSeason)
    return [Edit(from: household, to: away)].compactMap(\.self)
  }

  /// What was raised becomes a petition: a given one stays open, the others are answered by now.
  private mutating func petition(
    of plan: VisitPlan, at visit: Visit, _ ids: inout IdentifierSource
  ) -> [Edit] {
    if let text = plan.petition {
      var petition = Petition(
        id: Petition.ID(ids.next(ownedBy: plan.household.text)), text: text, day: plan.day,
        visit: visit.id)
      petition.routing = plan.routing
      return [Edit(creating: petition)]
    }
    let answered = plan.day.adding(days: random.number(in: 12...50))
    guard plan.told == nil, let raised = visit.raised, random.chance(40), answered < today,
      let answer = say(.answer)
    else { return [] }
    let petition = Petition(
      id: Petition.ID(ids.next(ownedBy: plan.household.text)), text: raised, day: plan.day,
      visit: visit.id)
    var closed = petition
    closed.answer = Petition.Answer(text: answer, day: answered)
    agenda.add(
      .save(
        author: settlement.officer, device: plan.worker.device,
        edits: [Edit(from: petition, to: closed)].compactMap(\.self)),
      at: Moment(answered, hour: 10, minute: 20))
    return [Edit(creating: petition)]
  }

  /// The person's whole work goes to somebody else, and the person leaves.
  mutating func handOver(from: Caseworker.ID, to: Caseworker.ID, at moment: Moment) {
    guard let leaver = register.caseworkers[from] else { return }
    let assignments = register.activeAssignments(of: from, on: moment.day)
      .sorted { $0.id < $1.id }
    let handover = Handover(
      of: assignments, to: to, lastDay: moment.day, reason: "Chuyển công tác",
      basis: Basis(number: "63/QĐ-UBND", day: moment.day), in: register)
    var ids = ids(at: moment)
    var gone = leaver
    gone.until = moment.day
    let edits = handover.edits(newIDs: &ids) + [Edit(from: leaver, to: gone)].compactMap(\.self)
    save(edits, by: settlement.officer, on: 0, at: moment)
  }
}
