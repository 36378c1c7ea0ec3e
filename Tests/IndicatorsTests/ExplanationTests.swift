import Casework
import Testing

@testable import Indicators

@Suite("Vì sao: why a case stands where it does")
struct ExplanationTests {
  @Test("poor again: by which decision, and how many years after the exit")
  func relapse() throws {
    var facts = Facts()
    facts.household("k1")
    for (day, decided) in [("2022-12-10", PovertyClass.poor), ("2023-12-10", .nonPoor)] {
      facts.decided("k1", day, decided, by: "2022-2026")
    }
    facts.decided("k1", "2026-11-20", .poor, by: "2022-2026")
    let table = FigureTable.of(facts, by: Shipped.definitions, in: "2026")
    let indicator = try #require(Shipped.definitions["relapse"])
    let one = try #require(table.cases(of: "relapse", files: table.files).counted.first)
    let findings = indicator.explanation(of: one, people: table.people).findings
    #expect(findings.map(\.fact.name) == ["povertyMove", "yearsSinceExit"])
    // From the decision of 2023 to that of 2026.
    #expect(findings.map(\.value) == [.choice("relapse"), .number(3, .years)])
    #expect(findings.map(\.source?.day) == [Facts.day("2026-11-20"), Facts.day("2026-11-20")])
  }
}
