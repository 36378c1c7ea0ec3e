import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Điều cần xem lại khi lưu: việc lùi hạn nhiều lần, thu nhập chưa rõ từ đâu")
struct SignsAtSaveTests {
  // MARK: A promise moved again and again

  /// The promise to LS-007, due on 20/11, opened after its deadline was moved so often.
  private func promise(movedTo days: String...) throws -> Journey {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    var before = SmallCommune.promise
    for day in days {
      var after = before
      after.due = Day(iso: day)
      try journey.save([#require(Edit(from: before, to: after))])
      before = after
    }
    try journey.press("2", .enter, .enter)
    #expect(journey.app.pages.last is PromiseEntryPage)
    return journey
  }

  private func setDue(_ day: String, in journey: inout Journey) throws {
    try journey.press(.tab)
    for _ in 0..<10 { try journey.press(.backspace) }
    try journey.type(day)
    try journey.press(.control("s"))
  }

  private func due(in journey: Journey) -> Day? {
    journey.register.promises[SmallCommune.promise.id]?.due
  }

  @Test("the first time a promise is moved nothing is asked")
  func firstMove() throws {
    var journey = try promise()
    try setDue("27/11", in: &journey)
    #expect(due(in: journey) == Day(iso: "2026-11-27"), "\(journey.text)")
  }

  @Test("the second time it is: back to the form with what was typed, or saved as it stands")
  func secondMove() throws {
    var journey = try promise(movedTo: "2026-11-24")
    try setDue("27/11", in: &journey)
    #expect(journey.text.contains("Việc này lùi hạn lần thứ 2"), "\(journey.text)")
    #expect(journey.store.saves.isEmpty)
    try journey.press("s")
    #expect(journey.text.contains("27/11"))
    #expect(due(in: journey) == Day(iso: "2026-11-24"))
    try journey.press(.control("s"), "l")
    #expect(due(in: journey) == Day(iso: "2026-11-27"))
    try journey.press("u")
    #expect(due(in: journey) == Day(iso: "2026-11-24"))
  }

  @Test("the times are counted; a nearer day is no move, nor is another text")
  func counted() throws {
    var third = try promise(movedTo: "2026-11-24", "2026-11-25")
    try setDue("27/11", in: &third)
    #expect(third.text.contains("Việc này lùi hạn lần thứ 3"), "\(third.text)")
    var nearer = try promise(movedTo: "2026-11-24", "2026-11-30")
    try setDue("26/11", in: &nearer)
    #expect(due(in: nearer) == Day(iso: "2026-11-26"), "\(nearer.text)")
    var text = try promise(movedTo: "2026-11-24", "2026-11-30")
    try text.type(" ở chuồng")
    try text.press(.control("s"))
    #expect(text.store.saves.count == 1, "\(text.text)")
  }

  // MARK: An income that no visit explains

  /// The form of this year's income of a household whose crops brought 10 million last year.
  private func income(of household: Household.ID, wagesBefore: Int? = nil) throws -> Journey {
    var before = Income(id: Income.id(of: household, in: 2025))
    before.day = Day(iso: "2025-11-05")
    before.amounts[.crops] = 10_000_000
    before.amounts[.wages] = wagesBefore
    var journey = try Journey(SmallCommune.fuller + [before], as: SmallCommune.lead)
    try journey.press("2")
    try journey.point(at: household == SmallCommune.household7 ? "LS-007" : "LS-014")
    try journey.press(.enter, "m", .enter)
    #expect(journey.app.pages.last is IncomePage)
    try journey.press(.tab)
    return journey
  }

  private func saved(in journey: Journey, of household: Household.ID) -> Int? {
    journey.register.income(of: household, in: 2026)?.total
  }

  @Test("half as much again while nobody met the household is asked about, and can stay")
  func unexplained() throws {
    var journey = try income(of: SmallCommune.household7)
    try journey.type("15 tr")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Thu nhập khác nhiều so với năm trước"), "\(journey.text)")
    #expect(journey.store.saves.isEmpty)
    try journey.press("s")
    #expect(journey.text.contains("15 tr"))
    try journey.press(.control("s"), "l")
    #expect(saved(in: journey, of: SmallCommune.household7) == 15_000_000)
  }

  @Test("a smaller change is not, nor one at a household that was met this month")
  func explained() throws {
    var little = try income(of: SmallCommune.household7)
    try little.type("14 tr")
    try little.press(.control("s"))
    #expect(saved(in: little, of: SmallCommune.household7) == 14_000_000, "\(little.text)")
    var met = try income(of: SmallCommune.household14)
    try met.type("15 tr")
    try met.press(.control("s"))
    #expect(saved(in: met, of: SmallCommune.household14) == 15_000_000, "\(met.text)")
  }

  @Test("a source that is not known yet this year is no fall of the income")
  func notYetKnown() throws {
    var journey = try income(of: SmallCommune.household7, wagesBefore: 30_000_000)
    try journey.type("11 tr")
    try journey.press(.control("s"))
    #expect(saved(in: journey, of: SmallCommune.household7) == 11_000_000, "\(journey.text)")
  }
}
