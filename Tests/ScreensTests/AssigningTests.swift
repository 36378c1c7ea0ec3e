import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Phân công: giao")
struct AssigningTests {
  @Test("households nobody has are ticked and assigned in one save, with all that is told of it")
  func assignSeveral() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, " ", "g")
    #expect(journey.screen[2].contains("LS-031 Phùng Giò Hừ"))
    // The households are filled in, so the form begins on who is to lead them.
    try journey.pick("phung phu")
    try journey.press(.tab)
    try journey.type("Trồng cỏ nuôi trâu")
    try journey.press(.tab)
    try journey.type("Thoát nghèo")
    try journey.press(.tab)
    try journey.type("05-NQ/CB")
    try journey.press(.tab)
    try journey.type("3/11")
    try expectScreen(journey, "assign-form")
    try journey.press(.control("s"))
    let new = try #require(journey.assignments(of: SmallCommune.other).first)
    #expect(new.target == .household(SmallCommune.household31))
    #expect(new.channel == .party)
    #expect(new.duty == .lead)
    #expect(new.content == "Trồng cỏ nuôi trâu")
    #expect(new.aim == "Thoát nghèo")
    #expect(new.basis == Basis(number: "05-NQ/CB", day: Day(iso: "2026-11-03")))
    #expect(new.from == Day(iso: "2026-11-23"))
    #expect(new.plannedUntil == nil)
    #expect(new.visitsPerMonth == 1)
    #expect(journey.store.saves.count == 1)
    #expect(journey.store.drafts.isEmpty)
    #expect(journey.text.contains("Hộ nào cũng đã có người phụ trách"))
  }

  @Test("an empty form says beside each field what is missing, and keeps the rest")
  func emptyForm() throws {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Phùng Phù Mé")
    try journey.press("g", .control("s"))
    #expect(journey.text.contains("Chọn ít nhất một hộ hoặc nhóm hộ"))
    #expect(journey.text.contains("Phùng Phù Mé"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("a bad day is named, and the form keeps what was typed")
  func badDay() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, "g")
    try journey.pick("phung phu")
    for _ in 0..<6 { try journey.press(.tab) }
    try journey.type("31/02/2027")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Không đọc được ngày “31/02/2027”"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("a last day before the first, and forty visits a month, are refused")
  func outOfRange() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, "g")
    try journey.pick("phung phu")
    for _ in 0..<6 { try journey.press(.tab) }
    try journey.type("22/11/2026")
    try journey.press(.tab, .control("u"))
    try journey.type("40")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ngày cuối phải sau ngày bắt đầu"))
    #expect(journey.text.contains("Ghi một số từ 0 đến 31"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("a household group is assigned as a whole, in the channel of the page")
  func group() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.tab)
    try journey.point(at: "Giàng Xà De")
    try journey.press("g")
    try journey.pick("suoi thau")
    try journey.press(.control("s"))
    let new = try #require(journey.assignments(of: LoadedCommune.official).first)
    #expect(new.target == .group(LoadedCommune.group))
    #expect(new.channel == .government)
  }

  @Test("Esc in the middle keeps the draft; the form opens with it again")
  func draft() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, "g", .tab)
    try journey.type("Làm chuồng trâu")
    try journey.press(.escape, "g")
    #expect(journey.text.contains("Làm chuồng trâu"))
    #expect(journey.text.contains("Đã mở lại bản nháp"))
  }

  @Test("a full disk leaves the form open with everything typed")
  func fullDisk() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, "g")
    try journey.pick("phung phu")
    journey.breakDisk(.diskFull)
    try journey.press(.control("s"))
    #expect(journey.text.contains("ổ đĩa đã đầy"))
    #expect(journey.text.contains("Phùng Phù Mé"))
    #expect(journey.assignments(of: SmallCommune.other).isEmpty)
    journey.breakDisk(nil)
    try journey.press(.control("s"))
    #expect(journey.assignments(of: SmallCommune.other).count == 1)
  }
}

@Suite("Phân công: one lead in a channel")
struct SecondLeadTests {
  /// Phùng Phù Mé is to lead LS-031, which nobody has, and LS-007, which Lỳ Xá Hừ leads.
  private func asked() throws -> Journey {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Phùng Phù Mé")
    try journey.press("g", .enter)
    try journey.type("ls-007")
    try journey.press(.tab, .control("u"))
    try journey.type("ls-031")
    try journey.press(.tab, .enter, .control("s"))
    return journey
  }

  @Test("a second lead is asked about, and nothing is saved")
  func asks() throws {
    let journey = try asked()
    #expect(journey.screen[0].contains("Đã có người phụ trách chính"))
    #expect(journey.text.contains("LS-007 Ly Xá Pư (1981)"))
    #expect(journey.text.contains("Lỳ Xá Hừ phụ trách từ 05/01/2026"))
    #expect(!journey.text.contains("LS-031"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("as a helper, the lead stays; where nobody leads, the new person does")
  func asHelper() throws {
    var journey = try asked()
    try journey.press("p")
    let new = journey.assignments(of: SmallCommune.other)
    #expect(new.map(\.duty) == [.lead, .helper])
    #expect(
      new.map(\.target) == [
        .household(SmallCommune.household31), .household(SmallCommune.household7),
      ])
    #expect(
      journey.register.lead(
        of: SmallCommune.household7, in: .party, on: journey.world.today) == SmallCommune.lead)
    #expect(journey.text.contains("NGƯỜI PHỤ TRÁCH"))
  }

  @Test("as a hand-over, the form keeps the household that is still to be assigned")
  func asHandover() throws {
    var journey = try asked()
    try journey.press("b")
    // The new one begins on 23/11, so the old one ends the day before.
    #expect(journey.text.contains("22/11/2026"))
    try journey.press(.tab, .tab)
    try journey.type("Chia lại địa bàn")
    try journey.press(.control("s"), .control("s"))
    try journey.setPIN()
    #expect(journey.screen[0].contains("Giao hộ"))
    #expect(!journey.text.contains("LS-007"))
    #expect(journey.text.contains("LS-031"))
    try journey.press(.control("s"))
    #expect(
      Set(journey.assignments(of: SmallCommune.other).map(\.target)) == [
        .household(SmallCommune.household31), .household(SmallCommune.household7),
      ])
  }
}
