import Casework
import Widgets
import Wording

/// The form of a support: what was given, from which money, on what condition, who guides it and when
/// its result is looked at. The same thing given twice within a year is said below while one types.
struct SupportEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case thing, amount, value, given, guide, source, model, condition
    case check1, check2, check3, note

    static let checks: [FieldID] = [.check1, .check2, .check3]
  }

  let start: SupportEntry
  var entry: EntryForm<FieldID>
  /// The days to check on as the form proposed them last: what a person typed stays.
  private var proposed: [String]

  init(of household: Household.ID, editing old: LivelihoodSupport? = nil, in world: World) {
    start = SupportEntry(of: household, editing: old, today: world.today)
    let name = old.map { "support.\($0.id)" } ?? "support.new.\(household)"
    proposed = FieldID.checks.map { _ in "" }
    entry = EntryForm(Self.rows(showing: start, in: world), draft: name, in: world)
  }

  private static func rows(showing start: SupportEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let hint = wording["support.pick"]
    func number(_ id: FieldID, _ label: String, _ typed: Typed<Int>) -> Field<FieldID> {
      Field(
        id, label,
        .text(TextField(typed.value.map(Money.written) ?? "", kind: .code, maximum: 15)),
        columns: 16)
    }
    let labels = [
      wording["support.check.1"], wording["support.check.2"], wording["support.check.3"],
    ]
    let checks = zip(FieldID.checks, zip(labels, start.checks)).map { id, check in
      Field<FieldID>.day(id, check.0, check.1.text, columns: 12, in: wording)
    }
    return [
      .pick(
        .thing, wording["support.thing"], start.thing,
        shown: start.thing.flatMap { world.words(forSupport: "thing", $0) }, hint: hint,
        isRequired: true),
      .fields([
        number(.amount, wording["support.amount"], start.amount),
        number(.value, wording["support.value"], start.value),
      ]),
      .fields([
        .day(
          .given, wording["support.given"], start.given.text, isRequired: true, columns: 16,
          in: wording)
      ]),
      .pick(
        .source, wording["support.source"], start.source,
        shown: world.name(ofSource: start.source), hint: hint),
      .pick(
        .model, wording["support.model"], start.model, shown: world.name(ofModel: start.model),
        hint: hint),
      .fields([
        Field(
          .condition, wording["support.condition"],
          .text(
            TextField(
              start.condition, maximum: 200, placeholder: wording["support.condition.hint"])))
      ]),
      .pick(
        .guide, wording["support.guide"], start.guide?.text,
        shown: start.guide.map(world.name(of:)), hint: hint),
      .fields(checks),
      .fields([Field(.note, wording["member.note"], .note(TextArea(start.note), lines: 2))]),
    ]
  }

  func title(in world: World) -> String {
    world.wording("support.title", ["household": world.label(of: start.household)])
  }

  /// The same thing within a year, before it is saved; else in what it is counted.
  func context(in world: World) -> String? {
    if let question = filled(in: world).questions(in: world.register).first {
      return sentence(for: question, in: world)
    }
    return world.catalogues.supports[thing: entry.value(.thing)].map {
      world.wording("support.unit", ["unit": $0.unit])
    }
  }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    switch field {
    case .thing:
      return world.items(of: world.catalogues.supports.things) { $0.unit }
    case .source: return world.items(of: world.catalogues.supports.sources)
    case .model: return world.items(of: world.catalogues.supports.models)
    case .guide:
      return world.caseworkerItems(alsoNaming: start.guide.map { [$0.text] } ?? [])
    default: return []
    }
  }

  func leaning(of field: FieldID) -> Day.Leaning {
    FieldID.checks.contains(field) ? .future : .past
  }

  /// What is given, and when, says when it is looked at, as long as nobody has said otherwise.
  mutating func changed(_ field: FieldID, in world: World) {
    guard field == .thing || field == .given, start.old == nil,
      FieldID.checks.map({ entry.text($0) }) == proposed,
      let thing = world.catalogues.supports[thing: entry.value(.thing)],
      let given = filled(in: world).given.value
    else { return }
    let days = SupportEntry.checks(of: thing, given: given).map(\.description)
    proposed = FieldID.checks.indices.map { $0 < days.count ? days[$0] : "" }
    for (id, day) in zip(FieldID.checks, proposed) { entry.set(.text(day), for: id) }
  }

  private func filled(in world: World) -> SupportEntry {
    var filled = start
    filled.thing = entry.value(.thing)
    filled.amount = Typed(money: entry.text(.amount))
    filled.value = Typed(money: entry.text(.value))
    filled.given = Typed(entry.text(.given), today: world.today, leaning: .past)
    (filled.source, filled.model) = (entry.value(.source), entry.value(.model))
    filled.condition = entry.text(.condition)
    filled.guide = entry.value(.guide).map(Caseworker.ID.init)
    filled.checks = FieldID.checks.map {
      Typed(entry.text($0), today: world.today, leaning: .future)
    }
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    let errors = filled.problems(today: world.today).map { sentence(for: $0, in: world) }
    let asked =
      filled.questions(in: world.register).map { sentence(for: $0, in: world) }
      + world.questions(about: [filled.condition, filled.note])
    return EntryCheck(wrong: errors, asking: asked)
  }

  private func sentence(for question: SupportEntry.Question, in world: World) -> String {
    switch question {
    case .same(let other):
      world.wording(
        "support.same",
        [
          "what": world.name(of: other), "day": other.given?.description ?? "–",
          "source": world.name(ofSource: other.source) ?? world.wording["value.empty"],
        ])
    }
  }

  private func sentence(for problem: SupportEntry.Problem, in world: World) -> (FieldID, String) {
    let wording = world.wording
    func check(_ place: Int) -> FieldID {
      FieldID.checks.indices.contains(place) ? FieldID.checks[place] : .check1
    }
    return switch problem {
    case .thingMissing: (.thing, wording["support.thing.missing"])
    case .givenMissing: (.given, wording["support.given.missing"])
    case .givenUnreadable(let text): (.given, wording("entry.day.unreadable", ["text": text]))
    case .givenAfterToday(let day):
      (.given, wording("change.day.afterToday", ["day": day.description]))
    case .amountUnreadable(let text):
      (.amount, wording("policy.amount.unreadable", ["text": text]))
    case .valueUnreadable(let text): (.value, wording("income.amount.unreadable", ["text": text]))
    case .checkUnreadable(let place, let text):
      (check(place), wording("entry.day.unreadable", ["text": text]))
    case .checkBeforeGiven(let place, let day):
      (check(place), wording("support.check.beforeGiven", ["day": day.description]))
    }
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, newIDs: &world.ids)
  }
}
