import Casework
import Testing

@testable import Indicators

/// Ten households, all poor at the end of 2026 but `a`, whose decisions say so much:
///
/// | household | B1 | B2 |
/// |---|---|---|
/// | b | 90 | 60 |
/// | c | 135 | 30 |
/// | d | 120 | 50 |
/// | e to j | not known | not known |
@Suite("What is left in people")
struct NearestTests {
  private static func facts(poor: [String] = "bcdefghij".map(String.init)) -> Facts {
    var facts = Facts()
    facts.village("a")
    let scores: [String: (b1: Int, b2: Int)] = ["b": (90, 60), "c": (135, 30), "d": (120, 50)]
    for id in "abcdefghij".map(String.init) {
      facts.household(id)
      facts.decided(id, "2025-12-10", .poor, by: "2022-2026")
      facts.decided(
        id, "2026-12-10", poor.contains(id) ? .poor : .nonPoor, by: "2022-2026",
        b1: scores[id]?.b1, b2: scores[id]?.b2)
    }
    return facts
  }

  private static func names(_ nearest: NearestCases) -> [String] {
    nearest.lists.map { list in
      list.cases.map { $0.name(countedAs: .households) }.joined(separator: " ")
    }
  }

  @Test("of the poor the highest score stands first; what is not known stands last, by code")
  func order() throws {
    let table = FigureTable.of(
      Self.facts(), by: Shipped.definitions, in: "2026", today: "2026-12-20")
    let nearest = try #require(table.nearest(to: "poorFallPoints"))
    #expect(nearest.pending == 9)
    let names = Self.names(nearest)
    #expect(names[0] == "c d b e f")
    // The hardest off: the most points of B2.
    #expect(names[1] == "b d c e f")
    #expect(nearest.lists.map(\.title?.english) == [nil, "Hardest off", "Least supported"])
    #expect(Set(nearest.lists.map(\.cases.count)) == [5])
  }

  @Test("the lists are never longer than what there is")
  func length() throws {
    let few = FigureTable.of(
      Self.facts(poor: ["b", "c"]), by: Shipped.definitions, in: "2026", today: "2026-12-20")
    let nearest = try #require(few.nearest(to: "poorFallPoints"))
    #expect(Self.names(nearest)[0] == "c b")
    #expect(Set(nearest.lists.map(\.cases.count)) == [2])
  }

  @Test("the least supported: the fewest entitlements delivered, then the fewest times met")
  func leastSupported() throws {
    var facts = Self.facts()
    facts.visit("b", "2026-12-01")
    facts.visit("c", "2026-01-01")
    // Older than the last twelve months.
    facts.visit("d", "2025-12-31")
    facts.visit("e", "2026-11-01", .inFields)
    let table = FigureTable.of(facts, by: Shipped.definitions, in: "2026", today: "2026-12-20")
    let nearest = try #require(table.nearest(to: "poorFallPoints"))
    #expect(Self.names(nearest)[2] == "d e f g h")
    let met = nearest.lists[2].cases.compactMap { one in
      table.findings(of: nearest.lists[2].order, for: one).last?.value
    }
    #expect(met.allSatisfy { $0 == .number(0, .times) })
  }

  @Test("an indicator that names no nearest has no such lists")
  func none() {
    let table = FigureTable.of(
      Self.facts(), by: Shipped.definitions, in: "2026", today: "2026-12-20")
    #expect(table.nearest(to: "poorRate") == nil)
    #expect(table.nearest(to: "rehabFiled") == nil)
  }
}

/// Three households: `a` of 1 with 60 million, `b` of 2 with 20 million, `c` of 4 with 20 million, all
/// year; together 100 million among 7.
@Suite("What hides in an average")
struct SpreadTests {
  private static func table(_ incomes: [String: Int?]) -> FigureTable {
    var facts = Facts()
    facts.village("a")
    for (household, members) in [("a", 1), ("b", 2), ("c", 4)] {
      facts.household(household)
      for place in 1..<max(2, members) where members > 1 {
        facts.member("\(household)\(place)", of: household)
      }
    }
    for (household, amount) in incomes.sorted(by: { $0.key < $1.key }) {
      facts.income(household, 2026, amount)
    }
    return FigureTable.of(
      facts, by: Shipped.definitions, in: "2026", split: .village, today: "2027-02-01")
  }

