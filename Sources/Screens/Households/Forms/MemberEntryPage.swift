import Casework
import Widgets
import Wording

/// The form of a member: only the name is required, or the word that there is none yet.
struct MemberEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case name, unnamed, sex, birth, relation, ethnicity, personalID, arrival, departure, died, note
  }

  let start: PersonEntry
  /// That somebody opened the form of this member has been noted.
  private var isNoted = false
  /// Who looks like a new member.
  private var likeness: LikenessWatch?
  var entry: EntryForm<FieldID>

  init(newIn household: Household.ID, in world: World) {
    var start = PersonEntry(
      newIn: household, ethnicity: world.register.ethnicity(of: household))
    if world.register.households[household]?.head == nil {
      start.relation = Residence.headRelation
    }
    self.init(start, draft: "member.new.\(household)", world)
  }

  init(editing member: Member, in world: World) {
    self.init(
      PersonEntry(editing: member), draft: "member.\(member.residence.id)", world)
  }

  private init(_ start: PersonEntry, draft: String, _ world: World) {
    self.start = start
    likeness = start.old == nil ? LikenessWatch(in: world) : nil
    entry = EntryForm(Self.rows(showing: start, in: world), draft: draft, in: world)
  }

  private static func rows(showing start: PersonEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func row(_ id: FieldID, _ label: String, _ control: Control, columns: Int? = nil)
      -> FormRow<FieldID>
    { .fields([Field(id, label, control, columns: columns)]) }
    func day(_ typed: Typed<Day>) -> Control {
      .text(
        TextField(typed.text, kind: .stepped, maximum: 20, placeholder: wording["entry.dayFormat"]))
    }
    return [
      .fields([
        Field(
          .name, wording["member.name"], .text(TextField(start.name, kind: .name, maximum: 80)),
          isRequired: true)
      ]),
      row(
        .unnamed, "",
        .checks(
          CheckGroup(
            [Option("unnamed", wording["person.unnamed"])],
            values: start.isUnnamed ? ["unnamed"] : []))),
      row(
        .sex, wording["member.sex"],
        .choice(
          ChoiceRow(
            Sex.allCases.map { Option($0.rawValue, world.words(for: $0)) },
            value: start.sex?.rawValue))),
      row(
        .birth, wording["member.birth"],
        .text(
          TextField(
            start.birth.text, kind: .code, maximum: 20, placeholder: wording["member.birth.format"])
        ),
        columns: 30),
      row(
        .relation, wording["member.relation"],
        .pick(
          PickField(
            start.relation.isEmpty ? [] : [start.relation], shown: start.relation)),
        columns: 30),
      row(
        .ethnicity, wording["member.ethnicity"],
        .pick(
          PickField(
            start.ethnicity.isEmpty ? [] : [start.ethnicity], shown: start.ethnicity)),
        columns: 30),
      row(
        .personalID, wording["member.personalID"],
        .text(TextField(start.personalID, kind: .code, maximum: 20)), columns: 30),
      row(.arrival, wording["member.arrival"], day(start.arrival), columns: 30),
      row(.departure, wording["member.departure"], day(start.departure), columns: 30),
      row(.died, wording["member.died"], day(start.died), columns: 30),
      row(.note, wording["member.note"], .note(TextArea(start.note), lines: 2)),
    ]
  }

  mutating func appear(in world: World) -> [Step] {
    defer { isNoted = true }
    let look: [Step] =
      isNoted ? [] : start.old.map { [.effect(.look($0.record))] } ?? []
    return look + entry.restoredNotice(in: world)
  }

  func title(in world: World) -> String {
    let household = world.label(of: start.household)
    guard let old = start.old else {
      return world.wording("member.titleNew", ["household": household])
    }
    return world.wording(
      "member.title", ["name": world.name(of: old), "household": household])
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .relation: Residence.usualRelations.map { Picker.Item($0, $0) }
    case .ethnicity: world.ethnicityItems
    default: []
    }
  }

  func context(in world: World) -> String? { likeness?.sentence(in: world) }

  mutating func changed(_ field: FieldID, in world: World) {
    let typed = filled(in: world).lookalike
    likeness?.look(for: typed, in: world)
  }

  private func filled(in world: World) -> PersonEntry {
    var filled = start
    filled.name = entry.text(.name)
    filled.isUnnamed = entry.isTicked(.unnamed)
    filled.sex = entry.value(.sex).flatMap(Sex.init(rawValue:))
    filled.birth = Typed(birth: entry.text(.birth), today: world.today)
    filled.relation = entry.value(.relation) ?? ""
    filled.ethnicity = entry.value(.ethnicity) ?? ""
    filled.personalID = entry.text(.personalID)
    filled.arrival = Typed(entry.text(.arrival), today: world.today, leaning: .past)
    filled.departure = Typed(entry.text(.departure), today: world.today, leaning: .past)
    filled.died = Typed(entry.text(.died), today: world.today, leaning: .past)
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let errors = filled.problems.map { words(for: $0, in: world.wording) }
    let asked =
      filled.questions(today: world.today, register: world.register)
      .map { words(for: $0, in: world) } + [likeness?.sentence(in: world)].compactMap { $0 }
      + world.questions(about: [filled.note])
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids, in: world.register, on: world.today) ?? []
  }
}

