import ArgumentParser
import Casework
import CursesTerminal
import Glibc
import Journal
import Screens
import Wording

/// `donghanh`: the program itself, on the person's store.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: Wording.ofLocale["open.abstract"])

  @OptionGroup var options: StoreOptions
  @OptionGroup var person: PersonOptions
  @OptionGroup var display: DisplayOptions

  func run() throws {
    let program = Program(folder: options.folder, today: options.day, display: display)
    var name = person.name
    if access(options.folder + "/store.json", F_OK) != 0,
      access(options.folder + "/journals", F_OK) != 0
    {
      guard let founding = try program.askForFounding() else { return }
      try program.saying { try founding.make(with: program) }
      name = name ?? founding.people.first?.name
    }
    try program.run(as: name)
  }
}

/// Who sits at the laptop.
struct PersonOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: .init(Wording.ofLocale["option.as"]))
  var name: String?
}

/// Opens a store and lives in it until the person leaves.
struct Program {
  let folder: String
  let today: Day
  let display: DisplayOptions
  var wording: Wording { .ofLocale }

  func run(as name: String?) throws {
    let facts = TerminalFacts.probe()
    try withDesk { desk in
      var session = try Session(desk: desk, setting: try setting(desk, as: name))
      if let fault = facts.fault {
        session.finishReading()
        print(session.text(showsAccents: showsAccents))
        complain(wording.sentence(for: fault))
        // `make run` in a pipe still shows what there is to see.
        if fault == .notATerminal { return }
        throw ExitCode.failure
      }
      let departure = try RunLoop(wording: wording).run(
        &session, on: facts, showsAccents: showsAccents)
      if departure != .left { throw departure.exitCode }
    }
  }

  /// The first screen where there is no store: what to make one of; nil where the person left.
  /// Without a terminal there is nobody to ask, and a sentence says what to do.
  func askForFounding() throws -> Founding? {
    let facts = TerminalFacts.probe()
    var first = FirstRun(wording: wording, folder: folder)
    try saying {
      if facts.fault != nil { throw JournalError.noStore(folder: folder) }
      _ = try RunLoop(wording: wording).run(&first, on: facts, showsAccents: showsAccents)
    }
    return first.founding
  }

  /// Opens the store for `body`. What goes wrong is said in a sentence, and the exit code tells a
  /// script: 1.
  func withDesk(_ body: (Desk) throws -> Void) throws {
    try saying {
      let desk = try openDesk()
      defer { desk.close() }
      try body(desk)
    }
  }

  /// Words whatever `body` throws, here and nowhere else.
  func saying(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch {
      guard let sentence = wording.sentence(forAny: error) else { throw error }
      complain(sentence)
      throw ExitCode.failure
    }
  }

  private var showsAccents: Bool { display.showsAccents(TerminalFacts.probe()) }

  private func complain(_ sentence: String) {
    StandardError.write(sentence, showsAccents: showsAccents)
  }

  func openDesk() throws -> Desk {
    let store = try Store.open(
      at: StorePlace(folder: folder, today: today), month: WallClock.now.day.month.iso)
    return try Desk(store, papers: Papers(folder: folder + "/papers"))
  }

  func setting(_ desk: Desk, as name: String?) throws -> Setting {
    Setting(
      wording: wording, catalogues: try .embedded(), today: today,
      user: try name.map { try desk.caseworker(named: $0) }, ids: .fresh, store: desk.status,
      drafts: try desk.keptDrafts())
  }
}
