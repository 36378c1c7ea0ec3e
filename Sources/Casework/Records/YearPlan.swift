package import Record

/// What the year's plan (kế hoạch năm) sets for one indicator in one village or in the commune. Its
/// id is `<indicator>.<year>.<village>`, or `<indicator>.<year>.commune`.
package struct YearTarget: Storable {
  package static let kind = "yearTarget"

  package enum Area: Hashable, Sendable {
    case commune
    case village(Village.ID)

    fileprivate static let communeText = "commune"
    fileprivate var text: String {
      switch self {
      case .commune: Self.communeText
      case .village(let village): village.text
      }
    }
  }

  package let id: ID
  package var value: ExactDecimal?
  /// Number of the plan's document.
  package var document: String?
  package var day: Day?
  package var by: Caseworker.ID?

  package static func id(of indicator: String, in year: Int, _ area: Area) -> ID {
    ID("\(indicator).\(Day.padded(year, 4)).\(area.text)")
  }

  /// What the id says; nil for one of another making. An indicator's id may hold dots itself.
  package var aim: (indicator: String, year: Int, area: Area)? {
    let parts = id.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let last = parts.last,
      let year = Day.number(parts[parts.count - 2], digits: 4)
    else { return nil }
    return (
      parts.dropLast(2).joined(separator: "."), year,
      last == Area.communeText ? .commune : .village(Village.ID(String(last)))
    )
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    value = state.text("value").flatMap(ExactDecimal.init(text:))
    document = state.text("document")
    day = state.day("day")
    by = state.reference("by")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("value", value?.text)
    fields.set("document", document)
    fields.set("day", day)
    fields.set("by", by)
    return fields
  }
}

/// A household that has registered to leave poverty in a year (đăng ký thoát nghèo), as the family
/// agreed to. One a year; withdrawing is no fault and needs no reason.
package struct PovertyRegistration: Storable {
  package static let kind = "leavingPoverty"

  package let id: ID
  /// The day the family agreed.
  package var day: Day?
  package var by: Caseworker.ID?
  /// Who of the family agreed.
  package var agreedBy: String?
  /// Codes of `Resources/catalogues/needs.txt`.
  package var lacks: Set<String> = []
  /// Who helps, and with what.
  package var helpers: String?
  package var withdrawn: Day?

  package var household: Household.ID { id.ownerID() }
  package var year: Int? { id.year }

  package static func id(of household: Household.ID, in year: Int) -> ID {
    ID("\(household).\(Day.padded(year, 4))")
  }

  package init(id: ID) { self.id = id }

  package init(id: ID, state: RecordState) {
    self.id = id
    day = state.day("day")
    by = state.reference("by")
    agreedBy = state.text("agreedBy")
    lacks = Set(state.members("lack"))
    helpers = state.text("helpers")
    withdrawn = state.day("withdrawn")
  }

  package var fields: Fields {
    var fields = Fields()
    fields.set("day", day)
    fields.set("by", by)
    fields.set("agreedBy", agreedBy)
    fields.setMembers("lack", lacks)
    fields.set("helpers", helpers)
    fields.set("withdrawn", withdrawn)
    return fields
  }
}
