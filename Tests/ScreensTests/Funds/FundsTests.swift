import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Nguồn lực, công trình")
struct FundsJourneyTests {
  private func opened() throws -> Journey {
    var journey = try Journey(FundCommune.records, as: SmallCommune.lead)
    try journey.press("2", "v", "n")
    return journey
  }

  @Test("of each source and year what was given, allocated, paid out, and who benefits; the works")
  func lists() throws {
    var journey = try opened()
    try expectScreenAndWide(journey, "funds-sources")
    try journey.press("g")
    #expect(journey.text.contains("Chương trình MTQG · 2026 · 1 khoản hỗ trợ"))
    #expect(journey.text.contains("LS-007"))
    try journey.press(.escape, .down, "g")
    #expect(journey.text.contains("Chưa ghi hộ nào nhận hỗ trợ từ dòng này trong năm."))
    try journey.press("[")
    #expect(journey.text.contains("Nguồn lực năm 2025"))
    #expect(journey.text.contains("80.000.000"))
    try journey.press(.tab)
    try expectScreenAndWide(journey, "funds-works")
    try journey.press("p")
    #expect(journey.store.papers.count == 1)
  }

  @Test("an amount is noted as of a day; more paid than allocated is asked about; taken back whole")
  func money() throws {
    var journey = try opened()
    try journey.press(.down, .enter, .control("s"))
    #expect(journey.text.contains("Gõ ít nhất một trong ba số tiền."))
    try journey.type("900 tr")
    try journey.press(.tab)
    try journey.type("nhiều")
    try journey.press(.tab)
    try journey.type("1 ty")
    try journey.press(.control("s"))
    #expect(journey.text.contains("nhiều"))
    #expect(journey.register.fundings.count == 2)
    try journey.press(.control("u"))
    try journey.type("800 tr")
    try expectScreen(journey, "funding-entry")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Đã giải ngân nhiều hơn đã phân bổ."))
    try journey.press("l")
    let noted = journey.register.fundings[Funding.id(of: "ethnic-policy", in: 2026)]
    #expect(noted?.given == 900_000_000)
    #expect(noted?.allocated == 800_000_000)
    #expect(noted?.paid == 1_000_000_000)
    #expect(noted?.day == journey.world.today)
    #expect(noted?.by == SmallCommune.lead)
    try journey.press("u")
    #expect(journey.register.fundings.count == 2)
  }

  @Test("a work is noted; what is missing is said; deleting asks first")
  func works() throws {
    var journey = try opened()
    try journey.press("m", .control("s"))
    #expect(journey.text.contains("Chọn loại công trình."))
    #expect(journey.text.contains("Gõ tên công trình."))
    try journey.pick("nha van hoa")
    try journey.press(.tab)
    try journey.type("Nhà văn hóa bản")
    try expectScreen(journey, "work-entry")
    try journey.press(.control("s"))
    let new = try #require(journey.register.works.values.first { $0.name == "Nhà văn hóa bản" })
    #expect(new.village == SmallCommune.village)
    #expect(new.year == 2026)
    try journey.press(.tab)
    try journey.point(at: "Nhà văn hóa bản")
    try journey.press("d", .enter)
    #expect(journey.register.works.count == 3)
    try journey.press("d", "x")
    #expect(journey.register.works.count == 2)
    try journey.press("u")
    #expect(journey.register.works.count == 3)
  }
}
