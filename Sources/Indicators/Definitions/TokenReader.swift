/// Reads tokens one after the other.
struct TokenReader {
  private let tokens: [Token]
  private var place = 0
  private var depth = 0
  /// More than anybody writes, and far less than the machine can hold.
  private static let deepest = 50

  /// `tokens` end with the file's end.
  init(_ tokens: [Token]) { self.tokens = tokens }

  var next: Token { tokens[min(place, tokens.count - 1)] }
  var isAtEnd: Bool { next.kind == .fileEnd }

  /// One step into brackets or behind a `not`; `leave` is the way back.
  mutating func enter() throws(DefinitionProblem) {
    guard depth < Self.deepest else { throw next.place.problem(.tooDeep) }
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  @discardableResult
  mutating func take() -> Token {
    let token = next
    if place < tokens.count - 1 { place += 1 }
    return token
  }

  mutating func takes(word: String) -> Bool {
    guard next.kind == .word(word) else { return false }
    take()
    return true
  }

  mutating func takes(sign: String) -> Bool {
    guard next.kind == .sign(sign) else { return false }
    take()
    return true
  }

  /// What stands behind the brackets that open here; nil where they are never closed.
  var behindBrackets: Token.Kind? {
    var depth = 0
    for index in tokens[place...].indices {
      switch tokens[index].kind {
      case .sign("("): depth += 1
      case .sign(")"):
        depth -= 1
        if depth == 0 { return index + 1 < tokens.count ? tokens[index + 1].kind : nil }
      case .lineEnd: return nil
      default: break
      }
    }
    return nil
  }

  func unexpected(_ expected: DefinitionProblem.Expectation...) -> DefinitionProblem {
    next.place.problem(.expected(expected, found: next.shown))
  }

  mutating func need(word: String) throws(DefinitionProblem) {
    guard takes(word: word) else { throw unexpected(.word(word)) }
  }

  mutating func need(sign: String) throws(DefinitionProblem) {
    guard takes(sign: sign) else { throw unexpected(.word(sign)) }
  }

  mutating func word() throws(DefinitionProblem) -> (text: String, place: SourcePlace) {
    guard case .word(let text) = next.kind else { throw unexpected(.name) }
    return (text, take().place)
  }

  mutating func text() throws(DefinitionProblem) -> String {
    guard case .text(let text) = next.kind, text.contains(where: { !$0.isWhitespace })
    else { throw unexpected(.text) }
    take()
    return text
  }

  mutating func fraction() throws(DefinitionProblem) -> Fraction {
    guard case .number(let text) = next.kind else { throw unexpected(.number) }
    guard let fraction = Fraction(typed: text) else {
      throw next.place.problem(.numberUnreadable(text))
    }
    take()
    return fraction
  }

  mutating func whole() throws(DefinitionProblem) -> Int {
    guard case .number(let text) = next.kind, !text.contains("%") else {
      throw unexpected(.whole)
    }
    guard let fraction = Fraction(typed: text), fraction.denominator == 1 else {
      throw next.place.problem(.numberUnreadable(text))
    }
    take()
    return fraction.numerator
  }

  mutating func wholeAboveNought() throws(DefinitionProblem) -> Int {
    let token = next
    let whole = try whole()
    guard whole > 0 else { throw token.place.problem(.numberUnreadable(token.shown)) }
    return whole
  }

  /// - Parameter first: there are figures from 2025 on; what stood before may be given.
  mutating func year(from first: Int = 2025) throws(DefinitionProblem) -> Int {
    let place = next.place
    guard case .number = next.kind else { throw unexpected(.year) }
    let year = try whole()
    guard (first...2050).contains(year) else { throw place.problem(.yearOutOfRange(year)) }
    return year
  }

  mutating func comparison() throws(DefinitionProblem) -> Comparison {
    guard case .sign(let sign) = next.kind, let comparison = Comparison(rawValue: sign)
    else { throw unexpected(.comparison) }
    take()
    return comparison
  }

  mutating func lineEnd() throws(DefinitionProblem) {
    guard next.kind == .lineEnd || isAtEnd else {
      throw next.place.problem(.lineNotEnded(found: next.shown))
    }
    take()
  }

  /// Goes on behind the end of this line, after a fault in it.
  mutating func skipLine() {
    depth = 0
    while next.kind != .lineEnd, !isAtEnd { take() }
    take()
  }
}
