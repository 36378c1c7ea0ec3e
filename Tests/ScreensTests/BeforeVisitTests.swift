import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Trước khi đi")
struct BeforeVisitTests {
  private static let petition = Petition.ID("hh-014.k1")

  /// LS-014 raised that grass is short; `toTell`: it was answered and the family does not know.
  private static func records(answered: Bool = true, toTell: Bool = true) -> [any Storable] {
    var petition = Petition(
      id: petition, text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"), visit: nil)
    if answered, let day = Day(iso: "2026-11-18") {
      petition.answer = .init(text: "Xã cấp 2 kg giống cỏ", day: day)
      petition.isToBeTold = toTell
    }
    let promise = Promise(
      id: .init("hh-014.p1"), text: "Mang 2 kg giống cỏ voi", due: Day(iso: "2026-12-05"),
      responsible: SmallCommune.lead, household: SmallCommune.household14, origin: nil,
      made: Day(iso: "2026-11-03"))
    return SmallCommune.fuller + [petition, promise]
  }

  private func journey(_ records: [any Storable] = records()) throws -> Journey {
    var journey = try Journey(records, as: SmallCommune.lead)
    try journey.point(at: "LS-014")
    try journey.press("e")
    return journey
  }

  @Test("half a page: who lives there, language, last visit, promises, answers, what to take along")
  func page() throws {
    let journey = try journey()
    try expectScreen(journey, "before-visit")
    #expect(journey.text.contains("Thiếu cỏ cho trâu mùa đông → Xã cấp 2 kg giống cỏ"))
    #expect(journey.text.contains("Gia đình hẹn: làm lại chuồng trâu trước Tết"))
    #expect(journey.text.contains("Mang theo: 2 kg giống cỏ voi; sổ tay, bút; lịch tiêm phòng"))
    #expect(!journey.text.contains("nghèo"))
  }

  @Test("the language asked about stands there, and whether somebody speaks Vietnamese")
  func language() throws {
    func lines(_ language: String?, _ speaksVietnamese: Bool?) throws -> String {
      let known = Self.records().map { record -> any Storable in
        guard var household = record as? Household, household.id == SmallCommune.household14
        else { return record }
        (household.language, household.speaksVietnamese) = (language, speaksVietnamese)
        return household
      }
      return try journey(known).text
    }
    #expect(
      try lines("haNhi", false).contains("Tiếng nói: Hà Nhì; không ai nói được tiếng phổ thông;"))
    #expect(
      try lines("haNhi", true).contains("Tiếng nói: Hà Nhì; có người nói được tiếng phổ thông;"))
    #expect(try lines("haNhi", nil).contains("Tiếng nói: Hà Nhì; lần trước"))
    #expect(try lines(nil, nil).contains("Tiếng nói: chưa hỏi (chủ hộ dân tộc La Hủ);"))
  }

  @Test("one key from Hôm nay, from the list of households and from the household's file")
  func everywhere() throws {
    var journey = try Journey(Self.records(), as: SmallCommune.lead)
    try journey.press("2")
    try journey.point(at: "LS-014")
    try journey.press("e")
    #expect(journey.text.contains("Trước khi đi · LS-014 Giàng Lò Chừ"))
    try journey.press(.escape, .enter, "e")
    #expect(journey.text.contains("Trước khi đi · LS-014 Giàng Lò Chừ"))
  }

  @Test("p prints what the screen shows")
  func print() throws {
    var journey = try journey()
    try journey.press("p")
    guard case .asShown(let name, let title, let lines)? = journey.store.papers.last else {
      Issue.record("nothing was printed")
      return
    }
    #expect(name == "truoc-khi-di-LS-014")
    #expect(title.hasPrefix("Trước khi đi · LS-014 Giàng Lò Chừ"))
    for line in lines { #expect(journey.text.contains(line.prefix(60)), "\(line)") }
    // Half a page of 38 lines.
    #expect(lines.count <= 19)
  }

  @Test("x notes that the family has been told; it is one save, and the answer is brought no more")
  func told() throws {
    var journey = try journey()
    try journey.press("x")
    #expect(journey.store.saves.count == 1)
    #expect(journey.register.petitions[SmallCommune.household14].first?.isToBeTold == false)
    #expect(!journey.text.contains("Xã cấp 2 kg giống cỏ"))
    try journey.press("x")
    #expect(journey.text.contains("Không có câu trả lời nào phải mang đến"))
    #expect(journey.store.saves.count == 1)
  }

  @Test("an open petition is named as waiting, one that was told is not")
  func waiting() throws {
    #expect(
      try journey(Self.records(answered: false)).text.contains(
        "Thiếu cỏ cho trâu mùa đông (nêu ngày 03/11/2026)"))
    #expect(try !journey(Self.records(toTell: false)).text.contains("Thiếu cỏ"))
  }

  @Test("an answer is written down with whether the family knows it")
  func answering() throws {
    var journey = try Journey(Self.records(answered: false), as: SmallCommune.lead)
    try journey.press("6", "a")
    try journey.type("Xã cấp giống cỏ")
    try journey.press(.tab, .tab, "c", .control("s"))
    let petition = journey.register.petitions[SmallCommune.household14].first
    #expect(petition?.answer?.text == "Xã cấp giống cỏ")
    #expect(petition?.isToBeTold == true)
  }
}
