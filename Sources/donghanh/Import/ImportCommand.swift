import ArgumentParser
import Casework
import CursesTerminal
import Exchange
import Journal
import Record
import VietnameseText
import Wording

/// `donghanh import FILE`: takes in an office list (CSV, XLSX) or, into an empty store, an export of
/// records (JSON Lines).
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: Wording.ofLocale["import.abstract"])

  enum ReportForm: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: .worded("import.file", value: "value.file"))
  var file: String

  @Flag(help: .worded("import.dryRun"))
  var dryRun = false

  @Flag(help: .worded("import.createVillages"))
  var createVillages = false

  @ArgumentParser.Option(help: .worded("import.report", value: "value.form"))
  var report = ReportForm.text

  @OptionGroup var choices: ChoiceOptions
  @OptionGroup var options: StoreOptions
  @OptionGroup var person: PersonOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    try Program(options, display: display).withDesk { desk in
      let bytes = try FileArgument(path: file).bytes()
      let author = try person.name.map { try desk.caseworker(named: $0) }
      if file.hasSuffix(".jsonl") {
        try takeRecords(bytes, on: desk, by: author)
      } else {
        try takeList(bytes, on: desk, by: author)
      }
    }
  }

  private func takeList(_ bytes: [UInt8], on desk: Desk, by author: Caseworker.ID?) throws {
    let name = String(file.split(separator: "/").last ?? "")
    let office = OfficeFile(name: name, bytes: bytes)
    let tables = try read(office)
    let headings = ImportProfile.headings(of: tables)
    let profiles = ImportProfiles()
    let kept = choices.areGiven ? nil : try profiles.choices(for: tables)
    let chosen = kept ?? choices.choices
    let planning = ImportPlanning(
      tables, of: office, into: try desk.register(), asOf: options.clock.now.day,
      createsPlaces: createVillages, choices: chosen,
      ids: IdentifierSource.fresh(at: options.clock.now))
    let plan = try told("import.comparing") { line in
      while try planning.step() { line.tell(Int(planning.fraction * 100)) }
      return try planning.plan
    }
    if !dryRun {
      if !plan.edits.isEmpty { _ = try desk.record(plan.edits, by: author) }
      if choices.areGiven, let headings {
        try profiles.keep(ImportProfile(headings: headings, choices: chosen))
      }
    }
    switch report {
    case .json: StandardOutput.write(plan.jsonReport(.ofLocale))
    case .text: say(plan, isByProfile: kept != nil)
    }
  }

  private func read(_ office: OfficeFile) throws -> [OfficeTable] {
    let reading = try OfficeReading(office)
    return try told("import.reading") { line in
      while try reading.step() { line.tell(Int(reading.fraction * 100)) }
      return reading.tables
    }
  }

  /// Does something long that tells how far it is.
  private func told<Result>(
    _ key: String, _ body: (ProgressLine) throws -> Result
  ) rethrows -> Result {
    let line = ProgressLine(showsAccents: showsAccents) { percent in
      Wording.ofLocale(key, ["bar": ProgressLine.bar(percent), "percent": String(percent)])
    }
    return try line.shown { try body(line) }
  }

  private func say(_ plan: ImportPlan, isByProfile: Bool) {
    if isByProfile { say(Wording.ofLocale["import.byProfile"]) }
    plan.report(.ofLocale).forEach(say)
    if dryRun {
      say(Wording.ofLocale["import.dryRun.done"])
    } else if !plan.edits.isEmpty {
      say(Wording.ofLocale["import.saved"])
    }
  }

  private func takeRecords(_ bytes: [UInt8], on desk: Desk, by author: Caseworker.ID?) throws {
    let records = try RecordImport(bytes, present: desk.allStates().map(\.record))
    if !dryRun { for edits in records.saves { _ = try desk.record(edits, by: author) } }
    say(Wording.ofLocale("import.records", ["count": String(records.recordCount)]))
    if dryRun { say(Wording.ofLocale["import.dryRun.done"]) }
  }

  private var showsAccents: Bool { display.showsAccents(TerminalFacts.probe()) }

  private func say(_ line: String) { print(line.shown(withAccents: showsAccents)) }
}

/// What a person says where the program would understand a list otherwise.
struct ChoiceOptions: ParsableArguments {
  /// `auto`, or one of the codes by its name.
  struct Encoding: ExpressibleByArgument {
    let code: LetterCode?

    init?(argument: String) {
      code = LetterCode(name: argument)
      guard code != nil || argument == "auto" else { return nil }
    }

    static var allValueStrings: [String] { ["auto"] + LetterCode.all.map(\.name) }
  }

  @ArgumentParser.Option(help: .worded("import.encoding", value: "value.code"))
  var encoding: Encoding?

  @ArgumentParser.Option(help: .worded("import.column", value: "value.column"))
  var column: [ChosenColumn] = []

  @ArgumentParser.Option(help: .worded("import.sheet", value: "value.name"))
  var sheet: [String] = []

  var areGiven: Bool { encoding != nil || !column.isEmpty || !sheet.isEmpty }

  var choices: ImportChoices {
    var choices = ImportChoices()
    choices.code = encoding?.code
    for chosen in column { choices.columns[chosen.column] = chosen.index }
    choices.sheets = sheet
    return choices
  }
}

extension ChosenColumn: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
