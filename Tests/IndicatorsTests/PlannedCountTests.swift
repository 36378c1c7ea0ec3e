import Casework
import Testing

@testable import Indicators

@Suite("Counts that a year's plan sets")
struct PlannedCountTests {
  /// The plan of 2026 wants so many cases in the commune, and of them some in village a.
  private func facts(_ indicator: String, commune: Int, village: Int) -> Facts {
    var facts = Facts()
    facts.village("a")
    facts.households(["h1", "h2", "h3"])
    facts.decided(["h1", "h2", "h3"], "2025-12-20", poor: 3)
    // Two of the three are poor still: one has left.
    facts.decided(["h1", "h2", "h3"], "2026-12-20", poor: 2)
    let values: [YearTarget.Area: Int] = [.commune: commune, .village(.init("a")): village]
    for (area, value) in values {
      var target = YearTarget(id: YearTarget.id(of: indicator, in: 2026, area))
      target.value = ExactDecimal(value)
      facts.add(target)
    }
    return facts
  }

  @Test("a count without a goal stands beside what was planned, and nothing is said of it")
  func withoutGoal() throws {
    let table = FigureTable.of(
      facts("leftPoverty", commune: 3, village: 2), by: Shipped.definitions, in: "2026",
      split: .village, today: "2027-01-15")
    #expect(table.figure(of: "leftPoverty")?.tally.counted == 1)
    #expect(
      table.progress(of: "leftPoverty")
        == Progress(status: .noVerdict, onPath: Fraction(3), left: nil))
    #expect(table.progress(of: "leftPoverty", in: .village(Village.ID("a")))?.onPath == Fraction(2))
    let unplanned = FigureTable.of(
      facts("leftPoverty", commune: 3, village: 2), by: Shipped.definitions, in: "2025",
      today: "2027-01-15")
    #expect(unplanned.progress(of: "leftPoverty")?.onPath == nil)
  }

  @Test("of what is to be as few as can be, too")
  func fewest() throws {
    let table = FigureTable.of(
      facts("relapse", commune: 1, village: 1), by: Shipped.definitions, in: "2026",
      today: "2027-01-15")
    #expect(
      table.progress(of: "relapse") == Progress(status: .noVerdict, onPath: Fraction(1), left: nil))
  }
}
