import Casework
import Widgets
import Wording

/// "Vắng dài ngày đến …": a household away at the fields or for work is expected to be visited
/// less, so that an honest "no" never costs its assignee anything.
struct AbsenceEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case from, until, reason }

  private let start: HouseholdEntry
  private let household: Household
  var entry: EntryForm<FieldID>

  init(of household: Household, in world: World) {
    self.household = household
    start = HouseholdEntry(editing: household)
    let wording = world.wording
    func day(_ typed: Typed<Day>) -> Control {
      .text(
        TextField(typed.text, kind: .stepped, maximum: 20, placeholder: wording["entry.dayFormat"]))
    }
    let from = start.awayFrom == .blank ? Typed.value(world.today) : start.awayFrom
    entry = EntryForm(
      [
        .fields([Field(.from, wording["absence.from"], day(from), columns: 30)]),
        .fields([Field(.until, wording["absence.until"], day(start.awayUntil), columns: 30)]),
        .fields([
          Field(
            .reason, wording["absence.reason"], .text(TextField(start.awayReason, maximum: 120)))
        ]),
      ], draft: "absence.\(household.id)", in: world)
    entry.focus(on: .until)
  }

  func title(in world: World) -> String {
    world.wording("absence.title", ["household": world.label(of: household.id)])
  }

  func context(in world: World) -> String? { world.wording["absence.explain"] }

  private func filled(in world: World) -> HouseholdEntry {
    var filled = start
    let until = Typed(entry.text(.until), today: world.today, leaning: .future)
    let from = Typed(entry.text(.from), today: world.today, leaning: .past)
    // No last day and no reason: the household is back.
    let isBack = until == .blank && entry.text(.reason).meaningful == nil
    filled.awayFrom = isBack ? .blank : from
    filled.awayUntil = until
    filled.awayReason = entry.text(.reason)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    var errors: [FieldID: String] = [:]
    for problem in filled.problems {
      switch problem {
      case .absenceUnreadable(let text):
        let field: FieldID = filled.awayFrom.unreadable == text ? .from : .until
        errors[field] = wording("entry.day.unreadable", ["text": text])
      case .absenceEndsBeforeItBegins: errors[.until] = wording["absence.until.beforeFrom"]
      case .absenceWithoutEnd:
        let field: FieldID = filled.awayUntil == .blank ? .until : .from
        errors[field] = wording["absence.day.missing"]
      case .codeMissing, .openedUnreadable: break  // Neither is on this form.
      }
    }
    if filled.awayUntil.value != nil, filled.awayReason.meaningful == nil {
      errors[.reason] = wording["absence.reason.missing"]
    }
    return errors.isEmpty ? .fine : .wrong(errors)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids) ?? []
  }
}
