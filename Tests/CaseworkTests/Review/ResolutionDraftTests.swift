import Casework
import Record
import Testing

@Suite("The next resolution, drafted from what is overdue")
struct ResolutionDraftTests {
  private static let today: Day = "2026-12-03"
  private static let body = ReviewingBody.cell(LaSi.cell)

  private static func item(_ name: String, in month: Month, due: Day) -> Promise {
    Promise(
      id: .init("cell.\(name)"), text: name, due: due, responsible: LaSi.hu, household: nil,
      origin: .resolution(Review.id(of: body, in: month)), made: nil)
  }

  /// Of h7, led by Hừ: a promise late since 20/11, one due in time, one done. Of the resolutions one
  /// item of October late since 15/11, and one of November, which is the one to be drafted.
  private static let promises: [any Storable] = [
    LaSi.promise(7, "giống ngô", due: "2026-11-20"),
    LaSi.promise(7, "đến hạn hôm nay", due: "2026-12-03"),
    LaSi.promise(7, "đã xong", due: "2026-11-10", done: "2026-11-09"),
    item("dọn đường", in: "2026-10", due: "2026-11-15"),
    item("sửa cầu", in: "2026-11", due: "2026-12-01"),
  ]

  /// Mé's task is late since 30/11; one that nobody is named for since October.
  private static let tasks: [any Storable] = {
    func task(_ id: PlanTask.ID, due: Day, _ who: Caseworker.ID?) -> PlanTask {
      var task = PlanTask(id: id, text: "Vận động học sinh", year: 2026)
      (task.due, task.responsible) = (due, who)
      return task
    }
    return [task("t1", due: "2026-11-30", LaSi.me), task("t2", due: "2026-10-01", nil)]
  }()

  /// h7 and h8 raise the same, an answer was due by 25/11; h8 raises something that nobody has sent on.
  private static let petitions: [any Storable] = {
    func petition(_ id: Petition.ID, due: Day?, joined: Petition.ID? = nil) -> Petition {
      var petition = Petition(id: id, text: "Thiếu nước", day: "2026-10-10", visit: nil)
      petition.routing = due.map { .init(level: .commune, to: "UBND xã", due: $0) }
      petition.joined = joined
      return petition
    }
    return [
      petition("h7.k1", due: "2026-11-25"), petition("h8.k1", due: "2026-11-25", joined: "h7.k1"),
      petition("h8.k2", due: nil),
    ]
  }()

  /// One to be put right by 10/11, one settled, and one of the commune's.
  private static let remedies: [any Storable] = {
    func supervision(_ id: Supervision.ID, of subject: ReviewingBody) -> Supervision {
      Supervision(
        id: id, supervisor: .inspection, subject: subject, content: "thăm hộ", from: nil, until: nil
      )
    }
    var settled = Remedy(id: "g1.r2", text: "Ghi đủ ngày", due: "2026-11-10")
    settled.settled = "2026-11-09"
    return [
      supervision("g1", of: body), supervision("g2", of: .peoplesCommittee),
      Remedy(id: "g1.r1", text: "Ghi rõ việc đã làm", due: "2026-11-10"), settled,
      Remedy(id: "g2.r1", text: "Công khai", due: "2026-11-01"),
    ]
  }()

  /// h7's cows, guided by Mé, were to be looked at on 28/11; h8's pen, which nobody guides, on 27/11;
  /// h9's tools, which somebody else's cadre guides, on 01/11.
  private static let supports: [any Storable] = {
    func support(_ id: LivelihoodSupport.ID, check: Day, _ guide: Caseworker.ID?)
      -> LivelihoodSupport
    {
      var support = LivelihoodSupport(id: id)
      (support.thing, support.guide, support.checks) = ("cow", guide, [check])
      return support
    }
    return [
      support("h7.s1", check: "2026-11-28", LaSi.me), support("h8.s1", check: "2026-11-27", nil),
      support("h9.s1", check: "2026-11-01", "cw-xa"),
    ]
  }()

  private static let records: [any Storable] =
    LaSi.people + [7, 8, 9].flatMap { LaSi.household($0) } + [LaSi.lead(7, LaSi.hu)]
    + promises + tasks + petitions + remedies + supports

