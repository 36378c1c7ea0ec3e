import Casework
import Record
import Testing

@Suite("The form of a person and school, and the list of a village")
struct SchoolingEntryTests {
  private static let today: Day = "2026-11-23"
  private static let year = SchoolYear(startingIn: 2026)

  private static func entry(editing old: Schooling? = nil) -> SchoolingEntry {
    SchoolingEntry(of: "p7", in: year, editing: old, today: today, by: LaSi.hu)
  }

  private static func saved(_ entry: SchoolingEntry) throws -> Schooling? {
    var laptop = try Laptop(with: [Person(id: "p7", name: "Ly Xá Pư")])
    try laptop.save(entry.edits(today: today))
    return laptop.register.schooling(of: "p7", in: year)
  }

  @Test("nothing said is no record; not at school is one")
  func standing() throws {
    var entry = Self.entry()
    #expect(entry.problems(today: Self.today) == [.nothingSaid])
    #expect(entry.edits(today: Self.today).isEmpty)
    entry.standing = .notEnrolled
    let saved = try #require(try Self.saved(entry))
    #expect(saved.notEnrolled && saved.by == LaSi.hu && saved.day == Self.today)
    #expect(saved.attends(on: "2026-09-30") == false)
  }

  @Test("at school needs the day it began; left and returned follow in their order")
  func order() throws {
    var entry = Self.entry()
    entry.standing = .attends
    #expect(entry.problems(today: Self.today) == [.enrolledMissing])
    entry.days[.enrolled] = .value("2026-09-05")
    entry.days[.returned] = .value("2026-11-01")
    #expect(entry.problems(today: Self.today) == [.returnedWithoutLeaving])
    entry.days[.left] = .value("2026-09-01")
    #expect(entry.problems(today: Self.today) == [.leftBeforeEnrolled])
    entry.days[.left] = .value("2026-11-10")
    #expect(entry.problems(today: Self.today) == [.returnedBeforeLeft])
    entry.days[.returned] = .blank
    entry.leftWhy = .work
    let saved = try #require(try Self.saved(entry))
    #expect(saved.left == "2026-11-10" && saved.leftWhy == .work)
    #expect(saved.attends(on: Self.today) == false)
  }

  @Test("days are readable, not to come, and of the school year")
  func days() {
    var entry = Self.entry()
    entry.standing = .attends
    entry.days[.enrolled] = .value("2026-07-31")
    #expect(entry.problems(today: Self.today) == [.outsideYear(.enrolled, Self.year)])
    entry.days[.enrolled] = .value("2026-11-24")
    #expect(entry.problems(today: Self.today) == [.afterToday(.enrolled, "2026-11-24")])
    entry.days[.enrolled] = .unreadable("mai")
    #expect(entry.problems(today: Self.today) == [.unreadable(.enrolled, "mai")])
    entry.days[.enrolled] = .value("2026-09-05")
    entry.absent = Typed(count: "nhiều")
    #expect(entry.problems(today: Self.today) == [.absentUnreadable("nhiều")])
    // Put to selection before the school year begins.
    entry.absent = .blank
    entry.days[.boardingConsidered] = .value("2026-06-10")
    #expect(entry.problems(today: Self.today).isEmpty)
    entry.day = .blank
    #expect(entry.problems(today: Self.today) == [.dayMissing])
  }

  @Test("who goes to no school has no level, but a reason and what is arranged")
  func notEnrolled() throws {
    var entry = Self.entry()
    entry.standing = .notEnrolled
    entry.level = .primary
    entry.days[.enrolled] = .value("2026-09-05")
    entry.leftWhy = .farWay
    entry.arrangements = [.boarding]
    let saved = try #require(try Self.saved(entry))
    #expect(saved.level == nil && saved.enrolled == nil)
    #expect(saved.leftWhy == .farWay && saved.arrangements == [.boarding])
    // Where no day is typed for it, it was arranged when it was asked.
    #expect(saved.arrangementDay == Self.today)
  }

