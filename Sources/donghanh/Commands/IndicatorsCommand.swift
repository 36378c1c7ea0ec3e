import ArgumentParser
import Casework
import CursesTerminal
import Exchange
import Indicators
import Screens
import Wording

/// `donghanh indicators`: all figures of a period, for people and for scripts.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: Wording.ofLocale["indicators.abstract"],
    subcommands: [Show.self, IndicatorsCheckCommand.self, IndicatorsSumCommand.self],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: Wording.ofLocale["indicators.show.abstract"])

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

    @OptionGroup var options: StoreOptions
    @OptionGroup var display: DisplayOptions
    @OptionGroup var asked: FigureOptions
    @Option(name: .customLong("by"), help: .worded("option.by", value: "value.split"))
    var split: Split?
    @Option(help: .worded("option.format", value: "value.format"))
    var format = Format.table

    @Option(help: .worded("option.months", value: "value.number"))
    var months: Int?

    func run() throws {
      let program = Program(options, display: display)
      try program.withDesk { desk in
        let figures = try asked.figures(at: desk, today: program.today, back: months)
        write(figures.tables(by: split), figures.book.register, program.wording)
      }
    }

    private func write(_ tables: [FigureTable], _ register: Register, _ wording: Wording) {
      let exports = tables.map { FigureExport($0, register) }
      switch format {
      case .table:
        let showsAccents = display.showsAccents(TerminalFacts.probe())
        for line in tables.flatMap({ wording.lines(of: $0, register: register) }) {
          print(line.shown(withAccents: showsAccents))
        }
      case .csv: StandardOutput.write(FigureExport.csv(exports))
      case .json: for export in exports { StandardOutput.write(export.json) }
      }
    }
  }
}

extension Split: ExpressibleByArgument {}

/// Of when, and of whom.
struct FigureOptions: ParsableArguments {
  @Option(help: .worded("option.period", value: "value.period"))
  var period: GivenPeriod?
  @Option(help: .worded("option.people", value: "value.people"))
  var people: String?
  @Option(help: .worded("option.definitions", value: "value.file"))
  var definitions: [String] = []

  /// - Parameter back: how many months, up to the period's last one, each is a period of its own;
  ///   nil for the period itself.
  func figures(at desk: Desk, today: Day, back: Int? = nil) throws -> AskedFigures {
    let catalogues = try Catalogues.embedded()
    let definitions = try definitions(by: catalogues)
    let given = period?.period ?? Period(.month, holding: today.month)
    guard given.firstDay <= today else { throw FigureProblem.periodAhead(given) }
    let periods = back.map { given.months(upTo: today, count: $0) } ?? [given]
    let people = try definitions.people(named: people)
    let book = Casebook(
      try desk.register(), lists: catalogues.forFigures, today: today,
      older: (periods.first ?? given).first < today.month.adding(1 - RecordKinds.monthsInMemory)
        ? try desk.olderRecords() : nil)
    return AskedFigures(
      catalogues: catalogues, definitions: definitions, periods: periods, people: people,
      book: book, files: book.files)
  }

  /// Those of the files given, or else those that the binary carries.
  private func definitions(by catalogues: Catalogues) throws -> Definitions {
    guard !definitions.isEmpty else { return try Definitions.embedded(catalogues) }
    return try Definitions(
      try definitions.map { file in
        (file, String(decoding: try FileArgument(path: file).bytes(), as: UTF8.self))
      }, totals: catalogues.reported.all.map(\.code))
  }
}

extension Period {
  /// So many months up to its last one, or up to today while it runs.
  fileprivate func months(upTo today: Day, count: Int) -> [Period] {
    let last = min(self.last, today.month)
    return (0..<max(1, count)).reversed().map { Period(.month, holding: last.adding(-$0)) }
  }
}

/// What figures are asked of, and all that they are computed from.
struct AskedFigures {
  let catalogues: Catalogues
  let definitions: Definitions
  let periods: [Period]
  let people: Definitions.People?
  let book: Casebook
  let files: [CaseFile]

  func tables(by split: Split?) -> [FigureTable] {
    var ledger = FigureLedger(definitions, of: people, by: split)
    return FigureTable.tables(in: periods, from: &ledger, book: book, files: files)
  }
}

/// A period given on the command line.
struct GivenPeriod: ExpressibleByArgument {
  let period: Period

  init?(argument: String) {
    guard let period = Period(argument) else { return nil }
    self.period = period
  }
}

/// Why figures that were asked for cannot be given.
enum FigureProblem: Error, Hashable {
  case periodAhead(Period)
  case unknownPeople(String, known: [String])
  case unknownIndicator(String)
  case unknownVillage(String)
}

extension Definitions {
  /// The definitions that the binary carries.
  static func embedded(_ catalogues: Catalogues) throws(DefinitionProblems) -> Definitions {
    try Definitions(
      EmbeddedFiles.files(under: "indicators/"), totals: catalogues.reported.all.map(\.code))
  }

  /// The people of a code; `all` is everyone, and nothing the first that the definitions name.
  func people(named code: String?) throws(FigureProblem) -> People? {
    guard let code else { return people.first }
    guard code != "all" else { return nil }
    guard let found = people.first(where: { $0.code == code }) else {
      throw .unknownPeople(code, known: people.map(\.code) + ["all"])
    }
    return found
  }
}
