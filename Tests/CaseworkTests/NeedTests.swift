import Casework
import Record
import Testing

@Suite("Needs: what households need, how pressing it is, and what a village does first")
struct NeedTests {
  private static let today: Day = "2026-11-23"

  private static func kinds() throws -> NeedKinds {
    try NeedKinds(
      """
      # gấp trước
      food | urgent | Lương thực | Food
      water | essential | Nước | Water
      house | essential | Nhà | House
      animals | poverty | Con giống | Animals
      """, named: "needs.txt")
  }

  private static func need(
    _ number: Int, _ code: String, since day: Day, _ urgency: HouseholdNeed.Urgency? = nil,
    answered: Day? = nil
  ) -> HouseholdNeed {
    var need = HouseholdNeed(id: HouseholdNeed.id(of: .init("h\(number)"), code, in: day.year))
    (need.day, need.urgency) = (day, urgency)
    need.answer = answered.map { .init(on: $0, text: "đã xong", by: LaSi.hu) }
    return need
  }

  private static func situation(
    _ number: Int, on day: Day, _ needs: Set<String>
  ) -> Situation {
    var situation = Situation(id: Situation.id(of: .init("h\(number)"), in: day.year))
    (situation.day, situation.needs) = (day, needs)
    return situation
  }

  private static func register(_ records: [any Storable]) throws -> Register {
    let households = [7, 14, 22].flatMap { LaSi.household($0) }
    return try Laptop(with: LaSi.people + households + records).register
  }

  private static func open(_ records: [any Storable]) throws -> [String] {
    try register(records).openNeeds(of: "h7", by: kinds(), on: today).map(\.code)
  }

