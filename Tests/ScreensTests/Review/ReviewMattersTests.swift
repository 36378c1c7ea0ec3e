import Casework
import Cells
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Đánh giá: what the meeting sees of support, needs and petitions")
struct ReviewMattersTests {
  /// Of the households of Lỳ Xá Hừ: LS-007's cows were looked at on 18/11 and its water came on 12/11,
  /// LS-014 waits for an answer; the note of the need and of the look are the visitor's own.
  private static var matters: [any Storable] {
    var step = SupportStep(id: .init("hh-007.s1.t2"))
    (step.day, step.by, step.outcome) = (Day(iso: "2026-11-18"), SmallCommune.lead, .working)
    step.note = "bê con ngủ trong bếp"
    var water = HouseholdNeed(
      id: HouseholdNeed.id(of: SmallCommune.household7, "water", in: 2026))
    water.detail = "cháu nhỏ phải đi gánh nước"
    water.answer = Day(iso: "2026-11-12").map { .init(on: $0, text: "Đã kéo ống", by: nil) }
    let petition = Petition(
      id: .init("hh-014.k1"), text: "Thiếu cỏ cho trâu mùa đông", day: Day(iso: "2026-11-03"),
      visit: nil)
    return [LivelihoodCommune.cows, LivelihoodCommune.seen, step, water, petition]
  }

  private func journey(
    columns: Int = 60, rows: Int = 18, and more: [any Storable] = []
  ) throws -> Journey {
    var journey = try Journey(
      ReviewCell.records + Self.matters + more, as: SmallCommune.secretary,
      size: Size(columns: columns, rows: rows))
    try journey.press("4", "h", .right)
    return journey
  }

  @Test(
    "in 60×18 one line counts them, the lines below name them; no note of a visitor is read out")
  func shown() throws {
    var journey = try journey()
    #expect(journey.text.contains("Đã xem 1 hỗ trợ, đáp ứng 1 nhu cầu, còn 1 kiến nghị"))
    #expect(journey.text.contains("Bò giống, 2 con: còn sống, có chửa"))
    #expect(journey.text.contains("đã đáp ứng nhu cầu: Nước sinh hoạt (12/11)"))
    #expect(journey.text.contains("kiến nghị 03/11: Thiếu cỏ cho trâu mùa đông"))
    #expect(!journey.text.contains("ngủ trong bếp") && !journey.text.contains("gánh nước"))
    try expectScreen(journey, "review-matters")
    journey.size = Size(columns: 80, rows: 24)
    try expectScreen(journey, "review-matters")
  }

  @Test("where there is no room the arrows show the rest; another member starts at the top")
  func scrolled() throws {
    let more = (1...3).map { number in
      Petition(
        id: .init("hh-007.k\(number)"), text: "Xin giống ngô", day: Day(iso: "2026-11-04"),
        visit: nil)
    }
    var journey = try journey(and: more)
    #expect(journey.text.contains("LS-007  Ly Xá Pư"))
    #expect(!journey.text.contains("Thiếu cỏ"))
    for _ in 0..<6 { try journey.press(.down) }
    #expect(journey.text.contains("Thiếu cỏ"), "\(journey.text)")
    try journey.press(.right, .left)
    #expect(journey.text.contains("LS-007  Ly Xá Pư"))
  }

  @Test("a member whose households have none of it gets no line of zeros")
  func none() throws {
    var journey = try journey()
    try journey.press(.right)
    #expect(journey.text.contains("Phùng Phù Mé"))
    #expect(!journey.text.contains("kiến nghị"))
  }

  @Test("each member sees those of the own households")
  func ownMonth() throws {
    var journey = try Journey(ReviewCell.records + Self.matters, as: SmallCommune.lead)
    try journey.press("4")
    #expect(journey.text.contains("còn 1 kiến nghị"), "\(journey.text)")
  }

  @Test("m raises a petition at the meeting, for one of the households of the member shown")
  func raised() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press("m", .enter)
    // The member's own households are the first to pick from.
    let rows = journey.screen.filter { $0.contains("LS-0") }
    #expect(rows.first?.contains("LS-007") == true, "\(journey.text)")
    try journey.press(.down, .tab, .enter)
    try journey.press(.tab, .tab)
    try journey.type("Làm cầu qua suối")
    try journey.press(.control("s"))
    let raised = try #require(
      journey.register.petitions.all.first { $0.text == "Làm cầu qua suối" })
    #expect(raised.household == SmallCommune.household14)
    #expect(raised.occasion == .review && raised.day == journey.world.today)
    #expect(journey.screen[2].hasPrefix(" Lỳ Xá Hừ"))
    #expect(journey.text.contains("còn 2 kiến nghị"))
    try journey.press("u")
    #expect(journey.text.contains("còn 1 kiến nghị"))
  }

  @Test("of a member with one household it is that household's; Esc keeps the words")
  func oneHousehold() throws {
    var journey = try journey(columns: 80, rows: 24)
    try journey.press(.left, "m")
    #expect(journey.text.contains("LS-041"))
    try journey.type("Xin giống ngô")
    try journey.press(.escape)
    #expect(journey.store.saves.isEmpty)
    try journey.press("m", .control("s"))
    #expect(journey.register.petitions[ReviewCell.household41].map(\.text) == ["Xin giống ngô"])
  }

  @Test("a closed month takes no more petitions of its meeting")
  func closed() throws {
    var review = Review(id: ReviewCell.review)
    review.heldOn = Day(iso: "2026-11-23")
    if let day = review.heldOn {
      review.closing = .init(
        day: day, by: SmallCommune.secretary, sight: .init(),
        figures: [
          .init(
            caseworker: SmallCommune.lead, households: 3, visited: 1, expected: 3, notMet: 1,
            kept: 0, due: 2)
        ])
    }
    var journey = try Journey(
      ReviewCell.records + Self.matters + [review], as: SmallCommune.secretary)
    try journey.press("4", "h", "m")
    #expect(journey.text.contains("Tháng này đã chốt"), "\(journey.text)")
    #expect(journey.text.contains("còn 1 kiến nghị"))
  }
}
