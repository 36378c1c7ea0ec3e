import ArgumentParser
import CursesTerminal
import Wording

@main
struct Donghanh: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "donghanh", abstract: Wording.ofLocale["program.abstract"],
    subcommands: [
      OpenCommand.self, DemoCommand.self, InitCommand.self, ImportCommand.self,
      ExportCommand.self, HouseholdsCommand.self, ShowCommand.self, VerifyCommand.self,
      IndicatorsCommand.self, ExplainCommand.self,
      TerminalCommand.self, BenchCommand.self, FigureBenchCommand.self, SignBenchCommand.self,
      GrowthCommand.self,
      TextCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// As the parser's own, but what it has to say by itself is said by the catalogue.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let text = ParserWords(wording: .ofLocale).text(of: fullMessage(for: error))
      let showsAccents = TerminalFacts.probe().isUTF8
      if code == .success {
        print(text.shown(withAccents: showsAccents))
      } else if !text.isEmpty {
        StandardError.write(text, showsAccents: showsAccents)
      }
      exit(withError: code)
    }
  }
}

extension ArgumentHelp {
  /// The help of an argument by its key in the catalogue, and what its value is called.
  static func worded(_ key: String, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Wording.ofLocale[key], valueName: value.map { Wording.ofLocale[$0] })
  }
}
