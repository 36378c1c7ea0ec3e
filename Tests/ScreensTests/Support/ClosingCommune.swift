import Casework
import Widgets

@testable import Screens

/// The small commune with whoever presides for its People's Committee.
enum ClosingCommune {
  static let president = Caseworker.ID("cw-president")

  static var records: [any Storable] {
    var person = Caseworker(id: president, name: "Pờ Xè Chừ", roles: [.official])
    person.presidesOver = .government
    return SmallCommune.records + [
      person,
      PovertyResult(
        id: .init("hh-007.k1"), day: Day(iso: "2025-12-20"), povertyClass: .poor,
        standard: "2022-2026"),
      PovertyResult(
        id: .init("hh-014.k1"), day: Day(iso: "2025-12-20"), povertyClass: .nonPoor,
        standard: "2022-2026"),
    ]
  }

  @Sendable static func opened() throws -> Journey { try Journey(records, as: president) }

  /// October 2026 is closed.
  @Sendable static func closed() throws -> Journey {
    var journey = try opened()
    try journey.press("5", "o", "c", "d")
    try journey.setPIN()
    try journey.press(.escape)
    return journey
  }
}
