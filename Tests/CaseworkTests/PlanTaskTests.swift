import Casework
import Record
import Testing

@Suite("The plan's tasks")
struct PlanTaskTests {
  private static let today: Day = "2026-11-23"

  /// Two tasks that the plan sets: one of every year, one of the whole period.
  private static let text = """
    # a comment
    task | III5-school | yearly | 09-30
    who | Nhà trường | Schools
    what | Vận động học sinh ra lớp | Bring children to school
    result | Không em nào bị bỏ sót | No child left out

    task | III3-land | period | 2030-12-31
    who | Ủy ban nhân dân xã | People's committee
    what | Khai hoang | Clear land
    result | Hộ thiếu đất có đất | Land for all
    """

  private func set() throws -> PlanTasks { try PlanTasks(Self.text, named: "plan-tasks.txt") }

  private func list(_ register: Register, of year: Int = 2026) throws -> TaskList {
    TaskList(of: year, set: try set(), english: false, on: Self.today, in: register)
  }

  private func ids(_ list: TaskList) -> [String] { list.rows.map(\.task.id.text) }

  @Test("a yearly task is one of each year with its own deadline, the other one of all of them")
  func rhythm() throws {
    let list = try list(Register())
    #expect(ids(list) == ["III5-school.2026", "III3-land"])
    #expect(list.rows.map(\.task.due) == ["2026-09-30", "2030-12-31"])
    #expect(list.rows.map(\.task.year) == [2026, nil])
    #expect(try ids(self.list(Register(), of: 2027)) == ["III5-school.2027", "III3-land"])
    #expect(try ids(self.list(Register(), of: 2031)) == ["III3-land"])
    #expect(list.rows.allSatisfy { !$0.isTakenUp })
    #expect(list.overdue == 1)
    #expect(list.withoutPerson == 2)
  }

