import ArgumentParser
import Wording

@main
struct Donghanh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "donghanh", abstract: Wording.ofLocale["program.abstract"],
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, ImportCommand.self,
      ExportCommand.self, HouseholdsCommand.self, ShowCommand.self, VerifyCommand.self,
      TerminalCommand.self, BenchCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}
