import Casework

/// Reads files of definitions one after the other, and then checks what they say of each other.
///
///     file       = { people | parameter | indicator }
///     people     = "people" name "by" ( "head" | "spouse" ) text { text } line-end
///     parameter  = "parameter" name whole line-end
///     indicator  = "indicator" name line-end { property line-end } "end" line-end
struct DefinitionReader {
  /// The codes of the reported totals that there are.
  let totals: [String]
  private var drafts: [IndicatorDraft] = []
  private var people: [Definitions.People] = []
  private var parameters: [String: Int] = [:]
  private var taken: Set<String> = []
  private var problems: [DefinitionProblem] = []

  init(totals: [String]) { self.totals = totals }

  /// Reads one file; a fault in one line does not keep the others from being read.
  mutating func read(_ text: String, file: String) {
    do throws(DefinitionProblem) {
      var reader = TokenReader(try Tokenizer.tokens(of: text, file: file))
      let before = taken.count
      while !reader.isAtEnd {
        if reader.next.kind == .lineEnd {
          reader.take()
        } else {
          readStatement(&reader)
        }
      }
      if taken.count == before, !problems.contains(where: { $0.file == file }) {
        throw SourcePlace(file: file, line: 1, column: 1).problem(.nothingDefined)
      }
    } catch {
      problems.append(error)
    }
  }

  private mutating func readStatement(_ reader: inout TokenReader) {
    do throws(DefinitionProblem) {
      if reader.takes(word: "people") {
        try readPeople(&reader)
      } else if reader.takes(word: "parameter") {
        try readParameter(&reader)
      } else if reader.takes(word: "indicator") {
        try readIndicator(&reader)
      } else {
        throw reader.unexpected(.word("indicator"), .word("parameter"), .word("people"))
      }
    } catch {
      problems.append(error)
      reader.skipLine()
    }
  }

  private mutating func newName(_ reader: inout TokenReader) throws(DefinitionProblem) -> String {
    let (name, place) = try reader.word()
    guard Vocabulary.facts[name] == nil, taken.insert(name).inserted else {
      throw place.problem(.nameTaken(name))
    }
    return name
  }

  private mutating func readPeople(_ reader: inout TokenReader) throws(DefinitionProblem) {
    let code = try newName(&reader)
    try reader.need(word: "by")
    let isBySpouseToo = reader.takes(word: "spouse")
    if !isBySpouseToo, !reader.takes(word: "head") {
      throw reader.unexpected(.word("head"), .word("spouse"))
    }
    let title = try reader.text()
    var names = [title]
    while case .text = reader.next.kind { names.append(try reader.text()) }
    try reader.lineEnd()
    people.append(
      .init(
        code: code, names: Set(names.map(EthnicName.plain)), title: title,
        isBySpouseToo: isBySpouseToo))
  }

  private mutating func readParameter(_ reader: inout TokenReader) throws(DefinitionProblem) {
    let name = try newName(&reader)
    parameters[name] = try reader.whole()
    try reader.lineEnd()
  }

  /// A fault in a property is noted, and the next one read.
  private mutating func readIndicator(_ reader: inout TokenReader) throws(DefinitionProblem) {
    let place = reader.next.place
    let id = try newName(&reader)
    try reader.lineEnd()
    var draft = IndicatorDraft(id: id, place: place)
    while !reader.takes(word: "end") {
      guard !reader.isAtEnd, reader.next.kind != .word("indicator") else {
        throw reader.unexpected(.word("end"))
      }
      do throws(DefinitionProblem) {
        try draft.readProperty(&reader, parameters: parameters)
      } catch {
        problems.append(error)
        draft.hasFaults = true
        reader.skipLine()
      }
    }
    try reader.lineEnd()
    drafts.append(draft)
  }

  /// The definitions, where nothing is wrong with them.
  func definitions() throws(DefinitionProblems) -> Definitions {
    var found = problems
    var indicators: [Indicator] = []
    let sources = Dictionary(
      drafts.map { ($0.id, $0.reference?.name) }, uniquingKeysWith: { first, _ in first })
    for draft in drafts {
      do throws(DefinitionProblem) {
        try draft.checkNames(indicators: sources, totals: totals)
        indicators.append(try draft.indicator())
      } catch {
        // A fault that was told already leaves more of them behind.
        if !draft.hasFaults { found.append(error) }
      }
    }
    guard found.isEmpty else { throw DefinitionProblems(problems: found) }
    return Definitions(indicators: indicators, people: people)
  }
}
