import ArgumentParser
import VietnameseText
import Wording

/// `donghanh text fold`: lines as they are searched, without accents and capitals.
struct TextFoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fold", abstract: Wording.ofLocale["text.fold.abstract"])

  @OptionGroup var display: DisplayOptions

  func run() throws {
    var input = InputLines()
    while let lines = input.next() {
      guard let text = try? UTF8Span(validating: lines.span) else {
        throw input.refusal(of: lines, display)
      }
      StandardOutput.write(FoldedLines.utf8(of: text).span)
    }
  }
}
