import Casework
import Indicators
import Record
import Testing

/// Target (1): the income of the La Hủ against the commune's average (domain.md §2.1).
///
/// Two La Hủ households of one village, asked at the end of 2026 about the whole year:
///
/// | household | members | income of 2026 |
/// |---|---|---|
/// | a | 4 all year | 48.000.000 |
/// | b | 2 all year, a child born on 15/07/2026 | 31.500.000 |
///
/// Member months: a 4 × 12 = 48; b 2 × 12 + 6 (July to December) = 30; together 78. Income per head:
/// (48.000.000 + 31.500.000) × 12 / 78 = 954.000.000 / 78 = 12.230.769 3/13.
@Suite("Target (1): income per head")
struct IncomeFiguresTests {
  private static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private static func table(_ more: [any Storable]) throws -> FigureTable {
    var register = Register()
    for record in try households() + more { register.take(state(of: record)) }
    let book = Casebook(
      register,
      lists: .init(
        standards: try PovertyStandards("", named: ""),
        policies: try PolicyCatalogue("", named: ""),
        growth: try GrowthStandard(Self.text("growth/who-lhfa.csv"), named: "growth")),
      today: try day("2027-01-20"))
    let definitions = try Definitions(
      files(), totals: Shipped.totals)
    return FigureTable(
      definitions, in: try #require(Period("2026")), people: definitions.people.first, by: nil,
      book: book, files: book.files)
  }

  private static func households() throws -> [any Storable] {
    var records: [any Storable] = [Village(id: .init("v"), name: "Là Si", code: "LS")]
    for (code, count) in [("a", 4), ("b", 2)] {
      let household = Household.ID(code)
      records.append(
        Household(id: household, code: code, village: .init("v"), head: .init("\(code)1")))
      for number in 1...count {
        let person = Person.ID("\(code)\(number)")
        records.append(Person(id: person, name: "Lý", ethnicity: "La Hủ"))
        records.append(
          Residence(id: .init("\(code).r\(number)"), person: person, relation: nil))
      }
    }
    records.append(Person(id: .init("b3"), name: nil, ethnicity: "La Hủ"))
    records.append(
      Residence(
        id: .init("b.r3"), person: .init("b3"), relation: nil, from: try day("2026-07-15")))
    return records
  }

  private static func income(
    _ household: String, _ amount: Int, leaving blank: Income.Source? = nil
  )
    -> Income
  {
    var income = Income(id: Income.id(of: .init(household), in: 2026))
    for source in Income.Source.allCases where source != blank { income.amounts[source] = 0 }
    income.amounts[.crops] = amount
    return income
  }

  private static func communeIncome(_ average: Int) throws -> ReportedTotal {
    var total = ReportedTotal(id: .init("t"))
    total.subject = "communeIncome"
    total.period = Period("2026")
    total.numerator = average * 5000
    total.denominator = 5000
    total.document = "12/BC-UBND"
    total.day = try day("2027-01-10")
    return total
  }

  private static func state(of record: some Storable) -> RecordState {
    RecordState(
      record: record.record,
      fields: record.fields.values.compactMap { name, value in
        DeviceID("TEST").flatMap { device in
          FieldState(
            name: name,
            heads: [
              Head(
                stamp: Stamp(order: 1, device: device), value: value, author: "", claimedTime: "")
            ])
        }
      })
  }

  private static func files() -> [(name: String, text: String)] {
    Embedded.files(under: "indicators/")
  }

  private static func text(_ path: String) -> String { Embedded.text(path) }

  @Test("all incomes over all members, not the mean of the households' averages")
  func average() throws {
    let table = try Self.table([Self.income("a", 48_000_000), Self.income("b", 31_500_000)])
    let figure = try #require(table.figure(of: "incomePerHead"))
    #expect(figure.tally.weight == 78)
    #expect(figure.value == Fraction(954_000_000, over: 78))
  }

  @Test("the ratio is taken to the commune's own average of the same year, exactly")
  func ratio() throws {
    let table = try Self.table([
      Self.income("a", 48_000_000), Self.income("b", 31_500_000),
      try Self.communeIncome(30_000_000),
    ])
    let figure = try #require(table.figure(of: "incomeRatio"))
    // 12.230.769 3/13 / 30.000.000 = 159.000.000 / 13 / 30.000.000 = 159/390 = 53/130, about 0,41.
    #expect(figure.value == Fraction(53, over: 130))
    #expect(table.progress(of: "incomeRatio")?.status == .behind)
  }

  @Test("a blank source leaves the household unknown, and one of two known is too little")
  func blank() throws {
    let table = try Self.table([
      Self.income("a", 48_000_000), Self.income("b", 31_500_000, leaving: .remittances),
      try Self.communeIncome(30_000_000),
    ])
    let figure = try #require(table.figure(of: "incomeRatio"))
    #expect(figure.rate == .notEnough(known: 1, of: 2, between: nil))
  }

  @Test("without the commune's own figure there is nothing to divide by")
  func notReported() throws {
    let table = try Self.table([Self.income("a", 1), Self.income("b", 1)])
    #expect(table.figure(of: "incomeRatio")?.rate == .notReported)
  }
}
