import ArgumentParser
import VietnameseText
import Widgets
import Wording

/// `donghanh text type`: keystrokes on standard input, a line of them after the other, and what a
/// field would read.
struct TextTypeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "type", abstract: Wording.ofLocale["text.type.abstract"])

  @ArgumentParser.Option(help: .worded("text.type.method", value: "value.typingMethod"))
  var method: TypingMethod

  @ArgumentParser.Option(help: .worded("text.type.toneStyle", value: "value.toneStyle"))
  var toneStyle: ToneStyle = .old

  @Flag(help: .worded("text.type.free"))
  var free = false

  func run() {
    let rules = TypingRules(method, toneStyle: toneStyle, checksSyllables: !free)
    while let keystrokes = readLine() { print(InputMethod.text(typedBy: keystrokes, by: rules)) }
  }
}

extension TypingMethod: ExpressibleByArgument {}
extension ToneStyle: ExpressibleByArgument {}
