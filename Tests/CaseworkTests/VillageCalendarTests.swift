import Record
import Testing

@testable import Casework

@Suite("Lịch bản: the days that are known beforehand")
struct VillageCalendarTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func calendar(_ text: String) throws -> VillageCalendar {
    try VillageCalendar(text, named: "test")
  }

  private func stretches(_ line: String, _ from: String, _ until: String) throws -> [String] {
    try calendar("\(line) | | a | b").entries.flatMap {
      try $0.stretches(in: day(from)...day(until))
    }.map { "\($0.lowerBound.iso) \($0.upperBound.iso)" }
  }

  @Test("a day comes every month, every year or once")
  func rhythms() throws {
    #expect(
      try stretches("03 | ", "2026-11-23", "2027-01-03")
        == ["2026-12-03 2026-12-03", "2027-01-03 2027-01-03"])
    #expect(
      try stretches("09-01 | 12-14", "2026-11-23", "2027-11-23")
        == ["2026-09-01 2026-12-14", "2027-09-01 2027-12-14"])
    #expect(
      try stretches("2027-02-04 | 2027-02-11", "2026-11-23", "2027-11-23")
        == ["2027-02-04 2027-02-11"])
    #expect(try stretches("2027-02-04 | 2027-02-11", "2027-02-12", "2027-11-23").isEmpty)
    // No month without a 31st has one.
    #expect(try stretches("31 | ", "2026-11-01", "2026-12-31") == ["2026-12-31 2026-12-31"])
  }

  @Test(
    "a line that says no day, or ends before it begins, names its line",
    arguments: [
      "32 | | | a | b", "13-01 | | | a | b", "12-20 | 01-05 | | a | b", "01 | 02-03 | | a | b",
      "2026-02-30 | | | a | b", "x | | | a | b", "03 | | busy | a | b", "03 | | | a",
      "- | | | a | b",
    ])
  func wrong(line: String) throws {
    let error = #expect(throws: Catalogue.SyntaxError.self) {
      try calendar("# first\n" + line)
    }
    #expect(error?.file == "test" && error?.line == 2)
  }

  private let home = Household.ID("hh-1")
  private let village = Village.ID("v-1")

  private func commune(_ records: [any Storable] = []) throws -> Register {
    try Laptop(
      with: [
        Village(id: village, name: "Là Si", code: "LS", cell: nil),
        Household(id: home, code: "LS-001", village: village),
      ] + records
    ).register
  }

  private func own(
    _ id: String, _ from: String, _ until: String?, at village: Village.ID?
  ) throws -> VillageDay {
    var days = VillageDay(id: .init(id), name: "Ngày \(id)")
    (days.village, days.from, days.until) = (village, try day(from), try until.map(day))
    days.isFree = true
    return days
  }

  private func free(_ on: String, in register: Register, _ calendar: VillageCalendar) throws
    -> String?
  {
    try register.freeDays(on: day(on), at: home, by: calendar).map { $0.next.iso }
  }

  @Test("a deadline moves behind the days kept free, and behind those that follow on them")
  func moves() throws {
    let tet = try calendar("2027-02-04 | 2027-02-11 | free | Tết | New Year")
    let register = try commune([
      own("a", "2027-02-12", "2027-02-13", at: village), own("b", "2027-03-01", nil, at: nil),
      own("c", "2027-04-01", nil, at: .init("v-2")),
    ])
    #expect(try free("2027-02-03", in: register, tet) == nil)
    #expect(try free("2027-02-06", in: register, tet) == "2027-02-14")
    #expect(try free("2027-03-01", in: register, tet) == "2027-03-02")
    // Of another village.
    #expect(try free("2027-04-01", in: register, tet) == nil)
  }

  @Test("days on which work goes on move nothing")
  func notFree() throws {
    let season = try calendar("09-15 | 10-31 | | Mùa gặt | Harvest")
    #expect(try free("2026-10-01", in: commune(), season) == nil)
  }

  @Test("children reach 3 and 6; one whose month of birth nobody knows is left out")
  func children() throws {
    func child(_ id: String, _ born: String) -> [any Storable] {
      [
        Person(id: .init(id), name: id, sex: .female, birth: PartialDate(iso: born)),
        Residence(id: .init("hh-1.r\(id)"), person: .init(id), relation: "Con"),
      ]
    }
    let register = try commune(
      child("ba", "2024-03-05") + child("sau", "2020-12-01") + child("thang", "2024-01")
        + child("nam", "2021") + child("lon", "2015-02-02"))
    let items = try register.calendar(
      of: [home], in: day("2026-11-23")...day("2027-11-30"), by: calendar(""))
    let told = items.map { item -> String in
      guard case .child(let person, _, let age) = item.matter else { return "?" }
      return "\(person.id) \(age) \(item.days.lowerBound.iso) \(item.days.upperBound.iso)"
    }
    #expect(
      told == [
        "sau 6 2026-12-01 2026-12-01", "thang 3 2027-01-01 2027-01-31",
        "ba 3 2027-03-05 2027-03-05",
      ])
  }

  @Test("cards of a year end with it, counted for the household")
  func cards() throws {
    func card(_ person: String, _ year: Int, received: Bool = true) throws -> Entitlement {
      var card = Entitlement(
        id: Entitlement.id(
          of: home, policy: .init("health-card-poor"), in: .year(year), person: .init(person)))
      card.delivered = received ? try day("2026-01-20") : nil
      return card
    }
    let register = try commune([
      card("a", 2026), card("b", 2026), card("c", 2026, received: false), card("a", 2025),
    ])
    let items = try register.calendar(
      of: [home], in: day("2026-11-23")...day("2027-11-30"), by: calendar(""))
    #expect(items.map(\.matter) == [.cards(home, people: 2)])
    #expect(try items.map(\.days) == [day("2026-12-31")...day("2026-12-31")])
  }

  @Test("open tasks and the survey stand in it, in the order of their days")
  func works() throws {
    var task = PlanTask(id: .init("t"), text: "lập kế hoạch", year: 2026)
    task.due = try day("2026-12-15")
    var done = task
    done = PlanTask(id: .init("u"), text: "xong", year: 2026)
    done.due = task.due
    done.result = .init(outcome: .done, day: try day("2026-11-01"), by: nil)
    var round = SurveyRound(id: SurveyRound.id(in: 2026))
    (round.from, round.until) = (try day("2026-10-01"), try day("2026-11-30"))
    let items = try commune([task, done, round]).calendar(
      of: [home], in: day("2026-11-23")...day("2027-11-30"), by: calendar(""))
    #expect(items.map(\.matter) == [.survey(round), .task(task)])
  }

  @Test("the form wants a name and a first day, and an end that is not before it")
  func form() throws {
    var entry = VillageDayEntry()
    #expect(entry.problems == [.nameMissing, .fromMissing])
    entry.name = "Hội bản"
    entry.from = .value(try day("2027-03-02"))
    entry.until = .value(try day("2027-03-01"))
    #expect(entry.problems == [.untilBeforeFrom])
    entry.until = .unreadable("32/1")
    #expect(entry.problems == [.untilUnreadable("32/1")])
    entry.until = .blank
    #expect(entry.problems.isEmpty)
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    #expect(entry.edits(newIDs: &ids).count == 1)
  }

  @Test("days that are over, and deadlines kept away for longer than a month, are asked about")
  func asked() throws {
    let today = try day("2026-11-23")
    var entry = VillageDayEntry()
    (entry.from, entry.isFree) = (.value(today), true)
    #expect(entry.questions(today: today).isEmpty)
    entry.until = .value(try day("2026-12-23"))
    #expect(entry.questions(today: today).isEmpty)
    entry.until = .value(try day("2026-12-24"))
    #expect(entry.questions(today: today) == [.long(days: 32)])
    // A field season is long, and deadlines fall into it.
    entry.isFree = false
    #expect(entry.questions(today: today).isEmpty)
    (entry.from, entry.until) = (.value(try day("2025-11-30")), .blank)
    #expect(entry.questions(today: today) == [.over(try day("2025-11-30"))])
  }

  @Test("the list that ships reads, and keeps Tết of every year of the plan free")
  func ships() throws {
    let shipped = try calendar(try resource("catalogues/village-calendar.txt"))
    for tet in ["2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"] {
      #expect(try free(tet, in: commune(), shipped) != nil, "\(tet)")
    }
    #expect(try free("2026-11-23", in: commune(), shipped) == nil)
  }
}
