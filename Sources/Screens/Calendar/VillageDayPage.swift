import Casework
import Widgets
import Wording

/// The form of a village's own days.
struct VillageDayPage: EntryPage {
  enum FieldID: String, EntryFieldID { case name, village, from, until, free }

  private static let isFree = "free"

  private let start: VillageDayEntry
  var entry: EntryForm<FieldID>

  init(_ old: VillageDay?, in world: World) {
    start = VillageDayEntry(old)
    let wording = world.wording
    let households = world.ownHouseholds
    let village =
      old.map(\.village) ?? households.first.flatMap { world.register.households[$0]?.village }
    entry = EntryForm(
      [
        .fields([
          Field(
            .name, wording["villageDay.name"], .text(TextField(old?.name ?? "", maximum: 100)),
            isRequired: true)
        ]),
        .fields([
          Field(
            .village, wording["householdEntry.village"],
            .pick(
              PickField(
                village.map { [$0.text] } ?? [], shown: village.map(world.label(of:)) ?? "",
                placeholder: wording["calendar.commune"])))
        ]),
        .fields([
          .day(
            .from, wording["absence.from"], old?.from?.description ?? "", isRequired: true,
            in: wording)
        ]),
        .fields([.day(.until, wording["absence.until"], old?.until?.description ?? "", in: wording)]
        ),
        .fields([
          Field(
            .free, wording["villageDay.free"],
            .checks(
              CheckGroup(
                [Option(Self.isFree, wording["villageDay.free.yes"])],
                values: old?.isFree ?? true ? [Self.isFree] : [])))
        ]),
      ], draft: "villageDay.\(old?.id.text ?? "new")", in: world)
  }

  func title(in world: World) -> String { world.wording["villageDay.title"] }

  func context(in world: World) -> String? { world.wording["villageDay.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    field == .village
      ? world.register.villagesByName.map { Picker.Item($0.id.text, world.label(of: $0.id)) } : []
  }

  func leaning(of field: FieldID) -> Day.Leaning { .future }

  private func filled(in world: World) -> VillageDayEntry {
    var filled = start
    filled.name = entry.text(.name)
    filled.village = entry.value(.village).map(Village.ID.init)
    filled.from = Typed(entry.text(.from), today: world.today, leaning: .future)
    filled.until = Typed(entry.text(.until), today: world.today, leaning: .future)
    filled.isFree = entry.isTicked(.free)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    return EntryCheck(
      wrong: filled.problems.map { words(for: $0, in: world.wording) },
      asking: filled.questions(today: world.today).map { words(for: $0, in: world.wording) }
        + world.questions(about: [entry.text(.name)]))
  }

  private func words(for question: VillageDayEntry.Question, in wording: Wording) -> String {
    switch question {
    case .over(let day): wording("villageDay.over", ["day": day.description])
    case .long(let days): wording("villageDay.long", ["days": String(days)])
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids)
  }

  private func words(for problem: VillageDayEntry.Problem, in wording: Wording) -> (
    FieldID, String
  ) {
    switch problem {
    case .nameMissing: (.name, wording["villageDay.name.missing"])
    case .fromMissing: (.from, wording["survey.day.missing"])
    case .fromUnreadable(let text): (.from, wording("entry.day.unreadable", ["text": text]))
    case .untilUnreadable(let text): (.until, wording("entry.day.unreadable", ["text": text]))
    case .untilBeforeFrom: (.until, wording["survey.until.beforeFrom"])
    }
  }
}
