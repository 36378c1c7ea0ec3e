import Casework
import Record
import Testing

@Suite("Đăng ký thoát nghèo")
struct RegistrationTests {
  private static let today: Day = "2026-11-23"

  private func entry(_ year: Int = 2026, editing old: PovertyRegistration? = nil)
    -> RegistrationEntry
  {
    var entry = RegistrationEntry(
      of: "h7", in: year, editing: old, today: Self.today, by: LaSi.hu)
    entry.day = .value("2026-02-03")
    entry.agreedBy = "hai vợ chồng"
    return entry
  }

  @Test("nobody registers without the family")
  func agreement() {
    var entry = entry()
    entry.agreedBy = "  "
    #expect(entry.problems(today: Self.today) == [.agreementMissing])
    #expect(entry.edits(today: Self.today).isEmpty)
  }

  @Test("the family agrees in that year or in the one before; it withdraws after it agreed")
  func days() {
    #expect(entry(2027).problems(today: Self.today) == [])
    #expect(entry(2025).problems(today: Self.today) == [.dayOfOtherYear(2025)])
    var entry = entry()
    entry.withdrawn = .value("2026-01-31")
    #expect(entry.problems(today: Self.today) == [.withdrawnBeforeDay("2026-02-03")])
    entry.withdrawn = .value("2026-12-01")
    #expect(entry.problems(today: Self.today) == [.withdrawnAfterToday("2026-12-01")])
  }

  @Test("withdrawing needs a day and no reason")
  func withdrawing() throws {
    var laptop = try Laptop(with: LaSi.household(7))
    try laptop.save(entry().edits(today: Self.today))
    let known = try #require(laptop.register.registration(of: "h7", in: 2026))
    #expect(known.by == LaSi.hu && known.withdrawn == nil)
    var again = entry(editing: known)
    again.withdrawn = .value("2026-08-01")
    try laptop.save(again.edits(today: Self.today))
    #expect(laptop.register.registration(of: "h7", in: 2026)?.withdrawn == "2026-08-01")
  }

  @Test("at year's end the decision of that year is set beside it; the order is the village's own")
  func outcomes() throws {
    func registered(_ number: Int, withdrawn: Day? = nil) -> PovertyRegistration {
      var registration = PovertyRegistration(id: .init("h\(number).2026"))
      (registration.day, registration.withdrawn) = ("2026-02-03", withdrawn)
      return registration
    }
    func decided(_ number: Int, _ povertyClass: PovertyClass, _ day: Day = "2026-11-12")
      -> PovertyResult
    {
      PovertyResult(id: .init("h\(number).\(day)"), day: day, povertyClass: povertyClass)
    }
    let homes = (1...6).reversed().flatMap { LaSi.household($0) }
    let register = try Laptop(
      with: LaSi.people + homes + [
        registered(1), registered(2), registered(3, withdrawn: "2026-08-01"), registered(4),
        registered(5, withdrawn: "2026-08-01"),
        decided(1, .nearPoor), decided(2, .poor), decided(3, .poor),
        decided(4, .poor, "2025-12-10"), decided(5, .nonPoor), decided(6, .poor),
      ]
    ).register
    let rows = register.registeredHouseholds(in: 2026)
    #expect(rows.map(\.household.id) == ["h1", "h2", "h3", "h4", "h5"])
    #expect(
      rows.map(\.outcome) == [
        .left(.nearPoor, decided(1, .nearPoor)), .stillPoor(decided(2, .poor)),
        .withdrawn("2026-08-01"), .undecided, .left(.nonPoor, decided(5, .nonPoor)),
      ])
    #expect(register.registeredHouseholds(in: 2025).isEmpty)
  }
}

@Suite("Kế hoạch năm")
struct YearTargetTests {
  private static let today: Day = "2026-11-23"

  private func entry(
    _ register: Register = Register(), addsUp: Bool = true, isInPercent: Bool = false
  ) -> YearTargetEntry {
    var entry = YearTargetEntry(
      of: "a.b", in: 2026, addsUp: addsUp, isInPercent: isInPercent, register: register, by: LaSi.hu
    )
    (entry.document, entry.day) = ("01/KH-UBND", .value("2026-01-05"))
    return entry
  }

  @Test("an id tells indicator, year and area, whatever dots the indicator's own id has")
  func aim() throws {
    let aim = try #require(YearTarget(id: YearTarget.id(of: "a.b", in: 2026, .village("ls"))).aim)
    #expect(aim.indicator == "a.b" && aim.year == 2026 && aim.area == .village("ls"))
    #expect(YearTarget(id: "a.2026.commune").aim?.area == .commune)
    for odd in ["a", "a.commune", "a.26.commune"] {
      #expect(YearTarget(id: .init(odd)).aim == nil, "\(odd)")
    }
  }

