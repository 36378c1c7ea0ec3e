import Casework
import Widgets
import Wording

/// The form of one need of a household: what, how pressing, and by what it was answered when.
struct NeedPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case code, urgency, day, detail, support, answer, answerDay
  }

  let start: NeedEntry
  /// What the household was given, which may be the answer.
  private let supports: [LivelihoodSupport]
  var entry: EntryForm<FieldID>

  init(
    of household: Household.ID, showing need: KnownNeed? = nil, answering: Bool = false,
    in world: World
  ) {
    start = NeedEntry(of: household, showing: need, today: world.today, by: world.user)
    supports = world.register.supports(of: household).map(\.support)
    let name = need.map { "need.\(household).\($0.record?.id.text ?? $0.code)" }
    var entry = EntryForm(
      Self.rows(showing: start, isNew: need == nil, supports, in: world),
      draft: name ?? "need.new.\(household)", in: world)
    if answering {
      if entry.text(.answerDay).isEmpty, !entry.hasRestoredDraft {
        entry.set(.text(world.today.description), for: .answerDay)
      }
      entry.focus(on: supports.isEmpty ? .answer : .support)
    }
    self.entry = entry
  }

  private static func rows(
    showing start: NeedEntry, isNew: Bool, _ supports: [LivelihoodSupport], in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    // What stands already is not made another need.
    let code: Control =
      isNew
      ? .pick(PickField(placeholder: wording["support.pick"]))
      : .line(start.code.map(world.name(ofNeed:)) ?? "–")
    let given = supports.first { $0.id == start.support }
    return [
      .fields([Field(.code, wording["needs.code"], code, isRequired: isNew)]),
      .choice(
        .urgency, wording["needs.urgency"],
        HouseholdNeed.Urgency.allCases.map { Option($0.rawValue, world.words(for: $0)) },
        start.urgency?.rawValue),
      .fields([
        .day(
          .day, wording["needs.day"], start.day.text, isRequired: true, columns: 16, in: wording)
      ]),
      .fields([
        Field(
          .detail, wording["needs.detail"],
          .text(
            TextField(
              start.detail, maximum: 200, placeholder: wording["needs.detail.hint"])))
      ]),
      .blank,
      .fields([
        Field(
          .support, wording["needs.support"],
          .pick(
            PickField(
              start.support.map { [$0.text] } ?? [], shown: given.map(world.name(of:)) ?? "",
              placeholder: wording["needs.support.hint"])))
      ]),
      .fields([
        Field(.answer, wording["needs.answer"], .note(TextArea(start.answer), lines: 2))
      ]),
      .fields([
        .day(.answerDay, wording["needs.answerDay"], start.answerDay.text, columns: 16, in: wording)
      ]),
    ]
  }

  func title(in world: World) -> String {
    world.wording("needs.form.title", ["household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? { world.wording["needs.form.explain"] }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .code:
      world.items(of: world.catalogues.needs) { world.words(for: $0.urgency) }
    case .support:
      supports.map {
        Picker.Item($0.id.text, world.name(of: $0), detail: $0.given?.description ?? "")
      }
    default: []
    }
  }

  /// A kind brings along how pressing it is as a rule; a support the day it was given.
  mutating func changed(_ field: FieldID, in world: World) {
    switch field {
    case .code:
      guard let kind = entry.value(.code).flatMap({ world.catalogues.needs[$0] }) else {
        return
      }
      entry.set(.choice(kind.urgency.rawValue), for: .urgency)
    case .support:
      guard let given = supports.first(where: { $0.id.text == entry.value(.support) })?.given
      else { return }
      entry.set(.text(given.description), for: .answerDay)
    default: break
    }
  }

  private func filled(in world: World) -> NeedEntry {
    var filled = start
    if let code = entry.value(.code) { filled.code = code }
    filled.urgency = entry.value(.urgency).flatMap(HouseholdNeed.Urgency.init(rawValue:))
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.detail = entry.text(.detail)
    filled.support = entry.value(.support).map(LivelihoodSupport.ID.init)
    filled.answer = entry.text(.answer)
    filled.answerDay = Typed(entry.text(.answerDay), today: world.today, leaning: .past)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let problems = filled.problems(today: world.today, in: world.register)
    let errors: [(FieldID, String)] = problems.map { problem in
      switch problem {
      case .codeMissing: (.code, wording["needs.code.missing"])
      case .dayMissing: (.day, wording["needs.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .noted: (.code, wording["needs.noted"])
      case .answerDayMissing: (.answerDay, wording["needs.answerDay.missing"])
      case .answerDayUnreadable(let text):
        (.answerDay, wording("entry.day.unreadable", ["text": text]))
      case .answerDayAfterToday(let day):
        (.answerDay, wording("change.day.afterToday", ["day": day.description]))
      case .answerBeforeNeed(let day):
        (.answerDay, wording("needs.answerDay.before", ["day": day.description]))
      case .answerMissing: (.answer, wording["needs.answer.missing"])
      }
    }
    return EntryCheck(
      wrong: errors, asking: world.questions(about: [filled.detail, filled.answer]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(
      today: world.today, by: world.user, world.catalogues.needs, in: world.register)
  }
}