  @Test("kinds as data; a kind twice or of no known urgency is named by its line")
  func reading() throws {
    #expect(try Self.kinds()["water"]?.urgency == .essential)
    for (text, part) in [("a | soon | A | A", 2), ("a.b | urgent | A | A", 1)] {
      #expect(throws: Catalogue.SyntaxError(file: "n", line: 1, part: part)) {
        try NeedKinds(text, named: "n")
      }
    }
    #expect(throws: Catalogue.SyntaxError(file: "n", line: 2, part: 1)) {
      try NeedKinds("a | urgent | A | A\na | urgent | B | B", named: "n")
    }
  }

  @Test("what is ticked in a situation is open until a need of the kind is answered afterwards")
  func ticked() throws {
    let asked = Self.situation(7, on: "2026-02-10", ["water", "animals"])
    #expect(try Self.open([asked]) == ["water", "animals"])
    // Looked into: it is not there twice.
    #expect(try Self.open([asked, Self.need(7, "water", since: "2026-03-01")]).count == 2)
    let answered = Self.need(7, "water", since: "2025-05-01", answered: "2026-02-10")
    #expect(try Self.open([asked, answered]) == ["animals"])
    // Answered before it was asked again, it is needed again.
    let before = Self.need(7, "water", since: "2025-05-01", answered: "2026-02-09")
    #expect(try Self.open([asked, before]) == ["water", "animals"])
    // The last situation counts: water is no more needed.
    let later = Self.situation(7, on: "2027-02-10", ["animals"])
    #expect(
      try Self.register([asked, later])
        .openNeeds(of: "h7", by: Self.kinds(), on: "2027-03-01").map(\.code) == ["animals"])
  }

  @Test(
    "a household's needs: the pressing ones first, then as the list has them, answered ones last")
  func order() throws {
    let register = try Self.register([
      Self.need(7, "animals", since: "2026-03-01", .urgent),
      Self.need(7, "house", since: "2026-01-01"), Self.need(7, "water", since: "2026-05-01"),
      Self.need(7, "food", since: "2026-01-01", answered: "2026-02-01"),
    ])
    let needs = register.needs(of: "h7", by: try Self.kinds(), on: Self.today)
    #expect(needs.map(\.code) == ["animals", "water", "house", "food"])
    #expect(needs.map(\.isOpen) == [true, true, true, false])
  }

  @Test("a village does first what is urgent for most, then what is essential for most")
  func ranking() throws {
    let poor = PovertyResult(id: "h14.k", day: "2025-12-10", povertyClass: .poor)
    let records: [any Storable] = [
      poor,
      // Water: urgent for one, essential for one. Food: urgent for one. House: essential for three.
      Self.need(7, "water", since: "2026-03-01", .urgent),
      Self.need(14, "water", since: "2026-01-01"), Self.need(22, "food", since: "2026-01-01"),
      Self.need(7, "house", since: "2026-01-02"), Self.need(14, "house", since: "2026-01-01"),
      Self.need(22, "house", since: "2026-01-03"),
      Self.need(22, "animals", since: "2026-01-01"),
      // Of the year before and not answered: still one household.
      Self.need(22, "animals", since: "2025-01-01"),
    ]
    let ranks = NeedRank.all(
      in: LaSi.village, by: try Self.kinds(), on: Self.today, of: try Self.register(records))
    #expect(ranks.map(\.code) == ["water", "food", "house", "animals"])
    #expect(ranks.map(\.households) == [2, 1, 3, 1])
    #expect(ranks.map { $0.count(.urgent) } == [1, 1, 0, 0])
    #expect(ranks.map { $0.count(.essential) } == [1, 0, 3, 0])
    #expect(ranks.map(\.poor) == [1, 0, 1, 0])
    #expect(ranks[2].needs.map(\.household) == ["h14", "h7", "h22"])
    #expect(
      NeedRank.all(
        in: "elsewhere", by: try Self.kinds(), on: Self.today, of: try Self.register(records)
      ).isEmpty)
  }

  @Test("a support of a thing that answers the kind, given since, is offered as the answer")
  func answeredBySupport() throws {
    let records: [any Storable] = [
      Self.situation(7, on: "2026-02-10", ["animals"]),
      LivelihoodTests.support(7, "before", on: "2026-02-09"),
      LivelihoodTests.support(7, "since", on: "2026-05-20"),
      LivelihoodTests.support(7, "tool", thing: "tool", on: "2026-06-01"),
    ]
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + records)
    let need = try #require(
      laptop.register.openNeeds(of: "h7", by: try Self.kinds(), on: Self.today).first)
    let found = laptop.register.supports(answering: need, by: try LivelihoodTests.lists())
    #expect(found.map(\.id.text) == ["h7.since"])
    let support = try #require(found.first)
    let entry = try laptop.save(need.edits(answeredBy: support, user: LaSi.hu))
    let answered = try #require(laptop.register.needs["h7"].first)
    #expect(answered.answer == .init(on: "2026-05-20", text: nil, support: "h7.since", by: LaSi.hu))
    #expect(answered.day == "2026-02-10")
    #expect(
      laptop.register.openNeeds(of: "h7", by: try Self.kinds(), on: Self.today).isEmpty)
    try laptop.takeBack(entry)
    #expect(laptop.register.openNeeds(of: "h7", by: try Self.kinds(), on: Self.today).count == 1)
  }

  @Test("what the form wants, and that the list's own urgency is not written down")
  func form() throws {
    let register = try Self.register([Self.need(7, "water", since: "2026-03-01")])
    func problems(_ change: (inout NeedEntry) -> Void) -> [NeedEntry.Problem] {
      var entry = NeedEntry(of: "h7", showing: nil, today: Self.today, by: LaSi.hu)
      entry.code = "house"
      change(&entry)
      return entry.problems(today: Self.today, in: register)
    }
    #expect(problems { $0.code = nil } == [.codeMissing])
    #expect(problems { $0.day = .blank } == [.dayMissing])
    #expect(problems { $0.day = .value("2026-11-24") } == [.dayAfterToday("2026-11-24")])
    #expect(
      problems { $0.code = "water" }
        == [.noted(HouseholdNeed.id(of: "h7", "water", in: 2026))])
    #expect(problems { $0.answer = "gạo" } == [.answerDayMissing])
    #expect(problems { $0.answerDay = .value("2026-11-23") } == [.answerMissing])
    #expect(
      problems {
        $0.answer = "gạo"
        $0.answerDay = .value("2026-11-22")
      } == [.answerBeforeNeed("2026-11-23")])
    var entry = NeedEntry(of: "h7", showing: nil, today: Self.today, by: LaSi.hu)
    (entry.code, entry.urgency) = ("house", .essential)
    let edits = entry.edits(
      today: Self.today, by: LaSi.hu, try Self.kinds(), in: register)
    #expect(edits.first?.settings["urgency"] == nil)
    #expect(edits.first?.settings["day"] != nil)
  }
}
