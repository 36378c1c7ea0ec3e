import Casework
import Widgets
import Wording

/// The form of one poverty result, copied from the decision that recognised it.
struct PovertyEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case day, review, povertyClass, standard, decision, b1, b2, deprivations, cause
  }

  /// Beside the things that can be lacking.
  private static let nothing = "-"

  let start: PovertyEntry
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, editing old: PovertyResult? = nil, in world: World) {
    start = PovertyEntry(
      of: household, editing: old, standards: world.catalogues.standards)
    let draft = "poverty.\(old?.id.text ?? household.text)"
    let standard = world.drafts[draft]?.fields[FieldID.standard.rawValue] ?? start.standard
    entry = EntryForm(
      Self.rows(showing: start, under: standard, in: world), draft: draft, in: world)
    arrange(in: world)
  }

  /// What can be lacking is that of the standard chosen.
  private static func rows(
    showing start: PovertyEntry, under standard: String?, in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    func points(_ id: FieldID, _ label: String, _ typed: Typed<Int>) -> Field<FieldID> {
      Field(id, label, .text(TextField(typed.text, kind: .code, maximum: 3)), columns: 8)
    }
    return [
      .fields([
        .day(
          .day, wording["poverty.day"], start.day.text, isRequired: true, columns: 18, in: wording),
        Field(
          .review, wording["poverty.review"],
          .text(TextField(start.review.text, kind: .stepped, maximum: 20)), columns: 18),
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
    ] + [lacking(start, under: standard, in: world), cause(start, in: world)]
  }

  /// The dimensions of one standard, and that nothing is lacking.
  private static func lacking(
    _ start: PovertyEntry, under code: String?, in world: World
  ) -> FormRow<FieldID> {
    let standards = world.catalogues.standards
    let standard = code.flatMap { standards[$0] } ?? standards.inForce(on: world.today)
    let options = (standard?.deprivations ?? []).map {
      Option($0.code, $0.term.words(english: world.speaksEnglish))
    }
    let none = Option(nothing, world.wording["poverty.deprivations.nothing"])
    return .fields([
      Field(
        .deprivations, world.wording["poverty.deprivations"],
        .checks(
          CheckGroup(
            options + [none],
            values: start.lacksNothing ? [nothing] : Array(start.deprivations))))
    ])
  }

  private static func cause(_ start: PovertyEntry, in world: World) -> FormRow<FieldID> {
    .fields([
      Field(
        .cause, world.wording["poverty.cause"],
        .choice(
          ChoiceRow(
            NewPovertyCause.allCases.map { Option($0.rawValue, world.words(for: $0)) },
            value: start.cause?.rawValue)))
    ])
  }

  func title(in world: World) -> String {
    world.wording("poverty.title", ["household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? { world.wording["poverty.explain"] }

  /// The standard follows the day of the decision; a person may still choose another.
  mutating func changed(_ field: FieldID, in world: World) {
    if field == .day, let day = filled(in: world).day.value {
      let before = entry.value(.standard)
      entry.set(.choice(world.catalogues.standards.inForce(on: day)?.code), for: .standard)
      if entry.value(.standard) != before { showDeprivations(in: world) }
    }
    if field == .standard { showDeprivations(in: world) }
    arrange(in: world)
  }

  /// Those of the standard chosen; what is ticked and is in it too stays.
  private mutating func showDeprivations(in world: World) {
    entry.replace(Self.rows(showing: start, under: entry.value(.standard), in: world))
  }

  /// Only of a poor household it is asked why it became so.
  private mutating func arrange(in world: World) {
    entry.hide(entry.value(.povertyClass) == PovertyClass.poor.rawValue ? [] : [.cause])
  }

  private func filled(in world: World) -> PovertyEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.povertyClass = entry.value(.povertyClass).flatMap(PovertyClass.init(rawValue:))
    filled.standard = entry.value(.standard)
    filled.decision = entry.text(.decision)
    filled.scoreB1 = Typed(points: entry.text(.b1))
    filled.scoreB2 = Typed(points: entry.text(.b2))
    filled.review = Typed(entry.text(.review), today: world.today, leaning: .past)
    let lacking = Set(entry.values(.deprivations))
    // A code that no standard here knows was not shown, and stays.
    let unknown = start.deprivations.filter { world.catalogues.standards.term(for: $0) == nil }
    filled.deprivations = lacking.subtracting([Self.nothing]).union(unknown)
    filled.lacksNothing = lacking.contains(Self.nothing)
    filled.cause = entry.value(.cause).flatMap(NewPovertyCause.init(rawValue:))
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
      case .reviewUnreadable(let text): (.review, wording("entry.day.unreadable", ["text": text]))
      case .nothingAndSomething: (.deprivations, wording["poverty.nothingAndSomething"])
      }
    }
    let asked = filled.questions(today: world.today, in: world.register).map { question in
      switch question {
      case .dayAfterToday(let day):
        wording("entry.day.afterToday", ["day": day.description])
      case .standardNotInForce(let day):
        wording("poverty.standard.notInForce", ["day": day.description])
      case .reviewAfterDecision(let day):
        wording("poverty.review.afterDecision", ["day": day.description])
      case .scoreAgainstDeprivations(let score, let lacking):
        wording(
          "poverty.score.againstDeprivations",
          ["score": String(score), "count": String(lacking)])
      case .causeMissing: wording["poverty.cause.missing"]
      }
    }
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids) ?? []
  }
}
