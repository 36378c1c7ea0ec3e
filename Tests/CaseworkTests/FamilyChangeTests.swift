import Casework
import Record
import Testing

@Suite("Changes of families: who lived where on a day")
struct FamilyChangeTests {
  /// LS-007: Ly Xá Pư (1979), his wife (1981), their son (2002) and daughter (2006); LS-008: Pờ Lò
  /// Hừ (1960) and his daughter (2004), in the group Suối.
  private static let records: [any Storable] =
    LaSi.people + LaSi.household(7)
    + LaSi.household(8, head: "Pờ Lò Hừ", born: "1960", group: "suoi")
    + [
      HouseholdGroup(id: "suoi", name: "Suối", village: LaSi.village),
      HouseholdGroup(id: "doi", name: "Đồi", village: LaSi.village),
      Person(id: "wife", name: "Pờ Mò Xo", sex: .female, birth: "1981"),
      Person(id: "son", name: "Ly Lò Xá", sex: .male, birth: "2002"),
      Person(id: "daughter", name: "Ly Mò Lu", sex: .female, birth: "2006"),
      Person(id: "bride", name: "Pờ Phí Xo", sex: .female, birth: "2004"),
      Residence(id: "h7.r-wife", person: "wife", relation: "Vợ"),
      Residence(id: "h7.r-son", person: "son", relation: "Con"),
      Residence(id: "h7.r-daughter", person: "daughter", relation: "Con", from: "2026-02-01"),
      Residence(id: "h8.r-bride", person: "bride", relation: "Con"),
      LaSi.lead(7, LaSi.hu), LaSi.lead(8, LaSi.me),
      LaSi.promise(7, "cỏ voi", due: "2026-12-05"), LaSi.promise(7, "bảo hiểm", due: nil),
    ]
  private static let today: Day = "2026-11-23"

  private var laptop: Laptop
  private var ids = newIDs()

  init() throws { laptop = try Laptop(with: Self.records) }

  private var register: Register { laptop.register }

  private mutating func save(_ change: some FamilyChange) throws -> Entry {
    #expect(change.problems(in: register, today: Self.today) == [])
    let edits = change.edits(by: LaSi.hu, in: register, today: Self.today, newIDs: &ids)
    return try laptop.save(edits)
  }

  private func faults(_ change: some FamilyChange) -> [FamilyField: FamilyProblem.Fault] {
    let problems = change.problems(in: register, today: Self.today)
    var ids = newIDs()
    let edits = change.edits(by: nil, in: register, today: Self.today, newIDs: &ids)
    #expect(problems.isEmpty != edits.isEmpty)
    return Dictionary(problems.map { ($0.field, $0.fault) }) { first, _ in first }
  }

  private func names(of household: Household.ID, on day: Day) -> Set<String> {
    Set(register.members(of: household, on: day).map { $0.person.id.text })
  }

  // MARK: Birth, name, death

