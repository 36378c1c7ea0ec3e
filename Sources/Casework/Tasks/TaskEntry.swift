/// The form of a task: who, what, by when, which result counts, and how it ended.
package struct TaskEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case textMissing
    case nobody
    case dueMissing
    case dueUnreadable(String)
    case expectedMissing
  }

  /// The record as it is; of a task that nobody has taken up, what the plan sets.
  package let old: PlanTask
  package let isTakenUp: Bool
  package var text: String
  package var body: String
  package var responsible: Caseworker.ID?
  package var due: Typed<Day>
  package var expected: String
  package var year: Int?
  package var outcome: PlanTask.Outcome?

  package init(_ task: PlanTask, isTakenUp: Bool) {
    (old, self.isTakenUp) = (task, isTakenUp)
    text = task.text
    body = task.body ?? ""
    responsible = task.responsible
    due = task.due.map(Typed.value) ?? .blank
    expected = task.expected ?? ""
    year = task.year
    outcome = task.result?.outcome
  }

  /// All four are asked: rõ nhiệm vụ, rõ trách nhiệm, rõ lộ trình, rõ kết quả.
  package var problems: [Problem] {
    var problems: [Problem] = []
    if text.meaningful == nil { problems.append(.textMissing) }
    if body.meaningful == nil, responsible == nil { problems.append(.nobody) }
    switch due {
    case .blank: problems.append(.dueMissing)
    case .unreadable(let text): problems.append(.dueUnreadable(text))
    case .value: break
    }
    if expected.meaningful == nil { problems.append(.expectedMissing) }
    return problems
  }

  /// The edits of the save; nil while there is a problem, none where nothing changed.
  package func edits(today: Day, by user: Caseworker.ID?) -> [Edit]? {
    guard problems.isEmpty, let text = text.meaningful else { return nil }
    var new = old
    (new.text, new.body, new.responsible) = (text, body.meaningful, responsible)
    (new.due, new.expected, new.year) = (due.value, expected.meaningful, year)
    if outcome != old.result?.outcome {
      new.result = outcome.map { PlanTask.Result(outcome: $0, day: today, by: user) }
    }
    guard isTakenUp else { return [Edit(creating: new)] }
    return Edit(from: old, to: new).map { [$0] } ?? []
  }
}

/// The form in which somebody says how far a task has come.
package struct ProgressEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case textMissing
    case percentUnreadable(String)
  }

  package let task: TaskList.Row
  package let old: TaskProgress?
  package var day: Typed<Day>
  package var text: String
  package var percent: Typed<Int>
  package var evidence: TaskProgress.Evidence?

  package init(of task: TaskList.Row, editing old: TaskProgress? = nil, today: Day) {
    (self.task, self.old) = (task, old)
    day = .value(old?.day ?? today)
    text = old?.text ?? ""
    percent = old.flatMap(\.percent).map(Typed.value) ?? .blank
    evidence = old?.evidence
  }

  package var problems: [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value: break
    }
    if text.meaningful == nil { problems.append(.textMissing) }
    if let text = percent.unreadable { problems.append(.percentUnreadable(text)) }
    return problems
  }

  /// The day where it lies ahead: it may be right, so it is asked about.
  package func dayAhead(of today: Day) -> Day? { day.value.flatMap { $0 > today ? $0 : nil } }

  /// The edits of the save; nil while there is a problem, none where nothing changed. A task that
  /// nobody has taken up is taken up by it as the plan sets it.
  package func edits(by user: Caseworker.ID?, newIDs: inout IdentifierSource) -> [Edit]? {
    guard problems.isEmpty, let text = text.meaningful else { return nil }
    var new =
      old
      ?? TaskProgress(
        id: TaskProgress.ID(newIDs.next(ownedBy: task.task.id.text)), day: nil, by: user, text: "")
    (new.day, new.text, new.percent, new.evidence) = (day.value, text, percent.value, evidence)
    if let old { return Edit(from: old, to: new).map { [$0] } ?? [] }
    return (task.isTakenUp ? [] : [Edit(creating: task.task)]) + [Edit(creating: new)]
  }
}

extension Typed<Int> {
  /// Reads a share of a hundred: `40`, `40%`.
  package init(percent text: String) {
    self.init(text) { typed in
      let digits = typed.last == "%" ? typed.dropLast() : typed[...]
      return Int(digits).flatMap { (0...100).contains($0) ? $0 : nil }
    }
  }
}
