import Casework
import Record
import Testing

@Suite("Ghi nhật ký thăm hộ")
struct VisitEntryTests {
  static let today: Day = "2026-11-23"

  private static var entry: VisitEntry {
    var entry = VisitEntry(household: "h7", day: today, visitor: LaSi.hu)
    entry.outcome = .metHead
    return entry
  }

  @Test("household, day, visitor and met or not are enough")
  func least() throws {
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7))
    var ids = newIDs()
    let edits = try #require(Self.entry.edits(register: laptop.register, newIDs: &ids))
    #expect(edits.count == 1)
    try laptop.save(edits)
    let mark = try #require(laptop.register.visitMarks["h7"]?.first)
    #expect(mark.day == Self.today && mark.visitor == LaSi.hu && mark.outcome == .metHead)
  }

  @Test("the whole form is one save: visit, result of the last promise, new promise, petition")
  func whole() throws {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + [LaSi.promise(7, "chuồng trâu", due: "2026-11-20")])
    var entry = Self.entry
    entry.day = .value("2026-11-21")
    entry.origin = .notebook
    entry.companions = [LaSi.me, LaSi.hu]
    entry.topics = ["livestock", "school"]
    entry.actions = ["worked-together"]
    entry.note = "  Dựng lại chuồng trâu. "
    entry.interpreter = " "
    entry.comparison = .better
    entry.raised = "thiếu cỏ cho trâu mùa đông"
    entry.makesPetition = true
    entry.familyPlan = "trồng cỏ quanh chuồng"
    entry.newPromises = [
      .init(text: "Mang 2 kg giống cỏ voi", due: .value("2026-12-05")), .init(),
      .init(text: "Hỏi thú y", responsible: LaSi.me),
    ]
    entry.results = ["h7.chuồng trâu": .done]
    var ids = newIDs()
    let edits = try #require(entry.edits(register: laptop.register, newIDs: &ids))
    try laptop.save(edits, by: "typist")

    let register = laptop.register
    let id = try #require(register.visitMarks["h7"]?.first?.visit)
    let visit = Visit(try #require(laptop.book[RecordID(kind: Visit.kind, id: id.text)]))
    #expect(visit.note == "Dựng lại chuồng trâu." && visit.interpreter == nil)
    #expect(visit.companions == [LaSi.me])  // the visitor is no companion
    #expect(visit.topics == ["livestock", "school"] && visit.actions == ["worked-together"])
    #expect(visit.origin == .notebook && visit.comparison == .better)
    #expect(
      visit.raised == "thiếu cỏ cho trâu mùa đông" && visit.familyPlan == "trồng cỏ quanh chuồng")

    let open = register.openPromises(to: "h7")
    #expect(open.map(\.text) == ["Mang 2 kg giống cỏ voi", "Hỏi thú y"])
    #expect(open.map(\.due) == ["2026-12-05", nil])
    #expect(open.map(\.responsible) == [LaSi.hu, LaSi.me])
    #expect(open.allSatisfy { $0.origin == .visit(id) && $0.made == "2026-11-21" })
    #expect(
      register.promises["h7.chuồng trâu"]?.result
        == .init(outcome: .done, day: "2026-11-21", by: LaSi.hu))
    let petition = try #require(register.petitions["h7"].first)
    #expect(petition.text == "thiếu cỏ cho trâu mùa đông" && petition.day == "2026-11-21")
    #expect(petition.visit == id && petition.isOpen)
  }

  @Test("what is missing is named by field, and nothing is saved")
  func problems() throws {
    var entry = VisitEntry(household: "h7", day: Self.today, visitor: nil)
    entry.day = .blank
    entry.makesPetition = true
    entry.newPromises = [
      .init(due: .value("2026-12-05")), .init(text: "Mang giống", due: .unreadable("5/13")),
    ]
    #expect(
      entry.problems == [
        .dayMissing, .visitorMissing, .outcomeMissing, .petitionWithoutText, .promiseWithoutText(0),
        .deadlineUnreadable(1, "5/13"),
      ])
    var ids = newIDs()
    #expect(entry.edits(register: Register(), newIDs: &ids) == nil)
    entry.day = Typed("31/2", today: Self.today, leaning: .past)
    #expect(entry.problems.first == .dayUnreadable("31/2"))
  }

  private func questions(_ change: (inout VisitEntry) -> Void) throws -> [VisitEntry.Question] {
    var entry = Self.entry
    change(&entry)
    let register = try Laptop(with: [Caseworker(id: LaSi.hu, name: "Hừ", until: "2026-11-30")])
      .register
    return entry.questions(
      today: Self.today, register: register, neverRecorded: NeverRecorded("theo đạo"))
  }

  @Test("a day after today is asked about, not refused: the clock may lie")
  func dayAhead() throws {
    #expect(try questions { _ in }.isEmpty)
    #expect(try questions { $0.day = .value("2026-11-24") } == [.dayAfterToday("2026-11-24")])
  }

  @Test("a year mistyped, a visitor who had left, a deadline before the visit are asked about")
  func otherQuestions() throws {
    #expect(try questions { $0.day = .value("2025-11-22") } == [])
    #expect(try questions { $0.day = .value("2025-11-21") } == [.dayLongAgo("2025-11-21")])
    #expect(
      try questions { $0.day = .value("2026-12-01") }
        == [.dayAfterToday("2026-12-01"), .visitorNotHere(LaSi.hu)])
    #expect(
      try questions { $0.newPromises = [.init(text: "a", due: .value("2026-11-22"))] }
        == [.deadlineBeforeVisit(0, "2026-11-22")])
  }

  @Test("every text of the form is looked through for what is never recorded")
  func neverRecorded() throws {
    let found: [VisitEntry.Question] = [.neverRecorded(["theo đạo"])]
    #expect(try questions { $0.note = "theo đạo" } == found)
    #expect(try questions { $0.raised = "theo đạo" } == found)
    #expect(try questions { $0.familyPlan = "theo đạo" } == found)
    #expect(try questions { $0.newPromises = [.init(text: "theo đạo")] } == found)
    #expect(try questions { $0.note = "đi theo đường mới" } == [])
  }

  @Test("a promise that somebody else settled meanwhile keeps its result")
  func settledMeanwhile() throws {
    let register = try Laptop(
      with: [LaSi.promise(7, "a", due: nil, done: "2026-11-01")]
    ).register
    var entry = Self.entry
    entry.results = ["h7.a": .dropped, "h7.unknown": .done]
    var ids = newIDs()
    #expect(entry.edits(register: register, newIDs: &ids)?.count == 1)
  }
}