  @Test("a form saved again without a change saves nothing; who changes it asked last")
  func again() throws {
    var first = Self.entry()
    (first.standing, first.days[.enrolled]) = (.attends, .value("2026-09-05"))
    let saved = try #require(try Self.saved(first))
    var again = SchoolingEntry(
      of: "p7", in: Self.year, editing: saved, today: Self.today, by: LaSi.me)
    #expect(again.edits(today: Self.today).isEmpty)
    again.level = .primary
    let settings = again.edits(today: Self.today).map(\.settings)
    #expect(
      settings == [["level": .to(.text("primary")), "by": .to(.text(LaSi.me.text))]])
  }

  @Test("a save of school is taken back whole")
  func undo() throws {
    var laptop = try Laptop(with: [Person(id: "p7", name: "Ly Xá Pư")])
    var entry = Self.entry()
    (entry.standing, entry.days[.enrolled]) = (.attends, .value("2026-09-05"))
    entry.arrangements = [.books]
    let saved = try laptop.save(entry.edits(today: Self.today))
    try laptop.takeBack(saved)
    #expect(laptop.register.schooling(of: "p7", in: Self.year)?.fields.values.isEmpty ?? true)
  }

  // MARK: The list

  private static func child(_ number: Int, _ name: String, _ birth: PartialDate?)
    -> [any Storable]
  {
    [
      Person(id: .init("c\(number)"), name: name, birth: birth, ethnicity: "La Hủ"),
      Residence(
        id: .init("h7.c\(number)"), person: .init("c\(number)"), relation: "Con"),
    ]
  }

  private static func school(_ child: Person.ID, _ fill: (inout Schooling) -> Void) -> Schooling {
    var schooling = Schooling(id: Schooling.id(of: child, in: year))
    fill(&schooling)
    return schooling
  }

  @Test("children of 3 to 17 by the year of birth: out of school first, then unknown, then pupils")
  func list() throws {
    let laptop = try Laptop(
      with: LaSi.people + LaSi.household(7)
        + Self.child(1, "Ly Mì Xo", "2016") + Self.child(2, "Ly Lò Pư", "2018-12-31")
        + Self.child(3, "Ly Gạ Hừ", "2012") + Self.child(4, "Ly Xè Mé", "2024")
        + Self.child(5, "Ly Phù Chừ", nil) + Self.child(6, "Ly Gò Mò", "2009")
        + [
          Self.school("c1") { $0.enrolled = "2026-09-05" },
          Self.school("c3") { $0.notEnrolled = true },
          Self.school("c6") { ($0.enrolled, $0.sessionsAbsent) = ("2026-09-05", 50) },
        ])
    let list = SchoolList(
      of: .village(LaSi.village), in: Self.year, today: Self.today, register: laptop.register)
    #expect(list.rows.map(\.person.id) == ["c3", "c2", "c6", "c1"])
    #expect(list.rows.map(\.standing) == [.outOfSchool, .unknown, .missesMuch, .attends])
    #expect(list.rows.map(\.age) == [14, 8, 17, 10])
    #expect(
      SchoolList(
        of: .village(nil), in: Self.year, today: Self.today, register: laptop.register
      ).rows.isEmpty)
    // In the school year before, one more was of age, and nothing was known.
    let before = SchoolList(
      of: .household("h7"), in: SchoolYear(startingIn: 2025), today: Self.today,
      register: laptop.register)
    #expect(before.rows.allSatisfy { $0.standing == .unknown })
  }

  @Test("literacy is asked of whoever is 15 or may be")
  func literacy() throws {
    var laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + Self.child(1, "Ly Mì Xo", "2011")
        + Self.child(2, "Ly Lò Pư", "2012") + Self.child(3, "Ly Gạ Hừ", nil))
    var entry = LiteracyEntry(
      of: "h7", today: Self.today, by: LaSi.hu, in: laptop.register)
    #expect(entry.adults.map(\.id) == ["p7", "c1", "c3"])
    #expect(entry.problems(today: Self.today) == [.nothingSaid])
    entry.states["p7"] = .cannot
    try laptop.save(entry.edits(today: Self.today))
    #expect(laptop.register.literacy(of: "p7")?.state == .cannot)
    #expect(laptop.register.literacy(of: "c1") == nil)
    entry = LiteracyEntry(of: "h7", today: Self.today, by: LaSi.me, in: laptop.register)
    #expect(entry.edits(today: Self.today).isEmpty)
  }
}
