import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Công trình đáp ứng nhu cầu của bản")
struct NeedWorksTests {
  /// Water is what LS-007 and LS-022 need; a tank was built in 2025, a road is late.
  private func ranked() throws -> Journey {
    var journey = try Journey(FundCommune.records, as: SmallCommune.lead)
    try journey.press("2", "n")
    try journey.point(at: "Nước sinh hoạt")
    return journey
  }

  @Test("the ranked page tells how many works answer each need, and which")
  func onRankedPage() throws {
    let journey = try ranked()
    #expect(journey.text.contains("Bể nước đầu bản: xong 20/11/2025"), "\(journey.text)")
    try expectScreenAndWide(journey, "needs-with-works")
  }

  @Test("a work is linked to a need and unlinked with one key, each one save that u takes back")
  func linked() throws {
    var journey = try ranked()
    try journey.press("c")
    try expectScreen(journey, "need-works")
    try journey.press(.enter)
    #expect(journey.text.contains("Loại công trình này vốn đáp ứng nhu cầu này"))
    #expect(journey.store.saves.isEmpty)
    try journey.point(at: "Đường bê tông")
    try journey.press(.enter)
    #expect(journey.register.works[FundCommune.road.id]?.need == "water")
    #expect(journey.text.contains("đáp ứng: Nước sinh hoạt"), "\(journey.text)")
    try journey.press(.enter)
    #expect(journey.register.works[FundCommune.road.id]?.need == nil)
    try journey.press("u")
    #expect(journey.register.works[FundCommune.road.id]?.need == "water")
  }

  @Test("a new work begins with the need and the village; another kind brings its own need")
  func new() throws {
    var journey = try ranked()
    try journey.press(.right, "c", "m")
    #expect(journey.text.contains("Nước sinh hoạt"), "\(journey.text)")
    try journey.pick("khac")
    try journey.press(.tab)
    try journey.type("Mó nước chòm dưới")
    try journey.press(.control("s"))
    let work = try #require(journey.register.works.values.first { $0.name.hasPrefix("Mó nước") })
    #expect(work.need == "water" && work.village == SmallCommune.village)
    #expect(journey.text.contains("Mó nước chòm dưới"))
    try journey.press("m")
    try journey.pick("duong")
    #expect(journey.text.contains("Đường đi"), "\(journey.text)")
  }
}