  @Test("numbers of villages are added up and held against the commune's, shares are not")
  func sum() throws {
    var entry = entry()
    entry.values = [
      .commune: .value(ExactDecimal(5)), .village("ls"): .value(ExactDecimal(2)),
      .village("uc"): .value(ExactDecimal(2)), .village("pb"): .blank,
    ]
    #expect(entry.questions == [.sumDiffers(sum: ExactDecimal(4), commune: ExactDecimal(5))])
    entry.values[.village("pb")] = .value(ExactDecimal(1))
    #expect(entry.questions.isEmpty)
    var share = self.entry(addsUp: false)
    share.values = entry.values
    #expect(share.sum == nil && share.questions.isEmpty)
  }

  @Test("a number of cases is a whole one, a share or an average need not be")
  func whole() throws {
    let half = try #require(ExactDecimal(typed: "12,5"))
    var count = entry()
    count.values = [.commune: .value(half), .village("ls"): .value(ExactDecimal(12))]
    #expect(count.problems(today: Self.today) == [.notWhole(.commune)])
    for (addsUp, isInPercent) in [(false, false), (false, true), (true, true)] {
      var other = entry(addsUp: addsUp, isInPercent: isInPercent)
      other.values = count.values
      #expect(other.problems(today: Self.today).isEmpty)
    }
  }

  @Test("one save sets all; a later document is the source only of what it changes")
  func saved() throws {
    var laptop = try Laptop(with: LaSi.people)
    var first = entry()
    first.values = [
      .commune: .value(ExactDecimal(5)), .village("ls"): .value(ExactDecimal(5)),
    ]
    try laptop.save(first.edits(today: Self.today))
    var second = entry(laptop.register)
    (second.document, second.day) = ("09/KH-UBND", .value("2026-06-01"))
    second.values[.village("ls")] = .value(ExactDecimal(4))
    try laptop.save(second.edits(today: Self.today))
    let known = laptop.register.yearTargets(of: "a.b", in: 2026)
    #expect(known[.commune]?.document == "01/KH-UBND")
    #expect(known[.village("ls")]?.document == "09/KH-UBND")
    #expect(known[.village("ls")]?.value == ExactDecimal(4))
    #expect(laptop.register.yearTargets(of: "a.b", in: 2025).isEmpty)
  }

  @Test("a document corrected alone is corrected of all; a value emptied is unknown again")
  func corrected() throws {
    var laptop = try Laptop(with: LaSi.people)
    var first = entry()
    first.values = [.commune: .value(ExactDecimal(5)), .village("ls"): .value(ExactDecimal(5))]
    try laptop.save(first.edits(today: Self.today))
    var second = entry(laptop.register)
    second.document = "02/KH-UBND"
    try laptop.save(second.edits(today: Self.today))
    var known = laptop.register.yearTargets(of: "a.b", in: 2026)
    #expect(Set(known.values.map(\.document)) == ["02/KH-UBND"])
    var third = entry(laptop.register)
    third.values[.village("ls")] = .blank
    try laptop.save(third.edits(today: Self.today))
    known = laptop.register.yearTargets(of: "a.b", in: 2026)
    #expect(known[.village("ls")]?.value == nil && known[.commune]?.value == ExactDecimal(5))
  }

  @Test("bad input is told and nothing of it is saved")
  func problems() {
    var entry = entry()
    #expect(entry.problems(today: Self.today) == [.nothingSaid])
    entry.values = [.commune: Typed("nhiều", reading: ExactDecimal.init(typed:))]
    #expect(entry.problems(today: Self.today) == [.valueUnreadable(.commune, "nhiều")])
    (entry.document, entry.day) = ("", .blank)
    #expect(
      entry.problems(today: Self.today) == [
        .documentMissing, .dayMissing, .valueUnreadable(.commune, "nhiều"),
      ])
    #expect(entry.edits(today: Self.today).isEmpty)
  }

  @Test("nothing is planned below nought, and no share above all", arguments: [true, false])
  func bounds(isInPercent: Bool) {
    var entry = entry(isInPercent: isInPercent)
    func problems(_ text: String) -> [YearTargetEntry.Problem] {
      entry.values = [.commune: Typed(text, reading: ExactDecimal.init(typed:))]
      return entry.problems(today: Self.today)
    }
    #expect(problems("-5") == [.valueNegative(.commune)])
    #expect(problems("100").isEmpty && problems("0").isEmpty)
    #expect(problems("100,01") == (isInPercent ? [.shareTooHigh(.commune)] : [.notWhole(.commune)]))
    #expect(problems("150").isEmpty != isInPercent)
  }

  @Test(
    "values are read as they are written here",
    arguments: [
      ("12,5", "12.5"), ("12.5", "12.5"), ("1.200", "1200"), ("99%", "99"), ("0,34", "0.34"),
      ("21.000.000", "21000000"), ("1.234,5", "1234.5"), ("-2", "-2"),
    ])
  func values(typed: String, stored: String) {
    #expect(ExactDecimal(typed: typed)?.text == stored)
  }
}
