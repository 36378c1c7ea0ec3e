import Casework
import Widgets
import Wording

/// The fields of an outing: what is common, and some for each household that is ticked.
struct OutingFieldID: EntryFieldID {
  let rawValue: String

  static let day = OutingFieldID(rawValue: "day")
  static let visitor = OutingFieldID(rawValue: "visitor")
  static let companions = OutingFieldID(rawValue: "companions")
  static let households = OutingFieldID(rawValue: "households")
  static let place = OutingFieldID(rawValue: "place")
  static let topics = OutingFieldID(rawValue: "topics")
  static let actions = OutingFieldID(rawValue: "actions")
  static let note = OutingFieldID(rawValue: "note")
  static let promise = OutingFieldID(rawValue: "promise")
  static let due = OutingFieldID(rawValue: "due")

  static func whom(of household: String) -> OutingFieldID {
    OutingFieldID(rawValue: "whom.\(household)")
  }
  static func own(of household: String) -> OutingFieldID {
    OutingFieldID(rawValue: "own.\(household)")
  }
  static func promise(to household: String) -> OutingFieldID {
    OutingFieldID(rawValue: "promise.\(household)")
  }
  static func due(to household: String) -> OutingFieldID {
    OutingFieldID(rawValue: "due.\(household)")
  }
  var isDeadline: Bool { rawValue == "due" || rawValue.hasPrefix("due.") }
}

/// Một buổi, nhiều hộ: one entry with many households ticked, and a line of its own where one
/// differs; one save.
struct OutingPage: EntryPage {
  typealias FieldID = OutingFieldID

  private let start: OutingEntry
  var entry: EntryForm<FieldID>

  /// Opens the form for an outing of `visitor`, with these households ticked already.
  init(
    of visitor: Caseworker.ID?, on day: Day, from origin: Visit.Origin,
    to households: [Household.ID] = [], in world: inout World
  ) {
    var start = OutingEntry(day: .value(day), visitor: visitor, origin: origin)
    // A draft a person: the next notebook has outings of its own.
    let draft = "outing.\(visitor?.text ?? "")"
    let kept = world.drafts[draft]?.fields[FieldID.households.rawValue]
    start.parts =
      kept.map { $0.split(separator: "\n").dropLast().map { .init(Household.ID(String($0))) } }
      ?? households.map { .init($0) }
    self.start = start
    let rows = Self.rows(for: start, households: start.parts.map(\.household), in: world)
    entry = EntryForm(rows, draft: draft, in: world)
    if !entry.hasRestoredDraft { entry.focus(on: .households) }
  }

  func title(in world: World) -> String { world.wording["outing.title"] }
  func context(in world: World) -> String? { world.wording["outing.explain"] }
  func takesSeveral(_ field: FieldID) -> Bool { field == .households || field == .companions }

  func leaning(of field: FieldID) -> Day.Leaning { field.isDeadline ? .future : .past }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .households: world.outingItems(for: entry.value(.visitor).map(Caseworker.ID.init))
    case .visitor, .companions: world.caseworkerItems(alsoNaming: entry.values(field))
    default: []
    }
  }

  /// A household that is ticked gets its own line.
  mutating func changed(_ field: FieldID, in world: World) {
    guard field == .households else { return }
    let households = entry.values(.households).map(Household.ID.init)
    entry.replace(Self.rows(for: start, households: households, in: world))
  }

  // MARK: What is typed

  private func filled(in world: World) -> OutingEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.visitor = entry.value(.visitor).map(Caseworker.ID.init)
    let isHere = filled.day.value == world.today && filled.visitor == world.user
    filled.origin = start.origin == .atHousehold && isHere ? .atHousehold : .notebook
    filled.companions = Set(entry.values(.companions).map(Caseworker.ID.init))
    filled.place = entry.value(.place).flatMap(Visit.Place.init(rawValue:))
    filled.topics = Set(entry.values(.topics))
    filled.actions = Set(entry.values(.actions))
    filled.note = entry.text(.note)
    let start = filled.day.value ?? world.today
    filled.promise = promise(.promise, .due, from: start)
    filled.parts = entry.values(.households).map { household in
      var part = OutingEntry.Part(
        Household.ID(household),
        cameForHead: entry.value(.whom(of: household)) == Visit.Outcome.metOther.rawValue,
        own: entry.text(.own(of: household)),
        promise: promise(.promise(to: household), .due(to: household), from: start))
      part.isPromisedNothing = ["-", "–"].contains(part.promise.text.meaningful ?? "")
      return part
    }
    return filled
  }

  /// A promise as typed in two fields; its deadline counts from the day of the outing.
  private func promise(_ text: FieldID, _ due: FieldID, from day: Day) -> VisitEntry.NewPromise {
    VisitEntry.NewPromise(
      text: entry.text(text), due: Typed(entry.text(due), today: day, leaning: .future))
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let problems = filled.problems(typedBy: world.user, in: world.register)
    guard problems.isEmpty else {
      return .wrong(Dictionary(problems.map { words(for: $0, in: world) }) { first, _ in first })
    }
    let questions = filled.questions(
      today: world.today, neverRecorded: world.catalogues.neverRecorded)
    return questions.isEmpty ? .fine : .asked(questions.map { words(for: $0, in: world) })
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids) ?? []
  }

  /// Where a notebook is below, its lines get the visits that were saved.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    guard case .saved(let save, _) = answer, save.draft == entry.draftName else { return [] }
    return [.handBack(answer)]
  }

  private func words(for problem: OutingEntry.Problem, in world: World) -> (FieldID, String) {
    let wording = world.wording
    return switch problem {
    case .dayMissing: (.day, wording["visit.problem.dayMissing"])
    case .dayUnreadable(let text): (.day, wording("visit.problem.dayUnreadable", ["text": text]))
    case .visitorMissing: (.visitor, wording["visit.problem.visitorMissing"])
    case .visitorNotYours(let who):
      (.visitor, wording("typing.notAllowed", ["name": world.name(of: who)]))
    case .tooFewHouseholds: (.households, wording["outing.tooFew"])
    case .nothingDone: (.note, wording["outing.nothingDone"])
    case .promiseWithoutText(let household):
      (
        household.map { .promise(to: $0.text) } ?? .promise,
        wording["visit.problem.promiseWithoutText"]
      )
    case .deadlineUnreadable(let household, let text):
      (
        household.map { .due(to: $0.text) } ?? .due,
        wording("visit.problem.deadlineUnreadable", ["text": text])
      )
    }
  }

  private func words(for question: OutingEntry.Question, in world: World) -> String {
    switch question {
    case .dayAfterToday(let day):
      return world.wording("entry.day.afterToday", ["day": day.description])
    case .dayLongAgo(let day):
      return world.wording("outing.dayLongAgo", ["day": day.description])
    case .deadlineBeforeOuting(let day):
      return world.wording("outing.deadlineBefore", ["day": day.description])
    case .neverRecorded(let words):
      let quoted = words.map { "“\($0)”" }.joined(separator: ", ")
      return world.wording("visit.neverRecorded.text", ["words": quoted])
    }
  }
}

