import Casework
import Record
import Testing

@Suite("Money as it is typed here")
struct MoneyTests {
  @Test(
    "is read to the đồng",
    arguments: [
      ("1.200.000", 1_200_000), ("1200000", 1_200_000), ("1 200 000", 1_200_000),
      ("1,200,000", 1_200_000), ("1,2 tr", 1_200_000), ("1.2tr", 1_200_000),
      ("1,25 triệu", 1_250_000), ("500k", 500_000), ("500 nghìn", 500_000),
      ("1.500 ngàn", 1_500_000), ("2 tỷ", 2_000_000_000), ("1,2 triệu đồng", 1_200_000),
      ("300.000 đ", 300_000), ("300000 đồng", 300_000), ("0", 0), ("12 TR", 12_000_000),
      ("1.200,5 tr", 1_200_500_000), ("7", 7),
    ])
  func read(text: String, amount: Int) {
    #expect(Money.read(text) == amount)
  }

  @Test(
    "what could mean either of two, or nothing, is not read",
    arguments: [
      "1,200", "12.5", "-5", "1,2.3 tr", "1.20.000", "tr", "hai triệu", "1..2 tr", "1,2 con",
      "0,0000001 tr", "1.200.000.000.000.000.000.000", "999999999999 tỷ", ".5 tr", "5,",
      "10.000.000.000.001", "10001 tỷ",
    ])
  func refused(text: String) {
    #expect(Money.read(text) == nil)
  }

  @Test("no stored amount is so large that a sum of a commune's would overflow")
  func bounded() throws {
    var support = LivelihoodSupport(id: .init("H1.S1"))
    support.value = Money.range.upperBound
    let laptop = try Laptop(with: [support])
    #expect(LivelihoodSupport(try laptop.state(of: support)).value == 10_000_000_000_000)
    support.value = Int.max
    let other = try Laptop(with: [support])
    #expect(LivelihoodSupport(try other.state(of: support)).value == nil)
  }

  @Test("is written in groups of three, and read again")
  func written() {
    #expect(Money.written(1_200_000) == "1.200.000")
    #expect(Money.written(0) == "0" && Money.written(999) == "999")
    for amount in [1, 12, 1234, 12_345, 123_456, 1_234_567, 98_765_432_100] {
      #expect(Money.read(Money.written(amount)) == amount)
    }
  }
}

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test("are read, written with a point for the record and a comma for people")
  func text() throws {
    let decimal = try #require(ExactDecimal(text: "-0.25"))
    #expect(decimal.text == "-0.25" && decimal.description == "-0,25")
    #expect(ExactDecimal(text: "12.50")?.text == "12.5")
    for odd in ["", "a", "1.", ".5", "1.2.3", "1,2", "1.23456", "-", "12345678901234567"] {
      #expect(ExactDecimal(text: odd) == nil, "\(odd)")
    }
  }

  @Test("are added exactly")
  func sum() throws {
    let tenth = try #require(ExactDecimal(text: "0.1"))
    let fifth = try #require(ExactDecimal(text: "0.25"))
    #expect(tenth.adding(fifth)?.text == "0.35")
    #expect(ExactDecimal(.max).adding(tenth) == nil)
  }
}

@Suite("Income of a household in a year")
struct IncomeTests {
  private static let today: Day = "2026-11-23"

  private func entry(_ year: Int = 2026, editing old: Income? = nil) -> IncomeEntry {
    IncomeEntry(of: "h7", in: year, editing: old, today: Self.today, by: LaSi.hu)
  }

  private func laptop(_ more: [any Storable] = []) throws -> Laptop {
    try Laptop(with: LaSi.people + LaSi.household(7) + more)
  }

  @Test("a source left blank is unknown, 0 is none; the sum is of those that are known")
  func blankAndZero() throws {
    var entry = entry()
    entry.amounts[.crops] = .value(6_000_000)
    entry.amounts[.wages] = .value(0)
    var laptop = try laptop()
    try laptop.save(entry.edits(today: Self.today))
    let income = try #require(laptop.register.income(of: "h7", in: 2026))
    #expect(income.total == 6_000_000 && !income.isComplete)
    #expect(income.amounts[.wages] == 0 && income.amounts[.forest] == nil)
    #expect(income.by == LaSi.hu && income.day == Self.today)
    #expect(laptop.register.income(of: "h7", in: 2025) == nil)
  }

