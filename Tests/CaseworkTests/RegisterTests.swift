import Casework
import Record
import Testing

@Suite("The register")
struct RegisterTests {
  static let today: Day = "2026-11-23"

  @Test("a deleted record leaves the register, and comes back with its deletion undone")
  func deletion() throws {
    let promise = LaSi.promise(7, "giống cỏ", due: "2026-12-05")
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + [
        LaSi.lead(7, LaSi.hu), promise, LaSi.visit(7, "2026-11-03"),
      ])
    let records = [
      promise.record, RecordID(kind: Visit.kind, id: LaSi.visit(7, "2026-11-03").id.text),
      LaSi.lead(7, LaSi.hu).record,
    ]
    for record in records { try laptop.save([.delete(record)]) }
    #expect(laptop.register.openPromises(to: "h7").isEmpty)
    #expect(laptop.register.openPromises(of: LaSi.hu).isEmpty)
    #expect(laptop.register.tally(of: "h7", in: "2026-11").isUntried)
    #expect(laptop.register.leads(of: "h7", on: Self.today).isEmpty)
    for record in records { try laptop.save([.undelete(record)]) }
    #expect(laptop.register.openPromises(to: "h7") == [promise])
    #expect(laptop.register.tally(of: "h7", in: "2026-11").met == 1)
    #expect(laptop.register.leads(of: "h7", on: Self.today) == [LaSi.hu])
  }

  /// The register follows every save; built anew from the record it must say the same.
  @Test("kept up to date save by save, the register is the one built anew")
  func keptUpToDate() throws {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(8, group: "g")
        + [
          LaSi.lead(7, LaSi.hu), LaSi.promise(7, "a", due: "2026-11-20"),
          LaSi.visit(7, "2026-11-03"),
        ])
    var kept = laptop.register
    let end = AssignmentEnd(
      id: "h7.e", assignment: LaSi.lead(7, LaSi.hu).id, way: .ended, day: "2026-11-10",
      reason: nil)
    let saves: [[Edit]] = [
      [
        try #require(
          Edit(
            from: LaSi.promise(7, "a", due: "2026-11-20"),
            to: LaSi.promise(7, "a", due: "2026-12-20", by: LaSi.me)))
      ],
      [Edit(creating: end)],
      [Edit(end.record, ["assignment": .to(.text("another"))])],
      [Edit(RecordID(kind: Household.kind, id: "h8"), ["group": .to(.text("g2"))])],
      [
        Edit(
          RecordID(kind: Visit.kind, id: LaSi.visit(7, "2026-11-03").id.text),
          ["day": .to(.text("2026-10-03"))])
      ],
      [.delete(end.record)], [.undelete(end.record)],
    ]
    for edits in saves {
      let entry = try laptop.save(edits)
      for change in entry.changes { kept.take(try #require(laptop.book[change.record])) }
      let anew = laptop.register
      #expect(kept.assignmentEnds.filter { !$0.value.isEmpty } == anew.assignmentEnds)
      #expect(kept.householdsByGroup.filter { !$0.value.isEmpty } == anew.householdsByGroup)
      #expect(kept.promisesByResponsible.filter { !$0.value.isEmpty } == anew.promisesByResponsible)
      #expect(kept.visitMarks == anew.visitMarks)
      #expect(kept.leads(of: "h7", on: Self.today) == anew.leads(of: "h7", on: Self.today))
    }
  }

  @Test(
    "members: the head first, then by birth, unknown births last; the dead and the gone are out")
  func members() throws {
    func living(_ id: String, _ birth: PartialDate?, until: Day? = nil, died: Day? = nil)
      -> [any Storable]
    {
      var person = Person(id: .init(id), name: id, birth: birth)
      person.died = died
      return [
        person, Residence(id: .init("h7.\(id)"), person: person.id, relation: nil, until: until),
      ]
    }
    let laptop = try Laptop(
      with: LaSi.household(7, head: "chủ hộ", born: "1979")
        + living("con út", nil) + living("ông", "1950") + living("vợ", "1981-02-03")
        + living("con rể", "2001", until: "2026-10-31") + living("bà", "1952", died: "2026-11-23")
        + [Residence(id: "h7.again", person: "vợ", relation: "Vợ")])
    let names = laptop.register.members(of: "h7", on: Self.today).compactMap(\.person.name)
    #expect(names == ["chủ hộ", "ông", "vợ", "con út"])
    let before = laptop.register.members(of: "h7", on: "2026-10-31").compactMap(\.person.name)
    #expect(before == ["chủ hộ", "ông", "bà", "vợ", "con rể", "con út"])
  }

  @Test("a household is here until the day before it closed")
  func closed() throws {
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu)])
    try laptop.change(Household.ID("h7")) { $0.closed = "2026-11-20" }
    let register = laptop.register
    #expect(register.householdsPresent(on: "2026-11-19").count == 1)
    #expect(register.householdsPresent(on: "2026-11-20").isEmpty)
    #expect(register.householdsLed(by: LaSi.hu, on: "2026-11-19").count == 1)
    #expect(register.householdsLed(by: LaSi.hu, on: "2026-11-20").isEmpty)
  }

  @Test("the classification is the last decision's up to the day; without one it is unknown")
  func povertyClass() throws {
    let laptop = try Laptop(
      with: LaSi.household(7) + [
        PovertyResult(id: "h7.b", day: "2025-12-10", povertyClass: .nearPoor),
        PovertyResult(id: "h7.a", day: "2024-12-10", povertyClass: .poor),
        PovertyResult(id: "h7.c", day: "2026-09-01", povertyClass: nil, scoreB1: 120),
      ])
    let register = laptop.register
    #expect(register.povertyClass(of: "h7", on: "2024-12-09") == nil)
    #expect(register.povertyClass(of: "h7", on: "2024-12-10") == .poor)
    #expect(register.povertyClass(of: "h7", on: Self.today) == .nearPoor)
    #expect(register.povertyHistory(of: "h7").map(\.id) == ["h7.a", "h7.b", "h7.c"])
  }

  @Test(
    "what was measured ahead by the standard of the next year changes no class, nor any outcome")
  func measuredAhead() throws {
    var registration = PovertyRegistration(id: PovertyRegistration.id(of: "h7", in: 2026))
    registration.day = "2026-02-01"
    let laptop = try Laptop(
      with: LaSi.household(7) + [
        PovertyResult(
          id: "h7.a", day: "2026-12-10", povertyClass: .nonPoor, standard: "2022-2026"),
        PovertyResult(id: "h7.b", day: "2026-12-20", povertyClass: .poor, standard: "2027-2030"),
        registration,
      ])
    var register = laptop.register
    register.standards = try PovertyStandards(
      resource("catalogues/poverty-standards.txt"), named: "poverty-standards.txt")
    #expect(register.povertyClass(of: "h7", on: "2026-12-31") == .nonPoor)
    #expect(register.povertyClass(of: "h7", on: "2027-01-15") == .nonPoor)
    let outcome = register.registeredHouseholds(in: 2026).first?.outcome
    guard case .left(.nonPoor, _)? = outcome else {
      Issue.record("the outcome is \(String(describing: outcome))")
      return
    }
  }

  @Test("a month's tally counts visits met and tries apart and keeps the last of each")
  func tally() throws {
    let laptop = try Laptop(with: [
      LaSi.visit(7, "2026-11-03", .inFields), LaSi.visit(7, "2026-11-09", .roadCut),
      LaSi.visit(7, "2026-11-12", .metOther), LaSi.visit(7, "2026-11-10"),
      LaSi.visit(7, "2026-10-31"), LaSi.visit(7, "2026-12-01"),
      LaSi.visit(7, "2026-11-20", by: LaSi.me),
    ])
    let tally = laptop.register.tally(of: "h7", in: "2026-11")
    #expect(tally.met == 3 && tally.notMet == 2)
    #expect(tally.lastMetDay == "2026-11-20" && tally.lastNotMet == .roadCut)
    #expect(laptop.register.tally(of: "h7", in: "2026-11", by: [LaSi.me]).met == 1)
    #expect(laptop.register.lastVisit(to: "h7", before: "2026-11-19")?.day == "2026-11-12")
  }

  @Test("a visit without a day or outcome is kept by the record and counts nowhere")
  func unfinishedVisit() throws {
    let laptop = try Laptop(with: [Visit(id: "h7.v", day: "2026-11-03", visitor: "w", outcome: nil)]
    )
    #expect(laptop.register.tally(of: "h7", in: "2026-11").isUntried)
  }
}

