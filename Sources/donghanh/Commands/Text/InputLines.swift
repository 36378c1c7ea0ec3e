import ArgumentParser
import Glibc
import Wording

/// What is piped into a command, a block of whole lines at a time; the last line may be unended.
struct InputLines {
  private var piece = [UInt8](repeating: 0, count: 1 << 18)
  /// Read, and not given yet: the beginning of a line.
  private var begun = [UInt8]()
  private var hasEnded = false
  /// How many lines were given before the last block.
  private var linesBefore = 0
  private var linesInBlock = 0

  /// The next lines; nil at the end. Waits for so many bytes at least, or for the end.
  mutating func next(atLeast least: Int = 1) -> [UInt8]? {
    var lines = begun
    begun = []
    var end = 0
    while !hasEnded, lines.count < least || end == 0 {
      let count = read(STDIN_FILENO, &piece, piece.count)
      hasEnded = count <= 0
      let read = piece.prefix(max(0, count))
      if let last = read.lastIndex(of: 0x0A) { end = lines.count + last + 1 }
      lines += read
    }
    if !hasEnded {
      begun = Array(lines[end...])
      lines.removeSubrange(end...)
    }
    linesBefore += linesInBlock
    linesInBlock = lines.count { $0 == 0x0A }
    return lines.isEmpty ? nil : lines
  }

  /// All that follows.
  mutating func rest() -> [UInt8] {
    var all = [UInt8]()
    while let lines = next() { all += lines }
    return all
  }

  /// Says which line of the last block is no UTF-8, and gives the code to leave with.
  func refusal(of lines: [UInt8], _ display: DisplayOptions) -> ExitCode {
    let all = lines.split(separator: 0x0A, omittingEmptySubsequences: false)
    let faulty = all.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    display.say(Wording.ofLocale("text.notUTF8", ["line": "\(linesBefore + faulty + 1)"]))
    return .failure
  }
}
