import Casework
import Widgets
import Wording

/// The form of a promise: to correct it, or to say how it came out.
struct PromiseEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case text, due, responsible, outcome }

  let promise: Promise
  /// How often its deadline was moved so far.
  private var moves = 0
  var entry: EntryForm<FieldID>

  init(editing promise: Promise, in world: World) {
    self.promise = promise
    let wording = world.wording
    entry = EntryForm(
      [
        .fields([
          Field(
            .text, wording["promise.text"], .text(TextField(promise.text, maximum: 200)),
            isRequired: true)
        ]),
        .fields([
          .day(.due, wording["promise.due"], promise.due?.description ?? "", in: wording)
        ]),
        .fields([
          Field(
            .responsible, wording["promise.responsible"],
            .pick(
              PickField(
                promise.responsible.map { [$0.text] } ?? [],
                shown: promise.responsible.map(world.name(of:)) ?? "")))
        ]),
        .fields([
          Field(
            .outcome, wording["promise.outcome"],
            .choice(
              ChoiceRow(
                Promise.Outcome.allCases.map { Option($0.rawValue, world.words(for: $0)) },
                value: promise.result?.outcome.rawValue)))
        ]),
      ], draft: "promise.\(promise.id)", in: world)
  }

  func title(in world: World) -> String {
    let household = promise.household.map(world.label(of:)) ?? world.placeName
    return world.wording("promise.title", ["household": household])
  }

  func context(in world: World) -> String? {
    promise.made.map { world.wording("promise.made", ["day": $0.description]) }
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .responsible
      ? world.caseworkerItems(alsoNaming: promise.responsible.map { [$0.text] } ?? []) : []
  }

  private func due(in world: World) -> Typed<Day> {
    Typed(entry.text(.due), today: world.today, leaning: .future)
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    var errors: [FieldID: String] = [:]
    if entry.text(.text).meaningful == nil { errors[.text] = world.wording["promise.text.missing"] }
    if let text = due(in: world).unreadable {
      errors[.due] = world.wording("entry.day.unreadable", ["text": text])
    }
    guard errors.isEmpty else { return .wrong(errors) }
    let deadline = due(in: world).value
    let moved =
      deadline == promise.due
      ? nil : world.question(aboutDeadline: deadline, at: promise.household)
    let asked =
      [moved].compactMap(\.self) + movedAgain(in: world)
      + world.questions(about: [entry.text(.text)])
    return asked.isEmpty ? .fine : .asked(asked)
  }

  private func movedAgain(in world: World) -> [String] {
    guard let before = promise.due, let due = due(in: world).value, due > before else { return [] }
    return world.signSearch.moved(promise, times: moves + 1).map { [world.question(about: $0)] }
      ?? []
  }

  mutating func appear(in world: World) -> [Step] {
    entry.restoredNotice(in: world) + [.effect(.readChanges([promise.record]))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .readChanges(_, let changes): moves = Promise.moves(in: changes)[promise.id] ?? 0
    case .saved(let save, _) where save.draft == entry.draftName: return [.pop]
    default: break
    }
    return []
  }

  mutating func edits(in world: inout World) -> [Edit] {
    var new = promise
    new.text = entry.text(.text).meaningful ?? promise.text
    new.due = due(in: world).value
    new.responsible = entry.value(.responsible).map(Caseworker.ID.init)
    let outcome = entry.value(.outcome).flatMap(Promise.Outcome.init(rawValue:))
    if outcome != promise.result?.outcome {
      new.result = outcome.map { Promise.Result(outcome: $0, day: world.today, by: world.user) }
    }
    return Edit(from: promise, to: new).map { [$0] } ?? []
  }
}

extension World {
  func words(for outcome: Promise.Outcome) -> String {
    switch outcome {
    case .done: wording["promise.done"]
    case .dropped: wording["promise.dropped"]
    }
  }
}
