import Casework
import Widgets
import Wording

/// The form of an activity: what, when, where, about what, who led it, and who came.
struct ActivityEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case type, day, village, place, topic, leader, guest, households, people, cadres, attendance
    case note
  }

  private let start: ActivityEntry
  var entry: EntryForm<FieldID>

  init(editing old: Activity? = nil, in world: World) {
    var start = ActivityEntry(editing: old, today: world.today, by: world.user)
    if old == nil { start.village = world.onlyVillage }
    self.start = start
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "activity.\(old?.id.text ?? "new")", in: world)
  }

  private static func rows(showing start: ActivityEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let hint = wording["support.pick"]
    func text(_ id: FieldID, _ label: String, _ value: String, _ hint: String) -> FormRow<FieldID> {
      .fields([
        Field(id, label, .text(TextField(value, maximum: 150, placeholder: hint)))
      ])
    }
    let households = start.households.sorted()
    let people = start.people.sorted()
    let cadres = start.caseworkers.sorted()
    return [
      .pick(
        .type, wording["activity.type"], start.type,
        shown: start.type.map { world.name(ofActivity: $0) }, hint: hint, isRequired: true),
      .fields([
        .day(.day, wording["activity.day"], start.day.text, isRequired: true, in: wording)
      ]),
      .pick(
        .village, wording["activity.village"], start.village?.text,
        shown: start.village.map(world.label(of:)), hint: hint),
      text(.place, wording["activity.place"], start.place, wording["activity.place.hint"]),
      .fields([
        Field(
          .topic, wording["activity.topic"],
          .note(TextArea(start.topic, maximum: 500), lines: 2), isRequired: true)
      ]),
      .pick(
        .leader, wording["activity.leader"], start.leader?.text,
        shown: start.leader.map { world.name(of: $0) }, hint: hint),
      text(.guest, wording["activity.guest"], start.guest, wording["activity.guest.hint"]),
      .pick(
        .households, wording["activity.households"], households.map(\.text),
        shown: households.map(world.label(of:)).joined(separator: ", "), hint: hint),
      .pick(
        .people, wording["activity.people"], people.map(\.text),
        shown: people.compactMap { world.register.people[world.register.kept($0)] }
          .map(world.name(of:)).joined(separator: ", "), hint: hint),
      .pick(
        .cadres, wording["activity.cadres"], cadres.map(\.text),
        shown: cadres.map { world.name(of: $0) }.joined(separator: ", "), hint: hint),
      .fields([
        Field(
          .attendance, wording["activity.attendance"],
          .text(
            TextField(
              start.attendance.value.map { String($0) } ?? "", kind: .code, maximum: 6,
              placeholder: wording["activity.attendance.hint"])), columns: 40)
      ]),
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
    ]
  }

  func title(in world: World) -> String {
    start.old == nil ? world.wording["activity.new"] : world.wording["activity.title"]
  }

  /// Another of its kind on the day, before it is saved; else who comes to such a one as a rule.
  func context(in world: World) -> String? {
    if let question = filled(in: world).questions(in: world.register).first {
      return sentence(for: question, in: world)
    }
    return switch world.catalogues.activityKinds[entry.value(.type)]?.audience {
    case .households: world.wording["activity.for.households"]
    case .people: world.wording["activity.for.people"]
    case .caseworkers: world.wording["activity.for.cadres"]
    case nil: nil
    }
  }

  func takesSeveral(_ field: FieldID) -> Bool {
    field == .households || field == .people || field == .cadres
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    let village = entry.value(.village).map(Village.ID.init)
    switch field {
    case .type: return world.items(of: world.catalogues.activityKinds)
    case .village: return world.villageItems
    case .leader: return world.caseworkerItems(alsoNaming: start.leader.map { [$0.text] } ?? [])
    case .households:
      return naming(start.households.map { ($0.text, world.label(of: $0)) }) {
        world.householdItems(firstOf: village)
      }
    case .people:
      return naming(start.people.map { ($0.text, world.fullLabel(of: $0)) }) {
        world.personItems(firstOf: village)
      }
    case .cadres: return world.caseworkerItems(alsoNaming: start.caseworkers.map(\.text))
    default: return []
    }
  }

  /// Who came and is here no more stays in the list.
  private func naming(
    _ named: [(value: String, label: String)], _ listed: () -> [Picker.Item]
  ) -> [Picker.Item] {
    let items = listed()
    let here = Set(items.map(\.value))
    return items
      + named.filter { !here.contains($0.value) }.map { Picker.Item($0.value, $0.label) }
      .sortedByLabel()
  }

  private func filled(in world: World) -> ActivityEntry {
    var filled = start
    filled.type = entry.value(.type)
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.village = entry.value(.village).map(Village.ID.init)
    (filled.place, filled.topic) = (entry.text(.place), entry.text(.topic))
    filled.leader = entry.value(.leader).map(Caseworker.ID.init)
    filled.guest = entry.text(.guest)
    filled.households = Set(entry.values(.households).map(Household.ID.init))
    filled.people = Set(entry.values(.people).map(Person.ID.init))
    filled.caseworkers = Set(entry.values(.cadres).map(Caseworker.ID.init))
    filled.attendance = Typed(count: entry.text(.attendance))
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    return EntryCheck(
      wrong: filled.problems(today: world.today).map { sentence(for: $0, in: world.wording) },
      asking: filled.questions(in: world.register).map { sentence(for: $0, in: world) }
        + world.questions(about: [filled.topic, filled.note]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }

  private func sentence(for question: ActivityEntry.Question, in world: World) -> String {
    switch question {
    case .same(let other): world.wording("activity.same", ["topic": other.topic])
    }
  }

  private func sentence(for problem: ActivityEntry.Problem, in wording: Wording) -> (
    FieldID, String
  ) {
    switch problem {
    case .typeMissing: (.type, wording["activity.type.missing"])
    case .dayMissing: (.day, wording["activity.day.missing"])
    case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
    case .dayAfterToday(let day):
      (.day, wording("change.day.afterToday", ["day": day.description]))
    case .topicMissing: (.topic, wording["activity.topic.missing"])
    case .leaderMissing: (.leader, wording["activity.leader.missing"])
    case .nobodyCame: (.attendance, wording["activity.nobody"])
    case .attendanceUnreadable(let text):
      (.attendance, wording("activity.attendance.unreadable", ["text": text]))
    case .attendanceTooSmall(let named):
      (.attendance, wording("activity.attendance.tooSmall", ["count": String(named)]))
    }
  }
}
