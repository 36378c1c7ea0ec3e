import Casework
import Indicators
import Record
import Wording

// How a case is named in the lists behind a figure, who walks along with it, and what it opens.
extension World {
  /// Cell and month of a review; else the person, where the case is one of theirs, and the household.
  func name(of one: Case, countedAs unit: CaseUnit) -> String {
    if let review = one.review {
      return [register.cells[review.cell]?.name, review.month.description]
        .compactMap { $0 }.joinedParts
    }
    let household = one.household.map { fullLabel(of: $0.id) }
    let person = one.person(countedAs: unit).map { name(of: $0) }
    return [person, household].compactMap { $0 }.joinedParts
  }

  /// The same without the hamlet, for narrow columns.
  func shortName(of one: Case, countedAs unit: CaseUnit) -> String {
    guard one.review == nil, let household = one.household?.id else {
      return name(of: one, countedAs: unit)
    }
    if let person = one.person(countedAs: unit) {
      return [name(of: person), label(of: household)].joinedParts
    }
    let birth = register.head(of: household)?.birth.map { " (\($0.year))" } ?? ""
    return label(of: household) + birth
  }

  func leadNames(of one: Case, on day: Day) -> String {
    let leads =
      one.household.map { register.leads(of: $0.id, on: day).map { name(of: $0) } } ?? []
    return leads.isEmpty ? "–" : leads.joined(separator: ", ")
  }

  /// The file of the household that a case is one of.
  func opening(_ one: Case?) -> [Step] {
    one?.household.map { [.push(HouseholdPage(of: $0.id, in: self))] } ?? []
  }

  func records(of one: Case?) -> [RecordID] {
    one?.household.map { [RecordID(kind: Household.kind, id: $0.id.text)] } ?? []
  }
}
