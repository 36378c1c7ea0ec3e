import Casework
import Indicators
import Record
import Testing

/// Two villages and a household of unknown village, in November 2026:
///
/// | household | village | lead | November | promises due in November | class |
/// |---|---|---|---|---|---|
/// | a1 | Là Si | w | met 03/11 | kept in time; kept late | poor |
/// | a2 | Là Si | w | tried 09/11 | open, due 20/11 | near-poor |
/// | a3 | Là Si | – | – | dropped | unknown |
/// | b1 | Ăng Lò | w | tried 02/11, met 20/11 | due 30/11, open | poor |
/// | c1 | – | left in October | – | – | non-poor |
private enum Commune {
  static let today = day("2026-11-23")
  static let november = Month(of: today)

  static func day(_ iso: String) -> Day {
    if Day(iso: iso) == nil { Issue.record("no such day: \(iso)") }
    return Day(iso: iso) ?? Day(ordinal: 0)
  }

  static var register: Register {
    var register = Register()
    for record in households + work { register.take(state(of: record)) }
    return register
  }

  static func state(of record: some Storable) -> RecordState {
    RecordState(
      record: record.record,
      fields: record.fields.values.compactMap { name, value in
        DeviceID("TEST").flatMap { device in
          FieldState(
            name: name,
            heads: [
              Head(
                stamp: Stamp(order: 1, device: device), value: value, author: "w",
                claimedTime: "")
            ])
        }
      })
  }

  static let households: [any Storable] = [
    Village(id: .init("a"), name: "Là Si", code: "LS"),
    Village(id: .init("b"), name: "Ăng Lò", code: "AL"),
    Village(id: .init("empty"), name: "Không hộ", code: "KH"),
    Household(id: .init("a1"), code: "LS-001", village: .init("a")),
    Household(id: .init("a2"), code: "LS-002", village: .init("a")),
    Household(id: .init("a3"), code: "LS-003", village: .init("a")),
    Household(id: .init("b1"), code: "AL-001", village: .init("b")),
    Household(id: .init("c1"), code: "X"),
    Caseworker(id: .init("w"), name: "Lỳ Xá Hừ"),
    Caseworker(id: .init("left"), name: "Pờ Lò Hừ", until: day("2026-10-31")),
    lead("a1", "w"), lead("a2", "w"), lead("b1", "w"), lead("c1", "left"),
    poverty("a1", .poor), poverty("a2", .nearPoor), poverty("b1", .poor), poverty("c1", .nonPoor),
  ]

  static let work: [any Storable] = [
    visit("a1", "2026-11-03", .metHead), visit("a2", "2026-11-09", .inFields),
    visit("b1", "2026-11-02", .away), visit("b1", "2026-11-20", .metOther),
    visit("a3", "2026-10-30", .metHead),
    promise("a1", "in time", due: "2026-11-10", .done, "2026-11-10"),
    promise("a1", "late", due: "2026-11-10", .done, "2026-11-11"),
    promise("a1", "October's", due: "2026-10-31", .done, "2026-11-01"),
    promise("a2", "open", due: "2026-11-20"),
    promise("a3", "dropped", due: "2026-11-20", .dropped, "2026-11-21"),
    promise("b1", "not due yet", due: "2026-11-30"),
  ]

  private static func lead(_ household: String, _ who: String) -> Assignment {
    Assignment(
      id: .init("\(household).a"), target: .household(.init(household)), channel: .party,
      caseworker: .init(who), from: nil)
  }

  private static func poverty(_ household: String, _ povertyClass: PovertyClass) -> PovertyResult {
    PovertyResult(
      id: .init("\(household).q"), day: day("2025-12-10"), povertyClass: povertyClass)
  }

  private static func visit(_ household: String, _ on: String, _ outcome: Visit.Outcome) -> Visit {
    Visit(
      id: .init("\(household).\(on)"), day: day(on), visitor: .init("w"), outcome: outcome)
  }

  private static func promise(
    _ household: String, _ name: String, due: String, _ outcome: Promise.Outcome? = nil,
    _ settled: String? = nil
  ) -> Promise {
    var promise = Promise(
      id: .init("\(household).\(name)"), text: name, due: day(due), responsible: .init("w"),
      household: .init(household), origin: nil, made: nil)
    if let outcome, let settled {
      promise.result = .init(outcome: outcome, day: day(settled), by: nil)
    }
    return promise
  }
}

@Suite("Figures of the casework")
struct CaseFiguresTests {
  private let november = CommuneFigures(
    in: Commune.november, today: Commune.today, register: Commune.register)

  private func ids(_ households: [Household.ID]) -> [String] { households.map(\.text) }