  @Test("a child is born without a name, lives there from its birth, and is named later")
  mutating func birth() throws {
    var birth = Birth(in: "h7")
    birth.isUnnamed = true
    birth.birth = .value("2026-11-10")
    birth.relation = "Con"
    _ = try save(birth)
    let child = try #require(
      register.members(of: "h7", on: Self.today).first { $0.person.name == nil })
    #expect(child.residence.from == "2026-11-10" && child.residence.began == .birth)
    #expect(register.memberCount(of: "h7", on: "2026-11-09") == 4)
    #expect(register.memberCount(of: "h7", on: "2026-11-10") == 5)
    var naming = Naming()
    (naming.child, naming.name) = (child.person.id, "Ly Xè Mé")
    _ = try save(naming)
    #expect(register.people[child.person.id]?.name == "Ly Xè Mé")
  }

  @Test("a birth needs a name or the word that there is none, and a day that has come")
  func birthProblems() {
    #expect(faults(Birth(in: "h7")) == [.name: .missing, .birth: .missing])
    var birth = Birth(in: "h7")
    birth.isUnnamed = true
    birth.birth = .value("2026-12-01")
    #expect(faults(birth) == [.birth: .afterToday("2026-12-01")])
  }

  @Test("where the head dies, one of those left becomes the head; earlier days keep the old one")
  mutating func death() throws {
    var death = Death(in: "h7", on: Self.today, register: register)
    (death.person, death.day.typed) = ("p7", .value("2026-11-20"))
    #expect(faults(death) == [.newHead: .headGoes("p7")])
    death.newHead = "wife"
    _ = try save(death)
    #expect(register.households["h7"]?.head == "wife")
    #expect(names(of: "h7", on: "2026-11-19").contains("p7"))
    #expect(!names(of: "h7", on: "2026-11-20").contains("p7"))
    let before = register.standing(of: try #require(register.households["h7"]), on: "2026-11-20")
    #expect(before.head == "p7")
    #expect(register.openPromises(to: "h7").count == 2)
    #expect(laptop.breaches.isEmpty)
  }

  @Test("a death is not before the birth, nor before the person came to live there")
  func deathProblems() {
    var death = Death(in: "h7", on: Self.today, register: register)
    (death.person, death.day.typed) = ("daughter", .value("2026-01-31"))
    #expect(faults(death) == [.day: .beforeArrival("daughter", "2026-02-01")])
    death.day.typed = .value("2005-12-31")
    #expect(faults(death) == [.day: .beforeBirth("daughter", "2006")])
    death.day.typed = .unreadable("31/13")
    #expect(faults(death) == [.day: .unreadable("31/13")])
  }

  @Test("when the last one dies the household ends, and its assignment, but no promise is lost")
  mutating func lastDeath() throws {
    for (person, head) in [("bride", nil), ("p8", nil)] as [(Person.ID, Person.ID?)] {
      var death = Death(in: "h8", on: Self.today, register: register)
      (death.person, death.day.typed, death.newHead) = (person, .value("2026-11-20"), head)
      _ = try save(death)
    }
    #expect(register.households["h8"]?.closed == "2026-11-20")
    #expect(register.householdsPresent(on: "2026-11-19").contains { $0.id == "h8" })
    #expect(!register.householdsPresent(on: "2026-11-20").contains { $0.id == "h8" })
    #expect(register.activeAssignments(of: Household.ID("h8"), on: Self.today).isEmpty)
  }

  // MARK: Moving

  @Test("one member moves out: the destination is kept, the household stays")
  mutating func oneMovesOut() throws {
    var moving = MovingOut(from: "h7", on: Self.today, register: register)
    (moving.people, moving.day.typed) = (["son"], .value("2026-11-01"))
    #expect(faults(moving) == [.place: .missing])
    moving.destination = "Hà Nội"
    _ = try save(moving)
    #expect(names(of: "h7", on: "2026-10-31").contains("son"))
    #expect(names(of: "h7", on: "2026-11-01") == ["p7", "wife", "daughter"])
    #expect(register.residences["h7"].contains { $0.wentTo == "Hà Nội" && $0.ended == .moved })
    #expect(register.households["h7"]?.closed == nil)
  }

  @Test("a whole household moves out and comes back: the months between are none of the commune's")
  mutating func wholeMovesAndComesBack() throws {
    var moving = MovingOut(from: "h7", on: Self.today, register: register)
    moving.people = ["p7", "wife", "son", "daughter"]
    (moving.day.typed, moving.destination) = (.value("2026-06-10"), "xã Pa Ủ")
    moving.work.promiseFates["h7.cỏ voi"] = .ends
    _ = try save(moving)
    #expect(register.households["h7"]?.wentTo == "xã Pa Ủ")
    #expect(register.openPromises(to: "h7").map(\.id) == ["h7.bảo hiểm"])
    #expect(register.promises["h7.cỏ voi"]?.result?.outcome == .dropped)
    #expect(register.activeAssignments(of: Household.ID("h7"), on: "2026-06-10").isEmpty)

    var back = ComingBack(of: "h7")
    (back.people, back.day.typed) = (["p7", "wife"], .value("2026-06-10"))
    #expect(faults(back) == [.day: .beforeEarlierChange("2026-06-10")])
    back.day.typed = .value("2026-10-05")
    _ = try save(back)
    let here = ["2026-06-09", "2026-06-10", "2026-10-04", "2026-10-05"].map { (day: Day) in
      register.householdsPresent(on: day).contains { $0.id == "h7" }
    }
    #expect(here == [true, false, false, true])
    #expect(names(of: "h7", on: Self.today) == ["p7", "wife"])
    #expect(laptop.breaches.isEmpty)
  }

  @Test("somebody who had left moves in again as the same person")
  mutating func comesHome() throws {
    var out = MovingOut(from: "h7", on: Self.today, register: register)
    (out.people, out.day.typed, out.destination) = (["son"], .value("2026-03-01"), "Hà Nội")
    _ = try save(out)
    let people = register.people.count
    var moving = MovingIn(to: "h8")
    (moving.known, moving.day.typed) = ("son", .value("2026-09-01"))
    (moving.origin, moving.relation) = ("Hà Nội", "Con rể")
    _ = try save(moving)
    #expect(register.people.count == people)
    #expect(names(of: "h8", on: "2026-09-01").contains("son"))
    #expect(register.home(of: "son", on: "2026-08-31") == nil)
    moving.known = "wife"
    #expect(faults(moving) == [.people: .notPossible("wife")])
  }

  // MARK: Marriage, the bride's parents

  @Test("a groom lives with the bride's parents and stays registered at home, then comes back")
  mutating func brideFamily() throws {
    var going = ChangingHouse(from: "h7")
    (going.people, going.target) = (["son"], "h8")
    (going.day.typed, going.cause) = (.value("2025-03-01"), .brideFamily)
    (going.keepsRegistration, going.relation) = (true, "Con rể")
    _ = try save(going)
    #expect(register.people["son"]?.registered == "h7")
    #expect(names(of: "h7", on: "2025-02-28").contains("son"))
    #expect(names(of: "h8", on: "2025-03-01").contains("son"))
    #expect(register.memberCount(of: "h7", on: Self.today) == 3)
    var back = ChangingHouse(from: "h8")
    (back.people, back.target) = (["son", "bride"], "h7")
    (back.day.typed, back.cause) = (.value("2026-11-01"), .changedHouse)
    back.keepsRegistration = true
    _ = try save(back)
    #expect(register.people["son"]?.registered == nil)
    #expect(register.people["bride"]?.registered == "h8")
    #expect(names(of: "h7", on: Self.today).isSuperset(of: ["son", "bride"]))
    #expect(laptop.breaches.isEmpty)
  }

  @Test("a marriage brings the partner here, takes the member there, or brings one from outside")
  mutating func marriage() throws {
    var wedding = Marriage(in: "h7")
    (wedding.member, wedding.partner, wedding.home) = ("son", "bride", .here)
    (wedding.relation, wedding.keepsRegistration) = ("Con dâu", false)
    wedding.day.typed = .value("2026-11-12")
    _ = try save(wedding)
    #expect(names(of: "h7", on: "2026-11-12").contains("bride"))
    #expect(names(of: "h8", on: "2026-11-12") == ["p8"])
    var other = Marriage(in: "h7")
    (other.member, other.name, other.place) = ("daughter", "Lò Văn A", "xã Bum Tở")
    (other.home, other.keepsRegistration) = (.there, false)
    other.day.typed = .value("2026-11-20")
    _ = try save(other)
    #expect(!names(of: "h7", on: "2026-11-20").contains("daughter"))
    #expect(register.residences["h7"].contains { $0.wentTo == "xã Bum Tở" })
  }

  @Test("a head who marries away leaves a head behind, and no household is left empty")
  func marriageProblems() {
    var wedding = Marriage(in: "h7")
    (wedding.member, wedding.partner, wedding.home) = ("p7", "bride", .there)
    (wedding.keepsRegistration, wedding.day.typed) = (true, .value("2026-11-12"))
    #expect(faults(wedding) == [.newHead: .headGoes("p7")])
    (wedding.member, wedding.partner, wedding.home) = ("daughter", "p8", .here)
    #expect(faults(wedding) == [.partner: .headGoes("p8")])
    wedding.partner = "son"
    #expect(faults(wedding) == [.partner: .sameHousehold])
  }

  // MARK: Head, group, hamlet

  @Test("a new head, with what each is to them; a second change is after the first")
  mutating func newHead() throws {
    var change = NewHead(of: "h7")
    (change.person, change.day.typed) = ("son", .value("2026-10-01"))
    change.relations = ["p7": "Bố", "wife": "Mẹ", "daughter": "Em"]
    _ = try save(change)
    let relations = Dictionary(
      uniqueKeysWithValues: register.members(of: "h7", on: Self.today).map {
        ($0.person.id, $0.residence.relation)
      })
    #expect(relations == ["son": "Chủ hộ", "p7": "Bố", "wife": "Mẹ", "daughter": "Em"])
    #expect(register.members(of: "h7", on: "2026-09-30").first?.person.id == "p7")
    (change.person, change.day.typed) = ("wife", .value("2026-09-15"))
    #expect(faults(change) == [.day: .beforeEarlierChange("2026-10-01")])
  }

  @Test("a household that changes its group is led by the new group's lead from that day on")
  mutating func newGroup() throws {
    for (group, who) in [("suoi", LaSi.pu), ("doi", LaSi.hu)]
      as [(HouseholdGroup.ID, Caseworker.ID)]
    {
      try laptop.add([
        Assignment(
          id: .init("\(group).a"), target: .group(group), channel: .front, caseworker: who,
          from: "2026-01-01")
      ])
    }
    var change = NewPlace(of: try #require(register.households["h8"]))
    (change.group, change.day.typed) = ("doi", .value("2026-11-01"))
    _ = try save(change)
    #expect(register.lead(of: "h8", in: .front, on: "2026-10-31") == LaSi.pu)
    #expect(register.lead(of: "h8", in: .front, on: "2026-11-01") == LaSi.hu)
    let led = register.householdsLed(by: LaSi.pu, on: "2026-10-31", channel: .front)
    #expect(led.map(\.household.id) == ["h8"])
    #expect(register.householdsLed(by: LaSi.pu, on: Self.today, channel: .front).isEmpty)
  }

  // MARK: Split and merge

  private mutating func split() throws -> Household {
    var split = HouseholdSplit(
      of: try #require(register.households["h7"]), on: Self.today, register: register)
    (split.people, split.head, split.day.typed) = (
      ["son", "daughter"], "son", .value("2026-11-05")
    )
    split.work.promiseFates["h7.cỏ voi"] = .follows
    split.work.assignmentFates[LaSi.lead(7, LaSi.hu).id] = .both
    _ = try save(split)
    return try #require(register.households.values.first { $0.head == "son" })
  }

  @Test(
    "a split: its own code, its people from that day on, lineage both ways, and open work as said")
  mutating func splitting() throws {
    let new = try split()
    #expect(new.code == "LS-009" && new.opened == "2026-11-05" && new.village == LaSi.village)
    #expect(names(of: "h7", on: "2026-11-04") == ["p7", "wife", "son", "daughter"])
    #expect(names(of: "h7", on: "2026-11-05") == ["p7", "wife"])
    #expect(names(of: new.id, on: "2026-11-05") == ["son", "daughter"])
    // Figures of October have two households, as before.
    #expect(register.householdsPresent(on: "2026-11-04").count == 2)
    #expect(register.householdsPresent(on: "2026-11-05").count == 3)
    #expect(register.openPromises(to: "h7").map(\.text) == ["bảo hiểm"])
    #expect(register.openPromises(to: new.id).map(\.text) == ["cỏ voi"])
    #expect(register.lead(of: "h7", in: .party, on: Self.today) == LaSi.hu)
    #expect(register.lead(of: new.id, in: .party, on: Self.today) == LaSi.hu)
    for household in [new.id, "h7"] {
      let events = register.familyEvents(of: household, until: Self.today)
      #expect(
        events.contains { if case .split(let line) = $0 { line.from == "h7" } else { false } })
    }
    #expect(laptop.breaches.isEmpty)
  }

  @Test("an assignment can go along with the new household: the old one is led no more")
  mutating func assignmentFollows() throws {
    var split = HouseholdSplit(
      of: try #require(register.households["h7"]), on: Self.today, register: register)
    (split.people, split.head, split.day.typed) = (["son"], "son", .value("2026-11-05"))
    split.work.assignmentFates[LaSi.lead(7, LaSi.hu).id] = .follows
    _ = try save(split)
    let new = try #require(register.households.values.first { $0.head == "son" })
    #expect(register.lead(of: "h7", in: .party, on: "2026-11-04") == LaSi.hu)
    #expect(register.lead(of: "h7", in: .party, on: "2026-11-05") == nil)
    #expect(register.lead(of: new.id, in: .party, on: "2026-11-05") == LaSi.hu)
  }

  @Test("not everybody can split off, the new head is one of them, the code is nobody's")
  func splitProblems() throws {
    var split = HouseholdSplit(
      of: try #require(register.households["h7"]), on: Self.today, register: register)
    split.code = "ls-008"
    (split.people, split.head) = (["p7", "wife", "son", "daughter"], "bride")
    split.day.typed = .value("2026-11-05")
    #expect(
      faults(split) == [
        .people: .nobodyStays, .head: .missing, .code: .codeTaken(by: "h8"),
      ])
  }

  @Test("the same split made on two laptops is told: twice split, and people in two households")
  mutating func splitTwice() throws {
    var other = try Laptop("UACO")
    try other.hear(laptop)
    _ = try split()
    var there = HouseholdSplit(
      of: try #require(other.register.households["h7"]), on: Self.today, register: other.register)
    (there.people, there.head, there.day.typed) = (["son"], "son", .value("2026-11-06"))
    there.code = "LS-010"
    var ids = IdentifierSource(milliseconds: 2_000, seed: 9)
    try other.save(
      there.edits(by: nil, in: other.register, today: Self.today, newIDs: &ids))
    try Laptop.exchange(&laptop, &other)
    #expect(laptop.breaches[.householdSplitTwice]?.count == 1)
    #expect(laptop.breaches == other.breaches)
  }

  @Test("a merge: all live in the other household, the promises go along, nobody leads it twice")
  mutating func merging() throws {
    var merge = HouseholdMerge(of: "h7", on: Self.today, register: register)
    (merge.target, merge.day.typed) = ("h8", .value("2026-11-05"))
    merge.work.assignmentFates[LaSi.lead(7, LaSi.hu).id] = .follows
    _ = try save(merge)
    #expect(register.householdsPresent(on: "2026-11-05").map(\.id) == ["h8"])
    #expect(register.memberCount(of: "h8", on: "2026-11-05") == 6)
    #expect(Set(register.openPromises(to: "h8").map(\.text)) == ["cỏ voi", "bảo hiểm"])
    #expect(register.leads(of: "h8", on: "2026-11-05") == [LaSi.me])
    #expect(laptop.breaches.isEmpty)
    for household in ["h7", "h8"] as [Household.ID] {
      let events = register.familyEvents(of: household, until: Self.today)
      #expect(events.contains { if case .merge = $0 { true } else { false } })
    }
  }

  @Test("every change is one entry, and taking it back leaves all as it was")
  mutating func undo() throws {
    let before = register
    let changes: [any FamilyChange] = try [
      {
        var split = HouseholdSplit(
          of: try #require(before.households["h7"]), on: Self.today, register: before)
        (split.people, split.head) = (["son"], "son")
        split.day.typed = .value("2026-11-05")
        split.work.promiseFates["h7.cỏ voi"] = .follows
        split.work.assignmentFates[LaSi.lead(7, LaSi.hu).id] = .follows
        return split
      }(),
      {
        var merge = HouseholdMerge(of: "h7", on: Self.today, register: before)
        (merge.target, merge.day.typed) = ("h8", .value("2026-11-05"))
        return merge
      }(),
      {
        var moving = MovingOut(from: "h7", on: Self.today, register: before)
        moving.people = ["p7", "wife", "son", "daughter"]
        (moving.day.typed, moving.destination) = (.value("2026-06-10"), "xã Pa Ủ")
        return moving
      }(),
    ]
    var taken = laptop
    var entries: [Entry] = []
    for change in changes {
      let edits = change.edits(by: LaSi.hu, in: before, today: Self.today, newIDs: &ids)
      let entry = try taken.save(edits)
      entries.append(entry)
      let reversal = Reversal(of: entry, state: { taken.book[$0] }, sight: taken.book.sight) {
        stamp in taken.entry(stamp)
      }
      try taken.take(reversal.changes(author: "typist", claimedTime: "2026-11-23T08:20:00+07:00"))
      let after = taken.register
      #expect(after.households == before.households)
      #expect(after.promises == before.promises)
      #expect(after.assignments == before.assignments)
      #expect(after.people == before.people)
      #expect(after.lineages.isEmpty)
      #expect(after.memberCount(of: "h7", on: Self.today) == 4)
      #expect(after.lead(of: "h7", in: .party, on: Self.today) == LaSi.hu)
      #expect(taken.breaches.isEmpty)
    }
    #expect(entries.count == 3)
  }
}
