import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Nhập từ bảng họp dự phòng")
struct MeetingSheetTests {
  /// The sheet of November: Ly Gạ Po with LS-041, Lỳ Xá Hừ with LS-007, LS-014 and LS-022, Phùng
  /// Phù Mé with LS-031 and LS-040, then Ly Giá Pu, who has no household.
  private func journey(columns: Int = 80, rows: Int = 24) throws -> Journey {
    var journey = try Journey(
      ReviewCell.records, as: SmallCommune.secretary, size: Size(columns: columns, rows: rows))
    try journey.press("4", "i")
    return journey
  }

  private func verdict(of member: Caseworker.ID, in journey: Journey) -> Verdict? {
    journey.register.verdicts[ReviewCell.review].first { $0.caseworker == member }
  }

  @Test("the rows stand as on the paper: each member with the households, then who has none")
  func order() throws {
    let journey = try journey()
    try expectScreen(journey, "meeting-sheet")
    let page = MeetingSheetPage(
      of: .cell(SmallCommune.cell), month: try #require(Month(iso: "2026-11")), in: journey.world)
    #expect(page.rows.count == 10)
  }

  @Test("a row takes at most four keys beside free text; the sheet is one save")
  func keys() throws {
    var journey = try journey()
    // Present, not completed, remind; then the words and Enter.
    let rows: [(keys: [Key], words: String)] = [
      (["c", "h", "k"], ""), ([], "Vay vốn nuôi lợn"),
      (["c", "c", "n"], "Hẹn trước ngày 10/12"), ([], "Cùng làm chuồng"), ([], ""), ([], ""),
      (["l", "h", "b"], ""), ([], ""), ([], ""),
      (["c"], ""),
    ]
    for row in rows {
      for key in row.keys { try journey.press(key) }
      try journey.type(row.words)
      try journey.press(.enter)
      #expect(row.keys.count + 1 <= 4)
    }
    try journey.press(.control("s"))
    #expect(journey.store.saves.isEmpty)
    try journey.setPIN()
    #expect(journey.store.saves.count == 1)
    let silent = try #require(verdict(of: ReviewCell.silent, in: journey))
    #expect(silent.result == .completed && silent.conclusion == Verdict.Conclusion.none)
    let lead = try #require(verdict(of: SmallCommune.lead, in: journey))
    #expect(lead.result == .notCompleted && lead.conclusion == .remind)
    #expect(lead.note == "Hẹn trước ngày 10/12")
    #expect(verdict(of: SmallCommune.other, in: journey)?.conclusion == .commend)
    let review = try #require(journey.register.reviews[ReviewCell.review])
    #expect(review.attendance[SmallCommune.other] == .absentWithReason)
    #expect(review.attendance[SmallCommune.secretary] == .present)
    #expect(
      journey.register.conclusionsReached(in: ReviewCell.review).map(\.text) == [
        "Cùng làm chuồng", "Vay vốn nuôi lợn",
      ])
    #expect(journey.store.drafts["sheet.\(ReviewCell.review.text)"] == nil)
    #expect(journey.text.contains("Chuẩn bị họp"))
  }

  @Test("60 pairs of member and household: typed back in at most four keys a row")
  func sixtyPairs() throws {
    var journey = try Journey(BigCell.records(members: 12, households: 5), as: BigCell.secretary)
    try journey.press("4", "i")
    var keys = 0
    for _ in 0..<12 {
      try journey.press("c", "h", "k", .enter)
      keys += 4
      for _ in 0..<5 {
        try journey.press(.enter)
        keys += 1
      }
    }
    // The secretary and the deputy are on the list, and have no household.
    try journey.press("c", .enter, "c", .control("s"))
    try journey.setPIN()
    #expect(keys <= 4 * 72)
    let review = BigCell.review
    #expect(journey.register.verdicts[review].count { $0.result == .completed } == 12)
    #expect(journey.register.reviews[review]?.attendance.count == 14)
  }

  @Test("what was typed is kept as a draft, letter by letter, and stands there again")
  func draft() throws {
    var journey = try journey()
    try journey.press("c", "h", .tab)
    try journey.type("Đã nhận việc")
    try journey.press(.escape, "i")
    #expect(journey.text.contains("Đã nhận việc"))
    #expect(journey.text.contains("hoàn thành"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("a letter that the column does not know changes nothing and says which it knows")
  func wrongLetter() throws {
    var journey = try journey()
    try journey.press("z")
    #expect(journey.text.contains("Ô này nhận một trong các chữ"))
    #expect(journey.text.contains("c có mặt"))
    #expect(journey.store.drafts.isEmpty)
  }

  @Test("Tab leaves a column as it was, Enter leaves the row")
  func skipping() throws {
    var journey = try journey()
    try journey.press(.tab, "l", .enter, .enter, "v", .control("s"))
    try journey.setPIN()
    #expect(verdict(of: ReviewCell.silent, in: journey)?.result == .goodReason)
    #expect(verdict(of: ReviewCell.silent, in: journey)?.conclusion == nil)
    #expect(
      journey.register.reviews[ReviewCell.review]?.attendance == [SmallCommune.lead: .absent])
  }

  @Test("Ctrl-N adds an item to the resolution for the member of the row")
  func item() throws {
    var journey = try journey()
    try journey.press(.enter, .control("n"))
    try journey.type("Đưa giống cỏ voi")
    try journey.press(.tab, .tab, .tab)
    try journey.type("28/12")
    try journey.press(.control("s"))
    let item = try #require(journey.register.resolution(of: ReviewCell.review).first)
    #expect(item.responsible == ReviewCell.silent)
    #expect(journey.text.contains("Nhập từ bảng họp dự phòng"))
  }

  @Test("a full disk loses nothing of the sheet")
  func fullDisk() throws {
    var journey = try journey()
    journey.breakDisk(.diskFull)
    try journey.press("c", "h", "k", .control("s"))
    try journey.setPIN()
    #expect(journey.text.contains("ổ đĩa đã đầy"))
    journey.breakDisk(nil)
    try journey.press(.control("s"))
    #expect(verdict(of: ReviewCell.silent, in: journey)?.result == .completed)
  }

  @Test("p prints the sheet before the meeting, and the page says when")
  func printed() throws {
    var journey = try Journey(ReviewCell.records, as: SmallCommune.secretary)
    try journey.press("4", "p")
    let november = try #require(Month(iso: "2026-11"))
    #expect(journey.store.papers == [.meetingSheet(.cell(SmallCommune.cell), november)])
    try journey.press("2", "4")
    #expect(
      journey.text.contains("Bảng họp dự phòng (khi mất điện) đã in lúc 19:02 ngày 23/11"))
  }

  @Test("the key tables are in order")
  func tables() throws {
    let wording = try Wording.embedded()
    #expect(MeetingSheetPage.keys.faults(in: wording, mode: .text) == [])
    #expect(MeetingSheetPage.presence.faults(in: wording) == [])
  }
}
