package import Casework

/// Files that are looked at one after the other: those that are there, or each made when its turn
/// comes and let go of behind it, since all of them together are most of what a count would hold.
package struct CaseFileSource: Sendable {
  let count: Int
  private let file: @Sendable (Int) -> CaseFile?

  package init(_ files: [CaseFile]) {
    count = files.count
    file = { files[$0] }
  }

  /// Of all households, or these by rising id, and of all party cells.
  package init(of book: Casebook, households: [Household.ID]? = nil) {
    let subjects = book.subjects(households)
    count = subjects.count
    file = { book.file(of: subjects[$0]) }
  }

  subscript(number: Int) -> CaseFile? { file(number) }
}
