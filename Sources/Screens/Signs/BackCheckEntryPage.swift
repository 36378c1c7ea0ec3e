import Casework
import Widgets
import Wording

/// What a family said when somebody asked it again: what it received, what it still needs.
struct BackCheckEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case day, by, received, needs }

  private let start: BackCheckEntry
  var entry: EntryForm<FieldID>

  init(_ check: BackCheck, in world: World) {
    start = BackCheckEntry(of: check, by: world.user, today: world.today)
    let wording = world.wording
    entry = EntryForm(
      [
        .fields([
          .day(
            .day, wording["backCheck.day"], start.asked.value?.description ?? "",
            isRequired: true, in: wording)
        ]),
        .fields([
          Field(
            .by, wording["backCheck.by"],
            .pick(
              PickField(
                start.by.map { [$0.text] } ?? [], shown: start.by.map(world.name(of:)) ?? "")),
            isRequired: true)
        ]),
        .fields([
          Field(
            .received, wording["backCheck.received"],
            .note(TextArea(start.received, maximum: 1000), lines: 3))
        ]),
        .fields([
          Field(
            .needs, wording["backCheck.needs"],
            .note(TextArea(start.needs, maximum: 1000), lines: 3))
        ]),
      ], draft: "backCheck.\(check.id.text)", in: world)
    entry.focus(on: .received)
  }

  func title(in world: World) -> String {
    world.wording("backCheck.entry.title", ["household": world.fullLabel(of: start.old.household)])
  }

  func context(in world: World) -> String? { world.wording["backCheck.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .by
      ? world.caseworkerItems(alsoNaming: start.by.map { [$0.text] } ?? []) : []
  }

  private func filled(in world: World) -> BackCheckEntry {
    var filled = start
    filled.asked = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.by = entry.value(.by).map(Caseworker.ID.init)
    (filled.received, filled.needs) = (entry.text(.received), entry.text(.needs))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let ofLead =
      filled.isAskedByLead(in: world.register) ? [world.wording["backCheck.byLead"]] : []
    return EntryCheck(
      wrong: filled.problems(today: world.today).map { words(for: $0, in: world.wording) },
      asking: ofLead + world.questions(about: [filled.received, filled.needs]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }

  private func words(for problem: BackCheckEntry.Problem, in wording: Wording) -> (FieldID, String)
  {
    switch problem {
    case .dayMissing: (.day, wording["situation.day.missing"])
    case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
    case .dayAfterToday(let day):
      (.day, wording("change.day.afterToday", ["day": day.description]))
    case .askerMissing: (.by, wording["backCheck.by.missing"])
    case .nothingSaid: (.received, wording["backCheck.nothingSaid"])
    }
  }
}
