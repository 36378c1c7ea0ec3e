/// The form of a household's income in a year.
package struct IncomeEntry: Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case dayMissing
    case dayUnreadable(String)
    case dayAfterToday(Day)
    /// Nobody can tell of a year before it has begun.
    case dayBeforeYear(Int)
    case amountUnreadable(Income.Source, String)
    /// Nothing was said at all.
    case nothingSaid
  }

  package enum Question: Hashable, Sendable {
    /// An amount so small, or so large, that noughts may be missing or too many.
    case unlikely(Income.Source, Int)
  }

  /// Outside of these a year's amount is asked about.
  private static let likely = 10_000...1_000_000_000

  package let old: Income?
  package let household: Household.ID
  package let year: Int
  package var day: Typed<Day>
  package var by: Caseworker.ID?
  package var amounts: [Income.Source: Typed<Int>] = [:]
  package var note: String

  package init(
    of household: Household.ID, in year: Int, editing old: Income?, today: Day,
    by author: Caseworker.ID?
  ) {
    self.old = old
    self.household = household
    self.year = year
    day = (old == nil ? today : old?.day).map(Typed.value) ?? .blank
    by = old?.by ?? author
    for source in Income.Source.allCases {
      amounts[source] = old?.amounts[source].map(Typed.value) ?? .blank
    }
    note = old?.note ?? ""
  }

  /// The income as it is typed so far.
  package var income: Income {
    var income = Income(id: old?.id ?? Income.id(of: household, in: year))
    (income.day, income.by, income.note) = (day.value, by, note.meaningful)
    for (source, amount) in amounts { income.amounts[source] = amount.value }
    return income
  }

  package func problems(today: Day) -> [Problem] {
    var problems: [Problem] = []
    switch day {
    case .blank: problems.append(.dayMissing)
    case .unreadable(let text): problems.append(.dayUnreadable(text))
    case .value(let day) where day > today: problems.append(.dayAfterToday(day))
    case .value(let day) where day.year < year: problems.append(.dayBeforeYear(year))
    case .value: break
    }
    for source in Income.Source.allCases {
      if let text = amounts[source]?.unreadable {
        problems.append(.amountUnreadable(source, text))
      }
    }
    if problems.isEmpty, income.total == nil, note.meaningful == nil {
      problems.append(.nothingSaid)
    }
    return problems
  }

  package var questions: [Question] {
    Income.Source.allCases.compactMap { source in
      amounts[source]?.value.flatMap { amount in
        amount == 0 || Self.likely.contains(amount) ? nil : .unlikely(source, amount)
      }
    }
  }

  /// The edits of the save; empty while there is a problem, and where nothing changed.
  package func edits(today: Day) -> [Edit] {
    guard problems(today: today).isEmpty else { return [] }
    guard let old else { return [Edit(creating: income)] }
    return Edit(from: old, to: income).map { [$0] } ?? []
  }
}
