import Casework
import Cells
import Widgets

/// The fields of a visit with what belongs together kept together: the options that fit the topics,
/// the fields that an answer makes pointless.
struct VisitForm: Sendable {
  /// The answer to an earlier promise that is neither done nor dropped.
  static let stillOpen = "open"
  static let mostPromises = 3

  let household: Household.ID
  let old: Visit?
  let earlier: [Promise]
  private(set) var form: Form<VisitField>
  /// The person has said where the note was first written; until then day and visitor suggest it.
  private var isOriginChosen: Bool
  private let hasPetition: Bool

  /// An empty form for a visit made today by whoever is signed in.
  init(to household: Household.ID, in world: World) {
    self.init(
      VisitEntry(household: household, day: world.today, visitor: world.user),
      earlier: world.register.openPromises(to: household), in: world)
    form.set(.choice(Visit.Origin.atHousehold.rawValue), for: .origin)
    form.set(.choice(Visit.Place.home.rawValue), for: .place)
    form.markSaved()
  }

  /// A visit to be corrected.
  init(editing visit: Visit, in world: World) {
    self.init(VisitEntry(editing: visit), earlier: [], in: world)
  }

  private init(_ entry: VisitEntry, earlier: [Promise], in world: World) {
    household = entry.household
    old = entry.old
    self.earlier = earlier
    isOriginChosen = entry.old != nil
    hasPetition = entry.old.map { world.register.petition(of: $0.id) != nil } ?? false
    form = Form(rows: Self.rows(for: entry, earlier: earlier, in: world))
    arrange(in: world)
    if earlier.isEmpty { form.focus(on: .outcome) }
    form.markSaved()
  }

  // MARK: What belongs together

  /// Brings options and hidden fields in line with the answers.
  private mutating func arrange(in world: World) {
    offerActions(in: world)
    form.hide(hidden)
  }

  /// The actions that fit the topics, and those ticked already.
  private mutating func offerActions(in world: World, besides codes: [String] = []) {
    let actions = world.catalogues.actions
    let kept = Set(form.values(.actions) + codes)
    let fitting = Set(actions.entries(for: Set(form.values(.topics))).map(\.code))
    form.offer(
      world.options(actions, among: fitting.union(kept), and: kept), in: .actions)
  }

  private var hidden: Set<VisitField> {
    var hidden: Set<VisitField> = []
    if isWithoutMeeting { hidden.formUnion(VisitField.ofMeeting) }
    if hasPetition { hidden.insert(.petition) }
    for number in 1..<Self.mostPromises
    where isBlank(promise: number - 1) && isBlank(promise: number) {
      hidden.formUnion([.promise(number), .due(number), .responsible(number)])
    }
    return hidden
  }

  private func isBlank(promise number: Int) -> Bool {
    form.text(.promise(number)).isEmpty && form.text(.due(number)).isEmpty
  }

  private var isWithoutMeeting: Bool { outcome.map { !$0.isMet } ?? false }
  private var outcome: Visit.Outcome? {
    form.value(.outcome).flatMap(Visit.Outcome.init(rawValue:))
  }

  /// A note of another day or another person's visit comes from a notebook, until the person says
  /// where it does come from.
  private mutating func suggestOrigin(in world: World) {
    guard !isOriginChosen else { return }
    let isHere = day(in: world).value == world.today && visitor == world.user
    let origin: Visit.Origin = isHere ? .atHousehold : .notebook
    form.set(.choice(origin.rawValue), for: .origin)
  }

  // MARK: What was filled in

  func day(in world: World) -> Typed<Day> {
    Typed(form.text(.day), today: world.today, leaning: .past)
  }

  var visitor: Caseworker.ID? { form.value(.visitor).map(Caseworker.ID.init) }

  /// The form as an entry; what is hidden counts as not filled in.
  func entry(in world: World) -> VisitEntry {
    let day = day(in: world)
    var entry =
      old.map(VisitEntry.init(editing:))
      ?? VisitEntry(household: household, day: world.today, visitor: nil)
    entry.day = day
    entry.visitor = visitor
    entry.outcome = outcome
    entry.origin = form.value(.origin).flatMap(Visit.Origin.init(rawValue:))
    entry.companions = Set(form.values(.companions).map(Caseworker.ID.init))
    entry.note = form.text(.note)
    takeMeeting(into: &entry)
    let start = day.value ?? world.today
    entry.newPromises = (0..<Self.mostPromises).map { number in
      VisitEntry.NewPromise(
        text: form.text(.promise(number)),
        due: Typed(form.text(.due(number)), today: start, leaning: .future),
        responsible: form.value(.responsible(number)).map(Caseworker.ID.init))
    }
    for promise in earlier {
      entry.results[promise.id] =
        form.value(.earlier(promise.id)).flatMap(Promise.Outcome.init(rawValue:))
    }
    return entry
  }

