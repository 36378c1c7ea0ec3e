import Casework
import Record
import Widgets
import Wording

/// The form of a household, new or known.
struct HouseholdEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case code, headName, headBirth, village, hamlet, newHamlet, group, contact, language,
      vietnamese, cameFrom, opened, legalBasis, note
  }

  let start: HouseholdEntry
  /// Who looks like the head of a new household.
  private var likeness: LikenessWatch?
  var entry: EntryForm<FieldID>

  init(newIn village: Village.ID?, in world: World) {
    let home = village ?? world.onlyVillage
    self.init(HouseholdEntry(newIn: home, register: world.register), draft: "household.new", world)
  }

  init(editing household: Household, in world: World) {
    self.init(HouseholdEntry(editing: household), draft: "household.\(household.id)", world)
  }

  private init(_ start: HouseholdEntry, draft: String, _ world: World) {
    self.start = start
    likeness = start.old == nil ? LikenessWatch(in: world) : nil
    entry = EntryForm(Self.rows(showing: start, in: world), draft: draft, in: world)
  }

  private static func rows(showing start: HouseholdEntry, in world: World) -> [FormRow<FieldID>] {
    let (wording, register) = (world.wording, world.register)
    func row(_ id: FieldID, _ label: String, _ control: Control, required: Bool = false)
      -> FormRow<FieldID>
    { .fields([Field(id, label, control, isRequired: required)]) }
    func pick(_ value: String?, _ shown: String?) -> Control {
      .pick(PickField(value.map { [$0] } ?? [], shown: shown ?? ""))
    }
    return [
      row(
        .code, wording["householdEntry.code"],
        .text(TextField(start.code, kind: .code, maximum: 20)),
        required: true)
    ]
      + (start.old == nil
        ? [
          row(
            .headName, wording["householdEntry.headName"],
            .text(TextField(kind: .name, maximum: 80))),
          row(
            .headBirth, wording["householdEntry.headBirth"],
            .text(TextField(kind: .code, maximum: 20, placeholder: wording["member.birth.format"]))),
        ] : []) + [
        row(
          .village, wording["householdEntry.village"],
          pick(start.village?.text, start.village.flatMap { register.villages[$0]?.name })),
        row(
          .hamlet, wording["householdEntry.hamlet"],
          pick(start.hamlet?.text, start.hamlet.flatMap { register.hamlets[$0]?.name })),
        row(
          .newHamlet, wording["householdEntry.newHamlet"],
          .text(TextField(kind: .name, maximum: 40))),
        row(
          .group, wording["householdEntry.group"],
          pick(start.group?.text, start.group.flatMap { register.groups[$0]?.name })),
        row(
          .contact, wording["householdEntry.contact"],
          pick(start.contact?.text, start.contact.map(world.name(of:)))),
        row(
          .language, wording["householdEntry.language"],
          pick(start.language, start.language.map { world.words(forLanguage: $0) ?? $0 })),
        row(
          .vietnamese, wording["householdEntry.vietnamese"],
          .choice(
            ChoiceRow(
              [
                Option("yes", wording["householdEntry.vietnamese.yes"]),
                Option("no", wording["householdEntry.vietnamese.no"]),
              ], value: start.speaksVietnamese.map { $0 ? "yes" : "no" }))),
        row(
          .cameFrom, wording["householdEntry.cameFrom"],
          .text(TextField(start.cameFrom, kind: .name, maximum: 120))
        ),
        row(
          .opened, wording["householdEntry.opened"],
          .text(
            TextField(
              start.opened.text, kind: .stepped, maximum: 20,
              placeholder: wording["entry.dayFormat"]
            ))),
        row(
          .legalBasis, wording["householdEntry.legalBasis"],
          .text(TextField(start.legalBasis, maximum: 200))),
        row(.note, wording["householdEntry.note"], .note(TextArea(start.note), lines: 3)),
      ]
  }

  func title(in world: World) -> String {
    guard let old = start.old else { return world.wording["householdEntry.titleNew"] }
    return world.wording("householdEntry.title", ["household": world.label(of: old.id)])
  }

  func context(in world: World) -> String? {
    likeness?.sentence(in: world) ?? world.wording["householdEntry.explain"]
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    let village = entry.value(.village).map(Village.ID.init)
    return switch field {
    case .village: world.villageItems
    case .hamlet: world.hamletItems(in: village)
    case .group: world.groupItems(in: village)
    case .contact:
      world.caseworkerItems(alsoNaming: start.contact.map { [$0.text] } ?? [])
    case .language: world.languageOptions.map { Picker.Item($0.value, $0.label) }
    case .code, .headName, .headBirth, .newHamlet, .vietnamese, .cameFrom, .opened, .legalBasis,
      .note:
      []
    }
  }

  /// Hamlet and group belong to a village, and so does a new household's code.
  mutating func changed(_ field: FieldID, in world: World) {
    let head = Lookalike(
      name: entry.text(.headName).meaningful, birth: headBirth(in: world).value)
    likeness?.look(for: head, in: world)
    guard field == .village else { return }
    entry.set(.pick([], shown: ""), for: .hamlet)
    entry.set(.pick([], shown: ""), for: .group)
    guard start.old == nil, let village = entry.value(.village),
      let code = world.register.nextHouseholdCode(in: Village.ID(village))
    else { return }
    entry.set(.text(code), for: .code)
  }

  private func headBirth(in world: World) -> Typed<PartialDate> {
    Typed(birth: entry.text(.headBirth), today: world.today)
  }

  private func filled(in world: World) -> HouseholdEntry {
    var filled = start
    filled.code = entry.text(.code)
    filled.village = entry.value(.village).map(Village.ID.init)
    filled.hamlet = entry.value(.hamlet).map(Hamlet.ID.init)
    filled.group = entry.value(.group).map(HouseholdGroup.ID.init)
    filled.contact = entry.value(.contact).map(Caseworker.ID.init)
    filled.language = entry.value(.language)
    filled.speaksVietnamese = entry.value(.vietnamese).map { $0 == "yes" }
    filled.cameFrom = entry.text(.cameFrom)
    filled.opened = Typed(entry.text(.opened), today: world.today, leaning: .past)
    filled.legalBasis = entry.text(.legalBasis)
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    var errors: [FieldID: String] = [:]
    if let day = filled.opened.value, day > world.today {
      errors[.opened] = wording("change.day.afterToday", ["day": day.description])
    }
    if let text = headBirth(in: world).unreadable {
      errors[.headBirth] = wording("member.birth.unreadable", ["text": text])
    } else if headBirth(in: world) != .blank, entry.text(.headName).meaningful == nil {
      errors[.headName] = wording["householdEntry.headName.missing"]
    }
    for problem in filled.problems(in: world.register) {
      switch problem {
      case .codeMissing: errors[.code] = wording["householdEntry.code.missing"]
      case .codeMalformed(let example):
        errors[.code] = wording("householdEntry.code.malformed", ["example": example])
      case .openedUnreadable(let text):
        errors[.opened] = wording("entry.day.unreadable", ["text": text])
      }
    }
    if entry.text(.newHamlet).meaningful != nil, filled.village == nil {
      errors[.newHamlet] = wording["householdEntry.newHamlet.noVillage"]
    }
    guard errors.isEmpty else { return .wrong(errors) }
    let asked =
      filled.questions(register: world.register).map { question in
        switch question {
        case .codeTaken(let other):
          wording("householdEntry.codeTaken", ["household": world.fullLabel(of: other)])
        case .villageMissing: wording["householdEntry.villageMissing"]
        }
      } + [likeness?.sentence(in: world)].compactMap { $0 }
      + world.questions(about: [filled.note])
    return asked.isEmpty ? .fine : .asked(asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    var household = filled(in: world)
    var edits: [Edit] = []
    if let name = entry.text(.newHamlet).meaningful {
      let hamlet = Hamlet(
        id: Hamlet.ID(world.ids.next()), name: name, village: household.village)
      household.hamlet = hamlet.id
      edits.append(Edit(creating: hamlet))
    }
    guard start.old == nil, let name = entry.text(.headName).meaningful,
      var new = household.household(newIDs: &world.ids)
    else { return edits + (household.edits(newIDs: &world.ids) ?? []) }
    let head = Person(
      id: Person.ID(world.ids.next()), name: name, birth: headBirth(in: world).value)
    new.head = head.id
    let residence = Residence(
      id: Residence.ID(world.ids.next(ownedBy: new.id.text)), person: head.id,
      relation: Residence.headRelation, from: new.opened)
    return edits + [Edit(creating: head), Edit(creating: residence), Edit(creating: new)]
  }

  /// A new household's file opens at once: its members come next.
  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    guard case .saved(let save, _) = answer, save.draft == entry.draftName else { return [] }
    let created = save.edits.last { $0.record.kind == Household.kind }?.record
    guard start.old == nil, let created else { return [.pop] }
    return [.replace(HouseholdPage(of: Household.ID(created.id), in: world))]
  }
}

extension World {
  /// What is asked of notes that touch what is never recorded here (design.md §2).
  func questions(about notes: [String]) -> [String] {
    let found = notes.flatMap(catalogues.neverRecorded.found(in:))
    guard !found.isEmpty else { return [] }
    return [wording("entry.neverRecorded", ["words": found.joined(separator: ", ")])]
  }
}
