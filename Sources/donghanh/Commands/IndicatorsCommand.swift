import ArgumentParser
import Casework
import CursesTerminal
import Exchange
import Indicators
import Journal
import Screens
import Wording

/// `donghanh indicators`: all figures of a period, for people and for scripts.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: Wording.ofLocale["indicators.abstract"],
    subcommands: [Show.self, IndicatorsCheckCommand.self, IndicatorsAdoptCommand.self],
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
    @Option(help: .worded("option.asKnown", value: "value.closing"))
    var asKnown: GivenPeriod?

    func run() throws {
      let program = Program(options, display: display)
      try program.withDesk { desk in
        guard let closing = asKnown?.period else {
          let figures = try asked.figures(at: desk, today: program.today)
          return write(figures, known: try desk.knownDevices(), for: program)
        }
        guard asked.period.map({ $0.period == closing }) ?? true else {
          throw AsKnownProblem.otherPeriod(closing)
        }
        let again = try AsKnownFigures(
          of: closing, people: asked.people, at: desk, try Catalogues.embedded())
        write(again.figures, known: [], for: program)
        for sentence in again.sentences(in: program.wording) { program.complain(sentence) }
        if !again.differing.isEmpty { throw ExitCode.failure }
      }
    }

    private func write(_ figures: AskedFigures, known: [KnownDevice], for program: Program) {
      let table = figures.table(by: split)
      let register = figures.book.register
      let export = FigureExport(table, register, closed: figures.closed, known: known)
      switch format {
      case .table:
        let showsAccents = display.showsAccents(TerminalFacts.probe())
        let lines = program.wording.lines(
          of: table, closed: figures.closed, known: known, register: register)
        for line in lines { print(line.shown(withAccents: showsAccents)) }
      case .csv: StandardOutput.write(export.csv)
      case .json: StandardOutput.write(export.json)
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
    let period = period?.period ?? Period(.month, holding: today.month)
    guard period.firstDay <= today else { throw FigureProblem.periodAhead(period) }
    let register = try desk.register()
    let definitions = try DefinitionBook.embedded(catalogues)
      .definitions(for: period, in: register)
    let people = try definitions.people(named: people)
    let book = Casebook(
      register, lists: catalogues.forFigures, today: today,
      older: period.first < today.month.adding(1 - RecordKinds.monthsInMemory)
        ? try desk.olderRecords(before: today) : nil)
    return AskedFigures(
      catalogues: catalogues, definitions: definitions, period: period, people: people, book: book,
      files: book.files, closed: try desk.closed(period, in: register))
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
  /// What the period printed when it was closed.
  let closed: ClosedPeriod?

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

extension DefinitionBook {
  /// With the definitions that the binary carries.
  static func embedded(_ catalogues: Catalogues) throws(DefinitionProblems) -> DefinitionBook {
    try DefinitionBook(
      EmbeddedFiles.files(under: "indicators/"), totals: catalogues.reported.compartments,
      digest: { sha256Text(Array($0.utf8)) })
  }
}

extension Definitions {
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
