import Casework
import Exchange
import FoundationEssentials
import Testing

/// A list of an office and what must come out of it, of invented people.
struct OfficeMeasure: Decodable {
  struct Counts: Decodable {
    let households: Int
    let distinctCodes: Int
    let people: Int
    let men: Int
    let women: Int
    let sexUnknown: Int
    let perVillage: [String: PerVillage]
  }
  struct PerVillage: Decodable, Equatable {
    let households: Int
    let people: Int
  }
  struct Expected: Decodable {
    let code: String
    let head: String?
    let village: String
    let `class`: String?
    let members: [Member]
  }
  struct Member: Decodable {
    let row: Int
    let sheet: String?
    let name: String
    let sex: String?
    let relation: String
    let birth: Birth
    let personalId: String?
  }
  struct Birth: Decodable {
    let precision: String
    let value: String?
    let estimated: Bool?
  }
  struct Problem: Decodable, Hashable {
    let kind: String
    var sheet: String?
    let row: Int
    let column: String
    let cell: String
    let value: String
    var alsoRows: [Int]?
    var alsoColumns: [String]?
    var alsoSheet: String?

    /// The same without other places that would do.
    var plain: Problem {
      Problem(kind: kind, sheet: sheet, row: row, column: column, cell: cell, value: value)
    }
  }
  struct Strange: Decodable {
    let row: Int
    let sheet: String?
    let why: String
  }

  let asOf: String
  let knownVillages: [String]
  let counts: Counts
  let records: [Expected]
  let problems: [Problem]
  let notProblems: [Strange]
  let compareNames: String?

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Office")
  static let flat = "nhan-khau-phang.csv"
  static let files = [
    flat, "danh-sach-ho-ngheo-2025.csv", "danh-sach-ho-ngheo-2025-theo-ban.xlsx",
    "nhan-khau-cu-abc.csv",
  ]

  static func bytes(_ file: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: file)))
  }
  static func csv() throws -> [UInt8] { try bytes(flat) }

  static func read(_ file: String = flat) throws -> OfficeMeasure {
    let name = try #require(file.split(separator: ".").first)
    let path = folder.appending(path: name + ".expected.json")
    return try JSONDecoder().decode(OfficeMeasure.self, from: Data(contentsOf: path))
  }

  /// The commune's villages, with ids made of their place in the list.
  var villages: [Village] {
    knownVillages.enumerated().map { number, name in
      Village(id: Village.ID("V\(number)"), name: name, code: "V\(number)")
    }
  }

  func today() throws -> Day { try #require(Day(iso: asOf)) }

  /// The flat list.
  func list() throws -> OfficeList {
    try OfficeList(
      CSVTable(Self.csv()), places: KnownPlaces(villages: villages), asOf: today())
  }

  /// What an import into a commune with these villages would do.
  func plan(_ file: String) throws -> ImportPlan {
    var store = try MemoryStore()
    try store.save(villages.map { Edit(creating: $0) })
    return try ImportPlan(
      OfficeFile(name: file, bytes: Self.bytes(file)), into: store.register, asOf: today(),
      ids: &store.ids)
  }
}
