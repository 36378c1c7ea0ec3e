import Casework
import Record
import Testing

@Suite("Families away: each long absence by itself, and calls apart from visits")
struct AbsenceTests {
  private static let today: Day = "2026-11-23"

  private static func absence(_ from: Day, _ until: Day) -> Household.Absence {
    .init(from: from, until: until, reason: "đi nương", kind: .fieldSeason)
  }

  private func laptop(_ absences: [Household.Absence] = []) throws -> Laptop {
    let records = absences.enumerated().map {
      HouseholdAbsence(id: .init("h1.x\($0.offset)"), absence: $0.element)
    }
    return try Laptop(
      with: LaSi.people + LaSi.household(1) + LaSi.household(2)
        + [LaSi.lead(1, LaSi.hu, visits: 2), LaSi.lead(2, LaSi.hu)] + records)
  }

  private func expected(_ month: Month, in register: Register) throws -> Int {
    register.expectedVisits(
      to: try #require(register.households["h1"]), by: LaSi.lead(1, LaSi.hu, visits: 2), in: month)
  }

  @Test("away twice in a season: each lowers what is expected, in its own month and in one month")
  func twice() throws {
    let two = try laptop([
      Self.absence("2026-09-16", "2026-10-15"), Self.absence("2026-11-01", "2026-11-30"),
    ]).register
    #expect(try expected("2026-09", in: two) == 1)
    #expect(try expected("2026-10", in: two) == 1)
    #expect(try expected("2026-11", in: two) == 0)
    #expect(try expected("2026-12", in: two) == 2)
    // 10 + 10 days of November: 2 × 10/30 = 0.67, so 1.
    let inOne = try laptop([
      Self.absence("2026-11-01", "2026-11-10"), Self.absence("2026-11-21", "2026-11-30"),
    ]).register
    #expect(try expected("2026-11", in: inOne) == 1)
  }

  @Test(
    "days that two laptops noted count once; the household's own field of older lines counts too")
  func union() throws {
    var laptop = try laptop([
      Self.absence("2026-11-01", "2026-11-15"), Self.absence("2026-11-01", "2026-11-15"),
    ])
    #expect(try expected("2026-11", in: laptop.register) == 1)
    try laptop.change(Household.ID("h1")) { $0.absence = Self.absence("2026-11-10", "2026-11-30") }
    #expect(try expected("2026-11", in: laptop.register) == 0)
    #expect(laptop.register.absences(of: "h1").count == 3)
    #expect(laptop.register.absence(of: "h1", on: "2026-11-20")?.until == "2026-11-30")
    #expect(laptop.register.absence(of: "h1", on: "2026-12-01") == nil)
  }

  @Test(
    "what is over stays in the household's changes, what runs or comes does not stand there yet")
  func history() throws {
    let register = try laptop([
      Self.absence("2026-09-16", "2026-10-15"), Self.absence("2026-11-01", "2026-11-30"),
    ]).register
    let over = register.familyEvents(of: "h1", until: Self.today).compactMap(\.day)
    #expect(over == ["2026-09-16"])
  }

  @Test("the form asks for both days, in order, and a reason; days noted already are said")
  func problems() throws {
    let register = try laptop([Self.absence("2026-11-01", "2026-11-30")]).register
    var entry = AbsenceEntry(of: "h2", today: Self.today, in: register)
    #expect(entry.from == .value(Self.today))
    #expect(entry.problems(in: register) == [.dayMissing(.until), .reasonMissing])
    entry.reason = "đi nương"
    entry.until = .unreadable("Tết")
    #expect(entry.problems(in: register) == [.dayUnreadable(.until, "Tết")])
    entry.until = .value("2026-11-20")
    #expect(entry.problems(in: register) == [.endsBeforeItBegins])
    entry.until = .value("2026-12-20")
    #expect(entry.problems(in: register).isEmpty)
    entry.others = ["h1"]
    let known = try #require(register.absences(of: "h1").first)
    #expect(entry.problems(in: register) == [.overlaps(known)])
    // One more of a household that is away begins after it is back.
    #expect(AbsenceEntry(of: "h1", today: Self.today, in: register).from == .value("2026-12-01"))
  }

  @Test("correcting one leaves the others; the household's own field becomes a record by it")
  func correcting() throws {
    var laptop = try laptop([
      Self.absence("2026-09-16", "2026-10-15"), Self.absence("2026-11-01", "2026-11-30"),
    ])
    var ids = newIDs()
    var entry = AbsenceEntry(editing: try #require(laptop.register.absences(of: "h1").last))
    entry.until = .value("2026-11-20")
    try laptop.save(try #require(entry.edits(in: laptop.register, newIDs: &ids)))
    #expect(
      laptop.register.absences(of: "h1").map(\.absence.until) == ["2026-10-15", "2026-11-20"])
    try laptop.change(Household.ID("h2")) { $0.absence = Self.absence("2026-11-01", "2026-11-30") }
    var older = AbsenceEntry(editing: try #require(laptop.register.absences(of: "h2").first))
    older.until = .value("2026-11-25")
    let saved = try laptop.save(try #require(older.edits(in: laptop.register, newIDs: &ids)))
    #expect(laptop.register.households["h2"]?.absence == nil)
    #expect(laptop.register.absences(of: "h2").map(\.absence.until) == ["2026-11-25"])
    try laptop.takeBack(saved)
    #expect(laptop.register.absences(of: "h2").map(\.absence.until) == ["2026-11-30"])
  }

  @Test("one noted by mistake is taken back alone, never with its household")
  func removal() throws {
    var laptop = try laptop([Self.absence("2026-11-01", "2026-11-30")])
    try laptop.change(Household.ID("h1")) { $0.absence = Self.absence("2026-09-01", "2026-09-30") }
    for known in laptop.register.absences(of: "h1") {
      try laptop.save(known.removal(in: laptop.register))
    }
    #expect(laptop.register.absences(of: "h1").isEmpty)
    #expect(laptop.register.households["h1"] != nil)
  }

  @Test("a call is contact, told apart: it is no visit, and nobody says that nobody came near")
  func calls() throws {
    var call = LaSi.visit(1, "2026-11-12")
    call.place = .phone
    var laptop = try laptop()
    try laptop.add([call, LaSi.visit(1, "2026-11-02")])
    let tally = laptop.register.tally(of: "h1", in: "2026-11")
    #expect(tally.met == 1 && tally.calls == 1 && tally.notMet == 0)
    #expect(tally.lastMetDay == "2026-11-02" && tally.lastCallDay == "2026-11-12")
    // As the cache keeps it, so as the record does.
    let state = try laptop.state(of: call)
    let summary = VisitMark.summaryFields.map { state[$0] }
    #expect(VisitMark(call.id, summary: summary) == VisitMark(state))
    // It breaks the row of tries that met nobody.
    try laptop.add([LaSi.visit(1, "2026-11-20", .away)])
    #expect(laptop.register.triesInARow(at: "h1", until: Self.today) == 1)
    var alone = try self.laptop()
    try alone.add([call])
    #expect(!alone.register.tally(of: "h1", in: "2026-11").isUntried)
    #expect(DueList(of: LaSi.hu, on: Self.today, in: alone.register).visited == 0)
  }
}