  private func draft(
    _ register: Register, of body: ReviewingBody = ResolutionDraftTests.body,
    on today: Day = ResolutionDraftTests.today, free: String = "", set: String = ""
  ) throws -> ResolutionDraft {
    ResolutionDraft(
      of: body, reviewing: "2026-11", on: today, by: try VillageCalendar(free, named: "calendar"),
      set: try PlanTasks(set, named: "plan-tasks"), english: false, in: register)
  }

  private func ids(_ draft: ResolutionDraft) -> [String] { draft.items.map(\.matter.record.id) }

  @Test(
    "promises, tasks, petitions, remedies and supports not looked at, the longest overdue first")
  func gathered() throws {
    let draft = try draft(try Laptop(with: Self.records).register)
    #expect(
      ids(draft) == [
        "g1.r1", "cell.dọn đường", "h7.giống ngô", "h7.k1", "h8.s1", "h7.s1", "t1",
      ])
    #expect(draft.items.map(\.wasDue).first == "2026-11-10")
    // The remedy is the secretary's to answer; nobody has h8's pen.
    #expect(
      draft.items.map(\.responsible)
        == [LaSi.pu, LaSi.hu, LaSi.hu, LaSi.hu, nil, LaSi.me, LaSi.me])
  }

  @Test("the commune's own review takes the tasks that nobody is named for, and its own remedies")
  func commune() throws {
    let found = ids(try draft(try Laptop(with: Self.records).register, of: .peoplesCommittee))
    #expect(found.contains("t2") && found.contains("g2.r1"))
    #expect(!found.contains("t1") && !found.contains("g1.r1"))
  }

  /// Of each year by 30/11 and by 31/12, and of the whole period by 15/10/2026.
  private static let set = """
    task | petition | yearly | 11-30
    who | UBND xã | Commune
    what | Tổng hợp kiến nghị | Gather petitions
    result | Đã gửi | Sent
    task | survey | yearly | 12-31
    who | UBND xã | Commune
    what | Rà soát | Survey
    result | Đủ số liệu | Known
    task | works | period | 2026-10-15
    who | UBND xã | Commune
    what | Làm đường | Road
    result | Đi được | Passable
    """

  @Test(
    "what the plan sets and nobody has taken up is the commune's: overdue of this year and the last"
  )
  func setTasks() throws {
    let register = try Laptop(with: LaSi.people).register
    // On 03/12/2026 31/12 lies ahead, and 2025 is no year of the plan.
    let first = try draft(register, of: .peoplesCommittee, set: Self.set)
    #expect(ids(first) == ["works", "petition.2026"])
    #expect(first.items.map(\.wasDue) == ["2026-10-15", "2026-11-30"])
    #expect(first.items.allSatisfy { $0.responsible == nil })
    let next = try draft(register, of: .peoplesCommittee, on: "2027-01-02", set: Self.set)
    #expect(ids(next) == ["works", "petition.2026", "survey.2026"])
    // By 02/2028 the tasks of 2026 have been set again for 2027.
    let later = try draft(register, of: .peoplesCommittee, on: "2028-02-02", set: Self.set)
    #expect(ids(later) == ["works", "petition.2027", "survey.2027"])
    #expect(ids(try draft(register, set: Self.set)).isEmpty)
  }

  @Test(
    "laying it down takes it up as the plan sets it; it is drafted no more while the item is open")
  func takingUp() throws {
    var laptop = try Laptop(with: LaSi.people)
    let one = try #require(
      try draft(laptop.register, of: .peoplesCommittee, set: Self.set).items.last)
    var item = ResolutionItem()
    (item.text, item.responsible, item.due) = ("Gửi kiến nghị", LaSi.pu, .value(one.due))
    var identifiers = newIDs()
    let edits = try #require(
      item.edits(
        from: one.matter.source, in: Review.id(of: .peoplesCommittee, in: "2026-11"),
        of: .peoplesCommittee, heldOn: Self.today, by: LaSi.pu, newIDs: &identifiers))
    let entry = try laptop.save(edits)
    let task = try #require(laptop.register.tasks["petition.2026"])
    #expect(task.text == "Tổng hợp kiến nghị" && task.due == "2026-11-30" && task.isOpen)
    #expect(
      ids(try draft(laptop.register, of: .peoplesCommittee, set: Self.set)) == ["works"])
    try laptop.takeBack(entry)
    #expect(laptop.register.tasks["petition.2026"] == nil)
    #expect(
      ids(try draft(laptop.register, of: .peoplesCommittee, set: Self.set))
        == ["works", "petition.2026"])
  }

  @Test("the new deadline is the end of the month after the one reviewed, off days that are free")
  func deadline() throws {
    let register = try Laptop(with: Self.records).register
    #expect(try draft(register).items.allSatisfy { $0.due == "2026-12-31" })
    let free = try draft(register, free: "12-30 | 12-31 | free | Tết bản | Feast")
    #expect(free.items.allSatisfy { $0.due == "2027-01-01" })
    // A meeting held late sets no deadline that has gone by.
    #expect(try draft(register, on: "2027-02-02").items.allSatisfy { $0.due == "2027-02-28" })
  }

  @Test("what is laid down is drafted no more: a promise goes on in the item, all else stays open")
  func takenOver() throws {
    var laptop = try Laptop(with: Self.records)
    let before = try draft(laptop.register)
    var ids = newIDs()
    let review = Review.id(of: Self.body, in: "2026-11")
    let edits = before.items.compactMap { one -> [Edit]? in
      var item = ResolutionItem()
      item.text = "việc"
      (item.responsible, item.household) = (one.responsible, one.matter.household)
      item.due = .value(one.due)
      return item.edits(
        from: one.matter.source, in: review, of: Self.body, heldOn: Self.today, by: LaSi.pu,
        newIDs: &ids)
    }
    // All but h8's pen, which nobody has; the two promises are ended beside.
    #expect(edits.count == 6 && edits.joined().count == 8)
    let entry = try laptop.save(Array(edits.joined()))
    #expect(self.ids(try draft(laptop.register)) == ["h8.s1"])
    #expect(laptop.register.promises["h7.giống ngô"]?.result?.outcome == .dropped)
    #expect(laptop.register.petition("h7.k1")?.isOpen == true)
    let laidDown = laptop.register.resolution(of: review).filter { $0.text == "việc" }
    #expect(Set(laidDown.compactMap(\.carries)) == ["cell.dọn đường", "h7.giống ngô"])
    #expect(
      Set(laidDown.compactMap(\.about?.reference))
        == ["remedy/g1.r1", "petition/h7.k1", "support/h7.s1", "task/t1"])
    try laptop.takeBack(entry)
    #expect(self.ids(try draft(laptop.register)) == self.ids(before))
  }

  @Test("what goes on in this resolution was not kept in this month, whenever the meeting was held")
  func stillJudged() throws {
    var laptop = try Laptop(with: Self.records)
    let old = LaSi.promise(7, "giống ngô", due: "2026-11-20")
    var item = ResolutionItem(carryingOver: old)
    item.due = .value("2026-12-31")
    var ids = newIDs()
    func due(in month: Month) -> Int {
      MonthSheet(of: Self.body, month: month, today: Self.today, in: laptop.register).rows
        .first { $0.caseworker.id == LaSi.hu }?.figures.due ?? 0
    }
    let before = due(in: "2026-11")
    // Held within the month: by its end the promise has ended.
    try laptop.save(
      try #require(
        item.edits(
          from: .carryingOver(old), in: Review.id(of: Self.body, in: "2026-11"), of: Self.body,
          heldOn: "2026-11-25", by: LaSi.pu, newIDs: &ids)))
    #expect(due(in: "2026-11") == before)
  }

  @Test("an item that itself falls behind goes on, and still says what it sees to")
  func fallsBehind() throws {
    var laptop = try Laptop(with: Self.records)
    var late = Self.item("trả lời", in: "2026-10", due: "2026-11-28")
    late.about = RecordID(kind: Petition.kind, id: "h7.k1")
    try laptop.add([late])
    let draft = try draft(laptop.register)
    #expect(ids(draft).contains("cell.trả lời") && !ids(draft).contains("h7.k1"))
    var ids = newIDs()
    var item = ResolutionItem(carryingOver: late)
    item.due = .value("2026-12-31")
    let edits = try #require(
      item.edits(
        from: .carryingOver(late), in: Review.id(of: Self.body, in: "2026-11"), of: Self.body,
        heldOn: Self.today, by: LaSi.pu, newIDs: &ids))
    try laptop.save(edits)
    let next = laptop.register.resolution(of: Review.id(of: Self.body, in: "2026-11"))
    #expect(next.first { $0.carries == late.id }?.about == late.about)
  }
}
