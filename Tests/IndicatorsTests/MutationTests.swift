import Casework
import Testing

@testable import Indicators

/// Definitions that are wrong in one clause, each with a word for what was done to it.
private struct Mutant {
  let word: String
  let indicator: Indicator
}

@Suite("Flipping any clause of a definition")
struct MutationTests {
  /// What changes nothing, whatever the facts, and why.
  private static let changesNothing: [String: Set<String>] = [
    // Nobody is expected less than no times, or comes more often than is counted; a call stands only
    // where a visit is missing.
    "visitedAsExpected": [
      "!= in visitsExpected", "= in visitsMade, callsInstead, visitsExpected",
      "-1 for 0 in visitsMade, callsInstead, visitsExpected",
    ],
    "policyCoverage": [
      "<= in entitlementsUnchecked", "!= in entitlementsUnchecked", "!= in entitlementsDue",
      "= in entitlementsDelivered, entitlementsDue",
    ],
    // Whether it is due already tells which states can be left out.
    "entitlementsInTime": Set(
      (0...9).filter { $0 != 2 }.map { "choice \($0) in entitlement" }
        + ["without entitlement"]),
    // There are three thirds.
    "antenatalThirds": ["= in thirdsWithVisit"],
    // Who was not measured is not known either way; exactly 20.9% takes a thousand children.
    "stunting": ["needs 0: none", "goal <="],
    // A union is looked at in the period in which it began, whatever is said.
    "childMarriages": ["the other timing"],
    // There are two; and of whom it is possible it is not known.
    "childMarriagesOfTwo": ["the other timing", ">= in partnersUnderAge"],
    "childMarriageShare": ["the other timing", "choice 1 in childMarriage"],
    // No exit on record is a hundred years old.
    "relapse": [
      "without yearsSinceExit", "< in yearsSinceExit", "!= in yearsSinceExit",
      "99 for 100 in yearsSinceExit", "101 for 100 in yearsSinceExit",
    ],
    // Who left poverty in an earlier year is poor again, has moved or was dissolved, and nothing else.
    "relapseRate": Set([1, 5, 6, 7, 8, 9].map { "choice \($0) in povertyMove" }),
    // Who was not poor when the year began is newly poor, poor again, or nothing.
    "newPoorRate": Set([1, 2, 3, 6, 7, 8, 9].map { "choice \($0) in povertyMove" }),
    "incomePerHead": ["!= in memberMonths"],
    // Of a review nothing is ever unknown, and a party cell is of no people.
    "reviewsClosed": ["known 89%", "known 91%", "of: other people"],
    // Nothing is received, noted or answered less than no times, nor more answered than noted.
    "poorSupported": ["!= in supportsReceived"],
    // Who is not checked, or not eligible, is not asked whether the card came.
    "insuranceCards": ["choice 0 in entitlement", "choice 1 in entitlement"],
    "placedPeople": ["!= in timesPlaced"],
    "stillPlaced": ["!= in timesPlaced"],
    "needsMet": ["= in needsAnswered, needsNoted", "!= in needsNoted"],
  ]

  @Test(
    "no clause of a shipped definition can be flipped without a hand-counted case noticing",
    arguments: Shipped.definitions.indicators.filter(\.hasCases).map(\.id))
  func everyClauseMatters(_ id: String) throws {
    let indicator = try #require(Shipped.definitions[id])
    let source = try #require(Shipped.definitions[indicator.source])
    let cases = handCountedCases.filter { $0.indicator == id }
    let mutants =
      source.id == id
      ? indicator.mutants.filter { !$0.isOfRate }
      : indicator.mutants + source.mutants.filter(\.isOfRate)
    #expect(!mutants.isEmpty)
    let idle = Self.changesNothing[id] ?? []
    let survivors = mutants.filter { mutant in
      let definitions = Shipped.definitions.replacing(with: mutant.indicator)
      return cases.allSatisfy { $0.outcome(by: definitions) == $0.expected }
    }
    #expect(Set(survivors.map(\.word)) == idle)
  }
}

