import Casework
import Widgets
import Wording

/// The form of one poverty result, copied from the decision that recognised it.
struct PovertyEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID { case day, povertyClass, standard, decision, b1, b2 }

  private let start: PovertyEntry
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, editing old: PovertyResult? = nil, in world: World) {
    start = PovertyEntry(
      of: household, editing: old, standards: world.catalogues.standards)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "poverty.\(old?.id.text ?? household.text)",
      in: world)
  }

  private static func rows(showing start: PovertyEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func points(_ id: FieldID, _ label: String, _ typed: Typed<Int>) -> Field<FieldID> {
      Field(id, label, .text(TextField(typed.text, maximum: 3)), columns: 8)
    }
    return [
      .fields([
        Field(
          .day, wording["poverty.day"],
          .text(
            TextField(
              start.day.text, kind: .stepped, maximum: 20,
              placeholder: wording["entry.dayFormat"])),
          isRequired: true, columns: 30)
      ]),
      .fields([
        Field(
          .povertyClass, wording["poverty.class"],
          .choice(
            ChoiceRow(
              PovertyClass.allCases.map { Option($0.rawValue, world.words(for: $0)) },
              value: start.povertyClass?.rawValue)),
          isRequired: true)
      ]),
      .fields([
        Field(
          .standard, wording["poverty.standard"],
          .choice(
            ChoiceRow(
              world.catalogues.standards.all.map { Option($0.code, $0.code) },
              value: start.standard)))
      ]),
      .fields([
        Field(
          .decision, wording["poverty.decision"],
          .text(TextField(start.decision, maximum: 60)))
      ]),
      .fields([
        points(.b1, wording["poverty.b1"], start.scoreB1),
        points(.b2, wording["poverty.b2"], start.scoreB2),
      ]),
    ]
  }

  func title(in world: World) -> String {
    world.wording("poverty.title", ["household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? { world.wording["poverty.explain"] }

  /// The standard follows the day of the decision; a person may still choose another.
  mutating func changed(_ field: FieldID, in world: World) {
    guard field == .day, let day = filled(in: world).day.value else { return }
    entry.set(.choice(world.catalogues.standards.inForce(on: day)?.code), for: .standard)
  }

  private func filled(in world: World) -> PovertyEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.povertyClass = entry.value(.povertyClass).flatMap(PovertyClass.init(rawValue:))
    filled.standard = entry.value(.standard)
    filled.decision = entry.text(.decision)
    filled.scoreB1 = Typed(points: entry.text(.b1))
    filled.scoreB2 = Typed(points: entry.text(.b2))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems.map { problem in
      switch problem {
      case .dayMissing: (.day, wording["poverty.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .classMissing: (.povertyClass, wording["poverty.class.missing"])
      case .scoreUnreadable(let score, let text):
        (score == .b1 ? .b1 : .b2, wording("poverty.score.unreadable", ["text": text]))
      }
    }
    guard errors.isEmpty else { return .wrong(Dictionary(errors) { first, _ in first }) }
    let asked = filled.questions(today: world.today).map { question in
      switch question {
      case .dayAfterToday(let day):
        wording("entry.day.afterToday", ["day": day.description])
      case .standardNotInForce(let day):
        wording("poverty.standard.notInForce", ["day": day.description])
      }
    }
    return asked.isEmpty ? .fine : .asked(asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids) ?? []
  }
}
