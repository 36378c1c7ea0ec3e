import Casework
import Widgets
import Wording

/// Why a household's file is read: noted before it opens, where everybody can see it.
struct ReadingReasonPage: EntryPage {
  enum FieldID: String, EntryFieldID { case household, reason }

  private let reading: SupervisionReading
  var entry: EntryForm<FieldID>

  init(_ reading: SupervisionReading, in world: World) {
    self.reading = reading
    entry = EntryForm(
      [
        .fields([
          Field(
            .household, world.wording["field.household"],
            .fixed(world.fullLabel(of: reading.household)))
        ]),
        .blank,
        .fields([
          Field(
            .reason, world.wording["supervision.reason"],
            .note(TextArea(reading.reason ?? "", maximum: 500), lines: 2), isRequired: true)
        ]),
      ], draft: "supervisionReading.\(reading.id.text)", in: world)
    entry.focus(on: .reason)
  }

  func title(in world: World) -> String { world.wording["supervision.reason.title"] }
  func context(in world: World) -> String? { world.wording["supervision.reason.explain"] }

  func check(in world: World) -> EntryCheck<FieldID> {
    let reason = entry.text(.reason)
    return EntryCheck(
      wrong: reason.meaningful == nil
        ? [(.reason, world.wording["supervision.reason.missing"])] : [],
      asking: world.questions(about: [reason]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    var opened = reading
    (opened.opened, opened.by) = (world.today, world.user)
    opened.reason = entry.text(.reason).meaningful
    return [Edit(from: reading, to: opened)].compactMap(\.self)
  }

  /// Read again on the same day for the same reason, it opens at once.
  mutating func accept(in world: inout World) -> [Step] {
    let edits = edits(in: &world)
    return edits.isEmpty
      ? [.replace(HouseholdPage(of: reading.household, in: world))]
      : [.effect(.save(Save(edits, draft: entry.draftName)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    guard case .saved(let save, _) = answer, save.draft == entry.draftName else { return [] }
    return [.replace(HouseholdPage(of: reading.household, in: world))]
  }
}
