/// A condition of a definition: three-valued, so that what is not known stays so. `and` is no
/// where one part is no, whatever the others; `or` is yes where one part is yes.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case holds(Fact)
  case compare(Quantity, Comparison, Quantity)
  case isOneOf(Fact, [Int])
  case isKnown(Fact)

  package func truth(of one: Case) -> Truth {
    switch self {
    case .all(let parts):
      var truth = Truth.yes
      for part in parts {
        switch part.truth(of: one) {
        case .no: return .no
        case .unknown: truth = .unknown
        case .yes: break
        }
      }
      return truth
    case .any(let parts):
      var truth = Truth.no
      for part in parts {
        switch part.truth(of: one) {
        case .yes: return .yes
        case .unknown: truth = .unknown
        case .no: break
        }
      }
      return truth
    case .not(let part): return !part.truth(of: one)
    case .holds(let fact): return fact.truth(of: one)
    case .compare(let left, let comparison, let right):
      guard let left = left.value(of: one), let right = right.value(of: one)
      else { return .unknown }
      return Truth(comparison.holds(left, right))
    case .isOneOf(let fact, let choices):
      return Truth(fact.number(of: one).map(choices.contains))
    case .isKnown(let fact): return Truth(fact.isKnown(of: one))
    }
  }
}

/// A whole number of a definition. There is no division: a figure is divided once, at its end, so
/// that it stays exact.
package indirect enum Quantity: Sendable {
  case constant(Int)
  case fact(Fact)
  case sum(Quantity, Quantity)
  case difference(Quantity, Quantity)
  case product(Quantity, Quantity)

  /// Nil where a part is not known, or where the result is beyond what the machine counts.
  package func value(of one: Case) -> Int? {
    switch self {
    case .constant(let number): return number
    case .fact(let fact): return fact.number(of: one)
    case .sum(let a, let b): return combined(a, b, of: one) { $0.addingReportingOverflow($1) }
    case .difference(let a, let b):
      return combined(a, b, of: one) { $0.subtractingReportingOverflow($1) }
    case .product(let a, let b):
      return combined(a, b, of: one) { $0.multipliedReportingOverflow(by: $1) }
    }
  }

  private func combined(
    _ a: Quantity, _ b: Quantity, of one: Case,
    _ combine: (Int, Int) -> (partialValue: Int, overflow: Bool)
  ) -> Int? {
    guard let a = a.value(of: one), let b = b.value(of: one) else { return nil }
    let (value, overflow) = combine(a, b)
    return overflow ? nil : value
  }
}

package enum Comparison: String, Hashable, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case atMost = "<="
  case more = ">"
  case atLeast = ">="

  package func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .equal: a == b
    case .notEqual: a != b
    case .less: a < b
    case .atMost: a <= b
    case .more: a > b
    case .atLeast: a >= b
    }
  }
}

extension Condition {
  /// The facts that it reads, each once, in the order in which they stand.
  package var facts: [Fact] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.facts).once
    case .not(let part): part.facts
    case .holds(let fact), .isOneOf(let fact, _), .isKnown(let fact): [fact]
    case .compare(let left, _, let right): (left.facts + right.facts).once
    }
  }

  /// The smallest parts that made it what it is for one case: of an `and` that fails the first
  /// part that fails, of one that is not known those that are not, and so on.
  package func decisive(of one: Case) -> [Condition] {
    let truth = truth(of: one)
    switch self {
    case .all(let parts):
      let same = parts.filter { $0.truth(of: one) == truth }
      return (truth == .no ? Array(same.prefix(1)) : same).flatMap { $0.decisive(of: one) }
    case .any(let parts):
      let same = parts.filter { $0.truth(of: one) == truth }
      return (truth == .yes ? Array(same.prefix(1)) : same).flatMap { $0.decisive(of: one) }
    case .not(let part): return part.decisive(of: one)
    case .holds, .compare, .isOneOf, .isKnown: return [self]
    }
  }
}

extension Quantity {
  package var facts: [Fact] {
    switch self {
    case .constant: []
    case .fact(let fact): [fact]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b):
      (a.facts + b.facts).once
    }
  }
}

extension [Fact] {
  fileprivate var once: [Fact] {
    var seen: Set<String> = []
    return filter { seen.insert($0.name).inserted }
  }
}
