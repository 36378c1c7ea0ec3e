/// The smallest part of a definition.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case word(String)
    case text(String)
    /// As written: `90`, `20,9%`, `1/2`.
    case number(String)
    /// `=`, `!=`, `<`, `<=`, `>`, `>=`, `+`, `-`, `*`, `(`, `)`, `{`, `}`, `..`
    case sign(String)
    case lineEnd
    case fileEnd
  }

  let kind: Kind
  let place: SourcePlace

  /// What a message quotes.
  var shown: String {
    switch kind {
    case .word(let text), .number(let text), .sign(let text): text
    case .text(let text): "\"\(text)\""
    case .lineEnd, .fileEnd: ""
    }
  }
}

/// Cuts a file of definitions into tokens. `#` begins a comment; a line that begins with `and` or
/// `or` goes on with the one before it.
struct Tokenizer {
  private let file: String
  private let characters: [Character]
  private var place = 0
  private var line = 1
  private var column = 1
  private(set) var tokens: [Token] = []

  static func tokens(
    of text: String, file: String
  ) throws(DefinitionProblem) -> [Token] {
    var tokenizer = Tokenizer(file: file, characters: Array(text))
    while try tokenizer.takeNext() {}
    tokenizer.add(.lineEnd)
    tokenizer.add(.fileEnd)
    return tokenizer.joined
  }

  private init(file: String, characters: [Character]) {
    self.file = file
    // Some editors put a mark of the byte order in front.
    self.characters =
      characters.first == "\u{FEFF}" ? Array(characters.dropFirst()) : characters
  }

  /// Lines that begin with `and` or `or` joined to the ones before, blank lines left out.
  private var joined: [Token] {
    var joined: [Token] = []
    for token in tokens {
      if token.kind == .lineEnd, joined.last.map({ $0.kind == .lineEnd }) ?? true { continue }
      if token.kind == .word("and") || token.kind == .word("or"), joined.last?.kind == .lineEnd {
        joined.removeLast()
      }
      joined.append(token)
    }
    return joined
  }

  private var here: SourcePlace { SourcePlace(file: file, line: line, column: column) }
  private var next: Character? { place < characters.count ? characters[place] : nil }
  private var afterNext: Character? {
    place + 1 < characters.count ? characters[place + 1] : nil
  }

  private mutating func add(_ kind: Token.Kind, at start: SourcePlace? = nil) {
    tokens.append(Token(kind: kind, place: start ?? here))
  }

  private mutating func step() {
    column += 1
    place += 1
  }

  /// False at the end of the file.
  private mutating func takeNext() throws(DefinitionProblem) -> Bool {
    guard let first = next else { return false }
    switch first {
    case "\n", "\r\n", "\r":
      add(.lineEnd)
      place += 1
      (line, column) = (line + 1, 1)
    case " ", "\t": step()
    case "#": while let next, !next.isNewline { step() }
    case "\"": try takeText()
    case _ where first.isASCII && first.isLetter: takeWord()
    case _ where Self.isDigit(first): takeNumber()
    default: try takeSign()
    }
    return true
  }

  private mutating func takeText() throws(DefinitionProblem) {
    let start = here
    step()
    var text = ""
    while let next, next != "\"" {
      guard !next.isNewline else { throw start.problem(.textNotEnded) }
      guard !Self.isUnprintable(next) else { throw here.problem(.strayCharacter(next)) }
      text.append(next)
      step()
    }
    guard next != nil else { throw start.problem(.textNotEnded) }
    step()
    add(.text(text), at: start)
  }

  /// A control character, or what stands for bytes that are no UTF-8: of an old encoding.
  private static func isUnprintable(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || $0.value == 0xFFFD }
  }

  private mutating func takeWord() {
    let start = here
    var word = ""
    while let next, next.isASCII, next.isLetter || Self.isDigit(next) || next == "_" {
      word.append(next)
      step()
    }
    add(.word(word), at: start)
  }

  private mutating func takeNumber() {
    let start = here
    var number = ""
    while let next, isPartOfNumber(next) {
      number.append(next)
      step()
    }
    add(.number(number), at: start)
  }

  /// A comma or a point within digits writes decimals, so that `3..5` is a range.
  private func isPartOfNumber(_ next: Character) -> Bool {
    if Self.isDigit(next) || next == "%" { return true }
    return (next == "," || next == "." || next == "/") && (afterNext.map(Self.isDigit) ?? false)
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isWholeNumber
  }

  private static let signs = [
    "!=", "<=", ">=", "..", "=", "<", ">", "+", "-", "*", "(", ")", "{", "}",
  ]

  private mutating func takeSign() throws(DefinitionProblem) {
    let start = here
    let both = [next, afterNext].compactMap { $0 }
    for sign in Self.signs where String(both.prefix(sign.count)) == sign {
      for _ in sign { step() }
      return add(.sign(sign), at: start)
    }
    throw start.problem(.strayCharacter(next ?? " "))
  }
}
