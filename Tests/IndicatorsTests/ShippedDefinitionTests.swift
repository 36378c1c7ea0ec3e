import Casework
import Testing

@testable import Indicators

/// Every case counted by hand, for all definitions that ship.
let handCountedCases =
  IncomeCases.all + PovertyCases.stock + PovertyCases.fall + PovertyCases.moves
  + PolicyCases.all + SchoolCases.all + HealthCases.all + ProcessCases.all + LivelihoodCases.all
  + WorkCases.all + PolicyCases.insurance

@Suite("The definitions that ship, against hand-counted cases")
struct ShippedDefinitionTests {
  @Test("the four lists are those that somebody counts by hand", arguments: handCountedCases)
  func lists(_ one: FigureCase) {
    #expect(one.outcome(by: Shipped.definitions) == one.expected)
  }

  @Test("no definition ships without a case counted by hand, but those of reported totals")
  func allAreProven() {
    let proven = Set(handCountedCases.map(\.indicator))
    #expect(
      Shipped.definitions.indicators.filter(\.hasCases).map(\.id).filter { !proven.contains($0) }
        == [])
  }
}
