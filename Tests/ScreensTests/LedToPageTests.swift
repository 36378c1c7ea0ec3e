import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Điều mình ghi đã dẫn đến đâu (phím o ở Hôm nay)")
struct LedToPageTests {
  private func opened(as user: Caseworker.ID) throws -> Journey {
    var petition = Petition(
      id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu", day: Day(iso: "2026-11-03"),
      visit: SmallCommune.visit.id)
    petition.answer = Day(iso: "2026-11-18").map { .init(text: "Đã cấp giống cỏ voi", day: $0) }
    var card = Entitlement(
      id: Entitlement.id(
        of: SmallCommune.household7, policy: .init("health-card-poor"), in: .year(2026)))
    (card.by, card.delivered) = (SmallCommune.lead, Day(iso: "2026-02-01"))
    var journey = try Journey(SmallCommune.records + [petition, card], as: user)
    try journey.press("o")
    return journey
  }

  @Test("tells what came, where and when, and Enter opens the household")
  func page() throws {
    var journey = try opened(as: SmallCommune.lead)
    try expectScreen(journey, "led-to")
    try journey.press(.down, .enter)
    #expect(journey.screen[0].contains("LS-007"), "\(journey.text)")
  }

  @Test("of what others noted nothing is told")
  func others() throws {
    let journey = try opened(as: SmallCommune.other)
    #expect(journey.text.contains("Chưa có điều nào mình ghi"), "\(journey.text)")
    #expect(!journey.text.contains("cỏ voi"))
  }
}
