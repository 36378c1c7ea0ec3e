import Casework
import Widgets
import Wording

/// The form of somebody placed in training or in work.
struct PlacementEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case person, path, what, place, from, follower, activity, note
  }

  let start: PlacementEntry
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, editing old: Placement? = nil, in world: World) {
    self.init(
      PlacementEntry(of: household, editing: old, today: world.today),
      draft: "placement.\(old?.id.text ?? "new.\(household)")", world)
  }

  /// Of somebody whom an activity has brought there.
  init(
    of person: Person.ID, in household: Household.ID, after activity: Activity.ID, _ world: World
  ) {
    self.init(
      PlacementEntry(
        of: household, editing: nil, person: person, after: activity, today: world.today),
      draft: "placement.new.\(person).\(activity)", world)
  }

  private init(_ start: PlacementEntry, draft: String, _ world: World) {
    self.start = start
    entry = EntryForm(Self.rows(showing: start, in: world), draft: draft, in: world)
    if start.person != nil { entry.focus(on: .path) }
  }

  private static func rows(showing start: PlacementEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let person = start.person.flatMap { world.register.people[world.register.kept($0)] }
    return [
      .pick(
        .person, wording["placement.person"], start.person?.text,
        shown: person.map(world.name(of:)), hint: wording["support.pick"], isRequired: true),
      .choice(
        .path, wording["placement.path"],
        Placement.Path.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        start.path?.rawValue),
      .fields([
        Field(
          .what, wording["placement.what"],
          .text(
            TextField(start.what, maximum: 150, placeholder: wording["placement.what.hint"])),
          isRequired: true)
      ]),
      .fields([
        Field(
          .place, wording["placement.place"],
          .text(
            TextField(start.place, maximum: 150, placeholder: wording["placement.place.hint"])))
      ]),
      .fields([
        .day(.from, wording["placement.from"], start.from.text, isRequired: true, in: wording)
      ]),
      .pick(
        .follower, wording["placement.follower"], start.follower?.text,
        shown: start.follower.map { world.name(of: $0) }, hint: wording["placement.follower.hint"]),
      .pick(
        .activity, wording["placement.activity"], start.activity?.text,
        shown: start.activity.flatMap { world.label(ofActivity: $0) },
        hint: wording["support.pick"]),
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
    ]
  }

  func title(in world: World) -> String {
    world.wording("placement.title", ["household": world.label(of: start.household)])
  }

  /// That they are in training, or in work, already; else when it will be asked.
  func context(in world: World) -> String? {
    filled(in: world).questions(in: world.register).first.map { sentence(for: $0, in: world) }
      ?? world.wording["placement.explain"]
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .person:
      let here = world.personItems(of: start.household)
      guard let old = start.person, !here.contains(where: { $0.value == old.text }) else {
        return here
      }
      return here + [Picker.Item(old.text, world.fullLabel(of: old))]
    case .follower:
      return world.caseworkerItems(alsoNaming: start.follower.map { [$0.text] } ?? [])
    case .activity:
      let years = [world.today.year, world.today.year - 1]
      return years.flatMap { world.register.activities(in: $0) }.map {
        Picker.Item(
          $0.id.text, world.label(ofActivity: $0.id) ?? $0.topic, detail: world.place(of: $0))
      }
    default: return []
    }
  }

  private func filled(in world: World) -> PlacementEntry {
    var filled = start
    filled.person = entry.value(.person).map(Person.ID.init)
    filled.path = entry.value(.path).flatMap(Placement.Path.init(rawValue:))
    (filled.what, filled.place) = (entry.text(.what), entry.text(.place))
    filled.from = Typed(entry.text(.from), today: world.today, leaning: .past)
    filled.follower = entry.value(.follower).map(Caseworker.ID.init)
    filled.activity = entry.value(.activity).map(Activity.ID.init)
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .personMissing: (.person, wording["placement.person.missing"])
      case .pathMissing: (.path, wording["placement.path.missing"])
      case .whatMissing: (.what, wording["placement.what.missing"])
      case .fromMissing: (.from, wording["placement.from.missing"])
      case .fromUnreadable(let text): (.from, wording("entry.day.unreadable", ["text": text]))
      case .fromAfterToday(let day):
        (.from, wording("change.day.afterToday", ["day": day.description]))
      }
    }
    return EntryCheck(
      wrong: errors,
      asking: filled.questions(in: world.register).map { sentence(for: $0, in: world) }
        + world.questions(about: [filled.what, filled.note]))
  }

  private func sentence(for question: PlacementEntry.Question, in world: World) -> String {
    switch question {
    case .goingOn(let other):
      world.wording(
        "placement.goingOn",
        ["what": world.words(for: other), "standing": world.standingWords(of: other)])
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }
}
