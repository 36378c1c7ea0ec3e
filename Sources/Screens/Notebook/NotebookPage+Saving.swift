import Casework
import Record
import Widgets
import Wording

extension NotebookPage {
  /// Enter goes on to what is still to be known, then saves the line and begins the next.
  mutating func goOnOrSave(in world: inout World) -> [Step] {
    leave(in: world)
    if row.outcome == nil, cell == .day || cell == .household {
      return move(by: 1, in: world)
    }
    return save(in: &world)
  }

  mutating func save(in world: inout World) -> [Step] {
    guard let visitor else { return [] }
    guard let entry = row.entry(of: visitor, today: world.today) else {
      return show([.household: householdProblem(in: world)], in: world)
    }
    let problems = entry.problems(typedBy: world.user, in: world.register)
    guard problems.isEmpty else {
      let sentences = world.sentences(for: problems).compactMap { field, sentence in
        field.notebookCell.map { ($0, sentence) }
      }
      return show(Dictionary(sentences) { first, _ in first }, in: world)
    }
    if let steps = ask(about: entry, in: world) { return steps }
    return askNextStep(or: entry, in: &world)
  }

  private func householdProblem(in world: World) -> String {
    let text = row.text(.household)
    return text.meaningful == nil
      ? world.wording["notebook.household.missing"]
      : world.wording("notebook.household.unknown", ["text": text])
  }

  /// Says what is wrong beside its cell, and puts the cursor there.
  private mutating func show(_ sentences: [NotebookCell: String], in world: World) -> [Step] {
    errors = sentences
    if let first = NotebookCell.allCases.first(where: { sentences[$0] != nil }) {
      enter(first, in: world)
    }
    return [.say(Notice(.error, world.wording["visit.problem"]))]
  }

  /// What is doubtful is asked beside its cell once; saving again means yes.
  private mutating func ask(about entry: VisitEntry, in world: World) -> [Step]? {
    let questions =
      entry.questions(
        today: world.today, register: world.register,
        neverRecorded: world.catalogues.neverRecorded)
      + entry.questions(ofDeadlinesBy: world.catalogues.calendar, in: world.register)
    let open = questions.filter { !asked.contains($0) }
    guard !open.isEmpty else { return nil }
    let sentences = open.compactMap { sentence(for: $0, in: world) }
    let steps = show(Dictionary(sentences) { first, _ in first }, in: world)
    asked = Set(questions)
    return steps
  }

  private func sentence(for question: VisitEntry.Question, in world: World)
    -> (NotebookCell, String)?
  {
    if case .neverRecorded(let words) = question {
      let quoted = words.map { "“\($0)”" }.joined(separator: ", ")
      let isNote = !world.catalogues.neverRecorded.found(in: row.text(.note)).isEmpty
      return (
        isNote ? .note : .promise,
        world.wording("visit.neverRecorded.text", ["words": quoted])
      )
    }
    return world.words(for: question).flatMap { field, sentence in
      field.notebookCell.map { ($0, sentence) }
    }
  }

  // MARK: The third time nobody was met

  private mutating func askNextStep(or entry: VisitEntry, in world: inout World) -> [Step] {
    guard entry.needsNextStep(in: world.register) else { return write(entry, in: &world) }
    overlay = .nextStep(world.nextStepQuestion(about: entry, openedBy: .enter), entry)
    return []
  }

  mutating func take(
    _ key: Key, _ question: Question<NextStepChoice>, about entry: VisitEntry,
    in world: inout World
  ) -> [Step] {
    guard case .event(let event) = question.handle(key) else { return [] }
    overlay = nil
    guard case .answered(let choice) = event else { return [] }
    return write(world.planned(choice, for: entry), in: &world)
  }

  private func write(_ entry: VisitEntry, in world: inout World) -> [Step] {
    guard let edits = entry.edits(register: world.register, newIDs: &world.ids) else { return [] }
    return [.effect(.save(Save(edits, draft: draftName)))]
  }

  // MARK: Answers

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved(let save, let news) where save.draft == draftName:
      return beginNext(after: news, in: world)
    case .saved(_, let news):
      // An outing that was opened from here.
      addSaved(from: news)
      return keepDraft(in: world)
    case .loaded(.records, let states):
      return takeSaved(states, in: &world)
    case .undone: return saved.isEmpty ? [] : appear(in: world)
    default: return []
    }
  }

  /// The line joins those above, and the next one begins on the same day.
  private mutating func beginNext(after news: News, in world: World) -> [Step] {
    addSaved(from: news)
    let day = row.text(.day)
    row = NotebookRow(day: world.today)
    row.set(day, in: .day)
    (errors, asked) = ([:], [])
    enter(.day, in: world)
    return []
  }

  /// The visits of a save, each a line; one that was corrected is there already.
  private mutating func addSaved(from news: News) {
    let visits = news.states.filter { $0.record.kind == Visit.kind }
      .sorted { $0.record.id < $1.record.id }
    for state in visits where !saved.contains(where: { $0.record == state.record }) {
      saved.append(NotebookSavedRow(record: state.record, visit: Visit(state)))
    }
  }

  /// Saved lines as they lie on the disk; one taken back leaves the list.
  private mutating func takeSaved(_ states: [RecordState], in world: inout World) -> [Step] {
    if let record = correcting {
      correcting = nil
      guard let state = states.first(where: { $0.record == record }), !state.isDeleted else {
        return []
      }
      return [.push(VisitPage(editing: Visit(state), in: &world))]
    }
    saved = saved.compactMap { line in
      guard let state = states.first(where: { $0.record == line.record }), !state.isDeleted else {
        return nil
      }
      return NotebookSavedRow(record: line.record, visit: Visit(state))
    }.filter { $0.visit?.day != nil }
    if saved.isEmpty { savedCursor = nil }
    return []
  }
}

extension VisitField {
  /// The cell of a notebook's line that this field of the form is.
  fileprivate var notebookCell: NotebookCell? {
    switch self {
    case .day: .day
    case .visitor: .household
    case .outcome: .outcome
    case .place: .place
    case .actions: .actions
    case .promise: .promise
    case .due: .due
    case .note: .note
    default: nil
    }
  }
}
