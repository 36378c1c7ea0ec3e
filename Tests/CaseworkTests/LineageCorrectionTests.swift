import Casework
import Record
import Testing

@Suite("A wrong split or merge is corrected, however much was saved since")
struct LineageCorrectionTests {
  private static let today: Day = "2026-11-23"
  private static let old: Household.ID = "00"
  private static let target: Household.ID = "01"

  /// LS-007 of Ly Xá Pư (1979), his wife, their son (2002) and daughter, led by Lỳ Xá Hừ; LS-008
  /// of Pờ Lò Hừ, led by Phùng Phù Mé.
  private static func records() -> [any Storable] {
    var lead = Assignment(
      id: "00.lead", target: .household(old), channel: .party, caseworker: LaSi.hu,
      from: "2026-01-01")
    lead.content = "chăn nuôi"
    return LaSi.people + [
      Person(id: "p7", name: "Ly Xá Pư", birth: "1979", ethnicity: "La Hủ"),
      Person(id: "p8", name: "Pờ Lò Hừ", birth: "1960"),
      Person(id: "wife", name: "Pờ Mò Xo", sex: .female, birth: "1981"),
      Person(id: "son", name: "Ly Lò Xá", sex: .male, birth: "2002"),
      Person(id: "daughter", name: "Ly Mò Lu", sex: .female, birth: "2006"),
      Household(id: old, code: "LS-007", village: LaSi.village, head: "p7"),
      Household(id: target, code: "LS-008", village: LaSi.village, head: "p8"),
      Residence(id: "00.r1", person: "p7", relation: "Chủ hộ"),
      Residence(id: "00.r2", person: "wife", relation: "Vợ"),
      Residence(id: "00.r3", person: "son", relation: "Con"),
      Residence(id: "00.r4", person: "daughter", relation: "Con", from: "2026-02-01"),
      Residence(id: "01.r1", person: "p8", relation: "Chủ hộ"),
      lead,
      Assignment(
        id: "01.lead", target: .household(target), channel: .party, caseworker: LaSi.me,
        from: "2026-01-01"),
      Promise(
        id: "00.p", text: "cỏ voi", due: "2026-12-05", responsible: LaSi.hu, household: old,
        origin: nil, made: "2026-10-01"),
    ]
  }

  private var laptop: Laptop
  private var ids = IdentifierSource(milliseconds: 1_700_000_000_000, seed: 7)
  private var register: Register { laptop.register }

  init() throws { laptop = try Laptop(with: Self.records()) }

  @discardableResult
  private mutating func save(_ change: some FamilyChange) throws -> Entry {
    #expect(change.problems(in: register, today: Self.today) == [])
    return try laptop.save(
      change.edits(by: LaSi.hu, in: register, today: Self.today, newIDs: &ids))
  }