@Suite("Assignments in the register")
struct RegisterAssignmentTests {
  static let today: Day = "2026-11-23"

  private func register(_ records: [any Storable]) throws -> Register {
    try Laptop(with: LaSi.people + LaSi.household(7) + LaSi.household(8, group: "g") + records)
      .register
  }

  @Test("an assignment runs from its first day to its last, both included")
  func span() throws {
    var assignment = LaSi.lead(7, LaSi.hu, from: "2026-03-05")
    assignment.plannedUntil = "2026-12-31"
    let register = try register([
      assignment,
      AssignmentEnd(
        id: "h7.e", assignment: assignment.id, way: .ended, day: "2026-06-30", reason: nil),
    ])
    #expect(register.lead(of: "h7", in: .party, on: "2026-03-04") == nil)
    #expect(register.lead(of: "h7", in: .party, on: "2026-03-05") == LaSi.hu)
    #expect(register.lead(of: "h7", in: .party, on: "2026-06-30") == LaSi.hu)
    #expect(register.lead(of: "h7", in: .party, on: "2026-07-01") == nil)
    #expect(register.ledger(of: "h7").map(\.id) == [assignment.id])
  }

  @Test("a household has a lead in each channel; its contact comes first")
  func channels() throws {
    let records: [any Storable] = [
      LaSi.lead(7, LaSi.hu), LaSi.lead(7, "ubnd", channel: .government),
      LaSi.lead(7, "hpn", channel: .front), LaSi.lead(7, LaSi.me, duty: .helper),
    ]
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + records)
    #expect(laptop.register.leads(of: "h7", on: Self.today) == [LaSi.hu, "ubnd", "hpn"])
    try laptop.change(Household.ID("h7")) { $0.contact = "hpn" }
    #expect(laptop.register.leads(of: "h7", on: Self.today) == ["hpn", LaSi.hu, "ubnd"])
    #expect(laptop.register.helpers(of: "h7", in: .party, on: Self.today) == [LaSi.me])
    try laptop.change(Household.ID("h7")) { $0.contact = "nobody's lead" }
    #expect(laptop.register.leads(of: "h7", on: Self.today) == [LaSi.hu, "ubnd", "hpn"])
  }

  @Test("a group's lead leads each household of the group that has no lead of its own there")
  func groups() throws {
    let group = Assignment(
      id: "g.a", target: .group("g"), channel: .party, caseworker: LaSi.me, from: nil)
    let alone = try register([group])
    #expect(alone.leads(of: "h8", on: Self.today) == [LaSi.me])
    #expect(alone.leads(of: "h7", on: Self.today).isEmpty)
    #expect(alone.householdsLed(by: LaSi.me, on: Self.today).map(\.household.code) == ["LS-008"])
    let own = try register([group, LaSi.lead(8, LaSi.hu)])
    #expect(own.leads(of: "h8", on: Self.today) == [LaSi.hu])
    #expect(own.householdsLed(by: LaSi.me, on: Self.today).isEmpty)
    let otherChannel = try register([group, LaSi.lead(8, "ubnd", channel: .government)])
    #expect(otherChannel.leads(of: "h8", on: Self.today) == [LaSi.me, "ubnd"])
  }

  @Test("who has left leads nobody: the household counts as without a lead, the group's steps in")
  func leadHasLeft() throws {
    let records: [any Storable] = [
      Caseworker(id: "gone", name: "Pờ Lò Hừ", until: "2026-10-31"), LaSi.lead(7, "gone"),
      LaSi.lead(8, "gone"),
      Assignment(id: "g.a", target: .group("g"), channel: .party, caseworker: LaSi.me, from: nil),
    ]
    let register = try register(records)
    #expect(register.leads(of: "h7", on: "2026-10-31") == ["gone"])
    #expect(register.leads(of: "h7", on: Self.today).isEmpty)
    #expect(register.lead(of: "h7", in: .party, on: Self.today) == nil)
    #expect(register.leads(of: "h8", on: Self.today) == [LaSi.me])
    #expect(register.householdsWithoutLead(on: Self.today).map(\.code) == ["LS-007"])
    // What is to be handed over is still found under the name.
    #expect(register.activeAssignments(of: Caseworker.ID("gone"), on: Self.today).count == 2)
  }

  @Test("a household led by one person in two channels comes once, always with the same assignment")
  func twoChannels() throws {
    let register = try register([
      LaSi.lead(7, LaSi.hu, channel: .government, visits: 2), LaSi.lead(7, LaSi.hu),
    ])
    let led = register.householdsLed(by: LaSi.hu, on: Self.today)
    #expect(led.map(\.assignment.channel) == [.party])
    #expect(
      register.householdsLed(by: LaSi.hu, on: Self.today, channel: .government).first?.assignment
        .visitsPerMonth == 2)
  }

  @Test("a caseworker's channels follow from cell and roles")
  func rolesToChannels() {
    #expect(
      Caseworker(id: "a", name: "", roles: [.teacher], cell: "c").channels == [.party, .government])
    #expect(Caseworker(id: "a", name: "", roles: [.villageHead]).channels == [.front])
    #expect(Caseworker(id: "a", name: "").channels.isEmpty)
  }
}

