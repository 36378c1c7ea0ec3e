import Casework
import Testing

@Suite("The month's sheet of a cell")
struct MonthSheetTests {
  static let today: Day = "2026-12-03"

  private func sheet(_ records: [any Storable], today: Day = MonthSheetTests.today) throws
    -> MonthSheet
  {
    MonthSheet(
      of: .cell(LaSi.cell), month: "2026-11", today: today,
      in: try Laptop(with: LaSi.people + records).register)
  }

  private func row(_ who: Caseworker.ID, of sheet: MonthSheet) throws -> MonthSheet.Row {
    try #require(sheet.rows.first { $0.caseworker.id == who })
  }

  /// Lỳ Xá Hừ as the meeting sees him: Đã thăm 3/6, không gặp 1, chưa đến 2; 3 đã xong, 2 quá hạn.
  static let hu: [any Storable] =
    [7, 14, 19, 22, 31, 40].flatMap { LaSi.household($0) }
    + [7, 14, 19, 22, 31, 40].map { LaSi.lead($0, LaSi.hu) }
    + [
      LaSi.visit(7, "2026-11-03"), LaSi.visit(14, "2026-11-23"), LaSi.visit(19, "2026-11-11"),
      LaSi.visit(22, "2026-11-09", .inFields), LaSi.visit(31, "2026-10-30"),
      LaSi.visit(40, "2026-12-01"),
      LaSi.promise(7, "a", due: "2026-11-20"), LaSi.promise(19, "b", due: "2026-11-22"),
      LaSi.promise(14, "c", due: "2026-11-10", done: "2026-11-03"),
      LaSi.promise(22, "d", due: "2026-12-31", done: "2026-11-09"),
      LaSi.promise(40, "e", due: "2026-10-10", done: "2026-11-30"),
      LaSi.promise(40, "chưa đến hạn", due: "2026-12-05"),
      LaSi.promise(40, "không cần nữa", due: "2026-11-05", dropped: "2026-11-06"),
      LaSi.promise(40, "xong tháng trước", due: "2026-10-10", done: "2026-10-09"),
    ]

