import Casework
import Widgets
import Wording

/// What is planned after nobody was met three times in a row; nothing is an answer too.
enum NextStepChoice: Hashable, Sendable {
  case plan(NextStep)
  case later
}

// The question after the third visit that met nobody; its answer becomes a promise with a deadline.
extension World {
  func nextStepQuestion(about entry: VisitEntry, openedBy key: Key) -> Question<NextStepChoice> {
    let tries =
      entry.day.value.map { register.triesInARow(at: entry.household, until: $0) + 1 } ?? 0
    return Question(
      title: wording["nextStep.title"],
      text: wording(
        "nextStep.text",
        ["household": label(of: entry.household), "times": String(tries)]),
      answers: [
        .init("l", wording["nextStep.fieldHut"], .plan(.fieldHut)),
        .init("t", wording["nextStep.evening"], .plan(.evening)),
        .init("b", wording["nextStep.villageHead"], .plan(.villageHead)),
        .init("k", wording["nextStep.later"], .later),
      ], openedBy: key)
  }

  /// The entry with the step that was chosen.
  func planned(_ choice: NextStepChoice, for entry: VisitEntry) -> VisitEntry {
    guard case .plan(let step) = choice else { return entry }
    var planned = entry
    planned.plan(words(for: step))
    return planned
  }

  /// The step as the promise that it becomes.
  private func words(for step: NextStep) -> String {
    switch step {
    case .fieldHut: wording["nextStep.fieldHut.promise"]
    case .evening: wording["nextStep.evening.promise"]
    case .villageHead: wording["nextStep.villageHead.promise"]
    }
  }
}
