import Wording

/// What the argument parser says by itself (headings of the help, usage errors), in the words of the
/// catalogue. The parser has no catalogue of its own; its version is pinned, and a test over every
/// help page and every kind of error finds a sentence of it that is left.
struct ParserWords {
  let wording: Wording

  /// A help page or an error message of the parser, put into words.
  func text(of message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  /// Beginnings of lines, and what follows them.
  private static let headings = [
    ("OVERVIEW: ", "usage.overview"), ("USAGE: ", "usage.usage"), ("Usage: ", "usage.usage"),
    ("ARGUMENTS:", "usage.arguments"), ("OPTIONS:", "usage.options"),
    ("SUBCOMMANDS:", "usage.commands"), ("Help:  ", "usage.help"), ("Error: ", "usage.error"),
  ]

  /// Whole lines. A line is said by the first that fits, so that the longer stands before the
  /// shorter.
  private static let sentences: [(Sentence, String)] = [
    ("Unknown option '{option}'. Did you mean '{other}'?", "usage.unknownOption.near"),
    ("Unknown option '{option}'", "usage.unknownOption"),
    ("Missing value for '{option}'", "usage.missingValue"),
    ("Missing expected argument '{argument}'", "usage.missingArgument"),
    ("Unexpected argument '{argument}'", "usage.unexpected"),
    ("{count} unexpected arguments: '{arguments}'", "usage.unexpected.several"),
    (
      "The option '{option}' does not take any value, but '{value}' was specified.",
      "usage.takesNoValue"
    ),
    (
      "The value '{value}' is invalid for '{option}'. Please provide one of the following:",
      "usage.invalid.list"
    ),
    (
      "The value '{value}' is invalid for '{option}'. Please provide one of '{one}' and '{other}'.",
      "usage.invalid.two"
    ),
    ("The value '{value}' is invalid for '{option}'", "usage.invalid"),
    ("  See '{command}' for more information.", "usage.more"),
    ("  See '{command} <subcommand>' for detailed help.", "usage.detailed"),
    ("Can't generate completion scripts for '{shell}'.", "usage.shell.unknown"),
    ("Can't autodetect a supported shell.", "usage.shell.none"),
    ("Please use --generate-completion-script=<shell> with one of:", "usage.shell.list"),
  ]

  /// Words within a line.
  private static let phrases = [
    ("Show help information.", "usage.showHelp"),
    ("Show subcommand help information.", "usage.showCommandHelp"),
    ("(values:", "usage.values"), ("(default:", "usage.default"),
    ("(default)", "usage.isDefault"), ("default:", "usage.defaultToo"),
    ("<subcommand>", "usage.command"), ("<options>", "usage.someOptions"),
  ]

  private func line(_ text: String) -> String {
    for (heading, key) in Self.headings where text.hasPrefix(heading) {
      let rest = String(text.dropFirst(heading.count))
      return wording[key] + (rest.isEmpty ? "" : " " + line(rest))
    }
    for (sentence, key) in Self.sentences {
      if let places = sentence.places(in: text) { return wording(key, places: places) }
    }
    return Self.phrases.reduce(text) { $0.replacing($1.0, with: wording[$1.1]) }
  }
}

/// A line with places in it, `Unknown option '{option}'`.
private struct Sentence: ExpressibleByStringLiteral {
  private let beginning: Substring
  /// Each place, and the words behind it.
  private let places: [(name: Substring, behind: Substring)]

  init(stringLiteral text: String) {
    let parts = text.split(separator: "{", omittingEmptySubsequences: false)
    beginning = parts.first ?? ""
    places = parts.dropFirst().map { part in
      let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      return (pieces.first ?? "", pieces.count > 1 ? pieces[1] : "")
    }
  }

  /// What stands in a line where this one has its places; nil where it is another sentence.
  func places(in line: String) -> [(key: String, value: String)]? {
    guard line.hasPrefix(beginning) else { return nil }
    var rest = line.dropFirst(beginning.count)
    var found: [(key: String, value: String)] = []
    for (number, place) in places.enumerated() {
      let value: Substring
      if number == places.count - 1 {
        guard rest.hasSuffix(place.behind) else { return nil }
        value = rest.dropLast(place.behind.count)
        rest = ""
      } else {
        guard let behind = rest.firstRange(of: place.behind) else { return nil }
        value = rest[..<behind.lowerBound]
        rest = rest[behind.upperBound...]
      }
      found.append((String(place.name), String(value)))
    }
    return rest.isEmpty ? found : nil
  }
}