  /// Splits off the son and daughter; with `head`, Ly Xá Pư goes along and leads the new one.
  private mutating func split(withHead: Bool = false) throws -> Household.ID {
    var split = HouseholdSplit(
      of: try #require(register.households[Self.old]), on: Self.today, register: register)
    split.people = withHead ? ["p7", "son"] : ["son", "daughter"]
    split.head = withHead ? "p7" : "son"
    split.newHead = withHead ? "wife" : nil
    split.day.typed = .value("2026-08-05")
    split.work.promiseFates["00.p"] = .follows
    split.work.assignmentFates["00.lead"] = .both
    try save(split)
    return try #require(register.households.values.first { $0.code == "LS-009" }?.id)
  }

  private func correction(_ way: Lineage.Way) throws -> LineageCorrection {
    let lineage = try #require(register.lineages.values.first { $0.way == way })
    var correction = LineageCorrection(of: lineage)
    correction.reason = "nhập nhầm hộ"
    return correction
  }

  private func names(of household: Household.ID, on day: Day) -> Set<String> {
    Set(register.members(of: household, on: day).map { $0.person.id.text })
  }

  // MARK: A split

  @Test("the split never was: all live in the one household, on every day, and it is one household")
  mutating func splitUndone() throws {
    let new = try split()
    // Life went on: a child was born there, somebody visited, the class was decided.
    var birth = Birth(in: new)
    (birth.name, birth.birth, birth.relation) = ("Ly Phu Lò", .value("2026-09-10"), "Con")
    try save(birth)
    try laptop.add([
      Visit(id: .init("\(new).v"), day: "2026-10-02", visitor: LaSi.hu, outcome: .metHead),
      PovertyResult(id: .init("\(new).q"), day: "2026-11-01", povertyClass: .poor),
    ])
    let entry = try save(try correction(.split))
    #expect(
      register.householdsPresent(on: Self.today).map(\.code).sorted() == ["LS-007", "LS-008"])
    for day in ["2026-08-04", "2026-08-05", "2026-09-01"] as [Day] {
      #expect(names(of: Self.old, on: day) == ["p7", "wife", "son", "daughter"])
      #expect(register.householdsPresent(on: day).count == 2)
    }
    #expect(register.memberCount(of: Self.old, on: Self.today) == 5)
    #expect(register.households[Self.old]?.head == "p7")
    #expect(register.tally(of: Self.old, in: "2026-10").met == 1)
    #expect(register.povertyClass(of: Self.old, on: Self.today) == .poor)
    #expect(register.openPromises(to: Self.old).map(\.text) == ["cỏ voi"])
    #expect(register.leads(of: Self.old, on: Self.today) == [LaSi.hu])
    #expect(laptop.breaches.isEmpty)
    // The line stays, with its day and why; what else was split stays as it is.
    let kept = try #require(register.correctedLineages.values.first)
    #expect(kept.corrected == Self.today && kept.why == "nhập nhầm hộ")
    #expect(register.lineages.isEmpty)
    let before = try laptop.takenBack(entry)
    #expect(before.register.householdsPresent(on: Self.today).count == 3)
    #expect(before.register.members(of: new, on: Self.today).count == 3)
  }

