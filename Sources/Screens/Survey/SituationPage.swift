import Casework
import Widgets
import Wording

/// Tình hình, nhu cầu of one household in one year: what is left blank is unknown.
struct SituationPage: EntryPage {
  typealias FieldID = NamedField<SituationPage>

  let start: SituationEntry
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, in year: Int, in world: World) {
    let register = world.register
    start = SituationEntry(
      of: household, in: year, editing: register.situation(of: household, in: year),
      today: world.today, by: world.user)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "situation.\(household).\(year)", in: world)
  }

  private static func rows(showing start: SituationEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let before = world.register.situation(of: start.household, in: start.year - 1)
    func count(_ measure: Situation.Measure) -> Field<FieldID> {
      let known =
        measure == .members
        ? world.register.memberCount(of: start.household, on: world.today) : before?.counts[measure]
      let hint = measure == .members ? "situation.hint.members" : "situation.hint.before"
      return Field(
        FieldID(measure), world.label(of: measure),
        .text(
          TextField(
            start.counts[measure]?.text ?? "", kind: .code, maximum: 9,
            placeholder: known.map { wording(hint, ["count": String($0)]) } ?? "")), columns: 18)
    }
    func answer(_ question: Situation.Question, _ label: String) -> FormRow<FieldID> {
      let known = start.answers[question]
      return .choice(
        FieldID(question), label, world.options(for: question, and: known), known)
    }
    return [
      .fields([.day(.day, wording["situation.day"], start.day.text, isRequired: true, in: wording)]
      ),
      .fields([count(.members), count(.labour), count(.insured)]),
      .fields([count(.paddy), count(.swidden)]),
      .fields([count(.buffalo), count(.cattle), count(.pigs)]),
      .fields([count(.goats), count(.poultry)]),
      answer(.house, wording["situation.house"]), answer(.water, wording["situation.water"]),
      answer(.power, wording["situation.power"]), answer(.latrine, wording["situation.latrine"]),
      .fields([
        Field(
          .needs, wording["situation.needs"],
          .checks(
            CheckGroup(
              world.options(world.catalogues.needs.kinds, and: start.needs),
              values: Array(start.needs))))
      ]),
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 1))]),
    ]
  }

  func title(in world: World) -> String {
    world.wording(
      "situation.title",
      ["year": String(start.year), "household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? { world.wording["situation.explain"] }

  private func filled(in world: World) -> SituationEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    for measure in Situation.Measure.allCases {
      filled.counts[measure] = Typed(count: entry.text(FieldID(measure)))
    }
    for question in Situation.Question.allCases {
      filled.answers[question] = entry.value(FieldID(question))
    }
    filled.needs = Set(entry.values(.needs))
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .dayMissing: (.day, wording["situation.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .dayOfOtherYear(let year):
        (.day, wording("situation.day.otherYear", ["year": String(year)]))
      case .countUnreadable(let measure, let text):
        (FieldID(measure), wording("situation.count.unreadable", ["text": text]))
      case .nothingSaid: (FieldID(Situation.Measure.members), wording["situation.nothingSaid"])
      }
    }
    let asked =
      filled.questions.map { question in
        switch question {
        case .moreThanMembers(let measure):
          wording("situation.moreThanMembers", ["what": world.label(of: measure)])
        }
      } + world.questions(about: [filled.note])
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}

extension NamedField<SituationPage> {
  static var day: Self { Self(rawValue: "day") }
  static var needs: Self { Self(rawValue: "needs") }
  static var note: Self { Self(rawValue: "note") }
}
