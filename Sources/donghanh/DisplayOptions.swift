import ArgumentParser
import CursesTerminal
import Glibc
import VietnameseText
import Wording

/// How text is shown, for every command that shows some.
struct DisplayOptions: ParsableArguments {
  @Flag(inversion: .prefixedNo, help: .worded("terminal.accents.help"))
  var accents: Bool?

  /// Accents are shown where the locale says UTF-8, else only when a person says so: on the command
  /// line, or once and for all in their own settings.
  func showsAccents(_ facts: TerminalFacts, personal: Bool? = nil) -> Bool {
    accents ?? personal ?? facts.isUTF8
  }

  var showsAccents: Bool { showsAccents(TerminalFacts.probe()) }

  /// Prints lines of what was asked for.
  func show(_ lines: some Sequence<String>) {
    let showsAccents = showsAccents
    for line in lines { print(line.shown(withAccents: showsAccents)) }
  }

  /// Says something beside what a command writes for scripts.
  func say(_ sentence: String) { StandardError.write(sentence, showsAccents: showsAccents) }

  /// Words whatever `body` throws, here and nowhere else. What goes wrong is said in a sentence, and
  /// the exit code tells a script: 1.
  func saying(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      guard let sentence = Wording.ofLocale.sentence(forAny: error) else { throw error }
      say(sentence)
      throw ExitCode.failure
    }
  }
}

/// Where a command says why it cannot go on.
enum StandardError {
  static func write(_ sentence: String, showsAccents: Bool, ending: String = "\n") {
    var line = (showsAccents ? sentence : sentence.withoutAccents) + ending
    line.withUTF8 { bytes in
      // Nobody is left to be told when this fails.
      _ = Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
  }
}
