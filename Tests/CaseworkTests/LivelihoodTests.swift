import Casework
import Record
import Testing

@Suite("Livelihood support: what was given, what came of it, and for how much")
struct LivelihoodTests {
  private static let today: Day = "2026-11-23"

  static func lists() throws -> SupportLists {
    SupportLists(
      things: try KindList(
        """
        cow | animal | animals | 3 6 12 | con | Bò giống | Cow
        tool | tool | seed |  | cái | Công cụ | Tool
        """, named: "support-things.txt"),
      results: try KindList(
        """
        animal | working | sinh sản | in calf
        animal | gone | chết | dead
        """, named: "support-results.txt"),
      sources: try Catalogue("commune | * | Ngân sách xã | Commune", named: "support-sources.txt"),
      models: try Catalogue(
        """
        cattle | * | Nuôi bò | Cattle
        goats | * | Nuôi dê | Goats
        """, named: "support-models.txt"))
  }

  static func support(
    _ number: Int, _ name: String, thing: String = "cow", on day: Day, value: Int? = nil,
    model: String? = nil, guide: Caseworker.ID? = nil, checks: Set<Day> = []
  ) -> LivelihoodSupport {
    var support = LivelihoodSupport(id: .init("h\(number).\(name)"))
    (support.thing, support.given, support.value) = (thing, day, value)
    (support.model, support.guide, support.checks) = (model, guide, checks)
    return support
  }

  static func step(
    of support: LivelihoodSupport, on day: Day, _ outcome: SupportStep.Outcome?,
    guidance: String? = nil
  ) -> SupportStep {
    var step = SupportStep(id: .init("\(support.id).\(day.iso)"))
    (step.day, step.outcome, step.guidance) = (day, outcome, guidance)
    return step
  }

