import ArgumentParser
import CursesTerminal
import Journal
import Wording

/// `donghanh verify`: reads every line of every journal and checks it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Wording.ofLocale["verify.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let showsAccents = display.showsAccents(TerminalFacts.probe())
    let program = Program(options, display: display)
    try program.saying {
      let report = try Verification(of: program.place).run()
      print(Wording.ofLocale.text(of: report).shown(withAccents: showsAccents))
      if !report.isSound { throw ExitCode.failure }
    }
  }
}
