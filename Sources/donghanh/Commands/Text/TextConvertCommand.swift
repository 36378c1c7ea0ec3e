import ArgumentParser
import VietnameseText
import Wording

/// `donghanh text convert`: lines of an old code as composed UTF-8.
struct TextConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: Wording.ofLocale["text.convert.abstract"])

  enum Source: String, CaseIterable, ExpressibleByArgument {
    case tcvn3, vni, cp1258
    /// Whatever the first lines look like.
    case auto
  }

  @Option(help: .worded("text.convert.from", value: "value.code"))
  var from = Source.auto

  @OptionGroup var display: DisplayOptions

  /// How much is looked at to tell the code.
  private static let sampleBytes = 1 << 18

  func run() throws {
    var input = InputLines()
    if let code = LegacyCode(rawValue: from.rawValue) {
      while let lines = input.next() { StandardOutput.write(code.utf8(of: lines.span).span) }
      return
    }
    guard var lines = input.next(atLeast: Self.sampleBytes) else { return }
    if FileText.isUTF16(lines[...]) {
      lines = Array(FileText.utf8(of: (lines + input.rest())[...]))
    }
    let conversion = LineConversion(sample: lines.prefix(Self.sampleBytes))
    StandardOutput.write(conversion.utf8(of: lines.span).span)
    while let lines = input.next() { StandardOutput.write(conversion.utf8(of: lines.span).span) }
    if !conversion.isClear { display.say(Wording.ofLocale["text.convert.unclear"]) }
  }
}
