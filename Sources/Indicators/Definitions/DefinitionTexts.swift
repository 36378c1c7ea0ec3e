/// The texts of what a file defines, statement by statement, as far as they say something: without
/// remarks, blank lines and indents, so that only a change of meaning makes another text.
struct DefinitionTexts {
  /// A file.
  struct Source: Hashable, Sendable {
    let text: String
    /// Its parameters are its own.
    let isOffice: Bool
  }

  /// By the name of the people or the indicator; an indicator's with the parameters it names.
  private(set) var byName: [String: String] = [:]
  private var parameters: [String: String] = [:]

  /// Adds a file that the reader has found to be without a fault: each statement begins on a line
  /// of its own, and an indicator ends with the line `end`.
  ///
  /// - Parameter isOffice: its parameters are its own.
  mutating func add(_ text: String, isOffice: Bool) {
    let shared = parameters
    var open: (name: String, lines: [String])?
    for line in text.split(whereSeparator: \.isNewline).map(Self.said) where !line.isEmpty {
      if var indicator = open {
        indicator.lines.append(line)
        open = indicator
        guard line == "end" else { continue }
        byName[indicator.name] = whole(indicator.lines)
        open = nil
      } else {
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        guard words.count > 1 else { continue }
        switch words[0] {
        case "indicator": open = (words[1], [line])
        case "parameter": parameters[words[1]] = line
        default: byName[words[1]] = line
        }
      }
    }
    if isOffice { parameters = shared }
  }

  /// The lines of an indicator behind the parameters they name.
  private func whole(_ lines: [String]) -> String {
    let words = Set(
      lines.joined(separator: " ").split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        .map(String.init))
    let used = parameters.filter { words.contains($0.key) }.sorted { $0.key < $1.key }
    return (used.map(\.value) + lines).joined(separator: "\n")
  }

  /// What a list kept as data says: its lines, without remarks and blank ones.
  static func saidByList(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { String($0.reversed().drop { $0.isWhitespace }.reversed()) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }.joined(separator: "\n")
  }

  /// What a line says: its words with one space between them, texts in quotes as they are.
  private static func said(_ line: Substring) -> String {
    var said = ""
    var isQuoted = false
    for character in line {
      if character == "\"" { isQuoted.toggle() }
      if isQuoted {
        said.append(character)
      } else if character == "#" {
        break
      } else if character.isWhitespace || character == "\u{FEFF}" {
        if !said.isEmpty, said.last != " " { said.append(" ") }
      } else {
        said.append(character)
      }
    }
    return said.last == " " ? String(said.dropLast()) : said
  }
}
