import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

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
    try expectScreenAndWide(journey, "assignments-loads")
  }

  @Test("who leads more than seven, and who has left, is marked with a word; nothing is blocked")
  func marks() throws {
    var records = LoadedCommune.records
    for number in 101...108 {
      let id = Household.ID("hh-\(number)")
      records.append(Household(id: id, code: "LS-\(number)", village: SmallCommune.village))
      records.append(SmallCommune.assignment(of: id, to: SmallCommune.other))
    }
    records.append(
      Caseworker(
        id: LoadedCommune.gone, name: "Vàng Lò Di", roles: [.partyMember], cell: SmallCommune.cell,
        until: Day(iso: "2026-10-31")))
    records.append(
      SmallCommune.assignment(of: SmallCommune.household31, to: LoadedCommune.gone))
    var journey = try Journey(records, as: SmallCommune.secretary)
    try journey.press("3")
    try journey.point(at: "Phùng Phù Mé")
    #expect(journey.screen.contains { $0.contains("Phùng Phù Mé") && $0.contains("8 nhiều") })
    #expect(journey.text.contains("phụ trách 8 hộ; thường mỗi người 2–7 hộ"))
    try journey.press("g")
    #expect(journey.screen[0].contains("Giao hộ"))
    try journey.press(.escape)
    try journey.point(at: "Vàng Lò Di")
    #expect(journey.screen.contains { $0.contains("Vàng Lò Di") && $0.contains("1 nghỉ") })
    try journey.press("g")
    #expect(journey.text.contains("Vàng Lò Di không còn làm việc ở đây"))
  }

  @Test("the channel goes round with Tab and back; an official starts in the committee's")
  func channels() throws {
    var journey = try LoadedCommune.assigned(LoadedCommune.official)
    #expect(journey.text.contains("(•) UBND xã"))
    try journey.press(.tab)
    #expect(journey.text.contains("(•) Mặt trận"))
    try journey.press(.tab)
    #expect(journey.text.contains("(•) chi bộ"))
    try journey.press(.left)
    #expect(journey.text.contains("(•) Mặt trận"))
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
    try journey.type("Hộ đã khá lên")
    try journey.press(.control("s"), "l")
    #expect(journey.screen[3].contains("23/11/2026"))
    #expect(journey.screen[3].contains("kết thúc"))
    #expect(journey.text.contains("Lý do: Hộ đã khá lên"))
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
    #expect(IndicatorsPage.keys.faults(in: wording) == [])
    #expect(IndicatorCasesPage.keys.faults(in: wording) == [])
    #expect(AssignmentsPage.keys.unbound == [])
    #expect(PersonAssignmentsPage.keys.unbound == [])
    #expect(WithoutLeadPage.keys.unbound == [])
    #expect(IndicatorsPage.keys.unbound == [])
  }

  @Test("the help of a command that cannot be given says why")
  func reasons() throws {
    var journey = try LoadedCommune.assigned()
    try journey.press("?")
    #expect(journey.text.contains("Chọn một người trước"))
  }
}
