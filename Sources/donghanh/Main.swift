import ArgumentParser

@main
struct Donghanh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "donghanh", subcommands: [TerminalCommand.self])
}
