import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Chính sách gia đình được hưởng")
struct PoliciesJourneyTests {
  private func unchecked() throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.children, as: SmallCommune.lead)
    try journey.press("2", "h")
    return journey
  }

  @Test("the households of which nobody has checked what they are due")
  func list() throws {
    let journey = try unchecked()
    #expect(journey.text.contains("Hộ chưa xem hết chính sách · 4/4 hộ"))
    try expectScreen(journey, "policies-unchecked")
  }

  @Test("one key says due, another not, and the line below is next; one save each, taken back")
  func keys() throws {
    var journey = try unchecked()
    try journey.press(.enter)
    try journey.point(at: "Hỗ trợ làm nhà")
    try expectScreen(journey, "policies")
    try journey.press("c", "h")
    let entered = journey.register.entitlements[SmallCommune.household7]
    #expect(
      entered.sorted { $0.id < $1.id }.map(\.eligible) == [true, false])
    #expect(entered.allSatisfy { $0.by == SmallCommune.lead })
    #expect(journey.text.contains("không thuộc diện"))
    try journey.press("u")
    #expect(
      journey.register.entitlements[SmallCommune.household7].compactMap(\.eligible).count == 1)
  }

  @Test("cards that came are ticked off a line each")
  func delivered() throws {
    var journey = try unchecked()
    try journey.press(.enter, "x", "x")
    let came = journey.register.entitlements[SmallCommune.household7]
    #expect(came.map(\.delivered) == [Day(iso: "2026-11-23"), Day(iso: "2026-11-23")])
    #expect(Set(came.map(\.policy.text)) == ["health-card-poor"])
    #expect(journey.text.contains("nhận muộn"))
  }

  @Test("the steps of one policy, and what contradicts itself")
  func steps() throws {
    var journey = try unchecked()
    try journey.press(.enter)
    try journey.point(at: "tiền điện")
    try journey.press(.enter, .tab, .tab, .tab, .tab)
    try journey.type("20/3/2026")
    try journey.press(.tab)
    try journey.type("600k")
    try journey.press(.control("s"))
    #expect(journey.text.contains("được gì thì ghi 0."))
    try journey.type("300.000")
    try expectScreen(journey, "entitlement")
    try journey.press(.control("s"))
    #expect(journey.text.contains("nhận chưa đủ"))
    // With days entered, one key must not wipe them from sight.
    try journey.press("h")
    #expect(journey.text.contains("bấm Enter để sửa trong biểu"))
    try journey.press("x")
    #expect(journey.text.contains("bấm Enter để sửa trong biểu"))
    try journey.press("[")
    #expect(journey.text.contains("· 2025"))
  }
}
