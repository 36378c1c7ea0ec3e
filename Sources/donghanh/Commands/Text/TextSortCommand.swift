import ArgumentParser
import VietnameseText
import Wording

/// `donghanh text sort`: lines in the order of the Vietnamese alphabet; names by the given name.
struct TextSortCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sort", abstract: Wording.ofLocale["text.sort.abstract"])

  @Flag(help: .worded("text.sort.names"))
  var names = false

  @OptionGroup var display: DisplayOptions

  /// A line, and where it stood, which decides between equal ones.
  private struct Line {
    let key: CollationKey
    let place: Int
    let text: String
  }

  func run() throws {
    var input = InputLines()
    var lines: [Line] = []
    while let block = input.next() {
      guard let text = String(validating: block, as: UTF8.self) else {
        throw input.refusal(of: block, display)
      }
      let ended = text.utf8.last == 0x0A ? text.utf8.dropLast() : text.utf8[...]
      for line in ended.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let line = String(Substring(line))
        lines.append(Line(key: key(of: line), place: lines.count, text: line))
      }
    }
    lines.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var bytes = ContiguousArray<UInt8>()
    for line in lines { bytes += Array(line.text.utf8) + [0x0A] }
    StandardOutput.write(bytes.span)
  }

  private func key(of line: String) -> CollationKey {
    names ? CollationKey(name: line, order: .givenName) : CollationKey(line)
  }
}
