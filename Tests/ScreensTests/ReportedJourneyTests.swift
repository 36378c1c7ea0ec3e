import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Số báo cáo, kế hoạch năm, đăng ký thoát nghèo")
struct ReportedJourneyTests {
  static func health(_ id: Caseworker.ID) -> Caseworker {
    Caseworker(
      id: id, name: "Vàng Mò Nhù", roles: [.healthWorker, .official], cell: SmallCommune.cell)
  }

  private func journey(as who: Caseworker.ID = SmallCommune.lead) throws -> Journey {
    var journey = try Journey(SmallCommune.fuller + [Self.health(.init("cw-nhu"))], as: who)
    try journey.press("5")
    return journey
  }

  private func typeIncome(_ journey: inout Journey, document: String, day: String) throws {
    try journey.press("m", "1", .tab, .tab)
    try journey.type("2025")
    try journey.press(.tab)
    try journey.type("18 tỷ")
    try journey.press(.tab)
    try journey.type("600")
    try journey.press(.tab)
    try journey.type(document)
    try journey.press(.tab)
    try journey.type(day)
    try journey.press(.tab)
    try journey.type("UBND xã")
  }

  @Test("the commune's average income is typed from its document, corrected, and taken back")
  func income() throws {
    var journey = try journey()
    try journey.press("r")
    #expect(journey.text.contains("Chưa chép số báo cáo nào"))
    try typeIncome(&journey, document: "05/BC-UBND", day: "10/3/2026")
    try expectScreen(journey, "reported-entry")
    try journey.press(.control("s"))
    #expect(journey.text.contains("30.000.000 đ"))
    try typeIncome(&journey, document: "09/BC-UBND", day: "10/4/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("thay cho số của văn bản 05/BC-UBND ngày 10/03/2026"))
    try journey.press("l")
    try expectScreen(journey, "reported-list")
    try journey.press(.down)
    #expect(journey.text.contains("đã có văn bản sau thay"))
    try journey.press("d", "x")
    #expect(journey.register.reportedTotals.count == 1)
    try journey.press("u")
    #expect(journey.register.reportedTotals.count == 2)
  }

  @Test("what is missing is told beside its field")
  func missing() throws {
    var journey = try journey()
    try journey.press("r", "m", .control("s"))
    #expect(journey.text.contains("Chọn nội dung của số liệu."))
    #expect(journey.text.contains("Gõ số văn bản đã chép."))
  }

  @Test("the station's count is typed and read by health staff after their PIN, by nobody else")
  func health() throws {
    var stunting = ReportedTotal(id: .init("rt1"))
    (stunting.subject, stunting.period) = ("stunting", .half(1, of: 2026))
    (stunting.numerator, stunting.denominator) = (9, 33)
    stunting.day = Day(iso: "2026-07-06")
    let records = SmallCommune.fuller + [Self.health(.init("cw-nhu")), stunting]
    var other = try Journey(records, as: SmallCommune.lead)
    try other.press("5", "r")
    #expect(other.text.contains("[chỉ nhân viên y tế xem]"))
    #expect(!other.text.contains("9/33"))
    try other.press(.enter)
    #expect(!other.text.contains("Sửa số báo cáo"))
    try other.press("m")
    #expect(!other.text.contains("thấp còi"))
    var staff = try Journey(records, as: .init("cw-nhu"))
    try staff.press("5", "r")
    #expect(staff.text.contains("[xem sau khi gõ mã PIN]"))
    #expect(!staff.text.contains("9/33"))
    // Enter asks for the PIN by itself, and opens the form then.
    try staff.press(.enter)
    #expect(staff.text.contains("mã PIN"))
    try staff.setPIN()
    #expect(staff.text.contains("Sửa số báo cáo"))
    try staff.press(.escape)
    #expect(staff.text.contains("9/33"))
  }

  @Test("a year's plan: an indicator a row, typed for the commune and its villages in one save")
  func plan() throws {
    var journey = try journey()
    try journey.press("n")
    try journey.point(at: "2a Giảm tỷ lệ hộ nghèo")
    try journey.press(.enter)
    try journey.type("02/KH-UBND")
    try journey.press(.tab)
    try journey.type("12/1/2026")
    try journey.press(.tab)
    try journey.type("mười")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“mười” không phải số"))
    try journey.press(.control("u"))
    try journey.type("10,5")
    try journey.press(.control("s"))
    #expect(journey.text.contains("10,5"))
    try expectScreen(journey, "year-plan")
    #expect(journey.register.yearTargets.count == 1)
    try journey.press("u")
    #expect(journey.register.yearTargets.isEmpty)
  }

  @Test("a household registers with the family's agreement, and may withdraw")
  func registration() throws {
    var journey = try journey()
    try journey.press("n", "t", "m")
    try journey.type("ly xa")
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("Ghi ai trong nhà đã đồng ý"))
    try journey.type("hai vợ chồng")
    try journey.press(.tab, "n", " ", .control("s"))
    let known = try #require(
      journey.register.registration(of: SmallCommune.household7, in: 2026))
    #expect(known.agreedBy == "hai vợ chồng" && known.lacks == ["house"])
    #expect(journey.text.contains("1 hộ đăng ký"))
    try expectScreen(journey, "registrations")
    try journey.press(.enter, .backTab)
    try journey.type("23/11/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("gia đình rút 23/11/2026"))
    try journey.press("h")
    try journey.point(at: "đăng ký 2026")
    #expect(journey.text.contains("gia đình rút 23/11/2026"))
  }
}
