import Casework

/// The doubtful cells of one import that wait for a person, none twice.
struct WaitingRows {
  private(set) var new: [WaitingRow] = []
  private let importID: OfficeImport.ID
  private var known: Set<Key>

  private struct Key: Hashable {
    let problem: String
    let column: String
    let value: String
    let owner: ListedDifferences.Owner?
  }

  /// What waits already since an earlier import is not added again.
  init(of importID: OfficeImport.ID, _ register: Register) {
    self.importID = importID
    known = Set(
      register.waitingRows.values.filter { $0.settled == nil }.map { row in
        Key(
          problem: row.problem, column: row.column, value: row.value,
          owner: row.household.map { .init(household: $0, person: row.person) })
      })
  }

  mutating func add(
    _ problem: OfficeProblem, about owner: ListedDifferences.Owner, ids: inout IdentifierSource
  ) {
    let key = Key(
      problem: problem.kind.rawValue, column: problem.heading.text, value: problem.value,
      owner: owner)
    guard known.insert(key).inserted else { return }
    new.append(
      WaitingRow(
        id: WaitingRow.ID(ids.next(ownedBy: importID.text)), sheet: problem.sheet?.name,
        row: problem.row,
        column: key.column, value: key.value, problem: key.problem, household: owner.household,
        person: owner.person))
  }
}
