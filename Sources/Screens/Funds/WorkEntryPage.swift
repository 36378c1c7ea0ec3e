import Casework
import Widgets
import Wording

/// The form of a work: what, where, from which money, by when, and for how many households.
struct WorkEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case type, name, village, source, year, cost, households, start, due, done, note
  }

  private let start: WorkEntry
  var entry: EntryForm<FieldID>

  init(editing old: PublicWork? = nil, in world: World) {
    var start = WorkEntry(editing: old, today: world.today)
    if old == nil { start.village = world.onlyVillage }
    self.start = start
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "work.\(old?.id.text ?? "new")", in: world)
  }

  private static func rows(showing start: WorkEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func pick(
      _ id: FieldID, _ label: String, _ value: String?, _ shown: String?, isRequired: Bool = false
    ) -> FormRow<FieldID> {
      .fields([
        Field(
          id, label,
          .pick(
            PickField(
              value.map { [$0] } ?? [], shown: shown ?? "",
              placeholder: wording["support.pick"])), isRequired: isRequired)
      ])
    }
    func text(_ id: FieldID, _ label: String, _ value: String?, _ columns: Int) -> Field<FieldID> {
      Field(
        id, label, .text(TextField(value ?? "", kind: .code, maximum: 20)), columns: columns)
    }
    func day(_ part: WorkEntry.DayPart, _ label: String) -> Field<FieldID> {
      .day(FieldID(part), label, start[part].text, columns: 12, in: wording)
    }
    return [
      pick(
        .type, wording["work.type"], start.type, start.type.map { world.name(ofWorkKind: $0) },
        isRequired: true),
      .fields([
        Field(
          .name, wording["work.name"],
          .text(TextField(start.name, maximum: 150, placeholder: wording["work.name.hint"])),
          isRequired: true)
      ]),
      pick(
        .village, wording["activity.village"], start.village?.text,
        start.village.map(world.label(of:)), isRequired: true),
      pick(.source, wording["support.source"], start.source, world.name(ofSource: start.source)),
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
    func items(of list: Catalogue) -> [Picker.Item] {
      list.entries.map {
        Picker.Item($0.code, world.speaksEnglish ? $0.english : $0.vietnamese)
      }
    }
    return switch field {
    case .type: items(of: world.catalogues.workKinds)
    case .source: items(of: world.catalogues.supports.sources)
    case .village: world.villageItems
    default: []
    }
  }

  func leaning(of field: FieldID) -> Day.Leaning { field == .due ? .future : .past }

  private func filled(in world: World) -> WorkEntry {
    var filled = start
    (filled.type, filled.name) = (entry.value(.type), entry.text(.name))
    filled.village = entry.value(.village).map(Village.ID.init)
    filled.source = entry.value(.source)
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
