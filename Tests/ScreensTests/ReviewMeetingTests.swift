import Casework
import Cells
import Testing
import Widgets

@testable import Screens

@Suite("Đánh giá, the meeting view")
struct ReviewMeetingTests {
  /// In the meeting, at Ly Gạ Po, the first on the cell's list.
  private func journey(columns: Int = 60, rows: Int = 18) throws -> Journey {
    var journey = try Journey(
      ReviewCell.records, as: SmallCommune.secretary, size: Size(columns: columns, rows: rows))
    try journey.press("4", "h")
    return journey
  }

  private func verdict(of member: Caseworker.ID, in journey: Journey) -> Verdict? {
    journey.register.verdicts[ReviewCell.review].first { $0.caseworker == member }
  }

  @Test("one member a page, legible from 60×18, without visit text, question or poverty class")
  func page() throws {
    var journey = try journey()
    #expect(journey.text.contains(" Ly Gạ Po"))
    try journey.press(.right)
    #expect(journey.screen[2].hasPrefix(" Lỳ Xá Hừ"))
    #expect(journey.text.contains("Đã thăm 1/3, không gặp 1, chưa đến 1"))
    #expect(journey.text.contains("Việc đã hứa: 0 đã xong, 2 quá hạn"))
    try expectScreen(journey, "review-meeting")
    journey.size = Size(columns: 80, rows: 24)
    try expectScreen(journey, "review-meeting")
    try journey.press(.right)
    #expect(!journey.text.contains(ReviewCell.sameText))
    try journey.press(.right)
    #expect(journey.text.contains("Đây là người cuối danh sách"))
  }

  @Test("the smallest window still names the keys of a meeting")
  func footer() throws {
    var journey = try journey()
    try journey.press(.right)
    let keys = try #require(journey.screen.last)
    for key in ["←→ ", "Tab ", "g ", "c "] { #expect(keys.contains("\(key)"), "\(keys)") }
    try journey.press("n")
    #expect(journey.screen.last?.contains("Tab ô kế") ?? false)
  }

  @Test("a letter gives the result, the next one the conclusion; each is saved as given")
  func letters() throws {
    var journey = try journey()
    try journey.press(.right, .tab, "c")
    try journey.setPIN()
    #expect(verdict(of: SmallCommune.lead, in: journey)?.result == .notCompleted)
    #expect(verdict(of: SmallCommune.lead, in: journey)?.conclusion == nil)
    // The PIN is asked for once.
    try journey.press("n")
    #expect(verdict(of: SmallCommune.lead, in: journey)?.conclusion == .remind)
    #expect(journey.text.contains("Kết quả ▸ chưa hoàn thành   Kết luận ▸ nhắc nhở"))
    #expect(journey.store.saves.count == 2)
  }

  @Test("the arrows only look; Enter gives, Esc leaves everything as it was")
  func arrows() throws {
    var journey = try journey()
    try journey.press(.tab, .down, .down, .escape)
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains("Kết quả ▸ chưa ghi"))
    try journey.press(.tab, .down, .down, .enter)
    try journey.setPIN()
    #expect(verdict(of: ReviewCell.silent, in: journey)?.result == .notCompleted)
  }

  @Test("a full disk: the verdict is not recorded, and the choice stands ready to be given again")
  func fullDisk() throws {
    var journey = try journey()
    journey.breakDisk(.diskFull)
    try journey.press(.tab, "l")
    try journey.setPIN()
    #expect(verdict(of: ReviewCell.silent, in: journey) == nil)
    #expect(journey.text.contains("ổ đĩa đã đầy"))
    #expect(journey.text.contains("Kết quả ▸ lý do khách quan"))
    journey.breakDisk(nil)
    try journey.press(.enter)
    #expect(verdict(of: ReviewCell.silent, in: journey)?.result == .goodReason)
  }

  @Test("without the PIN nothing is recorded")
  func pinRefused() throws {
    var journey = try journey()
    try journey.press(.tab, "h", .escape)
    #expect(journey.store.saves.isEmpty)
    #expect(journey.screen[2].hasPrefix(" Ly Gạ Po"))
  }

  @Test("after a power cut the meeting opens at the same member")
  func sameMember() throws {
    var journey = try journey()
    try journey.press(.right)
    let kept = journey.store.drafts
    var after = try Journey(
      ReviewCell.records, as: SmallCommune.secretary, drafts: kept)
    try after.press("4", "h")
    #expect(after.screen[2].hasPrefix(" Lỳ Xá Hừ"))
  }

