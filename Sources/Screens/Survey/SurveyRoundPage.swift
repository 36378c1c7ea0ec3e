import Casework
import Widgets
import Wording

/// The form of a round: from when to when the households of a year are asked.
struct SurveyRoundPage: EntryPage {
  enum FieldID: String, EntryFieldID { case from, until }

  private let old: SurveyRound?
  private let year: Int
  var entry: EntryForm<FieldID>

  init(in year: Int, in world: World) {
    self.year = year
    old = world.register.surveyRounds[SurveyRound.id(in: year)]
    let wording = world.wording
    func day(_ id: FieldID, _ label: String, _ day: Day?) -> FormRow<FieldID> {
      .fields([.day(id, label, day?.description ?? "", isRequired: true, in: wording)])
    }
    entry = EntryForm(
      [
        day(.from, wording["absence.from"], old?.from),
        day(.until, wording["absence.until"], old?.until),
      ], draft: "survey.\(year)", in: world)
  }

  func title(in world: World) -> String {
    world.wording("survey.round.title", ["year": String(year)])
  }

  func leaning(of field: FieldID) -> Day.Leaning { field == .from ? .past : .future }

  private func day(_ field: FieldID, in world: World) -> Typed<Day> {
    Typed(entry.text(field), today: world.today, leaning: leaning(of: field))
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    var errors: [FieldID: String] = [:]
    for field in [FieldID.from, .until] {
      switch day(field, in: world) {
      case .blank: errors[field] = wording["survey.day.missing"]
      case .unreadable(let text): errors[field] = wording("entry.day.unreadable", ["text": text])
      case .value: break
      }
    }
    if let from = day(.from, in: world).value, let until = day(.until, in: world).value {
      if until < from { errors[.until] = wording["survey.until.beforeFrom"] }
      if from.year != year {
        errors[.from] = wording("situation.day.otherYear", ["year": String(year)])
      }
    }
    return errors.isEmpty ? .fine : .wrong(errors)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    var new = SurveyRound(id: SurveyRound.id(in: year))
    new.from = day(.from, in: world).value
    new.until = day(.until, in: world).value
    guard let old else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}
