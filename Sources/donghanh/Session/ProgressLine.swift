import CursesTerminal
import Glibc

/// How far something long has come, on one line of a terminal that is gone when it is done; where
/// messages go to a file or another program, nothing.
struct ProgressLine {
  private let words: (Int) -> String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let showsAccents = TerminalFacts.probe().isUTF8

  /// - Parameter words: the line for so many hundredths.
  init(words: @escaping (Int) -> String) { self.words = words }

  func tell(_ percent: Int) {
    guard isShown else { return }
    write("\r" + words(percent))
  }

  /// Does something that tells of itself, and wipes the line.
  func shown<Result>(_ body: () throws -> Result) rethrows -> Result {
    // To the start of the line, and all of it blank.
    defer { if isShown { write("\r\u{1B}[K") } }
    return try body()
  }

  private func write(_ text: String) {
    StandardError.write(text, showsAccents: showsAccents, ending: "")
  }
}
