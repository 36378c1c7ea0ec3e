import Casework
import Record
import Testing

@Suite("School of a person in a school year")
struct SchoolingTests {
  private static let year = SchoolYear(startingIn: 2026)

  private static func schooling(_ fill: (inout Schooling) -> Void) -> Schooling {
    var schooling = Schooling(id: Schooling.id(of: "p7", in: year))
    fill(&schooling)
    return schooling
  }

  @Test("every day belongs to one school year; age goes by the year of birth")
  func years() {
    #expect(SchoolYear(of: "2026-07-31") == SchoolYear(startingIn: 2025))
    #expect(SchoolYear(of: "2026-08-01") == Self.year)
    #expect(Self.year.firstDay == "2026-08-01" && Self.year.lastDay == "2027-07-31")
    #expect(Self.year.enrolmentDay == "2026-09-30" && Self.year.retentionDay == "2027-05-31")
    #expect(Self.year.age(of: "2021") == 5 && Self.year.age(of: "2021-12-31") == 5)
    #expect(SchoolYear(iso: "2026-2027") == Self.year)
    for wrong in ["2026-2028", "2026", "2026-27", ""] { #expect(SchoolYear(iso: wrong) == nil) }
  }

  @Test("blank is unknown; not asked is not the same as not at school")
  func unknown() {
    #expect(Self.schooling { _ in }.attends(on: "2026-09-30") == nil)
    #expect(Self.schooling { $0.level = .primary }.attends(on: "2026-09-30") == nil)
    #expect(Self.schooling { $0.notEnrolled = true }.attends(on: "2026-09-30") == false)
    #expect(Self.schooling { $0.unable = true }.attends(on: "2026-09-30") == false)
    // Another school year is another record.
    #expect(Self.schooling { $0.enrolled = "2026-09-05" }.attends(on: "2027-09-30") == nil)
  }

  @Test("enrolled, left and returned, each from its day on")
  func attendance() {
    let left = Self.schooling { ($0.enrolled, $0.left) = ("2026-09-05", "2026-11-10") }
    #expect(left.attends(on: "2026-09-04") == false)
    #expect(left.attends(on: "2026-09-05") == true)
    #expect(left.attends(on: "2026-11-09") == true)
    #expect(left.attends(on: "2026-11-10") == false)
    #expect(left.attends(on: Self.year.retentionDay) == false)
    var back = left
    back.returned = "2027-02-20"
    #expect(back.attends(on: "2027-02-19") == false)
    #expect(back.attends(on: "2027-02-20") == true)
    // Enrolled late, whatever was said before.
    let late = Self.schooling { ($0.notEnrolled, $0.enrolled) = (true, "2026-10-15") }
    #expect(late.attends(on: "2026-09-30") == false && late.attends(on: "2026-10-15") == true)
  }

  @Test("more than 45 sessions missed is asked about")
  func missing() {
    #expect(!Self.schooling { $0.sessionsAbsent = 45 }.missesMuch)
    #expect(Self.schooling { $0.sessionsAbsent = 46 }.missesMuch)
  }

  @Test("school is kept by person and school year, under whatever id the person was entered")
  func register() throws {
    var twice = Person(id: "p8", name: "Ly Xá Pư")
    twice.sameAs = "p7"
    let entered = Schooling(id: Schooling.id(of: "p8", in: Self.year))
    let laptop = try Laptop(with: [
      Person(id: "p7", name: "Ly Xá Pư"), twice, Self.schooling { $0.level = .primary },
      Schooling(id: "p8.2025"), entered, Literacy(id: Literacy.id(of: "p8")),
    ])
    let register = laptop.register
    #expect(register.schooling(of: "p7", in: Self.year)?.level == .primary)
    #expect(register.schooling(of: "p7", in: SchoolYear(startingIn: 2025))?.id == "p8.2025")
    #expect(register.literacy(of: "p7")?.person == "p8")
    #expect(register.schooling(of: "p7", in: SchoolYear(startingIn: 2024)) == nil)
  }
}
