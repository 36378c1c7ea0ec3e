import Casework
import Widgets
import Wording

/// "Vắng dài ngày đến …": a household away at the fields or for work is expected to be visited
/// less, so that an honest "no" never costs its assignee anything. The lead says so, with a reason,
/// and for several of their households at once where the season takes all to the fields.
struct AbsenceEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case kind, from, until, reason, others }

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
    let kinds = Household.Absence.Kind.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    entry = EntryForm(
      [
        .fields([
          Field(
            .kind, wording["absence.kind"],
            .choice(ChoiceRow(kinds, value: start.awayKind.rawValue)))
        ]),
        .fields([Field(.from, wording["absence.from"], day(from), columns: 30)]),
        .fields([Field(.until, wording["absence.until"], day(start.awayUntil), columns: 30)]),
        .fields([
          Field(
            .reason, wording["absence.reason"], .text(TextField(start.awayReason, maximum: 120)))
        ]),
        .fields([
          Field(
            .others, wording["absence.others"],
            .pick(PickField(placeholder: wording["absence.others.none"])))
        ]),
      ], draft: "absence.\(household.id)", in: world)
    entry.focus(on: .until)
  }

  func title(in world: World) -> String {
    world.wording("absence.title", ["household": world.label(of: household.id)])
  }

  func takesSeveral(_ field: FieldID) -> Bool { field == .others }

  /// The other households that the person may say it of.
  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    guard field == .others, let user = world.user else { return [] }
    return world.register.householdsLed(by: user, on: world.today).map(\.household)
      .filter { $0.id != household.id }
      .map {
        Picker.Item($0.id.text, world.label(of: $0.id), detail: world.hamletName(of: $0.id) ?? "")
      }
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
    filled.awayKind =
      entry.value(.kind).flatMap(Household.Absence.Kind.init(rawValue:)) ?? .away
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
    let filled = filled(in: world)
    let others = entry.values(.others).compactMap { world.register.households[.init($0)] }
    return ([filled] + others.map { filled.asAbsence(of: $0) })
      .flatMap { $0.edits(newIDs: &world.ids) ?? [] }
  }
}
