import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Tình hình, đợt rà soát, cam kết")
struct SurveyJourneyTests {
  private func survey() throws -> Journey {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "r")
    return journey
  }

  @Test("a round is set, and a household asked counts as done")
  func round() throws {
    var journey = try survey()
    #expect(journey.text.contains("Chưa đặt đợt"))
    try journey.press("m")
    try journey.type("1/10/2026")
    try journey.press(.tab)
    try journey.type("15/12/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Đợt 01/10/2026 đến 15/12/2026 · đã ghi 0/4 hộ"))
    try journey.press(.enter, .enter, .tab)
    try journey.type("5")
    try journey.press(.tab)
    try journey.type("x")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“x” không phải số"))
    try journey.press(.backspace)
    try journey.type("0")
    try expectScreen(journey, "situation")
    try journey.press(.control("s"))
    let situation = try #require(
      journey.register.situation(of: SmallCommune.household7, in: 2026))
    #expect(situation.counts == [.members: 5, .labour: 0])
    try journey.press(.escape)
    #expect(journey.text.contains("đã ghi 1/4 hộ"))
  }

  @Test("the family's commitment is saved and printed; saved again, it is printed again")
  func commitment() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .enter)
    try journey.point(at: "cam kết 2026")
    try journey.press(.enter)
    try journey.type("Có đủ lúa ăn")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ghi việc gia đình tự làm."))
    try journey.type("Khai hoang 500 m2")
    try journey.press(.control("s"), "1", .control("s"))
    let saved = try #require(
      journey.register.commitment(of: SmallCommune.household7, in: 2026))
    #expect(saved.language == "laHu")
    #expect(journey.store.papers == [.commitment(saved)])
    try journey.point(at: "cam kết 2026")
    try journey.press(.enter, .control("s"))
    #expect(journey.store.papers.count == 2)
  }
}
