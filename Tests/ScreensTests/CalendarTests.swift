import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Lịch bản (phím l ở Hôm nay)")
struct CalendarTests {
  private static var market: VillageDay {
    var days = VillageDay(id: .init("day-1"), name: "Chợ phiên cuối năm")
    (days.village, days.from) = (SmallCommune.village, Day(iso: "2026-12-05"))
    days.isFree = true
    return days
  }

  private func opened(_ extra: [any Storable] = [market]) throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.children + extra, as: SmallCommune.lead)
    try journey.press("l")
    return journey
  }

  @Test("the coming months: reviews, Tết, the village's days, children who come to school")
  func page() throws {
    let journey = try opened()
    #expect(journey.text.contains("Chợ phiên cuối năm · không hẹn việc"), "\(journey.text)")
    try expectScreenAndWide(journey, "calendar")
  }

  @Test("a child's line opens the household")
  func child() throws {
    var journey = try opened()
    // Born on 01/04/2020, so six on 01/04/2026: past. Born in 2025: no month known.
    #expect(!journey.text.contains("đủ 6 tuổi"))
    try journey.press("1")
    journey = try opened([
      Person(
        id: .init("hh-007-child9"), name: "Ly Gạ Pư", sex: .female,
        birth: PartialDate(iso: "2023-12-20")),
      Residence(id: .init("hh-007.c9"), person: .init("hh-007-child9"), relation: "Con"),
    ])
    try journey.point(at: "Ly Gạ Pư đủ 3 tuổi")
    try journey.press(.enter)
    #expect(journey.screen[0].contains("LS-007"))
  }

  @Test("m enters days of the village, d deletes them, u takes that back; other days stay")
  func entering() throws {
    var journey = try opened([])
    try journey.press("m")
    try journey.type("Hội bản")
    try journey.press(.tab, .tab)
    try journey.type("10/12")
    try journey.press(.control("s"))
    let added = try #require(journey.register.villageDays.values.first)
    #expect(added.name == "Hội bản" && added.isFree)
    #expect(added.village == SmallCommune.village && added.from == Day(iso: "2026-12-10"))
    try journey.point(at: "Hội bản")
    try journey.press("d")
    #expect(journey.register.villageDays.isEmpty)
    try journey.press("u")
    #expect(journey.register.villageDays.count == 1)
    try journey.point(at: "Chi bộ họp")
    try journey.press("d")
    #expect(journey.text.contains("Chỉ xóa được ngày mà người của bản đã ghi."))
    #expect(journey.register.villageDays.count == 1)
  }

  @Test("a deadline on such a day is asked about with a better one, and can stay")
  func deadline() throws {
    var journey = try Journey(
      SmallCommune.fuller + [Self.market], as: SmallCommune.lead)
    try journey.press("2", .enter, .enter)
    #expect(journey.app.pages.last is PromiseEntryPage)
    try journey.press(.tab)
    for _ in 0..<10 { try journey.press(.backspace) }
    try journey.type("5/12")
    try journey.press(.control("s"))
    #expect(
      journey.text.contains("Hạn 05/12/2026 rơi vào Chợ phiên cuối năm"), "\(journey.text)")
    #expect(journey.text.contains("06/12/2026"))
    #expect(journey.store.saves.isEmpty)
    try journey.press("l")
    #expect(journey.register.promises[SmallCommune.promise.id]?.due == Day(iso: "2026-12-05"))
  }

  @Test("an item of the resolution too, for the villages of the cell where it names no household")
  func resolutionItem() throws {
    var journey = try Journey(ReviewCell.records + [Self.market], as: SmallCommune.secretary)
    try journey.press("4", "h", "n")
    try journey.type("Sửa nhà văn hóa")
    try journey.press(.tab, .tab, .tab)
    try journey.type("5/12")
    try journey.press(.control("s"))
    #expect(
      journey.text.contains("Hạn 05/12/2026 rơi vào Chợ phiên cuối năm"), "\(journey.text)")
    #expect(journey.store.saves.isEmpty)
    try journey.press(.control("s"))
    #expect(
      journey.register.resolution(of: ReviewCell.review).map(\.due) == [Day(iso: "2026-12-05")])
  }

  @Test("a task for days of the whole commune; the plan's own days are left as they are")
  func task() throws {
    var market = Self.market
    market.village = nil
    var journey = try Journey(SmallCommune.records + [market], as: SmallCommune.lead)
    try journey.press("v", .enter, "c", .tab, .tab, .enter)
    try journey.type("xa hu")
    try journey.press(.enter, .tab)
    for _ in 0..<10 { try journey.press(.backspace) }
    try journey.type("5/12")
    try journey.press(.control("s"))
    #expect(
      journey.text.contains("Hạn 05/12/2026 rơi vào Chợ phiên cuối năm"), "\(journey.text)")
    #expect(journey.store.saves.isEmpty)
    try journey.press("l")
    #expect(journey.register.tasks.values.map(\.due) == [Day(iso: "2026-12-05")])
  }
}
