import ArgumentParser
import Casework
import Exchange
import Indicators
import Journal
import Screens
import Wording

/// `donghanh indicators`: all figures of a period, for people and for scripts.
struct IndicatorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators", abstract: Wording.ofLocale["indicators.abstract"],
    subcommands: [
      Show.self, IndicatorsCheckCommand.self, IndicatorsAdoptCommand.self,
      IndicatorsSumCommand.self,
    ],
    defaultSubcommand: Show.self)

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: Wording.ofLocale["indicators.show.abstract"])

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

    @OptionGroup var options: StoreOptions
    @OptionGroup var display: DisplayOptions
    @OptionGroup var asked: FigureOptions
    @Option(name: .customLong("by"), help: .worded("option.by", value: "value.split"))
    var splits: [Split] = []
    @Option(help: .worded("option.format", value: "value.format"))
    var format = Format.table
    @Option(help: .worded("option.asKnown", value: "value.closing"))
    var asKnown: GivenPeriod?

    @Option(help: .worded("option.months", value: "value.number"))
    var months: Int?

    func run() throws {
      let program = Program(options, display: display)
      try program.withDesk { desk in
        try checkOptions()
        guard let closing = asKnown?.period else {
          let figures = try asked.figures(at: desk, of: program, back: months)
          return try write(figures, at: desk, known: try desk.knownDevices(), for: program)
        }
        guard asked.period.map({ $0.period == closing }) ?? true else {
          throw AsKnownProblem.otherPeriod(closing)
        }
        let line = ProgressLine(showsAccents: display.showsAccents) {
          program.wording("asKnown.progress", ["percent": String($0)])
        }
        let again = try line.shown {
          try AsKnownFigures(
            of: closing, people: asked.people, at: desk,
            try program.catalogues(telling: program.complain),
            telling: line.tell)
        }
        try write(again.figures, at: desk, known: [], for: program)
        for sentence in again.sentences(in: program.wording) { program.complain(sentence) }
        if !again.differing.isEmpty { throw ExitCode.failure }
      }
    }

    /// As many as the years 2025 to 2030 of the plan have.
    private static let monthsAsked = 1...72

    /// What was asked for is done, or refused: nothing of it is left aside.
    private func checkOptions() throws {
      if splits.count > 1 { throw FigureProblem.severalSplits }
      if let months, !Self.monthsAsked.contains(months) {
        throw FigureProblem.monthsOutOfRange(Self.monthsAsked)
      }
      guard asKnown != nil else { return }
      if months != nil { throw AsKnownProblem.notBeside(option: "--months") }
      if !asked.definitions.isEmpty { throw AsKnownProblem.notBeside(option: "--definitions") }
    }

    private func write(
      _ figures: AskedFigures, at desk: Desk, known: [KnownDevice], for program: Program
    ) throws {
      let register = figures.book.register
      let tables = try figures.tables(by: splits.first, at: desk)
      let names = PartNames(by: splits.first, in: register)
      @Sendable func export(_ period: AskedFigures.Counted) -> FigureExport {
        let table = period.table
        return FigureExport(
          table, spreads: table.spreads, names, closed: period.closed, known: known)
      }
      switch format {
      case .table:
        let lines = tables.flatMap { period -> [String] in
          let table = period.table
          return program.wording.lines(
            of: table, spreads: table.spreads, closed: period.closed,
            known: known, register: register)
        }
        display.show(lines + (figures.people.map { [program.wording.rule(of: $0)] } ?? []))
      case .csv:
        StandardOutput.write(FigureExport.csvHead)
        // Two periods at a time: all of them together would need much room.
        for place in stride(from: 0, to: tables.count, by: 2) {
          let pair = tables[place...].prefix(2)
          let (second, first) = SystemThread.both {
            pair.dropFirst().map { export($0).csv }
          } _: {
            pair.prefix(1).map { export($0).csv }
          }
          for bytes in first + second { StandardOutput.write(bytes) }
        }
      case .json: for table in tables { StandardOutput.write(export(table).json) }
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
  func figures(at desk: Desk, of program: Program, back: Int? = nil) throws -> AskedFigures {
    let catalogues = try program.catalogues(telling: program.complain)
    let today = program.today
    let given = period?.period ?? Period(.month, holding: today.month)
    guard given.countsFrom <= today else { throw FigureProblem.periodAhead(given) }
    let periods = back.map { given.months(upTo: today, count: $0) } ?? [given]
    let memory = today.month.adding(1 - RecordKinds.monthsInMemory)
    let isOlder = (periods.first ?? given).first < memory
    let sources = isOlder ? try FigureSources(from: desk) : nil
    let register = try sources?.register ?? desk.register(withVisitsSince: memory)
    let definitions = try definitionBook(by: catalogues)
    let asked = try periods.map { period in
      AskedFigures.Asked(
        period: period, definitions: definitions.definitions(for: period, in: register),
        closed: try desk.closed(period, in: register))
    }
    let book = Casebook(
      register, lists: catalogues.forFigures, today: today,
      older: sources?.older)
    return AskedFigures(
      catalogues: catalogues, asked: asked,
      people: try definitions.shipped.people(named: people), book: book, sources: sources)
  }

  /// With the definitions of the files given, or else those that the binary carries. Files that define
  /// no people are asked for those that ship.
  private func definitionBook(by catalogues: Catalogues) throws -> DefinitionBook {
    guard !definitions.isEmpty else { return try DefinitionBook.embedded(catalogues) }
    let given: [DefinitionBook.File] = try definitions.map { file in
      (file, String(decoding: try FileArgument(path: file).bytes(), as: UTF8.self))
    }
    let isWhole = given.contains { DefinitionBook.definesPeople($0) }
    let people =
      isWhole
      ? []
      : EmbeddedFiles.files(under: "indicators/").filter { DefinitionBook.definesPeople($0) }
    return try DefinitionBook(people + given, catalogues)
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
  struct Asked {
    let period: Period
    let definitions: Definitions
    /// What the period printed when it was closed.
    let closed: ClosedPeriod?
  }

  let catalogues: Catalogues
  let asked: [Asked]
  let people: Definitions.People?
  let book: Casebook
  /// Nil where all that the book tells was read ahead.
  var sources: FigureSources?

  /// The figures of one of the periods.
  struct Counted: Sendable {
    fileprivate let figures: PeriodFigures
    fileprivate let place: Int
    let closed: ClosedPeriod?

    /// Put together when it is asked for: the tables of many periods need much room.
    var table: FigureTable { figures.table(at: place) }
  }

  /// The figures of the periods; those by the same definitions are counted together.
  func tables(by split: Split?, at desk: Desk) throws(JournalError) -> [Counted] {
    try asking(desk) { tables(by: split, of: $0, CaseFileSource(of: $0)) }
  }

  /// What `ask` makes of the book; where its index turns out to be damaged, of one that is read whole.
  func asking<Answer>(
    _ desk: Desk, _ ask: (Casebook) -> Answer
  ) throws(JournalError) -> Answer {
    let answer = ask(book)
    guard sources?.isDamaged ?? false else { return answer }
    return ask(
      Casebook(
        book.register, lists: catalogues.forFigures, today: book.today,
        older: try desk.olderRecords()))
  }

  /// The same of files that somebody looks at, too.
  func tables(by split: Split?, of book: Casebook, _ source: CaseFileSource) -> [Counted] {
    var tables: [Counted] = []
    var rest = asked[...]
    while let first = rest.first {
      let same = rest.prefix { $0.definitions.areSame(as: first.definitions) }
      let figures = PeriodFigures(
        first.definitions, in: same.map(\.period), of: people, by: split, book: book,
        files: source, by: .processors)
      tables += same.enumerated().map {
        Counted(figures: figures, place: $0, closed: $1.closed)
      }
      rest = rest.dropFirst(same.count)
    }
    return tables
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
  case unknownIndicator(String, nearest: String?)
  case unknownVillage(String)
  case severalSplits
  case monthsOutOfRange(ClosedRange<Int>)
  /// What each of those that bear the name is called.
  case severalVillages(String, [String])
}

extension DefinitionBook {
  /// With the definitions that the binary carries.
  static func embedded(_ catalogues: Catalogues) throws(DefinitionProblems) -> DefinitionBook {
    try DefinitionBook(EmbeddedFiles.files(under: "indicators/"), catalogues)
  }

  init(_ files: [File], _ catalogues: Catalogues) throws(DefinitionProblems) {
    let lists = [
      "catalogues/policies.txt", "catalogues/poverty-standards.txt", "growth/who-lhfa.csv",
    ]
    try self.init(
      files, totals: catalogues.reported.compartments,
      lists: lists.map { (name: $0, text: catalogues.ownTexts[$0] ?? EmbeddedFiles.text($0)) },
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
