import Casework
import Indicators
import Wording

// What a definition asks for, in words: `tuổi đi học từ 3 tuổi đến 5 tuổi và (…)`. Facts and choices
// are called as where a case is told why it stands where it does.
extension Wording {
  /// - Parameter facts: the catalogue `indicator-facts`.
  func words(for condition: Condition, facts: Catalogue) -> String {
    switch condition {
    case .all(let parts):
      range(of: parts, facts: facts) ?? joined(parts, by: self["condition.and"], facts: facts)
    case .any(let parts): joined(parts, by: self["condition.or"], facts: facts)
    case .not(let part): negation(of: part, facts: facts)
    case .holds(let fact): name(ofFact: fact.name, facts: facts)
    case .compare(let left, let comparison, let right):
      comparing(left, comparison, right, facts: facts)
    case .isOneOf(let fact, let places):
      self("condition.is", choice(of: fact, among: places, facts: facts))
    case .isKnown(let fact):
      self("condition.known", ["fact": name(ofFact: fact.name, facts: facts)])
    }
  }

  private func joined(_ parts: [Condition], by word: String, facts: Catalogue) -> String {
    parts.map { part in
      bracket(words(for: part, facts: facts), isJoined(part, facts: facts))
    }.joined(separator: " \(word) ")
  }

  /// Its parts would run into those beside it.
  private func isJoined(_ condition: Condition, facts: Catalogue) -> Bool {
    switch condition {
    case .all(let parts): range(of: parts, facts: facts) == nil
    case .any: true
    case .not, .holds, .compare, .isOneOf, .isKnown: false
    }
  }

  private func negation(of condition: Condition, facts: Catalogue) -> String {
    switch condition {
    case .isKnown(let fact):
      self("condition.unknown", ["fact": name(ofFact: fact.name, facts: facts)])
    case .isOneOf(let fact, let places):
      self("condition.isNot", choice(of: fact, among: places, facts: facts))
    case .all, .any, .not, .compare, .holds:
      self("condition.not", ["what": words(for: condition, facts: facts)])
    }
  }

  private func choice(
    of fact: Indicators.Fact, among places: [Int], facts: Catalogue
  ) -> KeyValuePairs<String, String> {
    let choices = fact.choices
    let names = places.filter { choices.indices.contains($0) }.map {
      name(ofChoice: choices[$0], of: fact, facts: facts)
    }
    let all = names.joined(separator: "; ")
    return [
      "fact": name(ofFact: fact.name, facts: facts),
      "choice": names.count == 1 ? all : self("condition.oneOf", ["choices": all]),
    ]
  }

  // MARK: Quantities

  /// `tuổi đi học từ 3 tuổi đến 5 tuổi`: what lies between two bounds is named once.
  private func range(of parts: [Condition], facts: Catalogue) -> String? {
    guard parts.count == 2, case .compare(let low, .atMost, let above) = parts[0],
      case .compare(let below, .atMost, let high) = parts[1]
    else { return nil }
    let measure = (low.facts + above.facts + high.facts).measure
    let what = words(for: above, in: measure, facts: facts)
    guard what == words(for: below, in: measure, facts: facts) else { return nil }
    return self(
      "condition.range",
      [
        "what": what, "low": words(for: low, in: measure, facts: facts),
        "high": words(for: high, in: measure, facts: facts),
      ])
  }

  private func comparing(
    _ left: Quantity, _ comparison: Comparison, _ right: Quantity, facts: Catalogue
  ) -> String {
    let measure = (left.facts + right.facts).measure
    let sign = comparison == .notEqual ? self["condition.differs"] : Self.sign(of: comparison)
    return [
      words(for: left, in: measure, facts: facts), sign,
      words(for: right, in: measure, facts: facts),
    ].joined(separator: " ")
  }

  /// What is added up, or compared.
  func words(for quantity: Quantity, facts: Catalogue) -> String {
    words(for: quantity, in: quantity.facts.measure, facts: facts)
  }

  /// - Parameter measure: what its plain numbers count.
  private func words(
    for quantity: Quantity, in measure: Indicators.Fact.Measure?, facts: Catalogue
  ) -> String {
    func term(_ part: Quantity, bracketed: Bool = false) -> String {
      bracket(words(for: part, in: measure, facts: facts), bracketed && part.isSum)
    }
    // Of a product one factor has the measure, and it is not the plain number.
    func factor(_ part: Quantity) -> String {
      bracket(words(for: part, in: nil, facts: facts), part.isSum)
    }
    return switch quantity {
    case .constant(let number): measure.map { words(for: number, $0) } ?? Self.grouped(number)
    case .fact(let fact): name(ofFact: fact.name, facts: facts)
    case .sum(let a, let b): term(a) + " + " + term(b)
    case .difference(let a, let b): term(a) + " - " + term(b, bracketed: true)
    case .product(let a, let b): factor(a) + " × " + factor(b)
    }
  }

  private func bracket(_ words: String, _ isNeeded: Bool) -> String {
    isNeeded ? "(\(words))" : words
  }
}

extension Indicators.Fact {
  fileprivate var choices: [String] { if case .choice(let names, _) = value { names } else { [] } }
}

extension [Indicators.Fact] {
  /// What the numbers among them count: all that are compared or added count the same.
  fileprivate var measure: Indicators.Fact.Measure? {
    for fact in self {
      if case .number(let measure, _) = fact.value { return measure }
    }
    return nil
  }
}

extension Quantity {
  fileprivate var isSum: Bool {
    switch self {
    case .sum, .difference: true
    case .constant, .fact, .product: false
    }
  }
}
