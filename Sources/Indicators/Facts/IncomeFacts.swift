import Casework
import Synchronization

extension Vocabulary {
  /// What a household took in during the last whole year, and among how many.
  static let incomeFacts: [Fact] = [
    // Nil while a source is blank: unknown is not nought.
    .number("incomeOfYear", in: .dong, of: ofHousehold, on: [.income, .time], source: income) {
      one in
      one.file.income(in: one.moment.incomeYear).flatMap { $0.isComplete ? $0.total : nil }
    }.changing(next: \.nextIncomeYear),
    // The members at the end of each month of that year, added up; over 12 it is their average.
    .number("memberMonths", in: .months, of: ofHousehold, on: [.people, .time], source: income) {
      $0.memberMonths
    }.changing(next: \.nextIncomeYear),
    // For lists alone, since it is rounded: a figure is divided once, at its end.
    .number(
      "incomePerHeadMonth", in: .dong, of: ofHousehold, on: [.income, .people, .time],
      source: income
    ) { one in
      one.file.income(in: one.moment.incomeYear).flatMap { $0.isComplete ? $0.total : nil }
        .flatMap(AverageMembers(memberMonths: one.memberMonths).perHeadAndMonth)
    }.changing(next: \.nextIncomeYear),
  ]

  private static func income(_ one: Case) -> Source? {
    one.file.income(in: one.moment.incomeYear).map { Source($0, $0.day) }
  }
}

extension Case {
  fileprivate var memberMonths: Int { file.memberMonths(of: moment.incomeYear) }
}

extension CaseFile {
  /// It is asked for moment after moment of one year, and by several facts of each.
  fileprivate func memberMonths(of year: Period) -> Int {
    lastMemberMonths.withLock { last in
      if let last, last.year == year { return last.months }
      let months = AverageMembers(in: year.year) { day in members.count { $0.lives(on: day) } }
        .memberMonths
      last = (year, months)
      return months
    }
  }

  func income(in year: Period) -> Income? { incomes.last { $0.year == year.year } }
}
