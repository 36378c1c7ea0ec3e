import Casework
import Widgets
import Wording

/// Biết chữ: who of a household's adults reads and writes, asked in one go.
struct LiteracyPage: EntryPage {
  struct FieldID: EntryFieldID {
    let rawValue: String
    init(rawValue: String) { self.rawValue = rawValue }
    init(_ person: Person.ID) { rawValue = person.text }
    static let day = FieldID(rawValue: "day")
    static let nobody = FieldID(rawValue: "nobody")
  }

  private let start: LiteracyEntry
  let household: Household.ID
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, in world: World) {
    self.household = household
    let start = LiteracyEntry(
      of: household, today: world.today, by: world.user, in: world.register)
    self.start = start
    let wording = world.wording
    let options = Literacy.State.allCases.map { Option($0.rawValue, world.words(for: $0)) }
    let day = Field<FieldID>.day(
      .day, wording["situation.day"], start.day.text, isRequired: true, in: wording)
    let adults = start.adults.map { person in
      FormRow.fields([
        Field(
          FieldID(person.id), Self.label(of: person, in: world),
          .choice(ChoiceRow(options, value: start.states[person.id]?.rawValue)))
      ])
    }
    let nobody = FormRow.fields([
      Field(FieldID.nobody, "", .fixed(wording["literacy.nobody"]))
    ])
    entry = EntryForm(
      [.fields([day])] + (adults.isEmpty ? [nobody] : adults), draft: "literacy.\(household)",
      in: world)
  }

  /// `Ly Xá Pư (1981)`: within a household that is enough.
  private static func label(of person: Person, in world: World) -> String {
    world.name(of: person) + (person.birth.map { " (\($0.year))" } ?? "")
  }

  func title(in world: World) -> String {
    world.wording("literacy.title", ["household": world.label(of: household)])
  }

  func context(in world: World) -> String? { world.wording["literacy.explain"] }

  private func filled(in world: World) -> LiteracyEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    for person in start.adults {
      filled.states[person.id] = entry.value(FieldID(person.id))
        .flatMap(Literacy.State.init(rawValue:))
    }
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let errors: [(FieldID, String)] = filled(in: world).problems(today: world.today).map {
      switch $0 {
      case .dayMissing: (.day, wording["situation.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .nothingSaid:
        (start.adults.first.map { FieldID($0.id) } ?? .day, wording["literacy.nothingSaid"])
      }
    }
    return EntryCheck(wrong: errors)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}
