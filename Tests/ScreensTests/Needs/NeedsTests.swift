import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Nhu cầu của hộ, việc cần làm trước")
struct NeedsJourneyTests {
  private func opened() throws -> Journey {
    try Journey(LivelihoodCommune.records, as: SmallCommune.lead)
  }

  @Test("what a village does first, with how many households each would help, down to one of them")
  func ranked() throws {
    var journey = try opened()
    try journey.press("2", "n")
    try expectScreenAndWide(journey, "needs-ranked")
    try journey.press(.right)
    #expect(journey.text.contains("bản Là Si"))
    try journey.press(.enter)
    try expectScreen(journey, "needs-of-kind")
    try journey.press(.enter)
    #expect(journey.text.contains("Nhu cầu · LS-022"))
    try journey.press(.escape, .escape, "p")
    #expect(journey.store.papers.count == 1)
  }

  @Test("x answers by the support that the line names, in one save that one key takes back")
  func answered() throws {
    var journey = try opened()
    try journey.press("2", .enter)
    try journey.point(at: "Con giống")
    try journey.press(.enter)
    try expectScreen(journey, "household-needs")
    try journey.press("x")
    let need = try #require(journey.register.needs[SmallCommune.household7].first)
    #expect(need.answer?.support == LivelihoodCommune.cows.id)
    #expect(need.answer?.day == Day(iso: "2026-05-20"))
    try journey.press("x")
    #expect(journey.text.contains("đã đáp ứng rồi"))
    try journey.press("u")
    #expect(journey.register.needs[SmallCommune.household7].isEmpty)
  }

  @Test("without such a support the form asks by what and when")
  func asked() throws {
    var journey = try opened()
    try journey.press("2", .enter)
    try journey.point(at: "Nước sinh hoạt")
    try journey.press(.enter, "x", .tab)
    try journey.type("xã nối ống về chòm")
    try expectScreen(journey, "need-answer")
    try journey.press(.control("s"))
    let need = try #require(journey.register.needs[SmallCommune.household7].first)
    #expect(need.answer?.text == "xã nối ống về chòm")
    #expect(need.day == Day(iso: "2026-02-10"))
  }

  @Test("a new need takes how pressing it is from its kind, and is noted once a year")
  func new() throws {
    var journey = try opened()
    try journey.press("2", .enter, "m")
    try journey.point(at: "Nhu cầu")
    try journey.press(.enter, "m", .control("s"))
    #expect(journey.text.contains("Chọn hộ cần gì."))
    try journey.pick("luong thuc")
    #expect(journey.text.contains("(•) cấp bách"))
    try journey.press(.control("s"))
    #expect(journey.register.needs[SmallCommune.household7].map(\.code) == ["food"])
    try journey.press("m")
    try journey.pick("luong thuc")
    try journey.press(.control("s"))
    #expect(journey.text.contains("năm nay đã ghi"))
  }
}
