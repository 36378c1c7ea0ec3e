import Casework
import Testing

@Suite("The forms of mothers and children")
struct HealthEntryTests {
  private static let today: Day = "2026-11-23"
  private var ids = IdentifierSource(milliseconds: 1_763_856_000_000, seed: 7)

  private static let woman = Person(id: "p1", name: "Ly Mò Lu", sex: .female, birth: "1998")

  // MARK: Antenatal visits

  @Test("days of antenatal visits are typed in a line, with a letter for the place")
  func days() {
    let read = AntenatalDays.read("12/3/2026 t, 5/6 B; 1/9", today: Self.today)
    #expect(
      read.value == ["2026-03-12": .station, "2026-06-05": .hospital, "2026-09-01": nil])
    #expect(
      read.value.map(AntenatalDays.text) == "12/03/2026 t, 05/06/2026 b, 01/09/2026")
    #expect(AntenatalDays.read(" , ", today: Self.today) == .blank)
    #expect(AntenatalDays.read("12/3 x", today: Self.today) == .unreadable("12/3 x"))
    #expect(AntenatalDays.read("12/3, 31/2", today: Self.today) == .unreadable("31/2"))
  }

  @Test("what is typed in the form is what is saved; saved again unchanged, nothing is")
  mutating func pregnancy() throws {
    var laptop = try Laptop(with: [Self.woman])
    var entry = PregnancyEntry(of: "p1", today: Self.today, by: "w")
    entry.expected = .value("2027-03")
    entry.visits = AntenatalDays.read("1/9 t, 2/11", today: Self.today)
    try laptop.save(entry.edits(today: Self.today, newIDs: &ids))
    let saved = try #require(laptop.register.pregnancies(of: "p1").first)
    #expect(saved.noted == Self.today && saved.by == "w" && saved.isOpen)
    #expect(saved.visits == ["2026-09-01": .station, "2026-11-02": nil])
    var again = PregnancyEntry(of: "p1", editing: saved, today: Self.today, by: "other")
    #expect(again.edits(today: Self.today, newIDs: &ids) == [])
    again.visits = .blank
    again.visitsKnown = .value(3)
    again.outcome = .live
    again.delivered = .value("2026-11-20")
    again.attendant = .midwife
    try laptop.save(again.edits(today: Self.today, newIDs: &ids))
    let born = try #require(laptop.register.pregnancies(of: "p1").first)
    #expect(born.visits.isEmpty && born.visitCount == 3 && born.by == "w")
    #expect(born.isDelivery && born.isAttendedByStaff(countingVillageMidwives: false) == true)
  }

  @Test("a miscarriage keeps no place or attendant, and no outcome keeps no day")
  mutating func miscarriage() throws {
    var entry = PregnancyEntry(of: "p1", today: Self.today, by: "w")
    (entry.place, entry.attendant, entry.children) = (.home, .doctor, .value(1))
    entry.delivered = .value("2026-11-01")
    entry.outcome = .miscarriage
    let laptop = try Laptop(with: [Self.woman])
    var saved = laptop
    try saved.save(entry.edits(today: Self.today, newIDs: &ids))
    let lost = try #require(saved.register.pregnancies(of: "p1").first)
    #expect(lost.delivered == "2026-11-01" && lost.place == nil && lost.children == nil)
    entry.outcome = nil
    saved = laptop
    try saved.save(entry.edits(today: Self.today, newIDs: &ids))
    #expect(saved.register.pregnancies(of: "p1").first?.delivered == nil)
  }

  @Test("what cannot be is told beside its field")
  func pregnancyProblems() {
    var entry = PregnancyEntry(of: "p1", today: Self.today, by: "w")
    entry.noted = .blank
    entry.expected = .unreadable("x")
    entry.visits = .value(["2026-12-01": nil])
    entry.visitsKnown = .unreadable("y")
    entry.outcome = .live
    entry.delivered = .value("2026-11-24")
    #expect(
      entry.problems(today: Self.today) == [
        .notedMissing, .dayAfterToday(.delivered, "2026-11-24"), .expectedUnreadable("x"),
        .visitAfterToday("2026-12-01"), .countUnreadable(.visits, "y"),
      ])
  }

  @Test("what is unlikely is asked")
  func pregnancyQuestions() throws {
    let open = Pregnancy(id: "p1.n")
    let register = try Laptop(with: [Self.woman, open]).register
    var entry = PregnancyEntry(of: "p1", today: Self.today, by: "w")
    entry.expected = .value("2027-10-01")
    entry.visits = .value(["2026-10-01": nil, "2026-11-01": nil])
    entry.visitsKnown = .value(1)
    entry.outcome = .live
    #expect(
      entry.questions(in: register) == [
        .deliveredUnknown, .expectedFarAway, .fewerThanDays(2), .anotherOpen,
      ])
    entry.expected = .value("2027-05-01")
    entry.delivered = .value(Self.today)
    #expect(entry.questions(in: register).contains(.before22Weeks))
    entry.expected = .value("2027-02-01")
    #expect(!entry.questions(in: register).contains(.before22Weeks))
  }

  // MARK: The next visit

  @Test(
    "each third of a pregnancy wants a visit; after the expected day it is asked what came of it")
  func nextVisit() {
    var pregnancy = Pregnancy(id: "p1.n")
    #expect(pregnancy.nextVisit(on: Self.today) == .unknown)
    // The last period began on 01/01/2026.
    pregnancy.expected = "2026-10-08"
    #expect(pregnancy.nextVisit(on: "2026-03-01") == .within("2026-01-01"..."2026-04-08"))
    #expect(pregnancy.nextVisit(on: "2026-05-01") == .within("2026-04-09"..."2026-07-15"))
    pregnancy.visits = ["2026-05-01": nil]
    #expect(pregnancy.nextVisit(on: "2026-05-02") == .within("2026-07-16"..."2026-10-08"))
    pregnancy.visits["2026-08-01"] = .some(nil)
    #expect(pregnancy.nextVisit(on: "2026-08-02") == .none)
    #expect(pregnancy.nextVisit(on: "2026-10-09") == .outcomeDue(since: "2026-10-08"))
  }

  // MARK: Heights

  @Test("a height is read to the millimetre")
  func heightRead() {
    #expect(Typed(childHeight: "74,5").value?.millimetres == 745)
    #expect(Typed(childHeight: "74.5").value?.centimetres == "74,5")
    #expect(Typed(childHeight: "74").value?.millimetres == 740)
    for text in ["7", "745", "74,55", "x", "-74"] {
      #expect(Typed(childHeight: text).unreadable == text)
    }
  }

  @Test("a height is saved, corrected and asked about where the child was taller before")
  mutating func height() throws {
    let child = Person(id: "p2", name: "Ly Xá", sex: .male, birth: "2025-01-10")
    var before = HeightMeasurement(id: "p2.m")
    (before.day, before.millimetres) = ("2026-06-01", 760)
    var laptop = try Laptop(with: [child, before])
    let standard = try GrowthStandard.embedded()
    var entry = HeightEntry(of: child, today: Self.today, by: "w")
    #expect(entry.problems(today: Self.today) == [.heightMissing])
    entry.height = .value(Length(millimetres: 755))
    #expect(entry.questions(in: laptop.register, by: standard) == [.smallerThan(before)])
    entry.height = .value(Length(millimetres: 790))
    entry.position = .lying
    #expect(entry.questions(in: laptop.register, by: standard).isEmpty)
    try laptop.save(entry.edits(today: Self.today, newIDs: &ids))
    #expect(laptop.register.heights(of: "p2").map(\.millimetres) == [760, 790])
    var correction = HeightEntry(of: child, editing: before, today: Self.today, by: "w")
    correction.height = .value(Length(millimetres: 750))
    try laptop.save(correction.edits(today: Self.today, newIDs: &ids))
    #expect(laptop.register.heights(of: "p2").map(\.millimetres) == [750, 790])
  }

  @Test(
    "a value beyond 6, and a position that cannot be, are asked about; a day before birth refused")
  func heightDoubts() throws {
    let child = Person(id: "p2", name: nil, sex: .female, birth: "2026-06-01")
    let register = try Laptop(with: [child]).register
    let standard = try GrowthStandard.embedded()
    var entry = HeightEntry(of: child, today: Self.today, by: "w")
    (entry.height, entry.position) = (.value(Length(millimetres: 900)), .standing)
    let asked = entry.questions(in: register, by: standard)
    guard case .implausible(let score) = asked.first else {
      Issue.record("asked: \(asked)")
      return
    }
    #expect(score.isImplausible && asked.dropFirst().first == .cannotStand)
    entry.day = .value("2026-05-31")
    #expect(entry.problems(today: Self.today) == [.dayBeforeBirth("2026-06-01")])
  }

  // MARK: Unions

  @Test("a union is saved with what the register does not know of the other one")
  mutating func union() throws {
    let man = Person(id: "p3", name: "Ly Xá Pư", sex: .male, birth: "2007-05-01")
    var laptop = try Laptop(with: [Self.woman, man])
    var entry = UnionEntry(of: "p1", today: Self.today, by: "w")
    (entry.partner, entry.partnerBirth) = ("p3", .value("1990"))
    entry.start = .value("2026-10")
    try laptop.save(entry.edits(today: Self.today, newIDs: &ids))
    let saved = try #require(laptop.register.unions(of: "p3").first)
    #expect(saved.person == "p1" && saved.partner == "p3" && saved.partnerBirth == nil)
    #expect(laptop.register.childMarriage(of: saved) == .certain)
    var again = UnionEntry(of: "p3", today: Self.today, by: "w")
    again.partner = "p1"
    #expect(again.questions(in: laptop.register) == [.startUnknown, .alreadyNoted])
    again.partner = "p3"
    again.start = .value("2027")
    #expect(again.problems(today: Self.today) == [.startAfterDay, .partnerIsSelf])
  }

  // MARK: Lists

  @Test(
    "health staff see who is with child, children under five and unions, of all or one household")
  func lists() throws {
    var open = Pregnancy(id: "p1.n1")
    (open.noted, open.expected) = ("2026-09-01", "2027-02-01")
    var late = Pregnancy(id: "p4.n2")
    (late.noted, late.expected) = ("2026-03-01", "2026-11-01")
    var born = Pregnancy(id: "p4.n0")
    (born.outcome, born.delivered) = (.live, "2026-01-05")
    var longAgo = Pregnancy(id: "p4.n3")
    (longAgo.outcome, longAgo.delivered) = (.live, "2024-01-05")
    var height = HeightMeasurement(id: "c1.m")
    (height.day, height.millimetres) = ("2026-06-01", 700)
    let laptop = try Laptop(with: [
      Household(id: "h1", code: "LS-001"), Household(id: "h2", code: "LS-002"), Self.woman,
      Person(id: "p4", name: "Pờ Mò Xo", sex: .female, birth: "1990"),
      Person(id: "c1", name: "Ly A", sex: .female, birth: "2025-06-01"),
      Person(id: "c2", name: "Ly B", sex: .male, birth: "2022"),
      Person(id: "c3", name: "Ly C", sex: .male, birth: "2019-01-01"),
      Residence(id: "h1.r1", person: "p1", relation: "Vợ"),
      Residence(id: "h2.r2", person: "p4", relation: "Vợ"),
      Residence(id: "h2.r3", person: "c1", relation: "Con"),
      Residence(id: "h1.r4", person: "c2", relation: "Con"),
      Residence(id: "h1.r5", person: "c3", relation: "Con"), open, late, born, longAgo, height,
    ])
    let standard = try GrowthStandard.embedded()
    let all = HealthLists(on: Self.today, in: laptop.register, by: standard)
    #expect(all.pregnant.map(\.pregnancy.person) == ["p4", "p1"])
    #expect(all.ended.map(\.pregnancy.id) == ["p4.n0"])
    #expect(all.children.map(\.person.id) == ["c2", "c1"])
    #expect(all.children.last?.growth?.score?.plain == "-1.56")
    let one = HealthLists(of: "h2", on: Self.today, in: laptop.register, by: standard)
    #expect(one.pregnant.map(\.pregnancy.person) == ["p4"])
    #expect(one.ended.map(\.pregnancy.id) == ["p4.n0", "p4.n3"])
    #expect(one.children.map(\.person.id) == ["c1"])
  }
}
