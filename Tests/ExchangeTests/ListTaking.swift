import Casework
import Exchange
import Testing

/// Tests that take lists with the same headings into a small commune.
protocol ListTaking {
  static var headings: String { get }
  var today: Day { get }
  var store: MemoryStore { get set }
}

extension ListTaking {
  func file(_ rows: [String], _ name: String = "a.csv") -> OfficeFile {
    OfficeFile(name: name, bytes: Array(([Self.headings] + rows).joined(separator: "\n").utf8))
  }

  mutating func plan(
    _ rows: [String], createsPlaces: Bool = false, choices: ImportChoices = ImportChoices()
  ) throws -> ImportPlan {
    try ImportPlan(
      file(rows), into: store.register, asOf: today, createsPlaces: createsPlaces,
      choices: choices, ids: &store.ids)
  }

  @discardableResult
  mutating func take(_ rows: [String]) throws -> ImportPlan {
    let plan = try plan(rows)
    try store.save(plan.edits)
    return plan
  }
}

extension MemoryStore {
  /// A store with villages, each by id, name and code.
  init(villages: [(id: String, name: String, code: String)]) throws {
    try self.init()
    try save(
      villages.map { Edit(creating: Village(id: Village.ID($0.id), name: $0.name, code: $0.code)) })
  }
}
