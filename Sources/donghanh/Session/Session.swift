import Casework
import Cells
import Glibc
import Indicators
import Journal
import Record
import Screens
import Widgets
import Wording

/// The program at work: the screens, and the desk that carries out what they ask for.
struct Session: Interactive {
  private var app: App
  private let desk: Desk
  private var background: BackgroundReading
  /// What somebody asked for that is older than the register's memory.
  private var older: OlderReading?
  /// An office list that is being read, or was read last.
  private var list: ListReading?
  /// Keys that wait until all is read, in order.
  private var held: [Key] = []
  /// Since what is read between keys was last shown.
  private var sinceShown = Stopwatch()

  /// Opens with what the first screen shows; the rest is read afterwards, between keys.
  init(desk: Desk, setting: Setting) throws(JournalError) {
    self.desk = desk
    let since = setting.today.month.adding(-RecordKinds.monthsInMemory)
    background = BackgroundReading(since: since)
    var world = World(
      register: try .first(for: setting.user, from: desk, since: since),
      wording: setting.wording, catalogues: setting.catalogues,
      definitions: setting.definitions, today: setting.today,
      user: setting.user, ids: setting.ids, store: setting.store)
    world.conflicts = desk.conflicts
    world.breaches = desk.breaches
    world.sight = desk.sight
    world.drafts = setting.drafts
    world.settings = setting.settings ?? [:]
    world.notice =
      setting.wording.notice(of: desk.notices)
      ?? (setting.settings == nil
        ? Notice(.warning, setting.wording["settings.damaged"]) : nil)
      ?? setting.catalogues.faults.first.map {
        Notice(.warning, setting.wording.sentence(for: $0))
      }
    app = App(world: world)
    carryOut(app.start())
    desk.wakeUp()
  }

  mutating func use(_ size: Size) { app.use(size) }
  func draw() -> Grid { app.draw() }
  var showsAccents: Bool? { app.showsAccents }

  var hasLeft: Bool { app.hasLeft }
  var wakeDescriptor: CInt? { desk.wakeDescriptor }

  mutating func take(_ events: [Event]) {
    for event in events {
      switch event {
      case .key(let key): take(key)
      // Drafts are with the writer at every key, and `close` waits until they are on the disk.
      case .terminate, .hangup, .resumed, .resize: break
      }
    }
  }

  /// A page must not judge by half of what there is: until all is read, keys wait that lead further
  /// than the first screen, and Esc forgets them.
  private mutating func take(_ key: Key) {
    if !background.isDone, !app.canTakeEarly(key) || !held.isEmpty {
      if key == .escape { held = [] } else { held.append(key) }
      return tellOfReading()
    }
    if older != nil, key == .escape {
      older = nil
      return app.tell(Notice(.info, app.world.wording["reading.older.stopped"]))
    }
    if list?.isReading == true, key == .escape {
      list?.stop()
      return carryOut(app.receive(.listStopped))
    }
    carryOut(app.take(key))
  }

  private mutating func tellOfReading() {
    app.tell(
      held.isEmpty
        ? nil
        : Notice(
          .info, app.world.wording("reading", ["percent": String(background.percent)])))
  }

  mutating func wake() -> Bool {
    let answers = desk.finishedWork()
    for answer in answers { carryOut(app.receive(answer)) }
    guard !background.isDone else {
      let looksDifferent = readList() || readOlder() || readOn() || lookOn()
      countAhead()
      return looksDifferent || !answers.isEmpty
    }
    let percent = background.percent
    background.step(with: desk, into: &app)
    guard background.isDone else {
      desk.wakeUp()
      if !held.isEmpty { tellOfReading() }
      return !answers.isEmpty || !held.isEmpty && percent != background.percent
    }
    let waiting = held
    held = []
    for key in waiting { carryOut(app.take(key)) }
    countAhead()
    return true
  }

  /// Figures come after what somebody waits for.
  private mutating func countAhead() {
    if background.isDone, older == nil, app.countAhead() { desk.wakeUp() }
  }

  /// Reads the next piece of what is asked for; gives whether the screen looks different now.
  private mutating func readOlder() -> Bool {
    guard var reading = older else { return false }
    // What has been read is not copied with each piece.
    older = nil
    let percent = reading.percent
    do throws(JournalError) {
      try reading.step(with: desk)
    } catch {
      carryOut(app.receive(.notRead(StoreProblem(error))))
      return true
    }
    guard !reading.isDone else {
      app.tell(nil)
      carryOut(app.receive(.olderRead(reading.older)))
      return true
    }
    older = reading
    desk.wakeUp()
    tellOfOlder(reading)
    return percent != reading.percent
  }

