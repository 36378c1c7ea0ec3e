import Casework
import Widgets
import Wording

/// Đăng ký thoát nghèo of one household in one year, as the family agreed to.
struct RegistrationPage: EntryPage {
  enum FieldID: String, EntryFieldID { case day, agreedBy, lacks, helpers, withdrawn }

  let start: RegistrationEntry
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, in year: Int, in world: World) {
    start = RegistrationEntry(
      of: household, in: year,
      editing: world.register.registration(of: household, in: year), today: world.today,
      by: world.user)
    entry = EntryForm(
      Self.rows(showing: start, in: world), draft: "registration.\(household).\(year)", in: world)
  }

  private static func rows(showing start: RegistrationEntry, in world: World)
    -> [FormRow<FieldID>]
  {
    let wording = world.wording
    func day(_ id: FieldID, _ label: String, _ typed: Typed<Day>, isRequired: Bool)
      -> FormRow<FieldID>
    {
      .fields([.day(id, label, typed.text, isRequired: isRequired, columns: 40, in: wording)])
    }
    return [
      day(.day, wording["registration.day"], start.day, isRequired: true),
      .fields([
        Field(
          .agreedBy, wording["registration.agreedBy"],
          .text(
            TextField(
              start.agreedBy, kind: .name, maximum: 100,
              placeholder: wording["registration.agreedBy.hint"])),
          isRequired: true)
      ]),
      .fields([
        Field(
          .lacks, wording["registration.lacks"],
          .checks(
            CheckGroup(
              world.options(world.catalogues.needs.kinds, and: start.lacks),
              values: Array(start.lacks))))
      ]),
      .fields([
        Field(
          .helpers, wording["registration.helpers"], .note(TextArea(start.helpers), lines: 2))
      ]),
      day(.withdrawn, wording["registration.withdrawn"], start.withdrawn, isRequired: false),
    ]
  }

  func title(in world: World) -> String {
    world.wording(
      "registration.title",
      ["year": String(start.year), "household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? { world.wording["registration.explain"] }

  private func filled(in world: World) -> RegistrationEntry {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.agreedBy = entry.text(.agreedBy)
    filled.lacks = Set(entry.values(.lacks))
    filled.helpers = entry.text(.helpers)
    filled.withdrawn = Typed(entry.text(.withdrawn), today: world.today, leaning: .past)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .dayMissing: (.day, wording["registration.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .dayOfOtherYear(let year):
        (.day, wording("registration.day.otherYear", ["year": String(year)]))
      case .agreementMissing: (.agreedBy, wording["registration.agreedBy.missing"])
      case .withdrawnUnreadable(let text):
        (.withdrawn, wording("entry.day.unreadable", ["text": text]))
      case .withdrawnAfterToday(let day):
        (.withdrawn, wording("change.day.afterToday", ["day": day.description]))
      case .withdrawnBeforeDay(let day):
        (.withdrawn, wording("registration.withdrawn.beforeDay", ["day": day.description]))
      }
    }
    let asked = world.questions(about: [filled.helpers, filled.agreedBy])
    return EntryCheck(wrong: errors, asking: asked)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today)
  }
}
