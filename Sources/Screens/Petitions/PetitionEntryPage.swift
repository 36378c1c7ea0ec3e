import Casework
import Widgets
import Wording

/// A petition that was not raised at a visit, or one to be corrected and sent on its way: who can
/// answer it, to whom it went, by when an answer is due.
struct PetitionEntryPage: EntryPage {
  enum FieldID: String, EntryFieldID {
    case households, occasion, text, day, level, to, sent, due
  }

  let start: PetitionEntry
  /// Households to be picked from first.
  private var nearby: Set<Household.ID> = []
  var entry: EntryForm<FieldID>

  /// A new one, of the households given or of those picked.
  init(newOf households: [Household.ID] = [], in world: World) {
    var start = PetitionEntry(newOn: world.today)
    start.households = households
    if !households.isEmpty { start.occasion = .other }
    self.init(
      start, draft: (["petition.new"] + households.map(\.text)).joined(separator: "."), world)
  }

  /// One that is raised at a review while it looks at a member's households: of one of these, as a
  /// rule.
  init(about member: ReviewedMonth.Member, at review: Review, in world: World) {
    let households = member.households.map(\.household.id)
    var start = PetitionEntry(newOn: review.heldOn ?? world.today)
    start.occasion = .review
    if households.count == 1 { start.households = households }
    self.init(start, draft: "petition.review.\(member.verdict.id)", world)
    nearby = Set(households)
    if households.count == 1 { entry.focus(on: .text) }
  }

  init(editing petition: Petition, in world: World) {
    self.init(
      PetitionEntry(
        editing: petition, together: world.register.raisedTogether(with: petition)),
      draft: "petition.way.\(petition.id)", world)
    entry.focus(on: .level)
  }

  private init(_ start: PetitionEntry, draft: String, _ world: World) {
    self.start = start
    entry = EntryForm(Self.rows(showing: start, in: world), draft: draft, in: world)
  }

  private static func rows(showing start: PetitionEntry, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    func day(_ id: FieldID, _ label: String, _ typed: Typed<Day>, isRequired: Bool = false)
      -> FormRow<FieldID>
    {
      .fields([
        .day(
          id, label, typed.value?.description ?? "", isRequired: isRequired, columns: 40,
          in: wording)
      ])
    }
    let occasions = Petition.Occasion.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    let levels = Petition.Level.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    return whose(start, occasions, in: world) + [
      .fields([
        Field(
          .text, wording["petition.text"], .note(TextArea(start.text, maximum: 1000), lines: 2),
          isRequired: true)
      ]),
      day(.day, wording["petition.day"], start.day, isRequired: true),
      .blank,
      .choice(.level, wording["petition.level"], levels, start.level?.rawValue),
      .fields([
        Field(
          .to, wording["petition.to"],
          .text(
            TextField(start.to, maximum: 100, placeholder: wording["petition.to.hint"])))
      ]),
      day(.sent, wording["petition.sent"], start.sent),
      day(.due, wording["petition.due"], start.due),
    ]
  }

  /// Whose petition it is: picked of a new one, told of one that is there.
  private static func whose(
    _ start: PetitionEntry, _ occasions: [Option], in world: World
  ) -> [FormRow<FieldID>] {
    let wording = world.wording
    guard start.old == nil else {
      let others = start.together.count - 1
      guard others > 0 else { return [] }
      return [
        .fields([
          Field(
            .households, wording["petition.together"],
            .fixed(wording("petition.together.count", ["count": String(others)])))
        ])
      ]
    }
    return [
      .fields([
        Field(
          .households, wording["petition.households"],
          .pick(
            PickField(
              start.households.map(\.text),
              shown: start.households.map(world.label(of:)).joined(separator: ", "),
              placeholder: wording["petition.households.hint"])), isRequired: true)
      ]),
      .choice(.occasion, wording["petition.occasion"], occasions, start.occasion?.rawValue),
    ]
  }

  func title(in world: World) -> String {
    guard let old = start.old else { return world.wording["petition.new"] }
    return world.wording("petition.title", ["household": world.fullLabel(of: old.household)])
  }

  func context(in world: World) -> String? { world.wording["petition.explain"] }

  func takesSeveral(_ field: FieldID) -> Bool { field == .households }

  func items(for field: FieldID, in world: World) -> [Picker.Item] {
    guard field == .households else { return [] }
    func isNearby(_ item: Picker.Item) -> Bool { nearby.contains(Household.ID(item.value)) }
    let items = world.householdItems
    return items.filter(isNearby) + items.filter { !isNearby($0) }
  }

  func leaning(of field: FieldID) -> Day.Leaning { field == .due ? .future : .past }

  private func filled(in world: World) -> PetitionEntry {
    func day(_ field: FieldID) -> Typed<Day> {
      Typed(entry.text(field), today: world.today, leaning: leaning(of: field))
    }
    var filled = start
    if start.old == nil {
      filled.households = entry.values(.households).map(Household.ID.init)
      filled.occasion = entry.value(.occasion).flatMap(Petition.Occasion.init(rawValue:))
    }
    filled.text = entry.text(.text)
    filled.day = day(.day)
    filled.level = entry.value(.level).flatMap(Petition.Level.init(rawValue:))
    filled.to = entry.text(.to)
    (filled.sent, filled.due) = (day(.sent), day(.due))
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let filled = filled(in: world)
    return EntryCheck(
      wrong: filled.problems.map { words(for: $0, in: world.wording) },
      asking: filled.questions(today: world.today).map { words(for: $0, in: world.wording) }
        + world.questions(about: [entry.text(.text), entry.text(.to)]))
  }

  func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(newIDs: &world.ids) ?? []
  }

  private func words(for problem: PetitionEntry.Problem, in wording: Wording) -> (FieldID, String) {
    func unreadable(_ text: String) -> String { wording("entry.day.unreadable", ["text": text]) }
    return switch problem {
    case .householdsMissing: (.households, wording["petition.households.missing"])
    case .textMissing: (.text, wording["petition.text.missing"])
    case .dayMissing: (.day, wording["petition.day.missing"])
    case .dayUnreadable(let text): (.day, unreadable(text))
    case .sentUnreadable(let text): (.sent, unreadable(text))
    case .dueUnreadable(let text): (.due, unreadable(text))
    case .levelMissing: (.level, wording["petition.level.missing"])
    case .addresseeMissing: (.to, wording["petition.to.missing"])
    case .dueBeforeSent(let day):
      (.due, wording("petition.due.beforeSent", ["day": day.description]))
    }
  }

  private func words(for question: PetitionEntry.Question, in wording: Wording) -> String {
    switch question {
    case .dayAfterToday(let day), .sentAfterToday(let day):
      wording("entry.day.afterToday", ["day": day.description])
    case .sentBeforePetition(let day):
      wording("petition.sent.beforePetition", ["day": day.description])
    }
  }
}
