import Casework
import Record
import Testing

@testable import Indicators

@Suite("Sealed figures in front of everybody")
struct SuppressionTests {
  /// What happens, what stands, and what is made of either, all of it sealed.
  private static let definitions: Definitions = {
    let text = """
      people lahu by head "La Hủ"
      people hanhi by head "Hà Nhì"

      indicator happened
        title "X"
        counts promises during
        exclude "thôi" when isDropped
        counted when isKept
        sealed health
        goal falling
      end

      indicator stands
        title "X"
        counts households at end
        counted when povertyClass = poor
        sealed health
        known 0%
        goal < 10% by 2030
        path line from 2025
      end

      indicator fell
        title "X"
        counts households at end
        fall of stands in points
        sealed health
      end

      indicator officially
        title "X"
        counts households at end
        counted when povertyClass = poor
        sealed health
        known 0%
        official stunting
      end
      """
    do throws(DefinitionProblems) {
      return try Definitions([("sealed.txt", text)], totals: Shipped.totals)
    } catch {
      fatalError("\(error.problems)")
    }
  }()

  private static let peoples = ["all", "lahu", "hanhi"]
  private static let periods =
    ["2025", "2026", "2027", "2028"]
    + (2025...2027).flatMap { year in ["H1", "H2", "Q1", "05"].map { "\(year)-\($0)" } }

  private func table(
    _ facts: Facts, _ period: String, _ people: String, by split: Split? = .village
  ) -> FigureTable {
    .of(facts, by: Self.definitions, in: period, of: people, split: split)
  }

  /// A number that is told, with the cases behind it, which nobody is told.
  private struct Told {
    let about: String
    let cases: Set<Substring>
  }

  /// Everything that is told about what happened, over all periods, peoples and parts.
  private func told(_ facts: Facts, _ id: String) throws -> [Told] {
    let indicator = try #require(Self.definitions[id])
    var told: [Told] = []
    for period in Self.periods {
      for people in Self.peoples {
        for split in [Split.village, .lead] {
          let table = table(facts, period, people, by: split)
          for part in [.commune] + table.sortedParts(in: table.book.register)
          where table.telling(of: indicator, in: part, toHealthStaff: false) == .numbers {
            let lists = table.lists(of: id, in: part).map { Set($0.split(separator: " ")) }
            for (name, cases) in zip(["counted", "remaining", "unknown", "excluded"], lists) {
              told.append(Told(about: "\(period) \(people) \(part) \(name)", cases: cases))
            }
            told.append(
              Told(about: "\(period) \(people) \(part) known", cases: lists[0].union(lists[1])))
          }
        }
      }
    }
    return told
  }