  @Test("nothing known is no sum, all sources nought is an income of 0")
  func nothingAndNought() {
    var income = Income(id: "h7.2026")
    #expect(income.total == nil)
    for source in Income.Source.allCases { income.amounts[source] = 0 }
    #expect(income.total == 0 && income.isComplete)
  }

  @Test("an amount below nought of another version is unknown")
  func negative() throws {
    var laptop = try laptop()
    try laptop.save([
      Edit(RecordID(kind: Income.kind, id: "h7.2026"), ["crops": .to(.int(-5))])
    ])
    #expect(laptop.register.income(of: "h7", in: 2026)?.amounts[.crops] == nil)
  }

  @Test("bad input is told and nothing of it is saved")
  func problems() {
    var entry = entry()
    #expect(entry.problems(today: Self.today) == [.nothingSaid])
    entry.amounts[.crops] = Typed(money: "nhiều")
    #expect(entry.problems(today: Self.today) == [.amountUnreadable(.crops, "nhiều")])
    entry.amounts[.crops] = .value(1_000_000)
    entry.day = .value("2026-11-24")
    #expect(entry.problems(today: Self.today) == [.dayAfterToday("2026-11-24")])
    entry.day = .value("2025-12-31")
    #expect(entry.problems(today: Self.today) == [.dayBeforeYear(2026)])
    entry.day = .blank
    #expect(entry.problems(today: Self.today) == [.dayMissing])
    #expect(entry.edits(today: Self.today).isEmpty)
  }

  @Test("the income of a year can be asked in the next one")
  func askedLater() {
    var entry = entry(2025)
    entry.amounts[.crops] = .value(1_000_000)
    #expect(entry.problems(today: Self.today).isEmpty)
  }

  @Test("1.200 đồng of a year is asked about, 0 is not")
  func unlikely() {
    var entry = entry()
    entry.amounts[.crops] = .value(1200)
    entry.amounts[.wages] = .value(0)
    #expect(entry.questions == [.unlikely(.crops, 1200)])
  }

  @Test("two laptops that ask one household of one year wrote of one income; source by source")
  func sameYear() throws {
    var here = try laptop()
    var there = try Laptop("UACO")
    try there.hear(here)
    var mine = entry()
    mine.amounts[.crops] = .value(1_000_000)
    try here.save(mine.edits(today: Self.today))
    var theirs = entry()
    theirs.amounts[.wages] = .value(2_000_000)
    try there.save(theirs.edits(today: Self.today))
    try here.hear(there)
    #expect(here.register.income(of: "h7", in: 2026)?.total == 3_000_000)
  }

  @Test("average members: a whole year, from a birth, until a death, a stay told twice")
  func average() throws {
    var born = Person(id: "kid", name: "Pờ Xó")
    born.birth = "2026-07-02"
    var dead = Person(id: "old", name: "Ly Mé")
    dead.died = "2026-04-11"
    let laptop = try laptop([
      born, dead, Person(id: "wife", name: "Vàng Xè"),
      Residence(id: "h7.r2", person: "kid", relation: "Con"),
      Residence(id: "h7.r3", person: "old", relation: "Mẹ"),
      Residence(id: "h7.r4", person: "wife", relation: "Vợ", from: "2026-12-02"),
      Residence(id: "h7.r5", person: "wife", relation: "Vợ", from: "2026-12-22"),
    ])
    // At the ends of months: the head at 12, the child from July on at 6, the mother at 3, the wife
    // at that of December alone.
    #expect(laptop.register.averageMembers(of: "h7", in: 2026).memberMonths == 12 + 6 + 3 + 1)
  }

  @Test("per head and month is exact until it is rounded to a đồng; of nobody there is none")
  func perHead() {
    let two = AverageMembers(memberMonths: 24)
    #expect(two.perHeadAndMonth(24_000_000) == 1_000_000)
    let three = AverageMembers(memberMonths: 36)
    // 27 777.8 đồng.
    #expect(three.perHeadAndMonth(1_000_000) == 27_778)
    #expect(AverageMembers(memberMonths: 0).perHeadAndMonth(1_000_000) == nil)
  }

  @Test("a household entered twice has the income of either entry")
  func joined() throws {
    var income = Income(id: "h9.2026")
    income.amounts[.crops] = 5_000_000
    var laptop = try laptop(LaSi.household(9) + [income])
    try laptop.change("h9") { (household: inout Household) in household.sameAs = "h7" }
    #expect(laptop.register.income(of: "h7", in: 2026)?.total == 5_000_000)
  }
}