  private func takeMeeting(into entry: inout VisitEntry) {
    let wasMet = !isWithoutMeeting
    entry.place =
      wasMet ? form.value(.place).flatMap(Visit.Place.init(rawValue:)) : nil
    entry.interpreter = wasMet ? form.text(.interpreter) : ""
    entry.topics = wasMet ? Set(form.values(.topics)) : []
    entry.actions = wasMet ? Set(form.values(.actions)) : []
    entry.comparison =
      wasMet ? form.value(.comparison).flatMap(Visit.Comparison.init(rawValue:)) : nil
    entry.raised = wasMet ? form.text(.raised) : ""
    entry.makesPetition = wasMet && !hasPetition && !form.values(.petition).isEmpty
    entry.familyPlan = wasMet ? form.text(.familyPlan) : ""
  }
}

// MARK: Changing

extension VisitForm {
  /// The form with as many lines for the note as the terminal has room for.
  func laidOut(in world: World) -> Form<VisitField> {
    var form = form
    form.setLines(min(6, max(1, world.size.rows - 24)), of: .note)
    return form
  }

  /// Acts on a key in an area of `size`.
  mutating func handle(_ key: Key, in size: Size, _ world: World) -> Outcome<FormEvent<VisitField>>
  {
    form = laidOut(in: world)
    let outcome = form.handle(key, in: size)
    guard case .event(let event) = outcome else { return outcome }
    switch event {
    case .changed(let id): note(change: id, in: world)
    case .step(let id, let step): return .event(take(step: step, in: id, world))
    case .moved(let left, _): writeOut(left, in: world)
    case .open, .finished: break
    }
    return outcome
  }

  private mutating func note(change id: VisitField, in world: World) {
    switch id {
    case .origin: isOriginChosen = true
    case .day, .visitor: suggestOrigin(in: world)
    default: break
    }
    arrange(in: world)
  }

  /// A day written out in full goes one on or back; else the sign is text, as in `+7`.
  private mutating func take(step: Int, in id: VisitField, _ world: World) -> FormEvent<VisitField>
  {
    let text = form.text(id)
    if let day = Day(typed: text, today: world.today, leaning: .past), day.description == text {
      form.set(.text(day.adding(days: step).description), for: id)
    } else {
      form.insert(step > 0 ? "+" : "-", into: id)
    }
    form.show(errors: [:])
    note(change: id, in: world)
    return .changed(id)
  }

  /// Writes a day out in full once it is left, so that its year is seen.
  private mutating func writeOut(_ id: VisitField, in world: World) {
    let written: Day? =
      switch id {
      case .day: day(in: world).value
      case .due(let number): entry(in: world).newPromises[number].due.value
      default: nil
      }
    if let written { form.set(.text(written.description), for: id) }
  }

  mutating func pick(_ values: [String], for id: VisitField, in world: World) {
    form.set(.pick(values, shown: world.names(values)), for: id)
    note(change: id, in: world)
  }

  mutating func show(errors: [VisitField: String]) { form.show(errors: errors) }
  mutating func focus(on id: VisitField) { form.focus(on: id) }
}

// MARK: Drafts

extension VisitForm {
  func draft(named name: String) -> Draft {
    var fields: [String: String] = [:]
    for (id, content) in form.contents { fields[id.name] = content.draftText }
    return Draft(name: name, fields: fields)
  }

  /// Puts a draft back. False where a part of it found no place.
  mutating func restore(_ draft: Draft, in world: World) -> Bool {
    var contents: [VisitField: FieldContent] = [:]
    for (id, content) in form.contents {
      contents[id] = draft.fields[id.name].flatMap { FieldContent(draftText: $0, like: content) }
    }
    if let topics = contents[.topics] { form.set(topics, for: .topics) }
    if case .checks(let actions) = contents[.actions] { offerActions(in: world, besides: actions) }
    let lost = form.restore(contents)
    isOriginChosen = true
    arrange(in: world)
    return lost.isEmpty
  }
}
