/// A count under way. What a run of moments adds is noted at its two ends, and summed up at the end.
struct FigureCount: Sendable {
  /// What changes at each moment of a subject, and after its last.
  private typealias Changes = [Tally]

  private struct ValueRun {
    let value: AverageValues.Value
    let moments: Range<Int>
    let parts: [Part]
  }

  private let asked: [AskedMoments]
  /// The places of the parts met so far; the whole has the first.
  private var places: [Part: Int] = [:]
  private var latest: (part: Part, place: Int)?
  /// By subject and by part; empty where nothing was counted.
  private var changes: [[Changes]]
  /// By subject, the values behind averages.
  private var values: [[ValueRun]]

  init(_ asked: [AskedMoments]) {
    self.asked = asked
    changes = asked.map { _ in [[]] }
    values = asked.map { _ in [] }
  }

  mutating func add(_ file: CaseFile) {
    for subject in asked.indices {
      asked[subject].reading.forEachRun(of: file, at: asked[subject].moments) { run in
        note(run, 0, of: subject)
        for part in run.parts { note(run, place(of: part), of: subject) }
        for value in run.values {
          values[subject].append(ValueRun(value: value, moments: run.moments, parts: run.parts))
        }
      }
    }
    file.forgetReadings()
  }

  /// What another one has counted of the same questions, in other files.
  mutating func add(_ other: FigureCount) {
    let parts = [0] + other.places.sorted { $0.value < $1.value }.map { place(of: $0.key) }
    for subject in asked.indices {
      for (changes, part) in zip(other.changes[subject], parts) where !changes.isEmpty {
        open(part, of: subject)
        for moment in changes.indices { self.changes[subject][part][moment] += changes[moment] }
      }
      values[subject] += other.values[subject]
    }
  }

  private mutating func place(of part: Part) -> Int {
    // A file has the same part for most of what is asked.
    if let latest, latest.part == part { return latest.place }
    let place = places[part] ?? places.count + 1
    places[part] = place
    latest = (part, place)
    return place
  }

  private mutating func note(_ run: CaseReading.Run, _ part: Int, of subject: Int) {
    open(part, of: subject)
    changes[subject][part][run.moments.lowerBound] += run.tally
    changes[subject][part][run.moments.upperBound] -= run.tally
  }

  private mutating func open(_ part: Int, of subject: Int) {
    while changes[subject].count <= part { changes[subject].append([]) }
    guard changes[subject][part].isEmpty else { return }
    changes[subject][part] = Array(repeating: Tally(), count: asked[subject].moments.count + 1)
  }

  /// What was counted, by the places of the questions.
  func parts(of count: Int) -> [FigureParts] {
    var answers = Array(repeating: FigureParts(), count: count)
    for (place, subject) in asked.enumerated() {
      sum(changes[place][0], subject) { answers[$0].whole = $1 }
      for (part, changes) in self.changes[place].indexed(by: places) {
        sum(changes, subject) { if $1 != Tally() { answers[$0].parts[part] = $1 } }
      }
      for run in values[place] {
        for question in subject.questions[run.moments] {
          for part in [.commune] + run.parts { answers[question].add(run.value, 1, to: part) }
        }
      }
    }
    return answers
  }

  private func sum(_ changes: Changes, _ subject: AskedMoments, _ put: (Int, Tally) -> Void) {
    var sum = Tally()
    for (question, change) in zip(subject.questions, changes) {
      sum += change
      put(question, sum)
    }
  }
}

extension Array {
  /// The elements at some places, with what stands for these; places beyond the end are left out.
  fileprivate func indexed<Key>(by places: [Key: Int]) -> [(Key, Element)] {
    places.compactMap { key, place in place < count ? (key, self[place]) : nil }
  }
}
