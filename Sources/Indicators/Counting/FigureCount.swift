/// A count under way. What a run of moments adds is noted at its two ends, and summed up at the end.
struct FigureCount: Sendable {
  struct ValueRun {
    let value: AverageValues.Value
    let moments: Range<Int>
    let parts: [Part]
  }

  let asked: [AskedMoments]
  /// The places of the parts met so far; the whole has the first.
  private(set) var places: [Part: Int] = [:]
  private var latest: (part: Part, place: Int)?
  /// By subject and by part, what changes at each moment, and after the last; empty where nothing was
  /// counted.
  private(set) var changes: [[TallyLine]]
  /// By subject, the values behind averages.
  private(set) var values: [[ValueRun]]

  init(_ asked: [AskedMoments]) {
    self.asked = asked
    changes = asked.map { _ in [TallyLine()] }
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
      for (line, part) in zip(other.changes[subject], parts) where !line.isEmpty {
        open(part, of: subject)
        changes[subject][part].add(line)
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
    changes[subject][part].add(run.tally, at: run.moments.lowerBound)
    changes[subject][part].subtract(run.tally, at: run.moments.upperBound)
  }

  private mutating func open(_ part: Int, of subject: Int) {
    while changes[subject].count <= part { changes[subject].append(TallyLine()) }
    guard changes[subject][part].isEmpty else { return }
    changes[subject][part] = TallyLine(moments: asked[subject].moments.count + 1)
  }
}