// MARK: Rows

extension OutingPage {
  private static func rows(
    for start: OutingEntry, households: [Household.ID], in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    let (topics, actions) = (world.catalogues.topics, world.catalogues.actions)
    let visitor = start.visitor.map { [$0.text] } ?? []
    let places = Visit.Place.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    func checks(_ catalogue: Catalogue) -> Control {
      .checks(
        CheckGroup(world.options(catalogue, among: Set(catalogue.entries.map(\.code)), and: [])))
    }
    return [
      .fields([
        Field(
          .day, wording["visit.day"],
          .text(TextField(start.day.value?.description ?? "", kind: .stepped, maximum: 10)),
          columns: 12),
        Field(
          .visitor, wording["visit.visitor"],
          .pick(PickField(visitor, shown: world.names(visitor)))),
        Field(
          .companions, wording["visit.companions"],
          .pick(PickField(placeholder: wording["visit.none"]))),
      ]),
      .fields([
        Field(
          .households, wording["outing.households"],
          .pick(
            PickField(
              households.map(\.text),
              shown: households.map(world.label(of:)).joined(separator: ", "),
              placeholder: wording["outing.households.pick"])), isRequired: true)
      ]),
      .fields([Field(.place, wording["outing.place"], .choice(ChoiceRow(places)))]),
      .fields([Field(.topics, wording["visit.topics"], checks(topics))]),
      .fields([Field(.actions, wording["visit.actions"], checks(actions))]),
      .fields([Field(.note, wording["outing.note"], .text(TextField(maximum: 1000)))]),
      promiseRow(.promise, wording["visit.promise"], .due, in: world),
    ] + households.flatMap { rows(for: $0, in: world) }
  }

  private static func promiseRow(
    _ text: FieldID, _ label: String, placeholder: String = "", _ due: FieldID, in world: World
  ) -> FormRow<FieldID> {
    .fields([
      Field(text, label, .text(TextField(maximum: 200, placeholder: placeholder))),
      Field(
        due, world.wording["visit.due"], .text(TextField(kind: .stepped, maximum: 10)), columns: 11
      ),
    ])
  }

  /// Whom of the household they worked with, what was its own, and what it is promised otherwise.
  private static func rows(for household: Household.ID, in world: World) -> [FormRow<FieldID>] {
    let whom = [Visit.Outcome.metHead, .metOther]
      .map { Option($0.rawValue, world.words(for: $0)) }
    return [
      .fields([
        Field(
          .whom(of: household.text), world.label(of: household),
          .choice(ChoiceRow(whom, value: Visit.Outcome.metHead.rawValue))),
        Field(
          .own(of: household.text), "",
          .text(TextField(maximum: 400, placeholder: world.wording["outing.own"]))),
      ]),
      promiseRow(
        .promise(to: household.text), world.wording["outing.promise.own"],
        placeholder: world.wording["outing.promise.asAll"], .due(to: household.text), in: world),
    ]
  }
}

extension World {
  /// The households that can have taken part: the visitor's first, then all others by code.
  func outingItems(for visitor: Caseworker.ID?) -> [Picker.Item] {
    let own = visitor.map { register.householdsLed(by: $0, on: today).map(\.household.id) } ?? []
    let isOwn = Set(own)
    let others = register.householdsPresent(on: today)
      .filter { !isOwn.contains($0.id) }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
    return (own + others.map(\.id)).map {
      Picker.Item($0.text, label(of: $0), detail: hamletName(of: $0) ?? "")
    }
  }
}
