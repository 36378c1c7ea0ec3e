import ArgumentParser
import Casework
import CursesTerminal
import Glibc
import Indicators
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
    try Program(options, display: display).onCertainDay { program in
      guard !program.hasStore else { return try program.run(as: person.name) }
      guard let (founding, settings) = try program.askForFounding() else { return }
      try founding.make(with: program)
      let founder = founding.people.first?.name
      if let founder { try program.keep(settings, ofNewcomer: founder) }
      try program.run(as: person.name ?? founder)
    }
  }
}

/// Who sits at the laptop.
struct PersonOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: .worded("option.as", value: "value.name"))
  var name: String?
}

/// Opens a store and lives in it until the person leaves.
struct Program {
  let folder: String
  let clock: SessionClock
  let today: Day
  let display: DisplayOptions
  var wording: Wording { .ofLocale }

  init(folder: String, clock: SessionClock, display: DisplayOptions) {
    self.folder = folder
    self.clock = clock
    self.display = display
    today = clock.now.day
  }

  init(_ options: StoreOptions, display: DisplayOptions) {
    self.init(folder: options.folder, clock: options.clock, display: display)
  }

  /// The same with another store.
  func at(_ folder: String) -> Program {
    Program(folder: folder, clock: clock, display: display)
  }

  var place: StorePlace { StorePlace(folder: folder, today: today) }

  var hasStore: Bool {
    access(folder + "/store.json", F_OK) == 0 || access(folder + "/journals", F_OK) == 0
  }

  func complain(_ sentence: String) { display.say(sentence) }
}

// MARK: The store

extension Program {
  /// Opens the store for `body`.
  func withDesk(_ body: (Desk) throws -> Void) throws {
    try display.saying {
      try atDesk { desk in
        try clock.check(lastClosing: try desk.lastClosing())
        try body(desk)
      }
    }
  }

  /// Opens the store for `body`; what goes wrong is for the caller to say, and whether the clock can
  /// be right for it to ask.
  func atDesk(_ body: (Desk) throws -> Void) throws {
    let desk = try openDesk()
    defer { desk.close() }
    try body(desk)
  }

  func openDesk() throws -> Desk {
    let store = try Store.open(at: place, month: today.month.iso)
    return try Desk(store, papers: Papers(folder: folder + "/papers"), clock: clock)
  }

  func setting(_ desk: Desk, as name: String?) throws -> Setting {
    let catalogues = try self.catalogues()
    return Setting(
      wording: wording, catalogues: catalogues, definitions: try .embedded(catalogues),
      today: today,
      user: try name.map { try desk.caseworker(named: $0) }, ids: .fresh(at: clock.now),
      store: desk.status, drafts: try desk.keptDrafts(), settings: try desk.keptSettings())
  }
}

// MARK: In a terminal

extension Program {
  /// Lives in the store. In a pipe there is nobody to press keys: the first screen is printed, so
  /// that there is something to see.
  func run(as name: String?) throws {
    try atDesk { desk in
      try clock.check(lastClosing: try desk.lastClosing())
      var session = try Session(desk: desk, setting: try setting(desk, as: name))
      if let fault = TerminalFacts.probe().fault {
        session.finishReading()
        print(session.text(showsAccents: display.showsAccents))
        return complain(wording.sentence(for: fault))
      }
      try show(&session)
    }
  }

  /// Keeps what somebody set before there was a store to be known in.
  func keep(_ settings: PersonalSettings, ofNewcomer name: String) throws {
    guard settings != PersonalSettings() else { return }
    try atDesk { desk in
      try desk.keepSettings(settings, of: try desk.caseworker(named: name))
    }
  }

  /// The first screen where there is no store: what to make one of, and how who sits there types;
  /// nil where the person left.
  /// Without a terminal there is nobody to ask, and a sentence says what to do.
  func askForFounding() throws -> (Founding, PersonalSettings)? {
    guard TerminalFacts.probe().fault == nil else { throw JournalError.noStore(folder: folder) }
    var first = FirstRun(wording: wording, folder: folder)
    try show(&first)
    return first.founding.map { ($0, first.settings) }
  }

  /// Runs `body` on the day that the clock shows or, where that cannot be, on the one that the
  /// person says; not at all where the person leaves, or in a terminal that cannot be drawn on.
  func onCertainDay(_ body: (Program) throws -> Void) throws {
    try display.saying {
      let fault = TerminalFacts.probe().fault
      if let fault, fault != .notATerminal { throw fault }
      do {
        try clock.check(lastClosing: nil)
        try body(self)
      } catch let doubt as ClockDoubt where fault == nil {
        var page = DatePage(doubt, wording: wording)
        try show(&page)
        guard let day = page.today else { return }
        try body(Program(folder: folder, clock: SessionClock(said: day), display: display))
      }
    }
  }

  private func show(_ page: inout some Interactive) throws {
    let departure = try RunLoop(wording: wording).run(
      &page, on: TerminalFacts.probe(), display: display)
    if departure != .left { throw departure.exitCode }
  }
}

extension DatePage: Interactive {}

extension Interactive where Self: LonePage {
  var wakeDescriptor: CInt? { nil }
  func wake() -> Bool { false }
}
