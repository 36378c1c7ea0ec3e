/// The sentences of one language: a catalogue of `key = text` lines.
///
/// A text may hold places to fill in, written `{name}`. Sentences live under `Resources/wording/`,
/// one folder a language, one file a subject; a test holds both languages to the same keys and
/// every key to a use in the code.
package struct Wording: Sendable {
  private var texts: [String: String]

  /// What is wrong with a line of a catalogue file.
  package struct SyntaxError: Error, Hashable {
    package enum Fault: Hashable, Sendable { case missingEquals, emptyKey, repeatedKey(String) }
    package let file: String
    package let line: Int
    package let fault: Fault
  }

  package init() { texts = [:] }

  /// Reads catalogue files given as (name, text) pairs.
  ///
  /// A line is `key = text`; `#` begins a comment line; `\n` in a text is a line break.
  package init(files: [(name: String, text: String)]) throws(SyntaxError) {
    texts = [:]
    for file in files { try add(file.text, named: file.name) }
  }

  private mutating func add(_ text: String, named file: String) throws(SyntaxError) {
    var number = 0
    let unmarked = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    for line in unmarked.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard let first = line.first(where: { !$0.isWhitespace }), first != "#" else { continue }
      guard let equals = line.firstIndex(of: "=") else {
        throw SyntaxError(file: file, line: number, fault: .missingEquals)
      }
      let key = Self.trimmed(line[..<equals])
      guard !key.isEmpty else {
        throw SyntaxError(file: file, line: number, fault: .emptyKey)
      }
      let value = Self.withLineBreaks(Self.trimmed(line[line.index(after: equals)...]))
      guard texts.updateValue(value, forKey: key) == nil else {
        throw SyntaxError(file: file, line: number, fault: .repeatedKey(key))
      }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var part = text
    while let first = part.first, first.isWhitespace { part.removeFirst() }
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return String(part)
  }

  private static func withLineBreaks(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var result = ""
    var escaped = false
    for character in text {
      if escaped {
        result.append(character == "n" ? "\n" : character)
        escaped = false
      } else if character == "\\" {
        escaped = true
      } else {
        result.append(character)
      }
    }
    return result
  }

  /// The keys of the catalogue, for the tests that compare languages and uses.
  package var keys: Set<String> { Set(texts.keys) }

  /// The sentence for `key`. A missing one shows as `[key]`, so that it is seen.
  package subscript(key: String) -> String { texts[key] ?? "[\(key)]" }

  /// The sentence for `key` with its places `{name}` filled in.
  package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:])
    -> String
  {
    fill(self[key], values)
  }

  /// The same for places that are only known as the program runs.
  package func callAsFunction(_ key: String, places: [(key: String, value: String)]) -> String {
    fill(self[key], places)
  }

  private func fill(
    _ template: String, _ values: some Collection<(key: String, value: String)>
  ) -> String {
    guard !values.isEmpty, template.contains("{") else { return template }
    var result = ""
    var rest = template[...]
    while let close = rest.firstIndex(of: "}") {
      guard let open = rest[..<close].lastIndex(of: "{") else {
        result += rest[...close]
        rest = rest[rest.index(after: close)...]
        continue
      }
      result += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if let value = values.first(where: { $0.key == name })?.value {
        result += value
      } else {
        result += rest[open...close]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }
}

extension Wording.SyntaxError: CustomStringConvertible {
  /// For who edits the catalogue; there are no sentences to say it with.
  package var description: String {
    let what =
      switch fault {
      case .missingEquals: "a line is `key = text`"
      case .emptyKey: "there is no key before `=`"
      case .repeatedKey(let key): "the key `\(key)` is written a second time"
      }
    return "\(file):\(line): \(what)"
  }
}
