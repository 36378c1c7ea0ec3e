import Casework
import Record
import Testing

@Suite("Totals that documents report")
struct ReportedTests {
  private static let today: Day = "2026-11-23"
  private let subjects: ReportedSubjects

  init() throws {
    subjects = try ReportedSubjects(
      resource("catalogues/reported-totals.txt"), named: "reported-totals.txt")
  }

  private func entry(
    _ subject: String = "stunting", _ numerator: Int = 9, of denominator: Int = 33,
    editing old: ReportedTotal? = nil
  ) -> ReportedEntry {
    var entry = ReportedEntry(editing: old, subjects: subjects, by: LaSi.hu)
    entry.subject = subject
    entry.period = .value(.quarter(3, of: 2026))
    (entry.numerator, entry.denominator) = (.value(numerator), .value(denominator))
    (entry.document, entry.source) = ("12/BC-TYT", "Trạm Y tế xã")
    entry.day = .value("2026-10-05")
    return entry
  }

  private func total(
    _ id: String, _ day: Day?, _ numerator: Int? = 9, village: Village.ID? = nil
  ) -> ReportedTotal {
    var total = ReportedTotal(id: .init(id))
    (total.subject, total.village, total.period) = (
      "stunting", village, .quarter(3, of: 2026)
    )
    (total.numerator, total.denominator, total.day) = (numerator, 33, day)
    return total
  }

  @Test("the subjects that ship: the commune's income, stunting, and the four totals of target 6")
  func shipped() {
    #expect(
      subjects.all.map(\.code) == ["communeIncome", "stunting", "rehabFiled", "rehabTreated"])
    #expect(subjects.all.map(\.compartment) == [.open, .health, .police, .police])
    #expect(subjects.all.map(\.excess) == [.fine, .refuse, .refuse, .ask])
  }

  @Test(
    "a damaged subject is named by file and line",
    arguments: [
      "subject | a | open | maybe", "subject | a | secret | fine", "subject | a | open",
      "title | a | b",
    ])
  func damaged(head: String) {
    let error = #expect(throws: Catalogue.SyntaxError.self) {
      try ReportedSubjects(
        "\n" + head + "\ntitle | a | b\nnumerator | a | b\ndenominator | a | b", named: "r.txt")
    }
    #expect(error?.file == "r.txt" && error?.line == 2)
  }

  @Test(
    "a period is read as documents write it",
    arguments: [
      ("2026", "2026"), ("năm 2026", "2026"), ("10/2026", "2026-10"),
      ("tháng 10 năm 2026", "2026-10"), ("quý 3/2026", "2026-Q3"), ("Quý III/2026", "2026-Q3"),
      ("quý IV năm 2026", "2026-Q4"), ("Q1/2026", "2026-Q1"), ("6 tháng đầu năm 2026", "2026-H1"),
      ("6 tháng cuối 2026", "2026-H2"), ("H1/2026", "2026-H1"), ("2026-10", "2026-10"),
      ("2026-q3", "2026-Q3"),
    ])
  func periods(typed: String, stored: String) throws {
    let period = try #require(Period(typed: typed))
    #expect(period.description == stored)
    #expect(Period(stored) == period)
    #expect(Period(typed: period.typed) == period)
  }

  @Test(
    "what is no period is not read",
    arguments: ["", "quý 5/2026", "13/2026", "2026-Q0", "0/2026", "hôm qua", "26", "2026-H3"])
  func noPeriod(typed: String) {
    #expect(Period(typed: typed) == nil)
  }

  @Test("a period ends with its last month")
  func months() {
    let spans = [Period.quarter(3, of: 2026), .half(2, of: 2026), .year(2026)]
    #expect(spans.map(\.first) == ["2026-07", "2026-07", "2026-01"])
    #expect(spans.map(\.last) == ["2026-09", "2026-12", "2026-12"])
  }

  @Test("a whole total is saved with its document, its day, whose it is and who typed it")
  func saved() throws {
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    var laptop = try Laptop(with: LaSi.people)
    try laptop.save(try #require(entry().edits(today: Self.today, newIDs: &ids)))
    let total = try #require(laptop.register.reportedTotals.values.first)
    #expect(total.numerator == 9 && total.denominator == 33 && total.village == nil)
    #expect(total.document == "12/BC-TYT" && total.day == "2026-10-05" && total.by == LaSi.hu)
    // Opened and saved as it is, nothing changes; corrected, only that.
    #expect(entry(editing: total).edits(today: Self.today, newIDs: &ids) == [])
    let corrected = entry("stunting", 8, editing: total)
    let edits = try #require(corrected.edits(today: Self.today, newIDs: &ids))
    #expect(edits.map(\.settings) == [["numerator": .to(.int(8))]])
  }

  @Test("every part is needed, and told")
  func problems() {
    let empty = ReportedEntry(editing: nil, subjects: subjects, by: nil)
    #expect(
      empty.problems(today: Self.today) == [
        .subjectMissing, .periodMissing, .numberMissing(.numerator), .numberMissing(.denominator),
        .documentMissing, .dayMissing, .sourceMissing,
      ])
    var entry = entry()
    entry.day = .value("2026-11-24")
    #expect(entry.problems(today: Self.today) == [.dayAfterToday("2026-11-24")])
  }

  @Test("more stunted than measured is refused, more treated than listed is asked, a sum is fine")
  func excess() {
    #expect(entry("stunting", 34).problems(today: Self.today) == [.numeratorExceeds])
    #expect(entry("rehabTreated", 34).problems(today: Self.today) == [])
    #expect(entry("rehabTreated", 34).questions(in: Register()) == [.numeratorExceeds])
    #expect(entry("communeIncome", 8_400_000).problems(today: Self.today) == [])
    #expect(entry("communeIncome", 8_400_000).questions(in: Register()) == [])
    #expect(entry("communeIncome", 5, of: 0).problems(today: Self.today) == [.numeratorExceeds])
    #expect(entry("stunting", 0, of: 0).problems(today: Self.today) == [])
  }

  @Test("of two totals of one matter the later day holds, of one day the one typed last")
  func holding() throws {
    let matter = ReportedTotal.Matter(
      subject: "stunting", village: nil, period: .quarter(3, of: 2026))
    let register = try Laptop(with: [
      total("a", "2026-10-05"), total("b", "2026-10-09"), total("c", "2026-10-09"),
      total("d", "2026-11-01", nil), total("e", "2026-11-02", village: "ls"), total("f", nil),
    ]).register
    // d is not whole, e is of a village, f has no day.
    #expect(register.reported(matter)?.id == "c")
  }

  @Test("the form says whose number it takes the place of, and which goes on holding")
  func told() throws {
    let earlier = total("a", "2026-10-01")
    let later = total("b", "2026-10-09")
    #expect(
      try entry().questions(in: Laptop(with: [earlier]).register) == [.takesPlace(of: earlier)])
    #expect(
      try entry().questions(in: Laptop(with: [earlier, later]).register) == [.otherHolds(later)])
  }

  @Test("a document older than the end of its period is asked about")
  func early() {
    var entry = entry()
    entry.day = .value("2026-09-29")
    #expect(entry.questions(in: Register()) == [.periodNotOver])
  }
}
