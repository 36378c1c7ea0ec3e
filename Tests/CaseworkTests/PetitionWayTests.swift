import Casework
import Testing

/// LS-007, LS-014 and LS-019, which `hu` leads, raise the water, LS-031 the road.
@Suite("The way of a petition")
struct PetitionWayTests {
  private static let today: Day = "2026-11-23"
  private static let households = [7, 14, 19, 31]

  private static func raised(_ number: Int, _ text: String) -> Petition {
    Petition(id: .init("h\(number).k"), text: text, day: "2026-11-03", visit: nil)
  }

  private var laptop: Laptop

  init() throws {
    laptop = try Laptop(
      with: LaSi.people + Self.households.flatMap { LaSi.household($0) }
        + Self.households.map { LaSi.lead($0, LaSi.hu) }
        + [
          Self.raised(7, "thiếu nước"), Self.raised(14, "nước yếu"), Self.raised(19, "nước đục"),
          Self.raised(31, "đường lở"),
        ])
  }

  private func petition(_ number: Int) throws -> Petition {
    try #require(laptop.register.petition(.init("h\(number).k")))
  }

  private func together(with number: Int) throws -> [String] {
    laptop.register.raisedTogether(with: try petition(number)).map(\.id.text)
  }

  @discardableResult
  private mutating func join(_ number: Int, with others: [Int]) throws -> [Edit] {
    let edits = laptop.register.edits(
      raising: try petition(number), togetherWith: others.map { .init("h\($0).k") })
    try laptop.save(edits)
    return edits
  }

  private func answer(to number: Int, byLead: Bool = false) throws -> PetitionAnswerEntry {
    let petition = try petition(number)
    var entry = PetitionAnswerEntry(
      to: petition, together: laptop.register.raisedTogether(with: petition), byLead: byLead,
      today: Self.today)
    entry.text = "xã kéo ống mới"
    return entry
  }

  // MARK: Raised together

  @Test("three households raise the same: one matter, each petition its household's own")
  mutating func joined() throws {
    try join(14, with: [7, 19])
    for number in [7, 14, 19] { #expect(try together(with: number) == ["h14.k", "h19.k", "h7.k"]) }
    #expect(try together(with: 31) == ["h31.k"])
  }

  @Test("whose mark is taken away stands alone again, and so does all on taking it back")
  mutating func parted() throws {
    try join(14, with: [7, 19])
    try join(7, with: [19])
    #expect(try together(with: 7) == ["h19.k", "h7.k"])
    #expect(try together(with: 14) == ["h14.k"])
    let entry = try laptop.save(
      laptop.register.edits(raising: petition(31), togetherWith: ["h7.k"]))
    #expect(try together(with: 31) == ["h19.k", "h31.k", "h7.k"])
    try laptop.takeBack(entry)
    #expect(try together(with: 31) == ["h31.k"])
    #expect(try together(with: 7) == ["h19.k", "h7.k"])
  }

  @Test("two laptops join the same two the other way round: still one matter, and no ring")
  mutating func twoLaptops() throws {
    var other = try Laptop("UCO")
    try other.hear(laptop)
    try join(7, with: [14])
    let there = other.register
    let edits = there.edits(
      raising: try #require(there.petition("h14.k")), togetherWith: ["h7.k", "h19.k"])
    try other.save(edits)
    try Laptop.exchange(&laptop, &other)
    #expect(try together(with: 7) == ["h14.k", "h19.k", "h7.k"])
    // A younger one named by an elder, as no program writes it, is passed over.
    try laptop.change("h14.k") { (petition: inout Petition) in petition.joined = "h7.k" }
    #expect(try together(with: 7) == ["h14.k", "h19.k", "h7.k"])
  }

  @Test("who comes later gets the way and the answer that are known, and has to be told")
  mutating func late() throws {
    try laptop.save(try #require(try answer(to: 7).edits(today: Self.today, by: LaSi.pu)))
    try join(7, with: [14])
    let late = try petition(14)
    #expect(late.answer?.text == "xã kéo ống mới")
    #expect(late.isToBeTold)
  }

  // MARK: Sent, answered, told

  @Test("the way of one is the way of all that raise the same; its words are its own")
  mutating func sent() throws {
    try join(14, with: [7])
    let petition = try petition(7)
    var entry = PetitionEntry(
      editing: petition, together: laptop.register.raisedTogether(with: petition))
    entry.text = "thiếu nước mùa khô"
    (entry.level, entry.to) = (.beyond, "Phòng Kinh tế")
    (entry.sent, entry.due) = (.value("2026-11-05"), .value("2026-11-20"))
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids)))
    let way = Petition.Routing(
      level: .beyond, to: "Phòng Kinh tế", sent: "2026-11-05", due: "2026-11-20")
    #expect(try [7, 14].map { try self.petition($0).routing } == [way, way])
    #expect(try [7, 14].map { try self.petition($0).text } == ["thiếu nước mùa khô", "nước yếu"])
    #expect(try self.petition(7).isOverdue(on: "2026-11-21"))
    #expect(try !self.petition(7).isOverdue(on: "2026-11-20"))
  }

