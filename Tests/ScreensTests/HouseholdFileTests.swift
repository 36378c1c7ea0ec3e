import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Hồ sơ hộ")
struct HouseholdFileTests {
  /// The file of LS-014 in its sections: the rows are the household (0), three members (1-3), a visit (4), a
  /// result (5) and an assignment (6).
  private func file(extra: [any Storable] = []) throws -> Journey {
    var journey = try Journey(SmallCommune.fuller + extra, as: SmallCommune.lead)
    try journey.press("2", .down, .enter, "s", .home)
    return journey
  }

  private func members(_ journey: Journey) -> [Member] {
    journey.register.members(of: SmallCommune.household14, on: journey.world.today)
  }

  @Test("shows members, visits, results and assignments on one page")
  func whole() throws {
    let journey = try file(extra: [
      Petition(
        id: .init("hh-014.q1"), text: "thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"),
        visit: nil),
      Promise(
        id: .init("hh-014.p1"), text: "Mang 2 kg giống cỏ voi", due: Day(iso: "2026-12-05"),
        responsible: SmallCommune.lead, household: SmallCommune.household14, origin: nil,
        made: Day(iso: "2026-11-03")),
    ])
    // Born in 1979: 46 until the birthday in 2026, 47 after it.
    #expect(journey.text.contains("1979 · 46–47 tuổi"))
    // Born on 02/09/2015: 11 on 23/11/2026.
    #expect(journey.text.contains("02/09/2015 · 11 tuổi"))
    #expect(journey.text.contains("cận nghèo · chuẩn 2022-2026"))
    #expect(journey.text.contains("215/QĐ-UBND"))
    #expect(journey.text.contains("thiếu cỏ cho trâu mùa đông"))
    try expectScreen(journey, "household-file")
  }

  @Test("opening the file is noted once, however often one comes back to it; the list is not")
  func look() throws {
    let household = RecordID(kind: Household.kind, id: SmallCommune.household7.text)
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .down, .up)
    #expect(journey.store.looks.isEmpty)
    try journey.press(.enter)
    #expect(journey.store.looks == [household])
    try journey.press("t", .escape, .down)
    #expect(journey.screen[0].contains("LS-007"))
    #expect(journey.store.looks == [household])
    try journey.press(.escape, .enter)
    #expect(journey.store.looks == [household, household])
  }

  @Test("opening a member's form is noted; a new member's is not")
  func lookAtMember() throws {
    var journey = try file()
    let before = journey.store.looks.count
    try journey.press("n", .escape)
    #expect(journey.store.looks.count == before)
    let head = try #require(members(journey).first?.person)
    try journey.point(at: head.name ?? "")
    try journey.press(.enter)
    #expect(Array(journey.store.looks.dropFirst(before)) == [head.record])
  }

  @Test("that a look could not be noted is said, and work goes on")
  func lookNotNoted() throws {
    var app = try file().app
    #expect(app.receive(.looksNotNoted(.diskFull)).isEmpty)
    let said = app.draw().plainText
    #expect(said.contains("Chưa ghi được ai đã mở hồ sơ (ổ đĩa đã đầy)"))
    #expect(said.contains("LS-014"))
  }

  @Test("x finishes a promise of the household")
  func promise() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .enter, "x")
    #expect(
      journey.register.promises[SmallCommune.promise.id]?.result
        == Promise.Result(
          outcome: .done, day: journey.world.today, by: SmallCommune.lead))
  }

  @Test("x on a member says what it is for")
  func notAPromise() throws {
    var journey = try file()
    try journey.press(.down, "x")
    #expect(journey.text.contains("Chỉ việc đã hứa"))
  }

  @Test("of a new member only the name is required")
  func addMember() throws {
    var journey = try file()
    try journey.press("n", .control("s"))
    #expect(journey.text.contains("Gõ họ tên, hoặc đánh dấu"))
    try journey.type("Giàng Nhù Xó")
    try journey.press(.control("s"))
    let added = members(journey).first { $0.person.name == "Giàng Nhù Xó" }
    // The head's ethnicity is filled in.
    #expect(added?.person.ethnicity == "La Hủ")
    #expect(added?.residence.household == SmallCommune.household14)
    #expect(journey.text.contains("Giàng Nhù Xó"))
  }

  @Test("a child without a name is entered with a tick")
  func unnamed() throws {
    var journey = try file()
    try journey.press("n", .tab, " ", .tab, "2", .tab)
    try journey.type("11/2026")
    try journey.press(.control("s"))
    let child = members(journey).first { $0.person.name == nil }
    #expect(child?.person.sex == .female)
    #expect(child?.person.birth == PartialDate(iso: "2026-11"))
    #expect(journey.text.contains("chưa đặt tên"))
  }

  @Test("a birth that cannot be read is answered beside its field and nothing typed is lost")
  func badBirth() throws {
    var journey = try file()
    try journey.press("n")
    try journey.type("Giàng Nhù Xó")
    try journey.press(.tab, .tab, .tab)
    try journey.type("31/02/1990")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Không đọc được “31/02/1990”"))
    #expect(journey.text.contains("Giàng Nhù Xó"))
    #expect(members(journey).count == 3)
    try expectScreen(journey, "member-error")
  }

  @Test("a personal id has 12 digits")
  func personalID() throws {
    var journey = try file()
    try journey.press("n")
    try journey.type("Giàng Nhù Xó")
    for _ in 0..<6 { try journey.press(.tab) }
    try journey.type("01234567890")
    try journey.press(.control("s"))
    #expect(journey.text.contains("đúng 12 chữ số"))
    try journey.type("1")
    try journey.press(.control("s"))
    #expect(members(journey).contains { $0.person.personalID == "012345678901" })
  }

  @Test("somebody of the same name and year is asked about, and may be saved as it stands")
  func sameName() throws {
    var journey = try file()
    try journey.press("n")
    try journey.type("Vàng Xè Nu")
    try journey.press(.tab, .tab, .tab)
    #expect(!journey.text.contains("Giống "))
    try journey.type("1990")
    // Seen while typing, with the reasons; asked about again at the save.
    #expect(journey.text.contains("Giống Vàng Xè Nu (01/03/1990, LS-022"))
    #expect(journey.text.contains("cùng tên, cùng năm sinh"))
    try journey.press(.control("s"))
    #expect(journey.text.contains("Xem lại trước khi lưu"))
    try journey.press(.escape)
    #expect(members(journey).count == 3)
    try journey.press(.control("s"), "l")
    #expect(members(journey).count == 4)
  }

  @Test("Esc in the middle keeps the draft, and the form opens with it again")
  func draft() throws {
    var journey = try file()
    try journey.press("n")
    try journey.type("Giàng Nhù")
    try journey.press(.escape)
    #expect(journey.store.drafts.keys.contains("member.new.hh-014"))
    try journey.press("n")
    #expect(journey.text.contains("Giàng Nhù"))
    #expect(journey.text.contains("Đã mở lại bản nháp"))
    try journey.type(" Xó")
    try journey.press(.control("s"))
    #expect(members(journey).contains { $0.person.name == "Giàng Nhù Xó" })
    #expect(journey.store.drafts.isEmpty)
  }

  @Test("a full disk keeps the form open with all that was typed")
  func fullDisk() throws {
    var journey = try file()
    try journey.press("n")
    try journey.type("Giàng Nhù Xó")
    journey.breakDisk(.diskFull)
    try journey.press(.control("s"))
    #expect(journey.text.contains("ổ đĩa đã đầy"))
    #expect(journey.text.contains("Giàng Nhù Xó"))
    journey.breakDisk(nil)
    try journey.press(.control("s"))
    #expect(members(journey).count == 4)
  }

  @Test("a name longer than the screen is kept whole and overflows nothing")
  func longName() throws {
    var journey = try file()
    let name = String(repeating: "Giàng Gạ ", count: 8) + "Xó"
    try journey.press("n")
    try journey.type(name)
    try journey.press(.control("s"))
    #expect(members(journey).contains { $0.person.name == name })
    #expect(journey.screen.allSatisfy { DisplayWidth.of($0) <= 80 })
  }

  @Test("making the son the head moves the word, and leaves the old head's relation open")
  func head() throws {
    var journey = try file()
    try journey.press(.down, .down, .down, "c")
    #expect(
      journey.register.households[SmallCommune.household14]?.head == SmallCommune.son)
    #expect(members(journey).first?.person.id == SmallCommune.son)
    #expect(members(journey).first?.residence.relation == "Chủ hộ")
    #expect(members(journey).filter { $0.residence.relation == nil }.count == 1)
  }

  @Test("a member entered by mistake is deleted after a question, never on the key that asked")
  func delete() throws {
    var journey = try file()
    try journey.press(.down, .down, .down, "d", "d", .enter)
    #expect(members(journey).count == 3)
    try journey.press("d", "x")
    #expect(members(journey).map(\.person.id.text) == ["hh-014-head", "hh-014-wife"])
  }

  @Test(
    "a poverty result takes the standard of its day: 2022-2026 up to 31/12/2026, then 2027-2030")
  func poverty() throws {
    var journey = try file()
    try journey.press("r", .control("s"))
    #expect(journey.text.contains("Gõ ngày của quyết định"))
    #expect(journey.text.contains("Chọn nghèo, cận nghèo hoặc không nghèo"))
    try journey.type("15/11/2026")
    try journey.press(.tab, .tab, "3", .control("s"))
    let newest = journey.register.povertyHistory(of: SmallCommune.household14).last
    #expect(newest?.povertyClass == .nonPoor)
    #expect(newest?.standard == "2022-2026")
    let standards = journey.world.catalogues.standards
    #expect(standards.inForce(on: try #require(Day(iso: "2026-12-31")))?.code == "2022-2026")
    #expect(standards.inForce(on: try #require(Day(iso: "2027-01-01")))?.code == "2027-2030")
  }

  @Test("what a household lacks is of the standard chosen, and why it is poor is asked of the poor")
  func deprivations() throws {
    var journey = try file()
    try journey.press("r")
    #expect(!journey.text.contains("Vì sao nghèo"))
    try journey.type("10/12/2026")
    try journey.press(.tab, .tab, "1")
    #expect(journey.text.contains("Vì sao nghèo"))
    #expect(journey.text.contains("phương tiện tiếp cận thông tin"))
    try journey.press(.tab, "2")
    #expect(journey.text.contains("xử lý chất thải"))
    #expect(!journey.text.contains("phương tiện tiếp cận thông tin"))
    try journey.press("1", .tab, .tab, .tab, .tab, " ")
    try expectScreen(journey, "poverty")
    try journey.press(.control("s"))
    #expect(journey.text.contains("chưa ghi vì sao nghèo"))
    try journey.press("s", .tab, "1", .control("s"))
    #expect(journey.text.contains("còn ở phía sau hôm nay"))
    try journey.press("l")
    let newest = try #require(
      journey.register.povertyHistory(of: SmallCommune.household14).last)
    #expect(newest.deprivations == ["employment"] && newest.cause == .illness)
    try journey.point(at: "10/12/2026")
    #expect(journey.text.contains("phát sinh nghèo mới: ốm đau"))
  }

  @Test("points that are no number are answered beside their field")
  func points() throws {
    var journey = try file()
    try journey.press("r")
    try journey.type("15/11/2026")
    try journey.press(.tab, .tab, "1", .tab, .tab, .tab)
    try journey.type("12a")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“12a” không phải số điểm"))
  }

  @Test("a long absence needs its last day and a reason, and is corrected or deleted by itself")
  func absence() throws {
    var journey = try file()
    try journey.press("v")
    try journey.type("20/12")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ghi lý do"))
    try journey.type("đi làm nương xa")
    try journey.press(.control("s"))
    let absence = journey.register.absences(of: SmallCommune.household14).first?.absence
    #expect(absence?.from == journey.world.today)
    #expect(absence?.until == Day(iso: "2026-12-20"))
    #expect(absence?.reason == "đi làm nương xa")
    #expect(journey.text.contains("Vắng dài ngày"))
    try journey.point(at: "Vắng dài ngày")
    try journey.press(.enter, .control("u"))
    try journey.type("10/12")
    try journey.press(.control("s"))
    let corrected = journey.register.absences(of: SmallCommune.household14)
    #expect(corrected.map(\.absence.until) == [Day(iso: "2026-12-10")])
    try journey.press("d", "x")
    #expect(journey.register.absences(of: SmallCommune.household14).isEmpty)
    #expect(journey.register.households[SmallCommune.household14] != nil)
  }

  @Test("a second absence is one more line; days noted already are said beside their field")
  func absentTwice() throws {
    var journey = try file()
    for (from, until) in [("01/09/2026", "15/10/2026"), ("01/11/2026", "30/11/2026")] {
      try journey.press("v", .up, .control("u"))
      try journey.type(from)
      try journey.press(.tab, .control("u"))
      try journey.type(until)
      try journey.press(.tab)
      try journey.type("gặt lúa nương xa")
      try journey.press(.control("s"))
    }
    #expect(journey.register.absences(of: SmallCommune.household14).count == 2)
    try journey.press("v")
    try journey.type("10/12/2026")
    try journey.press(.up, .control("u"))
    try journey.type("20/11/2026")
    try journey.press(.tab, .tab)
    try journey.type("gặt")
    try journey.press(.control("s"))
    #expect(journey.text.contains("đã ghi vắng 01/11–30/11/2026"), "\(journey.text)")
    try journey.press(.escape)
    // The one that is over stands among the changes of the household, and opens from there.
    try journey.point(at: "đến 15/10/2026")
    try journey.press(.enter)
    #expect(journey.text.contains("Vắng dài ngày · LS-014"))
  }

  @Test("a last day before the first is answered beside its field")
  func absenceBackwards() throws {
    var journey = try file()
    try journey.press("v")
    try journey.type("01/11/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ngày về ở trước ngày đi"))
  }

  @Test("a visit opens to read, with who typed it")
  func visit() throws {
    var journey = try file()
    try journey.press(.tab, .tab, .enter)
    #expect(journey.text.contains("Người thăm: Lỳ Xá Hừ"))
    #expect(journey.text.contains("Gia đình làm: làm lại chuồng trâu trước Tết"))
    try journey.press(.enter)
    #expect(journey.text.contains("Ctrl-S"))
    try journey.press(.escape)
    #expect(journey.text.contains("Hồ sơ hộ · LS-014"))
  }

  @Test("a visit that came after the closing is marked")
  func lateVisit() throws {
    var review = Review(
      id: Review.id(of: SmallCommune.cell, in: try #require(Month(year: 2026, month: 11))))
    review.closing = Review.Closing(
      day: try #require(Day(iso: "2026-11-22")), by: SmallCommune.secretary, sight: Sight(),
      figures: [])
    let journey = try file(extra: [review])
    #expect(journey.text.contains("ghi bổ sung sau khi chốt"))
  }

  @Test("a new household takes the next code, and its file opens for the members")
  func newHousehold() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "m")
    #expect(journey.text.contains("LS-032"))
    try journey.press(.tab)
    try journey.type("Lò Gạ Po")
    try journey.press(.tab)
    try journey.type("1988")
    try journey.press(.tab, .tab, .tab)
    try journey.type("chòm suối")
    try journey.press(.control("s"))
    let new = try #require(journey.register.households.values.first { $0.code == "LS-032" })
    #expect(new.village == SmallCommune.village)
    #expect(new.hamlet.flatMap { journey.register.hamlets[$0]?.name } == "chòm suối")
    #expect(journey.text.contains("Hồ sơ hộ · LS-032"))
    #expect(journey.register.head(of: new.id)?.name == "Lò Gạ Po")
    #expect(journey.register.members(of: new.id, on: journey.world.today).count == 1)
  }

  @Test("the first person of a household without a head is its head")
  func firstMember() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "m", .control("s"), "n")
    try journey.type("Lò Gạ Xó")
    try journey.press(.control("s"))
    let new = try #require(journey.register.households.values.first { $0.code == "LS-032" })
    #expect(journey.register.head(of: new.id)?.name == "Lò Gạ Xó")
  }

  @Test("a new household whose head sounds like one that is known is asked about while typing")
  func likeHousehold() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "m", .tab)
    try journey.type("Lỳ Sá Pư")
    #expect(!journey.text.contains("Giống "))
    try journey.press(.tab)
    try journey.type("1981")
    #expect(journey.text.contains("Giống Ly Xá Pư (1981, LS-007"))
  }

  @Test("a code that another household of the village bears is asked about")
  func codeTaken() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", "m", .control("u"), .control("s"))
    #expect(journey.text.contains("Gõ mã hộ"))
    try journey.type("ls-007")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Mã này đang là của LS-007 Ly Xá Pư"))
    #expect(journey.register.households.count == 4)
  }

  @Test("a promise is corrected in its form")
  func correctPromise() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .enter, .enter, .tab, .control("u"))
    try journey.type("5/12")
    try journey.press(.control("s"))
    #expect(journey.register.promises[SmallCommune.promise.id]?.due == Day(iso: "2026-12-05"))
  }

  @Test("a waiting row of an import is shown and marked as seen")
  func waitingRow() throws {
    let waiting = WaitingRow(
      id: .init("import-1.w1"), row: 12, column: "Ngày sinh", value: "31/02/1990",
      problem: "impossible-date", household: SmallCommune.household14, person: SmallCommune.son)
    var journey = try file(extra: [waiting])
    try journey.press(.end)
    #expect(journey.text.contains("Ngày sinh: 31/02/1990"))
    try journey.press("x")
    #expect(journey.register.waitingRows[waiting.id]?.settled == journey.world.today)
  }

  @Test("its keys are sound at every size")
  func keys() throws {
    let journey = try file()
    #expect(HouseholdPage.keys.faults(in: journey.world.wording).isEmpty)
    for size in [Size(columns: 60, rows: 18), Size(columns: 120, rows: 40)] {
      var other = journey
      other.size = size
      try other.press(.down)
      #expect(other.screen.count == size.rows)
      #expect(other.text.contains("Giàng Lò Chừ"))
    }
  }
}
