import Casework
import Testing

@testable import Indicators

@Suite("By which day what is left is to be done")
struct DeadlineTests {
  /// Nine of ten children of eight attend in the school year 2026-2027, which begins on 01/08/2026:
  /// one is left.
  private func facts() -> Facts {
    var facts = Facts()
    facts.village("a")
    facts.household("h1")
    facts.pupils((1...9).map { "p\($0)" }, of: "h1", born: "2018")
    facts.member("p0", of: "h1", born: "2018")
    facts.school("p0") { $0.notEnrolled = true }
    return facts
  }

  @Test(
    "of a school year it is 31 May; from June on the school year's last day, 31 July",
    arguments: [
      ("2026-10", "2026-10-20", "2027-05-31"),
      ("2026-Q4", "2027-01-05", "2027-05-31"),
      ("2026-2027", "2026-11-23", "2027-05-31"),
      ("2027-05", "2027-05-31", "2027-05-31"),
      ("2027-06", "2027-06-01", "2027-07-31"),
      // Looked at behind its end: as it stood on 31/05 the day had not passed.
      ("2027-05", "2027-06-15", "2027-05-31"),
      ("2026-2027", "2027-06-01", "2027-07-31"),
      // The calendar year's own figure is as at its end.
      ("2026", "2026-11-23", "2026-12-31"),
    ])
  func schoolYear(_ period: String, _ today: String, _ day: String) throws {
    let table = FigureTable.of(facts(), by: Shipped.definitions, in: period, today: today)
    let left = try #require(table.progress(of: "schoolArranged")?.left)
    #expect(left.cases == 1)
    #expect(left.by == Facts.day(day))
  }

  @Test("of everything else it is the year's last day")
  func year() throws {
    let table = FigureTable.of(facts(), by: Shipped.definitions, in: "2026-10", today: "2026-11-23")
    // Nobody leads the one household.
    let left = try #require(table.progress(of: "householdsLed")?.left)
    #expect(left.cases == 1)
    #expect(left.by == Facts.day("2026-12-31"))
  }
}
