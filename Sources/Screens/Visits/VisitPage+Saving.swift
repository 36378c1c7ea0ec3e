import Casework
import Record
import Widgets
import Wording

extension VisitPage {
  /// Saves what was filled in, unless something is wrong or has to be asked first.
  mutating func save(in world: inout World) -> [Step] {
    let entry = form.entry(in: world)
    let problems = world.sentences(
      for: entry.problems(typedBy: world.user, in: world.register))
    guard problems.isEmpty else {
      form.show(errors: problems)
      return [.say(Notice(.error, world.wording["visit.problem"]))]
    }
    let questions =
      entry.questions(
        today: world.today, register: world.register,
        neverRecorded: world.catalogues.neverRecorded)
      + entry.questions(ofDeadlinesBy: world.catalogues.calendar, in: world.register)
    if let steps = askBesideFields(questions, in: world) { return steps }
    for question in questions where !accepted.contains(.entry(question)) {
      guard case .neverRecorded(let words) = question else { continue }
      return ask(neverRecordedQuestion(words, in: world), about: .entry(question))
    }
    return compareVisits(with: entry, in: &world)
  }

  /// Asks beside its field what was not asked yet; saving once more means yes.
  private mutating func askBesideFields(_ questions: [VisitEntry.Question], in world: World)
    -> [Step]?
  {
    let open = questions.filter { world.words(for: $0) != nil && !asked.contains($0) }
    guard !open.isEmpty else { return nil }
    asked.formUnion(open)
    let sentences = open.compactMap(world.words(for:))
    form.show(errors: Dictionary(sentences.map { ($0.field, $0.sentence) }) { first, _ in first })
    return [.say(Notice(.warning, world.wording["visit.question"]))]
  }

  private func neverRecordedQuestion(_ words: [String], in world: World) -> Question<Reply> {
    let quoted = words.map { "“\($0)”" }.joined(separator: ", ")
    return mendOrSave(
      world.wording["visit.neverRecorded.title"],
      world.wording("visit.neverRecorded.text", ["words": quoted]), in: world)
  }

  private func mendOrSave(_ title: String, _ text: String, in world: World) -> Question<Reply> {
    Question(
      title: title, text: text,
      answers: [
        .init("s", world.wording["visit.question.mend"], .mend),
        .init("v", world.wording["visit.question.saveAnyway"], .saveAnyway),
      ], onEnter: .mend, openedBy: .control("s"))
  }
}

// MARK: What looks like paper only

extension VisitPage {
  /// An entry is first held against the visitor's other visits, as its questions need them.
  private mutating func compareVisits(with entry: VisitEntry, in world: inout World) -> [Step] {
    // A correction that leaves the note as it was is no new text.
    if let old = form.old, (old.note ?? "") == entry.note {
      return askNextStep(or: entry, in: &world)
    }
    let records = world.signSearch.visits(toCompareWith: entry)
    guard !records.isEmpty else { return askNextStep(or: entry, in: &world) }
    awaitsVisits = true
    return [.effect(.load(.records(records)))]
  }

  private mutating func compare(with states: [RecordState], in world: inout World) -> [Step] {
    let entry = form.entry(in: world)
    let others = states.filter { !$0.isDeleted }.map(SavedVisit.init)
    let signs = world.signSearch.signs(on: entry, besides: others, today: world.today)
    guard let sign = signs.first(where: { !accepted.contains(.sign($0.kind, note: entry.note)) })
    else { return askNextStep(or: entry, in: &world) }
    let question = mendOrSave(
      world.wording["signs.ask.title"], world.question(about: sign), in: world)
    return ask(question, about: .sign(sign.kind, note: entry.note))
  }
}

// MARK: The third time nobody was met

extension VisitPage {
  private mutating func askNextStep(or entry: VisitEntry, in world: inout World) -> [Step] {
    guard entry.needsNextStep(in: world.register) else { return write(entry, in: &world) }
    overlay = .nextStep(
      world.nextStepQuestion(about: entry, openedBy: .control("s")), entry)
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
}

// MARK: Writing

extension VisitPage {
  private func write(_ entry: VisitEntry, in world: inout World) -> [Step] {
    guard let edits = entry.edits(register: world.register, newIDs: &world.ids) else { return [] }
    guard !edits.isEmpty else {
      return [
        .effect(.dropDraft(name: draftName)), .pop,
        .say(Notice(.info, world.wording["visit.unchanged"])),
      ]
    }
    return [.effect(.save(Save(edits, draft: draftName)))]
  }

  mutating func receive(_ answer: Answer, in world: inout World) -> [Step] {
    switch answer {
    case .saved(let save, _) where save.draft == draftName: return [.pop]
    case .loaded(.records, let states) where awaitsVisits:
      awaitsVisits = false
      return compare(with: states, in: &world)
    case .notRead where awaitsVisits:
      // What cannot be compared is saved all the same: the visit matters more than the question.
      awaitsVisits = false
      return askNextStep(or: form.entry(in: world), in: &world)
    default: return []
    }
  }
}
