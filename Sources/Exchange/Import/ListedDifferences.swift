import Casework

/// Lets a list fill what the register does not know, and notes where the two say different things.
struct ListedDifferences {
  /// Whom a cell speaks of.
  struct Owner: Hashable {
    let household: Household.ID
    var person: Person.ID?
  }

  struct Found: Hashable {
    let difference: ImportPlan.Difference
    let owner: Owner
  }

  /// In the order found, one a cell.
  private(set) var found: [Found] = []
  private var cells: Set<String> = []

  /// Sets `known` to `listed` where it is unknown; notes a difference where the two do not agree.
  mutating func fill<Meaning: Equatable>(
    _ known: inout Meaning?, with listed: Meaning?, _ column: OfficeColumn, of row: OfficeRow,
    about owner: Owner, agree: (Meaning, Meaning) -> Bool = { $0 == $1 },
    text: (Meaning) -> String
  ) {
    guard let listed else { return }
    guard let value = known else {
      known = listed
      return
    }
    if !agree(listed, value) { note(column, of: row, about: owner, registered: text(value)) }
  }

  mutating func note(
    _ column: OfficeColumn, of row: OfficeRow, about owner: Owner, registered: String
  ) {
    guard let problem = row.problem(.difference, column), cells.insert(problem.cell).inserted
    else { return }
    let difference = ImportPlan.Difference(problem: problem, registered: registered)
    found.append(Found(difference: difference, owner: owner))
  }
}