extension Definitions {
  fileprivate func replacing(with indicator: Indicator) -> Definitions {
    Definitions(
      indicators: indicators.map { $0.id == indicator.id ? indicator : $0 }, people: people)
  }
}

extension Mutant {
  /// Of the indicator behind a fall only what a fall itself hangs on: its judging has cases of its
  /// own.
  fileprivate var isOfRate: Bool { word == Self.noRuler }
  fileprivate static let noRuler = "ruler: none"
}

extension Indicator {
  fileprivate var mutants: [Mutant] {
    var mutants: [Mutant] = []
    func add(_ word: String, _ change: (inout Parts) -> Void) {
      var parts = Parts(of: self)
      change(&parts)
      mutants.append(Mutant(word: word, indicator: parts.indicator(like: self)))
    }
    if let scope {
      add("among: none") { $0.scope = nil }
      for (word, condition) in scope.condition.flips {
        add(word) { $0.scope = Clause(condition: condition, sentence: nil) }
      }
    }
    for (place, clause) in exclusions.enumerated() {
      add("exclude \(place): none") { $0.exclusions.remove(at: place) }
      for (word, condition) in clause.condition.flips {
        add(word) {
          $0.exclusions[place] = Clause(condition: condition, sentence: clause.sentence)
        }
      }
    }
    for (place, clause) in needs.enumerated() {
      add("needs \(place): none") { $0.needs.remove(at: place) }
      for (word, condition) in clause.condition.flips {
        add(word) {
          $0.needs[place] = Clause(condition: condition, sentence: clause.sentence)
        }
      }
    }
    if hasJudging {
      add("of: other people") { $0.isOfEveryone.toggle() }
      // A goal or a mean that does not hang on the share has none to be known.
      if case .count = measure {
      } else {
        for (word, share) in [("89%", "89%"), ("91%", "91%")] {
          add("known \(word)") { $0.leastKnown = Fraction(typed: share) ?? $0.leastKnown }
        }
      }
    }
    if hasJudging, !unit.onlyHappens {
      add("the other timing") { $0.timing = timing == .stock ? .flow : .stock }
    }
    if span != nil { add("every: none") { $0.span = nil } }
    if span == .schoolYear { add("the other day at school") { $0.isOfRetention.toggle() } }
    if official != nil { add("official: none") { $0.official = nil } }
    if path != nil { add("path: none") { $0.path = nil } }
    for (word, other) in path?.flips ?? [] { add("path \(word)") { $0.path = other } }
    for (word, condition) in forecast?.flips ?? [] {
      add("forecast \(word)") { $0.forecast = condition }
    }
    for (word, order) in nearest?.flips ?? [] { add("nearest \(word)") { $0.nearest = order } }
    for (place, list) in beside.enumerated() {
      add("beside \(place): none") { $0.beside.remove(at: place) }
      for (word, order) in list.order.flips {
        add("beside \(place) \(word)") {
          $0.beside[place] = Beside(title: list.title, order: order)
        }
      }
    }
    if ruler != nil { add(Mutant.noRuler) { $0.ruler = nil } }
    for (word, measure) in measure.flips { add(word) { $0.measure = measure } }
    for (word, aim) in goal?.aim.flips ?? [] { add("goal \(word)") { $0.goal = Goal(aim: aim) } }
    return mutants
  }

  /// Whether cases are judged here, rather than by another indicator.
  private var hasJudging: Bool {
    switch measure {
    case .share, .count, .average: true
    case .fall, .quotient, .total: false
    }
  }