  @Test("a head who went along is the head again, unless there was another one since")
  mutating func headBack() throws {
    _ = try split(withHead: true)
    #expect(register.households[Self.old]?.head == "wife")
    try save(try correction(.split))
    #expect(register.households[Self.old]?.head == "p7")
    let relations = register.members(of: Self.old, on: Self.today).map {
      "\($0.person.id) \($0.residence.relation ?? "–")"
    }
    #expect(relations == ["p7 Chủ hộ", "wife –", "son Con", "daughter Con"])
    let october = try #require(
      register.householdsPresent(on: "2026-10-01").first { $0.id == Self.old })
    #expect(october.head == "p7")
    #expect(laptop.breaches.isEmpty)
  }

  @Test("what was done with the new household since comes first")
  mutating func changedSince() throws {
    let new = try split()
    let wrong = try correction(.split)
    var merge = HouseholdMerge(
      of: new, on: Self.today, register: register)
    (merge.target, merge.day.typed) = (Self.target, .value("2026-10-05"))
    try save(merge)
    #expect(
      wrong.problems(in: register, today: Self.today)
        == [FamilyProblem(.reason, .changedSince(new))])
    var silent = wrong
    silent.reason = " "
    #expect(
      silent.problems(in: register, today: Self.today).contains(FamilyProblem(.reason, .missing)))
  }

  // MARK: A merge

  private mutating func merge() throws {
    var merge = HouseholdMerge(of: Self.old, on: Self.today, register: register)
    (merge.target, merge.day.typed) = (Self.target, .value("2026-08-05"))
    try save(merge)
  }

  @Test("the merge never was: the household is there again with its people, promises and lead")
  mutating func mergeUndone() throws {
    try merge()
    #expect(register.householdsPresent(on: Self.today).map(\.id) == [Self.target])
    // Meanwhile the daughter moved out of the commune, and a child was born.
    var out = MovingOut(from: Self.target, on: Self.today, register: register)
    (out.people, out.day.typed, out.destination) = (["daughter"], .value("2026-10-01"), "Bum Tở")
    try save(out)
    var birth = Birth(in: Self.target)
    (birth.name, birth.birth, birth.relation) = ("Ly Phu Lò", .value("2026-09-10"), "Cháu")
    try save(birth)
    var correction = try correction(.merge)
    #expect(correction.people == ["p7", "wife", "son", "daughter"])
    let child = try #require(
      register.members(of: Self.target, on: Self.today).first { $0.person.name == "Ly Phu Lò" })
    correction.people.insert(child.person.id)
    try save(correction)
    #expect(names(of: Self.old, on: Self.today) == ["p7", "wife", "son", child.person.id.text])
    #expect(names(of: Self.old, on: "2026-09-15").contains("daughter"))
    #expect(names(of: Self.target, on: Self.today) == ["p8"])
    #expect(names(of: Self.target, on: "2026-09-15") == ["p8"])
    #expect(register.householdsPresent(on: "2026-09-15").count == 2)
    #expect(register.openPromises(to: Self.old).map(\.text) == ["cỏ voi"])
    #expect(register.leads(of: Self.old, on: Self.today) == [LaSi.hu])
    #expect(register.leads(of: Self.target, on: Self.today) == [LaSi.me])
    #expect(laptop.breaches.isEmpty)
    let events = register.familyEvents(of: Self.target, until: Self.today)
    #expect(
      events.contains { if case .merge(let line) = $0 { line.corrected != nil } else { false } })
  }

  @Test("somebody has to live there again")
  mutating func nobody() throws {
    try merge()
    var correction = try correction(.merge)
    correction.people = []
    #expect(
      correction.problems(in: register, today: Self.today)
        == [FamilyProblem(.people, .missing)])
  }

  // MARK: Why an assignment ended

  @Test(
    "why a change of the family ended an assignment is a code, and older lines' words are known")
  mutating func causes() throws {
    try merge()
    let end = try #require(register.assignmentEnds["00.lead"]?.first)
    #expect(end.cause == .merge && end.reason == nil)
    let older = AssignmentEnd(
      id: "00.e", assignment: "00.lead", way: .ended, day: "2026-08-04", reason: "Hộ chuyển đi")
    #expect(older.knownCause == .movedOut)
    let typed = AssignmentEnd(
      id: "00.e", assignment: "00.lead", way: .ended, day: "2026-08-04", reason: "Ốm dài ngày")
    #expect(typed.knownCause == nil)
  }
}

extension Laptop {
  fileprivate func takenBack(_ entry: Entry) throws -> Laptop {
    var laptop = self
    try laptop.takeBack(entry)
    return laptop
  }
}

@Suite("The shape of a household's code")
struct HouseholdCodeTests {
  @Test(
    "the letters of the village, a dash, three digits or more",
    arguments: [
      ("LS-042", true), ("ls-042", true), ("LS-1042", true), ("LS-42", false), ("LS042", false),
      ("UC-042", false), ("LS-04a", false), ("LS-", false), ("042", false), ("LS-042-1", false),
    ])
  func shape(code: String, isWellFormed: Bool) throws {
    let register = try Laptop(with: LaSi.people + LaSi.household(41)).register
    #expect((register.codeInsteadOf(code, in: LaSi.village) == nil) == isWellFormed)
    #expect(register.codeInsteadOf("?", in: LaSi.village) == "LS-042")
    #expect(register.codeInsteadOf("UC-042", in: nil) == nil)
  }

  @Test("a new code has it, in capitals; a code that came with a list stays until it is changed")
  func entry() throws {
    let register = try Laptop(
      with: LaSi.people + [Household(id: "x", code: "7/LS", village: LaSi.village)]
    ).register
    var entry = HouseholdEntry(editing: try #require(register.households["x"]))
    entry.note = "cuối bản"
    #expect(entry.problems(in: register).isEmpty)
    entry.code = "8/LS"
    #expect(entry.problems(in: register) == [.codeMalformed(example: "LS-001")])
    entry.code = "ls-008"
    #expect(entry.problems(in: register).isEmpty)
    var ids = newIDs()
    #expect(entry.household(newIDs: &ids)?.code == "LS-008")
  }
}