  @Test("đã thăm 3/6, không gặp 1, chưa đến 2; 3 xong trong 5 đến hạn: to be discussed")
  func picture() throws {
    let row = try row(LaSi.hu, of: sheet(Self.hu))
    #expect(
      row.figures
        == .init(
          caseworker: LaSi.hu, households: 6, visited: 3, expected: 6, notMet: 1,
          kept: 3,  // c, d, e: done in November, whatever their deadline
          due: 5))  // and a, b: due by 30/11 and open
    #expect(row.notMet == 1 && row.untried == 2)  // LS-022; LS-031 and LS-040
    #expect(row.pile == .toDiscuss)
    #expect(row.households.map(\.overdue) == [1, 0, 1, 0, 0, 0])
    #expect(row.households.map(\.household.code).first == "LS-007")
  }

  @Test("a try that met nobody is told even where the household was met later: 3/3, không gặp 1")
  func triedAndMet() throws {
    let row = try row(
      LaSi.me,
      of: sheet(
        [1, 2, 3].flatMap { LaSi.household($0) } + [1, 2, 3].map { LaSi.lead($0, LaSi.me) }
          + [1, 2, 3].map { LaSi.visit($0, "2026-11-20", by: LaSi.me) }
          + [LaSi.visit(2, "2026-11-04", by: LaSi.me, .away)]))
    #expect(row.figures.visited == 3 && row.figures.expected == 3 && row.figures.notMet == 1)
    #expect(row.notMet == 0 && row.untried == 0)
    #expect(row.pile == .complete)
  }

  @Test("many visits to one household do not make up for another")
  func noMakingUp() throws {
    let row = try row(
      LaSi.me,
      of: sheet(
        [1, 2].flatMap { LaSi.household($0) } + [1, 2].map { LaSi.lead($0, LaSi.me) }
          + [LaSi.visit(1, "2026-11-01", by: LaSi.me), LaSi.visit(1, "2026-11-02", by: LaSi.me)]))
    #expect(row.figures.visited == 1 && row.figures.expected == 2)
    #expect(row.pile == .toDiscuss)
  }

  @Test("not one line and nothing due: no data, ask for the notebook")
  func noData() throws {
    let led = LaSi.household(1) + [LaSi.lead(1, LaSi.me)]
    #expect(try row(LaSi.me, of: sheet(led)).pile == .noData)
    // A promise that fell due unkept is something to talk about (0/5 and 0/4 on the picture).
    let owed = led + [LaSi.promise(1, "a", due: "2026-11-20", by: LaSi.me)]
    #expect(try row(LaSi.me, of: sheet(owed)).pile == .toDiscuss)
    // An honest "nobody home" is data.
    let tried = led + [LaSi.visit(1, "2026-11-20", by: LaSi.me, .roadCut)]
    #expect(try row(LaSi.me, of: sheet(tried)).pile == .toDiscuss)
  }

  @Test("a household away all month expects no visit: the member's month is complete")
  func away() throws {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(1) + LaSi.household(2)
        + [LaSi.lead(1, LaSi.me), LaSi.lead(2, LaSi.me), LaSi.visit(2, "2026-11-02", by: LaSi.me)])
    try laptop.change(Household.ID("h1")) {
      $0.absence = .init(from: "2026-11-01", until: "2026-11-30", reason: "đi nương")
    }
    let sheet = MonthSheet(
      of: .cell(LaSi.cell), month: "2026-11", today: Self.today, in: laptop.register)
    let row = try row(LaSi.me, of: sheet)
    #expect(row.figures.visited == 1 && row.figures.expected == 1)
    #expect(row.households.map { !$0.absences.isEmpty } == [true, false])
    #expect(row.households.map(\.lowered) == [1, 0])
    #expect(row.pile == .complete)
  }

  @Test("while the month runs it is judged today: what falls due later is not counted yet")
  func runningMonth() throws {
    let row = try row(LaSi.hu, of: sheet(Self.hu, today: "2026-11-21"))
    // Kept by 21/11 are c (3/11) and d (9/11); due and open are a (20/11) and e (10/10), which was
    // kept on 30/11 only. b falls due on 22/11.
    #expect(row.figures.kept == 2 && row.figures.due == 2 + 2)
  }

  @Test("a promise kept after the month was still open in it")
  func keptLater() throws {
    let row = try row(
      LaSi.me,
      of: sheet(
        LaSi.household(1) + [
          LaSi.lead(1, LaSi.me),
          LaSi.promise(1, "a", due: "2026-11-20", by: LaSi.me, done: "2026-12-01"),
        ]))
    #expect(row.figures.kept == 0 && row.figures.due == 1)
  }

  @Test("only the party's assignments are judged; members without any are named apart")
  func channels() throws {
    let sheet = try sheet(LaSi.household(1) + [LaSi.lead(1, LaSi.me, channel: .government)])
    #expect(sheet.rows.isEmpty)
    #expect(sheet.unassigned.map(\.id) == [LaSi.pu, LaSi.hu, LaSi.me])
  }

  @Test("members stand as on the cell's own list, never as a ranking; who left is not on it")
  func order() throws {
    let records: [any Storable] = [
      Caseworker(id: "deputy", name: "Vàng Lò Phạ", cell: LaSi.cell, cellOffice: .deputySecretary),
      Caseworker(id: "gone", name: "A", cell: LaSi.cell, until: "2026-11-15"),
      Caseworker(id: "other", name: "B", cell: "another cell"),
    ]
    #expect(
      try sheet(records).unassigned.map(\.name) == [
        "Ly Giá Pu", "Vàng Lò Phạ", "Lỳ Xá Hừ", "Phùng Phù Mé",
      ])
  }

  @Test("piles hold each member once")
  func piles() throws {
    let sheet = try sheet(
      Self.hu + LaSi.household(1) + [LaSi.lead(1, LaSi.me)] + LaSi.household(2)
        + [LaSi.lead(2, LaSi.pu), LaSi.visit(2, "2026-11-02", by: LaSi.pu)])
    #expect(sheet.rows(in: .complete).map(\.caseworker.id) == [LaSi.pu])
    #expect(sheet.rows(in: .toDiscuss).map(\.caseworker.id) == [LaSi.hu])
    #expect(sheet.rows(in: .noData).map(\.caseworker.id) == [LaSi.me])
  }
}

@Suite("A proposal for a pile")
struct ProposalTests {
  static let review = Review.id(of: LaSi.cell, in: "2026-11")

  @Test("only a complete month suggests a verdict; the rest is for people to say")
  func suggestion() {
    #expect(Proposal.suggested(for: .complete) == Proposal(result: .completed, conclusion: .none))
    #expect(Proposal.suggested(for: .toDiscuss) == nil)
    #expect(Proposal.suggested(for: .noData) == nil)
  }

  @Test("it judges whoever has no result yet, and keeps what was said before")
  func edits() throws {
    var laptop = try Laptop(with: [
      Verdict(id: Verdict.id(in: Self.review, of: LaSi.hu), result: .notCompleted),
      Verdict(id: Verdict.id(in: Self.review, of: LaSi.me), conclusion: .commend, note: "làm tốt"),
    ])
    let edits = Proposal(result: .completed, conclusion: .none)
      .edits(for: [LaSi.hu, LaSi.me, LaSi.pu], in: Self.review, register: laptop.register)
    #expect(edits.count == 2)
    try laptop.save(edits)
    let verdicts = laptop.register.verdicts[Self.review].sorted { $0.id < $1.id }
    #expect(verdicts.map(\.result) == [.notCompleted, .completed, .completed])
    #expect(verdicts.map(\.conclusion) == [nil, .commend, Verdict.Conclusion.none])
    #expect(verdicts.map(\.note) == [nil, "làm tốt", nil])
  }
}
