import Casework
import Widgets
import Wording

/// The form of what a lead is asked to remind a family of: the day, and that the family agreed.
struct HealthReminderPage: EntryPage {
  enum FieldID: String, EntryFieldID { case day, lead, agreed }

  let start: HealthReminder
  var entry: EntryForm<FieldID>

  init(of household: Household.ID, in world: World) {
    let leads = world.register.leads(of: household, on: world.today)
    start = HealthReminder(of: household, to: leads.first)
    let wording = world.wording
    entry = EntryForm(
      [
        .fields([
          Field(
            .day, wording["reminder.day"],
            .text(
              TextField("", kind: .stepped, maximum: 20, placeholder: wording["entry.dayFormat"])),
            isRequired: true, columns: 30)
        ]),
        .fields([
          Field(
            .lead, wording["reminder.lead"],
            .choice(
              ChoiceRow(
                leads.map { Option($0.text, world.name(of: $0)) }, value: leads.first?.text)))
        ]),
        .fields([
          Field(
            .agreed, "",
            .checks(CheckGroup([Option("agreed", wording["reminder.agreed"])], values: [])))
        ]),
      ], in: world)
  }

  func title(in world: World) -> String {
    world.wording("reminder.title", ["household": world.label(of: start.household)])
  }

  func context(in world: World) -> String? { world.wording["reminder.explain"] }

  func leaning(of field: FieldID) -> Day.Leaning { .future }

  private func filled(in world: World) -> HealthReminder {
    var filled = start
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .future)
    filled.lead = entry.value(.lead).map(Caseworker.ID.init) ?? start.lead
    filled.isAgreed = entry.isTicked(.agreed)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let errors: [(FieldID, String)] = filled(in: world).problems(today: world.today).map {
      switch $0 {
      case .dayMissing: (.day, wording["reminder.day.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayPast(let day): (.day, wording("reminder.day.past", ["day": day.description]))
      case .leadMissing: (.lead, wording["reminder.lead.missing"])
      case .notAgreed: (.agreed, wording["reminder.agreed.missing"])
      }
    }
    return errors.isEmpty ? .fine : .wrong(Dictionary(errors) { first, _ in first })
  }

  mutating func edits(in world: inout World) -> [Edit] {
    let wording = world.wording
    return filled(in: world).edits(
      today: world.today, text: { wording("reminder.text", ["day": $0.description]) },
      newIDs: &world.ids)
  }
}