@Suite("The forms of households and members")
struct HouseholdEntryTests {
  static let today: Day = "2026-11-23"

  @Test("a new household gets the code after the village's highest")
  func nextCode() throws {
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(41) + [
        Household(id: "x", code: "UC-099"), Household(id: "y", code: "LS-cũ"),
      ]
    ).register
    #expect(HouseholdEntry(newIn: LaSi.village, register: register).code == "LS-042")
    #expect(register.nextHouseholdCode(in: "unknown") == nil)
    #expect(HouseholdEntry(newIn: nil, register: register).problems(in: register) == [.codeMissing])
  }

  @Test("a code that another household of the village bears is asked about, not refused")
  func codeTaken() throws {
    let register = try Laptop(
      with: LaSi.people + LaSi.household(7) + [Household(id: "uc", code: "LS-008", village: "uc")]
    ).register
    var entry = HouseholdEntry(newIn: LaSi.village, register: register)
    entry.code = " ls-007 "
    #expect(entry.problems(in: register).isEmpty)
    #expect(entry.questions(register: register) == [.codeTaken(by: "h7")])
    entry.code = "LS-008"
    #expect(entry.questions(register: register).isEmpty)
    let known = HouseholdEntry(editing: try #require(register.households["h7"]))
    #expect(known.questions(register: register).isEmpty)
    entry.village = nil
    #expect(entry.questions(register: register) == [.villageMissing])
  }

  @Test("an edit sets what was changed and leaves what the form does not show")
  func edit() throws {
    var household = Household(id: "h7", code: "LS-007", village: "ls", head: "p7")
    household.villageAsWritten = "La Si"
    household.absence = .init(from: "2026-11-01", until: "2026-11-20", reason: "đi nương")
    household.legalBasis = "đồng ý 03/2026"
    var ids = newIDs()
    #expect(HouseholdEntry(editing: household).edits(newIDs: &ids) == [])
    var entry = HouseholdEntry(editing: household)
    entry.note = "nhà cuối bản"
    entry.legalBasis = ""
    let edit = try #require(entry.edits(newIDs: &ids)?.first)
    #expect(Set(edit.settings.keys) == ["note", "basis"])
    #expect(edit.settings["basis"] == .to(nil))
  }

  @Test("of a member only the name is needed, or that there is none yet")
  func personName() throws {
    var entry = PersonEntry(newIn: "h7", ethnicity: "La Hủ")
    #expect(entry.problems == [.nameMissing])
    entry.isUnnamed = true
    #expect(entry.problems.isEmpty)
    var laptop = try Laptop(with: LaSi.household(7))
    var ids = newIDs()
    try laptop.save(try #require(entry.edits(newIDs: &ids)))
    let child = try #require(laptop.register.members(of: Household.ID("h7"), on: Self.today).last)
    #expect(child.person.name == nil && child.person.ethnicity == "La Hủ")
    #expect(child.residence.household == "h7")
    // Three days later it has its name; nothing else of it is touched.
    var named = PersonEntry(editing: child)
    named.isUnnamed = false
    named.name = " Ly Phu Xo "
    let edits = try #require(named.edits(newIDs: &ids))
    #expect(edits.map(\.settings) == [["name": .to(.text("Ly Phu Xo"))]])
  }

  @Test("what cannot be read is named with the text as it was typed")
  func personProblems() {
    var entry = PersonEntry(newIn: "h7")
    entry.name = "Ly Mò Lu"
    entry.birth = Typed(birth: "31/02/1990", today: Self.today)
    entry.personalID = "3.51E+11"
    entry.arrival = Typed("hôm qua", today: Self.today, leaning: .past)
    entry.died = Typed("0", today: Self.today, leaning: .past)
    #expect(
      entry.problems == [
        .birthUnreadable("31/02/1990"), .personalIDMalformed("3.51E+11"),
        .arrivalUnreadable("hôm qua"), .deathUnreadable("0"),
      ])
    entry.personalID = "012 345 678 901"
    entry.birth = Typed(birth: "79", today: Self.today)
    #expect(entry.problems.contains(.birthUnreadable("79")))
    #expect(!entry.problems.contains(.personalIDMalformed("012 345 678 901")))
  }

  @Test("one of the same name and birth, or with the same personal id, is asked about")
  func twins() throws {
    let register = try Laptop(with: [
      Person(id: "a", name: "Pờ Xè Mé", birth: "1986"),
      Person(id: "b", name: "Pờ Xè Mé", birth: "2001"),
      Person(id: "c", name: "Thàng My Xó", personalID: "012345678901"),
    ]).register
    var entry = PersonEntry(newIn: "h7")
    entry.name = "po xe me"
    #expect(entry.questions(today: Self.today, register: register).isEmpty)
    entry.birth = .value("1986-05")
    entry.personalID = "012345678901"
    #expect(
      entry.questions(today: Self.today, register: register)
        == [.personalIDTaken(by: "c")])
  }

  @Test("a birth ahead, an age that nobody reaches, a death before birth are asked about")
  func births() {
    func questions(_ birth: PartialDate, died: Day? = nil) -> [PersonEntry.Question] {
      var entry = PersonEntry(newIn: "h7")
      entry.name = "Ly"
      entry.birth = .value(birth)
      entry.died = died.map(Typed.value) ?? .blank
      return entry.questions(today: Self.today, register: Register())
    }
    #expect(questions("2026") == [] && questions("2026-12") == [.birthAfterToday])
    // Born in 1915, 110 or 111 years old today; in 1914 at least 111.
    #expect(questions("1915") == [] && questions("1914") == [.olderThan110])
    #expect(questions("1900", died: "1990-01-01") == [])
    #expect(questions("1990", died: "1989-12-31") == [.deathBeforeBirth])
  }
}
