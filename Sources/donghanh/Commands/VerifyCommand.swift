import ArgumentParser
import Journal
import Wording

/// `donghanh verify`: reads every line of every journal and checks it.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: Wording.ofLocale["verify.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let program = Program(options, display: display)
    try display.saying {
      let report = try Verification(of: program.place).run()
      display.show([Wording.ofLocale.text(of: report)])
      if !report.isSound { throw ExitCode.failure }
    }
  }
}
