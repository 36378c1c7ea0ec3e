import Casework
import Record
import Testing

@Suite("Activities: what was held, and who came")
struct ActivityTests {
  private static let today: Day = "2026-11-23"

  private static func register(_ records: [any Storable]) throws -> Register {
    try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(14, head: "Giàng Lò Chừ") + records
    ).register
  }

  private static func activity(
    _ name: String, _ type: String = "village-meeting", on day: Day,
    households: Set<Household.ID> = [], people: Set<Person.ID> = [], attendance: Int? = nil
  ) -> Activity {
    var activity = Activity(id: .init(name), topic: "nội dung \(name)")
    (activity.type, activity.day, activity.village) = (type, day, LaSi.village)
    (activity.households, activity.people, activity.attendance) = (households, people, attendance)
    return activity
  }

  private static func entry(_ fill: (inout ActivityEntry) -> Void) -> ActivityEntry {
    var entry = ActivityEntry(editing: nil, today: today, by: LaSi.hu)
    (entry.type, entry.topic, entry.households) = ("village-meeting", "họp", ["h7"])
    fill(&entry)
    return entry
  }

  @Test("the kinds as data, and a line that cannot be read is named")
  func kinds() throws {
    let text = """
      meeting | households | Họp bản | Meeting
      course | people | Tập huấn | Course
      """
    let kinds = try ActivityKinds(text, named: "k.txt")
    #expect(kinds["course"]?.audience == .people)
    #expect(kinds[nil] == nil)
    #expect(throws: Catalogue.SyntaxError(file: "k.txt", line: 2, part: 2)) {
      try ActivityKinds("# loại\nmeeting | everybody | Họp | Meeting", named: "k.txt")
    }
  }

  @Test("what, when, about what, by whom and for whom is asked; nothing is held tomorrow")
  func problems() {
    #expect(Self.entry { _ in }.problems(today: Self.today).isEmpty)
    let empty = Self.entry {
      ($0.type, $0.topic, $0.day, $0.leader, $0.households) = (nil, " ", .blank, nil, [])
    }
    #expect(
      empty.problems(today: Self.today)
        == [.typeMissing, .dayMissing, .topicMissing, .leaderMissing, .nobodyCame])
    let tomorrow = Self.entry { $0.day = .value("2026-11-24") }
    #expect(tomorrow.problems(today: Self.today) == [.dayAfterToday("2026-11-24")])
    // A speaker from outside leads it as well, and a number alone says who came.
    let outside = Self.entry {
      ($0.leader, $0.guest, $0.households, $0.attendance) = (nil, "thú y", [], .value(12))
    }
    #expect(outside.problems(today: Self.today).isEmpty)
  }

  @Test("no fewer came than are named; the number is digits")
  func attendance() {
    let few = Self.entry { ($0.households, $0.attendance) = (["h7", "h14"], Typed(count: "1")) }
    #expect(few.problems(today: Self.today) == [.attendanceTooSmall(named: 2)])
    let words = Self.entry { $0.attendance = Typed(count: "nhiều") }
    #expect(words.problems(today: Self.today) == [.attendanceUnreadable("nhiều")])
    #expect(Typed<Int>(count: "-3").unreadable == "-3")
  }

  @Test("one of its kind on the day in the village is asked about, itself not")
  func same() throws {
    let meeting = Self.activity("m", on: "2026-11-20", households: ["h7"])
    let register = try Self.register([meeting])
    let again = Self.entry { ($0.day, $0.village) = (.value("2026-11-20"), LaSi.village) }
    #expect(again.questions(in: register) == [.same(meeting)])
    let other = Self.entry { ($0.day, $0.village) = (.value("2026-11-21"), LaSi.village) }
    #expect(other.questions(in: register).isEmpty)
    #expect(
      ActivityEntry(editing: meeting, today: Self.today, by: nil).questions(in: register).isEmpty)
  }

  @Test("a household's own: where it came as a household, and where one who lives there came")
  func ofHousehold() throws {
    let came = Self.activity("a", on: "2026-05-01", households: ["h7"])
    let member = Self.activity("b", "course", on: "2026-06-01", people: ["p7"])
    let elsewhere = Self.activity("c", on: "2026-06-02", households: ["h14"])
    let register = try Self.register([came, member, elsewhere])
    #expect(register.activities(of: "h7", on: Self.today).map(\.id) == ["b", "a"])
    #expect(register.activities(of: "h14", on: Self.today).map(\.id) == ["c"])
  }

  @Test("who is taken out of an activity again has it no more, nor who was in a deleted one")
  func takenOut() throws {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(14)
        + [Self.activity("a", on: "2026-05-01", households: ["h7"])])
    var register = laptop.register
    try laptop.change(Activity.ID("a")) { $0.households = ["h14"] }
    let record = RecordID(kind: Activity.kind, id: "a")
    register.take(try #require(laptop.book[record]))
    #expect(register.activities(of: "h7", on: Self.today).isEmpty)
    #expect(register.activities(of: "h14", on: Self.today).map(\.id) == ["a"])
    try laptop.save([Edit.delete(record)])
    register.take(try #require(laptop.book[record]))
    #expect(register.activities.isEmpty)
    #expect(register.activities(of: "h14", on: Self.today).isEmpty)
  }

  @Test("by kind in a year: how many were held, who came each once, and how often in all")
  func summaries() throws {
    let kinds = try ActivityKinds(
      "course | people | Tập huấn | Course\nvillage-meeting | households | Họp | Meeting",
      named: "k.txt")
    let register = try Self.register([
      Self.activity("a", on: "2026-03-01", households: ["h7", "h14"], attendance: 30),
      Self.activity("b", on: "2026-04-01", households: ["h7"]),
      Self.activity("c", "course", on: "2026-05-01", people: ["p7"]),
      Self.activity("old", on: "2025-05-01", households: ["h7"]),
    ])
    let rows = register.activitySummaries(in: 2026, by: kinds)
    #expect(rows.map(\.type) == ["course", "village-meeting"])
    #expect(rows.map(\.held) == [1, 2])
    #expect(rows.map(\.households) == [0, 2])
    #expect(rows.map(\.people) == [1, 0])
    #expect(rows.map(\.attendance) == [1, 31])
  }

  @Test("this year's and last year's stay in memory, older ones are history")
  func memory() {
    func stays(_ day: String) -> Bool {
      RecordKinds.isResident(
        RecordID(kind: Activity.kind, id: "a"), [.text(day)], since: "2025-09")
    }
    #expect(stays("2025-01-01"))
    #expect(!stays("2024-12-31"))
  }
}