  @Test("half of the people have so much or less: households weigh by who lives in them")
  func median() throws {
    let table = Self.table(["a": 60_000_000, "b": 20_000_000, "c": 20_000_000])
    let spread = try #require(
      table.spreads(of: "incomePerHead")[.commune])
    // The four of `c`, with 5 million each, are more than half of the seven.
    #expect(spread.median == Fraction(5_000_000))
    // The highest tenth of three households is one: it has 60 of the 100 million.
    #expect(spread.topCases == 1)
    #expect(spread.topShare == Fraction(60, over: 100))
  }

  @Test("a ratio has that of its average, each village its own")
  func parts() throws {
    let table = Self.table(["a": 60_000_000, "b": 20_000_000, "c": 20_000_000])
    let spreads = table.spreads
    #expect(Set(spreads.keys) == ["incomePerHead", "incomeRatio"])
    #expect(spreads["incomeRatio"] == spreads["incomePerHead"])
    #expect(
      spreads["incomePerHead"]?[.village(.init("a"))] == spreads["incomePerHead"]?[.commune])
  }

  @Test("where nothing came in nobody has a part of it; where nothing is known there is none")
  func none() throws {
    let poor = Self.table(["a": 0, "b": 0, "c": 0])
    let spread = try #require(poor.spreads(of: "incomePerHead")[.commune])
    #expect(spread.median == Fraction(0))
    #expect(spread.topShare == nil)
    let unknown = Self.table(["a": nil])
    #expect(unknown.spreads(of: "incomePerHead").isEmpty)
    #expect(unknown.spreads(of: "poorRate").isEmpty)
  }
}

/// Ten households, six of them poor at the end of 2025. Of these `a`, `b` and `d` registered to leave
/// poverty in 2026, and `d` is still poor by a decision of 01/06/2026; `c` registered and withdrew.
@Suite("A forecast")
struct ForecastTests {
  private static func table(in period: String) -> FigureTable {
    var facts = Facts()
    facts.village("a")
    let households = "abcdefghij".map(String.init)
    facts.households(households)
    facts.decided(households, "2025-12-10", poor: 6)
    facts.decided("d", "2026-06-01", .poor, by: "2022-2026")
    for (household, withdrawn) in [("a", nil), ("b", nil), ("c", "2026-08-01"), ("d", nil)] {
      var registration = PovertyRegistration(
        id: PovertyRegistration.id(of: .init(household), in: 2026))
      registration.day = Facts.day("2026-02-01")
      registration.withdrawn = withdrawn.map(Facts.day)
      facts.add(registration)
    }
    return FigureTable.of(facts, by: Shipped.definitions, in: period, today: "2026-11-20")
  }

  @Test("is what the share would be if those who registered leave poverty; the figure stays")
  func share() {
    for period in ["2026", "2026-11"] {
      let table = Self.table(in: period)
      #expect(table.forecast(of: "poorRate") == Fraction(4, over: 10))
      #expect(table.figure(of: "poorRate")?.value == Fraction(6, over: 10))
    }
  }

  @Test("of a fall it is held against the same start")
  func fall() {
    let table = Self.table(in: "2026")
    #expect(table.figure(of: "poorFallPoints")?.value == Fraction(0))
    #expect(table.forecast(of: "poorFallPoints") == Fraction(2, over: 10))
  }

  @Test("is of the running period alone, and of what the definition plans")
  func others() {
    let past = Self.table(in: "2026-10")
    #expect(past.forecast(of: "poorRate") == nil)
    let table = Self.table(in: "2026")
    #expect(table.forecast(of: "nearPoorRate") == nil)
    #expect(table.forecast(of: "relapse") == nil)
  }
}
