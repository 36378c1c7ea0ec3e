import Casework
import Testing

@testable import Indicators

@Suite("What holds of figures of any commune")
struct FigurePropertyTests {
  private static let seeds: [UInt64] = Array(1...4)
  private static let periods = ["2026-05", "2026-Q3", "2027"]

  /// Two peoples, and a judging of each kind.
  private static let definitions: Definitions = {
    let files =
      Embedded.files(under: "indicators/")
      + [("peoples.txt", "people hanhi by head \"Hà Nhì\"\n")]
    do throws(DefinitionProblems) {
      return try Definitions(files, totals: Shipped.totals)
    } catch {
      fatalError("\(error.problems)")
    }
  }()

  private static let withCases = definitions.indicators.filter(\.hasCases)

  @Test(
    "villages add up to the commune, hamlets and party cells too, nobody twice and nobody left out",
    arguments: seeds)
  func partsAddUp(_ seed: UInt64) throws {
    let facts = Facts.random(seed)
    for period in Self.periods {
      for split in [Split.village, .hamlet, .cell] {
        let table = FigureTable.of(facts, by: Self.definitions, in: period, split: split)
        let parts = table.sortedParts(in: table.book.register)
        for indicator in Self.withCases {
          let whole = try #require(table.figure(of: indicator.id))
          let tallies = parts.compactMap { table.figure(of: indicator.id, in: $0)?.tally }
          #expect(tallies.reduce(Tally(), +) == whole.tally, "\(indicator.id) \(period) \(split)")
          let bases = parts.compactMap { table.figure(of: indicator.id, in: $0)?.base }
          if let base = whole.base { #expect(bases.reduce(Tally(), +) == base) }
        }
      }
    }
  }

  @Test("the four lists are as long as the figure says, in every part", arguments: seeds)
  func listsAreTheFigure(_ seed: UInt64) throws {
    let facts = Facts.random(seed)
    for split in Split.allCases {
      let table = FigureTable.of(facts, by: Self.definitions, in: "2026-Q3", split: split)
      for indicator in Self.withCases {
        for part in [.commune] + table.sortedParts(in: table.book.register) {
          let tally = try #require(table.figure(of: indicator.id, in: part)).tally
          let lists = table.cases(of: indicator.id, in: part, files: table.files)
          #expect(
            [lists.counted, lists.remaining, lists.unknown, lists.excluded].map(\.count)
              == [tally.counted, tally.remaining, tally.unknown, tally.excluded])
        }
      }
    }
  }

  @Test("the order in which records arrive does not matter", arguments: seeds)
  func orderOfArrival(_ seed: UInt64) {
    let facts = Facts.random(seed)
    var random = Seeded(seed &+ 1000)
    let other = facts.shuffled(&random)
    for period in Self.periods {
      let tables = [facts, other].map {
        FigureTable.of($0, by: Self.definitions, in: period, split: .village)
      }
      for indicator in Self.withCases {
        #expect(
          tables[0].figure(of: indicator.id) == tables[1].figure(of: indicator.id),
          "\(indicator.id) \(period)")
        #expect(tables[0].lists(of: indicator.id) == tables[1].lists(of: indicator.id))
      }
    }
  }

  @Test(
    "everyone is the La Hủ, the others, and those of whom it is not known", arguments: seeds)
  func everyone(_ seed: UInt64) {
    let facts = Facts.random(seed)
    for period in Self.periods {
      let tables = ["all", "lahu", "hanhi"].map {
        FigureTable.of(facts, by: Self.definitions, in: period, of: $0)
      }
      for indicator in Self.withCases where !indicator.isOfEveryone {
        let lists = tables.map { table in
          table.lists(of: indicator.id).map { Set($0.split(separator: " ")) }
        }
        let (all, lahu, hanhi) = (lists[0], lists[1], lists[2])
        // Nobody is counted, or not, in a people and otherwise among everyone; nobody is in both.
        for place in 0..<2 {
          #expect(lahu[place].isDisjoint(with: hanhi[place]))
          #expect(lahu[place].union(hanhi[place]).isSubset(of: all[place]))
        }
        // Who is missing among both is unknown to both, because the people is not known.
        let ofNone = all[0].union(all[1]).subtracting(lahu[0].union(lahu[1]))
          .subtracting(hanhi[0].union(hanhi[1]))
        #expect(ofNone.isSubset(of: lahu[2].intersection(hanhi[2])), "\(indicator.id) \(period)")
        #expect(
          lahu.reduce(Set()) { $0.union($1) }.union(hanhi.reduce(Set()) { $0.union($1) })
            == all.reduce(Set()) { $0.union($1) })
      }
    }
  }

  @Test(
    "a figure knows nothing of names: with every id changed all figures stay",
    arguments: seeds.prefix(2))
  func renamed(_ seed: UInt64) throws {
    let facts = Facts.random(seed)
    let ids = Shipped.definitions.indicators.map(\.id)
    let files = Embedded.files(under: "indicators/").map { file in
      (
        name: file.name,
        text: ids.reduce(file.text) { text, id in
          text.replacing("indicator \(id)\n", with: "indicator z\(id)\n")
            .replacing(" of \(id) ", with: " of z\(id) ")
            .replacing(" within \(id)\n", with: " within z\(id)\n")
        }
      )
    }
    let renamed = try Definitions(files, totals: Shipped.totals)
    #expect(renamed.indicators.map(\.id) == ids.map { "z" + $0 })
    for period in Self.periods {
      let before = FigureTable.of(facts, by: Shipped.definitions, in: period, split: .village)
      let after = FigureTable.of(facts, by: renamed, in: period, split: .village)
      for id in ids {
        #expect(before.figure(of: id) == after.figure(of: "z" + id))
        #expect(before.progress(of: id) == after.progress(of: "z" + id))
        for part in before.sortedParts(in: before.book.register) {
          #expect(before.figure(of: id, in: part) == after.figure(of: "z" + id, in: part))
        }
      }
    }
  }

  @Test("tallies add up in any order, and what was added can be taken away again")
  func tallies() {
    var random = Seeded(7)
    func tally() -> Tally {
      var tally = Tally()
      tally.counted = Int.random(in: 0...9, using: &random)
      tally.remaining = Int.random(in: 0...9, using: &random)
      tally.unknown = Int.random(in: 0...9, using: &random)
      tally.excluded = Int.random(in: 0...9, using: &random)
      tally.sum = Int.random(in: -9...9, using: &random)
      tally.weight = Int.random(in: 0...9, using: &random)
      tally.rulers[0] = Int32.random(in: 0...9, using: &random)
      return tally
    }
    for _ in 0..<200 {
      let (a, b, c) = (tally(), tally(), tally())
      #expect(a + b == b + a)
      #expect((a + b) + c == a + (b + c))
      #expect(a + b - b == a)
      #expect(a + Tally() == a)
      #expect((a + b).total == a.total + b.total)
    }
  }
}
