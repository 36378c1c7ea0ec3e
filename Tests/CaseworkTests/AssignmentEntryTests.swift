import Casework
import Testing

@Suite("Assigning and ending")
struct AssignmentEntryTests {
  private static let today: Day = "2026-11-23"

  /// Lỳ Xá Hừ leads LS-007 in the party's channel from 2026-02-01 to 2026-06-30, planned.
  private func register() throws -> Register {
    var old = LaSi.lead(7, LaSi.hu, from: "2026-02-01")
    old.plannedUntil = "2026-06-30"
    return try Laptop(with: LaSi.people + LaSi.household(7) + [old]).register
  }

  private func entry(
    _ who: Caseworker.ID? = LaSi.me, from: Typed<Day> = .value(today), until: Typed<Day> = .blank
  ) -> AssignmentEntry {
    var entry = AssignmentEntry(channel: .party)
    entry.targets = [.household("h7")]
    entry.caseworker = who
    entry.from = from
    entry.until = until
    return entry
  }

  @Test(
    "one lead in a channel at a time: an assignment stands against another where they share a day",
    arguments: [
      ("2026-07-01", nil, false),
      ("2026-06-30", nil, true),
      ("2026-01-01", "2026-01-31", false),
      ("2026-01-01", "2026-02-01", true),
      ("2026-01-01", nil, true),
    ] as [(Day, Day?, Bool)])
  func secondLead(from: Day, until: Day?, clashes: Bool) throws {
    let register = try register()
    var entry = entry(from: .value(from), until: until.map { .value($0) } ?? .blank)
    #expect(entry.alreadyLed(in: register).isEmpty != clashes)
    entry.caseworker = LaSi.hu
    #expect(entry.alreadyLed(in: register).isEmpty, "nobody stands against themselves")
    #expect(entry.alreadyTheirs(in: register).isEmpty != clashes)
    entry.channel = .government
    #expect(entry.alreadyTheirs(in: register).isEmpty, "channels do not stand against each other")
  }

  @Test("a helper stands against no lead")
  func helper() throws {
    var entry = entry(from: .value("2026-03-01"))
    entry.duty = .helper
    #expect(try entry.problems(in: register()) == [])
  }

  @Test("what is missing or cannot be read is named")
  func problems() throws {
    let register = try register()
    var empty = AssignmentEntry(channel: .party)
    empty.visitsPerMonth = .value(32)
    #expect(
      empty.problems(in: register) == [
        .targetMissing, .caseworkerMissing, .fromMissing, .visitsOutside(0...31),
      ])
    #expect(
      entry(from: .unreadable("30/2")).problems(in: register) == [.fromUnreadable("30/2")])
    #expect(
      entry(until: .value("2026-11-22")).problems(in: register) == [.untilBeforeFrom])
    #expect(entry("nobody").problems(in: register) == [.notHere("nobody")])
    var dayAlone = entry()
    dayAlone.basis.day = .value("2026-11-03")
    #expect(dayAlone.problems(in: register) == [.basis(.numberMissing)])
  }

  @Test("an end lies between the first day and the last one planned, and gives its reason")
  func ending() throws {
    let register = try register()
    let assignment = try #require(register.assignments[LaSi.lead(7, LaSi.hu).id])
    var ending = AssignmentEnding(of: assignment)
    #expect(ending.problems(in: register) == [.lastDayMissing, .reasonMissing])
    ending.reason = "chuyển đi"
    ending.lastDay = .value("2026-01-31")
    #expect(ending.problems(in: register) == [.beginsLater("2026-02-01")])
    ending.lastDay = .value("2026-06-30")
    #expect(ending.problems(in: register) == [.endsEarlier("2026-06-30")])
    ending.lastDay = .value("2026-06-29")
    #expect(ending.problems(in: register) == [])
  }

  @Test("the ledger tells a hand-over from both sides")
  func ledger() throws {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu, from: "2026-02-01")])
    let plan = Handover(
      ofEverythingFrom: LaSi.hu, to: LaSi.me, lastDay: "2026-11-30", reason: "đi học", basis: nil,
      in: laptop.register)
    var ids = newIDs()
    try laptop.save(plan.edits(newIDs: &ids))
    let former = laptop.register.ledger(of: LaSi.hu)
    #expect(former.map(\.day) == ["2026-11-30", "2026-02-01"])
    guard case .ended(let end, let successor) = former.first?.act else {
      Issue.record("the last step is an end")
      return
    }
    #expect(end.reason == "đi học")
    #expect(successor == LaSi.me)
    #expect(former.last?.act == .begun(takenOverFrom: nil))
    #expect(
      laptop.register.ledger(of: LaSi.me).map(\.act) == [.begun(takenOverFrom: LaSi.hu)])

    // The old assignment still runs on its last day, but it cannot be handed over once more.
    let again = Handover(
      ofEverythingFrom: LaSi.hu, to: LaSi.pu, lastDay: "2026-11-30", reason: "đi học", basis: nil,
      in: laptop.register)
    #expect(again.problems(in: laptop.register) == [.nothingToHandOver])
  }

  @Test("a load counts households and the poor among them; who has left is still listed")
  func loads() throws {
    var gone = LaSi.lead(8, "di")
    gone.channel = .party
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(8) + [
        Caseworker(
          id: "di", name: "Vàng Lò Di", roles: [.partyMember], cell: LaSi.cell,
          until: "2026-10-31"),
        LaSi.lead(7, LaSi.hu), gone,
        PovertyResult(id: "h7.p", day: "2025-12-20", povertyClass: .poor),
      ]
    ).register
    var loads = ChannelLoads(in: .party, on: Self.today, register: register)
    func rows() -> [String] {
      loads.people.map { person in
        let row = loads.row(of: person, in: register)
        return "\(person.name) \(row.workload.households) \(row.poor)"
      }
    }
    let carried = ["Ly Giá Pu 0 0", "Lỳ Xá Hừ 1 1", "Phùng Phù Mé 0 0", "Vàng Lò Di 1 0"]
    #expect(rows() == carried)
    // The sum is told once all four are counted; each person's load before and after.
    loads.countMore(3, in: register)
    #expect(loads.totals == nil)
    loads.countMore(3, in: register)
    #expect(loads.totals?.households == 2)
    #expect(loads.totals?.poor == 1)
    #expect(rows() == carried)
  }
}
