/// Reads the expressions of a definition that counts one unit.
///
///     condition  = part { "or" part }
///     part       = single { "and" single }
///     single     = "not" single | "(" condition ")" | statement
///     statement  = fact
///                | fact "is" ( "known" | "unknown" )
///                | choice-fact ( "=" | "!=" ) choice | choice-fact "in" "{" choice … "}"
///                | quantity ( "=" | "!=" | "<" | "<=" | ">" | ">=" ) quantity
///                | quantity "in" quantity ".." quantity
///     quantity   = term { ( "+" | "-" ) term }
///     term       = factor { "*" factor }
///     factor     = [ "-" ] number | fact | parameter | "(" quantity ")"
struct ExpressionReader {
  let unit: CaseUnit
  let parameters: [String: Int]

  func condition(_ reader: inout TokenReader) throws(DefinitionProblem) -> Condition {
    var parts = [try conjunction(&reader)]
    while reader.takes(word: "or") { parts.append(try conjunction(&reader)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private func conjunction(_ reader: inout TokenReader) throws(DefinitionProblem) -> Condition {
    var parts = [try single(&reader)]
    while reader.takes(word: "and") { parts.append(try single(&reader)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func single(_ reader: inout TokenReader) throws(DefinitionProblem) -> Condition {
    if reader.takes(word: "not") {
      try reader.enter()
      defer { reader.leave() }
      return .not(try single(&reader))
    }
    if reader.next.kind == .sign("("), let grouped = try grouped(&reader) { return grouped }
    return try statement(&reader)
  }

  /// A condition in brackets; nil where what stands in them is a quantity, which the sign behind
  /// them tells.
  private func grouped(_ reader: inout TokenReader) throws(DefinitionProblem) -> Condition? {
    switch reader.behindBrackets {
    case .sign(let sign)? where sign != ")": return nil
    case .word("in")?: return nil
    default: break
    }
    try reader.enter()
    defer { reader.leave() }
    reader.take()
    let condition = try condition(&reader)
    try reader.need(sign: ")")
    return condition
  }

  private func statement(_ reader: inout TokenReader) throws(DefinitionProblem) -> Condition {
    if case .word(let name) = reader.next.kind, let fact = Vocabulary.facts[name] {
      switch fact.value {
      case .truth, .choice: return try statement(about: fact, &reader)
      case .number, .day, .listed: break
      }
      var ahead = reader
      ahead.take()
      if ahead.takes(word: "is") { return try statement(about: fact, &reader) }
    }
    return try comparison(&reader)
  }

  private func statement(
    about fact: Fact, _ reader: inout TokenReader
  ) throws(DefinitionProblem) -> Condition {
    _ = try known(&reader)
    if reader.takes(word: "is") {
      if reader.takes(word: "known") { return .isKnown(fact) }
      guard reader.takes(word: "unknown") else {
        throw reader.unexpected(.word("known"), .word("unknown"))
      }
      return .not(.isKnown(fact))
    }
    guard case .choice(let choices, _) = fact.value else { return .holds(fact) }
    if reader.takes(sign: "=") {
      return .isOneOf(fact, [try choice(&reader, of: fact, among: choices)])
    }
    if reader.takes(sign: "!=") {
      return .not(.isOneOf(fact, [try choice(&reader, of: fact, among: choices)]))
    }
    if reader.takes(word: "in") {
      try reader.need(sign: "{")
      var found = [try choice(&reader, of: fact, among: choices)]
      while reader.next.kind != .sign("}") {
        found.append(try choice(&reader, of: fact, among: choices))
      }
      reader.take()
      return .isOneOf(fact, found)
    }
    if case .sign(let sign) = reader.next.kind, Comparison(rawValue: sign) != nil {
      throw reader.next.place.problem(.noOrder(of: fact.name))
    }
    throw reader.unexpected(.word("="), .word("!="), .word("in"), .word("is"))
  }

  private func choice(
    _ reader: inout TokenReader, of fact: Fact, among choices: [String]
  ) throws(DefinitionProblem) -> Int {
    let (name, place) = try reader.word()
    guard let index = choices.firstIndex(of: name) else {
      throw place.problem(
        .unknownChoice(
          name, of: fact.name, choices: choices, nearest: nearestName(to: name, among: choices)))
    }
    return index
  }

  private func comparison(_ reader: inout TokenReader) throws(DefinitionProblem) -> Condition {
    let start = reader.next.place
    let comparison = try comparedQuantities(&reader)
    guard !comparison.facts.isEmpty else { throw start.problem(.decidesNothing) }
    return comparison
  }

  private func comparedQuantities(
    _ reader: inout TokenReader
  ) throws(DefinitionProblem) -> Condition {
    let left = try quantity(&reader)
    if reader.takes(word: "in") {
      let place = reader.next.place
      let low = try quantity(&reader)
      try reader.need(sign: "..")
      let high = try quantity(&reader)
      try check(left, low, at: place)
      try check(left, high, at: place)
      if case .constant(let low) = low.value, case .constant(let high) = high.value, low > high {
        throw place.problem(.rangeBackwards)
      }
      return .all([
        .compare(low.value, .atMost, left.value), .compare(left.value, .atMost, high.value),
      ])
    }
    let place = reader.next.place
    let sign = try reader.comparison()
    let right = try quantity(&reader)
    try check(left, right, at: place)
    return .compare(left.value, sign, right.value)
  }

  // MARK: Quantities

  /// A quantity with what it counts; nil: a plain number, which goes with any measure.
  struct Measured {
    let value: Quantity
    let measure: String?
  }

  func quantity(_ reader: inout TokenReader) throws(DefinitionProblem) -> Measured {
    var sum = try term(&reader)
    while true {
      let place = reader.next.place
      if reader.takes(sign: "+") {
        let next = try term(&reader)
        sum = Measured(
          value: .sum(sum.value, next.value), measure: try check(sum, next, at: place))
      } else if reader.takes(sign: "-") {
        let next = try term(&reader)
        sum = Measured(
          value: .difference(sum.value, next.value), measure: try check(sum, next, at: place))
      } else {
        return sum
      }
    }
  }

  private func term(_ reader: inout TokenReader) throws(DefinitionProblem) -> Measured {
    var product = try factor(&reader)
    while true {
      let place = reader.next.place
      guard reader.takes(sign: "*") else { return product }
      let next = try factor(&reader)
      if let first = product.measure, let second = next.measure {
        throw place.problem(.productOfFacts(first, second))
      }
      product = Measured(
        value: .product(product.value, next.value), measure: product.measure ?? next.measure)
    }
  }

  private func factor(_ reader: inout TokenReader) throws(DefinitionProblem) -> Measured {
    if reader.takes(sign: "(") {
      try reader.enter()
      defer { reader.leave() }
      let inner = try quantity(&reader)
      try reader.need(sign: ")")
      return inner
    }
    if reader.takes(sign: "-") {
      let number = try reader.whole()
      return Measured(value: .constant(-number), measure: nil)
    }
    if case .number = reader.next.kind {
      return Measured(value: .constant(try reader.whole()), measure: nil)
    }
    if case .word(let name) = reader.next.kind, let number = parameters[name] {
      reader.take()
      return Measured(value: .constant(number), measure: nil)
    }
    guard case .word = reader.next.kind else { throw reader.unexpected(.condition) }
    let place = reader.next.place
    let fact = try known(&reader)
    switch fact.value {
    case .number(let measure, _): return Measured(value: .fact(fact), measure: measure.rawValue)
    case .day:
      return Measured(value: .fact(fact), measure: DefinitionProblem.ValueType.day.rawValue)
    case .truth: throw place.problem(.wrongType(expected: .number, found: .truth))
    case .choice, .listed: throw place.problem(.wrongType(expected: .number, found: .choice))
    }
  }

  @discardableResult
  private func check(
    _ a: Measured, _ b: Measured, at place: SourcePlace
  ) throws(DefinitionProblem) -> String? {
    if let first = a.measure, let second = b.measure, first != second {
      throw place.problem(.measuresDiffer(first, second))
    }
    return a.measure ?? b.measure
  }

  /// The fact whose name comes next, by whose choices figures are measured.
  func ruler(_ reader: inout TokenReader) throws(DefinitionProblem) -> Fact {
    let place = reader.next.place
    let fact = try known(&reader)
    guard case .listed = fact.value else {
      throw place.problem(.notARuler(fact.name, rulers: Vocabulary.rulers))
    }
    return fact
  }

  /// The fact whose name comes next; the unit counted must have it.
  func known(_ reader: inout TokenReader) throws(DefinitionProblem) -> Fact {
    let (name, place) = try reader.word()
    guard let fact = Vocabulary.facts[name] else {
      let names = Vocabulary.facts.values.filter { $0.units.contains(unit) }.map(\.name)
      throw place.problem(
        .unknownFact(name, nearest: nearestName(to: name, among: names + parameters.keys)))
    }
    guard fact.units.contains(unit) else {
      throw place.problem(
        .factOfOtherUnit(name, units: fact.units.map(\.rawValue).sorted()))
    }
    return fact
  }
}
