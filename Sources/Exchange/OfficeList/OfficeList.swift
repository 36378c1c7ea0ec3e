package import Casework

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
  package internal(set) var people: [OfficePerson]

  package var head: OfficePerson? { people.first(where: \.isHead) }
}

/// What a list was understood to say: households, their people, and what is doubtful.
package struct OfficeList: Hashable, Sendable {
  package let header: OfficeHeader
  package let households: [OfficeHousehold]
  /// In the order of reading.
  package let problems: [OfficeProblem]
  /// Rows below the headings that tell of no person: totals, signatures.
  package let rowsLeftOut: [Int]

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
