import Casework
import Widgets
import Wording

/// Cam kết của hộ: what the family wants, does itself and asks of us in a year. Saving prints it, to
/// be read aloud to the family and signed, or marked with a finger.
struct CommitmentPage: EntryPage {
  enum FieldID: String, EntryFieldID { case wants, does, asks, day, language, reader }

  static let keys = KeyTable<EntryCommand>([
    Binding(.control("s"), does: .save, label: "commitment.save", help: "commitment.save.help"),
    Binding(.tab, does: .next, label: "entry.next", help: "entry.next.help"),
    Binding(.escape, does: .back, label: "entry.back", help: "entry.back.help"),
  ])

  private let old: Commitment?
  let household: Household.ID
  private let year: Int
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, in year: Int, in world: World) {
    self.household = household
    self.year = year
    old = world.register.commitment(of: household, in: year)
    let wording = world.wording
    func note(_ id: FieldID, _ label: String, _ text: String?) -> FormRow<FieldID> {
      .fields([Field(id, label, .note(TextArea(text ?? ""), lines: 3), isRequired: id != .asks)])
    }
    let day = old?.day ?? world.today
    entry = EntryForm(
      [
        note(.wants, wording["commitment.wants"], old?.wants),
        note(.does, wording["commitment.does"], old?.does),
        note(.asks, wording["commitment.asks"], old?.asks),
        .fields([
          .day(.day, wording["commitment.day"], day.description, isRequired: true, in: wording)
        ]),
        .fields([
          Field(
            .language, wording["commitment.language"],
            .choice(
              ChoiceRow(
                world.languageOptions,
                value: old?.language ?? world.register.households[household]?.language)),
            isRequired: true)
        ]),
        .fields([
          Field(
            .reader, wording["commitment.reader"],
            .text(
              TextField(
                old?.reader ?? world.signedIn?.name ?? "", kind: .name, maximum: 80)))
        ]),
      ], draft: "commitment.\(household).\(year)", in: world)
  }

  func title(in world: World) -> String {
    world.wording(
      "commitment.title", ["year": String(year), "household": world.label(of: household)])
  }

  func context(in world: World) -> String? {
    let language = world.register.households[household]?.language
      .flatMap(world.words(forLanguage:))
    return language.map { world.wording("commitment.explain.language", ["language": $0]) }
      ?? world.wording["commitment.explain"]
  }

  private func day(in world: World) -> Typed<Day> {
    Typed(entry.text(.day), today: world.today, leaning: .past)
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    var errors: [FieldID: String] = [:]
    if entry.text(.wants).meaningful == nil { errors[.wants] = wording["commitment.wants.missing"] }
    if entry.text(.does).meaningful == nil { errors[.does] = wording["commitment.does.missing"] }
    switch day(in: world) {
    case .blank: errors[.day] = wording["commitment.day.missing"]
    case .unreadable(let text): errors[.day] = wording("entry.day.unreadable", ["text": text])
    case .value(let day):
      if day > world.today {
        errors[.day] = wording("change.day.afterToday", ["day": day.description])
      } else if day.year != year {
        errors[.day] = wording("situation.day.otherYear", ["year": String(year)])
      }
    }
    if entry.value(.language) == nil {
      errors[.language] = wording["commitment.language.missing"]
    }
    guard errors.isEmpty else { return .wrong(errors) }
    let asked = world.questions(about: [.wants, .does, .asks].map { entry.text($0) })
    return asked.isEmpty ? .fine : .asked(asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    var new = Commitment(id: old?.id ?? Commitment.id(of: household, in: year))
    new.day = day(in: world).value
    new.wants = entry.text(.wants).meaningful
    new.does = entry.text(.does).meaningful
    new.asks = entry.text(.asks).meaningful
    new.language = entry.value(.language)
    new.reader = entry.text(.reader).meaningful
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }

  /// The paper of what is saved.
  private func paper(in world: World) -> [Step] {
    world.register.commitment(of: household, in: year).map { [.effect(.print(.commitment($0)))] }
      ?? []
  }

  /// One that was saved before is printed again.
  mutating func accept(in world: inout World) -> [Step] {
    let edits = edits(in: &world)
    guard edits.isEmpty else { return [.effect(.save(Save(edits, draft: entry.draftName)))] }
    return [.pop] + paper(in: world)
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    guard case .saved(let save, _) = answer, save.draft == entry.draftName else { return [] }
    return [.pop] + paper(in: world)
  }
}
