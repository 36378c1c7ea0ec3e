/// The policies that the program knows, read from a text that a commune can replace.
package struct PolicyCatalogue: Hashable, Sendable {
  package let policies: [Policy]

  package subscript(code: Policy.Code) -> Policy? { policies.first { $0.code == code } }

  /// Reads blocks: a code at the start of a line, then its properties, a line each, indented: a
  /// word and what it says. `#` begins a comment.
  package init(_ text: String, named file: String) throws(Catalogue.SyntaxError) {
    var policies: [Policy] = []
    var open: PolicyBlock?
    var number = 0
    func close(_ block: PolicyBlock?) throws(Catalogue.SyntaxError) {
      guard let block else { return }
      guard let policy = block.policy else {
        throw Catalogue.SyntaxError(file: file, line: block.line)
      }
      policies.append(policy)
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let words = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard line.hasPrefix(" ") else {
        try close(open)
        open = PolicyBlock(code: String(line), line: number)
        guard let open, !policies.contains(where: { $0.code == open.code }) else {
          throw Catalogue.SyntaxError(file: file, line: number)
        }
        continue
      }
      guard words.count == 2, let value = String(words[1]).meaningful,
        open?.take(String(first), value) ?? false
      else { throw Catalogue.SyntaxError(file: file, line: number) }
    }
    try close(open)
    self.policies = policies
  }
}

/// One policy while its lines are read.
private struct PolicyBlock {
  let code: Policy.Code
  let line: Int
  private var texts: [String: String] = [:]
  private var holder: Policy.Holder?
  private var subject: Policy.Subject?
  private var rhythm: Policy.Rhythm?
  private var days: [String: Day] = [:]
  private var dueAfter: Int?
  private var arrearsGoToHeirs = false
  private var rule: Policy.Rule?

  /// Nil where the code is none.
  init?(code: String, line: Int) {
    guard let code = code.meaningful,
      code.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    else { return nil }
    (self.code, self.line) = (Policy.Code(code), line)
  }

  /// False where the line says nothing that is known.
  mutating func take(_ word: String, _ value: String) -> Bool {
    switch word {
    case "vi", "en", "unit", "basis":
      texts[word] = value
      return true
    case "for":
      holder = Policy.Holder(rawValue: value)
      return holder != nil
    case "about":
      subject = Policy.Subject(rawValue: value)
      return subject != nil
    case "each":
      rhythm = Policy.Rhythm(rawValue: value)
      return rhythm != nil
    case "from", "until":
      days[word] = Day(iso: value)
      return days[word] != nil
    case "due":
      dueAfter = Int(value).flatMap { (0...999).contains($0) ? $0 : nil }
      return dueAfter != nil
    case "arrears":
      arrearsGoToHeirs = value == "heirs"
      return arrearsGoToHeirs
    case "when":
      var rule = self.rule ?? Policy.Rule()
      guard rule.take(value) else { return false }
      self.rule = rule
      return true
    default: return false
    }
  }

  /// Nil while something is missing.
  var policy: Policy? {
    guard let vietnamese = texts["vi"], let english = texts["en"], let basis = texts["basis"],
      let holder, let rhythm, let rule, let from = days["from"]
    else { return nil }
    return Policy(
      code: code, vietnamese: vietnamese, english: english, holder: holder, subject: subject,
      rhythm: rhythm, from: from, until: days["until"], rule: rule, dueAfter: dueAfter,
      arrearsGoToHeirs: arrearsGoToHeirs, unit: texts["unit"], basis: basis)
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
