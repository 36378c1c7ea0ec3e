import ArgumentParser
import Casework
import CursesTerminal
import Exchange
import Journal
import Record
import Wording

/// `donghanh import FILE`: takes in an office list (CSV) or, into an empty store, an export of
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
    var ids = IdentifierSource.fresh(at: options.clock.now)
    let plan = try ImportPlan(
      OfficeFile(name: name, bytes: bytes), into: desk.register(), asOf: options.clock.now.day,
      createsPlaces: createVillages, ids: &ids)
    if !dryRun, !plan.edits.isEmpty { _ = try desk.record(plan.edits, by: author) }
    switch report {
    case .json: StandardOutput.write(plan.jsonReport(.ofLocale))
    case .text:
      plan.report(.ofLocale).forEach(say)
      if dryRun {
        say(Wording.ofLocale["import.dryRun.done"])
      } else if !plan.edits.isEmpty {
        say(Wording.ofLocale["import.saved"])
      }
    }
  }

  private func takeRecords(_ bytes: [UInt8], on desk: Desk, by author: Caseworker.ID?) throws {
    let records = try RecordImport(bytes, present: desk.allStates().map(\.record))
    if !dryRun { for edits in records.saves { _ = try desk.record(edits, by: author) } }
    say(Wording.ofLocale("import.records", ["count": String(records.recordCount)]))
    if dryRun { say(Wording.ofLocale["import.dryRun.done"]) }
  }

  private func say(_ line: String) {
    print(line.shown(withAccents: display.showsAccents(TerminalFacts.probe())))
  }
}
