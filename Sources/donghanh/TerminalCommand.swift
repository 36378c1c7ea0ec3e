import ArgumentParser
import CursesTerminal
import Wording

/// `donghanh terminal`: what this terminal can show and read, and what to do about it.
struct TerminalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terminal", abstract: Wording.ofLocale["terminal.abstract"])

  @Flag(name: .customLong("try"), help: .worded("terminal.try.help"))
  var opensPage = false

  @Option(help: .worded("terminal.text.help", value: "value.text"))
  var text: String?

  /// Traps at the first key, so that a test can see the terminal given back after a crash.
  @Flag(help: .hidden)
  var crash = false

  @OptionGroup var display: DisplayOptions

  func run() throws {
    let wording = Wording.ofLocale
    let facts = TerminalFacts.probe()
    let sample = text ?? wording["terminal.sample.text"]
    if opensPage {
      try openPage(facts, sample: sample, wording: wording)
    } else {
      let report = TerminalReport(
        facts: facts, showsAccents: display.showsAccents(facts), wording: wording)
      print(report.text(sample: sample))
    }
  }

  private func openPage(_ facts: TerminalFacts, sample: String, wording: Wording) throws {
    let showsAccents = display.showsAccents(facts)
    var page = KeyPage(wording: wording, sample: sample, trapsAtFirstKey: crash)
    let departure: RunLoop.Departure
    do {
      departure = try RunLoop(wording: wording).run(
        &page, on: facts, display: display)
    } catch {
      StandardError.write(wording.sentence(for: error), showsAccents: showsAccents)
      throw ExitCode.failure
    }
    if !page.typed.isEmpty { print("\(wording["terminal.page.typed"]): \(page.typed)") }
    if departure != .left { throw departure.exitCode }
  }
}