  @Test("without a draft it opens at the first member without a verdict")
  func firstUnjudged() throws {
    let judged = Verdict(
      id: Verdict.id(in: ReviewCell.review, of: ReviewCell.silent), result: .goodReason)
    var journey = try Journey(ReviewCell.records + [judged], as: SmallCommune.secretary)
    try journey.press("4", "h")
    #expect(journey.screen[2].hasPrefix(" Lỳ Xá Hừ"))
  }

  @Test("a note on the member and a conclusion on a household where someone spoke")
  func note() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press(.right, "g")
    try journey.type("Tháng sau đi cùng tổ dân vận")
    try journey.press(.tab, .tab)
    try journey.type("Mượn máy cày của tổ hợp tác")
    try journey.press(.control("s"))
    try journey.setPIN()
    #expect(verdict(of: SmallCommune.lead, in: journey)?.note == "Tháng sau đi cùng tổ dân vận")
    let said = journey.register.conclusionsReached(in: ReviewCell.review)
    #expect(said.map(\.household) == [SmallCommune.household14])
    #expect(said.map(\.text) == ["Mượn máy cày của tổ hợp tác"])
    #expect(journey.screen[2].hasPrefix(" Lỳ Xá Hừ"))
  }

  @Test("a household is commended for what the words say, and never without words")
  func commended() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press(.right, "g", .tab, .tab, .tab, .tab, " ", .control("s"))
    #expect(journey.text.contains("Ghi biểu dương hộ về việc gì"), "\(journey.text)")
    // The cursor stands where the words are missing.
    try journey.type("Dựng chuồng sớm nhất bản")
    try expectScreen(journey, "review-note-commended")
    try journey.press(.control("s"))
    try journey.setPIN()
    let said = journey.register.conclusionsReached(in: ReviewCell.review)
    #expect(said.map(\.household) == [SmallCommune.household7] && said.allSatisfy(\.commends))
    #expect(journey.text.contains("biểu dương: Dựng"), "\(journey.text)")
    try journey.press("u")
    #expect(journey.register.conclusionsReached(in: ReviewCell.review).isEmpty)
  }

  @Test("a conclusion taken back is none, and Esc in the middle keeps what was typed")
  func noteTakenBack() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press(.right, "g", .tab)
    try journey.type("Cho mượn giống")
    try journey.press(.escape, "g", .control("s"))
    try journey.setPIN()
    #expect(journey.register.conclusionsReached(in: ReviewCell.review).count == 1)
    try journey.press("g", .tab, .control("u"), .control("s"))
    #expect(journey.register.conclusionsReached(in: ReviewCell.review).isEmpty)
  }

  @Test("an item of the resolution stands on Hôm nay of who is to do it")
  func resolutionItem() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press(.right, "n")
    try journey.type("Đưa giống cỏ voi lên chòm trên")
    try journey.press(.tab, .tab, .tab)
    try journey.type("28/11")
    try journey.press(.control("s"))
    let item = try #require(journey.register.resolution(of: ReviewCell.review).first)
    #expect(item.responsible == SmallCommune.lead)
    #expect(item.due == Day(iso: "2026-11-28"))
    try journey.press("0")
    #expect(
      DueList(
        of: SmallCommune.lead, on: journey.world.today, in: journey.register
      ).items.contains { $0.task == .promise(item) })
  }

  @Test("an item without work or deadline is answered beside the fields, nothing is lost")
  func itemIncomplete() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press("n", .tab, .tab, .tab)
    try journey.type("31/02")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ghi việc phải làm."))
    #expect(journey.text.contains("“31/02” không phải một ngày"))
    #expect(journey.store.saves.isEmpty)
    #expect(journey.text.contains("31/02"))
  }

  @Test("a deadline before the meeting is asked about once, then taken")
  func pastDeadline() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press("n")
    try journey.type("Sửa nhà văn hóa")
    try journey.press(.tab, .tab, .tab)
    try journey.type("01/11/2026")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Hạn 01/11/2026 trước ngày họp"))
    #expect(journey.store.saves.isEmpty)
    try journey.press(.control("s"))
    #expect(journey.register.resolution(of: ReviewCell.review).count == 1)
  }
}