  @Test(
    "a catalogue that cannot be read names its line",
    arguments: [
      ("task | a | yearly | 02-30", 1), ("task | a | weekly | 01-31", 1), ("tasks | a", 1),
      ("task | a | yearly | 01-31\nwho | a | b\nwhat | a | b", 1),
    ])
  func unreadable(text: String, line: Int) {
    #expect(throws: Catalogue.SyntaxError(file: "f", line: line)) {
      try PlanTasks(text, named: "f")
    }
  }

  @Test("the shipped tasks: each of parts III and IV, with who, what and result in both languages")
  func shipped() throws {
    let shipped = try PlanTasks(resource("catalogues/plan-tasks.txt"), named: "plan-tasks.txt")
    for part in ["III1", "III2", "III3", "III4", "III5", "IV1", "IV2", "IV3", "IV4", "IV5"] {
      #expect(shipped.all.contains { $0.code.hasPrefix(part + "-") }, "\(part)")
    }
    for task in shipped.all {
      #expect(task.task(in: 2026, english: false)?.due != nil, "\(task.code)")
    }
  }

  @Test("two laptops take up the same task: one record, each with what was said on both")
  func together() throws {
    var (here, there) = (try Laptop("LASI"), try Laptop("UCO"))
    for text in ["còn 2 em", "còn 1 em"] {
      let row = try #require(try list(Register()).rows.first)
      var entry = ProgressEntry(of: row, today: Self.today)
      entry.text = text
      var ids = IdentifierSource(milliseconds: 1_000, seed: text.hasSuffix("2 em") ? 1 : 2)
      let edits = try #require(entry.edits(by: LaSi.hu, newIDs: &ids))
      #expect(edits.count == 2)
      if text == "còn 2 em" { try here.save(edits) } else { try there.save(edits) }
    }
    try Laptop.exchange(&here, &there)
    let row = try #require(try list(here.register).rows.first)
    #expect(row.isTakenUp)
    #expect(Set(row.progress.map(\.text)) == ["còn 2 em", "còn 1 em"])
    #expect(here.book.conflicts.isEmpty)
  }

  @Test("the order: overdue first, the longest first; then by deadline; what has ended last")
  func order() throws {
    func task(_ id: String, due: Day?, ended: Day? = nil) -> PlanTask {
      var task = PlanTask(id: .init(id), text: id, year: 2026)
      task.due = due
      task.result = ended.map { .init(outcome: .done, day: $0, by: nil) }
      return task
    }
    let register = try Laptop(with: [
      task("sau", due: "2026-12-31"), task("quá hạn", due: "2026-08-01"),
      task("không hạn", due: nil),
      task("xong sớm", due: "2026-03-01", ended: "2026-02-01"),
      task("xong sau", due: "2026-03-01", ended: "2026-04-01"),
    ]).register
    let list = try list(register)
    #expect(
      ids(list) == [
        "quá hạn", "III5-school.2026", "sau", "III3-land", "không hạn", "xong sau", "xong sớm",
      ])
    #expect(list.overdue == 2)
    #expect(list.done == 2)
  }

  @Test("taken up, given to a person and taken back whole: the plan's words stand again")
  func takenUp() throws {
    var laptop = try Laptop()
    let row = try #require(try list(Register()).rows.first)
    var entry = TaskEntry(row.task, isTakenUp: false)
    entry.responsible = LaSi.hu
    let saved = try laptop.save(try #require(entry.edits(today: Self.today, by: LaSi.pu)))
    let task = try #require(laptop.register.tasks["III5-school.2026"])
    #expect(task.responsible == LaSi.hu)
    #expect(task.expected == "Không em nào bị bỏ sót")
    try laptop.takeBack(saved)
    #expect(laptop.register.tasks.isEmpty)
  }

  @Test(
    "it stands on Hôm nay of who is to do it from two months before its deadline, until it ends")
  func today() throws {
    var task = PlanTask(id: "o", text: "sửa đường", year: 2026)
    (task.due, task.responsible) = ("2026-12-31", LaSi.hu)
    var laptop = try Laptop(with: [task])
    func items(_ day: Day) -> [DueItem] { DueList(of: LaSi.hu, on: day, in: laptop.register).items }
    #expect(items("2026-10-31").isEmpty)
    #expect(items("2026-11-01").map(\.due) == ["2026-12-31"])
    #expect(DueList(of: LaSi.hu, on: "2027-01-01", in: laptop.register).overdue == 1)
    #expect(DueList(of: LaSi.me, on: "2027-01-01", in: laptop.register).items.isEmpty)
    var entry = TaskEntry(task, isTakenUp: true)
    (entry.body, entry.expected, entry.outcome) = ("xã", "đi được", .done)
    try laptop.save(try #require(entry.edits(today: "2026-12-01", by: LaSi.hu)))
    #expect(items("2026-12-02").isEmpty)
  }

  @Test("what the form refuses: no task, nobody to do it, no deadline, no result that counts")
  func problems() {
    var entry = TaskEntry(PlanTask(id: "o", text: "", year: 2026), isTakenUp: false)
    #expect(entry.problems == [.textMissing, .nobody, .dueMissing, .expectedMissing])
    (entry.text, entry.body, entry.expected) = ("sửa đường", "xã", "đi được")
    entry.due = .unreadable("mai")
    #expect(entry.problems == [.dueUnreadable("mai")])
    entry.due = .value("2026-12-31")
    #expect(entry.problems.isEmpty)
  }

  @Test(
    "a share of a hundred",
    arguments: [
      ("40", Typed<Int>.value(40)), ("40%", .value(40)), ("100", .value(100)), ("", .blank),
      ("101", .unreadable("101")), ("-1", .unreadable("-1")), ("nửa", .unreadable("nửa")),
    ])
  func percent(text: String, value: Typed<Int>) { #expect(Typed(percent: text) == value) }

  @Test("evidence is a figure or a record, and is written as it is read")
  func evidence() {
    let record = TaskProgress.Evidence.record(RecordID(kind: "petition", id: "h.k"))
    for evidence in [TaskProgress.Evidence.figure("poor/rate"), record] {
      #expect(TaskProgress.Evidence(evidence.text) == evidence)
    }
    #expect(TaskProgress.Evidence("figure/") == nil)
    #expect(TaskProgress.Evidence("poor") == nil)
  }
}