  /// What of a definition can be changed.
  fileprivate struct Parts {
    var timing: Timing
    var isOfEveryone: Bool
    var span: Period.Kind?
    var isOfRetention: Bool
    var official: String?
    var path: Path?
    var forecast: Condition?
    var nearest: Order?
    var beside: [Beside]
    var scope: Clause?
    var exclusions: [Clause]
    var needs: [Clause]
    var measure: Measure
    var ruler: Fact?
    var goal: Goal?
    var leastKnown: Fraction

    init(of indicator: Indicator) {
      timing = indicator.timing
      isOfEveryone = indicator.isOfEveryone
      span = indicator.span
      isOfRetention = indicator.isOfRetention
      official = indicator.official
      path = indicator.path
      forecast = indicator.forecast
      nearest = indicator.nearest
      beside = indicator.beside
      scope = indicator.scope
      exclusions = indicator.exclusions
      needs = indicator.needs
      measure = indicator.measure
      ruler = indicator.ruler
      goal = indicator.goal
      leastKnown = indicator.leastKnown
    }

    func indicator(like other: Indicator) -> Indicator {
      Indicator(
        id: other.id, number: other.number, title: other.title, shortTitle: other.shortTitle,
        unit: other.unit, timing: timing,
        isOfEveryone: isOfEveryone, span: span, isOfRetention: isOfRetention, scope: scope,
        exclusions: exclusions, needs: needs, measure: measure, official: official, ruler: ruler,
        goal: goal, path: path, leastKnown: leastKnown, compartment: other.compartment,
        whole: other.whole,
        isDecided: other.isDecided, forecast: forecast, top: other.top,
        nearest: nearest, beside: beside)
    }
  }
}

extension Condition {
  /// Each way of making one part of the condition wrong.
  fileprivate var flips: [(word: String, condition: Condition)] {
    [("not \(self.shown)", .not(self))] + inner
  }

  private var inner: [(word: String, condition: Condition)] {
    switch self {
    case .all(let parts): Self.flips(of: parts) { .all($0) } + [("any: \(shown)", .any(parts))]
    case .any(let parts): Self.flips(of: parts) { .any($0) } + [("all: \(shown)", .all(parts))]
    case .not(let part): part.flips.map { ($0.word, .not($0.condition)) }
    case .compare(let left, let comparison, let right):
      Comparison.allCases.filter { $0 != comparison }.map { other in
        ("\(other.rawValue) in \(shown)", .compare(left, other, right))
      } + left.nudges.map { ("\($0.word) in \(shown)", .compare($0.quantity, comparison, right)) }
        + right.nudges.map { ("\($0.word) in \(shown)", .compare(left, comparison, $0.quantity)) }
    case .isOneOf(let fact, let choices):
      (0..<fact.choiceCount).filter { !choices.contains($0) }.map { other in
        ("choice \(other) in \(shown)", .isOneOf(fact, choices + [other]))
      }
        + choices.filter { _ in choices.count > 1 }.map { one in
          ("no choice \(one) in \(shown)", .isOneOf(fact, choices.filter { $0 != one }))
        }
    case .holds, .isKnown: []
    }
  }

  private static func flips(
    of parts: [Condition], _ join: ([Condition]) -> Condition
  ) -> [(word: String, condition: Condition)] {
    parts.indices.flatMap { place in
      var fewer = parts
      fewer.remove(at: place)
      return [("without \(parts[place].shown)", join(fewer))]
        + parts[place].flips.map { flip in
          var changed = parts
          changed[place] = flip.condition
          return (flip.word, join(changed))
        }
    }
  }

  private var shown: String { facts.map(\.name).joined(separator: ", ") }
}

extension Quantity {
  /// One more and one less than each number that is written.
  fileprivate var nudges: [(word: String, quantity: Quantity)] {
    switch self {
    case .constant(let number):
      [-1, 1].map { ("\(number + $0) for \(number)", .constant(number + $0)) }
    case .fact: []
    case .sum(let a, let b):
      a.nudges.map { ($0.word, .sum($0.quantity, b)) }
        + b.nudges.map { ($0.word, .sum(a, $0.quantity)) }
    case .difference(let a, let b):
      a.nudges.map { ($0.word, .difference($0.quantity, b)) }
        + b.nudges.map { ($0.word, .difference(a, $0.quantity)) }
    case .product(let a, let b):
      a.nudges.map { ($0.word, .product($0.quantity, b)) }
        + b.nudges.map { ($0.word, .product(a, $0.quantity)) }
    }
  }
}

extension Fact {
  fileprivate var choiceCount: Int {
    if case .choice(let names, _) = value { names.count } else { 0 }
  }
}

