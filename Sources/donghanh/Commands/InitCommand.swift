import ArgumentParser
import Casework
import Journal
import Wording

/// `donghanh init`: makes a store for a commune.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: Wording.ofLocale["init.abstract"])

  @Option(help: .worded("init.commune", value: "value.name"))
  var commune: String

  @Option(help: .worded("init.province", value: "value.name"))
  var province = "Lai Châu"

  @Option(help: .worded("init.village", value: "value.village"))
  var village: [GivenVillage] = []

  @Option(help: .worded("init.person", value: "value.person"))
  var person: [GivenPerson] = []

  @OptionGroup var options: StoreOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let wording = Wording.ofLocale
    let program = Program(options, display: display)
    try display.saying {
      try Founding(commune: commune, province: province, villages: village, people: person)
        .make(with: program)
      display.show([
        wording("init.done", ["commune": commune, "folder": options.folder]), wording["app.trial"],
      ])
    }
  }
}

/// A village given on the command line, `Là Si:LS` or `Là Si:LS:Chi bộ bản Là Si`.
struct GivenVillage: ExpressibleByArgument {
  let name: String
  let code: String
  let cell: String?

  init(name: String, code: String, cell: String?) {
    self.name = name
    self.code = code
    self.cell = cell
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    name = parts[0]
    code = parts[1]
    cell = parts.count == 3 ? parts[2] : nil
  }
}

/// A person given on the command line, `Ly Giá Pu` or `Ly Giá Pu:Chi bộ bản Là Si:secretary`.
struct GivenPerson: ExpressibleByArgument {
  let name: String
  let cell: String?
  let office: Caseworker.CellOffice?

  init(name: String, cell: String?, office: Caseworker.CellOffice?) {
    self.name = name
    self.cell = cell
    self.office = office
  }

  init?(argument: String) {
    let parts = argument.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...3).contains(parts.count), !parts[0].isEmpty else { return nil }
    name = parts[0]
    cell = parts.count > 1 ? parts[1] : nil
    office = parts.count > 2 ? Caseworker.CellOffice(rawValue: parts[2]) : nil
    if parts.count > 2, office == nil { return nil }
  }
}

/// The first records of a store.
struct Founding {
  let commune: String
  let province: String
  let villages: [GivenVillage]
  let people: [GivenPerson]

  /// Makes the store of `program` with these first records in it.
  func make(with program: Program) throws {
    try program.clock.check(lastClosing: nil)
    var ids = IdentifierSource.fresh(at: program.clock.now)
    _ = try Store.create(
      StoreIdentity(id: ids.next(), commune: commune, isDemo: false), at: program.place,
      month: program.today.month.iso)
    try program.atDesk { _ = try $0.record(edits(newIDs: &ids), by: nil) }
  }

  func edits(newIDs ids: inout IdentifierSource) -> [Edit] {
    var edits = [Edit(creating: Commune(name: commune, province: province))]
    var cells: [String: PartyCell.ID] = [:]
    for name in villages.compactMap(\.cell) + people.compactMap(\.cell) where cells[name] == nil {
      let cell = PartyCell(id: PartyCell.ID(ids.next()), name: name)
      cells[name] = cell.id
      edits.append(Edit(creating: cell))
    }
    for village in villages {
      edits.append(
        Edit(
          creating: Village(
            id: Village.ID(ids.next()), name: village.name, code: village.code,
            cell: village.cell.flatMap { cells[$0] })))
    }
    for person in people {
      edits.append(
        Edit(
          creating: Caseworker(
            id: Caseworker.ID(ids.next()), name: person.name,
            roles: person.cell == nil ? [.official] : [.partyMember],
            cell: person.cell.flatMap { cells[$0] }, cellOffice: person.office)))
    }
    return edits
  }
}
