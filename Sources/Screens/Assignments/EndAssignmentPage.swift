import Casework
import Cells
import Widgets
import Wording

/// Kết thúc: an assignment ends and nobody takes it over.
struct EndAssignmentPage: EntryPage {
  enum FieldID: String, EntryFieldID { case promises, lastDay, reason, basisNumber, basisDay }

  private static let dayColumns = 12

  let assignment: Assignment
  var entry: EntryForm<FieldID>

  init(_ assignment: Assignment, in world: World) {
    self.assignment = assignment
    entry = EntryForm(
      Self.rows(assignment, in: world), draft: "assignmentEnd.\(assignment.id.text)", in: world)
  }

  private static func rows(_ assignment: Assignment, in world: World) -> [FormRow<FieldID>] {
    let wording = world.wording
    let households = Set(world.register.households(of: assignment.target))
    let open = assignment.caseworker.map { world.register.openPromises(of: $0) } ?? []
    let here = open.count { promise in promise.household.map(households.contains) ?? false }
    let promises =
      here == 0
      ? wording["end.promises.none"]
      : wording(
        "end.promises",
        ["count": String(here), "name": world.name(of: assignment.caseworker)])
    return [
      .fields([Field(.promises, wording["end.stays"], .fixed(promises))]),
      .blank,
      .fields([
        Field(
          .lastDay, wording["end.lastDay"],
          .text(TextField(world.today.description, kind: .stepped)), isRequired: true,
          columns: dayColumns)
      ]),
      .fields([Field(.reason, wording["end.reason"], .text(TextField()), isRequired: true)]),
      .fields([
        Field(.basisNumber, wording["assign.basis"], .text(TextField()), columns: 20),
        Field(
          .basisDay, wording["assign.basis.day"], .text(TextField(kind: .stepped)),
          columns: dayColumns),
      ]),
    ]
  }

  func title(in world: World) -> String {
    world.wording(
      "end.title",
      [
        "name": world.name(of: assignment.caseworker),
        "household": world.label(of: assignment.target),
      ])
  }

  private func typedEnding(in world: World) -> AssignmentEnding {
    var typed = AssignmentEnding(of: assignment)
    typed.lastDay = Typed(entry.text(.lastDay), today: world.today, leaning: .past)
    typed.reason = entry.text(.reason)
    typed.basis = BasisEntry(
      number: entry.text(.basisNumber), day: entry.text(.basisDay), today: world.today)
    return typed
  }

  func check(in world: World) -> EntryCheck<FieldID> {
    var sentences: [FieldID: String] = [:]
    for problem in typedEnding(in: world).problems(in: world.register) {
      let (field, sentence) = world.wording.words(for: problem)
      if sentences[field] == nil { sentences[field] = sentence }
    }
    return sentences.isEmpty ? .fine : .wrong(sentences)
  }

  mutating func edits(in world: inout World) -> [Edit] {
    [typedEnding(in: world).edit(newIDs: &world.ids)]
  }
}

extension Wording {
  fileprivate func words(for problem: AssignmentEnding.Problem)
    -> (EndAssignmentPage.FieldID, String)
  {
    switch problem {
    case .lastDayMissing: (.lastDay, self["form.lastDay.missing"])
    case .lastDayUnreadable(let text): (.lastDay, self("form.dayUnreadable", ["text": text]))
    case .beginsLater(let day): (.lastDay, self("end.beginsLater", ["day": day.description]))
    case .endsEarlier(let day): (.lastDay, self("end.endsEarlier", ["day": day.description]))
    case .reasonMissing: (.reason, self["end.reason.missing"])
    case .basis(let problem):
      (problem == .numberMissing ? .basisNumber : .basisDay, sentence(for: problem))
    }
  }
}
