import ArgumentParser
import Wording

/// `donghanh text`: what the program knows of Vietnamese text, line by line from standard input. It
/// needs no store.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: Wording.ofLocale["text.abstract"],
    subcommands: [TextTypeCommand.self])
}
