import Casework
import Testing

@Suite("Hôm nay")
struct DueListTests {
  static let today: Day = "2026-11-23"

  /// The picture of screens.md: six households, three visited, one tried, two promises overdue.
  static let picture: [any Storable] =
    LaSi.people
    + [7, 14, 19, 22, 31, 40].flatMap { LaSi.household($0) }
    + [7, 14, 19, 22, 31, 40].map { LaSi.lead($0, LaSi.hu) }
    + [
      LaSi.visit(7, "2026-11-03"), LaSi.visit(14, "2026-11-20"), LaSi.visit(19, "2026-11-11"),
      LaSi.visit(22, "2026-11-09", .inFields), LaSi.visit(31, "2026-10-30"),
      LaSi.promise(14, "Mang 2 kg giống cỏ voi", due: "2026-12-05"),
      LaSi.promise(19, "Làm hồ sơ bảo hiểm y tế", due: "2026-11-22"),
      LaSi.promise(7, "Hướng dẫn ủ chua thức ăn", due: "2026-11-20"),
      LaSi.promise(7, "đã xong từ trước", due: "2026-11-01", done: "2026-11-01"),
    ]

  private func rows(_ list: DueList, _ register: Register) -> [String] {
    list.items.map { item in
      let code = item.household.flatMap { register.households[$0]?.code } ?? "–"
      let due = item.due?.dayAndMonth ?? "–"
      switch item.task {
      case .urgent(let matter): return "\(code) \(matter.matter?.rawValue ?? "–")"
      case .promise(let promise): return "\(due) \(code) \(promise.text)"
      case .visit(_, let missing, let tally):
        return "\(due) \(code) thăm \(missing), đến \(tally.notMet) lần"
      case .task(let task): return "\(due) \(code) nhiệm vụ: \(task.text)"
      case .answer(let petition): return "\(due) \(code) báo: \(petition.text)"
      case .pregnancy(let pregnancy, _, _): return "\(due) \(code) thai kỳ \(pregnancy.id)"
      case .placementCheck(let placement): return "\(due) \(code) hỏi thăm \(placement.what)"
      case .supportCheck(let support): return "\(due) \(code) xem \(support.thing ?? "–")"
      case .heights(let children): return "\(due) đo \(children) trẻ"
      }
    }
  }

  @Test("overdue first, the longest first; then what is due, by day and code")
  func order() throws {
    let register = try Laptop(with: Self.picture).register
    let list = DueList(of: LaSi.hu, on: Self.today, in: register)
    #expect(
      rows(list, register) == [
        "20/11 LS-007 Hướng dẫn ủ chua thức ăn",
        "22/11 LS-019 Làm hồ sơ bảo hiểm y tế",
        "30/11 LS-022 thăm 1, đến 1 lần",
        "30/11 LS-031 thăm 1, đến 0 lần",
        "30/11 LS-040 thăm 1, đến 0 lần",
        "05/12 LS-014 Mang 2 kg giống cỏ voi",
      ])
  }

  @Test("6 hộ phụ trách · đã thăm 3/6, không gặp 1 · 2 việc quá hạn")
  func figures() throws {
    let register = try Laptop(with: Self.picture).register
    let list = DueList(of: LaSi.hu, on: Self.today, in: register)
    #expect(list.households == 6)
    #expect(list.visited == 3)  // LS-007, LS-014, LS-019
    #expect(list.notMet == 1)  // LS-022
    #expect(list.overdue == 2)  // 20/11 and 22/11
  }

  @Test("a promise is overdue the day after its deadline, not on it")
  func deadlineDay() throws {
    let register = try Laptop(with: [LaSi.promise(7, "a", due: Self.today)]).register
    #expect(DueList(of: LaSi.hu, on: Self.today, in: register).overdue == 0)
    #expect(DueList(of: LaSi.hu, on: "2026-11-24", in: register).overdue == 1)
  }

  @Test("promises without a deadline come last, also those that concern no household")
  func withoutDeadline() throws {
    let item = Promise(
      id: "cell.i", text: "Họp nhóm hộ", due: nil, responsible: LaSi.hu, household: nil,
      origin: .resolution("cell-2026-10"), made: nil)
    let register = try Laptop(
      with: LaSi.household(7) + [item, LaSi.promise(7, "xa", due: "2027-12-31")]
    ).register
    let list = DueList(of: LaSi.hu, on: Self.today, in: register)
    #expect(rows(list, register) == ["31/12 LS-007 xa", "– – Họp nhóm hộ"])
  }

  @Test("a household away for long is not asked for, and counts as visited only when it was")
  func absence() throws {
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu)])
    try laptop.change(Household.ID("h7")) {
      $0.absence = .init(from: "2026-11-01", until: "2026-11-30", reason: "đi nương")
    }
    let away = DueList(of: LaSi.hu, on: Self.today, in: laptop.register)
    #expect(away.items.isEmpty && away.visited == 0 && away.households == 1)
    try laptop.add([LaSi.visit(7, "2026-11-20")])
    #expect(DueList(of: LaSi.hu, on: Self.today, in: laptop.register).visited == 1)
  }

  @Test("two visits agreed, one made: one is still owed")
  func severalVisits() throws {
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + [
        LaSi.lead(7, LaSi.hu, visits: 2), LaSi.visit(7, "2026-11-02"),
      ]
    ).register
    let list = DueList(of: LaSi.hu, on: Self.today, in: register)
    #expect(list.visited == 0)
    #expect(rows(list, register) == ["30/11 LS-007 thăm 1, đến 0 lần"])
  }

  @Test("a helper's visit counts for the lead, a stranger's or another channel's does not")
  func whoseVisitsCount() throws {
    let base = LaSi.people + LaSi.household(7) + [LaSi.lead(7, LaSi.hu)]
    func owed(_ records: [any Storable]) throws -> Int {
      DueList(of: LaSi.hu, on: Self.today, in: try Laptop(with: base + records).register).items
        .count
    }
    let visit = LaSi.visit(7, "2026-11-03", by: LaSi.me)
    #expect(try owed([visit]) == 1)
    #expect(try owed([visit, LaSi.lead(7, LaSi.me, channel: .government)]) == 1)
    #expect(try owed([visit, LaSi.lead(7, LaSi.me, duty: .helper)]) == 0)
    var together = LaSi.visit(7, "2026-11-03", by: LaSi.me)
    together.companions = [LaSi.hu]
    #expect(try owed([together]) == 0)
  }

  @Test("a visit of whoever had the household before the hand-over counts in that month")
  func handedOver() throws {
    let old = LaSi.lead(7, LaSi.me)
    var new = LaSi.lead(7, LaSi.hu, from: "2026-11-11")
    new.takesOver = old.id
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + [
        old, new, LaSi.visit(7, "2026-11-03", by: LaSi.me),
        AssignmentEnd(
          id: "h7.e", assignment: old.id, way: .handedOver, day: "2026-11-10", reason: nil),
      ]
    ).register
    #expect(DueList(of: LaSi.hu, on: Self.today, in: register).visited == 1)
    #expect(DueList(of: LaSi.me, on: Self.today, in: register).households == 0)
  }
}
