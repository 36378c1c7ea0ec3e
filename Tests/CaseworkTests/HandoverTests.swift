import Casework
import Record
import Testing

@Suite("Loads and handing over")
struct HandoverTests {
  static let today: Day = "2026-11-23"
  static let lastDay: Day = "2026-11-30"

  /// Lỳ Xá Hừ leads LS-007 and LS-008 and the group of LS-009; open are one promise to each of
  /// them, one to LS-010 which he does not lead, and one that concerns no household.
  private func laptop() throws -> Laptop {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(8) + LaSi.household(9, group: "g")
        + LaSi.household(10) + [
          LaSi.lead(7, LaSi.hu), LaSi.lead(8, LaSi.hu, visits: 2),
          Assignment(
            id: "g.a", target: .group("g"), channel: .party, caseworker: LaSi.hu, from: nil),
          LaSi.promise(7, "bảy", due: "2026-11-20"), LaSi.promise(8, "tám", due: nil),
          LaSi.promise(9, "chín", due: nil), LaSi.promise(10, "mười", due: nil),
          LaSi.promise(7, "đã xong", due: "2026-11-01", done: "2026-11-01"),
          LaSi.promise(7, "của người khác", due: nil, by: LaSi.pu),
          LaSi.visit(7, "2026-11-03"),
          Promise(
            id: "cell.i", text: "chung", due: nil, responsible: LaSi.hu, household: nil,
            origin: .resolution("cell-2026-10"), made: nil),
        ])
    try laptop.change(Household.ID("h7")) { $0.contact = LaSi.hu }
    return laptop
  }

  private func handover(_ laptop: Laptop, _ ids: [Assignment.ID]) -> Handover {
    let register = laptop.register
    return Handover(
      of: ids.compactMap { register.assignments[$0] }, to: LaSi.me, lastDay: Self.lastDay,
      reason: "đi học", basis: Basis(number: "10-NQ/CB", day: "2026-11-23"), in: register)
  }

  @Test("open promises go along; what is done, or another's, stays as it was made")
  func oneHousehold() throws {
    var laptop = try laptop()
    let plan = handover(laptop, [LaSi.lead(7, LaSi.hu).id])
    #expect(plan.problems(in: laptop.register).isEmpty)
    #expect(plan.moves.map { $0.promises.map(\.text) } == [["bảy"]])
    var ids = newIDs()
    try laptop.save(plan.edits(newIDs: &ids))

    let register = laptop.register
    #expect(register.lead(of: "h7", in: .party, on: Self.lastDay) == LaSi.hu)
    #expect(register.lead(of: "h7", in: .party, on: "2026-12-01") == LaSi.me)
    #expect(register.households["h7"]?.contact == LaSi.me)
    #expect(register.openPromises(of: LaSi.me).map(\.text) == ["bảy"])
    #expect(register.openPromises(of: LaSi.pu).map(\.text) == ["của người khác"])
    #expect(register.promises["h7.đã xong"]?.responsible == LaSi.hu)
    #expect(register.visitMarks["h7"]?.map(\.visitor) == [LaSi.hu])
    #expect(
      Set(register.openPromises(of: LaSi.hu).map(\.text)) == ["tám", "chín", "mười", "chung"])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("the new step keeps what was agreed and names what it takes over from")
  func successor() throws {
    var laptop = try laptop()
    try laptop.change(LaSi.lead(8, LaSi.hu).id) {
      $0.content = "chăn nuôi"
      $0.aim = "thoát nghèo"
      $0.plannedUntil = "2026-12-31"
    }
    var ids = newIDs()
    try laptop.save(handover(laptop, [LaSi.lead(8, LaSi.hu).id]).edits(newIDs: &ids))
    let new = try #require(laptop.register.activeAssignments(of: LaSi.me, on: "2026-12-01").first)
    #expect(new.target == .household("h8") && new.channel == .party && new.duty == .lead)
    #expect(new.visitsPerMonth == 2 && new.content == "chăn nuôi" && new.aim == "thoát nghèo")
    #expect(new.plannedUntil == "2026-12-31" && new.from == "2026-12-01")
    #expect(new.basis == Basis(number: "10-NQ/CB", day: "2026-11-23"))
    #expect(new.takesOver == LaSi.lead(8, LaSi.hu).id)
    let end = try #require(laptop.register.assignmentEnds[LaSi.lead(8, LaSi.hu).id]?.first)
    #expect(end.way == .handedOver && end.day == Self.lastDay && end.reason == "đi học")
  }

  @Test("a planned end on the last day does not end the successor before it begins")
  func plannedEnd() throws {
    var laptop = try laptop()
    try laptop.change(LaSi.lead(8, LaSi.hu).id) { $0.plannedUntil = Self.lastDay }
    var ids = newIDs()
    try laptop.save(handover(laptop, [LaSi.lead(8, LaSi.hu).id]).edits(newIDs: &ids))
    #expect(laptop.register.lead(of: "h8", in: .party, on: "2026-12-01") == LaSi.me)
  }

  @Test("a group is handed over with the promises to its households")
  func group() throws {
    var laptop = try laptop()
    var ids = newIDs()
    try laptop.save(handover(laptop, ["g.a"]).edits(newIDs: &ids))
    #expect(laptop.register.leads(of: "h9", on: "2026-12-01") == [LaSi.me])
    #expect(laptop.register.openPromises(of: LaSi.me).map(\.text) == ["chín"])
  }

  @Test("a whole load leaves nothing behind: every assignment, every open promise")
  func wholeLoad() throws {
    var laptop = try laptop()
    let plan = Handover(
      ofEverythingFrom: LaSi.hu, to: LaSi.me, lastDay: Self.lastDay, reason: "chuyển công tác",
      basis: nil, in: laptop.register)
    #expect(plan.moves.count == 3)
    #expect(Set(plan.otherPromises.map(\.text)) == ["mười", "chung"])
    var ids = newIDs()
    try laptop.save(plan.edits(newIDs: &ids))
    let register = laptop.register
    #expect(register.openPromises(of: LaSi.hu).isEmpty)
    #expect(
      Set(register.openPromises(of: LaSi.me).map(\.text)) == [
        "bảy", "tám", "chín", "mười", "chung",
      ])
    #expect(register.householdsLed(by: LaSi.hu, on: "2026-12-01").isEmpty)
    #expect(
      register.householdsLed(by: LaSi.me, on: "2026-12-01").map(\.household.code) == [
        "LS-007", "LS-008", "LS-009",
      ])
    #expect(
      register.workload(of: LaSi.me, in: .party, on: "2026-12-01")
        == register.workloads(in: .party, on: "2026-12-01").first { $0.caseworker == LaSi.me })
  }

  @Test("a promise that two assignments cover is moved once")
  func sharedPromise() throws {
    var laptop = try laptop()
    try laptop.add([LaSi.lead(7, LaSi.hu, channel: .government)])
    let plan = handover(
      laptop, [LaSi.lead(7, LaSi.hu).id, LaSi.lead(7, LaSi.hu, channel: .government).id])
    var ids = newIDs()
    let edits = plan.edits(newIDs: &ids)
    #expect(edits.filter { $0.record.kind == Promise.kind }.count == 1)
    #expect(edits.filter { $0.record.kind == Household.kind }.count == 1)
  }

  @Test("what is wrong with a plan is said before it is saved")
  func problems() throws {
    let laptop = try laptop()
    let register = laptop.register
    func problems(
      _ assignments: [Assignment], to: Caseworker.ID = LaSi.me,
      lastDay: Day = HandoverTests.lastDay, reason: String = "đi học"
    ) -> [Handover.Problem] {
      Handover(of: assignments, to: to, lastDay: lastDay, reason: reason, basis: nil, in: register)
        .problems(in: register)
    }
    let lead = LaSi.lead(7, LaSi.hu)
    #expect(problems([lead]).isEmpty)
    #expect(problems([lead], to: LaSi.hu) == [.nothingToHandOver])
    #expect(problems([lead], reason: "  ") == [.reasonMissing])
    #expect(problems([lead], to: "nobody") == [.notHere("nobody")])
    #expect(problems([lead], lastDay: "2025-12-31") == [.beginsLater(lead.id)])
  }

  @Test("a load counts the households led in the channel; above seven is shown")
  func workload() throws {
    let households = (1...8).flatMap { LaSi.household($0) }
    let register = try Laptop(
      with: LaSi.people + households + (1...8).map { LaSi.lead($0, LaSi.hu) }
        + (1...7).map { LaSi.lead($0, LaSi.hu, channel: .government) }
        + [
          LaSi.promise(1, "a", due: "2026-11-22"), LaSi.promise(2, "b", due: "2026-11-23"),
          LaSi.promise(3, "c", due: "2026-11-01", done: "2026-11-02"),
        ]
    ).register
    let party = register.workload(of: LaSi.hu, in: .party, on: Self.today)
    #expect(party.households == 8 && party.isAboveUsual)
    #expect(party.openPromises == 2 && party.overdue == 1)
    #expect(!register.workload(of: LaSi.hu, in: .government, on: Self.today).isAboveUsual)
    #expect(register.workload(of: LaSi.hu, in: nil, on: Self.today).households == 8)
  }

  @Test(
    "loads are listed by name in the Vietnamese order, of those who are here and can be assigned")
  func workloadOrder() throws {
    let names = ["Đao Xè", "Vàng Nu", "Ăng Lò", "Ân Lò", "An Lò", "Dao Xè"]
    let people: [any Storable] = names.map {
      Caseworker(id: .init($0), name: $0, roles: [.partyMember], cell: "cell")
    }
    let register = try Laptop(
      with: people + [
        Caseworker(id: "gone", name: "Bà", roles: [.partyMember], until: "2026-11-22"),
        Caseworker(id: "teacher", name: "Cô", roles: [.teacher]),
      ]
    ).register
    #expect(
      register.workloads(in: .party, on: Self.today).map(\.caseworker.text)
        == ["An Lò", "Ăng Lò", "Ân Lò", "Dao Xè", "Đao Xè", "Vàng Nu"])
  }
}
