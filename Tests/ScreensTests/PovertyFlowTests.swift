import Casework
import Testing
import Widgets

@testable import Screens

/// The small commune, whose villages' households were decided so:
///
/// | household | end of 2025 | 2026 |
/// |---|---|---|
/// | LS-007 | poor | – |
/// | LS-014 | near-poor | poor, by illness |
/// | LS-022 | poor | non-poor |
/// | LS-031 | – | – |
@Suite("Diễn biến hộ nghèo của năm")
struct PovertyFlowTests {
  private static func result(
    _ household: Household.ID, _ day: String, _ povertyClass: PovertyClass
  ) -> PovertyResult {
    PovertyResult(
      id: .init("\(household.text).\(day)"), day: Day(iso: day), povertyClass: povertyClass,
      standard: "2022-2026")
  }

  private static func opened() throws -> Journey {
    var journey = try Journey(
      SmallCommune.records + [
        result(SmallCommune.household7, "2025-12-20", .poor),
        result(SmallCommune.household14, "2025-12-20", .nearPoor),
        result(SmallCommune.household22, "2025-12-20", .poor),
        result(SmallCommune.household14, "2026-10-10", .poor),
        result(SmallCommune.household22, "2026-10-10", .nonPoor),
      ], as: SmallCommune.secretary)
    try journey.press("5", "h")
    return journey
  }

  @Test("the year's start and what came and went make up its end; who is undecided stands apart")
  func sum() throws {
    let journey = try Self.opened()
    #expect(journey.text.contains("Toàn xã: 2 + 1 - 1 = 2"))
    try expectScreenAndWide(journey, "poverty-flow")
  }

  @Test("each number opens to its households; nobody behind it is said")
  func households() throws {
    var journey = try Self.opened()
    try journey.press(.right, .enter)
    #expect(journey.text.contains("Phát sinh nghèo mới · Toàn xã · năm 2026 · 1 hộ"))
    #expect(journey.screen.contains { $0.contains("LS-014") && $0.contains("10/10/2026") })
    try expectScreen(journey, "poverty-flow-households")
    try journey.press(.enter)
    #expect(journey.text.contains("LS-014"))
    try journey.press(.escape, .escape, .right, .enter)
    #expect(journey.text.contains("Ô này không có hộ nào"))
  }

  @Test("a year back; before the plan there is none")
  func years() throws {
    var journey = try Self.opened()
    try journey.press("[")
    #expect(journey.text.contains("năm 2025"))
    // Poor by their first decision of all: not newly poor, and not from nowhere.
    #expect(journey.text.contains("+LẦN1"))
    try journey.press("[")
    #expect(journey.text.contains("bắt đầu từ năm 2025"))
    try journey.press("]", "]")
    #expect(journey.text.contains("Kỳ sau chưa đến"))
  }
}
