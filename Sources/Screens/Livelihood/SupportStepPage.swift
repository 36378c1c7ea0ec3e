import Casework
import Widgets
import Wording

/// The form of guidance given on a support and of what was found of its result.
struct SupportStepPage: EntryPage {
  enum FieldID: String, EntryFieldID { case day, by, outcome, guidance, note }

  let start: SupportStepEntry
  var entry: EntryForm<FieldID>

  init(of support: LivelihoodSupport, editing old: SupportStep? = nil, in world: World) {
    start = SupportStepEntry(of: support, editing: old, today: world.today, by: world.user)
    let wording = world.wording
    let outcomes = SupportStep.Outcome.allCases.map {
      Option($0.rawValue, world.words(for: $0, of: support.thing))
    }
    entry = EntryForm(
      [
        .fields([
          .day(
            .day, wording["support.step.day"], start.day.text, isRequired: true, columns: 16,
            in: wording)
        ]),
        .pick(
          .by, wording["support.step.by"], start.by?.text, shown: start.by.map(world.name(of:)),
          hint: wording["support.pick"]),
        .choice(.outcome, wording["support.step.outcome"], outcomes, start.outcome?.rawValue),
        .fields([
          Field(
            .guidance, wording["support.step.guidance"],
            .note(TextArea(start.guidance), lines: 2))
        ]),
        .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
      ], draft: "supportStep.\(old?.id.text ?? "new.\(support.id)")", in: world)
  }

  func title(in world: World) -> String {
    world.wording(
      "support.step.title",
      [
        "what": world.name(of: start.support),
        "household": world.label(of: start.support.household),
      ])
  }

  func context(in world: World) -> String? {
    start.support.condition.map { world.wording("support.agreed", ["what": $0]) }
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .by ? world.caseworkerItems(alsoNaming: start.by.map { [$0.text] } ?? []) : []
  }

  private func filled(in world: World) -> SupportStepEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.by = entry.value(.by).map(Caseworker.ID.init)
    filled.outcome = entry.value(.outcome).flatMap(SupportStep.Outcome.init(rawValue:))
    (filled.guidance, filled.note) = (entry.text(.guidance), entry.text(.note))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .dayMissing: (.day, wording["support.step.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .dayBeforeGiven(let day):
        (.day, wording("support.check.beforeGiven", ["day": day.description]))
      case .nothingSaid: (.outcome, wording["support.step.nothingSaid"])
      }
    }
    return EntryCheck(
      wrong: errors, asking: world.questions(about: [filled.guidance, filled.note]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }
}
