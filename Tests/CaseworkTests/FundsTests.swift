import Casework
import Record
import Testing

@Suite("Money by source and year, and works")
struct FundsTests {
  private static let today: Day = "2026-11-23"

  private static func money(_ fill: (inout FundingEntry) -> Void) -> FundingEntry {
    var entry = FundingEntry(of: "commune", in: 2026, editing: nil, today: today)
    fill(&entry)
    return entry
  }

  @Test("at least one amount, as of a day that has come; two laptops meet in one record")
  func funding() {
    #expect(Self.money { _ in }.problems(today: Self.today) == [.nothingSaid])
    let wrong = Self.money {
      $0.amounts[.given] = Typed(money: "nhiều")
      $0.day = .value("2026-11-24")
    }
    #expect(
      wrong.problems(today: Self.today)
        == [.unreadable(.given, "nhiều"), .dayAfterToday("2026-11-24")])
    let right = Self.money { $0.amounts[.given] = Typed(money: "1,2 tỷ") }
    let edit = right.edits(today: Self.today, by: LaSi.hu).first
    #expect(edit?.record == RecordID(kind: Funding.kind, id: "commune.2026"))
    #expect(Funding(id: "commune.2026").source == "commune")
    #expect(Funding(id: "commune.2026").year == 2026)
  }

  @Test("more allocated than given, more paid than allocated is asked about")
  func more() {
    func asked(_ given: Int, _ allocated: Int, _ paid: Int) -> [FundingEntry.Question] {
      Self.money {
        $0.amounts = [.given: .value(given), .allocated: .value(allocated), .paid: .value(paid)]
      }.questions
    }
    #expect(asked(10, 10, 10).isEmpty)
    #expect(asked(10, 11, 10) == [.moreThan(.allocated, .given)])
    #expect(asked(10, 9, 10) == [.moreThan(.paid, .allocated)])
  }

  @Test("looked at again with nothing changed is no save")
  func unchanged() {
    var old = Funding(id: "commune.2026")
    (old.given, old.day, old.by) = (10, "2026-10-31", LaSi.me)
    let entry = FundingEntry(of: "commune", in: 2026, editing: old, today: Self.today)
    #expect(entry.edits(today: Self.today, by: LaSi.hu).isEmpty)
  }

  @Test("who benefits is counted by households, each once, of the source and the year")
  func benefits() throws {
    func support(_ id: String, _ day: Day, _ source: String, _ value: Int?) -> LivelihoodSupport {
      var support = LivelihoodSupport(id: .init(id))
      (support.thing, support.given) = ("cow", day)
      (support.source, support.value) = (source, value)
      return support
    }
    var road = PublicWork(id: "w1", name: "Đường")
    (road.source, road.year) = ("commune", 2026)
    var odd = Funding(id: "old-source.2026")
    odd.given = 5
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(14) + [
        support("h7.1", "2026-01-01", "commune", 10), support("h7.2", "2026-12-31", "commune", nil),
        support("h14.1", "2026-05-01", "commune", 7), support("h14.2", "2025-12-31", "commune", 9),
        support("h14.3", "2026-05-01", "donors", 3), road, odd,
      ]
    ).register
    let sources = try Catalogue(
      "donors | * | Nhà hảo tâm | Donors\ncommune | * | Ngân sách xã | Commune", named: "s.txt")
    let rows = FundSummary.all(in: 2026, by: sources, of: register)
    #expect(rows.map(\.source) == ["donors", "commune", "old-source"])
    #expect(rows.map(\.households) == [1, 2, 0])
    #expect(rows.map(\.supported) == [3, 17, 0])
    #expect(rows.map(\.works) == [0, 1, 0])
    #expect(rows.last?.funding?.given == 5)
  }

  @Test("a work needs its kind, name and village; it ends no earlier than it begins, nor tomorrow")
  func work() throws {
    var entry = WorkEntry(editing: nil, by: try Self.kinds(), today: Self.today)
    #expect(
      entry.problems(today: Self.today) == [.typeMissing, .nameMissing, .villageMissing])
    (entry.type, entry.name, entry.village) = ("road", "Đường", LaSi.village)
    entry.year = Typed(year: "26")
    entry.days = [.start: .value("2026-05-02"), .due: .value("2026-05-01")]
    entry.days[.done] = .value("2026-11-24")
    #expect(
      entry.problems(today: Self.today) == [
        .yearUnreadable("26"), .beforeStart(.due, "2026-05-02"),
        .dayAfterToday(.done, "2026-11-24"),
      ])
  }

  @Test("overdue works first, those done last, the latest of them first")
  func order() throws {
    func work(_ id: String, due: Day? = nil, done: Day? = nil) -> PublicWork {
      var work = PublicWork(id: .init(id), name: id)
      (work.due, work.done) = (due, done)
      return work
    }
    let register = try Laptop(with: [
      work("a"), work("b", due: "2026-12-01"), work("c", due: "2026-09-01"),
      work("d", done: "2026-01-01"), work("e", due: "2025-01-01", done: "2026-02-01"),
    ]).register
    #expect(register.worksByDeadline.map(\.name) == ["c", "b", "a", "e", "d"])
    #expect(register.works["c"]?.isOverdue(on: Self.today) == true)
    #expect(register.works["e"]?.isOverdue(on: Self.today) == false)
  }

  // MARK: Which need of the village a work answers

  private static func kinds() throws -> WorkKinds {
    try WorkKinds(
      """
      # loại nào đáp ứng nhu cầu nào
      road | road | Đường | Road
      house | * | Nhà văn hóa | Community house
      """, named: "work-kinds.txt")
  }

  @Test("the kinds as data: with the need that each answers, or none")
  func readingKinds() throws {
    #expect(try Self.kinds()["road"]?.need == "road")
    #expect(try Self.kinds()["house"]?.need == nil)
    #expect(throws: Catalogue.SyntaxError(file: "w", line: 2, part: 1)) {
      try WorkKinds("a | * | A | A\na | * | B | B", named: "w")
    }
    #expect(throws: Catalogue.SyntaxError(file: "w", line: 1, part: 2)) {
      try WorkKinds("a | | A | A", named: "w")
    }
  }

  @Test("a work answers the need of its kind until it is linked to another; the link is taken back")
  func answered() throws {
    let kinds = try Self.kinds()
    var road = PublicWork(id: "w1", name: "Đường")
    (road.type, road.village) = ("road", LaSi.village)
    #expect(kinds.need(answeredBy: road) == "road")
    // It is so already: nothing to write, and nothing to take back.
    #expect(road.linked(to: "road", by: kinds) == nil)
    #expect(road.unlinked(from: "road") == nil)
    #expect(road.linked(to: "schooling", by: kinds)?.settings == ["need": .to(.text("schooling"))])
    road.need = "schooling"
    #expect(kinds.need(answeredBy: road) == "schooling")
    #expect(road.unlinked(from: "schooling")?.settings == ["need": .to(nil)])
    #expect(road.linked(to: "road", by: kinds)?.settings == ["need": .to(nil)])
  }

  @Test("of a village its own works alone; of the commune all of them")
  func ofVillage() throws {
    func work(_ id: String, in village: Village.ID?, _ need: String? = nil) -> PublicWork {
      var work = PublicWork(id: .init(id), name: id)
      (work.type, work.village, work.need) = ("road", village, need)
      return work
    }
    let register = try Laptop(
      with: LaSi.people + [
        work("a", in: LaSi.village), work("b", in: "other"), work("c", in: LaSi.village, "water"),
      ]
    ).register
    let kinds = try Self.kinds()
    func names(_ need: String, _ village: Village.ID?) -> [String] {
      register.works(answering: need, in: village, by: kinds).map(\.name)
    }
    #expect(names("road", LaSi.village) == ["a"])
    #expect(names("road", nil) == ["a", "b"])
    #expect(names("water", LaSi.village) == ["c"])
  }

  @Test("the form shows the need of the kind and writes down only another one")
  func formOfNeed() throws {
    var ids = IdentifierSource(milliseconds: 0, seed: 1)
    var entry = WorkEntry(editing: nil, by: try Self.kinds(), today: Self.today)
    (entry.type, entry.name, entry.village) = ("road", "Đường", LaSi.village)
    entry.need = "road"
    #expect(entry.edits(today: Self.today, newIDs: &ids).first?.settings["need"] == nil)
    entry.need = "schooling"
    #expect(
      entry.edits(today: Self.today, newIDs: &ids).first?.settings["need"]
        == .to(.text("schooling")))
  }
}
