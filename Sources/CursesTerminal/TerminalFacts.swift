import CNcurses
package import Cells

/// Why the terminal cannot be used.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// The variable TERM is not set.
  case unnamed
  /// TERM has no entry in the terminal database.
  case unknown(name: String)
  /// The entry cannot place the cursor.
  case tooDumb(name: String)
  /// ncurses or the kernel refused to open it.
  case refused(name: String)
}

/// What is known about the terminal before it is opened.
package struct TerminalFacts: Sendable {
  /// TERM, empty when it is not set.
  package let name: String
  /// The character set of the locale as the person set it, e.g. `UTF-8`, `ANSI_X3.4-1968`.
  package let characterSet: String
  /// The locale says UTF-8, so that the terminal can be trusted to show accents.
  package let isUTF8: Bool
  /// How many colours there are; 0 for none.
  package let colours: Int
  /// Nothing when it is not known, as on a serial line or in a pipe.
  package let size: Size?
  /// Why it cannot be opened, if so.
  package let fault: TerminalError?

  /// Looks at the environment and the terminal database; writes nothing to the terminal.
  package static func probe() -> TerminalFacts {
    var facts = cn_facts()
    cn_probe(&facts)
    return TerminalFacts(facts)
  }

  private init(_ facts: cn_facts) {
    name = withUnsafeBytes(of: facts.name) { Self.text($0) }
    characterSet = withUnsafeBytes(of: facts.character_set) { Self.text($0) }
    isUTF8 = facts.is_utf8
    colours = Int(facts.colours)
    size =
      facts.width > 0 && facts.height > 0
      ? Size(columns: Int(facts.width), rows: Int(facts.height)) : nil
    fault = Self.fault(facts, name: name)
  }

  private static func fault(_ facts: cn_facts, name: String) -> TerminalError? {
    if !facts.is_terminal { return .notATerminal }
    if name.isEmpty { return .unnamed }
    if !facts.is_known { return .unknown(name: name) }
    if !facts.can_place { return .tooDumb(name: name) }
    return nil
  }

  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
  }
}
