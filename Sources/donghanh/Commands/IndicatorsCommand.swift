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
    subcommands: [Show.self, IndicatorsCheckCommand.self], defaultSubcommand: Show.self)

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

    func run() throws {
      let program = Program(options, display: display)
      try program.withDesk { desk in
        let figures = try asked.figures(at: desk, today: program.today)
        let table = figures.table(by: split)
        let register = figures.book.register
        switch format {
        case .table:
          let showsAccents = display.showsAccents(TerminalFacts.probe())
          for line in program.wording.lines(of: table, register: register) {
            print(line.shown(withAccents: showsAccents))
          }
        case .csv: StandardOutput.write(FigureExport(table, register).csv)
        case .json: StandardOutput.write(FigureExport(table, register).json)
        }
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

  func figures(at desk: Desk, today: Day) throws -> AskedFigures {
    let catalogues = try Catalogues.embedded()
    let definitions = try Definitions.embedded(catalogues)
    let period = period?.period ?? Period(.month, holding: today.month)
    guard period.firstDay <= today else { throw FigureProblem.periodAhead(period) }
    let people = try definitions.people(named: people)
    let memory = today.month.adding(1 - RecordKinds.monthsInMemory)
    let isOlder = period.first < memory
    let book = Casebook(
      isOlder ? try desk.register() : try desk.register(withVisitsSince: memory),
      lists: catalogues.forFigures, today: today,
      older: isOlder ? try desk.olderRecords(before: today) : nil)
    return AskedFigures(
      catalogues: catalogues, definitions: definitions, period: period, people: people, book: book,
      files: book.files)
  }
}

/// What figures are asked of, and all that they are computed from.
struct AskedFigures {
  let catalogues: Catalogues
  let definitions: Definitions
  let period: Period
  let people: Definitions.People?
  let book: Casebook
  let files: [CaseFile]

  func table(by split: Split?) -> FigureTable {
    FigureTable(definitions, in: period, people: people, by: split, book: book, files: files)
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
