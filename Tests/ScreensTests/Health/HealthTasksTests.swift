import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Việc y tế ở Hôm nay, và lời nhắc")
struct HealthTasksTests {
  @Test("health staff see what pregnancies need once their PIN is typed; others never")
  func today() throws {
    var journey = try Journey(HealthCommune.told, as: HealthCommune.worker)
    #expect(journey.text.contains("Việc y tế: bấm y rồi gõ mã PIN để xem."))
    #expect(!journey.text.contains("Pờ Mò Xo"))
    try journey.press("y")
    try journey.setPIN()
    try journey.press(.escape)
    // Expected on 01/03/2027: the second third ends on 06/12/2026.
    let row = try #require(journey.screen.first { $0.contains("Khám thai: Pờ Mò Xo") })
    #expect(row.contains("LS-007"))
    try journey.point(at: "Khám thai")
    try journey.press("x")
    #expect(journey.text.contains("Ghi lần khám ở thai kỳ"))
    try journey.press(.enter)
    #expect(journey.text.contains("Thai kỳ · Pờ Mò Xo"))
    var lead = try Journey(HealthCommune.told, as: SmallCommune.lead)
    #expect(!lead.text.contains("y tế"))
    try lead.press("y")
    #expect(lead.text.contains("[chỉ nhân viên y tế xem]"))
  }

  @Test("children whom nobody measured this year are one task until its end; health staff's alone")
  func heights() throws {
    var journey = try Journey(HealthCommune.records, as: HealthCommune.worker)
    #expect(!journey.text.contains("chiều cao"))
    try journey.press("y")
    try journey.setPIN()
    try journey.press(.escape)
    let row = try #require(journey.screen.first { $0.contains("Đo chiều cao năm 2026: 1 trẻ") })
    #expect(row.contains("31/12"))
    try journey.point(at: "Đo chiều cao")
    try journey.press("t")
    #expect(journey.text.contains("bấm Enter mở danh sách trẻ"))
    try journey.press(.enter)
    #expect(journey.text.contains("▸Trẻ dưới 5 tuổi") && journey.text.contains("Ly Lò Xá"))
    let lead = try Journey(HealthCommune.records, as: SmallCommune.lead)
    #expect(!lead.text.contains("chiều cao"))
  }

  @Test("a lead is reminded of a day and of nothing else, once the family was asked")
  func reminder() throws {
    var journey = try Journey(HealthCommune.told, as: HealthCommune.worker)
    try journey.press("2", .enter, "y")
    try journey.setPIN()
    try journey.press("g")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Gõ ngày gia đình cần đến điểm y tế."))
    #expect(journey.text.contains("Hỏi gia đình trước"))
    try journey.type("20/11/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("20/11/2026 đã qua"))
    try journey.press(.control("u"))
    try journey.type("5/12")
    try journey.press(.tab, .tab, " ")
    try expectScreen(journey, "health-reminder")
    try journey.press(.control("s"))
    let edits = try #require(journey.store.saves.last).edits
    #expect(edits.count == 1)
    let promise = try #require(
      journey.world.register.promises.values.first { $0.text.hasPrefix("Nhắc gia đình") })
    #expect(promise.text == "Nhắc gia đình đến điểm y tế ngày 05/12/2026")
    #expect(promise.due == Day(iso: "2026-12-05"))
    #expect(promise.responsible == SmallCommune.lead)
    #expect(promise.record.kind == "promise")
    try journey.press("u")
    #expect(
      journey.text.contains("đã lấy lại") || journey.world.register.promises[promise.id] == nil)
  }
}
