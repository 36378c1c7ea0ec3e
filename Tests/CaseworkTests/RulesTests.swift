import Casework
import Record
import Testing

/// Each rule is kept by two laptops that have not heard each other, and broken by the union.
@Suite("Rules that a union of journals can break")
struct RulesTests {
  /// Two laptops that know the same records.
  private func pair(_ records: [any Storable]) throws -> (Laptop, Laptop) {
    let a = try Laptop("A", with: records)
    var b = try Laptop("B")
    try b.hear(a)
    #expect(a.breaches.isEmpty)
    return (a, b)
  }

  private func exchange(_ a: inout Laptop, _ b: inout Laptop) throws {
    #expect(a.breaches.isEmpty && b.breaches.isEmpty)
    try Laptop.exchange(&a, &b)
    #expect(a.breaches == b.breaches)
  }

  @Test("one lead per channel: two laptops each assign one")
  func twoLeads() throws {
    var (a, b) = try pair(LaSi.household(7))
    let (hu, me) = (LaSi.lead(7, LaSi.hu), LaSi.lead(7, LaSi.me))
    try a.add([hu, LaSi.lead(7, LaSi.pu, channel: .government)])
    try b.add([me, LaSi.lead(7, LaSi.pu, duty: .helper)])
    try exchange(&a, &b)
    #expect(a.breaches == [.twoLeadsInOneChannel: [[hu.record, me.record]]])
    #expect(
      a.book.breaches.first?.detail
        == .object(["channel": .text("party"), "from": .text("2026-01-01")]))
    // Settled by ending one of them before it began.
    try a.save([
      Edit(
        creating: AssignmentEnd(
          id: "h7.e", assignment: me.id, way: .ended, day: "2025-12-31", reason: "trùng"))
    ])
    #expect(a.breaches.isEmpty)
  }

  @Test("leads one after the other are no breach, nor is one person entered twice")
  func leadsInTurn() throws {
    var laptop = try Laptop(with: [
      LaSi.lead(7, LaSi.hu),
      AssignmentEnd(
        id: "h7.e", assignment: LaSi.lead(7, LaSi.hu).id, way: .ended, day: "2026-06-30",
        reason: nil),
      LaSi.lead(7, LaSi.me, from: "2026-07-01"),
    ])
    #expect(laptop.breaches.isEmpty)
    var again = LaSi.lead(7, LaSi.me, from: "2026-08-01")
    again = Assignment(
      id: "h7.again", target: again.target, channel: .party, caseworker: LaSi.me, from: again.from)
    try laptop.add([again])
    #expect(laptop.breaches.isEmpty)
    // The day before, both led it.
    try laptop.change(LaSi.lead(7, LaSi.me).id) { $0.from = "2026-06-30" }
    #expect(laptop.breaches.keys.map(\.self) == [.twoLeadsInOneChannel])
  }

  @Test("a group has one lead per channel too; a household's own lead beside it is none")
  func groupLeads() throws {
    func lead(_ id: Assignment.ID, _ who: Caseworker.ID) -> Assignment {
      Assignment(id: id, target: .group("g"), channel: .party, caseworker: who, from: nil)
    }
    var (a, b) = try pair(LaSi.household(8, group: "g") + [LaSi.lead(8, LaSi.pu)])
    try a.add([lead("g.1", LaSi.hu)])
    try b.add([lead("g.2", LaSi.me)])
    try exchange(&a, &b)
    #expect(a.breaches.keys.map(\.self) == [.twoLeadsInOneChannel])
  }

  @Test("one assignment is handed over to two people")
  func handedOverTwice() throws {
    var (a, b) = try pair(LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu)])
    func handOver(_ laptop: inout Laptop, to: Caseworker.ID, lastDay: Day, seed: UInt64) throws {
      let register = laptop.register
      var ids = IdentifierSource(milliseconds: 1, seed: seed)
      try laptop.save(
        Handover(
          of: register.activeAssignments(of: LaSi.hu, on: "2026-11-01"), to: to, lastDay: lastDay,
          reason: "đi học", basis: nil, in: register
        ).edits(newIDs: &ids))
    }
    try handOver(&a, to: LaSi.me, lastDay: "2026-11-10", seed: 1)
    try handOver(&b, to: LaSi.pu, lastDay: "2026-11-20", seed: 2)
    try exchange(&a, &b)
    #expect(a.breaches[.assignmentEndedTwice]?.first?.count == 2)
    #expect(a.breaches[.twoLeadsInOneChannel]?.first?.count == 2)
  }

  @Test("the same end entered on two laptops says the same: no breach")
  func endedTwiceAlike() throws {
    var (a, b) = try pair([LaSi.lead(7, LaSi.hu)])
    func end(_ id: AssignmentEnd.ID, _ way: AssignmentEnd.Way = .ended) -> AssignmentEnd {
      AssignmentEnd(
        id: id, assignment: LaSi.lead(7, LaSi.hu).id, way: way, day: "2026-11-10", reason: nil)
    }
    try a.add([end("h7.e1")])
    try b.add([end("h7.e2")])
    try exchange(&a, &b)
    #expect(a.breaches.isEmpty)
    try a.add([end("h7.e3", .handedOver)])
    #expect(a.breaches.keys.map(\.self) == [.assignmentEndedTwice])
  }

  @Test("a person lives in two households on one day")
  func twoHouseholds() throws {
    let groom = Person(id: "rể", name: "Vàng Xè Nu")
    var (a, b) = try pair(LaSi.household(7) + LaSi.household(8) + [groom])
    let here = Residence(
      id: "h7.rể", person: "rể", relation: "Con rể", from: "2024-01-01", until: "2026-11-10")
    let there = Residence(id: "h8.rể", person: "rể", relation: "Chủ hộ", from: "2026-11-10")
    try a.add([here])
    try b.add([there])
    try exchange(&a, &b)
    #expect(a.breaches == [.personInTwoHouseholds: [[here.record, there.record]]])
    try a.change(there.id) { $0.from = "2026-11-11" }
    #expect(a.breaches.isEmpty)
  }

  @Test("two records of one household do not put a person in two households")
  func sameHouseholdTwice() throws {
    let laptop = try Laptop(
      with: LaSi.household(7) + [Residence(id: "h7.x", person: "p7", relation: nil)])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("the head is changed on one laptop and moves out on the other")
  func headNotMember() throws {
    let wife = Residence(id: "h7.vợ", person: "vợ", relation: "Vợ")
    var (a, b) = try pair(LaSi.household(7) + [Person(id: "vợ", name: "Pờ Xè Mé"), wife])
    try a.change(Household.ID("h7")) { $0.head = "vợ" }
    try b.change(wife.id) { $0.until = "2026-11-10" }
    try exchange(&a, &b)
    #expect(
      a.breaches == [
        .headNotMember: [
          [RecordID(kind: "household", id: "h7"), RecordID(kind: "person", id: "vợ")]
        ]
      ])
    try a.change(Household.ID("h7")) { $0.closed = "2026-11-10" }
    #expect(a.breaches.isEmpty)
  }

  @Test("two laptops give two households of one village one code")
  func sameCode() throws {
    var (a, b) = try pair(LaSi.people)
    let (one, two) = (
      Household(id: "a", code: "LS-042", village: LaSi.village),
      Household(id: "b", code: "ls-042", village: LaSi.village)
    )
    try a.add([
      one, Household(id: "c", code: "LS-042", village: "another"), Household(id: "d", code: ""),
    ])
    try b.add([two, Household(id: "e", code: "")])
    try exchange(&a, &b)
    #expect(a.breaches == [.twoHouseholdsWithOneCode: [[one.record, two.record]]])
  }

  @Test("two laptops give two villages one code, or one cell two secretaries")
  func villagesAndSecretaries() throws {
    var (a, b) = try pair([PartyCell(id: "cell", name: "Chi bộ bản Là Si")])
    let (here, there) = (
      Village(id: "a", name: "Là Si", code: "LS"), Village(id: "b", name: "Lò Sừ", code: "ls")
    )
    let (old, new) = (
      Caseworker(id: "x", name: "Ly Giá Pu", cell: "cell", cellOffice: .secretary),
      Caseworker(id: "y", name: "Lỳ Xá Hừ", cell: "cell", cellOffice: .secretary)
    )
    try a.add([here, old, Caseworker(id: "z", name: "Pờ Lò Hừ", cell: "cell")])
    try b.add([there, new])
    try exchange(&a, &b)
    #expect(
      a.breaches == [
        .twoVillagesWithOneCode: [[here.record, there.record]],
        .twoSecretaries: [[old.record, new.record]],
      ])
  }

  @Test("one person is entered on two laptops")
  func samePersonalID() throws {
    var (a, b) = try pair([])
    try a.add([
      Person(id: "a", name: "Ly Mò Lu", personalID: "012345678901"),
      Person(id: "c", name: "Ly Mò Lu"),
    ])
    try b.add([Person(id: "b", name: "Ly Mò Lu", personalID: "012345678901")])
    try exchange(&a, &b)
    #expect(a.breaches[.onePersonEnteredTwice]?.first?.map(\.id) == ["a", "b"])
    try a.save([.delete(RecordID(kind: Person.kind, id: "b"))])
    #expect(a.breaches.isEmpty)
  }

  // MARK: Closing

  static let review = Review.id(of: LaSi.cell, in: "2026-11")

  private func close(_ laptop: inout Laptop) throws {
    let sight = laptop.book.sight
    try laptop.change(Self.review) {
      $0.closing = .init(day: "2026-12-03", by: LaSi.pu, sight: sight, figures: [])
    }
  }

  private static var reviewRecords: [any Storable] {
    var review = Review(id: review)
    review.heldOn = "2026-12-03"
    return [review, Verdict(id: Verdict.id(in: review.id, of: LaSi.hu), result: .completed)]
  }

  @Test("a verdict is changed on one laptop while the other closes the review")
  func verdictAfterClosing() throws {
    var (a, b) = try pair(Self.reviewRecords)
    let verdict = Verdict.id(in: Self.review, of: LaSi.hu)
    try close(&a)
    try b.change(verdict) { $0.result = .notCompleted }
    try exchange(&a, &b)
    #expect(
      a.breaches == [
        .changedAfterClosing: [
          [
            RecordID(kind: Review.kind, id: Self.review.text),
            RecordID(kind: Verdict.kind, id: verdict.text),
          ].sorted()
        ]
      ])
    #expect(a.book.breaches.first?.detail == .list([.text("result")]))
    // Opening the review again and closing it having seen the change settles it.
    let closed = try #require(a.register.reviews[Self.review])
    try a.save([try #require(closed.reopening(because: "ý kiến đến sau"))])
    #expect(a.breaches.isEmpty)
    try close(&a)
    #expect(a.breaches.isEmpty)
  }

  @Test(
    "a new verdict, a conclusion, the form, a new item, a deletion: each breaks a closed review",
    arguments: ["verdict", "conclusion", "vote", "item", "deletion"])
  func frozen(what: String) throws {
    var (a, b) = try pair(Self.reviewRecords)
    try close(&a)
    switch what {
    case "verdict":
      try b.add([Verdict(id: Verdict.id(in: Self.review, of: LaSi.me), result: .completed)])
    case "conclusion":
      try b.add([
        HouseholdConclusion(id: HouseholdConclusion.id(in: Self.review, on: "h7"), text: "x")
      ])
    case "vote":
      try b.change(Self.review) { $0.vote = .init(inFavour: 3, against: 0, abstained: 0) }
    case "item":
      var item = LaSi.promise(7, "mới", due: nil)
      item.origin = .resolution(Self.review)
      try b.add([item])
    default:
      try b.save([
        .delete(RecordID(kind: Verdict.kind, id: Verdict.id(in: Self.review, of: LaSi.hu).text))
      ])
    }
    try exchange(&a, &b)
    #expect(a.breaches.keys.map(\.self) == [.changedAfterClosing])
  }

  @Test("a verdict given in the very save that closes the review belongs to it")
  func sameSave() throws {
    var laptop = try Laptop(with: Self.reviewRecords)
    let review = try #require(laptop.register.reviews[Self.review])
    var closed = review
    closed.closing = .init(day: "2026-12-03", by: LaSi.pu, sight: laptop.book.sight, figures: [])
    let verdict = Verdict(id: Verdict.id(in: Self.review, of: LaSi.me), result: .goodReason)
    try laptop.save([Edit(creating: verdict), try #require(Edit(from: review, to: closed))])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("how an item goes on, and a late visit, break no closed review")
  func notFrozen() throws {
    var item = LaSi.promise(7, "làm chuồng", due: "2026-12-31")
    item.origin = .resolution(Self.review)
    var (a, b) = try pair(Self.reviewRecords + [item])
    try close(&a)
    try b.change(item.id) {
      $0.responsible = LaSi.me
      $0.result = .init(outcome: .done, day: "2026-12-10", by: LaSi.me)
    }
    try b.add([LaSi.visit(7, "2026-11-29")])
    try exchange(&a, &b)
    #expect(a.breaches.isEmpty)
  }

  // MARK: Deletion

  @Test("a visit is logged on one laptop while the other deletes the household")
  func workForDeleted() throws {
    var (a, b) = try pair(LaSi.household(7))
    let household = RecordID(kind: Household.kind, id: "h7")
    try a.save([.delete(household)])
    let promise = LaSi.promise(7, "giống", due: nil)
    try b.add([LaSi.visit(7, "2026-11-03"), promise])
    try exchange(&a, &b)
    #expect(a.breaches[.workForDeletedHousehold]?.first?.count == 3)
    #expect(a.breaches.count == 1)
    try a.save([.undelete(household)])
    #expect(a.breaches.isEmpty)
  }

  @Test("every rule has a name of its own and is found again by a breach of it")
  func names() {
    #expect(Set(Rule.casework.map(\.name)).count == CaseworkRule.allCases.count)
  }
}
