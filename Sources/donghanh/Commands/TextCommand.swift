import ArgumentParser
import Wording

/// `donghanh text`: what the program knows of Vietnamese text, as filters line by line.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: Wording.ofLocale["text.abstract"],
    subcommands: [TextFoldCommand.self, TextSortCommand.self, TextConvertCommand.self])
}
