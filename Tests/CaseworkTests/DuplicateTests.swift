import Casework
import Record
import Testing
import VietnameseText

@Suite("Entered twice: likeness with reasons, joined and taken back")
struct DuplicateTests {
  private static let today: Day = "2026-11-23"
  private var laptop: Laptop
  private var ids = newIDs()

  /// Pờ Xè Mé of LS-007 was entered again in LS-008 by ear; the head of LS-009 is that of LS-007.
  init() throws {
    var results = PovertyResult(id: "h9.k", day: "2025-12-20", povertyClass: .poor)
    results.standard = "2022-2026"
    laptop = try Laptop(
      with: LaSi.people + LaSi.household(7, head: "Ly Xá Pư") + LaSi.household(8, head: "Pờ Lò Hừ")
        + LaSi.household(9, head: "Lỳ Sá Pư") + [
          Hamlet(id: "up", name: "chòm trên", village: LaSi.village),
          Person(id: "me", name: "Pờ Xè Mé", sex: .female, birth: "2001"),
          Residence(id: "h7.r-me", person: "me", relation: "Con", from: "2001-01-01"),
          Person(
            id: "ze", name: "Pờ Sè Mé", sex: .female, birth: "2001-03-02", ethnicity: "La Hủ",
            personalID: "013301000001"),
          Residence(id: "h8.r-ze", person: "ze", relation: "Con dâu", from: "2026-03-01"),
          LaSi.lead(7, LaSi.hu), LaSi.lead(9, LaSi.me),
          LaSi.lead(9, LaSi.pu, channel: .front),
          LaSi.visit(7, "2026-11-03"), LaSi.visit(9, "2026-11-05", by: LaSi.me),
          LaSi.promise(9, "cỏ voi", due: "2026-12-05", by: LaSi.me), results,
          Petition(id: "h9.y", text: "thiếu nước", day: "2026-11-05", visit: nil),
        ])
  }

  private var register: Register { laptop.register }

  private func matches(_ wanted: Lookalike) -> [Person.ID: [Likeness]] {
    let found = DuplicateIndex(in: register).matches(wanted, in: register)
    return Dictionary(uniqueKeysWithValues: found.map { ($0.person, $0.reasons) })
  }

  private func takeBack(_ entry: Entry, in laptop: inout Laptop) throws {
    let book = laptop.book
    let written = laptop
    let reversal = Reversal(of: entry, state: { book[$0] }, sight: book.sight) {
      written.entry($0)
    }
    try laptop.take(reversal.changes(author: "typist", claimedTime: "2026-11-23T08:20:00+07:00"))
  }

  // MARK: Likeness

  @Test(
    "names that sound alike have one skeleton, others have not",
    arguments: [
      ("Ly Xè Chừ", "Lỳ Sè Trư", true), ("Lý Xe", "Ly Xè", true),
      ("Giàng Xà De", "Dàng Sà De", true),
      ("Pờ Xè Mé", "Pờ Xè Mo", false), ("Ly Xá", "Ly Xá Pư", false), ("Ky Xa", "Ci Sa", true),
    ])
  func skeletons(_ one: String, _ other: String, _ isAlike: Bool) {
    #expect((one.nameSkeleton == other.nameSkeleton) == isAlike)
  }

