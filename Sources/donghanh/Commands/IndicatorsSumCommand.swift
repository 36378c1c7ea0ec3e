import ArgumentParser
import Casework
import Exchange
import Indicators
import Screens
import Wording

/// `donghanh indicators sum FILE…`: the figures of several communes added up, one file after the
/// other, each as `indicators --format csv` wrote it.
struct IndicatorsSumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sum", abstract: Wording.ofLocale["indicators.sum.abstract"])

  @OptionGroup var display: DisplayOptions
  @Argument(help: .worded("argument.figures", value: "value.file"))
  var files: [String]

  func run() throws {
    let wording = Wording.ofLocale
    let definitions = try DefinitionBook.embedded(try Catalogues.embedded()).shipped
    var communes = FigureFiles(definitions)
    try display.saying {
      for file in files {
        do {
          try communes.add(try FileArgument(path: file).bytes(), of: file)
        } catch let problem as FigureFileProblem {
          display.say("\(file): " + wording.sentence(for: problem))
          throw ExitCode.failure
        }
      }
    }
    display.show(wording.lines(of: communes.sum))
  }
}

extension Wording {
  /// Number, title, figure and how many communes it is of; a heading where period or people change.
  fileprivate func lines(of sum: FigureSum) -> [String] {
    var heading = ""
    return sum.rows.flatMap { row -> [String] in
      let new = self(
        "figure.heading.sum",
        ["period": words(for: row.key.period), "people": row.key.people ?? self["figure.everyone"]])
      defer { heading = new }
      let value = row.figure.map { self.value(of: $0, row.indicator) } ?? self["figure.hidden"]
      let communes = self(
        row.hidden == 0 ? "figure.communes" : "figure.communes.hidden",
        ["count": String(row.communes), "hidden": String(row.hidden)])
      return (new == heading ? [] : [new])
        + [
          [number(of: row.indicator), title(of: row.indicator), value, communes]
            .joined(separator: "\t")
        ]
    }
  }

  fileprivate func sentence(for problem: FigureFileProblem) -> String {
    switch problem {
    case .csv(let fault): ImportFault.table(fault).message(self)
    case .noColumn(let column): self("figures.file.noColumn", ["column": column])
    case .cell(let row, let column, let text):
      self("figures.file.cell", ["row": String(row), "column": column, "text": text])
    case .unknownIndicator(let row, let indicator):
      self("figures.file.unknown", ["row": String(row), "indicator": indicator])
    case .split(let row): self("figures.file.split", ["row": String(row)])
    case .toldAlready(let other): self("figures.file.toldAlready", ["other": other])
    }
  }
}