@Suite("Visits expected of an assignment")
struct ExpectedVisitsTests {
  /// Visits agreed a month, first day of the assignment, absence, and what is left of November:
  /// agreed × days possible / 30, to the nearest, a half down.
  @Test(
    "absence and a late start lower what is expected",
    arguments: [
      (1, "2026-01-01", nil, 1),  // 1 × 30/30
      (1, "2026-01-01", ("2026-11-16", "2026-12-31"), 0),  // 1 × 15/30 = 0.5
      (1, "2026-01-01", ("2026-11-17", "2026-12-31"), 1),  // 1 × 16/30 = 0.53
      (2, "2026-01-01", ("2026-11-16", "2026-12-31"), 1),  // 2 × 15/30 = 1
      (4, "2026-01-01", ("2026-10-01", "2026-11-20"), 1),  // 4 × 10/30 = 1.33
      (1, "2026-01-01", ("2026-11-10", "2026-11-10"), 1),  // 1 × 29/30: a day away is no absence
      (1, "2026-01-01", ("2026-10-01", "2026-10-31"), 1),  // away in October only
      (1, "2026-01-01", ("2026-10-01", "2026-12-31"), 0),  // away all month
      (1, "2026-11-16", nil, 0),  // assigned for 15 of 30 days
      (1, "2026-11-15", nil, 1),  // assigned for 16 of 30 days
      (2, "2026-11-16", ("2026-11-16", "2026-11-20"), 1),  // 2 × 10/30 = 0.67
      (1, "2026-12-01", nil, 0),  // not begun
      (0, "2026-01-01", nil, 0),
    ] as [(Int, String, (String, String)?, Int)])
  func expected(agreed: Int, from: String, absence: (String, String)?, expected: Int) throws {
    var household = Household(id: "h7", code: "LS-007")
    household.absence = absence.map {
      .init(from: .init(stringLiteral: $0.0), until: .init(stringLiteral: $0.1), reason: "đi nương")
    }
    let assignment = LaSi.lead(7, LaSi.hu, from: Day(iso: from), visits: agreed)
    let register = try Laptop(with: [household]).register
    #expect(register.expectedVisits(to: household, by: assignment, in: "2026-11") == expected)
  }

  @Test("an assignment that ended in the month expects the share of its days")
  func ended() throws {
    let assignment = LaSi.lead(7, LaSi.hu, visits: 2)
    let register = try Laptop(with: [
      AssignmentEnd(
        id: "h7.e", assignment: assignment.id, way: .ended, day: "2026-11-15", reason: nil)
    ]).register
    let household = Household(id: "h7", code: "LS-007")
    // 2 × 15/30 = 1
    #expect(register.expectedVisits(to: household, by: assignment, in: "2026-11") == 1)
    #expect(register.expectedVisits(to: household, by: assignment, in: "2026-12") == 0)
  }
}
