import CResources
import Casework
import Demo
import Record
import Testing

/// The demo as the store will hold it: every save written by its laptop, the journals merged.
struct ToldCommune {
  let today: Day
  let saves: [ScriptedSave]
  let entries: [Entry]
  let book: RecordBook
  let register: Register

  /// - Parameter closing: what closes a period, by what a laptop knows; nothing as a rule, since
  ///   figures take their time.
  init(
    seed: UInt64 = 2026, today: Day, scale: Scale = .demo,
    closing: (ScriptedSave, Period, RecordBook) -> [Edit] = { _, _, _ in [] }
  ) throws {
    self.today = today
    saves = Array(
      DemoCommune(seed: seed, today: today, scale: scale, texts: try Self.texts()))
    var laptops = Laptops(devices: Self.devices, keepsVisits: true)
    var entries: [Entry] = []
    for save in saves {
      let entry = try laptops.entry(of: save) { closing(save, $0, $1) }
      if let entry { entries.append(entry) }
    }
    self.entries = entries
    var book = RecordBook(rules: Rule.casework)
    var register = Register()
    for entry in entries { _ = try book.take(entry) { _, _ in nil } }
    for kind in book.kinds { for state in book.records(of: kind) { register.take(state) } }
    self.book = book
    self.register = register
  }

  static let devices = ["LASI2345", "LAUC2345"].compactMap { DeviceID($0) }
  static let pictured = Result {
    try ToldCommune(today: #require(Day(year: 2026, month: 11, day: 23)))
  }

  static func texts() throws -> DemoTexts {
    try DemoTexts(
      names: resource("demo/names.txt"), phrases: resource("demo/phrases.txt"),
      cast: resource("demo/cast.txt"),
      policies: PolicyCatalogue(resource("catalogues/policies.txt"), named: "policies.txt"),
      planTasks: PlanTasks(resource("catalogues/plan-tasks.txt"), named: "plan-tasks.txt"))
  }

  static func resource(_ path: String) -> String {
    var count = 0
    let files = UnsafeBufferPointer(start: cr_files(&count), count: count)
    guard let file = files.first(where: { String(cString: $0.path) == path }) else { return "" }
    return String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  func household(_ code: String) throws -> Household {
    try #require(register.households.values.first { $0.code == code })
  }

  func worker(_ name: String) throws -> Caseworker {
    try #require(register.caseworkers.values.first { $0.name == name })
  }

  func cell(_ name: String) throws -> PartyCell.ID {
    try #require(register.cells.values.first { $0.name == name }).id
  }

  func headName(_ id: Household.ID?) -> String? { id.flatMap { register.head(of: $0)?.name } }

  func code(_ id: Household.ID?) -> String { id.flatMap { register.households[$0]?.code } ?? "–" }

  func visits(in month: Month) -> [Visit] {
    book.records(of: Visit.kind).map { Visit($0) }
      .filter { $0.day.map(month.contains) ?? false }
  }
}
