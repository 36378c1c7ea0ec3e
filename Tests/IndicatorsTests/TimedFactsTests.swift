import Casework
import Testing

@testable import Indicators

@Suite("Facts that change as time goes by")
struct TimedFactsTests {
  private static let months: [Period] = (0..<60).map {
    Period(.month, holding: Month(ordinal: 2024 * 12 + $0))
  }
  private static let today = Facts.day("2028-12-31")

  private static func book(_ facts: Facts) -> Casebook {
    Casebook(facts.register, lists: Shipped.lists, today: today, older: Casebook.Older())
  }

  private static func indicator(_ id: String, of unit: String, _ lines: String...) -> String {
    (["indicator \(id)", "title \"a\" english \"a\"", "counts \(unit) at end"] + lines + [
      "end", "",
    ])
    .joined(separator: "\n")
  }

  private static func definitions(_ indicators: [String]) throws -> Definitions {
    try Definitions([(name: "test", text: indicators.joined(separator: "\n\n"))], totals: [:])
  }

  /// Rising numbers in each comparison, on either side of it, and in other places.
  private static let rising: [String] = {
    let signs = ["=", "!=", "<", "<=", ">", ">="]
    var conditions: [(unit: String, condition: String)] = []
    for fact in ["age", "leastAge", "schoolAge"] {
      for sign in signs {
        conditions.append(("people", "\(fact) \(sign) 6"))
        conditions.append(("people", "5 \(sign) \(fact)"))
        conditions.append(("people", "\(fact) \(sign) 0"))
      }
      conditions.append(("people", "\(fact) in 3..5 or \(fact) in 15..60"))
      conditions.append(("people", "\(fact) * 2 > 11 and \(fact) < 30"))
      conditions.append(("people", "\(fact) is known"))
    }
    for sign in signs {
      conditions.append(("households", "povertyAge \(sign) 3"))
      conditions.append(("households", "12 \(sign) povertyAge"))
    }
    return conditions.enumerated().map { number, one in
      indicator("i\(number)", of: one.unit, "counted when \(one.condition) otherwise \"no\"")
    }
  }()

  @Test(
    "each month looked at alone says what all say that are followed through",
    arguments: [1, 2, 3] as [UInt64])
  func comparisons(_ seed: UInt64) throws {
    try expectSteady(Self.definitions(Self.rising), Facts.random(seed))
  }

  @Test("what is left out by its age is left out though it is not known whether it belongs here")
  func excludedFromDoubt() throws {
    // Born on 10 March 2021, so five in March 2026; whether the child reads nobody has said.
    var facts = Facts()
    facts.village("a")
    facts.household("k1", hasHead: false)
    facts.member("p", of: "k1", born: "2021-03-10")
    let definitions = try Self.definitions([
      Self.indicator(
        "young", of: "people", "among literacy = reads", "exclude \"grown\" when leastAge >= 5",
        "counted when leastAge >= 2 otherwise \"small\"")
    ])
    try expectSteady(definitions, facts)
    #expect(Self.runs(of: definitions, facts).map(\.moments) == [0..<26, 26..<60])
    #expect(Self.runs(of: definitions, facts).map(\.tally.unknown) == [1, 0])
    #expect(Self.runs(of: definitions, facts).map(\.tally.excluded) == [0, 1])
  }

  @Test("a class is looked at again when it has become too old, not every month")
  func povertyAge() throws {
    // Decided in December 2024 (month 11 from January 2024), good for 15 months: from April 2026 on
    // (month 27) it is too old.
    var facts = Facts()
    facts.village("a")
    facts.household("k1")
    facts.decided("k1", "2024-12-10", .poor)
    let definitions = try Self.definitions([
      Self.indicator(
        "poor", of: "households", "needs povertyAge <= 15 otherwise \"old\"",
        "counted when povertyClass = poor otherwise \"no\"")
    ])
    try expectSteady(definitions, facts)
    let runs = Self.runs(of: definitions, facts)
    #expect(runs.map(\.moments) == [0..<11, 11..<27, 27..<60])
    #expect(runs.map(\.tally.counted) == [0, 1, 0])
  }

  private static func runs(of definitions: Definitions, _ facts: Facts) -> [CaseReading.Run] {
    var runs: [CaseReading.Run] = []
    for indicator in definitions.indicators {
      let moments = months.compactMap { indicator.moment(in: $0, today: today) }
      for file in book(facts).files {
        CaseReading(indicator, of: nil, by: nil).forEachRun(of: file, at: moments) {
          runs.append($0)
        }
      }
    }
    return runs
  }

  private func expectSteady(_ definitions: Definitions, _ facts: Facts) throws {
    let book = Self.book(facts)
    let together = PeriodFigures(
      definitions, in: Self.months, of: nil, by: .village, book: book,
      files: CaseFileSource(of: book)
    ).tables
    for (month, table) in zip(Self.months, together) {
      let alone = FigureTable(
        definitions, in: month, people: nil, by: .village, book: book, files: book.files)
      for indicator in definitions.indicators {
        #expect(
          table.figure(of: indicator.id) == alone.figure(of: indicator.id),
          "\(indicator.id) \(month)")
      }
    }
  }
}
