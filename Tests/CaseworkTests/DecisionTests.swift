import Casework
import Record
import Testing

@Suite("A whole decision")
struct DecisionTests {
  static let today: Day = "2026-11-23"

  /// LS-007 and LS-008 are led by Lỳ Xá Hừ with a promise open at LS-007; nobody leads LS-009.
  private static let records: [any Storable] =
    LaSi.people + [7, 8, 9].flatMap { LaSi.household($0) } + [
      LaSi.lead(7, LaSi.hu), LaSi.lead(8, LaSi.hu),
      LaSi.promise(7, "Mang giống", due: "2026-12-01"),
    ]

  private func entry(_ rows: [(Caseworker.ID?, [Int], String)], number: String = "02-QĐ/CB")
    -> DecisionEntry
  {
    var entry = DecisionEntry(channel: .party)
    entry.basis.number = number
    entry.basis.day = .value("2026-11-20")
    entry.from = .value("2026-12-01")
    entry.rows = rows.enumerated().map { place, row in
      DecisionEntry.Row(
        place: place, caseworker: row.0,
        targets: row.1.map { .household(.init("h\($0)")) }, content: row.2)
    }
    return entry
  }

  @Test("many rows are one save; who led before hands over by the same paper, promises go along")
  func save() throws {
    var laptop = try Laptop(with: Self.records)
    let entry = entry([
      (LaSi.me, [7, 9], "Chăn nuôi"), (nil, [], ""), (LaSi.hu, [8], "Trồng quế"),
    ])
    // Lỳ Xá Hừ keeps LS-008: it is his already.
    #expect(
      entry.problems(in: laptop.register).contains {
        if case .row(2, .alreadyTheirs) = $0 { true } else { false }
      })
    var valid = entry
    valid.rows.removeLast()
    #expect(valid.problems(in: laptop.register).isEmpty)
    #expect(valid.handedOver(in: laptop.register).map(\.target) == [.household("h7")])
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    let edits = valid.edits(reason: "Theo 02-QĐ/CB", newIDs: &ids, in: laptop.register)
    try laptop.save(edits)
    let register = laptop.register
    #expect(register.lead(of: "h7", in: .party, on: "2026-11-30") == LaSi.hu)
    #expect(register.lead(of: "h7", in: .party, on: "2026-12-01") == LaSi.me)
    #expect(register.lead(of: "h9", in: .party, on: "2026-12-01") == LaSi.me)
    #expect(register.openPromises(of: LaSi.me).map(\.text) == ["Mang giống"])
    let decision = try #require(register.decisions(in: .party).first)
    #expect(decision.basis == Basis(number: "02-QĐ/CB", day: "2026-11-20"))
    let assignments = register.assignments(of: decision)
    #expect(assignments.map(\.content) == ["Chăn nuôi", "Chăn nuôi"])
    #expect(assignments.map(\.target) == [.household("h7"), .household("h9")])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("a number is needed, a row at least, and no household twice")
  func problems() throws {
    let register = try Laptop(with: Self.records).register
    #expect(
      entry([], number: "").problems(in: register) == [.numberMissing, .noRows])
    #expect(
      entry([(LaSi.me, [9], ""), (LaSi.pu, [9], "")]).problems(in: register)
        == [.twice(1, .household("h9"))])
    #expect(
      entry([(nil, [9], "")]).problems(in: register) == [.row(0, .caseworkerMissing)])
  }
}

@Suite("What changed in one's assignments")
struct AssignmentNewsTests {
  static let today: Day = "2026-11-23"

  private var register: Register {
    get throws {
      var laptop = try Laptop(
        with: LaSi.people + LaSi.household(7) + [
          LaSi.lead(7, LaSi.hu), LaSi.promise(7, "Mang giống", due: "2026-12-01"),
          Petition(id: "h7.k", text: "thiếu cỏ", day: "2026-11-03", visit: nil),
        ])
      let register = laptop.register
      var ids = IdentifierSource(milliseconds: 1, seed: 1)
      let handover = Handover(
        of: register.activeAssignments(of: LaSi.hu, on: "2026-11-18"), to: LaSi.me,
        lastDay: "2026-11-18", reason: "đi học", basis: nil, in: register)
      #expect(handover.moves.flatMap(\.petitions).map(\.text) == ["thiếu cỏ"])
      try laptop.save(handover.edits(newIDs: &ids))
      return laptop.register
    }
  }

  @Test("both sides of a hand-over are told, with what is promised and what the family waits for")
  func bothSides() throws {
    let register = try register
    for who in [LaSi.hu, LaSi.me] {
      let news = AssignmentNews(of: who, seen: [], on: Self.today, in: register)
      #expect(news.items.count == 1)
      #expect(news.items.first?.promises.map(\.text) == ["Mang giống"])
      #expect(news.items.first?.petitions.map(\.text) == ["thiếu cỏ"])
    }
    #expect(AssignmentNews(of: LaSi.pu, seen: [], on: Self.today, in: register).items.isEmpty)
  }

  @Test("what has been seen, or lies more than two months back, is not told again")
  func seen() throws {
    let register = try register
    let news = AssignmentNews(of: LaSi.me, seen: [], on: Self.today, in: register)
    #expect(
      AssignmentNews(of: LaSi.me, seen: news.known, on: Self.today, in: register).items.isEmpty)
    #expect(AssignmentNews(of: LaSi.me, seen: [], on: "2027-02-01", in: register).items.isEmpty)
  }
}
