import Casework

/// The facts of some conditions that change by time going on, and what of their changing can decide
/// anything: of one that is only ever held against numbers, that it comes up to these.
struct TimedFacts: Sendable {
  fileprivate struct Timed: Sendable {
    let fact: Fact
    /// Nil where any other reading may decide.
    var numbers: [Int]? = []
  }

  private var all: [Timed] = []

  /// - Parameter others: facts that are read beside the conditions.
  init(of conditions: [Condition], and others: [Fact] = []) {
    for condition in conditions {
      condition.forEachReading { fact, numbers in note(fact, heldAgainst: numbers) }
    }
    for fact in others { note(fact, heldAgainst: nil) }
  }

  private mutating func note(_ fact: Fact, heldAgainst numbers: [Int]?) {
    guard fact.basis.contains(.time) else { return }
    let place = all.firstIndex { $0.fact.name == fact.name } ?? all.count
    if place == all.count { all.append(Timed(fact: fact)) }
    if let numbers, fact.passing != nil {
      all[place].numbers? += numbers
    } else {
      all[place].numbers = nil
    }
  }

  /// The first day on which one of them may decide otherwise; looked for no further than `enough`,
  /// by which something else changes.
  func nextChange(of one: Case, before change: Day, enough: Day) -> Day {
    var change = change
    for timed in all {
      guard change > enough else { return change }
      change = min(change, timed.nextChange(of: one))
    }
    return change
  }
}

extension TimedFacts.Timed {
  fileprivate func nextChange(of one: Case) -> Day {
    guard let numbers, let passing = fact.passing else { return fact.nextChange(of: one) }
    return numbers.reduce(.never) { min($0, passing(one, $1)) }
  }
}

extension Condition {
  /// Calls `body` with each fact that it reads, and at what numbers it turns as that rises; nil where
  /// the fact is not merely held against a number.
  fileprivate func forEachReading(_ body: (Fact, [Int]?) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.forEachReading(body) }
    case .not(let part): part.forEachReading(body)
    case .holds(let fact), .isOneOf(let fact, _), .isKnown(let fact): body(fact, nil)
    case .compare(.fact(let fact), let comparison, .constant(let number)):
      body(fact, comparison.turns(at: number))
    case .compare(.constant(let number), let comparison, .fact(let fact)):
      body(fact, comparison.mirrored.turns(at: number))
    case .compare(let left, _, let right):
      for fact in left.facts + right.facts { body(fact, nil) }
    }
  }
}

extension Comparison {
  /// Where it turns while what stands before it rises.
  fileprivate func turns(at number: Int) -> [Int] {
    switch self {
    case .less, .atLeast: [number]
    case .atMost, .more: [number &+ 1]
    case .equal, .notEqual: [number, number &+ 1]
    }
  }

  /// The same with its sides exchanged.
  fileprivate var mirrored: Comparison {
    switch self {
    case .equal, .notEqual: self
    case .less: .more
    case .atMost: .atLeast
    case .more: .less
    case .atLeast: .atMost
    }
  }
}
