import Casework

/// The tallies of all figures that were asked for, kept right with every saved record: only the
/// files that a record touches are counted again, and only for what hangs on it.
package struct FigureLedger: Sendable {
  package let definitions: Definitions
  /// Nil for everyone.
  package let people: Definitions.People?
  package let split: Split?
  private var questions: [FigureQuestion] = []
  private var places: [FigureQuestion: Int] = [:]
  private var answers: [FigureParts] = []
  private var asked: [AskedMoments] = []

  package init(_ definitions: Definitions, of people: Definitions.People?, by split: Split?) {
    self.definitions = definitions
    self.people = people
    self.split = split
  }

  /// The questions that another ledger answers otherwise; with the last ruler changed, a figure may
  /// be held against what nobody has asked here yet.
  package func differences(from other: FigureLedger) -> [FigureQuestion] {
    other.questions.filter { self[$0] != other[$0] }
  }

  /// Nil where it was not asked for.
  subscript(question: FigureQuestion) -> FigureParts? { places[question].map { answers[$0] } }

  /// Counts what has not been asked for yet: every file is looked at once.
  mutating func ask(
    _ questions: [FigureQuestion], in files: [CaseFile], by workers: Workers = .one
  ) {
    var seen: Set<FigureQuestion> = []
    let new = questions.filter { places[$0] == nil && seen.insert($0).inserted }
    guard !new.isEmpty else { return }
    let counted = CountedFigures(
      new, by: definitions, of: people, by: split, in: CaseFileSource(files), by: workers)
    take(new.indices.map { counted[$0] }, for: new)
  }

  /// Begins with questions that no file has been asked yet.
  mutating func begin(_ questions: [FigureQuestion]) {
    take(Array(repeating: FigureParts(), count: questions.count), for: questions)
  }

  /// Keeps what another ledger of the same people has counted of other questions.
  mutating func take(_ other: FigureLedger) { take(other.answers, for: other.questions) }

  /// Keeps what was counted elsewhere of questions that were not asked here yet.
  mutating func take(_ counted: [FigureParts], for new: [FigureQuestion]) {
    for (question, parts) in zip(new, counted) {
      places[question] = answers.count
      self.questions.append(question)
      answers.append(parts)
    }
    asked = definitions.asked(self.questions, of: people, by: split)
  }

  /// Takes out what a file has added, before a record changes it.
  package mutating func remove(_ file: CaseFile, changing changed: Basis) {
    update(file, changed, isAdded: false)
  }

  /// Adds what a file says, after a record has changed it.
  package mutating func add(_ file: CaseFile, changed: Basis) {
    update(file, changed, isAdded: true)
  }

  private mutating func update(_ file: CaseFile, _ changed: Basis, isAdded: Bool) {
    for subject in asked where subject.reading.hangs(on: changed) {
      subject.reading.forEachRun(of: file, at: subject.moments) { run in
        for moment in run.moments {
          answers[subject.questions[moment]].update(run, isAdded: isAdded)
        }
      }
    }
  }
}

extension FigureParts {
  fileprivate mutating func update(_ run: CaseReading.Run, isAdded: Bool) {
    if isAdded { whole += run.tally } else { whole -= run.tally }
    for part in run.parts {
      let sum = isAdded ? self[part] + run.tally : self[part] - run.tally
      parts[part] = sum == Tally() ? nil : sum
    }
    for value in run.values {
      for part in [.commune] + run.parts { add(value, isAdded ? 1 : -1, to: part) }
    }
  }

  mutating func add(_ value: AverageValues.Value, _ times: Int, to part: Part) {
    values[part, default: AverageValues()].add(value, times)
    if values[part] == AverageValues() { values[part] = nil }
  }
}
