import Casework
import Record
import Testing

@testable import Indicators

@Suite("What is asked before the commune closes a period")
struct PeriodClosingCheckTests {
  /// On 05/11/2026 of a commune with one cell, whose member leads h1.
  private func findings(
    _ period: String = "2026-10", _ more: [any Storable] = [], devices: [KnownDevice] = [],
    unsettled: Int = 0, facts build: (inout Facts) -> Void = { _ in }
  ) throws -> [PeriodClosingCheck.Finding] {
    var facts = Facts()
    facts.village("a")
    facts.household("h1")
    build(&facts)
    for record in more { facts.add(record) }
    let book = Casebook(
      facts.register, lists: Shipped.lists, today: Facts.day("2026-11-05"), older: .init())
    let definitions = try DefinitionBook(
      Embedded.files(under: "indicators/"), totals: Shipped.totals, digest: { $0 })
    let count = ClosingCount(
      definitions.definitions(for: Facts.period(period), in: book.register),
      in: Facts.period(period), book: book
    ).counted(in: CaseFileSource(of: book))
    return PeriodClosingCheck(
      of: count.printing.printed.table, missing: count.missing, definitions: definitions,
      devices: devices,
      unsettled: unsettled
    ).findings
  }

  private func device(_ name: String, _ time: String, isHere: Bool = false) throws -> KnownDevice {
    let device = try #require(DeviceID(name))
    let change = Change(
      record: RecordID(kind: Visit.kind, id: "h1.v"), fields: [], author: "w", claimedTime: time)
    return KnownDevice(
      device, last: Entry(number: 1, stamp: Stamp(order: 1, device: device), changes: [change]),
      isHere: isHere)
  }

  @Test("a period that runs cannot be closed, one that is closed not again")
  func blocking() throws {
    #expect(try findings("2026-11").contains(.notOver(lastDay: Facts.day("2026-11-30"))))
    #expect(try !findings().contains { $0.isBlocking })
    var closed = PeriodClosing(id: .init("2026-10"))
    closed.act = .init(
      day: Facts.day("2026-11-02"), by: .init("w"), sight: .init(), figures: .init("2026-10.F"))
    #expect(try findings("2026-10", [closed]).contains(.alreadyClosed))
    #expect(try !findings("2026-09", [closed]).contains(.alreadyClosed))
  }

  @Test("with a definition that this program cannot read nothing is closed")
  func unreadable() throws {
    var newer = AdoptedDefinition(id: .init("d"))
    (newer.name, newer.text, newer.from) = ("mới.txt", "shape round", Month(iso: "2026-10"))
    #expect(try findings("2026-10", [newer]).contains(.unreadable(["mới.txt"])))
    #expect(try !findings("2026-09", [newer]).contains(.unreadable(["mới.txt"])))
  }

  @Test("laptops not heard of since the period's end are named, this one never")
  func silent() throws {
    let early = try device("EARLY", "2026-10-20T08:00:00+07:00")
    let late = try device("LATE", "2026-11-01T08:00:00+07:00")
    let here = try device("HERE", "2026-10-01T08:00:00+07:00", isHere: true)
    let clockless = try device("NOCLOCK", "?")
    #expect(
      try findings(devices: [late, early, here, clockless]).contains(.silent([clockless, early])))
    #expect(
      try !findings(devices: [late, here]).contains { if case .silent = $0 { true } else { false } }
    )
  }

  @Test("documents not typed, households without data and what waits in Đối chiếu are told")
  func toFill() throws {
    let found = try findings(unsettled: 3)
    #expect(found.contains(.conflicts(3)))
    #expect(found.contains(.missingData(households: 1)))
    let waiting = found.compactMap { if case .notReported(let ids) = $0 { ids } else { nil } }
    #expect(waiting.joined().contains("rehabFiled"))
    let typed = try findings { $0.reported("rehabFiled", "2026", 5, of: 5) }
      .compactMap { if case .notReported(let ids) = $0 { ids } else { nil } }
    #expect(!typed.joined().contains("rehabFiled"))
  }
}
