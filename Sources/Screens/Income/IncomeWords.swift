import Casework
import Cells
import Widgets
import Wording

extension World {
  func words(for source: Income.Source) -> String {
    switch source {
    case .crops: wording["income.source.crops"]
    case .livestock: wording["income.source.livestock"]
    case .forest: wording["income.source.forest"]
    case .wages: wording["income.source.wages"]
    case .remittances: wording["income.source.remittances"]
    case .transfers: wording["income.source.transfers"]
    case .other: wording["income.source.other"]
    }
  }

  /// `24.500.000 đ, biết 5/7 nguồn · 453.704 đ/người/tháng (4,5 người)`
  func summary(of income: Income, members: AverageMembers?) -> String? {
    guard let total = income.total else { return nil }
    let sources = Income.Source.allCases
    let known = sources.count { income.amounts[$0] != nil }
    let sum =
      income.isComplete
      ? wording("income.sum", ["amount": Money.written(total)])
      : wording(
        "income.sum.part",
        [
          "amount": Money.written(total), "known": String(known), "all": String(sources.count),
        ])
    let share = members.flatMap { members in
      members.perHeadAndMonth(total).map { perHead in
        wording(
          "income.perHead", ["amount": Money.written(perHead), "members": words(for: members)])
      }
    }
    return [sum, share ?? wording["income.noMembers"]].joinedParts
  }

  /// `4,5`: to a tenth, as it is only shown.
  private func words(for members: AverageMembers) -> String {
    let tenths = (members.memberMonths * 10 + 6) / 12
    return ExactDecimal(digits: tenths, places: 1)?.description ?? "–"
  }

  /// The rows of a household's file: this year's income, entered or not yet, then earlier years.
  func incomeRows(of household: Household.ID) -> [HouseholdFile.Row] {
    let known = register.incomes.rows(of: register.selves(of: household))
      .compactMap(\.year)
    return Set(known + [today.year]).sorted(by: >).map { .income(household, year: $0) }
  }

  func cells(ofIncome household: Household.ID, in year: Int) -> [TableCell] {
    let known = register.income(of: household, in: year)
    let members = register.averageMembers(of: household, in: year)
    return [
      TableCell(wording("income.row", ["year": String(year)])),
      known.map { TableCell(summary(of: $0, members: members) ?? $0.note ?? "–") }
        ?? TableCell(wording["situation.notYet"], style: .muted),
      TableCell(known?.day?.description ?? ""),
    ]
  }
}
