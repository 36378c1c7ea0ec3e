import Casework
import Cells
import Glibc
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
  private var size = Size(columns: 80, rows: 24)

  /// Opens with what the first screen shows; the rest of the visits is read afterwards, between
  /// keys.
  init(desk: Desk, setting: Setting) throws(JournalError) {
    self.desk = desk
    var register = try desk.register(without: RecordKinds.afterFirstScreen)
    let since = setting.today.month.adding(-RecordKinds.monthsInMemory)
    background = BackgroundReading(of: register, since: since)
    if let user = setting.user {
      let led = register.householdsLed(by: user, on: setting.today).map(\.household)
      let promised = register.openPromises(of: user).compactMap(\.household)
        .compactMap { register.households[$0] }
      for head in try desk.heads(of: led + promised) { register.take(head) }
      for household in led { try background.read(household.id, from: desk, into: &register) }
    }
    var world = World(
      register: register, wording: setting.wording, catalogues: setting.catalogues,
      today: setting.today, user: setting.user, ids: setting.ids, store: setting.store)
    world.conflicts = try desk.conflicts
    world.sight = desk.sight
    world.drafts = setting.drafts
    world.notice = setting.wording.notice(of: desk.notices)
    app = App(world: world)
    carryOut(app.start())
    desk.wakeUp()
  }

  func draw(_ size: Size) -> Grid { app.draw(size) }

  var hasLeft: Bool { app.hasLeft }
  var lastClosing: Day? { app.world.register.lastClosing }
  var wakeDescriptor: CInt? { desk.wakeDescriptor }

  mutating func take(_ events: [Event]) {
    for event in events {
      switch event {
      case .key(let key): carryOut(app.take(key, size: size))
      case .resize(let columns, let rows): size = Size(columns: columns, rows: rows)
      // Drafts are with the writer at every key, and `close` waits until they are on the disk.
      case .terminate, .hangup, .resumed: break
      }
    }
  }

  mutating func wake() {
    for answer in desk.finishedWork() { carryOut(app.receive(answer)) }
    guard !background.isDone else { return }
    let background = background.step(with: desk, into: &app)
    self.background = background
    desk.wakeUp()
  }

  /// Until nothing more is asked for: what is loaded is there in the same frame.
  private mutating func carryOut(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      guard let answer = desk.perform(effect, for: app.world) else { continue }
      waiting += app.receive(answer)
    }
  }

  /// Reads all that is still to be read: for a screen that is printed, not lived in.
  mutating func finishReading() {
    while !background.isDone { wake() }
  }

  mutating func use(_ size: Size) { self.size = size }

  mutating func go(to screen: MainScreen) { carryOut(app.go(to: screen)) }

  /// The screen as text.
  func text(showsAccents: Bool) -> String {
    app.draw(size).plainText.shown(withAccents: showsAccents)
  }
}

/// What the program is opened with beside the store.
struct Setting {
  let wording: Wording
  let catalogues: Catalogues
  let today: Day
  let user: Caseworker.ID?
  let ids: IdentifierSource
  let store: StoreStatus
  let drafts: [String: Draft]
}
