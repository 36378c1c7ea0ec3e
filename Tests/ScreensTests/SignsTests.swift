import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Điều cần hỏi trước khi họp")
struct SignsTests {
  private func journey(
    _ records: [any Storable] = ReviewCell.records, as user: Caseworker.ID? = SmallCommune.secretary
  ) throws -> Journey {
    var journey = try Journey(records, as: user)
    try journey.press("4")
    return journey
  }

  @Test("the questions open down to the visits and their words, and name nobody outside this page")
  func questions() throws {
    var journey = try journey()
    #expect(journey.text.contains("1 câu ghi giống nhau ở 2 lượt thăm"))
    #expect(!journey.text.contains(ReviewCell.sameText))
    try journey.press("v")
    #expect(journey.text.contains("Câu ghi giống nhau ở 2 hộ"), "\(journey.text)")
    #expect(journey.text.contains("LS-031, LS-040"))
    try expectScreenAndWide(journey, "review-questions")
    try journey.press(.enter)
    #expect(journey.text.contains("04/11  LS-031 Phùng Giò Hừ · Phùng Phù Mé"))
    #expect(journey.text.contains("04/11  LS-040 Thàng My Xó · Phùng Phù Mé"))
    #expect(journey.text.contains("Hướng dẫn gia đình che chắn"))
    try expectScreen(journey, "review-question")
  }

  @Test("answered at the meeting it closes, names nobody in the record, and u brings it back")
  func answered() throws {
    var journey = try journey()
    try journey.press("v", "x", .control("s"))
    #expect(journey.text.contains("Chọn kết quả sau khi hỏi"))
    try journey.press("c", .control("s"))
    #expect(!journey.text.contains("Câu ghi giống nhau"), "\(journey.text)")
    let answer = try #require(journey.register.signAnswers[ReviewCell.review].first)
    #expect(answer.outcome == .explained)
    #expect(answer.day == Day(iso: "2026-11-23"))
    #expect(!answer.fields.values.values.contains(.text(SmallCommune.other.text)))
    #expect(!answer.id.text.contains(SmallCommune.other.text))
    try journey.press("u")
    #expect(journey.text.contains("Câu ghi giống nhau ở 2 hộ"), "\(journey.text)")
    try journey.press(.escape)
    #expect(journey.text.contains("Cần hỏi lại"))
  }

  @Test("a row that is no question has no answer, and opens its household")
  func otherRows() throws {
    var journey = try journey(
      ReviewCell.records + SmallCommune.extra(.init("hh-050"), "LS-050", "Pờ Ha Sơn"))
    try journey.press("v", .end, "x")
    #expect(journey.text.contains("Dòng này không phải điều cần hỏi lại"), "\(journey.text)")
    try journey.press(.enter)
    #expect(!journey.text.contains("ĐIỀU CẦN HỎI"))
  }

  @Test("after a year a question has left the page")
  func afterAYear() throws {
    var journey = try Journey(
      ReviewCell.records, as: SmallCommune.secretary, today: "2027-10-31")
    try journey.press("4")
    while !journey.text.contains("họp tháng 11/2026") {
      try journey.press("[")
    }
    #expect(journey.text.contains("Cần hỏi lại"), "\(journey.text)")
    var later = try Journey(ReviewCell.records, as: SmallCommune.secretary, today: "2027-11-01")
    try later.press("4")
    while !later.text.contains("họp tháng 11/2026") {
      try later.press("[")
    }
    #expect(!later.text.contains("Cần hỏi lại"), "\(later.text)")
  }

  @Test("families are drawn in one save, once a month, printed, and what they say is noted")
  func backCheck() throws {
    var journey = try journey()
    try journey.press("v", "h", "p")
    #expect(journey.text.contains("Tháng này chưa bốc thăm hộ nào"))
    try journey.press("m")
    #expect(journey.store.saves.count == 1)
    let drawn = journey.register.backChecks(of: ReviewCell.review)
    // Six households are led by the cell's members.
    #expect(drawn.count == 5)
    try journey.press("m")
    #expect(journey.text.contains("Tháng này đã bốc thăm rồi"))
    try journey.press("p")
    #expect(journey.store.papers == [.backCheckSlips(ReviewCell.review)])
    try journey.press(.enter)
    try journey.type("Hai con dê.")
    try journey.press(.tab)
    try journey.type("Cỏ cho mùa rét.")
    try journey.press(.control("s"))
    let first = try #require(journey.register.backChecks(of: ReviewCell.review).first)
    #expect(first.received == "Hai con dê.")
    #expect(first.needs == "Cỏ cho mùa rét.")
    #expect(first.by == SmallCommune.secretary)
    try expectScreenAndWide(journey, "back-checks")
    try journey.press("u")
    #expect(journey.register.backChecks(of: ReviewCell.review).first?.received == nil)
  }

  @Test("a promise whose deadline was moved twice is asked about, with the days")
  func moved() throws {
    let promise = Promise(
      id: .init("hh-007.pm"), text: "Mang giống cỏ voi", due: Day(iso: "2026-10-10"),
      responsible: SmallCommune.lead, household: SmallCommune.household7, origin: nil,
      made: Day(iso: "2026-10-01"))
    var journey = try Journey(ReviewCell.records + [promise], as: SmallCommune.secretary)
    var before = promise
    for day in ["2026-10-20", "2026-11-10"] {
      var after = before
      after.due = Day(iso: day)
      try journey.save([#require(Edit(from: before, to: after))])
      before = after
    }
    try journey.press("4")
    // Two kinds of question are more than a line holds: the key stands first, the rest in a second line.
    for columns in [60, 80] {
      journey.size = Size(columns: columns, rows: 24)
      let line = try #require(journey.screen.firstIndex { $0.contains("Cần hỏi lại (bấm v; ") })
      let both = journey.screen[line] + journey.screen[line + 1]
      #expect(both.contains("1 câu ghi giống nhau ở 2 lượt thăm"), "\(journey.text)")
      #expect(both.contains("1 việc lùi hạn"), "\(journey.text)")
    }
    try journey.press("v")
    #expect(journey.text.contains("Việc lùi hạn 2 lần"), "\(journey.text)")
    try journey.point(at: "lùi hạn")
    try journey.press(.enter)
    #expect(journey.text.contains("hạn nay là 10/11/2026, đã lùi 2 lần"), "\(journey.text)")
  }
}
