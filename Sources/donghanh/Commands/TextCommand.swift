import ArgumentParser
import Wording

/// `donghanh text`: what the program knows of Vietnamese text, as filters line by line from standard
/// input. They need no store.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text", abstract: Wording.ofLocale["text.abstract"],
    subcommands: [
      TextTypeCommand.self, TextFoldCommand.self, TextSortCommand.self, TextConvertCommand.self,
    ])
}
