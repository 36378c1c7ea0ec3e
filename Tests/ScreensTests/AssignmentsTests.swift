import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

/// The small commune with what assignments need beside it.
private enum LoadedCommune {
  static let official = Caseworker.ID("cw-official")
  static let gone = Caseworker.ID("cw-gone")
  static let group = HouseholdGroup.ID("group-suoi")

  static var records: [any Storable] {
    SmallCommune.records + [
      Caseworker(
        id: official, name: "Giàng Xà De", roles: [.official],
        organisation: .init("org-ubnd"), position: "Công chức địa chính"),
      Organisation(id: .init("org-ubnd"), name: "UBND xã Thu Lũm", channel: .government),
      HouseholdGroup(id: group, name: "Suối Thầu", village: SmallCommune.village),
      poverty(SmallCommune.household7, .poor), poverty(SmallCommune.household14, .nearPoor),
      poverty(SmallCommune.household22, .poor),
    ]
  }

  static func poverty(_ household: Household.ID, _ povertyClass: PovertyClass) -> PovertyResult {
    PovertyResult(
      id: .init("\(household.text).p2025"), day: Day(iso: "2025-12-20"),
      povertyClass: povertyClass, standard: "2022-2026")
  }

  static func assigned(_ user: Caseworker.ID = SmallCommune.secretary) throws -> Journey {
    var journey = try Journey(records, as: user)
    journey.readAllVisits()
    try journey.press("3")
    return journey
  }
}

extension Journey {
  /// The active assignments of one person today.
  fileprivate func assignments(of caseworker: Caseworker.ID) -> [Assignment] {
    register.activeAssignments(of: caseworker, on: world.today)
  }

  /// Moves down until the line with the cursor holds a text.
  fileprivate mutating func point(at text: String) throws {
    try press(.home)
    for _ in 0..<30 where !isPointing(at: text) { try press(.down) }
    #expect(isPointing(at: text), "no row \(text)")
  }

  private func isPointing(at text: String) -> Bool {
    screen.contains { $0.hasPrefix(" ▸") && $0.contains(text) }
  }

  /// Opens the list of a field, searches and takes the first found.
  fileprivate mutating func pick(_ text: String) throws {
    try press(.enter)
    try type(text)
    try press(.enter)
  }

  fileprivate mutating func setPIN() throws {
    for _ in 0..<2 {
      try type("2468")
      try press(.enter)
    }
  }
}

@Suite("Phân công: loads")
struct AssignmentLoadsTests {
  @Test("shows households nobody has on top, then everybody's load")
  func loads() throws {
    let journey = try LoadedCommune.assigned()
    // Lỳ Xá Hừ leads LS-007 (poor), LS-014 (near-poor), LS-022 (poor): 3 households, 2 poor; one
    // open promise, due 20/11, overdue on 23/11. LS-031 has nobody.
    #expect(journey.screen[6].hasPrefix(" ▸ Chưa có người phụ trách"))
    #expect(journey.screen[6].split(separator: " ").suffix(2) == ["1", "0"])
    let row = try #require(journey.screen.first { $0.contains("Lỳ Xá Hừ  ") })
    #expect(row.split(separator: " ").suffix(4) == ["3", "2", "1", "1"])
    try expectScreen(journey, "assignments-loads")
  }
}

@Suite("Phân công: giao")
struct AssigningTests {
  @Test("households nobody has are ticked and assigned in one save, with all that is told of it")
  func assignSeveral() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, " ", "g")
    #expect(journey.screen[2].contains("LS-031 Phùng Giò Hừ"))
    try journey.press(.tab, .tab, .tab)
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
    try journey.press(.enter, "g", .tab, .tab, .tab)
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
    try journey.press(.enter, "g", .tab, .tab, .tab)
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
    try journey.press(.enter, "g", .tab, .tab, .tab, .tab)
    try journey.type("Làm chuồng trâu")
    try journey.press(.escape, "g")
    #expect(journey.text.contains("Làm chuồng trâu"))
    #expect(journey.text.contains("Đã mở lại bản nháp"))
  }

  @Test("a full disk leaves the form open with everything typed")
  func fullDisk() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter, "g", .tab, .tab, .tab)
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

@Suite("Phân công: one person")
struct PersonAssignmentsTests {
  private func opened() throws -> Journey {
    var journey = try LoadedCommune.assigned()
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press(.enter)
    return journey
  }

