import Glibc
import Wording

/// How far a command has come, on one line of the terminal; nothing where nobody watches.
struct ReadProgress {
  private let isSeen = isatty(STDERR_FILENO) == 1
  private var shown = -1
  private let showsAccents: Bool

  init(showsAccents: Bool) { self.showsAccents = showsAccents }

  private static let barWidth = 20

  mutating func show(_ fraction: Double) {
    let percent = Int(min(1, max(0, fraction)) * 100)
    guard isSeen, percent != shown else { return }
    shown = percent
    let full = percent * Self.barWidth / 100
    let bar =
      String(repeating: "#", count: full) + String(repeating: ".", count: Self.barWidth - full)
    let words = Wording.ofLocale("import.reading", ["bar": bar, "percent": String(percent)])
    StandardError.write("\r" + words, showsAccents: showsAccents, ending: "")
  }

  /// Leaves the line blank for what comes after.
  func end() {
    guard isSeen, shown >= 0 else { return }
    StandardError.write("\r\u{1B}[K", showsAccents: true, ending: "")
  }
}
