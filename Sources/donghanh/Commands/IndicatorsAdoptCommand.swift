import ArgumentParser
import Casework
import Indicators
import Screens
import Wording

/// `donghanh indicators adopt FILE`: shows what an office's own file of definitions would change,
/// and with `--yes` takes it into the record, so that all laptops compute by it.
struct IndicatorsAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: Wording.ofLocale["adopt.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var person: PersonOptions
  @OptionGroup var display: DisplayOptions
  @Argument(help: .worded("adopt.file", value: "value.file"))
  var file: String
  @Option(help: .worded("adopt.from", value: "value.period"))
  var from: GivenPeriod?
  @Option(help: .worded("adopt.people", value: "value.people"))
  var people: String?
  @Flag(help: .worded("adopt.yes"))
  var yes = false

  func run() throws {
    let program = Program(options, display: display)
    try program.withDesk { desk in
      let adopted = try definition(today: program.today)
      let register = try desk.register()
      if adopted.from > program.today.month {
        display.show([program.wording("adopt.ahead", ["month": adopted.from.description])])
      }
      for preview in try previews(of: adopted, register, at: desk, of: program) {
        display.show(program.wording.lines(of: preview, register))
      }
      guard yes else { return display.show([program.wording["adopt.dry"]]) }
      let author = try desk.requireOffice(named: person.name)
      try adopt(adopted, by: author, at: desk, today: program.today)
      display.show([program.wording("adopt.done", ["month": adopted.from.description])])
    }
  }

  private struct Given {
    let file: DefinitionBook.File
    let from: Month
  }

  private func definition(today: Day) throws -> Given {
    let bytes = try FileArgument(path: file).bytes()
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw AdoptionRefusal.notUTF8(file)
    }
    let name = String(file.split(separator: "/").last ?? "")
    return Given(file: (name, text), from: from?.period.first ?? today.month)
  }

  /// Of the people asked for; else of each that the definitions name, and of everyone.
  private func previews(
    of given: Given, _ register: Register, at desk: Desk, of program: Program
  ) throws -> [AdoptionPreview] {
    let catalogues = try program.catalogues(telling: program.complain)
    let definitions = try DefinitionBook.embedded(catalogues)
    let shipped = definitions.shipped
    let asked =
      try people.map { [try shipped.people(named: $0)] }
      ?? shipped.people.map(Optional.some) + [nil]
    let book = Casebook(
      register, lists: catalogues.forFigures, today: program.today, older: try desk.olderRecords())
    let files = book.files(by: .processors)
    return try asked.map { people in
      try AdoptionPreview(
        of: given.file, from: given.from, for: people, in: definitions, book: book, files: files,
        by: .processors)
    }
  }

  private func adopt(
    _ given: Given, by author: Caseworker.ID, at desk: Desk, today: Day
  ) throws {
    var ids = IdentifierSource.fresh(at: options.clock.now)
    var adopted = AdoptedDefinition(id: .init(ids.next()))
    (adopted.name, adopted.text) = (given.file.name, given.file.text)
    (adopted.from, adopted.by, adopted.day) = (given.from, author, today)
    _ = try desk.record([Edit(creating: adopted)], by: author)
  }
}

/// Why a definition is not adopted.
enum AdoptionRefusal: Error, Hashable {
  case nobodyNamed
  case notOffice(String)
  case notUTF8(String)
}

extension Desk {
  /// Throws unless a person presides for the People's Committee and types their PIN.
  fileprivate func requireOffice(named name: String?) throws -> Caseworker.ID {
    guard let name else { throw AdoptionRefusal.nobodyNamed }
    let id = try caseworker(named: name)
    guard let person = try register().caseworkers[id],
      person.leadsReview(of: .peoplesCommittee)
    else { throw AdoptionRefusal.notOffice(name) }
    try requirePIN(of: person)
    return id
  }
}

extension Wording {
  func sentence(for refusal: AdoptionRefusal) -> String {
    switch refusal {
    case .nobodyNamed: self["adopt.who"]
    case .notOffice(let name): self("adopt.notOffice", ["name": name])
    case .notUTF8(let file): self("adopt.notUTF8", ["file": file])
    }
  }
}
