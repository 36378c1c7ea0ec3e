import Casework
import Record

/// What is told once a year of the demo commune: incomes, totals of documents, the year's plan, and
/// who registered to leave poverty. A chance of its own, so that the rest of the story stays.
struct YearFacts {
  private let settlement: Settlement
  private let first: Day
  private let today: Day
  /// Households whose class a decision of this year changes.
  private let changing: [Household.ID]
  private var random: SplitMix64
  private var ids: IdentifierSource

  init(_ founder: Founder) {
    settlement = founder.settlement
    first = founder.first
    today = founder.today
    let year = today.year
    changing = founder.decisions.filter { $0.moment.day.year == year && $0.edits.count == 1 }
      .flatMap(\.edits).filter { $0.record.kind == PovertyResult.kind }
      .map { PovertyResult.ID($0.record.id).ownerID() }
    random = SplitMix64(seed: 2026)
    ids = IdentifierSource(milliseconds: Moment(first, hour: 9).milliseconds, seed: 4)
  }

  private var codes: [String] { settlement.householdsByCode.keys.sorted() }

  /// The saves up to today, in no order.
  mutating func saves() -> [Founder.Save] {
    let year = today.year
    let recently = today.adding(days: -14)
    let told: [(day: Day?, edits: [Edit])] = [
      (Day(year: year, month: 1, day: 12), plan(for: year)),
      (Day(year: year, month: 2, day: 3), registrations(in: year)),
      (Day(year: year, month: 2, day: 20), incomesOfLastYear()),
      (Day(year: year, month: 3, day: 10), averageIncome(of: year - 1, 18_360_000_000)),
      (Day(year: year, month: 3, day: 11), campaign(of: year - 1)),
      (Day(year: year, month: 3, day: 12), rehab(in: .year(year - 1), 12, 7, of: 12)),
      (Day(year: year, month: 7, day: 6), campaign(of: year)),
      (Day(year: year, month: 7, day: 8), rehab(in: .half(1, of: year), 13, 8, of: 13)),
      (Day(year: year, month: 10, day: 8), rehab(in: .quarter(3, of: year), 13, 9, of: 13)),
      (recently, rehab(in: .year(recently.year), 13, 9, of: 13)),
      (recently, averageIncome(of: recently.year, 18_960_000_000)),
      (recently, incomesOfThisYear(recently.year)),
    ]
    return told.compactMap { day, edits in
      guard let day, day > first, day < today, !edits.isEmpty else { return nil }
      return Founder.Save(
        moment: Moment(day, hour: 10), author: settlement.officer,
        edits: edits.map { $0.setting("day", to: day) })
    }
  }

  /// Of every household but a few.
  private mutating func incomesOfLastYear() -> [Edit] {
    let asked = codes.filter { _ in random.number(in: 0...24) > 0 }
    return asked.compactMap { income(of: $0, in: today.year - 1) }
  }

  /// Asked of the villages of the plan alone; two households of Là Si wait.
  private mutating func incomesOfThisYear(_ year: Int) -> [Edit] {
    codes.filter { Self.isInPlan($0) && !["LS-022", "LS-031"].contains($0) }
      .compactMap { income(of: $0, in: year) }
  }

  private static func isInPlan(_ code: String) -> Bool {
    code.hasPrefix("LS") || code.hasPrefix("UC")
  }

  /// About 9 million đồng a person in the La Hủ villages, 30 in the commune.
  private mutating func income(of code: String, in year: Int) -> Edit? {
    guard let household = settlement.householdsByCode[code] else { return nil }
    var income = Income(id: Income.id(of: household, in: year))
    income.by = settlement.officer
    let times = Self.isInPlan(code) ? 1 : 4
    income.amounts[.crops] = random.number(in: 19...33) * 1_000_000 * times
    income.amounts[.livestock] = random.number(in: 7...21) * 1_000_000 * times
    income.amounts[.forest] = random.number(in: 2...9) * 500_000
    income.amounts[.wages] = random.number(in: 0...12) * 500_000 * times
    income.amounts[.remittances] = random.number(in: 0...3) * 1_000_000
    income.amounts[.transfers] = random.number(in: 1...6) * 900_000
    income.amounts[.other] = 0
    return Edit(creating: income)
  }

  private mutating func total(
    _ subject: String, _ period: Period, _ numerator: Int, of denominator: Int,
    _ document: String, from source: String
  ) -> Edit {
    var total = ReportedTotal(id: .init(ids.next()))
    (total.subject, total.period) = (subject, period)
    (total.numerator, total.denominator) = (numerator, denominator)
    (total.document, total.source, total.by) = (document, source, settlement.officer)
    return Edit(creating: total)
  }

  /// For the 600 people of the commune.
  private mutating func averageIncome(of year: Int, _ amount: Int) -> [Edit] {
    [
      total(
        "communeIncome", .year(year), amount, of: 600, "14/BC-UBND", from: "Ủy ban nhân dân xã")
    ]
  }

  private mutating func rehab(
    in period: Period, _ filed: Int, _ treated: Int, of all: Int
  ) -> [Edit] {
    [
      total("rehabFiled", period, filed, of: all, "03/BC-CAX", from: "Công an xã"),
      total("rehabTreated", period, treated, of: all, "03/BC-CAX", from: "Công an xã"),
    ]
  }

  private mutating func campaign(of year: Int) -> [Edit] {
    [total("stunting", .year(year), 9, of: 33, "27/BC-TYT", from: "Trạm Y tế xã")]
  }

  /// What the commune sets itself for the year, in percent but for the first.
  private static let targets = [
    ("incomeRatio", ExactDecimal(digits: 34, places: 2)), ("poorFallPoints", ExactDecimal(10)),
    ("antenatal", ExactDecimal(66)), ("skilledBirth", ExactDecimal(81)),
    ("stunting", ExactDecimal(digits: 259, places: 1)),
  ]

  private func plan(for year: Int) -> [Edit] {
    Self.targets.map { indicator, value in
      var target = YearTarget(id: YearTarget.id(of: indicator, in: year, .commune))
      (target.value, target.document) = (value, "02/KH-UBND")
      target.by = settlement.officer
      return Edit(creating: target)
    }
  }

  /// Those whose year goes well, and two more; the family of the last one withdraws.
  private func registrations(in year: Int) -> [Edit] {
    let others = ["LS-014", "UC-009"].compactMap { settlement.householdsByCode[$0] }
    return (changing + others).enumerated().map { place, household in
      var one = PovertyRegistration(id: PovertyRegistration.id(of: household, in: year))
      (one.by, one.agreedBy) = (settlement.officer, "hai vợ chồng")
      one.lacks = place.isMultiple(of: 2) ? ["animals"] : ["house", "water"]
      one.helpers = "Hội Nông dân: con giống; chi bộ: công làm chuồng"
      if household == others.last { one.withdrawn = Day(year: year, month: 6, day: 12) }
      return Edit(creating: one)
    }
  }
}

extension Edit {
  /// The same with the day that all of one save is told on.
  fileprivate func setting(_ field: String, to day: Day) -> Edit {
    Edit(record, settings.merging([field: .to(.text(day.iso))]) { $1 })
  }
}