extension Indicator.Measure {
  fileprivate var flips: [(word: String, measure: Indicator.Measure)] {
    switch self {
    case .share(let clause):
      clause.condition.flips.map { flip in
        (flip.word, .share(.init(condition: flip.condition, sentence: clause.sentence)))
      }
    case .count(let clause):
      clause.condition.flips.map { flip in
        (flip.word, .count(.init(condition: flip.condition, sentence: clause.sentence)))
      }
    case .average(let sum, let weight, let each):
      [("each \(each + 1)", .average(sum, over: weight, each: each + 1))]
        + [("upside down", .average(weight, over: sum, each: each))]
    case .fall(let of, let fall):
      [Indicator.Fall.points, .percent, .cases].filter { $0 != fall }
        .map { ("fall in \($0)", .fall(of: of, $0)) }
    case .quotient(let of, let total):
      [("by another total than \(total)", .quotient(of: of, by: "stunting"))]
    case .total: []
    }
  }
}

extension Goal.Aim {
  fileprivate var flips: [(word: String, aim: Goal.Aim)] {
    switch self {
    case .yearly(let comparison, let value, let orNone):
      Self.others(than: comparison).map {
        ("\($0.rawValue)", .yearly($0, value, orNone: orNone))
      }
        + value.nudges.map { ("\($0.word)", .yearly(comparison, $0.value, orNone: orNone)) }
        + (orNone ? [("not or none", .yearly(comparison, value, orNone: false))] : [])
    case .reach(let comparison, let value, let year):
      Self.others(than: comparison).map { ("\($0.rawValue)", .reach($0, value, by: year)) }
        + value.nudges.map { ("\($0.word)", .reach(comparison, $0.value, by: year)) }
        + [year - 1, year + 1].map { ("by \($0)", .reach(comparison, value, by: $0)) }
    case .fewest: [("falling", .falling)]
    case .falling: [("fewest", .fewest)]
    }
  }

  private static func others(than comparison: Comparison) -> [Comparison] {
    [.less, .atMost, .more, .atLeast].filter { $0 != comparison }
  }
}

extension Fraction {
  /// Five points more and less.
  fileprivate var nudges: [(word: String, value: Fraction)] {
    let points = Fraction(1).divided(by: Fraction(20))
    return [
      points.flatMap(plus).map { ("5 points more", $0) },
      points.flatMap(minus).map { ("5 points less", $0) },
    ].compactMap { $0 }
  }
}

extension Path {
  private typealias Flip = (word: String, path: Path)

  fileprivate var flips: [(word: String, path: Path)] {
    switch self {
    case .line(let year, let start):
      let years: [Flip] = [year - 1, year + 1].map { ("from \($0)", .line(from: $0, at: start)) }
      let values: [Flip] = (start?.nudges ?? []).map {
        ("at \($0.word)", .line(from: year, at: $0.value))
      }
      return years + values
    case .years(let steps):
      return steps.indices.flatMap { place in
        steps[place].nudges.map { word, step -> Flip in
          var changed = steps
          changed[place] = step
          return ("\(steps[place].year): \(word)", .years(changed))
        }
      }
    }
  }
}

extension Path.Step {
  fileprivate var nudges: [(word: String, step: Path.Step)] {
    var nudges: [(word: String, step: Path.Step)] = value.nudges.map {
      ($0.word, Path.Step(year: year, value: $0.value))
    }
    for year in [year - 1, year + 1] {
      nudges.append(("\(year)", Path.Step(year: year, value: value)))
    }
    return nudges
  }
}

extension Indicator.Order {
  fileprivate var flips: [(word: String, order: Indicator.Order)] {
    keys.indices.flatMap { place -> [(word: String, order: Indicator.Order)] in
      let key = keys[place]
      var (fewer, turned) = (keys, keys)
      fewer.remove(at: place)
      turned[place] = Key(quantity: key.quantity, isRising: !key.isRising)
      let word = key.quantity.facts.map(\.name).joined(separator: ", ")
      return [
        ("without \(word)", Indicator.Order(keys: fewer)),
        ("\(word) turned", Indicator.Order(keys: turned)),
      ]
    }
  }
}
