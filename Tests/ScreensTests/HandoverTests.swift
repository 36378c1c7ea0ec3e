import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Phân công: bàn giao")
struct HandoverJourneyTests {
  private func filledIn() throws -> Journey {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press("b")
    try journey.pick("phung phu")
    try journey.press(.tab, .tab)
    try journey.type("Chuyển công tác")
    try journey.press(.tab)
    try journey.type("06-NQ/CB")
    return journey
  }

  @Test("a whole load: shown first, then saved with the PIN; promises go along, visits stay")
  func wholeLoad() throws {
    var journey = try filledIn()
    try journey.press(.control("s"))
    try expectScreen(journey, "handover-preview")
    #expect(journey.store.saves.isEmpty)
    try journey.press(.control("s"))
    #expect(journey.store.saves.isEmpty, "the PIN is asked for first")
    try journey.setPIN()
    #expect(journey.store.saves.count == 1)
    let new = journey.register.activeAssignments(
      of: SmallCommune.other, on: journey.world.today.adding(days: 1))
    #expect(new.count == 3)
    #expect(Set(new.compactMap(\.takesOver)).count == 3)
    #expect(new.allSatisfy { $0.from == Day(iso: "2026-11-24") })
    #expect(
      journey.register.promises[SmallCommune.promise.id]?.responsible == SmallCommune.other)
    #expect(journey.register.assignments.count == 6, "the old ones are still there")
    #expect(
      journey.register.visitMarks[SmallCommune.household14]?.map(\.visitor)
        == [SmallCommune.lead])
    #expect(journey.store.drafts.isEmpty)
    #expect(journey.text.contains("NGƯỜI PHỤ TRÁCH"))
  }

  @Test("Esc from the preview goes back to the form as it was typed")
  func backFromPreview() throws {
    var journey = try filledIn()
    try journey.press(.control("s"), .escape)
    #expect(journey.text.contains("Chuyển công tác"))
    #expect(journey.text.contains("06-NQ/CB"))
  }

  @Test("without a reason there is no preview")
  func noReason() throws {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press("b")
    try journey.pick("phung phu")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ghi lý do, như: chuyển công tác"))
  }

  @Test("nobody takes over from themselves")
  func toThemselves() throws {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press("b")
    try journey.pick("ly xa hu")
    try journey.press(.tab, .tab)
    try journey.type("Nhầm")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Không có gì để bàn giao cho người này"))
  }

  @Test("only what is ticked moves, and only its promises")
  func ticked() throws {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press(.enter, .down, " ", .down, " ", "b")
    #expect(journey.screen[0].contains("Bàn giao 2 phân công"))
    try journey.pick("phung phu")
    try journey.press(.tab, .tab)
    try journey.type("Chia lại địa bàn")
    try journey.press(.control("s"))
    #expect(journey.text.contains("LS-014"))
    #expect(journey.text.contains("LS-022"))
    #expect(!journey.text.contains("LS-007"))
    try journey.press(.control("s"))
    try journey.setPIN()
    #expect(
      journey.register.promises[SmallCommune.promise.id]?.responsible == SmallCommune.lead)
    #expect(
      journey.register.lead(
        of: SmallCommune.household14, in: .party, on: journey.world.today.adding(days: 1))
        == SmallCommune.other)
  }

  @Test("what has an end already is not handed over a second time")
  func ending() throws {
    var journey = try filledIn()
    try journey.press(.control("s"), .control("s"))
    try journey.setPIN()
    // On the last day itself the old assignments still run.
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press(.enter, "b")
    #expect(journey.text.contains("Đã ghi ngày kết thúc rồi"))
  }
}
