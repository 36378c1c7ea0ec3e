import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Chuẩn bị họp")
struct ReviewPreparationTests {
  private func journey(
    _ records: [any Storable] = ReviewCell.records, as user: Caseworker.ID? = SmallCommune.secretary
  ) throws -> Journey {
    var journey = try Journey(records, as: user)
    try journey.press("4")
    return journey
  }

  @Test("the secretary sees the month to review, the piles and the questions")
  func piles() throws {
    let journey = try journey()
    // Phùng Phù Mé: 2 of 2 visits, 1 of 1 promise. Lỳ Xá Hừ: LS-014 of 3, one try; two promises
    // due, none kept. Ly Gạ Po: not one line.
    #expect(journey.screen[3] == " Chuẩn bị họp tháng 11/2026 · 4 đảng viên")
    #expect(
      journey.screen[4]
        == " Nghị quyết tháng 10/2026: 1 việc · 0 đã xong · 1 chưa xong · 0 còn hạn")
    try expectScreenAndWide(journey, "review-preparation")
  }

  @Test("while the month before is not closed, it is the one to review")
  func monthBefore() throws {
    let open = ReviewCell.records.filter { ($0 as? Review) == nil }
    #expect(try journey(open).text.contains("Chuẩn bị họp tháng 10/2026"))
  }

  @Test("[ and ] turn the months, but not into one that has not begun")
  func months() throws {
    var journey = try journey()
    try journey.press("[")
    #expect(journey.text.contains("Tháng 10/2026 · 4 đảng viên · đã chốt ngày 03/11/2026"))
    try journey.press("]", "]")
    #expect(journey.text.contains("Chuẩn bị họp tháng 11/2026"))
    #expect(journey.text.contains("Tháng sau chưa đến"))
  }

  @Test("one key proposes for the whole pile; the verdicts are saved at once, after the PIN")
  func propose() throws {
    var journey = try journey()
    try journey.press("d")
    #expect(journey.register.verdicts[ReviewCell.review].isEmpty)
    try journey.setPIN()
    let verdicts = journey.register.verdicts[ReviewCell.review]
    #expect(verdicts.map(\.caseworker) == [SmallCommune.other])
    #expect(verdicts.first?.result == .completed)
    #expect(verdicts.first?.conclusion == Verdict.Conclusion.none)
    try journey.press("d")
    #expect(journey.text.contains("Mọi người trong nhóm đã có kết quả"))
  }

  @Test("a pile that must be discussed has no proposal, and the reason is said")
  func noProposal() throws {
    var journey = try journey()
    try journey.press(.down, "d")
    #expect(journey.text.contains("Nhóm này phải bàn từng người"))
    #expect(journey.register.verdicts[ReviewCell.review].isEmpty)
  }

  @Test("a member pulled out is left out of the proposal and listed for discussion")
  func pulledOutBefore() throws {
    var journey = try journey()
    try journey.press("r")
    #expect(journey.text.contains("CẦN BÀN (2)"))
    #expect(journey.text.contains("rút ra để bàn"))
    #expect(!journey.text.contains("ĐỦ VIỆC"))
    // It is remembered through another screen.
    try journey.press("2", "4")
    #expect(journey.text.contains("rút ra để bàn"))
  }

  @Test("a member pulled out after the proposal loses the verdict that came with it")
  func pulledOutAfter() throws {
    var journey = try journey()
    try journey.press("d")
    try journey.setPIN()
    try journey.press("r")
    #expect(journey.register.verdicts[ReviewCell.review].allSatisfy { $0.result == nil })
    #expect(journey.text.contains("CẦN BÀN (2)"))
  }

  @Test("a visit of the month before that came in after its closing heads this review")
  func lateEntries() throws {
    // The closing in the fixture had seen nothing, so any October visit is late.
    let late = ReviewCell.visit(
      SmallCommune.household7, "2026-10-28", by: SmallCommune.lead)
    let journey = try journey(ReviewCell.records + [late])
    #expect(journey.text.contains("Bổ sung tháng trước: 1 lượt thăm tháng 10/2026"))
  }

  @Test(
    "questions asked for before all visits are read open once they are; another key forgets them")
  func questionsEarly() throws {
    let late = ReviewCell.visit(
      SmallCommune.household7, "2026-10-28", by: SmallCommune.lead)
    var journey = try Journey(ReviewCell.records + [late], as: SmallCommune.secretary)
    journey.isHasty = true
    try journey.press("4", "v")
    #expect(journey.app.pages.last is ReviewPreparationPage)
    try journey.readOn()
    #expect(journey.app.pages.last is ReviewQuestionsPage)
    #expect(journey.text.contains("28/10"))
    try journey.press("4", "v", .down)
    try journey.readOn()
    #expect(journey.app.pages.last is ReviewPreparationPage)
  }

  @Test("another member sees a plain sentence and their own month, and no questions")
  func ownMonth() throws {
    var journey = try journey(as: SmallCommune.lead)
    #expect(journey.text.contains("Tháng 11/2026 của anh, chị"))
    #expect(journey.text.contains("LS-014"))
    #expect(!journey.text.contains("Phùng Phù Mé"))
    #expect(!journey.text.contains("Cần hỏi lại"))
    for key: Key in ["d", "h", "v", "r", "c", .enter] {
      try journey.press(key)
      #expect(journey.text.contains("Phần chuẩn bị họp là của bí thư"))
    }
    #expect(journey.store.saves.isEmpty)
  }

  @Test("whoever belongs to no body that reviews is told so")
  func noCell() throws {
    let official = Caseworker(id: .init("cw-ub"), name: "Chu Mù Cà", roles: [])
    let journey = try journey(ReviewCell.records + [official], as: official.id)
    #expect(journey.text.contains("không thuộc chi bộ hay cơ quan nào"))
  }

  @Test("p prints the sheet for a meeting without power; once the month is closed, the annex")
  func print() throws {
    var journey = try journey()
    try journey.press("p")
    let november = try #require(Month(iso: "2026-11"))
    let body = ReviewingBody.cell(SmallCommune.cell)
    #expect(journey.store.papers == [.meetingSheet(body, november)])
    try journey.press("[", "p")
    #expect(journey.store.papers.last == .reviewAnnex(body, november.previous))
  }

  @Test("last month's resolution: an item is finished, or carried over under a new deadline")
  func lastResolution() throws {
    var journey = try journey()
    try journey.press("n", "m")
    #expect(journey.text.contains("Vận động dọn đường vào chòm trên"))
    try journey.press(.tab, .tab, .tab)
    try journey.type("20/12")
    try journey.press(.control("s"))
    let old = journey.register.promises[ReviewCell.item]
    #expect(old?.result?.outcome == .dropped)
    let carried = try #require(journey.register.resolution(of: ReviewCell.review).first)
    #expect(carried.text == old?.text)
    #expect(carried.responsible == SmallCommune.lead)
    #expect(carried.due == Day(iso: "2026-12-20"))
  }

  @Test("in 60×18 nothing overflows")
  func small() throws {
    var journey = try journey()
    journey.size = Size(columns: 60, rows: 18)
    #expect(journey.screen.count == 18)
    #expect(journey.text.contains("Lỳ Xá Hừ"))
    #expect(journey.screen.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test("every key table of the review is in order")
  func keyTables() throws {
    let wording = try Wording.embedded()
    #expect(ReviewPreparationPage.keys.faults(in: wording) == [])
    #expect(ReviewMeetingPage.keys.faults(in: wording) == [])
    #expect(ReviewClosingPage.keys.faults(in: wording) == [])
    #expect(ReviewResolutionPage.keys.faults(in: wording) == [])
    #expect(VerdictChoice.results.faults(in: wording) == [])
    #expect(VerdictChoice.conclusions.faults(in: wording) == [])
    #expect(ReviewNotePage.keys.faults(in: wording, mode: .text) == [])
    #expect(ResolutionItemPage.keys.faults(in: wording, mode: .text) == [])
    #expect(ReviewMinutesPage.keys.faults(in: wording, mode: .text) == [])
    #expect(ReopenPage.keys.faults(in: wording, mode: .text) == [])
    #expect(ReviewPreparationPage.keys.unbound == [])
    #expect(ReviewMeetingPage.keys.unbound == [])
    #expect(ReviewClosingPage.keys.unbound == [])
    #expect(VerdictChoice.results.unbound == [])
    #expect(VerdictChoice.conclusions.unbound == [])
  }
}

extension Journey {
  /// Sets the person's first PIN where it is asked for.
  mutating func setPIN(_ pin: String = "2468") throws {
    try type(pin)
    try press(.enter)
    try type(pin)
    try press(.enter)
  }
}