  private static func register(_ records: [any Storable]) throws -> Register {
    try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(14, head: "Giàng Lò Chừ") + records
    ).register
  }

  @Test("the lists as data, and lines that cannot be read are named")
  func reading() throws {
    let lists = try Self.lists()
    #expect(lists[thing: "cow"]?.checkedAfter == [3, 6, 12])
    #expect(lists[thing: "tool"]?.checkedAfter == [])
    #expect(lists.words(for: .gone, of: "cow")?.vietnamese == "chết")
    #expect(lists.words(for: .gone, of: "tool") == nil)
    #expect(throws: Catalogue.SyntaxError(file: "t", line: 2, part: 4)) {
      try KindList<SupportThing>("# bò\ncow | animal | animals | 0 | con | Bò | Cow", named: "t")
    }
    #expect(throws: Catalogue.SyntaxError(file: "r", line: 1, part: 2)) {
      try KindList<SupportResult>("animal | fine | tốt | fine", named: "r")
    }
    #expect(throws: Catalogue.SyntaxError(file: "r", line: 2, part: 1)) {
      try KindList<SupportResult>(
        "animal | gone | chết | dead\nanimal | gone | mất | lost", named: "r")
    }
  }

  @Test("checked three, six and twelve months on; of 30 November in February on its last day")
  func proposedDays() throws {
    let cow = try #require(try Self.lists()[thing: "cow"])
    #expect(
      SupportEntry.checks(of: cow, given: "2026-11-30") == [
        "2027-02-28", "2027-05-30", "2027-11-30",
      ])
  }

  @Test("the next check is the first day set that no check has settled; two weeks early count")
  func nextCheck() {
    let cow = Self.support(
      7, "cow", on: "2026-01-10", checks: ["2026-04-10", "2026-07-10", "2027-01-10"])
    func next(_ steps: SupportStep...) -> Day? { SupportCase(cow, steps: steps).nextCheck }
    #expect(next() == "2026-04-10")
    #expect(next(Self.step(of: cow, on: "2026-03-01", nil, guidance: "trồng cỏ")) == "2026-04-10")
    #expect(next(Self.step(of: cow, on: "2026-03-26", .partly)) == "2026-04-10")
    #expect(next(Self.step(of: cow, on: "2026-03-27", .partly)) == "2026-07-10")
    #expect(next(Self.step(of: cow, on: "2026-08-01", .working)) == "2027-01-10")
    // A cow that has died is not looked at any more.
    #expect(next(Self.step(of: cow, on: "2026-03-27", .gone)) == nil)
    #expect(next(Self.step(of: cow, on: "2027-01-05", .working)) == nil)
  }

  @Test("the same thing to the same household within a year is asked about, a year on it is not")
  func sameWithinAYear() throws {
    let register = try Self.register([
      Self.support(7, "first", on: "2025-11-24"),
      Self.support(14, "other", on: "2026-10-01"),
    ])
    func asked(_ day: Day, thing: String = "cow", of household: Household.ID = "h7")
      -> [SupportEntry.Question]
    {
      var entry = SupportEntry(of: household, editing: nil, today: Self.today)
      (entry.thing, entry.given) = (thing, .value(day))
      return entry.questions(in: register)
    }
    #expect(asked("2026-11-23").count == 1)
    #expect(asked("2026-11-24").isEmpty)
    // One entered late, given before the other.
    #expect(asked("2024-11-25").count == 1)
    #expect(asked("2024-11-24").isEmpty)
    #expect(asked("2026-11-23", thing: "tool").isEmpty)
    let first = try #require(register.supports(of: "h7").first).support
    let same = SupportEntry(of: "h7", editing: first, today: Self.today)
    #expect(same.questions(in: register).isEmpty)
  }

  @Test("what must be said, and days that contradict each other")
  func problems() {
    var entry = SupportEntry(of: "h7", editing: nil, today: Self.today)
    #expect(entry.problems(today: Self.today) == [.thingMissing])
    entry.thing = "cow"
    entry.given = .value("2026-11-24")
    entry.amount = .unreadable("hai")
    entry.checks = [.value("2026-11-01"), .blank, .unreadable("x")]
    #expect(
      entry.problems(today: Self.today) == [
        .givenAfterToday("2026-11-24"), .amountUnreadable("hai"),
        .checkBeforeGiven(0, "2026-11-24"), .checkUnreadable(2, "x"),
      ])
    var ids = IdentifierSource(milliseconds: 0, seed: 1)
    #expect(entry.edits(today: Self.today, newIDs: &ids).isEmpty)
    let cow = Self.support(7, "cow", on: "2026-05-02")
    var step = SupportStepEntry(of: cow, editing: nil, today: Self.today, by: LaSi.hu)
    #expect(step.problems(today: Self.today) == [.nothingSaid])
    (step.guidance, step.day) = ("ủ chua", .value("2026-05-01"))
    #expect(step.problems(today: Self.today) == [.dayBeforeGiven("2026-05-02")])
    step.day = .value("2026-05-02")
    #expect(step.edits(today: Self.today, newIDs: &ids).count == 1)
  }

  @Test("by model: what one result has cost counts those looked at, with what did not work")
  func byModel() throws {
    let cows = (1...4).map {
      Self.support($0 < 3 ? 7 : 14, "c\($0)", on: "2026-01-10", value: 15_000_000, model: "cattle")
    }
    let goat = Self.support(14, "g", thing: "goat", on: "2026-02-01", model: "goats")
    let tool = Self.support(14, "t", thing: "tool", on: "2026-02-01", value: 900_000)
    let register = try Self.register(
      cows + [
        goat, tool,
        // Two of three looked at work, one of them after it did not at first; the fourth was never
        // looked at: 45 million for 2.
        Self.step(of: cows[0], on: "2026-04-10", .idle),
        Self.step(of: cows[0], on: "2026-07-10", .working),
        Self.step(of: cows[1], on: "2026-04-10", .working),
        Self.step(of: cows[2], on: "2026-04-10", .gone),
        // What is worth nobody knows how much says nothing of money.
        Self.step(of: goat, on: "2026-05-01", .working),
      ])
    let models = SupportSummary.all(by: \.model, in: try Self.lists().models, of: register)
    #expect(models.map(\.code) == ["cattle", "goats", nil])
    let cattle = try #require(models.first)
    #expect(
      [cattle.supports, cattle.households, cattle.value, cattle.checked, cattle.working]
        == [4, 2, 60_000_000, 3, 2])
    #expect(cattle.failed == 1)
    #expect(cattle.valuePerResult == 22_500_000)
    #expect(models[1].valuePerResult == nil)
    #expect(models[2].value == 900_000)
  }

  @Test("poor households that were given nothing; one that was, and one that is not poor, are not")
  func poorWithout() throws {
    let poor = [7, 14].map {
      PovertyResult(id: .init("h\($0).k"), day: "2025-12-10", povertyClass: .poor)
    }
    func unsupported(_ register: Register) -> [Household.ID] {
      register.poorWithoutSupport(among: HouseholdList(on: Self.today, in: register).rows)
    }
    let nobody = try Self.register(poor + LaSi.household(22, head: "Vàng Xè Nu"))
    #expect(unsupported(nobody) == ["h7", "h14"])
    let one = try Self.register(poor + [Self.support(7, "cow", on: "2026-05-02")])
    #expect(unsupported(one) == ["h14"])
  }

  @Test("on Hôm nay of who guides it, else of who leads the household; two weeks ahead at most")
  func dueToday() throws {
    let guided = Self.support(
      7, "cow", on: "2026-09-07", guide: LaSi.me, checks: ["2026-12-07", "2027-03-07"])
    let unguided = Self.support(7, "tool", thing: "tool", on: "2026-08-20", checks: ["2026-11-20"])
    let early = Self.support(7, "later", on: "2026-09-08", guide: LaSi.me, checks: ["2026-12-08"])
    let register = try Self.register([guided, unguided, early, LaSi.lead(7, LaSi.hu)])
    func due(_ who: Caseworker.ID) -> [LivelihoodSupport.ID] {
      DueList(of: who, on: Self.today, in: register).items.compactMap {
        if case .supportCheck(let support) = $0.task { support.id } else { nil }
      }
    }
    #expect(due(LaSi.me) == [guided.id])
    #expect(due(LaSi.hu) == [unguided.id])
    #expect(due(LaSi.pu).isEmpty)
    #expect(register.supportsToCheck(on: Self.today).map(\.due) == ["2026-11-20", "2026-12-07"])
  }

  @Test("what was given to a household entered twice is all of the one that stays")
  func enteredTwice() throws {
    var double = Household(id: "h9", code: "LS-009", village: LaSi.village, head: nil)
    double.sameAs = "h7"
    let register = try Self.register([
      double, Self.support(7, "a", on: "2026-05-02"), Self.support(9, "b", on: "2026-06-02"),
    ])
    #expect(register.supports(of: "h7").map(\.support.id.text) == ["h9.b", "h7.a"])
    #expect(
      register.sameSupport(as: "cow", to: "h7", on: "2026-07-01", besides: nil)?.id == "h9.b")
  }
}