// MARK: Words

extension MemberEntryPage {
  private func words(for problem: PersonEntry.Problem, in wording: Wording)
    -> (FieldID, String)
  {
    switch problem {
    case .nameMissing: (.name, wording["member.name.missing"])
    case .birthUnreadable(let text): (.birth, wording("member.birth.unreadable", ["text": text]))
    case .personalIDMalformed(let text):
      (.personalID, wording("member.personalID.malformed", ["text": text]))
    case .arrivalUnreadable(let text): (.arrival, wording("entry.day.unreadable", ["text": text]))
    case .departureUnreadable(let text):
      (.departure, wording("entry.day.unreadable", ["text": text]))
    case .deathUnreadable(let text): (.died, wording("entry.day.unreadable", ["text": text]))
    }
  }

  private func words(for question: PersonEntry.Question, in world: World) -> String {
    let wording = world.wording
    return switch question {
    case .personalIDTaken(let person):
      wording("member.personalID.taken", ["person": world.fullLabel(of: person)])
    case .birthAfterToday: wording["member.birth.afterToday"]
    case .olderThan110: wording["member.birth.tooOld"]
    case .deathBeforeBirth: wording["member.died.beforeBirth"]
    }
  }
}

extension World {
  func words(for sex: Sex) -> String {
    switch sex {
    case .male: wording["sex.male"]
    case .female: wording["sex.female"]
    }
  }

  /// `Pờ Xè Mé (1986, LS-004 Pờ Xè Mé)`: who of all that bear the name. It looks for the home
  /// among all residences: not for a list.
  func fullLabel(of person: Person.ID) -> String {
    let person = register.kept(person)
    return fullLabel(of: person, in: register.home(of: person, on: today)?.household)
  }

  /// The same where the home is known.
  func fullLabel(of person: Person.ID, in home: Household.ID?) -> String {
    guard let known = register.people[person] else { return person.text }
    let parts = [known.birth?.description, home.map { label(of: $0) }].compactMap { $0 }
    return name(of: known) + (parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))")
  }

  /// The ethnicities of the commune, those of most people first.
  var ethnicityItems: [Picker.Item] {
    var counts: [String: Int] = [:]
    for person in register.people.values {
      if let ethnicity = person.ethnicity { counts[ethnicity, default: 0] += 1 }
    }
    for usual in Person.usualEthnicities where counts[usual] == nil { counts[usual] = 0 }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { Picker.Item($0.key, $0.key) }
  }
}

extension Typed where Value: CustomStringConvertible {
  /// The text that a field shows.
  var text: String { value?.description ?? unreadable ?? "" }
}
