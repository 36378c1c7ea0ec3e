import Glibc

/// How far something long has come, on one line of a terminal that is gone when it is done; where
/// messages go to a file or another program, nothing.
final class ProgressLine {
  private let words: (Int) -> String
  private let isShown = isatty(STDERR_FILENO) == 1
  private let showsAccents: Bool
  private var told = -1

  private static let barWidth = 20

  /// - Parameter words: the line for so many hundredths.
  init(showsAccents: Bool, words: @escaping (Int) -> String) {
    self.showsAccents = showsAccents
    self.words = words
  }

  func tell(_ percent: Int) {
    guard isShown, percent != told else { return }
    told = percent
    write("\r" + words(percent))
  }

  /// So many hundredths drawn.
  static func bar(_ percent: Int) -> String {
    let full = max(0, min(100, percent)) * barWidth / 100
    return String(repeating: "#", count: full) + String(repeating: ".", count: barWidth - full)
  }

  /// Does something that tells of itself, and wipes the line.
  func shown<Result>(_ body: () throws -> Result) rethrows -> Result {
    // To the start of the line, and all of it blank.
    defer { if isShown, told >= 0 { write("\r\u{1B}[K") } }
    return try body()
  }

  private func write(_ text: String) {
    StandardError.write(text, showsAccents: showsAccents, ending: "")
  }
}
