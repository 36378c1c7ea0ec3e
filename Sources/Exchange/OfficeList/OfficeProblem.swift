/// A place in an office list that a person must look at.
package struct OfficeProblem: Hashable, Sendable {
  /// The first eight are those of every list; the raw value is what reports and waiting rows say.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// No such day.
    case impossibleDate = "impossible-date"
    /// After the day of the import.
    case futureBirth = "future-birth"
    /// A household's code is used by another household in another village.
    case duplicateCode = "duplicate-code"
    /// Nobody in the household is its head.
    case noHead = "no-head"
    /// A personal number that lost digits, as spreadsheets do to long numbers.
    case damagedID = "damaged-id"
    /// No village of the commune bears that name, or more than one does.
    case unknownVillage = "unknown-village"
    /// A child older than the head, a parent younger, or a small child as head.
    case relationAge = "relation-age"
    /// Words in a column of numbers.
    case notANumber = "not-a-number"

    /// Two people of the list bear one personal number.
    case repeatedID = "repeated-id"
    case missingName = "missing-name"
    case missingCode = "missing-code"
    case unknownSex = "unknown-sex"
    case unknownHamlet = "unknown-hamlet"
    case unknownClass = "unknown-class"
    /// A second head in one household.
    case twoHeads = "two-heads"
    /// Rows of one household say different things of the household.
    case rowsDisagree = "rows-disagree"
    /// The household has somebody of that name already, born on another day.
    case sameName = "same-name"
    /// The list says something else than the register, which keeps its value.
    case difference = "difference"

    /// Whether it speaks of the household as a whole, and not of the person in its row.
    package var isOfHousehold: Bool {
      switch self {
      case .duplicateCode, .noHead, .unknownVillage, .notANumber, .missingCode, .unknownHamlet,
        .unknownClass, .rowsDisagree:
        true
      default: false
      }
    }
  }

  package let kind: Kind
  /// Nil in a CSV file.
  package let sheet: OfficeSheet?
  /// As a spreadsheet shows it, from 1.
  package let row: Int
  package let heading: OfficeHeader.Heading
  /// What stands in the cell.
  package let value: String

  package init(
    kind: Kind, sheet: OfficeSheet? = nil, row: Int, heading: OfficeHeader.Heading, value: String
  ) {
    self.kind = kind
    self.sheet = sheet
    self.row = row
    self.heading = heading
    self.value = value
  }

  /// The cell's address in a spreadsheet, such as `E138`.
  package var cell: String { heading.letters + String(row) }

  static func inReadingOrder(_ a: OfficeProblem, _ b: OfficeProblem) -> Bool {
    (a.sheet?.index ?? 0, a.row, a.heading.index, a.kind.rawValue)
      < (b.sheet?.index ?? 0, b.row, b.heading.index, b.kind.rawValue)
  }
}
