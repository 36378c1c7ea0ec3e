import Casework
import Widgets
import Wording

/// The form of one pregnancy: antenatal visits, then what came of it.
struct PregnancyPage: EntryPage {
  enum FieldID: String, EntryFieldID, CaseIterable {
    case noted, expected, visits, visitsKnown, outcome, delivered, place, attendant
    case staffArrivedAfter, children
  }

  let start: PregnancyEntry
  var entry: EntryForm<FieldID>

  init(of woman: Person.ID, editing old: Pregnancy? = nil, in world: World) {
    start = PregnancyEntry(of: woman, editing: old, today: world.today, by: world.user)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "pregnancy.\(old?.id.text ?? woman.text)",
      in: world)
    hideNeedless()
  }

  private static func rows(
    showing start: PregnancyEntry, in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    func text(_ id: FieldID, _ label: String, _ value: String, _ hint: String, columns: Int = 30)
      -> Field<FieldID>
    {
      Field(
        id, label, .text(TextField(value, kind: .code, maximum: 20, placeholder: hint)),
        columns: columns)
    }
    func day(_ id: FieldID, _ label: String, _ typed: Typed<Day>, isRequired: Bool = false)
      -> Field<FieldID>
    {
      .day(id, label, typed.text, isRequired: isRequired, in: wording)
    }
    func choice<C: RawRepresentable<String> & CaseIterable>(
      _ id: FieldID, _ label: String, _ value: C?, _ words: (C) -> String
    ) -> FormRow<FieldID> {
      .fields([
        Field(
          id, label,
          .choice(
            ChoiceRow(
              C.allCases.map { Option($0.rawValue, words($0)) }, value: value?.rawValue)))
      ])
    }
    return [
      .fields([day(.noted, wording["pregnancy.noted"], start.noted, isRequired: true)]),
      .fields([
        text(
          .expected, wording["pregnancy.expected"], start.expected.text,
          wording["pregnancy.expected.format"])
      ]),
      .fields([
        Field(
          .visits, wording["pregnancy.visits"],
          .text(
            TextField(
              AntenatalDays.text(of: start.visits.value ?? [:]), kind: .code, maximum: 300,
              placeholder: wording["pregnancy.visits.format"])))
      ]),
      .fields([
        text(
          .visitsKnown, wording["pregnancy.visitsKnown"], start.visitsKnown.text,
          wording["pregnancy.visitsKnown.format"])
      ]),
      .blank,
      choice(.outcome, wording["pregnancy.outcome"], start.outcome, world.words(for:)),
      .fields([day(.delivered, wording["pregnancy.delivered"], start.delivered)]),
      choice(.place, wording["pregnancy.place"], start.place, world.words(for:)),
      choice(.attendant, wording["pregnancy.attendant"], start.attendant, world.words(for:)),
      .fields([
        Field(
          .staffArrivedAfter, "",
          .checks(
            CheckGroup(
              [Option("after", wording["pregnancy.staffArrivedAfter"])],
              values: start.staffArrivedAfter ? ["after"] : [])))
      ]),
      .fields([
        text(
          .children, wording["pregnancy.children"], start.children.text, "", columns: 18)
      ]),
    ]
  }

  /// What came of it is asked once it has come, and about a birth only where there was one.
  private mutating func hideNeedless() {
    let ofBirth: Set<FieldID> = [.place, .attendant, .staffArrivedAfter, .children]
    switch entry.value(.outcome).flatMap(Pregnancy.Outcome.init(rawValue:)) {
    case nil: entry.hide(ofBirth.union([.delivered]))
    case .miscarriage: entry.hide(ofBirth)
    case .live, .stillbirth: entry.hide([])
    }
  }

  mutating func changed(_ field: FieldID, in world: World) { hideNeedless() }

  func title(in world: World) -> String {
    world.wording("pregnancy.title", ["woman": world.fullLabel(of: start.person)])
  }

  func context(in world: World) -> String? { world.wording["pregnancy.explain"] }

  private func filled(in world: World) -> PregnancyEntry {
    var filled = start
    filled.noted = Typed(entry.text(.noted), today: world.today, leaning: .past)
    filled.expected = Typed(entry.text(.expected)) { PartialDate(typed: $0, twoDigitPivot: 99) }
    filled.visits = AntenatalDays.read(entry.text(.visits), today: world.today)
    filled.visitsKnown = Typed(count: entry.text(.visitsKnown))
    filled.outcome = entry.value(.outcome).flatMap(Pregnancy.Outcome.init(rawValue:))
    filled.delivered = Typed(entry.text(.delivered), today: world.today, leaning: .past)
    filled.place = entry.value(.place).flatMap(Pregnancy.Place.init(rawValue:))
    filled.attendant = entry.value(.attendant).flatMap(Pregnancy.Attendant.init(rawValue:))
    filled.staffArrivedAfter = entry.isTicked(.staffArrivedAfter)
    filled.children = Typed(count: entry.text(.children))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let errors = filled.problems(today: world.today).map { words(for: $0, in: world.wording) }
    let asked = filled.questions(in: world.register).map { words(for: $0, in: world.wording) }
    return EntryCheck(wrong: errors, asking: asked)
  }

  private func words(
    for problem: PregnancyEntry.Problem, in wording: Wording
  ) -> (FieldID, String) {
    func field(_ when: PregnancyEntry.When) -> FieldID { when == .noted ? .noted : .delivered }
    return switch problem {
    case .notedMissing: (.noted, wording["pregnancy.noted.missing"])
    case .dayUnreadable(let when, let text):
      (field(when), wording("entry.day.unreadable", ["text": text]))
    case .dayAfterToday(let when, let day):
      (field(when), wording("change.day.afterToday", ["day": day.description]))
    case .expectedUnreadable(let text):
      (.expected, wording("pregnancy.expected.unreadable", ["text": text]))
    case .visitsUnreadable(let text):
      (.visits, wording("pregnancy.visits.unreadable", ["text": text]))
    case .visitAfterToday(let day):
      (.visits, wording("change.day.afterToday", ["day": day.description]))
    case .countUnreadable(let count, let text):
      (
        count == .visits ? .visitsKnown : .children,
        wording("situation.count.unreadable", ["text": text])
      )
    }
  }

  private func words(for question: PregnancyEntry.Question, in wording: Wording) -> String {
    switch question {
    case .deliveredUnknown: wording["pregnancy.deliveredUnknown"]
    case .expectedFarAway: wording["pregnancy.expectedFarAway"]
    case .before22Weeks: wording["pregnancy.before22Weeks"]
    case .fewerThanDays(let days):
      wording("pregnancy.fewerThanDays", ["days": String(days)])
    case .anotherOpen: wording["pregnancy.anotherOpen"]
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }
}
