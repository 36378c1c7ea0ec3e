import Casework
import Widgets
import Wording

/// The form of a work: what, where, from which money, by when, and for how many households.
struct WorkEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case type, need, name, village, source, year, cost, households, start, due, done, note
  }

  private let start: WorkEntry
  var entry: EntryForm<FieldID>

  init(editing old: PublicWork? = nil, in world: World) {
    var start = WorkEntry(editing: old, by: world.catalogues.workKinds, today: world.today)
    if old == nil { start.village = world.onlyVillage }
    self.init(start, draft: old?.id.text ?? "new", in: world)
  }

  /// A new one that answers a need of a village.
  init(answering need: String, in village: Village.ID?, _ world: World) {
    var start = WorkEntry(editing: nil, by: world.catalogues.workKinds, today: world.today)
    (start.need, start.village) = (need, village ?? world.onlyVillage)
    self.init(start, draft: "new.\(need)", in: world)
  }

  private init(_ start: WorkEntry, draft: String, in world: World) {
    self.start = start
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "work.\(draft)", in: world)
  }

  private static func rows(showing start: WorkEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let hint = wording["support.pick"]
    func text(_ id: FieldID, _ label: String, _ value: String?, _ columns: Int) -> Field<FieldID> {
      Field(
        id, label, .text(TextField(value ?? "", kind: .code, maximum: 20)), columns: columns)
    }
    func day(_ part: WorkEntry.DayPart, _ label: String) -> Field<FieldID> {
      .day(FieldID(part), label, start[part].text, columns: 12, in: wording)
    }
    return [
      .pick(
        .type, wording["work.type"], start.type,
        shown: start.type.map { world.name(ofWorkKind: $0) }, hint: hint, isRequired: true),
      .fields([
        Field(
          .name, wording["work.name"],
          .text(TextField(start.name, maximum: 150, placeholder: wording["work.name.hint"])),
          isRequired: true)
      ]),
      .pick(
        .village, wording["activity.village"], start.village?.text,
        shown: start.village.map(world.label(of:)), hint: hint, isRequired: true),
      .pick(
        .need, wording["work.need"], start.need, shown: start.need.map(world.name(ofNeed:)),
        hint: wording["work.need.hint"]),
      .pick(
        .source, wording["support.source"], start.source,
        shown: world.name(ofSource: start.source), hint: hint),
      .fields([
        text(.year, wording["work.year"], start.year.value.map { String($0) }, 8),
        text(.cost, wording["work.cost"], start.cost.value.map(Money.written), 18),
      ]),
      .fields([
        text(.households, wording["work.households"], start.households.value.map { String($0) }, 8)
      ]),
      .fields([day(.start, wording["work.start"]), day(.due, wording["work.due"])]),
      .fields([day(.done, wording["work.done.day"])]),
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
    ]
  }

  func title(in world: World) -> String {
    start.old == nil ? world.wording["work.new"] : world.wording["work.title"]
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .type:
      world.items(of: world.catalogues.workKinds) { $0.need.map(world.name(ofNeed:)) ?? "" }
    case .need: world.items(of: world.catalogues.needs)
    case .source: world.items(of: world.catalogues.supports.sources)
    case .village: world.villageItems
    default: []
    }
  }

  /// A kind brings along the need that it answers as a rule.
  mutating func changed(_ field: FieldID, in world: World) {
    guard field == .type, let type = entry.value(.type),
      let need = world.catalogues.workKinds[type]?.need
    else { return }
    entry.set(.pick([need], shown: world.name(ofNeed: need)), for: .need)
  }

  func leaning(of field: FieldID) -> Day.Leaning { field == .due ? .future : .past }

  private func filled(in world: World) -> WorkEntry {
    var filled = start
    (filled.type, filled.name) = (entry.value(.type), entry.text(.name))
    filled.village = entry.value(.village).map(Village.ID.init)
    (filled.need, filled.source) = (entry.value(.need), entry.value(.source))
    filled.year = Typed(year: entry.text(.year))
    filled.cost = Typed(money: entry.text(.cost))
    filled.households = Typed(count: entry.text(.households))
    for part in WorkEntry.DayPart.allCases {
      let field = FieldID(part)
      filled.days[part] = Typed(
        entry.text(field), today: world.today, leaning: leaning(of: field))
    }
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    return EntryCheck(
      wrong: filled.problems(today: world.today).map { sentence(for: $0, in: world.wording) },
      asking: world.questions(about: [filled.name, filled.note]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }

  private func sentence(for problem: WorkEntry.Problem, in wording: Wording) -> (FieldID, String) {
    switch problem {
    case .typeMissing: (.type, wording["work.type.missing"])
    case .nameMissing: (.name, wording["work.name.missing"])
    case .villageMissing: (.village, wording["work.village.missing"])
    case .yearUnreadable(let text): (.year, wording("work.year.unreadable", ["text": text]))
    case .costUnreadable(let text): (.cost, wording("income.amount.unreadable", ["text": text]))
    case .householdsUnreadable(let text):
      (.households, wording("work.households.unreadable", ["text": text]))
    case .dayUnreadable(let part, let text):
      (FieldID(part), wording("entry.day.unreadable", ["text": text]))
    case .dayAfterToday(let part, let day):
      (FieldID(part), wording("change.day.afterToday", ["day": day.description]))
    case .beforeStart(let part, let day):
      (FieldID(part), wording("work.beforeStart", ["day": day.description]))
    }
  }
}

extension WorkEntryPage.FieldID {
  init(_ part: WorkEntry.DayPart) {
    self =
      switch part {
      case .start: .start
      case .due: .due
      case .done: .done
      }
  }
}
