import Casework
import Testing

@testable import Indicators

@Suite("Figures of several communes added up")
struct FigureSumTests {
  private static func shares(
    _ facts: Facts, in period: String, into sum: inout FigureSum, hiding hidden: Set<String> = []
  ) {
    let table = FigureTable.of(facts, by: Shipped.definitions, in: period)
    for indicator in table.indicators {
      guard let figure = table.figure(of: indicator.id) else { continue }
      let share = FigureSum.Share(tally: figure.tally, base: figure.base, total: figure.total)
      sum.add(
        hidden.contains(indicator.id) ? nil : share,
        to: .init(period: Facts.period(period), people: "lahu", indicator: indicator.id))
    }
  }

  /// `poor` of `all` households are poor at the end of 2026, `poorBefore` were a year earlier.
  private static func commune(_ id: String, poor: Int, poorBefore: Int, of all: Int) -> Facts {
    var facts = Facts()
    facts.village("a")
    let households = (0..<all).map { "\(id)\($0)" }
    facts.households(households)
    facts.decided(households, "2025-12-20", poor: poorBefore)
    facts.decided(households, "2026-12-20", poor: poor)
    return facts
  }

  @Test("a province's share is of all its households, never the mean of its communes' shares")
  func shares() throws {
    var sum = FigureSum(Shipped.definitions)
    // 2 of 10 and 30 of 40: together 32 of 50; the mean of 20% and 75% would be 47.5%.
    Self.shares(Self.commune("x", poor: 2, poorBefore: 4, of: 10), in: "2026", into: &sum)
    Self.shares(Self.commune("y", poor: 30, poorBefore: 36, of: 40), in: "2026", into: &sum)
    let rows = sum.rows
    let rate = try #require(rows.first { $0.key.indicator == "poorRate" })
    #expect(rate.communes == 2)
    #expect(rate.figure?.tally.counted == 32)
    #expect(rate.figure?.value == Fraction(32, over: 50))
    // 40 of 50 were poor a year earlier: the fall is 8 of 50, by 16 points.
    let fall = try #require(rows.first { $0.key.indicator == "poorFallPoints" })
    #expect(fall.figure?.value == Fraction(8, over: 50))
  }

  @Test("one commune that keeps its small numbers to itself leaves the sum untold")
  func hidden() throws {
    var sum = FigureSum(Shipped.definitions)
    Self.shares(Self.commune("x", poor: 2, poorBefore: 4, of: 10), in: "2026", into: &sum)
    Self.shares(
      Self.commune("y", poor: 1, poorBefore: 1, of: 9), in: "2026", into: &sum,
      hiding: ["poorRate"])
    let row = try #require(sum.rows.first { $0.key.indicator == "poorRate" })
    #expect(row.figure == nil)
    #expect(row.hidden == 1)
  }

  @Test("what communes say apart comes to what one commune of them all would say", arguments: 1...4)
  func together(_ seed: Int) throws {
    let facts = Facts.random(UInt64(seed))
    let villages = FigureTable.of(facts, by: Shipped.definitions, in: "2026", split: .village)
    var sum = FigureSum(Shipped.definitions)
    for part in villages.sortedParts(in: villages.book.register) {
      for indicator in villages.indicators where indicator.hasCases && indicator.total == nil {
        let figure = try #require(villages.figure(of: indicator.id, in: part))
        sum.add(
          .init(tally: figure.tally, base: figure.base),
          to: .init(period: villages.period, people: "lahu", indicator: indicator.id))
      }
    }
    for row in sum.rows {
      #expect(row.figure == villages.figure(of: row.indicator.id), "\(row.indicator.id)")
    }
  }
}
