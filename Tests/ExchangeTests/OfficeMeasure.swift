import Casework
import Exchange
import FoundationEssentials
import Testing

/// The flat list and what must come out of it, of invented people.
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
    let members: [Member]
  }
  struct Member: Decodable {
    let row: Int
    let name: String
    let sex: String
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
    let row: Int
    let column: String
    let cell: String
    let value: String
  }
  struct Strange: Decodable {
    let row: Int
    let why: String
  }

  let asOf: String
  let knownVillages: [String]
  let counts: Counts
  let records: [Expected]
  let problems: [Problem]
  let notProblems: [Strange]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Office")
  static func csv() throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: "nhan-khau-phang.csv")))
  }
  static func read() throws -> OfficeMeasure {
    let file = folder.appending(path: "nhan-khau-phang.expected.json")
    return try JSONDecoder().decode(OfficeMeasure.self, from: Data(contentsOf: file))
  }

  /// The commune's villages, with ids made of their place in the list.
  var villages: [Village] {
    knownVillages.enumerated().map { number, name in
      Village(id: Village.ID("V\(number)"), name: name, code: "V\(number)")
    }
  }

  func today() throws -> Day { try #require(Day(iso: asOf)) }

  func list() throws -> OfficeList {
    try OfficeList(
      CSVTable(Self.csv()), places: KnownPlaces(villages: villages), asOf: today())
  }
}
