import CResources
import Casework
import Cells
import Indicators
import Record
import Testing
import VietnameseText
import Widgets
import Wording

@testable import Screens

/// A person at the keyboard: keys in, screens and the record out.
struct Journey {
  private(set) var app: App
  private(set) var store: MemoryStore
  var size: Size { didSet { app.use(size) } }
  var isHasty = false

  /// Opens the program on a commune whose records are `records`, as `user`. `here` was then written
  /// on this laptop and `there` on another one, apart.
  init(
    _ records: [any Storable], as user: Caseworker.ID?, today: String = "2026-11-23",
    size: Size = Size(columns: 80, rows: 24), here: [Edit] = [], there: [Edit] = [],
    drafts: [String: Draft] = [:]
  ) throws {
    var store = MemoryStore()
    _ = try store.save(
      records.map { Edit(creating: $0) }, by: "office", at: "2026-01-01T08:00:00+07:00")
    if !there.isEmpty { try store.save(here, apartFrom: there) }
    var register = Register()
    for state in store.states { register.take(state) }
    let day = try #require(Day(iso: today))
    var world = World(
      register: register, wording: try Wording.embedded(), catalogues: try .embedded(),
      definitions: try .embedded(), today: day, user: user,
      ids: IdentifierSource(milliseconds: 1_763_856_000_000, seed: 7),
      store: StoreStatus(isDemo: true))
    world.hasReadAll = true
    world.drafts = drafts
    world.conflicts = store.conflicts
    world.breaches = store.breaches
    world.sight = store.sight
    app = App(world: world)
    app.use(size)
    self.store = store
    self.size = size
    try perform(app.start())
  }

  /// Presses keys one after the other; a page has read what it wants, and has its answers about all
  /// households, before the next key, unless `isHasty`.
  mutating func press(_ keys: Key...) throws {
    for key in keys {
      try perform(app.take(key))
      if isHasty { continue }
      try readOn()
      try lookOn()
    }
  }

  /// Lets the page find out what it asks of every household, as happens while nobody presses a key.
  mutating func lookOn() throws {
    guard app.isAsking else { return }
    while app.isAsking { app.askMore() }
    try perform(app.showFound())
  }

  /// Lets it find out some of it.
  mutating func lookOnABit() throws {
    app.askMore()
    try perform(app.showFound())
  }

  /// Types a text letter by letter.
  mutating func type(_ text: String) throws {
    for letter in text { try press(.character(letter)) }
  }

  /// Saves what somebody else typed on this laptop.
  mutating func save(_ edits: [Edit]) throws {
    let states = try store.save(edits, by: "office", at: "2026-11-23T09:00:00+07:00")
    app.know(states)
  }

  /// Saves what the program does not take into memory, as what is older than it keeps.
  mutating func keepOnDisk(_ edits: [Edit]) throws {
    _ = try store.save(edits, by: "office", at: "2026-11-23T09:00:00+07:00")
  }

  /// Saves as a page does, so that who sits here can take it back.
  mutating func saveHere(_ edits: [Edit]) throws { try perform([.save(Save(edits))]) }

  /// Lets the figures be counted that Chỉ tiêu opens with, as happens while nobody presses a key.
  mutating func countAhead() { while app.countAhead() {} }

  /// Lets the page read what it still wants, as happens while nobody presses a key.
  mutating func readOn() throws {
    while let load = app.readsNext { try perform([.load(load)]) }
  }

  /// From now on saves fail this way; nil mends the disk.
  mutating func breakDisk(_ problem: StoreProblem?) { store.refusesSaves = problem }

  var screen: [String] { app.draw().lines }
  var text: String { app.draw().plainText }
  var grid: Grid { app.draw() }
  var world: World { app.world }
  var register: Register { app.world.register }

  private mutating func perform(_ effects: [Effect]) throws {
    for effect in effects {
      let answer = try store.perform(effect, by: world.user, at: "2026-11-23T08:15:00+07:00")
      if let answer { try perform(app.receive(answer)) }
    }
  }
}

// What is embedded in the program is read once for all tests: reading it was most of their time.

extension Wording {
  /// The catalogue of one language as it is embedded in the program.
  static func embedded(_ language: String = "vi") throws -> Wording {
    try read[language].map { try $0.get() } ?? reading(language)
  }

  private static let read = Dictionary(
    uniqueKeysWithValues: ["vi", "en"].map { language in
      (language, Result { try reading(language) })
    })

  private static func reading(_ language: String) throws -> Wording {
    try Wording(
      files: Embedded.files(under: "wording/\(language)/").map { (name: $0.path, text: $0.text) })
  }
}

extension Catalogues {
  static func embedded() throws -> Catalogues { try read.get() }

  private static let read = Result { try Catalogues { Embedded.text($0) } }
}

extension DefinitionBook {
  /// With the definitions that ship; a text's length stands for its hash.
  static func embedded() throws -> DefinitionBook { try read.get() }

  private static let read = Result {
    try DefinitionBook(
      Embedded.files(under: "indicators/").map { (name: $0.path, text: $0.text) },
      totals: Catalogues.embedded().reported.compartments,
      lists: [("policies.txt", Embedded.text("catalogues/policies.txt"))],
      digest: { String($0.utf8.count) })
  }
}

enum Embedded {
  static func files(under folder: String) -> [(path: String, text: String)] {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    return files.compactMap { file in
      let path = String(cString: file.path)
      guard path.hasPrefix(folder) else { return nil }
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
      return (path, String(decoding: bytes, as: UTF8.self))
    }
  }

  static func text(_ path: String) -> String { files(under: path).first?.text ?? "" }
}
