import Casework
import Record
import Testing

@Suite("Situation of a household in a year, and the round that asks for it")
struct SurveyTests {
  private static let today: Day = "2026-11-23"

  private static func entry(_ year: Int = 2026, editing old: Situation? = nil) -> SituationEntry {
    SituationEntry(of: "h7", in: year, editing: old, today: today, by: LaSi.hu)
  }

  @Test("blank is unknown, nought is none")
  func blankAndZero() throws {
    var entry = Self.entry()
    entry.counts = [
      .buffalo: Typed(count: "0"), .pigs: Typed(count: " "), .paddy: Typed(count: "1.200"),
    ]
    let laptop = try {
      var laptop = try Laptop(with: LaSi.people + LaSi.household(7))
      try laptop.save(entry.edits(today: Self.today))
      return laptop
    }()
    let situation = try #require(laptop.register.situation(of: "h7", in: 2026))
    #expect(situation.counts == [.buffalo: 0, .paddy: 1200])
    #expect(situation.answers.isEmpty && situation.by == LaSi.hu && situation.day == Self.today)
  }

  @Test("a number is a number, the day is of the year, something is said")
  func problems() {
    var entry = Self.entry()
    #expect(entry.problems(today: Self.today) == [.nothingSaid])
    entry.counts[.cattle] = Typed(count: "hai con")
    #expect(entry.problems(today: Self.today) == [.countUnreadable(.cattle, "hai con")])
    entry.counts[.cattle] = Typed(count: "-2")
    #expect(entry.problems(today: Self.today) == [.countUnreadable(.cattle, "-2")])
    entry.counts[.cattle] = .value(2)
    entry.day = .value("2026-11-24")
    #expect(entry.problems(today: Self.today) == [.dayAfterToday("2026-11-24")])
    entry.day = .value("2025-12-30")
    #expect(entry.problems(today: Self.today) == [.dayOfOtherYear(2026)])
    #expect(entry.edits(today: Self.today).isEmpty)
  }

  @Test("more workers or insured than members are asked about")
  func questions() {
    var entry = Self.entry()
    entry.counts = [.members: .value(3), .labour: .value(4), .insured: .value(3)]
    #expect(entry.questions == [.moreThanMembers(.labour)])
  }

  @Test("the answers as data: several questions can have one of a name, no question one twice")
  func answers() throws {
    let answers = try SituationAnswers(
      """
      house | solid | kiên cố | solid
      power | none | chưa có | none
      latrine | none | chưa có nhà tiêu | no latrine
      """, named: "a")
    #expect(answers.answers(to: .power).map(\.answer) == ["none"])
    #expect(answers.words(for: "none", to: .latrine) == "chưa có nhà tiêu")
    #expect(answers.words(for: "bamboo", to: .house) == "bamboo")
    #expect(throws: Catalogue.SyntaxError(file: "a", line: 1, part: 1)) {
      try SituationAnswers("roof | tin | tôn | tin", named: "a")
    }
    #expect(throws: Catalogue.SyntaxError(file: "a", line: 2, part: 1)) {
      try SituationAnswers("water | well | giếng | well\nwater | well | mó | spring", named: "a")
    }
  }

  @Test("an answer and a need that the lists have no more stay when something else is changed")
  func kept() throws {
    var old = Situation(id: Situation.id(of: "h7", in: 2026))
    (old.day, old.answers, old.needs) = (Self.today, [.house: "bamboo"], ["fence"])
    var laptop = try Laptop(with: LaSi.people + LaSi.household(7) + [old])
    var entry = Self.entry(editing: laptop.register.situation(of: "h7", in: 2026))
    entry.counts[.cattle] = .value(2)
    try laptop.save(entry.edits(today: Self.today))
    let situation = try #require(laptop.register.situation(of: "h7", in: 2026))
    #expect(situation.counts == [.cattle: 2])
    #expect(situation.answers == [.house: "bamboo"] && situation.needs == ["fence"])
  }

  @Test("two laptops that ask one household in one year wrote of one situation")
  func sameYear() throws {
    var here = try Laptop(with: LaSi.people + LaSi.household(7))
    var there = try Laptop("UACO")
    try there.hear(here)
    for (count, laptop) in [(2, 0), (3, 1)] {
      var entry = Self.entry()
      entry.counts = [.cattle: .value(count)]
      let edits = entry.edits(today: Self.today)
      if laptop == 0 { try here.save(edits) } else { try there.save(edits) }
    }
    try Laptop.exchange(&here, &there)
    #expect(here.book.conflicts.map(\.field.name) == ["cattle"])
  }

  @Test("a round by village and group: who is done and who is not")
  func progress() throws {
    let laptop = try Laptop(
      with: LaSi.people + LaSi.household(7) + LaSi.household(8, group: "suoi")
        + LaSi.household(9, group: "suoi") + [
          HouseholdGroup(id: "suoi", name: "Suối", village: LaSi.village),
          {
            var done = Situation(id: Situation.id(of: "h9", in: 2026))
            done.counts = [.members: 4]
            return done
          }(),
        ])
    let progress = SurveyProgress(in: 2026, today: Self.today, register: laptop.register)
    #expect(progress.rows.map { $0.group?.name } == ["Suối", nil])
    #expect(progress.rows.map(\.open) == [["h8"], ["h7"]])
    #expect(progress.rows.map(\.done) == [["h9"], []])
    #expect(progress.done == 1 && progress.total == 3)
    let before = SurveyProgress(in: 2025, today: Self.today, register: laptop.register)
    #expect(before.done == 0 && before.total == 3)
  }

  @Test("situations older than memory leave it")
  func residency() {
    func isResident(_ year: Int) -> Bool {
      let record = RecordID(kind: Situation.kind, id: Situation.id(of: "h7", in: year).text)
      return RecordKinds.isResident(record, [], since: "2025-10")
    }
    #expect(!isResident(2024) && isResident(2025) && isResident(2026))
  }
}