  @Test(
    "no small cell can be got from what is told: not by itself, not by taking one from another",
    arguments: Array(1...4) as [UInt64])
  func noCellIsRecovered(_ seed: UInt64) throws {
    let told = try told(Self.manyPromises(seed), "happened")
    #expect(!told.isEmpty, "a test of silence proves nothing")
    for one in told where !one.about.hasSuffix("unknown") {
      #expect(!(1...4).contains(one.cases.count), "\(one.about)")
      for other in told
      where other.about != one.about && !other.about.hasSuffix("unknown")
        && other.cases.isStrictSubset(of: one.cases)
      {
        #expect(
          !(1...4).contains(one.cases.count - other.cases.count),
          "\(one.about) less \(other.about)")
      }
    }
  }

  /// Enough that some numbers are told, and cells of any size in their parts.
  private static func manyPromises(_ seed: UInt64) -> Facts {
    var random = Seeded(seed)
    var facts = Facts()
    for village in ["a", "b", "c"] { facts.village(village) }
    for number in 0..<12 {
      let id = "k\(number)"
      facts.household(
        id, in: random.one(of: ["a", "b", "c"]),
        of: random.one(of: ["La Hủ", "La Hủ", "Hà Nhì"]))
      if random.happens(1, in: 2) { facts.lead(id, "w") }
      for promise in 0..<12 {
        facts.promise(
          id, "\(promise)", due: random.day(), random.happens(1, in: 2) ? .done : nil,
          on: "2025-01-01")
      }
    }
    return facts
  }

  @Test("of a village, a hamlet, a cell or a lead nothing is told, not even whether it is met")
  func parts() throws {
    let indicator = try #require(Self.definitions["happened"])
    for split in Split.allCases {
      let table = table(Facts.random(1), "2026", "lahu", by: split)
      for part in table.sortedParts(in: table.book.register) {
        #expect(table.telling(of: indicator, in: part, toHealthStaff: false) == .nothing)
      }
    }
  }

  @Test(
    "for everyone, or while the year runs, only whether it is met: differences would tell the rest")
  func statusOnly() throws {
    let indicator = try #require(Self.definitions["happened"])
    var facts = Facts()
    Self.promises(kept: 6, of: 12, in: 2026, &facts)
    #expect(
      table(facts, "2026", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
        == .numbers)
    #expect(
      table(facts, "2026", "all").telling(of: indicator, in: .commune, toHealthStaff: false)
        == .statusOnly)
    #expect(
      table(facts, "2026-05", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
        == .statusOnly)
    #expect(
      table(facts, "2028", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
        == .statusOnly)
    #expect(
      table(facts, "2026-05", "all").telling(of: indicator, in: .commune, toHealthStaff: true)
        == .numbers)
  }

  /// So many promises to La Hủ households of a year, so many kept.
  private static func promises(kept: Int, of all: Int, in year: Int, _ facts: inout Facts) {
    facts.household("k\(year)")
    for number in 0..<all {
      facts.promise(
        "k\(year)", "\(number)", due: "\(year)-05-10", number < kept ? .done : nil,
        on: "\(year)-05-01")
    }
  }

  @Test(
    "a numerator, a complement or an exclusion of 1 to 4 hides the number; 0 and 5 do not",
    arguments: [
      (0, 9, true), (1, 9, false), (4, 9, false), (5, 10, true), (6, 10, false), (9, 9, true),
    ])
  func smallCells(_ kept: Int, _ all: Int, _ isTold: Bool) throws {
    let indicator = try #require(Self.definitions["happened"])
    var facts = Facts()
    Self.promises(kept: kept, of: all, in: 2026, &facts)
    func telling(_ facts: Facts) -> FigureTable.Telling {
      table(facts, "2026", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
    }
    #expect(telling(facts) == (isTold ? .numbers : .statusOnly))
    facts.promise("k2026", "dropped", due: "2026-05-10", .dropped, on: "2026-05-01")
    #expect(telling(facts) == .statusOnly)
  }

  @Test("the year before is not told by way of a path that is it, nor by way of a fall")
  func yearBefore() throws {
    let happened = try #require(Self.definitions["happened"])
    var facts = Facts()
    Self.promises(kept: 2, of: 12, in: 2025, &facts)
    Self.promises(kept: 6, of: 12, in: 2026, &facts)
    #expect(
      table(facts, "2026", "lahu").telling(of: happened, in: .commune, toHealthStaff: false)
        == .statusOnly)

    var decided = Facts()
    let twenty = PovertyCases.twenty
    decided.households(twenty)
    decided.decided(twenty, "2025-12-10", poor: 2)
    decided.decided(twenty, "2026-12-10", poor: 8)
    for id in ["fell", "stands"] {
      let indicator = try #require(Self.definitions[id])
      #expect(
        table(decided, "2026", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
          == .statusOnly, "\(id)")
    }
  }

  /// What the closing of a year printed of a sealed figure of the plan's people.
  private static func closed(
    _ year: Int, _ id: String, _ counts: (counted: Int, remaining: Int)?, isOpenAgain: Bool = false
  ) -> PeriodClosing {
    var closing = PeriodClosing(id: .init(String(year)))
    closing.reopenReason = isOpenAgain ? "thiếu" : nil
    closing.act =
      isOpenAgain
      ? nil
      : .init(
        day: Facts.day("\(year + 1)-01-10"), by: .init("w"), sight: .init(),
        figures: .init("\(year).F"),
        sealed: counts.map {
          [
            .init(
              indicator: id, people: "lahu", counted: $0.counted, remaining: $0.remaining,
              excluded: 0)
          ]
        } ?? [])
    return closing
  }

  @Test("a period that was ever closed has its numbers printed, and tells them no second time")
  func closedPeriod() throws {
    let indicator = try #require(Self.definitions["happened"])
    for isOpenAgain in [false, true] {
      var facts = Facts()
      Self.promises(kept: 6, of: 12, in: 2026, &facts)
      facts.add(Self.closed(2026, "happened", (6, 6), isOpenAgain: isOpenAgain))
      #expect(
        table(facts, "2026", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
          == .statusOnly)
      #expect(
        table(facts, "2026", "lahu").telling(of: indicator, in: .commune, toHealthStaff: true)
          == .numbers)
    }
  }

  @Test("the year before is told by way of a path only as its closing printed it")
  func closedYearBefore() throws {
    let indicator = try #require(Self.definitions["happened"])
    func telling(_ closing: PeriodClosing?) -> FigureTable.Telling {
      var facts = Facts()
      Self.promises(kept: 6, of: 12, in: 2026, &facts)
      Self.promises(kept: 7, of: 14, in: 2027, &facts)
      if let closing { facts.add(closing) }
      return table(facts, "2027", "lahu")
        .telling(of: indicator, in: .commune, toHealthStaff: false)
    }
    #expect(telling(nil) == .numbers)
    #expect(telling(Self.closed(2026, "happened", (6, 6))) == .numbers)
    // One promise more was entered after the closing.
    #expect(telling(Self.closed(2026, "happened", (5, 6))) == .statusOnly)
    #expect(telling(Self.closed(2026, "happened", nil)) == .numbers)
    #expect(telling(Self.closed(2026, "happened", nil, isOpenAgain: true)) == .statusOnly)
  }

  @Test("a year closed twice is told by way of a path only as every closing printed it")
  func closedTwice() throws {
    let indicator = try #require(Self.definitions["happened"])
    /// Closed, opened again, and closed once more, which prints no numbers.
    func telling(printedFirst counted: Int, isKept: Bool = true) -> FigureTable.Telling {
      var facts = Facts()
      Self.promises(kept: 6, of: 12, in: 2026, &facts)
      Self.promises(kept: 7, of: 14, in: 2027, &facts)
      var closing = Self.closed(2026, "happened", nil)
      closing.reopenReason = "thiếu"
      closing.printedBefore =
        isKept ? Self.closed(2026, "happened", (counted, 6)).everPrinted : nil
      facts.add(closing)
      return table(facts, "2027", "lahu")
        .telling(of: indicator, in: .commune, toHealthStaff: false)
    }
    #expect(telling(printedFirst: 6) == .numbers)
    #expect(telling(printedFirst: 5) == .statusOnly)
    #expect(telling(printedFirst: 6, isKept: false) == .statusOnly)
  }

  @Test("an official total does not open the small cells of the cases behind it")
  func official() throws {
    let indicator = try #require(Self.definitions["officially"])
    var facts = Facts()
    facts.households(PovertyCases.ten)
    facts.decided(PovertyCases.ten, "2026-12-10", poor: 2)
    facts.reported("stunting", "2026", 20, of: 80)
    #expect(table(facts, "2026", "lahu").figure(of: "officially")?.value == share(1, 4))
    #expect(
      table(facts, "2026", "lahu").telling(of: indicator, in: .commune, toHealthStaff: false)
        == .statusOnly)
  }

  @Test("whoever may read the numbers may not therefore read the names")
  func names() throws {
    let health = try #require(Self.definitions["happened"])
    let common = try #require(Shipped.definitions["poorRate"])
    let police = try #require(Shipped.definitions["rehabFiled"])
    let table = table(Facts(), "2026", "lahu")
    #expect(!table.namesCases(of: health, toHealthStaff: false))
    #expect(table.namesCases(of: health, toHealthStaff: true))
    #expect(table.namesCases(of: common, toHealthStaff: false))
    #expect(!table.namesCases(of: police, toHealthStaff: true))
  }
}
