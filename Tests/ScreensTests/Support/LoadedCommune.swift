import Casework
import Testing
import Widgets

@testable import Screens

/// The small commune with what assignments need beside it.
enum LoadedCommune {
  static let official = Caseworker.ID("cw-official")
  static let gone = Caseworker.ID("cw-gone")
  static let group = HouseholdGroup.ID("group-suoi")

  static var records: [any Storable] {
    SmallCommune.records + [
      Caseworker(
        id: official, name: "Giàng Xà De", roles: [.official],
        organisation: .init("org-ubnd"), position: "Công chức địa chính"),
      Organisation(id: .init("org-ubnd"), name: "UBND xã Thu Lũm", channel: .government),
      HouseholdGroup(id: group, name: "Suối Thầu", village: SmallCommune.village),
      poverty(SmallCommune.household7, .poor), poverty(SmallCommune.household14, .nearPoor),
      poverty(SmallCommune.household22, .poor),
    ]
  }

  static func poverty(_ household: Household.ID, _ povertyClass: PovertyClass) -> PovertyResult {
    PovertyResult(
      id: .init("\(household.text).p2025"), day: Day(iso: "2025-12-20"),
      povertyClass: povertyClass, standard: "2022-2026")
  }

  static func assigned(_ user: Caseworker.ID = SmallCommune.secretary) throws -> Journey {
    var journey = try Journey(records, as: user)
    try journey.press("3")
    return journey
  }
}

extension Journey {
  /// The active assignments of one person today.
  func assignments(of caseworker: Caseworker.ID) -> [Assignment] {
    register.activeAssignments(of: caseworker, on: world.today)
  }

  /// Moves down until the line with the cursor holds a text.
  mutating func point(at text: String) throws {
    try press(.home)
    for _ in 0..<60 where !isPointing(at: text) { try press(.down) }
    #expect(isPointing(at: text), "no row \(text)")
  }

  private func isPointing(at text: String) -> Bool {
    screen.contains { $0.hasPrefix(" ▸") && $0.contains(text) }
  }

  /// Opens the list of a field, searches and takes the first found.
  mutating func pick(_ text: String) throws {
    try press(.enter)
    try type(text)
    try press(.enter)
  }

  mutating func setPIN() throws {
    for _ in 0..<2 {
      try type("2468")
      try press(.enter)
    }
  }
}
