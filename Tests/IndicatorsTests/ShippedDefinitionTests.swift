import Casework
import Testing

@testable import Indicators

/// Every case counted by hand, for all definitions that ship.
let handCountedCases =
  IncomeCases.all + PovertyCases.stock + PovertyCases.fall + PovertyCases.moves
  + PovertyCases.fallingBack + PolicyCases.all + PolicyCases.stillDue + SchoolCases.all
  + HealthCases.all + ProcessCases.all + LivelihoodCases.all
  + WorkCases.all + GoalCases.all + PolicyCases.insurance

@Suite("The definitions that ship, against hand-counted cases")
struct ShippedDefinitionTests {
  @Test("the four lists are those that somebody counts by hand", arguments: handCountedCases)
  func lists(_ one: FigureCase) {
    #expect(one.outcome(by: Shipped.definitions) == one.expected)
  }

  @Test("figures are as of the period's last day, those of a school year as of 30 September")
  func day() {
    func day(_ period: String, today: String) -> Day {
      var facts = Facts()
      facts.village("a")
      return FigureTable.of(facts, by: Shipped.definitions, in: period, today: today).day
    }
    #expect(day("2026-10", today: "2026-11-23") == Facts.day("2026-10-31"))
    #expect(day("2026", today: "2026-11-23") == Facts.day("2026-11-23"))
    #expect(day("2025-2026", today: "2026-11-23") == Facts.day("2025-09-30"))
    #expect(day("2026-2027", today: "2026-08-20") == Facts.day("2026-08-20"))
  }

  @Test("of a school year what is kept until its end has a day of its own: 31 May, or today")
  func ownDay() throws {
    let kept = try #require(Shipped.definitions["preschoolKept"])
    let enrolled = try #require(Shipped.definitions["preschool"])
    func table(_ period: String, today: String) -> FigureTable {
      var facts = Facts()
      facts.village("a")
      return .of(facts, by: Shipped.definitions, in: period, today: today)
    }
    let over = table("2025-2026", today: "2026-11-23")
    #expect(over.ownDay(of: kept) == Facts.day("2026-05-31"))
    #expect(over.ownDay(of: enrolled) == nil)
    #expect(
      table("2026-2027", today: "2026-11-23").ownDay(of: kept) == Facts.day("2026-11-23"))
    #expect(table("2026-10", today: "2026-11-23").ownDay(of: kept) == nil)
  }

  @Test("no definition ships without a case counted by hand, but those of reported totals")
  func allAreProven() {
    let proven = Set(handCountedCases.map(\.indicator))
    #expect(
      Shipped.definitions.indicators.filter(\.hasCases).map(\.id).filter { !proven.contains($0) }
        == [])
  }
}
