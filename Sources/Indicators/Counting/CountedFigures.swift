/// What was counted of some questions. The figures of all parts in all moments are many: they are put
/// together for one question when it is asked.
struct CountedFigures: Sendable {
  private struct Place {
    let subject: Int
    let moment: Int
  }

  private let parts: [Part: Int]
  /// By subject and by part.
  private var sums: [[TallyLine]]
  private let values: [[FigureCount.ValueRun]]
  /// Where the answer to each question is.
  private var places: [Place]

  /// Counts the files on their own; of these nothing is kept.
  init(
    _ questions: [FigureQuestion], by definitions: Definitions, of people: Definitions.People?,
    by split: Split?, in files: CaseFileSource, by workers: Workers
  ) {
    let asked = definitions.asked(questions, of: people, by: split)
    self.init(Self.count(asked, in: files, by: workers), of: questions.count)
  }

  /// What a count over all files has come to.
  ///
  /// - Parameter questions: how many were asked.
  init(_ count: FigureCount, of questions: Int) {
    parts = count.places
    sums = count.changes
    values = count.values
    places = Array(repeating: Place(subject: 0, moment: 0), count: questions)
    for subject in count.asked.indices {
      for (moment, question) in count.asked[subject].questions.enumerated() {
        places[question] = Place(subject: subject, moment: moment)
      }
      for part in sums[subject].indices { sums[subject][part].sumUp() }
    }
  }

  /// What each file adds, for all questions at one look at it.
  private static func count(
    _ asked: [AskedMoments], in files: CaseFileSource, by workers: Workers
  ) -> FigureCount {
    let counts = workers.results(of: Array(0..<files.count)) { numbers in
      var count = FigureCount(asked)
      for number in numbers { files[number].map { count.add($0) } }
      return count
    }
    return counts.dropFirst().reduce(into: counts[0]) { $0.add($1) }
  }

  /// What was counted for the question at a place among them all.
  subscript(question: Int) -> FigureParts {
    let place = places[question]
    let sums = sums[place.subject]
    var answer = FigureParts()
    if !sums[0].isEmpty { answer.whole = sums[0][place.moment] }
    for (part, line) in parts where line < sums.count && !sums[line].isEmpty {
      let tally = sums[line][place.moment]
      if tally != Tally() { answer.parts[part] = tally }
    }
    for run in values[place.subject] where run.moments.contains(place.moment) {
      for part in [.commune] + run.parts { answer.add(run.value, 1, to: part) }
    }
    return answer
  }
}
