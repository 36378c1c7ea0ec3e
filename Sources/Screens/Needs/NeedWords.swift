import Casework
import Cells
import Widgets
import Wording

extension World {
  func name(ofNeed code: String) -> String {
    name(code, in: catalogues.needs)
  }

  func words(for urgency: HouseholdNeed.Urgency) -> String {
    switch urgency {
    case .urgent: wording["needs.urgent"]
    case .essential: wording["needs.essential"]
    case .poverty: wording["needs.poverty"]
    }
  }

  /// `Bò giống, 2 con, 20/05/2026`, what was said, or both.
  func words(for answer: HouseholdNeed.Answer, of household: Household.ID) -> String {
    let support = answer.support.flatMap { id in
      register.supports(of: household).first { $0.support.id == id }?.support
    }
    return [support.map(name(of:)), answer.text, answer.day.description].joinedParts
  }

  /// `nhu cầu Nhà ở của LS-007 Ly Xá Pư`
  func label(of need: HouseholdNeed.ID) -> String {
    let need = HouseholdNeed(id: need)
    return wording(
      "need.record", ["what": name(ofNeed: need.code), "household": label(of: need.household)])
  }

  /// The open needs, the most pressing first; nil where none is known.
  func needSummary(of household: Household.ID) -> String? {
    register.openNeeds(of: household, by: catalogues.needs, on: today)
      .map { Optional(name(ofNeed: $0.code)) }.joinedParts.meaningful
  }

  /// How pressing, or that it is answered; what; by what, or since when.
  func cells(of need: KnownNeed) -> [TableCell] {
    let what = [
      name(ofNeed: need.code), need.record?.detail,
      need.record == nil ? wording["needs.ticked"] : nil,
    ].joinedParts
    if let answer = need.record?.answer {
      return [
        TableCell(wording["needs.answered"], style: .muted), TableCell(what),
        TableCell(words(for: answer, of: need.household)),
      ]
    }
    let found = register.supports(answering: need, by: catalogues.supports).first
    return [
      TableCell(
        words(for: need.urgency), style: need.urgency == .urgent ? .warning : .plain),
      TableCell(what),
      TableCell(
        found.map { wording("needs.maybe", ["what": name(of: $0)]) }
          ?? need.since.map { wording("needs.since", ["day": $0.description]) } ?? "–"),
    ]
  }
}