  private func numbers(_ figure: Figure) -> [Int] {
    [figure.numerator, figure.denominator, figure.unknown.count]
  }

  @Test("villages in the order of the alphabet, households without one last, empty villages not")
  func villages() {
    #expect(november.villages.map { $0.village?.name } == ["Ăng Lò", "Là Si", nil])
  }

  @Test("a household has a lead if somebody who is still here leads it: 3 of 5")
  func withLead() {
    #expect(numbers(november.commune.withLead) == [3, 5, 0])
    #expect(ids(november.commune.withLead.householdsRemaining) == ["a3", "c1"])
  }

  @Test("visited means met in the month: 2 of 5; tried and never met: 1 of 5")
  func visits() {
    #expect(numbers(november.commune.visited) == [2, 5, 0])
    #expect(ids(november.commune.visited.householdsCounted) == ["b1", "a1"])
    #expect(numbers(november.commune.notMet) == [1, 5, 0])
    #expect(ids(november.commune.notMet.householdsCounted) == ["a2"])
  }

  @Test("kept in time: of three promises due by today, one was kept on or before its deadline")
  func promises() {
    let figure = november.commune.keptInTime
    #expect(numbers(figure) == [1, 3, 0])
    #expect(figure.counted.map(\.promise?.text) == ["a1.in time"])
    #expect(ids(figure.householdsRemaining) == ["a1", "a2"])
    // At the month's end b1's promise has come due too.
    let later = CommuneFigures(
      in: Commune.november, today: Commune.day("2026-12-03"), register: Commune.register)
    #expect(numbers(later.commune.keptInTime) == [1, 4, 0])
  }

  @Test("poor 2 and near-poor 1 of the 4 that a decision classified; 1 is not known")
  func poverty() {
    #expect(numbers(november.commune.poor) == [2, 4, 1])
    #expect(numbers(november.commune.nearPoor) == [1, 4, 1])
    #expect(ids(november.commune.poor.householdsUnknown) == ["a3"])
    // 4 of 5 known is less than nine in ten: no rate is printed.
    #expect(!november.commune.poor.isKnownEnough)
    #expect(november.commune.withLead.isKnownEnough)
    // Before the decision nothing was known.
    let before = CommuneFigures(
      in: Month(of: Commune.day("2025-11-01")), today: Commune.today, register: Commune.register)
    #expect(numbers(before.commune.poor) == [0, 0, 5])
  }

  @Test("each village has its own figures, and the commune's are their sum")
  func sums() {
    let villages = november.villages.map(\.figures)
    #expect(villages.map { numbers($0.poor) } == [[1, 1, 0], [1, 2, 1], [0, 1, 0]])
    #expect(villages.map { numbers($0.withLead) } == [[1, 1, 0], [2, 3, 0], [0, 1, 0]])
    #expect(villages.map { numbers($0.visited) } == [[1, 1, 0], [1, 3, 0], [0, 1, 0]])
    #expect(villages.map { numbers($0.keptInTime) } == [[0, 0, 0], [1, 3, 0], [0, 0, 0]])
    #expect(villages.reduce(CaseFigures()) { $0 + $1 } == november.commune)
    #expect(CaseFigures() + november.commune == november.commune)
  }

  @Test("a month older than the register's memory is not known, rather than not done")
  func beyondMemory() {
    let register = Commune.register
    func visited(_ month: String) -> [Int] {
      numbers(
        CommuneFigures(
          in: Month(of: Commune.day(month)), today: Commune.today, register: register
        ).commune.visited)
    }
    // 14 months are kept: from October 2025 to November 2026.
    #expect(visited("2025-10-01") == [0, 5, 0])
    #expect(visited("2025-09-01") == [0, 0, 5])
  }

  @Test("figures can be narrowed to some households")
  func narrowed() {
    let some = CommuneFigures(
      in: Commune.november, today: Commune.today, register: Commune.register
    ) { $0.code.hasPrefix("LS") }
    #expect(numbers(some.commune.withLead) == [2, 3, 0])
    #expect(some.villages.count == 1)
  }

  @Test("where nothing arose there is no rate: neither 0% nor 100%")
  func nothing() {
    #expect(Figure().denominator == 0 && !Figure().isKnownEnough)
  }

  @Test("nine known in ten are enough, one fewer is not")
  func knownEnough() {
    func figure(known: Int, unknown: Int) -> Figure {
      Figure(
        counted: (0..<known).map { Figure.Case(.init("k\($0)")) },
        unknown: (0..<unknown).map { Figure.Case(.init("u\($0)")) })
    }
    #expect(figure(known: 9, unknown: 1).isKnownEnough)
    #expect(!figure(known: 8, unknown: 1).isKnownEnough)
  }
}