  @Test("one answer answers them all; each family is told by itself, within 15 days")
  mutating func answered() throws {
    try join(14, with: [7])
    let entry = try laptop.save(
      try #require(try answer(to: 14).edits(today: Self.today, by: LaSi.pu)))
    let answers = laptop.register.answersToTell(by: LaSi.hu, on: Self.today)
    #expect(answers.map(\.id.text) == ["h14.k", "h7.k"])
    #expect(answers.map(\.tellBy) == ["2026-12-08", "2026-12-08"])
    try laptop.change("h7.k") { (petition: inout Petition) in
      petition.tell(on: "2026-11-25", by: LaSi.hu)
    }
    #expect(
      laptop.register.answersToTell(by: LaSi.hu, on: Self.today).map(\.id.text) == ["h14.k"])
    #expect(try petition(7).told == .init(day: "2026-11-25", by: LaSi.hu))
    // The answer itself can be taken back no more where a family was told: that stays known.
    #expect(throws: (any Error).self) { try laptop.takeBack(entry) }
  }

  @Test("an answer that is put right leaves it at who knows it already")
  mutating func corrected() throws {
    try join(14, with: [7])
    try laptop.save(try #require(try answer(to: 14).edits(today: Self.today, by: LaSi.pu)))
    try laptop.change("h7.k") { (petition: inout Petition) in
      petition.tell(on: "2026-11-25", by: LaSi.hu)
    }
    var entry = try answer(to: 14)
    entry.text = "huyện kéo ống mới"
    try laptop.save(try #require(entry.edits(today: "2026-11-26", by: LaSi.pu)))
    #expect(try [7, 14].map { try petition($0).isToBeTold } == [false, true])
    #expect(try petition(7).answer?.text == "huyện kéo ống mới")
  }

  @Test("who leads the household and answers has told the family; of several, each is to be told")
  mutating func byLead() throws {
    let alone = try answer(to: 31, byLead: true)
    #expect(!alone.isToBeTold)
    try laptop.save(try #require(alone.edits(today: Self.today, by: LaSi.hu)))
    #expect(try petition(31).told == .init(day: Self.today, by: LaSi.hu))
    try join(14, with: [7])
    #expect(try answer(to: 14, byLead: true).isToBeTold)
  }

  @Test("what is to be told stands on Hôm nay of the lead, by its day, and counts as overdue after")
  mutating func today() throws {
    try laptop.save(try #require(try answer(to: 31).edits(today: Self.today, by: LaSi.pu)))
    func told(on day: Day) -> (DueItem?, Int) {
      let list = DueList(of: LaSi.hu, on: day, in: laptop.register)
      let item = list.items.first { if case .answer = $0.task { true } else { false } }
      return (item, list.overdue)
    }
    #expect(told(on: Self.today).0?.due == "2026-12-08")
    #expect(told(on: "2026-12-08").1 == 0)
    #expect(told(on: "2026-12-09").1 == 1)
    #expect(DueList(of: LaSi.me, on: Self.today, in: laptop.register).items.isEmpty)
  }

  // MARK: The list

  @Test("the list: answers overdue, what nobody has sorted, then village, commune and beyond")
  mutating func list() throws {
    let ways: [(Int, Petition.Routing?)] = [
      (7, .init(level: .beyond)), (14, nil), (19, .init(level: .village)),
      (31, .init(level: .commune, due: "2026-11-22")),
    ]
    for (number, way) in ways where way != nil {
      try laptop.change(.init("h\(number).k")) { (petition: inout Petition) in
        petition.routing = way
      }
    }
    func rows(_ view: PetitionList.View) -> [String] {
      var list = PetitionList(for: LaSi.hu, on: Self.today, in: laptop.register)
      return list.rows(matching: "", view, in: laptop.register).map(\.petition.id.text)
    }
    #expect(rows(.open) == ["h31.k", "h14.k", "h19.k", "h7.k"])
    try join(14, with: [7])
    #expect(rows(.open) == ["h31.k", "h19.k", "h14.k"])
    try laptop.save(try #require(try answer(to: 14).edits(today: Self.today, by: LaSi.pu)))
    #expect(rows(.open) == ["h31.k", "h19.k"])
    #expect(rows(.toTell) == ["h14.k"])
    #expect(rows(.all) == ["h31.k", "h19.k", "h14.k"])
  }

  // MARK: A new one

  @Test("raised at a meeting by two households: one for each, together from the start")
  mutating func raisedAtMeeting() throws {
    var entry = PetitionEntry(newOn: Self.today)
    entry.households = ["h7", "h31"]
    entry.text = "làm cầu treo"
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids)))
    let new = laptop.register.petitions.all.filter { $0.text == "làm cầu treo" }
    #expect(Set(new.map(\.household)) == ["h7", "h31"])
    #expect(new.allSatisfy { $0.occasion == .meeting && $0.day == Self.today })
    #expect(laptop.register.raisedTogether(with: try #require(new.first)).count == 2)
  }

  @Test(
    "what the form refuses",
    arguments: [
      ("", nil, "", Typed<Day>.blank, Typed<Day>.blank, [PetitionEntry.Problem.textMissing]),
      ("nước", nil, "Phòng Kinh tế", .blank, .blank, [.levelMissing]),
      ("nước", .beyond, "", .value("2026-11-05"), .blank, [.addresseeMissing]),
      (
        "nước", .beyond, "Phòng Kinh tế", .value("2026-11-05"), .value("2026-11-04"),
        [.dueBeforeSent("2026-11-05")]
      ),
      (
        "nước", .commune, "", .unreadable("mai"), .unreadable("x"),
        [.sentUnreadable("mai"), .dueUnreadable("x")]
      ),
      ("nước", .village, "", .blank, .blank, []),
    ] as [(String, Petition.Level?, String, Typed<Day>, Typed<Day>, [PetitionEntry.Problem])])
  func problems(
    text: String, level: Petition.Level?, to: String, sent: Typed<Day>, due: Typed<Day>,
    problems: [PetitionEntry.Problem]
  ) {
    var entry = PetitionEntry(newOn: Self.today)
    entry.households = ["h7"]
    (entry.text, entry.level, entry.to, entry.sent, entry.due) = (text, level, to, sent, due)
    #expect(entry.problems == problems)
  }

  @Test("no household, no petition; a day ahead, or sent before it was raised, is asked about")
  func questions() {
    var entry = PetitionEntry(newOn: Self.today)
    entry.text = "nước"
    #expect(entry.problems == [.householdsMissing])
    (entry.day, entry.sent) = (.value("2026-11-24"), .value("2026-11-25"))
    #expect(
      entry.questions(today: Self.today)
        == [.dayAfterToday("2026-11-24"), .sentAfterToday("2026-11-25")])
    (entry.day, entry.sent) = (.value("2026-11-20"), .value("2026-11-05"))
    #expect(entry.questions(today: Self.today) == [.sentBeforePetition("2026-11-05")])
  }
}