  @Test("an assignment ends on a day for a reason; the assignment itself stays as it was made")
  func end() throws {
    var journey = try opened()
    try journey.press("c")
    #expect(journey.text.contains("1 việc chưa xong vẫn thuộc Lỳ Xá Hừ"))
    try journey.press(.control("u"))
    try journey.type("22/11/2026")
    try journey.press(.tab)
    try journey.type("Hộ đã thoát nghèo")
    try journey.press(.control("s"))
    let end = try #require(journey.register.assignmentEnds[.init("hh-007.a1")]?.first)
    #expect(end.way == .ended)
    #expect(end.day == Day(iso: "2026-11-22"))
    #expect(end.reason == "Hộ đã thoát nghèo")
    #expect(journey.assignments(of: SmallCommune.lead).count == 2)
    #expect(journey.register.assignments[.init("hh-007.a1")]?.plannedUntil == nil)
  }

  @Test("an end needs a reason and a day that is not before the beginning")
  func badEnd() throws {
    var journey = try opened()
    try journey.press("c", .control("u"))
    try journey.type("04/01/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Phân công này từ 05/01/2026"))
    #expect(journey.text.contains("Ghi lý do, như: hộ đã thoát nghèo"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("one key makes the person the household's contact, once")
  func contact() throws {
    var journey = try opened()
    try journey.press("d")
    #expect(
      journey.register.households[SmallCommune.household7]?.contact == SmallCommune.lead)
    #expect(journey.text.contains("đầu mối của hộ"))
    try journey.press("d")
    #expect(journey.text.contains("Người này đã là đầu mối của hộ"))
  }

  @Test("the ledger tells every step, the newest first")
  func ledger() throws {
    var journey = try opened()
    try journey.press("c", .tab)
    try journey.type("Hộ chuyển đi")
    try journey.press(.control("s"), "l")
    #expect(journey.screen[3].contains("23/11/2026"))
    #expect(journey.screen[3].contains("kết thúc"))
    #expect(journey.text.contains("Lý do: Hộ chuyển đi"))
    #expect(journey.screen.filter { $0.contains("nhận: phụ trách chính") }.count == 3)
  }

  @Test("nothing overflows at 60×18 and 120×40")
  func sizes() throws {
    for size in [(60, 18), (120, 40)] {
      var journey = try opened()
      journey.size = .init(columns: size.0, rows: size.1)
      #expect(journey.screen.contains { $0.contains("LS-007 Ly Xá Pư") }, "\(size)")
    }
  }
}

@Suite("Phân công: keys")
struct AssignmentKeyTests {
  @Test("every key table is whole")
  func tables() throws {
    let wording = try Wording.embedded()
    #expect(AssignmentsPage.keys.faults(in: wording) == [])
    #expect(PersonAssignmentsPage.keys.faults(in: wording) == [])
    #expect(WithoutLeadPage.keys.faults(in: wording) == [])
    #expect(SecondLeadPage.keys.faults(in: wording) == [])
    #expect(HandoverPreviewPage.keys.faults(in: wording) == [])
    #expect(HandoverPage.keys.faults(in: wording, mode: .text) == [])
    #expect(AssignPage.keys.faults(in: wording, mode: .text) == [])
    #expect(FiguresPage.keys.faults(in: wording) == [])
    #expect(FigureCasesPage.keys.faults(in: wording) == [])
    #expect(AssignmentsPage.keys.unbound == [])
    #expect(PersonAssignmentsPage.keys.unbound == [])
    #expect(WithoutLeadPage.keys.unbound == [])
    #expect(FiguresPage.keys.unbound == [])
  }

  @Test("the help of a command that cannot be given says why")
  func reasons() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press("?")
    #expect(journey.text.contains("Chọn một người trước"))
  }
}

@Suite("zz look")
struct Look {
  @Test func look() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press(.enter)
    print(journey.text)
    try journey.press(.escape)
    try journey.point(at: "Lỳ Xá Hừ")
    try journey.press(.enter, " ")
    print(journey.text)
    journey.size = .init(columns: 140, rows: 12)
    journey.size = .init(columns: 160, rows: 20)
    print(journey.text)
    journey.size = .init(columns: 60, rows: 18)
    print(journey.text)
    journey.size = .init(columns: 80, rows: 24)
    try journey.press(" ", "c")
    print(journey.text)
    try journey.press(.escape, "g", .enter)
    print(journey.text)
    try journey.press(.escape, .tab, .tab, .tab, .enter)
    print(journey.text)
    try journey.press(.escape, .escape, "l")
    print(journey.text)
    try journey.press(.escape, "b", .control("s"))
    print(journey.text)
    try journey.press(.escape, .escape, "?")
    print(journey.text)
    try journey.press(.escape, .tab)
    journey.size = .init(columns: 60, rows: 18)
    print(journey.text)
    try journey.press("5")
    print(journey.text)
  }
}
