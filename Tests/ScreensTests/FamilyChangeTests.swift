import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Thay đổi của hộ: one menu, a form and a save each")
struct FamilyChangeJourneyTests {
  /// The file of LS-007, whose head has a wife and a grown son, with its menu of changes open.
  private func menu(at change: String, extra: [any Storable] = []) throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.couple + extra, as: SmallCommune.lead)
    try journey.press("2", .enter, "g")
    try journey.point(at: change)
    return journey
  }

  private func members(_ journey: Journey, _ household: Household.ID = SmallCommune.household7)
    -> [String]
  {
    journey.register.members(of: household, on: journey.world.today).map {
      journey.world.name(of: $0.person)
    }
  }

  @Test("the menu names every change, and why one cannot have happened")
  func menu() throws {
    let journey = try menu(at: "Sinh con")
    try expectScreen(journey, "family-menu")
    let naming = try menu(at: "Đặt tên cho cháu")
    #expect(naming.text.contains("Trong hộ không có cháu nào chưa đặt tên."))
    let back = try menu(at: "Hộ đã chuyển đi")
    #expect(back.text.contains("Hộ đang ở xã."))
  }

  @Test("a child is born without a name and named later, in one form each")
  func birthAndName() throws {
    var journey = try menu(at: "Sinh con")
    let saves = journey.store.saves.count
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("Gõ ngày sinh"))
    try journey.type("20/11/2026")
    try journey.press(.control("s"))
    #expect(journey.store.saves.count == saves + 1)
    #expect(members(journey).contains("chưa đặt tên"))
    #expect(journey.text.contains("Hồ sơ hộ · LS-007"))
    try journey.press("g")
    try journey.point(at: "Đặt tên")
    try journey.press(.enter, .tab)
    try journey.type("Ly Xè Mé")
    try journey.press(.control("s"))
    #expect(members(journey).contains("Ly Xè Mé"))
  }

  @Test("the head dies: who is to be the head is asked beside its field")
  func death() throws {
    var journey = try menu(at: "Có người mất")
    try journey.press(.enter)
    try journey.pick("ly xa pu")
    try journey.press(.tab)
    try journey.type("20/11/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ly Xá Pư là chủ hộ: chọn người ở lại làm chủ hộ."))
    try journey.pick("po mo xo")
    try journey.press(.control("s"))
    #expect(members(journey) == ["Pờ Mò Xo", "Ly Lò Hừ"])
    #expect(journey.text.contains("Đổi chủ hộ; trước là Ly Xá Pư"))
    #expect(journey.text.contains("Ly Xá Pư: mất"))
  }

  /// Fills in the form of a split: the son leaves, as the head of the new household.
  private func splitForm() throws -> Journey {
    var journey = try menu(at: "Tách hộ")
    try journey.press(.enter)
    try journey.pick("ly lo hu")
    try journey.press(.tab)
    try journey.pick("ly")
    for _ in 0..<4 { try journey.press(.tab) }
    try journey.type("5/11/2026")
    return journey
  }

  @Test("a split: code proposed, open work asked about, lineage in both files, u takes it back")
  func split() throws {
    var journey = try splitForm()
    #expect(journey.text.contains("LS-032"))
    #expect(journey.text.contains("Hướng dẫn ủ chua"))
    try expectScreen(journey, "family-split")
    // The promise goes along with the new household.
    try journey.press(.tab, .right, .control("s"))
    let new = try #require(journey.register.households.values.first { $0.code == "LS-032" })
    #expect(members(journey, new.id) == ["Ly Lò Hừ"])
    #expect(journey.register.openPromises(to: new.id).count == 1)
    #expect(journey.register.openPromises(to: SmallCommune.household7).isEmpty)
    try journey.point(at: "Tách hộ, 1 người")
    try journey.press(.enter)
    #expect(journey.text.contains("Hồ sơ hộ · LS-032 Ly Lò Hừ"))
    #expect(journey.text.contains("Tách ra từ hộ"))
    try journey.point(at: "Tách ra từ hộ")
    try journey.press(.enter)
    #expect(journey.text.contains("Hồ sơ hộ · LS-007"))
  }

  @Test("a split noted by mistake is corrected from its line, with a reason; both are one again")
  func splitCorrected() throws {
    var journey = try splitForm()
    try journey.press(.control("s"))
    // Something is saved in between, so that `u` would take back that.
    try journey.press("!", "d")
    try journey.press(.escape)
    try journey.point(at: "Tách hộ, 1 người")
    try journey.press("d")
    try expectScreen(journey, "split-correction")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ghi vì sao sửa"))
    try journey.type("nhầm với hộ khác")
    try journey.press(.control("s"))
    let today = journey.world.today
    #expect(!journey.register.householdsPresent(on: today).contains { $0.code == "LS-032" })
    let whole = try #require(
      journey.register.householdsPresent(on: today).first { $0.code == "LS-007" })
    #expect(journey.register.memberCount(of: whole.id, on: today) == 3)
    try journey.press("u")
    #expect(journey.register.householdsPresent(on: today).contains { $0.code == "LS-032" })
  }

  @Test("an assignment that goes along needs the PIN, like handing it over")
  func needsPIN() throws {
    var journey = try splitForm()
    try journey.press(.tab, .tab, .right, .control("s"))
    #expect(journey.text.contains("PIN"))
    try journey.setPIN()
    let new = try #require(journey.register.households.values.first { $0.code == "LS-032" })
    let today = journey.world.today
    #expect(journey.register.lead(of: new.id, in: .party, on: today) == SmallCommune.lead)
    #expect(journey.register.lead(of: SmallCommune.household7, in: .party, on: today) == nil)
  }

  @Test("a groom lives with the bride's parents and stays registered at home")
  func brideFamily() throws {
    var journey = try menu(at: "Sang ở hộ khác")
    try journey.press(.enter)
    try journey.pick("ly lo hu")
    try journey.press(.tab)
    try journey.pick("ls 022")
    try journey.press(.tab, "1", .tab)
    try journey.pick("con re")
    try journey.press(.tab)
    try journey.type("1/10/2026")
    try journey.press(.tab, "1", .control("s"))
    #expect(members(journey, SmallCommune.household22).contains("Ly Lò Hừ"))
    try journey.point(at: "Ly Lò Hừ: đi ở rể")
    #expect(journey.text.contains("vẫn đăng ký ở hộ này"), "\(journey.text)")
  }

  @Test("a household that moved away is found among the departed, and comes back from there")
  func movesAndComesBack() throws {
    var journey = try menu(at: "Chuyển đi khỏi xã")
    try journey.press(.enter, .enter)
    for _ in 0..<3 { try journey.press(.tab, .down) }
    try journey.press(.enter, .tab)
    try journey.type("1/6/2026")
    try journey.press(.tab)
    try journey.type("xã Pa Ủ")
    #expect(journey.text.contains("Việc đã hứa: Hướng dẫn ủ chua"))
    try journey.press(.control("s"))
    try journey.setPIN()
    #expect(journey.register.households[SmallCommune.household7]?.closed == Day(iso: "2026-06-01"))
    try journey.press("2", "o")
    #expect(journey.text.contains("đi xã Pa Ủ"))
    try journey.press(.enter, "g")
    try journey.point(at: "Hộ đã chuyển đi")
    try journey.press(.enter, .tab)
    try journey.type("1/9/2026")
    try journey.press(.control("s"))
    #expect(members(journey).count == 3)
    #expect(journey.text.contains("Hộ trở về; đi từ 01/06/2026"))
  }
}
