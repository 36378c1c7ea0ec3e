import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Chốt tháng")
struct ReviewClosingTests {
  private func journey(_ more: [any Storable] = []) throws -> Journey {
    var journey = try Journey(ReviewCell.records + more, as: SmallCommune.secretary)
    try journey.press("4", "c")
    return journey
  }

  private func review(in journey: Journey) -> Review? {
    journey.register.reviews[ReviewCell.review]
  }

  /// Fills in the minutes: today, the secretary in the chair, Phùng Phù Mé writes, all present, all
  /// four in favour.
  private func fillMinutes(_ journey: inout Journey) throws {
    try journey.press(.enter, .tab, .tab, .enter)
    try journey.type("phu me")
    try journey.press(.enter, .tab)
    try journey.type("4")
    try journey.press(.control("a"), .control("s"))
  }

  @Test("the checklist says what is missing and Enter goes there")
  func checklist() throws {
    var journey = try journey()
    try expectScreen(journey, "review-closing-missing")
    // The fifth line is the verdicts: the first member without one is Ly Gạ Po.
    try journey.press(.down, .down, .down, .down, .enter)
    #expect(journey.screen[2].hasPrefix(" Ly Gạ Po"))
  }

  @Test("an item of the resolution without a deadline is named, and Enter goes to the list")
  func itemWithoutDeadline() throws {
    let item = Promise(
      id: .init("cell-ls.r11"), text: "Phát cỏ nương bậc thang", due: nil,
      responsible: SmallCommune.lead, household: nil, origin: .resolution(ReviewCell.review),
      made: nil)
    var journey = try journey([item])
    #expect(journey.text.contains("1 việc chưa có hạn hoặc người làm"))
    try journey.press(.end, .enter)
    #expect(journey.text.contains("Phát cỏ nương bậc thang"))
  }

  @Test("what is required blocks the closing, and the key says so")
  func blocked() throws {
    var journey = try journey()
    try journey.press("c")
    #expect(journey.text.contains("Chưa chốt được"))
    #expect(review(in: journey)?.isClosed != true)
  }

  @Test("the minutes: day, chair, secretary, who was there, the vote")
  func minutes() throws {
    var journey = try journey()
    try fillMinutes(&journey)
    let review = try #require(self.review(in: journey))
    #expect(review.heldOn == journey.world.today)
    #expect(review.chair == SmallCommune.secretary)
    #expect(review.secretary == SmallCommune.other)
    #expect(review.attendance.count == 4)
    #expect(review.attendance.values.allSatisfy { $0 == .present })
    #expect(review.vote == Review.Vote(inFavour: 4, against: 0, abstained: 0))
    #expect(journey.text.contains("4 có mặt, 0 vắng"))
  }

  @Test("a bad day or vote is answered beside its field; a draft is kept through Esc")
  func badMinutes() throws {
    var journey = try journey()
    try journey.press(.enter, .control("u"))
    try journey.type("32/13")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“32/13” không phải một ngày"))
    #expect(review(in: journey) == nil)
    try journey.press(.escape, .enter)
    #expect(journey.text.contains("32/13"))
  }

  @Test("closing asks once more, then freezes the figures as they were shown")
  func close() throws {
    var journey = try journey()
    try fillMinutes(&journey)
    // The key that opened the question does not answer it.
    try journey.press("c", "c")
    #expect(review(in: journey)?.isClosed == false)
    try journey.press("d")
    try journey.setPIN()
    let closing = try #require(review(in: journey)?.closing)
    #expect(closing.by == SmallCommune.secretary)
    #expect(closing.day == journey.world.today)
    // Ly Gạ Po, Lỳ Xá Hừ, Phùng Phù Mé, in the cell's own order: 0/1, 1/3, 2/2.
    #expect(closing.figures.map(\.visited) == [0, 1, 2])
    #expect(closing.figures.map(\.expected) == [1, 3, 2])
    // It had seen the minutes, saved just before, and not itself.
    #expect(journey.world.sight.covers(closing.sight) && closing.sight != journey.world.sight)
    #expect(!closing.sight.devices.isEmpty)
    #expect(journey.text.contains("Đã chốt ngày 23/11/2026, người chốt: Ly Giá Pu."))
  }

  /// November closed on the 23rd with what Lỳ Xá Hừ had then: 0 of 3 visits.
  private var closed: [any Storable] {
    get throws {
      var review = Review(id: ReviewCell.review)
      let today = try #require(Day(iso: "2026-11-23"))
      review.heldOn = today
      review.closing = Review.Closing(
        day: today, by: SmallCommune.secretary, sight: .init(),
        figures: [
          .init(
            caseworker: SmallCommune.lead, households: 3, visited: 0, expected: 3, notMet: 1,
            kept: 0, due: 2),
          .init(
            caseworker: SmallCommune.other, households: 2, visited: 2, expected: 2, notMet: 0,
            kept: 1, due: 1),
        ])
      let verdicts = [
        Verdict(
          id: Verdict.id(in: review.id, of: SmallCommune.lead), result: .notCompleted,
          conclusion: .remind),
        Verdict(
          id: Verdict.id(in: review.id, of: SmallCommune.other), result: .goodReason,
          conclusion: Verdict.Conclusion.none),
      ]
      return ReviewCell.records + [review] + verdicts
    }
  }

  @Test("a closed review shows the frozen figures with today's where they differ")
  func frozen() throws {
    var journey = try Journey(try closed, as: SmallCommune.secretary)
    try journey.press("4")
    #expect(journey.text.contains("0/3 (nay 1/3)"))
    #expect(journey.text.contains(" chưa hoàn thành"))
    #expect(journey.text.contains(" lý do khách quan"))
    try expectScreen(journey, "review-closed")
    try journey.press("h")
    #expect(journey.text.contains("Số đã chốt: thăm 0/3, không gặp 1, việc xong 0/2"))
    #expect(journey.text.contains("Số hôm nay: thăm 1/3, không gặp 1, việc xong 0/2"))
    for key: Key in [.tab, "g", "n"] {
      try journey.press(key)
      #expect(journey.text.contains("Tháng này đã chốt"))
    }
    #expect(journey.store.saves.isEmpty)
  }

  @Test("a closed review is opened again only with a reason, which is recorded")
  func reopen() throws {
    var journey = try Journey(try closed, as: SmallCommune.secretary)
    try journey.press("4", "c", "m", .control("s"))
    #expect(journey.text.contains("Ghi lý do mở lại."))
    #expect(review(in: journey)?.isClosed == true)
    try journey.type("Sót một lượt thăm ghi trong sổ tay")
    try journey.press(.control("s"))
    try journey.setPIN()
    #expect(review(in: journey)?.isClosed == false)
    #expect(review(in: journey)?.reopenReason == "Sót một lượt thăm ghi trong sổ tay")
    #expect(journey.text.contains("Chốt tháng 11/2026"))
  }

  @Test("an ordinary member can read the checklist of no month")
  func notLeading() throws {
    var journey = try Journey(ReviewCell.records, as: SmallCommune.lead)
    try journey.press("4", "c")
    #expect(!journey.text.contains("Chốt tháng"))
  }
}
