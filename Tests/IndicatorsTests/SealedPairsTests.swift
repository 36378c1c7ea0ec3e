import Casework
import Testing

@testable import Indicators

@Suite("Two sealed figures of the same cases")
struct SealedPairsTests {
  /// Which cases a figure puts in one of its cells.
  private struct Cell: Hashable {
    let indicator: String
    let name: String
  }

  /// One commune as the year's figures see it.
  private struct Look {
    let cases: [Cell: Set<Substring>]
    let told: Set<String>

    init(_ facts: Facts) {
      let table = FigureTable.of(facts, by: Shipped.definitions, in: "2026")
      var cases: [Cell: Set<Substring>] = [:]
      for indicator in sealed {
        let lists = table.lists(of: indicator.id).map { Set($0.split(separator: " ")) }
        for (name, list) in zip(["counted", "remaining", "unknown", "excluded"], lists)
        where name != "unknown" {
          cases[Cell(indicator: indicator.id, name: name)] = list
        }
      }
      self.cases = cases
      told = Set(
        sealed.filter { table.telling(of: $0, in: .commune, toHealthStaff: false) == .numbers }
          .map(\.id))
    }
  }

  private static let sealed = Shipped.definitions.indicators.filter {
    $0.hasCases && $0.compartment == .health
  }

  /// - Parameter rare: one in so many deliveries or unions is what only one of two figures counts.
  private static func commune(_ seed: UInt64, rare: Int) -> Facts {
    var random = Seeded(seed)
    var facts = Facts()
    facts.household("k1")
    facts.member("m", of: "k1", born: "1990", sex: .female)
    for number in 0..<60 {
      // In each third, three times in the last one, or twice.
      let days =
        random.happens(1, in: 3)
        ? [-100, -10] : random.happens(1, in: rare) ? [-30, -20, -10] : [-200, -100, -10]
      facts.pregnancy("d\(number)", of: "m") {
        $0.delivered = Facts.day("2026-06-15")
        $0.visits = Dictionary(
          uniqueKeysWithValues: days.map { (Facts.day("2026-06-15").adding(days: $0), nil) })
        $0.attendant = random.happens(1, in: 4) ? .noStaff : .nurse
      }
    }
    for number in 0..<60 {
      let isYoung = random.happens(1, in: 2)
      facts.member(
        "u\(number)", of: "k1", born: isYoung ? "2010-01-01" : "2000-01-01", sex: .female)
      let isOfTwo = isYoung && !random.happens(1, in: rare)
      facts.union("u", of: "u\(number)") {
        $0.partnerBirth = PartialDate(iso: isOfTwo ? "2009-01-01" : "2000-01-01")
      }
      // By the WHO table -2.01 and -2.00.
      let isStunted = random.happens(1, in: 2)
      facts.member(
        "c\(number)", of: "k1", born: isStunted ? "2024-04-27" : "2024-04-24", sex: .male)
      facts.height(of: "c\(number)", on: "2026-06-01", isStunted ? 818 : 819)
    }
    return facts
  }

  @Test("what one counts less than another, which always counts as much, is never 1 to 4")
  func differences() throws {
    let looks = (1...30).map { Look(Self.commune(UInt64($0), rare: $0 % 2 == 0 ? 15 : 3)) }
    let cells = try #require(looks.first).cases.keys
    var pairs: Set<[String]> = []
    var small = 0
    for inner in cells {
      for outer in cells where outer.indicator != inner.indicator {
        let sets = looks.map { ($0.cases[inner] ?? [], $0.cases[outer] ?? []) }
        // What is nearly always empty lies within anything.
        guard sets.allSatisfy({ $0.isSubset(of: $1) }), sets.contains(where: { $0 != $1 }),
          sets.count(where: { !$0.0.isEmpty }) > 10
        else { continue }
        pairs.insert([inner.indicator, inner.name, outer.indicator, outer.name])
        for (look, (within, whole)) in zip(looks, sets)
        where (1...4).contains(whole.count - within.count) {
          small += 1
          #expect(
            !look.told.isSuperset(of: [inner.indicator, outer.indicator]),
            "\(outer) less \(inner): \(whole.count) less \(within.count)")
        }
      }
    }
    #expect(
      pairs == [
        ["antenatalThirds", "counted", "antenatal", "counted"],
        ["antenatal", "remaining", "antenatalThirds", "remaining"],
        ["childMarriagesOfTwo", "counted", "childMarriages", "counted"],
        ["childMarriagesOfTwo", "counted", "childMarriageShare", "counted"],
        ["childMarriagesOfTwo", "remaining", "childMarriages", "counted"],
        ["childMarriagesOfTwo", "remaining", "childMarriageShare", "counted"],
      ])
    #expect(small > 20, "without small differences nothing was tried")
    for id in ["antenatalThirds", "childMarriagesOfTwo"] {
      #expect(looks.contains { $0.told.contains(id) }, "a test of silence proves nothing: \(id)")
    }
  }

  @Test(
    "a visit in each third is told where it is as often as three visits, or 5 less, not 1 or 4 less",
    arguments: [(0, true), (1, false), (4, false), (5, true)])
  func within(_ less: Int, _ isTold: Bool) throws {
    let thirds = try #require(Shipped.definitions["antenatalThirds"])
    let three = try #require(Shipped.definitions["antenatal"])
    var facts = Facts()
    facts.household("k1")
    facts.member("m", of: "k1", born: "1990", sex: .female)
    // 20 of 30 came three times or more, some of them only in the last third; 10 came twice.
    for number in 0..<30 {
      let days =
        number >= 20 ? [-100, -10] : number < less ? [-30, -20, -10] : [-200, -100, -10]
      facts.pregnancy("d\(number)", of: "m") {
        $0.visits = Dictionary(
          uniqueKeysWithValues: days.map { (Facts.day("2026-06-15").adding(days: $0), nil) })
      }
    }
    let table = FigureTable.of(facts, by: Shipped.definitions, in: "2026")
    #expect(table.figure(of: "antenatal")?.tally.counted == 20)
    #expect(table.figure(of: "antenatalThirds")?.tally.counted == 20 - less)
    #expect(table.telling(of: three, in: .commune, toHealthStaff: false) == .numbers)
    #expect(
      table.telling(of: thirds, in: .commune, toHealthStaff: false)
        == (isTold ? .numbers : .statusOnly))
  }
}
