import Casework
import Cells
import Widgets
import Wording

extension World {
  func name(of policy: Policy) -> String { speaksEnglish ? policy.english : policy.vietnamese }

  /// `chính sách Thẻ BHYT … của LS-007 Ly Xá Pư`; one that the catalogue has no more by its code.
  func label(of entitlement: Entitlement.ID) -> String {
    let record = Entitlement(id: entitlement)
    return wording(
      "policy.record",
      [
        "policy": catalogues.policies[record.policy].map(name(of:)) ?? record.policy.text,
        "household": fullLabel(of: record.household),
      ])
  }

  func words(for state: PolicyCase.State) -> String {
    switch state {
    case .notChecked: wording["policy.state.notChecked"]
    case .notEligible: wording["policy.state.notEligible"]
    case .dueNotStarted: wording["policy.state.dueNotStarted"]
    case .filed: wording["policy.state.filed"]
    case .approved: wording["policy.state.approved"]
    case .delivered: wording["policy.state.delivered"]
    case .deliveredLate: wording["policy.state.deliveredLate"]
    case .partial: wording["policy.state.partial"]
    case .refusedByFamily: wording["policy.state.refusedByFamily"]
    case .rejected: wording["policy.state.rejected"]
    }
  }

  func standing(of policyCase: PolicyCase, on day: Day) -> TableCell {
    let state = policyCase.state(on: day)
    let words = words(for: state)
    switch state {
    case .notChecked: return TableCell(words, style: .warning)
    case .notEligible: return TableCell(words, style: .muted)
    default: return TableCell(words)
    }
  }

  /// How long is left while it is on its way; of an earlier year the day alone.
  func deadline(of policyCase: PolicyCase, on day: Day) -> TableCell {
    switch policyCase.state(on: day) {
    case .dueNotStarted, .filed, .approved:
      day == today
        ? deadline(policyCase.due) : TableCell(policyCase.due?.description ?? "–")
    default: ""
    }
  }

  /// `2026`, `năm học 2026-2027`; nothing for what is due once.
  func words(for period: Entitlement.Period) -> String? {
    switch period {
    case .year(let year): String(year)
    case .schoolYear(let year): wording("policy.schoolYear", ["year": year.description])
    case .once: nil
    }
  }

  /// Today, or the last day of an earlier year: the day of which a year is told.
  func lastDay(of year: Int) -> Day {
    min(today, Day(year: year, month: 12, day: 31) ?? today)
  }

  /// `chưa xem 2 · chưa làm hồ sơ 1 · đã nhận đủ 3`, of a year; nil where there is nothing.
  func policySummary(of household: Household.ID, in year: Int) -> String? {
    let day = lastDay(of: year)
    let cases = catalogues.policies.cases(of: household, on: day, in: register)
    return PolicyCase.State.allCases.filter { $0 != .notEligible }.map { state -> String? in
      let count = cases.count { $0.state(on: day) == state }
      return count == 0 ? nil : "\(words(for: state)) \(count)"
    }.joinedParts.meaningful
  }

  func cells(ofPolicies household: Household.ID) -> [TableCell] {
    [
      TableCell(String(today.year)),
      policySummary(of: household, in: today.year).map { TableCell($0) }
        ?? TableCell(wording["policy.noneDue"], style: .muted), "",
    ]
  }
}
