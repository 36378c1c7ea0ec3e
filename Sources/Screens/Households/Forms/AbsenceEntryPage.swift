import Casework
import Record
import Widgets
import Wording

/// "Vắng dài ngày đến …": a household away at the fields or for work is expected to be visited
/// less, so that an honest "no" never costs its assignee anything. The lead says so, with a reason,
/// and for several of their households at once where the season takes all to the fields.
struct AbsenceEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case kind, from, until, reason, others }

  let start: AbsenceEntry
  var entry: EntryForm<FieldID>

  /// One more absence of a household.
  init(newOf household: Household.ID, in world: World) {
    self.init(
      AbsenceEntry(of: household, today: world.today, in: world.register),
      draft: "absence.\(household)", in: world)
  }

  init(editing known: KnownAbsence, in world: World) {
    self.init(AbsenceEntry(editing: known), draft: "absence.\(known.record.id)", in: world)
  }

  private init(_ start: AbsenceEntry, draft: String, in world: World) {
    self.start = start
    let wording = world.wording
    func day(_ typed: Typed<Day>) -> Control {
      .text(
        TextField(typed.text, kind: .stepped, maximum: 20, placeholder: wording["entry.dayFormat"]))
    }
    let kinds = Household.Absence.Kind.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    entry = EntryForm(
      [
        .fields([
          Field(
            .kind, wording["absence.kind"], .choice(ChoiceRow(kinds, value: start.kind.rawValue)))
        ]),
        .fields([
          Field(.from, wording["absence.from"], day(start.from), isRequired: true, columns: 30)
        ]),
        .fields([
          Field(.until, wording["absence.until"], day(start.until), isRequired: true, columns: 30)
        ]),
        .fields([
          Field(
            .reason, wording["absence.reason"], .text(TextField(start.reason, maximum: 120)),
            isRequired: true)
        ]),
        .fields([
          Field(
            .others, wording["absence.others"],
            .pick(PickField(placeholder: wording["absence.others.none"])))
        ]),
      ], draft: draft, in: world)
    entry.focus(on: .until)
  }

  func title(in world: World) -> String {
    world.wording("absence.title", ["household": world.label(of: start.household)])
  }

  func takesSeveral(_ field: FieldID) -> Bool { field == .others }

  func leaning(of field: FieldID) -> Day.Leaning { field == .until ? .future : .past }

  /// The other households that the person may say it of.
  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    guard field == .others, let user = world.user else { return [] }
    return world.register.householdsLed(by: user, on: world.today).map(\.household)
      .filter { $0.id != start.household }
      .map {
        Picker.Item($0.id.text, world.label(of: $0.id), detail: world.hamletName(of: $0.id) ?? "")
      }
  }

  func context(in world: World) -> String? { world.wording["absence.explain"] }

  private func filled(in world: World) -> AbsenceEntry {
    var filled = start
    filled.from = firstDay(today: world.today)
    // The first such day after they went, so that one that is over can be entered late.
    filled.until = Typed(
      entry.text(.until), today: filled.from.value ?? world.today, leaning: .future)
    filled.reason = entry.text(.reason)
    filled.kind = entry.value(.kind).flatMap(Household.Absence.Kind.init(rawValue:)) ?? .away
    filled.others = entry.values(.others).map(Household.ID.init)
    return filled
  }

  /// Behind or ahead, whichever such day is nearer: a season that has begun, or one that is planned.
  private func firstDay(today: Day) -> Typed<Day> {
    let past = Typed(entry.text(.from), today: today, leaning: .past)
    let future = Typed(entry.text(.from), today: today, leaning: .future)
    guard let before = past.value, let after = future.value else { return past }
    return after.ordinal - today.ordinal < today.ordinal - before.ordinal ? future : past
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let problems = filled(in: world).problems(in: world.register)
    guard !problems.isEmpty else { return .fine }
    return .wrong(Dictionary(problems.map { words(for: $0, in: world) }) { first, _ in first })
  }

  private func words(for problem: AbsenceEntry.Problem, in world: World) -> (FieldID, String) {
    let wording = world.wording
    func field(_ day: AbsenceEntry.DayField) -> FieldID { day == .from ? .from : .until }
    return switch problem {
    case .dayMissing(let day): (field(day), wording["absence.day.missing"])
    case .dayUnreadable(let day, let text):
      (field(day), wording("entry.day.unreadable", ["text": text]))
    case .endsBeforeItBegins: (.until, wording["absence.until.beforeFrom"])
    case .reasonMissing: (.reason, wording["absence.reason.missing"])
    case .overlaps(let known):
      (
        known.household == start.household ? .from : .others,
        wording(
          "absence.overlaps",
          [
            "household": world.label(of: known.household),
            "from": known.absence.from.dayAndMonth, "until": known.absence.until.description,
          ])
      )
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(in: world.register, newIDs: &world.ids) ?? []
  }
}