  @Test(
    "a name alone is no reason: it needs a year of birth, a number, a household, head or hamlet")
  func nameAlone() {
    #expect(matches(Lookalike(name: "Pờ Xè Mé")).isEmpty)
    #expect(
      matches(Lookalike(name: "Pờ Xè Mé", birth: "2001")) == [
        "me": [.sameName, .sameBirthYear], "ze": [.similarName, .sameBirthYear],
      ])
    #expect(
      matches(Lookalike(name: "Po Xe Me", household: "h7")) == [
        "me": [.similarName, .sameHousehold]
      ]
    )
    #expect(
      matches(Lookalike(name: "ai đó", personalID: "013301000001")) == ["ze": [.samePersonalID]])
  }

  @Test("another year of birth, another sex, another number are two people")
  func contradictions() {
    #expect(matches(Lookalike(name: "Pờ Xè Mé", birth: "1990", household: "h7")).isEmpty)
    #expect(matches(Lookalike(name: "Pờ Xè Mé", sex: .male, birth: "2001")).isEmpty)
    let other = Lookalike(name: "Pờ Sè Mé", birth: "2001-03-02", personalID: "013301000009")
    #expect(matches(other)["ze"] == nil)
  }

  @Test("pairs are listed across the commune until somebody says that they are two")
  mutating func pairs() throws {
    func listed() -> Set<[Person.ID]> {
      Set(DuplicateIndex(in: register).pairs(in: register).map { [$0.first, $0.second] })
    }
    #expect(listed() == [["me", "ze"], ["p7", "p9"]])
    try laptop.add([NotSame(id: NotSame.id("ze", "me"), day: Self.today)])
    #expect(listed() == [["p7", "p9"]])
  }

  // MARK: Joining people

  @Test("one person: what both knew, where they lived, one home; taken back, all is as before")
  mutating func joinPeople() throws {
    let before = register
    var join = PersonJoin("ze", "me")
    #expect(join.kept == "me" && join.differences(in: before) == [.name, .birth])
    #expect(join.homes(in: before, on: Self.today) == ["h7", "h8"])
    join.fromGone = [.birth]
    join.home = "h8"
    let entry = try laptop.save(join.edits(on: Self.today, in: before))
    let person = try #require(register.people["me"])
    #expect(person.name == "Pờ Xè Mé" && person.birth == "2001-03-02")
    #expect(person.personalID == "013301000001" && person.ethnicity == "La Hủ")
    #expect(register.people["ze"] == nil && register.kept(Person.ID("ze")) == "me")
    func home(_ day: Day) -> Household.ID? { register.home(of: "me", on: day)?.household }
    #expect(home("2026-02-28") == "h7" && home("2026-03-01") == "h8")
    #expect(register.memberCount(of: "h7", on: Self.today) == 1)
    #expect(register.memberCount(of: "h8", on: Self.today) == 2)
    #expect(laptop.breaches.isEmpty)
    try takeBack(entry, in: &laptop)
    #expect(register.people == before.people)
    #expect(register.memberCount(of: "h7", on: Self.today) == 2)
  }

  @Test("a head who was the later entry is the head still")
  mutating func joinedHead() throws {
    try laptop.change(Household.ID("h8")) { $0.head = "ze" }
    try laptop.save(
      {
        var join = PersonJoin("me", "ze")
        join.home = "h8"
        return join.edits(on: Self.today, in: register)
      }())
    #expect(register.head(of: "h8")?.id == "me")
    #expect(register.households["h8"]?.head == "me")
  }

  @Test("what another laptop writes of the entry that went is read as the one that stayed")
  mutating func lateWriter() throws {
    var other = try Laptop("UACO")
    try other.hear(laptop)
    try laptop.save(PersonJoin("me", "ze").edits(on: Self.today, in: register))
    try other.add([Residence(id: "h9.r-late", person: "ze", relation: "Cháu", from: "2026-11-20")])
    try Laptop.exchange(&laptop, &other)
    #expect(register.members(of: "h9", on: Self.today).contains { $0.person.id == "me" })
  }

  // MARK: Joining households

  @Test("one household: visits, promises, petitions, results and assignments are its own")
  mutating func joinHouseholds() throws {
    let before = register
    let join = HouseholdJoin("h9", "h7", on: Self.today, in: before)
    #expect(join.kept == "h7" && join.samePeople == ["p9": "p7"])
    let entry = try laptop.save(join.edits(on: Self.today, in: before, newIDs: &ids))
    #expect(register.householdsPresent(on: Self.today).map(\.id).sorted() == ["h7", "h8"])
    #expect(register.kept(Household.ID("h9")) == "h7" && register.selves(of: "h7") == ["h7", "h9"])
    #expect(register.members(of: "h7", on: Self.today).map(\.person.id) == ["p7", "me"])
    #expect(register.tally(of: "h7", in: "2026-11").met == 2)
    #expect(register.lastVisit(to: "h7", before: Self.today)?.day == "2026-11-05")
    #expect(register.openPromises(to: "h7").map(\.text) == ["cỏ voi"])
    #expect(register.petitions(of: "h7").map(\.text) == ["thiếu nước"])
    #expect(register.povertyClass(of: "h7", on: Self.today) == .poor)
    #expect(register.ledger(of: Household.ID("h7")).count == 3)
    // One lead in a channel: that of the entry that stays; the front's goes on.
    #expect(register.lead(of: "h7", in: .party, on: Self.today) == LaSi.hu)
    #expect(register.lead(of: "h7", in: .front, on: Self.today) == LaSi.pu)
    #expect(register.householdsLed(by: LaSi.pu, on: Self.today).map(\.household.id) == ["h7"])
    #expect(register.householdsLed(by: LaSi.me, on: Self.today).isEmpty)
    #expect(laptop.breaches.isEmpty)
    try takeBack(entry, in: &laptop)
    #expect(register.households == before.households && register.people == before.people)
    #expect(register.tally(of: "h9", in: "2026-11").met == 1)
    #expect(register.lead(of: "h9", in: .party, on: Self.today) == LaSi.me)
    #expect(register.members(of: "h9", on: Self.today).map(\.person.id) == ["p9"])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("what was urgent at the entry that went stands for who leads the one that stayed")
  mutating func urgentAtBoth() throws {
    let matter = UrgentMatter(id: "h9.u", matter: .hunger, day: "2026-11-20", reporter: nil)
    try laptop.add([matter])
    let join = HouseholdJoin("h9", "h7", on: Self.today, in: register)
    #expect(register.openUrgentMatters(for: LaSi.hu, on: Self.today).isEmpty)
    try laptop.save(join.edits(on: Self.today, in: register, newIDs: &ids))
    #expect(register.urgentMatters(of: "h7") == [matter])
    #expect(register.openUrgentMatters(for: LaSi.hu, on: Self.today) == [matter])
  }

  @Test("who is nobody of the other entry comes along; code and place are those said to be right")
  mutating func comesAlong() throws {
    try laptop.add([
      Person(id: "son", name: "Ly Lò Xá", birth: "2003"),
      Residence(id: "h9.r-son", person: "son", relation: "Con", from: "2010-01-01"),
    ])
    try laptop.change(Household.ID("h9")) { $0.hamlet = "up" }
    var join = HouseholdJoin("h7", "h9", on: Self.today, in: register)
    join.takesPlaceFromGone = true
    try laptop.save(join.edits(on: Self.today, in: register, newIDs: &ids))
    let kept = try #require(register.households["h7"])
    #expect(kept.code == "LS-009" && kept.hamlet == "up" && kept.head == "p7")
    let ofSon = register.residences(in: "h7").filter { $0.person == "son" }
    #expect(ofSon.map(\.from) == ["2010-01-01"])
    #expect(register.memberCount(of: "h7", on: Self.today) == 3)
    #expect(laptop.breaches.isEmpty)
  }

  @Test("settling a number borne by two entries keeps where both lived")
  mutating func settlement() throws {
    try laptop.change(Person.ID("me")) { $0.personalID = "013301000001" }
    let breach = try #require(laptop.book.breaches.first)
    let choices = Settlement.choices(
      for: breach, on: Self.today, in: register, newIDs: &ids)
    let keep = try #require(choices.first { $0.choice == .keepPerson("ze") })
    try laptop.save(keep.edits)
    #expect(register.people["me"]?.name == "Pờ Sè Mé")
    #expect(register.home(of: "me", on: "2026-02-01")?.household == "h7")
    #expect(register.home(of: "me", on: Self.today)?.household == "h8")
    #expect(laptop.breaches.isEmpty)
  }

  @Test("a household split off on two laptops becomes one, with the code that is right")
  mutating func splitTwice() throws {
    func split(_ laptop: inout Laptop, _ code: String, _ seed: UInt64) throws -> Household.ID {
      let register = laptop.register
      var split = HouseholdSplit(
        of: try #require(register.households["h7"]), on: Self.today, register: register)
      (split.people, split.head, split.code) = (["me"], "me", code)
      split.day.typed = .value("2026-11-10")
      var ids = IdentifierSource(milliseconds: seed * 1_000, seed: seed)
      try laptop.save(split.edits(by: nil, in: register, today: Self.today, newIDs: &ids))
      return try #require(laptop.register.home(of: "me", on: Self.today)?.household)
    }
    var other = try Laptop("UACO")
    try other.hear(laptop)
    let first = try split(&laptop, "LS-010", 5)
    let second = try split(&other, "LS-011", 9)
    try Laptop.exchange(&laptop, &other)
    let breach = try #require(
      laptop.book.breaches.first { CaseworkRule($0) == .householdSplitTwice })
    let choices = Settlement.choices(for: breach, on: Self.today, in: register, newIDs: &ids)
    let chosen = try #require(choices.first { $0.choice == .keepSplit(second) })
    try laptop.save(chosen.edits)
    #expect(laptop.breaches.isEmpty)
    #expect(register.kept(second) == first)
    #expect(register.households[first]?.code == "LS-011")
    #expect(register.memberCount(of: first, on: Self.today) == 1)
  }
}
