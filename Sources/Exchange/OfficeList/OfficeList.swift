package import Casework
package import VietnameseText

/// A person as a row of an office list tells, doubtful values left out.
package struct OfficePerson: Hashable, Sendable {
  let source: OfficeRow
  /// Nil for a child that has no name yet.
  package let name: String?
  package let sex: Sex?
  package let birth: PartialDate?
  package internal(set) var relation: String?
  package let ethnicity: String?
  package internal(set) var personalID: String?
  package let note: String?

  /// As a spreadsheet shows it, from 1.
  package var row: Int { source.number }
  package var sheet: OfficeSheet? { source.sheet }
  package var isHead: Bool { RelationToHead(relation) == .head }
}

/// A household as its rows tell, doubtful values left out.
package struct OfficeHousehold: Hashable, Sendable {
  /// The first of its rows.
  let source: OfficeRow
  /// Empty where the list gives none.
  package var code: String { source[.code] }
  package var villageAsWritten: String { source[.village] }
  /// Nil where the commune has no such village.
  package let village: Village.ID?
  package internal(set) var hamletAsWritten: String?
  package internal(set) var hamlet: Hamlet.ID?
  package internal(set) var scoreB1: Int?
  package internal(set) var scoreB2: Int?
  package internal(set) var povertyClass: PovertyClass?
  /// Thu nhập bình quân in đồng a person and month. It is checked and shown; the register holds
  /// incomes by their sources.
  package internal(set) var income: Int?
  package internal(set) var people: [OfficePerson]
  /// What is doubtful about the household and its people.
  package internal(set) var doubts: [OfficeProblem] = []

  package var place: OfficePlace { source.place }
  package var head: OfficePerson? { people.first(where: \.isHead) }
}

/// One table of a list, as it was understood.
package struct OfficeListPart: Hashable, Sendable {
  /// Nil in a CSV file.
  package let sheet: String?
  package let header: OfficeHeader
  package let codes: ColumnCodes
  /// Rows below the headings that tell of no person: totals, signatures.
  package let rowsLeftOut: [Int]
  /// Rows that the spreadsheet hides; they are read.
  package let hiddenRows: [Int]
  package let people: Int
  /// Some cells of each column, from rows of people; columns are counted from 0.
  package let samples: [Int: [String]]

  /// The code that the letters of a column are read in.
  package func code(of heading: OfficeHeader.Heading) -> LetterCode {
    codes.columns.first { $0.index == heading.index }?.code ?? .unicode
  }
}

/// What a list was understood to say: households, their people, and what is doubtful.
package struct OfficeList: Hashable, Sendable {
  /// The tables that hold people, in the order of the file.
  package let parts: [OfficeListPart]
  package let households: [OfficeHousehold]
  /// In the order of reading.
  package let problems: [OfficeProblem]
  /// Sheets in which no list of people was found.
  package let sheetsLeftOut: [String]
  /// Sheets that the spreadsheet hides, and that are read only where somebody names them.
  package let sheetsHidden: [String]

  package var people: some Sequence<OfficePerson> { households.lazy.flatMap(\.people) }
  package var peopleCount: Int { households.reduce(0) { $0 + $1.people.count } }

  /// The villages as written that the commune does not have, in the order of reading.
  package var unknownVillages: [String] {
    Self.firstSpellings(
      households.filter { $0.village == nil }.map(\.villageAsWritten).filter { !$0.isEmpty })
  }

  static func firstSpellings(_ names: [String]) -> [String] {
    var keys: Set<String> = []
    return names.filter { keys.insert(KnownPlaces.key($0)).inserted }
  }
}
