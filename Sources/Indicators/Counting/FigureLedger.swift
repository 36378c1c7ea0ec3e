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
  mutating func ask(_ questions: [FigureQuestion], in files: some Sequence<CaseFile>) {
    var seen: Set<FigureQuestion> = []
    let new = questions.filter { places[$0] == nil && seen.insert($0).inserted }
    guard !new.isEmpty else { return }
    var count = FigureCount(definitions.asked(new, of: people, by: split))
    for file in files { count.add(file) }
    for (question, parts) in zip(new, count.parts(of: new.count)) {
      places[question] = answers.count
      self.questions.append(question)
      answers.append(parts)
    }
    asked = definitions.asked(self.questions, of: people, by: split)
  }

  /// Takes out what a file has added, before a record changes it.
  package mutating func remove(_ file: CaseFile, changing changed: Basis) {
    update(file, changed, -)
  }

  /// Adds what a file says, after a record has changed it.
  package mutating func add(_ file: CaseFile, changed: Basis) { update(file, changed, +) }

  private mutating func update(
    _ file: CaseFile, _ changed: Basis, _ combine: (Tally, Tally) -> Tally
  ) {
    for subject in asked where subject.reading.hangs(on: changed) {
      subject.reading.forEachRun(of: file, at: subject.moments) { run in
        for moment in run.moments {
          let place = subject.questions[moment]
          answers[place].whole = combine(answers[place].whole, run.tally)
          for part in run.parts {
            let sum = combine(answers[place][part], run.tally)
            answers[place].parts[part] = sum == Tally() ? nil : sum
          }
        }
      }
    }
  }
}

/// A count under way. What a run of moments adds is noted at its two ends, and summed up at the end.
private struct FigureCount {
  private struct Changes {
    var whole: [Tally]
    var parts: [Part: [Tally]] = [:]
  }

  private let asked: [AskedMoments]
  private var changes: [Changes]

  init(_ asked: [AskedMoments]) {
    self.asked = asked
    changes = asked.map { Changes(whole: Self.none($0)) }
  }

  private static func none(_ subject: AskedMoments) -> [Tally] {
    Array(repeating: Tally(), count: subject.moments.count + 1)
  }

  mutating func add(_ file: CaseFile) {
    for (place, subject) in asked.enumerated() {
      subject.reading.forEachRun(of: file, at: subject.moments) { run in
        Self.note(run, in: &changes[place].whole)
        for part in run.parts {
          Self.note(run, in: &changes[place].parts[part, default: Self.none(subject)])
        }
      }
    }
  }

  private static func note(_ run: CaseReading.Run, in changes: inout [Tally]) {
    changes[run.moments.lowerBound] += run.tally
    changes[run.moments.upperBound] = changes[run.moments.upperBound] - run.tally
  }

  /// The tallies by the places of their questions.
  func parts(of count: Int) -> [FigureParts] {
    var answers = Array(repeating: FigureParts(), count: count)
    for (subject, changes) in zip(asked, changes) {
      var whole = Tally()
      for (moment, question) in subject.questions.enumerated() {
        whole += changes.whole[moment]
        answers[question].whole = whole
      }
      for (part, changes) in changes.parts {
        var sum = Tally()
        for (moment, question) in subject.questions.enumerated() {
          sum += changes[moment]
          if sum != Tally() { answers[question].parts[part] = sum }
        }
      }
    }
    return answers
  }
}
