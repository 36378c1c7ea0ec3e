import Casework
import Record
import Testing

@Suite("Diễn biến hộ nghèo: what decisions make of a year")
struct PovertyMovesTests {
  private let standards: PovertyStandards

  init() throws {
    standards = try PovertyStandards(
      resource("catalogues/poverty-standards.txt"), named: "poverty-standards.txt")
  }

  /// A decision on household 7.
  private func decided(
    _ day: Day, _ povertyClass: PovertyClass, standard: String? = nil,
    cause: NewPovertyCause? = nil, of household: String = "h7"
  ) -> PovertyResult {
    var result = PovertyResult(
      id: .init("\(household).\(day.iso)\(standard ?? "")"), day: day, povertyClass: povertyClass,
      standard: standard)
    result.cause = cause
    return result
  }

  private func register(
    _ results: [PovertyResult], more: [any Storable] = [],
    change: (inout Household) -> Void = { _ in }
  ) throws -> Register {
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + results + more)
    let before = try #require(laptop.register.households["h7"])
    var household = before
    change(&household)
    if let edit = Edit(from: before, to: household) { try laptop.save([edit]) }
    return laptop.register
  }

  private func move(in year: Int, _ register: Register) throws -> PovertyMove? {
    let household = try #require(register.households["h7"])
    return try #require(
      PovertyMoves(in: year, standards: standards, register: register)
    )[register.poverty(of: household)]
  }

  @Test("poor at the start, recognised as near-poor in the year: an exit, in that year only")
  func exit() throws {
    let register = try register([decided("2024-12-10", .poor), decided("2025-12-12", .nearPoor)])
    #expect(try move(in: 2025, register) == .exit(to: .nearPoor))
    #expect(try move(in: 2026, register) == nil)
    #expect(try move(in: 2024, register) == .firstKnownPoor)
  }

  @Test("the day of the decision counts, not that of the review before it")
  func decisionDay() throws {
    var late = decided("2026-01-08", .nonPoor)
    late.review = "2025-11-20"
    let register = try register([decided("2024-12-10", .poor), late])
    #expect(try move(in: 2025, register) == nil)
    #expect(try move(in: 2026, register) == .exit(to: .nonPoor))
  }

  @Test("out and in again within one year is nothing")
  func withinOneYear() throws {
    let register = try register([
      decided("2024-12-10", .poor), decided("2025-05-02", .nonPoor), decided("2025-12-12", .poor),
    ])
    #expect(try move(in: 2025, register) == nil)
  }

  @Test("poor again after an exit of an earlier year is a relapse, with the day of that exit")
  func relapse() throws {
    let register = try register([
      decided("2023-12-10", .poor), decided("2024-12-10", .nearPoor), decided("2026-11-12", .poor),
    ])
    #expect(try move(in: 2026, register) == .relapse(exit: "2024-12-10"))
  }

  @Test("poor now and never before is poor anew, with the cause that was given")
  func newPoor() throws {
    let register = try register([
      decided("2024-12-10", .nonPoor), decided("2026-11-12", .poor, cause: .illness),
    ])
    #expect(try move(in: 2026, register) == .newPoor(.illness))
  }

  @Test("poor by its first decision of all: unknown whether anew, unless a cause says so")
  func firstKnown() throws {
    #expect(try move(in: 2026, register([decided("2026-11-12", .poor)])) == .firstKnownPoor)
    #expect(
      try move(in: 2026, register([decided("2026-11-12", .poor, cause: .disaster)]))
        == .newPoor(.disaster))
  }

  @Test("a household split off in the year and poor is neither anew nor a relapse")
  func split() throws {
    let lineage = Lineage(
      id: "h7.l", way: .split, from: "h3", day: "2026-05-01", moved: ["p7"])
    let register = try register([decided("2026-11-12", .poor)], more: [lineage]) {
      $0.opened = "2026-05-01"
    }
    #expect(try move(in: 2026, register) == .splitPoor(from: "h3"))
  }

  @Test("a household that came from elsewhere and is poor here")
  func movedIn() throws {
    let register = try register([decided("2026-11-12", .poor)]) {
      ($0.opened, $0.cameFrom) = ("2026-03-01", "xã Pa Ủ")
    }
    #expect(try move(in: 2026, register) == .movedInPoor)
  }

  @Test("poor and gone: moved out, dissolved or merged")
  func gone() throws {
    let poor = [decided("2025-12-10", .poor)]
    #expect(
      try move(
        in: 2026,
        register(poor) { ($0.closed, $0.wentTo) = ("2026-03-01", "xã Mù Cả") }) == .movedOutPoor)
    #expect(try move(in: 2026, register(poor) { $0.closed = "2026-03-01" }) == .dissolvedPoor)
    let merge = Lineage(id: "h3.l", way: .merge, from: "h7", day: "2026-03-01", moved: ["p7"])
    #expect(
      try move(
        in: 2026, register(poor, more: [merge]) { $0.closed = "2026-03-01" }) == .dissolvedPoor)
  }

  @Test("recognised as not poor before it moved away: an exit where it lived")
  func exitThenGone() throws {
    let register = try register([
      decided("2025-12-10", .poor), decided("2026-04-02", .nonPoor),
    ]) { ($0.closed, $0.wentTo) = ("2026-09-01", "xã Mù Cả") }
    #expect(try move(in: 2026, register) == .exit(to: .nonPoor))
  }

  @Test("poor under the new standard alone is compared with nothing")
  func otherStandard() throws {
    let history = [
      decided("2025-12-10", .poor, standard: "2022-2026"),
      decided("2026-12-10", .nonPoor, standard: "2022-2026"),
      decided("2027-12-10", .poor, standard: "2027-2030"),
    ]
    #expect(try move(in: 2026, register(history)) == .exit(to: .nonPoor))
    #expect(try move(in: 2027, register(history)) == .otherStandardPoor)
  }

  @Test("a review under the new standard at the end of 2026 makes 2027 comparable")
  func rebased() throws {
    let history = [
      decided("2025-12-10", .nonPoor, standard: "2022-2026"),
      decided("2026-12-10", .nonPoor, standard: "2022-2026"),
      decided("2026-12-20", .poor, standard: "2027-2030"),
      decided("2027-12-10", .nearPoor, standard: "2027-2030"),
    ]
    // The class by the new standard makes nobody poor in 2026, which is measured by the old one.
    #expect(try move(in: 2026, register(history)) == nil)
    #expect(try move(in: 2027, register(history)) == .exit(to: .nearPoor))
  }

  @Test("a year without any standard has no flow")
  func noStandard() throws {
    #expect(PovertyMoves(in: 2031, standards: standards, register: Register()) == nil)
  }

  @Test("whatever happens, the lists explain the difference between the year's two ends")
  func identity() throws {
    var random = SplitMix64(seed: 2026)
    var seen: Set<PovertyMove.Kind> = []
    for _ in 0..<60 {
      let register = try commune(&random)
      for year in 2023...2030 {
        let moves = try #require(
          PovertyMoves(in: year, standards: standards, register: register))
        var flow = PovertyFlow(moves)
        for household in register.households.values {
          flow.add(household.id, moves.ends(of: register.poverty(of: household)))
        }
        #expect(flow.expectedAtEnd == flow.poorAtEnd.count, "\(year)")
        seen.formUnion(flow.moved.keys)
        // Nobody stands in two lists, and who stands in none is poor at both ends or at neither.
        let listed = flow.moved.values.joined().map(\.household)
        #expect(Set(listed).count == listed.count)
        #expect(
          Set(flow.poorAtStart).symmetricDifference(flow.poorAtEnd) == Set(listed), "\(year)")
      }
    }
    #expect(seen == Set(PovertyMove.Kind.allCases))
  }

  /// Households with any history at all: decisions, splits, merges, comings and goings.
  private func commune(_ random: inout SplitMix64) throws -> Register {
    func day(_ random: inout SplitMix64) -> Day {
      Day(ordinal: (Day(iso: "2022-01-01") ?? Day(ordinal: 0)).ordinal)
        .adding(days: Int.random(in: 0..<3280, using: &random))
    }
    var records: [any Storable] = []
    for number in 1...12 {
      let id = "h\(number)"
      var household = Household(id: .init(id), code: "LS-\(number)")
      if Bool.random(using: &random) { household.opened = day(&random) }
      if Bool.random(using: &random) {
        household.closed = day(&random)
        household.wentTo = Bool.random(using: &random) ? "xã Mù Cả" : nil
      }
      records.append(household)
      for count in 0..<Int.random(in: 0...6, using: &random) {
        var result = PovertyResult(
          id: .init("\(id).\(count)"), day: day(&random),
          povertyClass: PovertyClass.allCases.randomElement(using: &random))
        result.standard = [nil, "2022-2026", "2027-2030"].randomElement(using: &random) ?? nil
        result.cause = Bool.random(using: &random) ? .illness : nil
        records.append(result)
      }
      if Bool.random(using: &random) {
        records.append(
          Lineage(
            id: .init("\(id).l"), way: Bool.random(using: &random) ? .split : .merge,
            from: .init("h\(Int.random(in: 1...12, using: &random))"),
            day: household.opened ?? day(&random), moved: []))
      }
    }
    return try Laptop(with: records).register
  }
}

