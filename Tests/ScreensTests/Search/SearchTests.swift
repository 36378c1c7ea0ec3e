import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Tìm tất cả, bằng / ở Hôm nay")
struct SearchTests {
  private static let petition = Petition(
    id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"),
    visit: nil)

  private static func visit(
    _ id: String, _ day: String, note: String, plan: String? = nil
  ) -> Visit {
    var visit = Visit(
      id: .init(id), day: Day(iso: day), visitor: SmallCommune.lead, outcome: .metHead,
      origin: .atHousehold)
    visit.note = note
    visit.familyPlan = plan
    return visit
  }

  private static let visits = [
    visit("hh-007.v5", "2026-09-02", note: "Chuồng trâu của nhà hàng xóm sập, cùng nhau dựng lại."),
    visit("hh-014.v5", "2026-10-07", note: "Ủ chua cỏ voi.", plan: "làm chuồng trâu"),
    // Nobody leads LS-031.
    visit("hh-031.v5", "2026-10-08", note: "Dựng chuồng trâu"),
  ]

  private func opened(_ typed: String) throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.couple + [Self.petition] + Self.visits,
      as: SmallCommune.lead)
    try journey.press("/")
    try journey.type(typed)
    return journey
  }

  private func pointed(in journey: Journey) -> String {
    journey.screen.dropFirst(2).first { $0.contains("▸") } ?? ""
  }

  @Test("a household is found by its head, its code and its hamlet, without accents")
  func households() throws {
    for query in ["giang lo chu", "ls-014", "014"] {
      let journey = try opened(query)
      #expect(pointed(in: journey).contains("LS-014"), "\(query)\n\(journey.text)")
    }
    #expect(try opened("chom tren").text.contains("Hộ (4)"))
  }

  @Test("a member who is no head is found with the household, and Enter opens its file")
  func members() throws {
    var journey = try opened("po mo xo")
    #expect(pointed(in: journey).contains("Pờ Mò Xo (1983)"), "\(journey.text)")
    #expect(pointed(in: journey).contains("LS-007 Ly Xá Pư"))
    try journey.press(.enter, .enter)
    #expect(journey.screen[0].contains("LS-007"), "\(journey.text)")
    // What was typed is still there.
    try journey.press(.escape)
    #expect(journey.text.contains("po mo xo"))
    #expect(pointed(in: journey).contains("Pờ Mò Xo"))
  }

  @Test("whoever walks along with households is found, and Enter opens what they are assigned to")
  func caseworkers() throws {
    var journey = try opened("phung phu me")
    #expect(journey.text.contains("Cán bộ, đảng viên (1)"), "\(journey.text)")
    try journey.press(.enter, .enter)
    #expect(journey.app.pages.last is PersonAssignmentsPage, "\(journey.text)")
  }

  @Test("petitions and what was typed of visits to one's own households, the newest visit first")
  func texts() throws {
    var journey = try opened("trau")
    try journey.readOn()
    #expect(journey.text.contains("Khó khăn, kiến nghị (1)"), "\(journey.text)")
    #expect(journey.text.contains("Lượt thăm các hộ của mình (3)"), "\(journey.text)")
    #expect(journey.text.contains("Đã tìm hết nhật ký các hộ của mình: 3 lượt."))
    // 03/11 is the visit of the small commune: làm lại chuồng trâu trước Tết.
    let days = journey.screen[5..<21].filter { $0.contains("LS-0") }
      .map { $0.dropFirst(3).prefix(10) }
    #expect(days == ["03/11/2026", "03/11/2026", "07/10/2026", "02/09/2026"], "\(journey.text)")
    try expectScreen(journey, "search")
  }

  @Test("visits to households that somebody else leads, or nobody, are not looked through")
  func ownOnly() throws {
    var journey = try Journey(
      SmallCommune.fuller + Self.visits, as: SmallCommune.secretary)
    try journey.press("/")
    try journey.type("chuong")
    try journey.readOn()
    #expect(journey.text.contains("Đã tìm hết nhật ký các hộ của mình: 0 lượt."))
    #expect(!journey.text.contains("Dựng chuồng trâu"), "\(journey.text)")
  }

  @Test("visits to households where one only helps are looked through, from the day on")
  func helping() throws {
    let helper = Assignment(
      id: .init("hh-014.a2"), target: .household(SmallCommune.household14), channel: .party,
      duty: .helper, caseworker: SmallCommune.other, from: Day(iso: "2026-11-01"))
    var journey = try Journey(
      SmallCommune.fuller + Self.visits + [helper], as: SmallCommune.other)
    try journey.press("/")
    try journey.type("chuong")
    try journey.readOn()
    #expect(journey.text.contains("làm chuồng trâu"), "\(journey.text)")
    #expect(!journey.text.contains("nhà hàng xóm"))
  }

  @Test("Enter opens the visit, and that is noted as a look at the household's file")
  func openVisit() throws {
    var journey = try opened("hang xom")
    try journey.readOn()
    #expect(pointed(in: journey).contains("nhà hàng xóm"), "\(journey.text)")
    let before = journey.store.looks.count
    try journey.press(.enter, .enter)
    #expect(journey.app.pages.last is VisitReadingPage)
    #expect(
      Array(journey.store.looks.dropFirst(before))
        == [RecordID(kind: Household.kind, id: SmallCommune.household7.text)])
  }

  @Test("after Enter, t logs a visit to the household found, and / goes on typing")
  func logVisit() throws {
    var journey = try opened("vang xe")
    try journey.press(.enter, "t")
    #expect(journey.text.contains("Ghi nhật ký thăm hộ · LS-022"), "\(journey.text)")
    try journey.press(.escape, "/")
    try journey.type(" nu")
    #expect(journey.text.contains("vang xe nu"), "\(journey.text)")
    #expect(pointed(in: journey).contains("LS-022"))
  }

  @Test("nothing typed says what can be found; a word that is nowhere says so; Esc leaves")
  func nothing() throws {
    var journey = try opened("")
    #expect(journey.text.contains("Gõ tên, mã hộ"))
    try journey.type("zzz")
    try journey.readOn()
    #expect(journey.text.contains("Không tìm thấy."))
    try journey.press(.enter, .enter)
    #expect(journey.text.contains("Chưa tìm thấy dòng nào để mở."))
    try journey.press("/", .escape)
    #expect(journey.app.pages.last is TodayPage)
  }

  @Test("more letters search anew; where the disk cannot be read it is said and the search ends")
  func unreadable() throws {
    var journey = try opened("trau")
    try journey.type(" dat")
    try journey.readOn()
    #expect(journey.text.contains("0 lượt."), "\(journey.text)")
    // The first piece has not come yet.
    var app = try opened("trau").app
    _ = app.take(.backspace)
    #expect(app.readsNext != nil)
    _ = app.receive(.notRead(.damaged(file: "000001.jsonl", line: 3)))
    #expect(app.readsNext == nil)
  }
}