  private mutating func tellOfOlder(_ reading: OlderReading) {
    app.tell(
      Notice(
        .info, app.world.wording("reading.older", ["percent": String(reading.percent)])))
  }

  /// Reads what the page on top still wants, for some milliseconds; gives whether to show it: where
  /// something was found, at the end, and now and then, so that one sees how far it has come.
  private mutating func readOn() -> Bool {
    guard app.readsNext != nil else { return false }
    let stopwatch = Stopwatch()
    var hasFound = false
    while let load = app.readsNext, stopwatch.seconds < Self.secondsBetweenLooks {
      guard let answer = desk.perform(.load(load), for: app.world) else { break }
      if case .loaded(_, let states) = answer { hasFound = hasFound || !states.isEmpty }
      carryOut(app.receive(answer))
    }
    guard hasFound || app.readsNext == nil || sinceShown.seconds > Self.secondsBetweenFrames else {
      return false
    }
    sinceShown = Stopwatch()
    return true
  }

  /// Looks into households for the page on top, for some milliseconds; gives whether to show what
  /// was found: at the end, and now and then.
  private mutating func lookOn() -> Bool {
    guard app.isAsking else { return false }
    let stopwatch = Stopwatch()
    while app.isAsking, stopwatch.seconds < Self.secondsBetweenLooks { app.askMore() }
    if app.isAsking { desk.wakeUp() }
    guard !app.isAsking || sinceShown.seconds > Self.secondsBetweenFrames else { return false }
    sinceShown = Stopwatch()
    carryOut(app.showFound())
    return true
  }

  /// How long a key may have to wait for what is read between keys.
  private static let secondsBetweenLooks = 0.002
  private static let secondsBetweenFrames = 0.1

  /// Reads the next piece of a list; gives whether the screen looks different now.
  private mutating func readList() -> Bool {
    guard var reading = list, reading.isReading else { return false }
    guard let answer = reading.step(against: app.world) else {
      list = reading
      desk.wakeUp()
      app.tell(Notice(.info, reading.progress(app.world.wording)))
      return true
    }
    list = reading
    app.tell(nil)
    carryOut(app.receive(answer))
    return true
  }

  private mutating func beginReadingOlder() {
    guard older == nil else { return }
    do throws(JournalError) {
      let reading = try OlderReading(from: desk)
      older = reading
      tellOfOlder(reading)
      desk.wakeUp()
    } catch {
      carryOut(app.receive(.notRead(StoreProblem(error))))
    }
  }

  /// Until nothing more is asked for: what is loaded is there in the same frame.
  private mutating func carryOut(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      switch effect {
      case .readOlder: beginReadingOlder()
      case .readList(let request):
        list = ListReading(request, after: list, at: desk.clock)
        desk.wakeUp()
      case .keepReading(let request):
        if let answer = list?.keep(request) { waiting += app.receive(answer) }
      default: break
      }
      guard let answer = desk.perform(effect, for: app.world) else { continue }
      waiting += app.receive(answer)
      switch answer {
      // They may leave figures to be counted anew.
      case .saved, .undone: desk.wakeUp()
      default: break
      }
    }
    if app.readsNext != nil || app.isAsking { desk.wakeUp() }
  }

  /// Reads all that is still to be read: for a screen that is printed, not lived in.
  mutating func finishReading() {
    while !background.isDone || older != nil || app.readsNext != nil || app.isAsking { _ = wake() }
  }

  mutating func go(to screen: MainScreen) { carryOut(app.go(to: screen)) }

  /// The screen as text.
  func text(showsAccents: Bool) -> String {
    app.draw().plainText.shown(withAccents: showsAccents)
  }
}

/// What the program is opened with beside the store.
struct Setting {
  let wording: Wording
  let catalogues: Catalogues
  let definitions: DefinitionBook
  let today: Day
  let user: Caseworker.ID?
  let ids: IdentifierSource
  let store: StoreStatus
  let drafts: [String: Draft]
  /// Nil where the file of them is damaged.
  let settings: [String: PersonalSettings]?
}
