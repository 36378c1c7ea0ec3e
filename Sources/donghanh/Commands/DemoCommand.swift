import ArgumentParser
import Casework
import CursesTerminal
import Demo
import Glibc
import Indicators
import Journal
import Record
import Screens
import Wording

/// `donghanh demo`: the demo commune, made up anew for each day it is opened on.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: Wording.ofLocale["demo.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var person: PersonOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let folder = options.store ?? Locations.demoStore
    try Program(folder: folder, clock: options.clock, display: display).onCertainDay { day in
      let program = options.store == nil ? day.at(folder + "/" + day.today.iso) : day
      if access(program.folder, F_OK) != 0 {
        program.complain(program.wording("demo.making", ["folder": program.folder]))
        try StoreMaker(scale: .demo, today: program.today).make(at: program.folder)
      }
      try program.run(as: person.name ?? DemoCommune.signedIn)
    }
  }
}

/// Makes a store of made-up people.
struct StoreMaker {
  let scale: Scale
  let today: Day
  var seed: UInt64 = 2026

  /// Makes it beside and puts it in place when it is whole.
  func make(at folder: String) throws {
    let making = folder + ".making"
    try Folder(making).clear()
    var ids = IdentifierSource(milliseconds: WallClock.now.milliseconds, seed: seed)
    let place = StorePlace(folder: making, today: today)
    try LiveFiles().makeDirectory(making)
    var journals = try ToldJournals(
      StoreIdentity(id: ids.next(), commune: "Thu Lũm", isDemo: true), at: place,
      devices: scale.devices)
    let catalogues = try Catalogues.embedded()
    let definitions = try DefinitionBook.embedded(catalogues)
    var laptops = Laptops(devices: journals.devices, keepsVisits: scale == .demo)
    for save in DemoCommune(seed: seed, today: today, scale: scale, texts: try .embedded()) {
      let entry = try laptops.entry(of: save) { period, book in
        definitions.edits(
          closing: period, by: catalogues.forFigures, in: Register(book), id: ids.next(),
          by: Caseworker.ID(save.author),
          on: Day(iso: String(save.claimedTime.prefix(10))) ?? today,
          sight: book.sight) ?? []
      }
      guard let entry else { continue }
      try journals.append(entry, month: String(save.claimedTime.prefix(7)))
    }
    try journals.finish()
    try LiveFiles().rename(making, to: folder)
  }
}

extension DemoTexts {
  static func embedded() throws -> DemoTexts {
    try DemoTexts(
      names: EmbeddedFiles.text("demo/names.txt"),
      phrases: EmbeddedFiles.text("demo/phrases.txt"), cast: EmbeddedFiles.text("demo/cast.txt"),
      policies: PolicyCatalogue(
        EmbeddedFiles.text("catalogues/policies.txt"), named: "policies.txt"),
      planTasks: PlanTasks(
        EmbeddedFiles.text("catalogues/plan-tasks.txt"), named: "plan-tasks.txt"))
  }
}
