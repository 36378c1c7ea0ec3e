import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Hỗ trợ sinh kế")
struct LivelihoodJourneyTests {
  private func opened() throws -> Journey {
    try Journey(LivelihoodCommune.records, as: SmallCommune.lead)
  }

  /// The form of a new support of LS-007.
  private func newSupport() throws -> Journey {
    var journey = try opened()
    try journey.press("2", .enter, "m")
    try journey.point(at: "Hỗ trợ sinh kế")
    try journey.press(.enter, "m")
    return journey
  }

  @Test("what a household was given stands in its file and in the facts, with the results")
  func household() throws {
    var journey = try opened()
    try journey.press("2", .enter)
    try journey.point(at: "20/05/2026")
    #expect(journey.text.contains("còn sống, có chửa"))
    try journey.press("d")
    #expect(!journey.text.contains("Xóa dòng này?"))
    try journey.press(.enter)
    try expectScreen(journey, "household-supports")
  }

  @Test("the same thing within a year is said while it is typed, and asked about at save")
  func sameThing() throws {
    var journey = try newSupport()
    try journey.pick("bo giong")
    let warning = "Trong vòng một năm hộ đã nhận: Bò giống, 2 con, 20/05/2026"
    #expect(journey.text.contains(warning))
    try journey.press(.tab)
    try journey.type("1")
    try journey.press(.tab)
    try journey.type("14 tr")
    // The days to look at the result are proposed from the day of today.
    #expect(journey.text.contains("23/02/2027"))
    try expectScreen(journey, "support-entry")
    try journey.press(.control("s"))
    #expect(journey.register.supports[SmallCommune.household7].count == 1)
    try journey.press("l")
    let entered = try #require(
      journey.register.supports[SmallCommune.household7].first { $0.amount == 1 })
    #expect(entered.value == 14_000_000)
    #expect(
      entered.checks == Set(["2027-02-23", "2027-05-23", "2027-11-23"].compactMap(Day.init(iso:))))
    try journey.press("u")
    #expect(journey.register.supports[SmallCommune.household7].count == 1)
  }

  @Test("days that a person typed are not proposed anew, and what is missing is said")
  func typedDays() throws {
    var journey = try newSupport()
    try journey.press(.control("s"))
    #expect(journey.text.contains("Chọn đã hỗ trợ gì."))
    try journey.pick("cong cu")
    for _ in 0..<8 { try journey.press(.tab) }
    #expect(journey.text.contains("23/02/2027"))
    try journey.press(.control("u"))
    try journey.type("1/1/2027")
    for _ in 0..<5 { try journey.press(.backTab) }
    try journey.press(.backTab, .backTab, .backTab)
    try journey.pick("lon giong")
    #expect(journey.text.contains("1/1/2027"))
    #expect(!journey.text.contains("23/05/2027"))
  }

  @Test("Hôm nay asks the guide for the result; Enter notes it, and one key takes it back")
  func today() throws {
    var journey = try opened()
    #expect(journey.text.contains("Xem kết quả: Bò giống, 2 con"))
    try expectScreen(journey, "today-support")
    try journey.point(at: "Xem kết quả")
    try journey.press("x")
    #expect(journey.text.contains("Bấm Enter để ghi kết quả đã thấy."))
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("Chọn kết quả đã thấy"))
    try journey.type("2")
    try expectScreen(journey, "support-step")
    try journey.press(.control("s"))
    #expect(!journey.text.contains("Xem kết quả: Bò giống"))
    #expect(
      journey.register.supportSteps[LivelihoodCommune.cows.id].compactMap(\.outcome)
        == [.working, .partly])
    try journey.press("u")
    #expect(journey.text.contains("Xem kết quả: Bò giống"))
  }

  @Test("deleting a support takes its results along, and one key brings all of it back")
  func deleting() throws {
    var journey = try opened()
    try journey.press("2", .enter)
    try journey.point(at: "20/05/2026")
    try journey.press(.enter, "d", .enter)
    #expect(journey.register.supports[SmallCommune.household7].count == 1)
    try journey.press("d", "x")
    #expect(journey.register.supports[SmallCommune.household7].isEmpty)
    #expect(journey.register.supportSteps[LivelihoodCommune.cows.id].isEmpty)
    try journey.press("u")
    #expect(journey.register.supportSteps[LivelihoodCommune.cows.id].count == 1)
  }

  @Test("the commune's lists: models, sources, what has not worked, who got nothing, what is due")
  func lists() throws {
    var journey = try opened()
    try journey.press("2", "v")
    try expectScreenAndWide(journey, "livelihood-models")
    try journey.press(.enter)
    #expect(journey.text.contains("LS-007"))
    try expectScreen(journey, "livelihood-of-model")
    try journey.press(.escape, .tab)
    try expectScreen(journey, "livelihood-sources")
    try journey.press(.tab)
    // What has not worked is a support, a model, a source, a guide: no household.
    #expect(journey.text.contains("Lợn giống, 4 con"))
    #expect(!journey.text.contains("LS-014"))
    try expectScreen(journey, "livelihood-failed")
    try journey.press(.tab)
    #expect(journey.text.contains("LS-031"))
    #expect(!journey.text.contains("LS-007"))
    try expectScreen(journey, "livelihood-unsupported")
    try journey.press(.tab)
    try expectScreen(journey, "livelihood-to-check")
    try journey.press("p")
    #expect(journey.store.papers.count == 1)
  }
}
