import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Được hưởng mà chưa nhận")
struct NotReceivedJourneyTests {
  private func opened() throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.children, as: SmallCommune.lead)
    try journey.press("2", "i")
    return journey
  }

  @Test("by policy, by household and by who leads it, with the next step")
  func orders() throws {
    var journey = try opened()
    try expectScreenAndWide(journey, "not-received")
    try journey.press(.tab)
    #expect(journey.text.contains("▸Theo hộ"))
    try journey.press(.tab)
    try expectScreen(journey, "not-received-by-lead")
    try journey.press("p")
    #expect(journey.store.papers.count == 1)
  }

  @Test("a missing paper is noted in the form; one key makes a task of it for the lead")
  func followUp() throws {
    var journey = try opened()
    try journey.point(at: "Ly Xá Pư")
    try journey.press(.enter)
    for _ in 0..<9 { try journey.press(.tab) }
    try journey.type("sổ hộ khẩu")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Bổ sung sổ hộ khẩu"))
    try journey.press("g")
    let promise = try #require(
      journey.register.openPromises(to: SmallCommune.household7).first {
        if case .entitlement = $0.origin { true } else { false }
      })
    #expect(promise.responsible == SmallCommune.lead)
    #expect(promise.text.hasPrefix("Bổ sung sổ hộ khẩu: Thẻ BHYT"))
    #expect(journey.text.contains("theo dõi đến 07/12"))
    try journey.press("g")
    #expect(journey.text.contains("Đã giao theo dõi rồi, hạn 07/12."))
    try expectScreen(journey, "not-received-followed")
    try journey.press("1")
    #expect(journey.text.contains("Bổ sung sổ hộ khẩu"))
    // It came: the task is done with it, in the same save.
    try journey.press("2", "i")
    try journey.point(at: "theo dõi đến")
    try journey.press("x")
    #expect(journey.register.promises[promise.id]?.result?.outcome == .done)
    try journey.press("u")
    #expect(journey.register.promises[promise.id]?.isOpen == true)
  }

  @Test("it opens at once, fills while nobody presses a key, and is not printed by half")
  func fills() throws {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.children, as: SmallCommune.lead)
    journey.isHasty = true
    try journey.press("2", "i")
    #expect(journey.text.contains("đang xem 0%"))
    // Which households there are, then the first three of them.
    try journey.lookOnABit()
    try journey.lookOnABit()
    try expectScreen(journey, "not-received-looking")
    try journey.press("p")
    #expect(journey.text.contains("Đang xem các hộ; xem hết rồi mới in."))
    #expect(journey.store.papers.isEmpty)
    try journey.lookOn()
    #expect(!journey.text.contains("đang xem"))
    try journey.press(.home)
    let whole = journey.screen
    // Another opening finds all there.
    try journey.press(.escape, "i")
    #expect(journey.screen == whole)
  }
}
