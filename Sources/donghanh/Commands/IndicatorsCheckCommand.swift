import ArgumentParser
import Casework
import Indicators
import Screens
import Wording

/// `donghanh indicators check FILE…`: what is wrong with files of definitions, each with its line.
struct IndicatorsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Wording.ofLocale["indicators.check.abstract"])

  @OptionGroup var display: DisplayOptions
  @Argument(help: .worded("argument.definitions", value: "value.file"))
  var files: [String]

  func run() throws {
    try display.saying {
      var read: [(name: String, text: String)] = []
      for file in files {
        read.append((file, String(decoding: try FileArgument(path: file).bytes(), as: UTF8.self)))
      }
      let count = try Self.checked(read, with: try Catalogues.embedded())
      display.show([Wording.ofLocale("definition.fine", ["count": String(count)])])
    }
  }

  /// Files that define people are a whole set of their own; others are the office's, to stand over
  /// those that ship.
  private static func checked(
    _ files: [DefinitionBook.File], with catalogues: Catalogues
  ) throws -> Int {
    let totals = catalogues.reported.compartments
    guard !files.contains(where: { DefinitionBook.definesPeople($0) }) else {
      return try Definitions(files, totals: totals).indicators.count
    }
    _ = try Definitions(
      EmbeddedFiles.files(under: "indicators/"), office: files, isOneSet: true, totals: totals)
    return Set(files.flatMap(DefinitionBook.names)).count
  }
}
