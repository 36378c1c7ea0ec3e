import Casework

/// One indicator read from files through time: a case that nothing has changed is judged once for
/// all moments in which it stays as it is.
struct CaseReading: Sendable {
  /// What a file adds to some moments, one after the other.
  struct Run: Sendable {
    let moments: Range<Int>
    let tally: Tally
    let parts: [Part]
    /// Of an average, those of the cases counted.
    let values: [AverageValues.Value]
  }

  private let indicator: Indicator
  /// Nil for everyone.
  private let people: Definitions.People?
  private let split: Split?
  /// The facts that change by time going on.
  private let timed: TimedFacts
  /// Those that decide whether a case belongs to the figure at all.
  private let timedInScope: TimedFacts
  private let basis: Basis

  init(_ indicator: Indicator, of people: Definitions.People?, by split: Split?) {
    self.indicator = indicator
    self.people = people
    self.split = split
    timed = TimedFacts(of: indicator.judgingConditions, and: indicator.measuringFacts)
    timedInScope = TimedFacts(of: [indicator.scope?.condition].compactMap { $0 })
    basis = indicator.basis.union(split == .lead ? [.assignments] : [])
  }

  /// What hangs on nothing of this stays as it is.
  func hangs(on changed: Basis) -> Bool { !basis.isDisjoint(with: changed) }

  /// - Parameter moments: the earliest first, all measured with one ruler.
  func forEachRun(of file: CaseFile, at moments: [Moment], _ body: (Run) -> Void) {
    switch indicator.unit {
    case .households:
      if file.household != nil { follow(0, of: file, at: moments, body) }
    case .people:
      for item in file.members.indices { follow(item, of: file, at: moments, body) }
    case .entitlements, .deliveries, .unions, .promises, .petitions, .reviews:
      guard file.mayHave(indicator.unit) else { return }
      var place = 0
      while place < moments.count { place = look(at: place, of: file, at: moments, body) }
    }
  }

  /// One household, or one person, through time.
  private func follow(
    _ item: Int, of file: CaseFile, at moments: [Moment], _ body: (Run) -> Void
  ) {
    var place = 0
    let parts = file.steadyParts(of: split)
    while place < moments.count {
      let one = Case(file: file, item: item, moment: moments[place])
      var tally = Tally()
      var values: [AverageValues.Value] = []
      var steady: TimedFacts?
      if indicator.unit.isThere(one, indicator.timing) {
        let judgement = indicator.add(one, to: &tally, people)
        values = value(by: judgement)
        steady = judgement.place == .outside ? timedInScope : timed
      }
      let end = end(of: one, at: place, in: moments, steady)
      if tally != Tally() {
        let parts = parts ?? file.parts(of: split, on: one.day)
        body(Run(moments: place..<end, tally: tally, parts: parts, values: values))
      }
      place = end
    }
  }

  /// The first moment after `place` at which the case may stand elsewhere.
  ///
  /// - Parameter timed: nil where no fact has decided.
  private func end(of one: Case, at place: Int, in moments: [Moment], _ timed: TimedFacts?) -> Int {
    let isFlow = indicator.timing == .flow
    var end = place + 1
    guard end < moments.count, !isFlow || moments[end].period == one.period else { return end }
    var change = one.file.nextChange(after: one.day, of: basis)
    if let timed { change = timed.nextChange(of: one, before: change, enough: moments[end].day) }
    while end < moments.count, moments[end].day < change,
      !isFlow || moments[end].period == one.period
    {
      end += 1
    }
    return end
  }

  /// What happened in one moment, or what a household is due for as long as that stays so; gives
  /// the moment to look at next.
  private func look(
    at place: Int, of file: CaseFile, at moments: [Moment], _ body: (Run) -> Void
  ) -> Int {
    let moment = moments[place]
    let end =
      indicator.unit == .entitlements && indicator.timing == .stock
      ? end(of: Case(file: file, item: 0, moment: moment), at: place, in: moments, timed)
      : place + 1
    let cases = indicator.unit.cases(in: file, at: moment, indicator.timing)
    guard !cases.isEmpty else { return end }
    if split != nil, file.changesPlace, indicator.timing == .flow {
      for one in cases {
        var tally = Tally()
        let judgement = indicator.add(one, to: &tally, people)
        body(
          Run(
            moments: place..<end, tally: tally,
            parts: one.parts(of: split, countedAs: indicator.unit), values: value(by: judgement)))
      }
      return end
    }
    var tally = Tally()
    var values: [AverageValues.Value] = []
    for one in cases { values += value(by: indicator.add(one, to: &tally, people)) }
    if tally != Tally() {
      let parts = file.parts(of: split, on: moment.day)
      body(Run(moments: place..<end, tally: tally, parts: parts, values: values))
    }
    return end
  }

  /// What a case adds to an average; none where it is not counted, or where there is no average.
  private func value(by judgement: Judgement) -> [AverageValues.Value] {
    guard case .average = judgement.decider, judgement.place == .counted else { return [] }
    return [.init(sum: judgement.sum, weight: judgement.weight)]
  }
}

extension Indicator {
  /// The facts by which its cases are judged.
  var judgingFacts: [Fact] { judgingConditions.flatMap(\.facts) + measuringFacts }

  fileprivate var judgingConditions: [Condition] {
    let clauses = [scope].compactMap { $0 } + exclusions + needs + [counted].compactMap { $0 }
    return clauses.map(\.condition)
  }

  /// What it is measured with, and what an average sums up.
  fileprivate var measuringFacts: [Fact] {
    var facts = [ruler].compactMap { $0 }
    if case .average(let sum, let weight, _) = measure { facts += sum.facts + weight.facts }
    return facts
  }

  /// All that it hangs on: its facts, and where its cases are and whose they are.
  fileprivate var basis: Basis {
    judgingFacts.reduce(unit.basis) { $0.union($1.basis) }
  }
}

extension CaseUnit {
  /// What says whether there is a case, where, and of which people.
  fileprivate var basis: Basis {
    switch self {
    case .households, .people: [.place, .people]
    case .entitlements: [.place, .people, .policies]
    case .deliveries, .unions: [.place, .people, .health]
    case .promises: [.place, .people, .promises]
    case .petitions: [.place, .people, .petitions]
    case .reviews: [.reviews]
    }
  }
}
