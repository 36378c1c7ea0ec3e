import Casework
import Widgets
import Wording

/// The form of what was found 3, 6 or 12 months on: still in training or in work, finished, or left.
struct FindingPage: EntryPage {
  enum FieldID: String, EntryFieldID { case what, milestone, standing, day, note }

  let start: FindingEntry
  var entry: EntryForm<FieldID>

  init(of placement: Placement, in world: World) {
    let start = FindingEntry(of: placement, today: world.today)
    self.start = start
    let wording = world.wording
    let milestones = Placement.Milestone.allCases.map {
      Option(String($0.rawValue), world.words(for: $0))
    }
    let standings = Placement.Standing.allCases.map {
      Option($0.rawValue, world.words(for: $0, of: placement.path))
    }
    entry = EntryForm(
      [
        .fields([Field(.what, wording["placement.what"], .fixed(world.words(for: placement)))]),
        .blank,
        .choice(
          .milestone, wording["placement.milestone"], milestones,
          start.milestone.map { String($0.rawValue) }),
        .choice(.standing, wording["placement.standing"], standings, nil),
        .fields([
          .day(.day, wording["placement.asked"], start.day.text, isRequired: true, in: wording)
        ]),
        .fields([Field(.note, wording["placement.why"], .note(TextArea(start.note), lines: 2))]),
      ], draft: "placement.found.\(placement.id)", in: world)
    entry.focus(on: .standing)
  }

  func title(in world: World) -> String {
    world.wording(
      "placement.found.title",
      [
        "person": world.personName(of: start.placement),
        "household": world.label(of: start.placement.household),
      ])
  }

  func context(in world: World) -> String? { world.standingWords(of: start.placement) }

  private func filled(in world: World) -> FindingEntry {
    var filled = start
    filled.milestone = entry.value(.milestone).flatMap { Int($0) }
      .flatMap(Placement.Milestone.init(rawValue:))
    filled.standing = entry.value(.standing).flatMap(Placement.Standing.init(rawValue:))
    filled.day = Typed(entry.text(.day), today: world.today, leaning: .past)
    filled.note = entry.text(.note)
    return filled
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    let wording = world.wording
    let filled = filled(in: world)
    let errors: [(FieldID, String)] = filled.problems(today: world.today).map { problem in
      switch problem {
      case .milestoneMissing: (.milestone, wording["placement.milestone.missing"])
      case .standingMissing: (.standing, wording["placement.standing.missing"])
      case .dayMissing: (.day, wording["placement.asked.missing"])
      case .dayUnreadable(let text): (.day, wording("entry.day.unreadable", ["text": text]))
      case .dayAfterToday(let day):
        (.day, wording("change.day.afterToday", ["day": day.description]))
      case .dayBeforeStart(let day):
        (.day, wording("placement.asked.beforeStart", ["day": day.description]))
      }
    }
    let early = filled.questions.map { question in
      switch question {
      case .early(let milestone, let day):
        wording(
          "placement.asked.early",
          ["months": world.words(for: milestone), "day": day.description])
      }
    }
    return EntryCheck(wrong: errors, asking: early + world.questions(about: [filled.note]))
  }

  mutating func edits(in world: inout World) -> [Edit] {
    filled(in: world).edits(today: world.today, by: world.user)
  }
}
