import Casework
import Cells
import Widgets
import Wording

// How records are named on every screen, so that one thing never has two names.
extension World {
  /// `Ly Xá Pư`; for a child without a name the words for that.
  func name(of person: Person) -> String { person.name ?? wording["person.unnamed"] }

  /// The head's name, by which a household is called.
  func headName(of household: Household.ID) -> String {
    register.head(of: household).map(name(of:)) ?? wording["household.noHead"]
  }

  /// `LS-007 Ly Xá Pư`.
  func label(of household: Household.ID) -> String {
    guard let code = register.households[register.kept(household)]?.code else {
      return household.text
    }
    return "\(code) \(headName(of: household))"
  }

  /// `LS-014 Giàng Lò Chừ (1979) · chòm trên`: enough to tell two of one name apart.
  func fullLabel(of household: Household.ID) -> String {
    let birth = register.head(of: household)?.birth.map { " (\($0.year))" } ?? ""
    let hamlet = hamletName(of: household).map { " · \($0)" } ?? ""
    return label(of: household) + birth + hamlet
  }

  /// The same in a table; without the year and the hamlet where there is no room for all of it.
  func fullCell(of household: Household.ID) -> TableCell {
    TableCell(fullLabel(of: household), shorter: label(of: household))
  }

  func hamletName(of household: Household.ID) -> String? {
    register.households[register.kept(household)]?.hamlet.flatMap { register.hamlets[$0]?.name }
  }

  func name(of caseworker: Caseworker.ID?) -> String {
    caseworker.flatMap { register.caseworkers[$0]?.name } ?? wording["caseworker.unknown"]
  }

  /// `quá hạn 3 ngày`, `hôm nay`, `còn 7 ngày`, then the day; `–` without a deadline.
  func deadline(_ due: Day?) -> TableCell {
    guard let due else { return "–" }
    let days = due.ordinal - today.ordinal
    if days < 0 {
      return TableCell(wording("deadline.overdue", ["days": String(-days)]), style: .warning)
    }
    if days == 0 { return TableCell(wording["deadline.today"]) }
    if days <= 7 { return TableCell(wording("deadline.left", ["days": String(days)])) }
    return TableCell(due.year == today.year ? due.dayAndMonth : due.description)
  }

  /// Why nobody was met, in two words: `đi nương`.
  func words(for outcome: Visit.Outcome) -> String {
    switch outcome {
    case .metHead: wording["outcome.metHead"]
    case .metOther: wording["outcome.metOther"]
    case .away: wording["outcome.away"]
    case .inFields: wording["outcome.inFields"]
    case .postponed: wording["outcome.postponed"]
    case .roadCut: wording["outcome.roadCut"]
    }
  }
}
