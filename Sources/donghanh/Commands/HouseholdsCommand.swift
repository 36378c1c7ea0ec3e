import ArgumentParser
import Casework
import Journal
import Wording

/// `donghanh households`: one line a household, for scripts: code, village, head, members, leads;
/// separated by tabs, sorted by code.
struct HouseholdsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "households", abstract: Wording.ofLocale["households.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let program = Program(options, display: display)
    try program.withDesk { desk in
      display.show(Self.lines(of: try desk.register(), on: program.today))
    }
  }

  static func lines(of register: Register, on day: Day) -> [String] {
    register.householdsPresent(on: day)
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .map { household in
        let leads = register.leads(of: household.id, on: day)
          .compactMap { register.caseworkers[$0]?.name }
        return [
          household.code,
          household.village.flatMap { register.villages[$0]?.name }
            ?? household.villageAsWritten ?? "",
          register.head(of: household.id)?.name ?? "",
          String(register.members(of: household.id, on: day).count),
          leads.joined(separator: ", "),
        ].joined(separator: "\t")
      }
  }
}
