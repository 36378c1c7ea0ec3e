import Casework
import Cells
import Record
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Biểu dương, chấn chỉnh")
struct OutcomesScreenTests {
  /// October closed: Phùng Phù Mé commended, Lỳ Xá Hừ reminded, each with figures.
  static var records: [any Storable] {
    func figures(_ who: Caseworker.ID, visited: Int) -> Review.MemberFigures {
      .init(
        caseworker: who, households: 2, visited: visited, expected: 2, notMet: 0, kept: 1, due: 1)
    }
    var october = Review(id: ReviewCell.october)
    if let day = Day(iso: "2026-11-03") {
      october.closing = .init(
        day: day, by: SmallCommune.secretary, sight: .init(),
        figures: [
          figures(SmallCommune.lead, visited: 0), figures(SmallCommune.other, visited: 2),
        ])
    }
    return ReviewCell.records.filter { $0.record != october.record } + [
      october,
      Verdict(
        id: Verdict.id(in: october.id, of: SmallCommune.other), result: .completed,
        conclusion: .commend, note: "giúp hai hộ dựng chuồng"),
      Verdict(
        id: Verdict.id(in: october.id, of: SmallCommune.lead), result: .notCompleted,
        conclusion: .remind),
    ]
  }

  private func opened(_ user: Caseworker.ID = SmallCommune.secretary) throws -> Journey {
    var journey = try Journey(Self.records, as: user)
    try journey.press("4", "g")
    return journey
  }

  @Test("what was commended, with the facts one key away, and the household behind them one more")
  func praise() throws {
    var journey = try opened()
    #expect(journey.screen.contains { $0.contains("Phùng Phù Mé") && $0.contains("biểu dương") })
    #expect(!journey.text.contains("Lỳ Xá Hừ"))
    try expectScreenAndWide(journey, "outcomes-praise")
    try journey.press(.enter)
    #expect(journey.text.contains("Kết luận: biểu dương"))
    try expectScreenAndWide(journey, "outcome-facts")
    try journey.press(.enter)
    #expect(journey.text.contains("LS-031"))
  }

  @Test("corrections stand on their own list; a member sees only what was said to themselves")
  func corrections() throws {
    var secretary = try opened()
    try secretary.press(.tab)
    #expect(secretary.screen.contains { $0.contains("Lỳ Xá Hừ") && $0.contains("nhắc nhở") })
    var other = try opened(SmallCommune.other)
    #expect(other.text.contains("Phùng Phù Mé"))
    try other.press(.tab)
    #expect(other.text.contains("Không có nhắc nhở, chấn chỉnh nào mà anh, chị được xem"))
    var lead = try opened(SmallCommune.lead)
    try lead.press(.tab)
    #expect(lead.text.contains("nhắc nhở"))
  }

  @Test("a household that was commended stands with the praise, and opens its file")
  func household() throws {
    var praise = HouseholdConclusion(
      id: HouseholdConclusion.id(in: ReviewCell.october, on: SmallCommune.household7),
      text: "dựng chuồng sớm nhất bản")
    praise.commends = true
    var journey = try Journey(Self.records + [praise], as: SmallCommune.other)
    try journey.press("4", "g")
    try journey.point(at: "LS-007")
    try expectScreenAndWide(journey, "outcomes-households")
    try journey.press(.enter)
    #expect(journey.app.pages.last is HouseholdPage)
  }
}

@Suite("Làm theo mô hình")
struct CopyScreenTests {
  /// Cows work at LS-007 and LS-014; LS-031 is poor and has none.
  static var records: [any Storable] {
    func cows(_ household: Household.ID) -> [any Storable] {
      var cows = LivelihoodSupport(id: .init("\(household.text).cow"))
      (cows.thing, cows.amount, cows.value) = ("cow", 2, 30_000_000)
      (cows.given, cows.model) = (Day(iso: "2026-01-20"), "cattle")
      var seen = SupportStep(id: .init("\(household.text).cow.t1"))
      (seen.day, seen.outcome) = (Day(iso: "2026-08-18"), .working)
      return [cows, seen]
    }
    return SmallCommune.fuller + cows(SmallCommune.household7) + cows(SmallCommune.household14)
      + [SmallCommune.result(of: SmallCommune.household31, .poor, "2025-12-10")]
  }

  private func opened() throws -> Journey {
    var journey = try Journey(Self.records, as: SmallCommune.lead)
    try journey.press("4", "g", .tab, .tab)
    return journey
  }

  @Test("a model that works, then who could copy it and where they can see it")
  func candidates() throws {
    var journey = try opened()
    #expect(journey.screen.contains { $0.contains("Nuôi trâu, bò sinh sản") && $0.contains("2/2") })
    try expectScreenAndWide(journey, "models-to-copy")
    try journey.press(.enter)
    #expect(journey.screen.contains { $0.contains("LS-031") && $0.contains("LS-007") })
    try expectScreenAndWide(journey, "copy-candidates")
    try journey.press("v")
    #expect(journey.screen.contains { $0.contains("LS-014") })
  }

  @Test("one key promises the family a look: once, in the lead's name, and u takes it back")
  func promise() throws {
    var journey = try opened()
    try journey.press(.enter, "g")
    let made = try #require(
      journey.register.openPromises(to: SmallCommune.household31).first)
    #expect(made.text.contains("Nuôi trâu, bò sinh sản ở LS-007"))
    #expect(made.due == Day(iso: "2026-12-23"))
    // Nobody leads LS-031: who sits here sees to it.
    #expect(made.responsible == SmallCommune.lead)
    try journey.press("g")
    #expect(journey.store.saves.count == 1)
    #expect(journey.text.contains("Đã hẹn đưa gia đình đi xem, hạn 23/12"))
    try journey.press("u")
    #expect(journey.register.openPromises(to: SmallCommune.household31).isEmpty)
  }

  @Test("the key tables are whole")
  func keys() throws {
    let wording = try Wording.embedded()
    #expect(OutcomesPage.keys.faults(in: wording) == [])
    #expect(OutcomeFactsPage.keys.faults(in: wording) == [])
    #expect(CopyPage.keys.faults(in: wording) == [])
  }
}
