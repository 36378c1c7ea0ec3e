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
    let wording = Wording.ofLocale
    let showsAccents = display.showsAccents(TerminalFacts.probe())
    let place = StorePlace(folder: options.folder, today: options.day)
    do {
      let report = try Verification(of: place).run()
      print(wording.text(of: report).shown(withAccents: showsAccents))
      if !report.isSound { throw ExitCode.failure }
    } catch let error as JournalError {
      StandardError.write(wording.sentence(for: error), showsAccents: showsAccents)
      throw ExitCode.failure
    }
  }
}
