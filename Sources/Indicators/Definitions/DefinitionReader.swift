import Casework

/// Reads files of definitions one after the other, and then checks what they say of each other.
///
///     file       = { people | parameter | indicator }
///     people     = "people" name "by" ( "head" | "spouse" ) text { text } line-end
///     parameter  = "parameter" name whole line-end
///     indicator  = "indicator" name line-end { property line-end } "end" line-end
struct DefinitionReader {
  /// The reported totals that there are, and how far each is sealed.
  let totals: [String: Indicator.Compartment]
  private var drafts: [IndicatorDraft] = []
  private var people: [Definitions.People] = []
  private var parameters: [String: Int] = [:]
  /// The names there are, each with the place of what it names.
  private var taken: [String: SourcePlace] = [:]
  /// The indicators of the office's own.
  private var officeNames: Set<String> = []
  private var problems: [DefinitionProblem] = []

  /// The file being read is of the office's own.
  private var isOffice = false

  init(totals: [String: Indicator.Compartment]) { self.totals = totals }

  /// Reads a file of the office's own: its indicators take the places of those of the same names,
  /// its parameters are known in it alone, and people it defines none.
  ///
  /// - Parameter isOfOneSet: it stands beside the office's other files and over none of them.
  mutating func readOffice(_ text: String, file: String, isOfOneSet: Bool = false) {
    let shared = (taken, parameters)
    let kept = Set(people.map(\.code)).union(isOfOneSet ? officeNames : [])
    (taken, isOffice) = (taken.filter { kept.contains($0.key) }, true)
    read(text, file: file)
    taken = shared.0.merging(drafts.map { ($0.id, $0.place) }) { _, latest in latest }
    (parameters, isOffice) = (shared.1, false)
  }

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
    if !isOffice, reader.takes(word: "people") {
      notingFaults(&reader) { reader, definitions throws(DefinitionProblem) in
        try definitions.readPeople(&reader)
      }
    } else if reader.takes(word: "parameter") {
      notingFaults(&reader) { reader, definitions throws(DefinitionProblem) in
        try definitions.readParameter(&reader)
      }
    } else if reader.takes(word: "indicator") {
      readIndicator(&reader)
    } else {
      problems.append(
        isOffice
          ? reader.unexpected(.word("indicator"), .word("parameter"))
          : reader.unexpected(.word("indicator"), .word("parameter"), .word("people")))
      // What follows belongs to a statement that is not known: it is told once.
      repeat { reader.skipLine() } while !reader.isAtEnd && !Self.startsStatement(reader.next)
    }
  }

  private static func startsStatement(_ token: Token) -> Bool {
    [.word("people"), .word("parameter"), .word("indicator")].contains(token.kind)
  }

  /// Words of the expressions, which no name may take away, and `all`, which is everyone.
  private static let reserved: Set<String> = [
    "and", "or", "not", "is", "in", "otherwise", "over", "each", "rising", "falling", "then", "end",
    "all",
  ]

  private mutating func newName(_ reader: inout TokenReader) throws(DefinitionProblem) -> String {
    let (name, place) = try reader.word()
    guard Vocabulary.facts[name] == nil, !Self.reserved.contains(name) else {
      throw place.problem(.nameTaken(name))
    }
    if let first = taken[name] {
      throw place.problem(.definedTwice(name, file: first.file, line: first.line))
    }
    taken[name] = place
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
  private mutating func readIndicator(_ reader: inout TokenReader) {
    let place = reader.next.place
    var id = ""
    var hasFaults = !notingFaults(&reader) { reader, definitions throws(DefinitionProblem) in
      id = try definitions.newName(&reader)
      try reader.lineEnd()
    }
    var draft = IndicatorDraft(id: id, place: place)
    let parameters = parameters
    while !reader.isAtEnd, reader.next.kind != .word("end"), !Self.startsStatement(reader.next) {
      let isFine = notingFaults(&reader) { reader, _ throws(DefinitionProblem) in
        try draft.readProperty(&reader, parameters: parameters)
      }
      hasFaults = hasFaults || !isFine
    }
    if reader.takes(word: "end") {
      notingFaults(&reader) { reader, _ throws(DefinitionProblem) in try reader.lineEnd() }
    } else {
      problems.append(reader.unexpected(.word("end")))
      hasFaults = true
    }
    draft.hasFaults = hasFaults
    if isOffice, !id.isEmpty { officeNames.insert(id) }
    if let place = drafts.firstIndex(where: { $0.id == id }), isOffice {
      drafts[place] = draft
    } else {
      drafts.append(draft)
    }
  }

  /// False where a fault was found; then the rest of its line is left out.
  @discardableResult
  private mutating func notingFaults(
    _ reader: inout TokenReader,
    _ read: (inout TokenReader, inout DefinitionReader) throws(DefinitionProblem) -> Void
  ) -> Bool {
    do throws(DefinitionProblem) {
      try read(&reader, &self)
      return true
    } catch {
      problems.append(error)
      reader.skipLine()
      return false
    }
  }

  /// The definitions, where nothing is wrong with them.
  func definitions() throws(DefinitionProblems) -> Definitions {
    var found = problems
    var indicators: [Indicator] = []
    let others = Dictionary(
      drafts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for draft in drafts {
      do throws(DefinitionProblem) {
        try draft.checkNames(others: others, totals: totals)
        let indicator = try draft.indicator()
        try draft.checkSealing(of: indicator)
        indicators.append(indicator)
      } catch {
        // A fault that was told already leaves more of them behind.
        if !draft.hasFaults { found.append(error) }
      }
    }
    guard found.isEmpty else { throw DefinitionProblems(problems: found) }
    return Definitions(indicators: indicators, people: people)
  }
}