@Suite("Poverty standards as data")
struct PovertyStandardTests {
  private static let head = "standard | a | 2022-01-01 | 2026-12-31 | d | 1500000 | 140 | 30"

  @Test("the two of the plan: their lines, their years, twelve dimensions each")
  func shipped() throws {
    let standards = try PovertyStandards(
      resource("catalogues/poverty-standards.txt"), named: "poverty-standards.txt")
    #expect(standards.all.map(\.code) == ["2022-2026", "2027-2030"])
    #expect(standards.all.map(\.ruralLine) == [1_500_000, 2_200_000])
    #expect(standards.all.map(\.deprivations.count) == [12, 12])
    #expect(standards["2022-2026"]?.mostB1 == 140 && standards["2027-2030"]?.mostB1 == nil)
    #expect(standards.inForce(on: "2026-12-31")?.code == "2022-2026")
    #expect(standards.inForce(on: "2021-12-31") == nil)
    #expect(standards.term(for: "waste")?.vietnamese == "xử lý chất thải")
  }

  @Test(
    "a damaged line is named by file and line",
    arguments: [
      "deprivation | x | y", "deprivation |  | y | z", "standard | a | b",
      "standard | b | 2026-12-31 | 2030-12-31 | d | 1 | - | -",
      "standard | b | 2027-01-01 | 2026-12-31 | d | 1 | - | -",
      "standard | a | 2027-01-01 | 2030-12-31 | d | 1 | - | -",
      "standard | b | 2027-01-01 | 2030-12-31 | d | nhiều | - | -",
      "standard | b | 2027-01-01 | 2030-12-31 | d | 1 | x | -", "chuẩn",
    ])
  func damaged(line: String) {
    let error = #expect(throws: Catalogue.SyntaxError.self) {
      try PovertyStandards(Self.head + "\n\n" + line, named: "s.txt")
    }
    #expect(error?.file == "s.txt" && error?.line == 3)
  }
}
