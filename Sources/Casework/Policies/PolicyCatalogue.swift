/// The policies that the program knows, read from a text that a commune can replace.
package struct PolicyCatalogue: Hashable, Sendable {
  package struct SyntaxError: Error, Hashable {
    package enum Problem: Hashable, Sendable {
      /// A line that belongs to no policy, or has no value.
      case unexpected
      case unknownWord(String)
      case badCode
      case codeTwice
      case missing(String)
    }

    package let line: Int
    package let problem: Problem
  }

  package let policies: [Policy]

  package subscript(code: Policy.Code) -> Policy? { policies.first { $0.code == code } }

  /// Reads blocks: a code at the start of a line, then its properties, a line each, indented: a
  /// word and what it says. `#` begins a comment.
  package init(_ text: String) throws(SyntaxError) {
    var policies: [Policy] = []
    var open: PolicyBlock?
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard line.hasPrefix(" ") else {
        if let open { policies.append(try open.policy()) }
        open = try PolicyBlock(code: String(line), line: number)
        if policies.contains(where: { $0.code == open?.code }) {
          throw SyntaxError(line: number, problem: .codeTwice)
        }
        continue
      }
      guard open != nil, words.count == 2, let value = String(words[1]).meaningful else {
        throw SyntaxError(line: number, problem: .unexpected)
      }
      try open?.take(String(first), value, line: number)
    }
    if let open { policies.append(try open.policy()) }
    self.policies = policies
  }
}

/// One policy while its lines are read.
private struct PolicyBlock {
  typealias SyntaxError = PolicyCatalogue.SyntaxError

  let code: Policy.Code
  private let line: Int
  private var texts: [String: String] = [:]
  private var holder: Policy.Holder?
  private var rhythm: Policy.Rhythm?
  private var days: [String: Day] = [:]
  private var dueAfter: Int?
  private var rule: Policy.Rule?

  init(code: String, line: Int) throws(SyntaxError) {
    guard let code = code.meaningful,
      code.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { throw SyntaxError(line: line, problem: .badCode) }
    (self.code, self.line) = (Policy.Code(code), line)
  }

  mutating func take(_ word: String, _ value: String, line: Int) throws(SyntaxError) {
    func read<T>(_ result: T?) throws(SyntaxError) -> T {
      guard let result else { throw SyntaxError(line: line, problem: .unknownWord(value)) }
      return result
    }
    switch word {
    case "vi", "en", "unit", "basis": texts[word] = value
    case "for": holder = try read(Policy.Holder(rawValue: value))
    case "each": rhythm = try read(Policy.Rhythm(rawValue: value))
    case "from", "until": days[word] = try read(Day(iso: value))
    case "due": dueAfter = try read(Int(value).flatMap { (0...999).contains($0) ? $0 : nil })
    case "when":
      var rule = self.rule ?? Policy.Rule()
      guard rule.take(value) else {
        throw SyntaxError(line: line, problem: .unknownWord(value))
      }
      self.rule = rule
    default: throw SyntaxError(line: line, problem: .unknownWord(word))
    }
  }

  func policy() throws(SyntaxError) -> Policy {
    func found<T>(_ value: T?, _ word: String) throws(SyntaxError) -> T {
      guard let value else { throw SyntaxError(line: line, problem: .missing(word)) }
      return value
    }
    return try Policy(
      code: code, vietnamese: found(texts["vi"], "vi"), english: found(texts["en"], "en"),
      holder: found(holder, "for"), rhythm: found(rhythm, "each"), from: found(days["from"], "from"),
      until: days["until"], rule: found(rule, "when"), dueAfter: dueAfter, unit: texts["unit"],
      basis: found(texts["basis"], "basis"))
  }
}

extension Policy.Rule {
  /// Takes in one clause, such as `class poor nearPoor`, `age 3-5`; false where it is none.
  fileprivate mutating func take(_ clause: String) -> Bool {
    let words = clause.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first else { return false }
    let rest = words.count > 1 ? words[1] : ""
    switch first {
    case "decision" where rest.isEmpty: needsDecision = true
    case "class":
      let read = rest.split(separator: " ").map { PovertyClass(rawValue: String($0)) }
      guard !read.isEmpty, !read.contains(nil) else { return false }
      classes = Set(read.compactMap { $0 })
    case "level":
      let read = rest.split(separator: " ").map { Schooling.Level(rawValue: String($0)) }
      guard !read.isEmpty, !read.contains(nil) else { return false }
      levels = Set(read.compactMap { $0 })
    case "ethnicity":
      ethnicities = Set(rest.split(separator: ",").compactMap { String($0).meaningful })
      return !ethnicities.isEmpty
    case "age":
      let bounds = rest.split(separator: "-").map { Int($0) }
      guard bounds.count == 2, let least = bounds[0], let most = bounds[1], least <= most
      else { return false }
      ages = least...most
    default: return false
    }
    return true
  }
}
