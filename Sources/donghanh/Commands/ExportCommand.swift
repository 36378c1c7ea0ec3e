import ArgumentParser
import Casework
import CursesTerminal
import Exchange
import Journal
import Record
import Screens
import Wording

/// `donghanh export`: every record as JSON Lines on standard output, or with `--csv` as one table
/// a kind in a folder; the compartment of health only with `--health`, for health staff.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Wording.ofLocale["export.abstract"])

  @ArgumentParser.Option(help: .worded("export.csv", value: "value.folder"))
  var csv: String?

  @Flag(help: .worded("export.health"))
  var health = false

  @OptionGroup var person: PersonOptions
  @OptionGroup var options: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let program = Program(options, display: display)
    try program.withDesk { desk in
      let reader: RecordExport.Reader = health ? .healthStaff : .anybody
      let staff =
        health
        ? try desk.requireHealthStaff(named: person.name, on: options.clock.now.day) : nil
      let states = try desk.allStates()
      if let staff {
        let sealed = states.filter(reader.takes).map(\.record)
          .filter { RecordKinds.health.contains($0.kind) }
        // Whoever takes them out has them before their eyes.
        if case .looksNotNoted(let problem)? = desk.note(sealed, lookedAtBy: staff) {
          program.complain(program.wording.sentence(forLooksNotNoted: problem))
        }
      }
      guard let csv else {
        return StandardOutput.write(RecordExport.jsonLines(of: states, for: reader))
      }
      let files = LiveFiles()
      try files.makeDirectory(csv)
      for table in RecordExport.tables(of: states, for: reader) {
        try files.replace("\(csv)/\(table.kind).csv", with: table.bytes)
      }
    }
  }
}