@Suite("Placed in training or in work, and still there or not")
struct PlacementTests {
  private static let today: Day = "2026-11-23"

  private static func placement(
    _ name: String = "h7.1", _ path: Placement.Path = .work, from: Day = "2026-01-31",
    found findings: [Placement.Milestone: Placement.Standing] = [:]
  ) -> Placement {
    var one = Placement(id: .init(name), person: "p7", path: path, what: "may", from: from)
    for (milestone, standing) in findings {
      one.findings[milestone] = .init(
        standing, on: from.adding(months: milestone.rawValue), by: LaSi.hu)
    }
    return one
  }

  private static func register(_ records: [any Storable]) throws -> Register {
    try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(14, head: "Giàng Lò Chừ")
        + [LaSi.lead(7, LaSi.hu)] + records
    ).register
  }

  @Test("asked after 3, 6 and 12 months, on the last day of a month that is shorter")
  func milestones() {
    let one = Self.placement()
    #expect(one.nextCheck == "2026-04-30")
    #expect(Self.placement(found: [.three: .there]).nextCheck == "2026-07-31")
    #expect(Self.placement(found: [.three: .there, .six: .there]).nextCheck == "2027-01-31")
    #expect(Self.placement(found: [.three: .there, .twelve: .there]).nextCheck == nil)
    // Asked at six months first: three is not asked any more.
    #expect(Self.placement(found: [.six: .there]).nextMilestone == .twelve)
  }

  @Test("nobody is asked after who has left or finished; later they are known to have")
  func gone() {
    #expect(Self.placement(found: [.three: .left]).nextCheck == nil)
    #expect(Self.placement("h7.1", .training, found: [.three: .finished]).nextCheck == nil)
    let left = Self.placement(found: [.three: .left])
    #expect(left.standing(at: .three) == .left)
    #expect(left.standing(at: .twelve) == .left)
    #expect(Self.placement(found: [.three: .there]).standing(at: .six) == nil)
    #expect(Self.placement(found: [.six: .there]).standing(at: .three) == nil)
    #expect(!left.isGoingOn)
    #expect(Self.placement().isGoingOn)
  }

  @Test("still there of those placed so long ago, by hand")
  func shares() throws {
    let register = try Self.register([
      Self.placement(
        "h7.1", from: "2025-10-01", found: [.three: .there, .six: .there, .twelve: .left]),
      Self.placement("h7.2", from: "2026-01-01", found: [.three: .left]),
      Self.placement("h7.3", from: "2026-07-01", found: [.three: .there]),
      // Time to ask, and nobody has.
      Self.placement("h7.4", from: "2026-05-01"),
      Self.placement("h7.5", from: "2026-11-01"),
      Self.placement("h7.6", .training, from: "2026-03-01", found: [.three: .finished]),
    ])
    let work = PlacementSummary(of: .work, on: Self.today, in: register)
    #expect(work.shares.map(\.due) == [4, 3, 1])
    #expect(work.shares.map(\.there) == [2, 1, 0])
    #expect(work.shares.map(\.left) == [1, 1, 1])
    #expect(work.shares.map(\.unknown) == [1, 1, 0])
    let training = PlacementSummary(of: .training, on: Self.today, in: register)
    #expect(training.shares.map(\.finished) == [1, 1, 0])
  }

  @Test("the one who follows them is asked, else who leads the household, two weeks ahead")
  func due() throws {
    var followed = Self.placement("h7.2", from: "2026-09-01")
    followed.follower = LaSi.me
    let register = try Self.register([Self.placement("h7.1", from: "2026-09-07"), followed])
    func asked(_ who: Caseworker.ID, on day: Day) -> [Placement.ID] {
      DueList(of: who, on: day, in: register).items.compactMap {
        if case .placementCheck(let one) = $0.task { one.id } else { nil }
      }
    }
    #expect(asked(LaSi.hu, on: "2026-11-22").isEmpty)
    #expect(asked(LaSi.hu, on: "2026-11-23") == ["h7.1"])
    #expect(asked(LaSi.me, on: "2026-11-23") == ["h7.2"])
    #expect(register.placementsToCheck(on: Self.today).map(\.due) == ["2026-12-01", "2026-12-07"])
  }

  @Test("who moved to another household is found in that one too")
  func moved() throws {
    let register = try Self.register([
      Self.placement("h7.1"),
      Residence(id: "h14.r2", person: "p7", relation: "Con rể"),
    ])
    #expect(register.placements(of: "h14", on: Self.today).map(\.id) == ["h7.1"])
    #expect(register.placements(of: "h7", on: Self.today).map(\.id) == ["h7.1"])
    #expect(register.placements(of: Person.ID("p7")).map(\.id) == ["h7.1"])
  }

  @Test("the form: what is missing, and somebody who is in work already")
  func entry() throws {
    let register = try Self.register([Self.placement()])
    var entry = PlacementEntry(of: "h7", editing: nil, today: Self.today)
    #expect(
      entry.problems(today: Self.today) == [.personMissing, .pathMissing, .whatMissing])
    (entry.person, entry.path, entry.what) = ("p7", .work, "phụ hồ")
    entry.from = .value("2026-12-01")
    #expect(entry.problems(today: Self.today) == [.fromAfterToday("2026-12-01")])
    #expect(entry.questions(in: register) == [.goingOn(Self.placement())])
    entry.path = .training
    #expect(entry.questions(in: register).isEmpty)
    entry.from = .value("2026-11-01")
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    let edits = entry.edits(today: Self.today, newIDs: &ids)
    #expect(edits.map(\.record.kind) == [Placement.kind])
    #expect(edits.first?.record.id.hasPrefix("h7.") == true)
  }

  @Test("what was found goes to its time; a day before the start is named")
  func finding() throws {
    let one = Self.placement()
    var entry = FindingEntry(of: one, today: Self.today)
    #expect(entry.milestone == .three)
    #expect(entry.problems(today: Self.today) == [.standingMissing])
    (entry.standing, entry.day) = (.left, .value("2026-01-30"))
    #expect(entry.problems(today: Self.today) == [.dayBeforeStart("2026-01-31")])
    (entry.day, entry.note) = (.value("2026-05-02"), " nhớ nhà ")
    let edit = try #require(entry.edits(today: Self.today, by: LaSi.hu).first)
    #expect(Array(edit.settings.keys) == ["found/3"])
    var laptop = try Laptop(with: [one])
    try laptop.save([edit])
    let found = try #require(laptop.register.placements["h7"].first?.findings[.three])
    #expect(found == .init(.left, on: "2026-05-02", by: LaSi.hu, note: "nhớ nhà"))
  }

  @Test("still there long before the months are over is asked about; having left is not")
  func foundEarly() {
    // Begun on 31/01: three months are over on 30/04, and 14 days before it may be asked.
    var entry = FindingEntry(of: Self.placement(), today: Self.today)
    (entry.milestone, entry.standing, entry.day) = (.three, .there, .value("2026-04-16"))
    #expect(entry.questions.isEmpty)
    entry.day = .value("2026-04-15")
    #expect(entry.questions == [.early(.three, "2026-04-30")])
    entry.standing = .left
    #expect(entry.questions.isEmpty)
  }
}
