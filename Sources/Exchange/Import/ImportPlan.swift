package import Casework
import Journal

/// An office list as it came.
package struct OfficeFile: Hashable, Sendable {
  package let name: String
  package let bytes: [UInt8]
  /// SHA-256 of the bytes in hexadecimal digits, by which the same file is known again.
  package let digest: String

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    digest = sha256Text(bytes)
  }
}

/// Why nothing of a file can be taken in.
package enum ImportFault: Error, Hashable, Sendable {
  case table(CSVFault)
  case workbook(WorkbookFault)
  case list(OfficeListFault)
}

/// What an import would do: everything in one save, or nothing.
package struct ImportPlan: Sendable {
  /// Something that the list says otherwise than the register, which keeps its value.
  package struct Difference: Hashable, Sendable {
    package let problem: OfficeProblem
    /// What the register holds; empty where it is nothing.
    package let registered: String
  }

  /// How many are new, and how many were there.
  package struct Count: Hashable, Sendable {
    package internal(set) var new: Int
    package internal(set) var matched: Int

    package init(new: Int = 0, matched: Int = 0) {
      self.new = new
      self.matched = matched
    }
  }

  package let file: OfficeFile
  package let list: OfficeList
  /// The first import that took in the very same file; then there is nothing to do.
  package let earlier: OfficeImport?
  /// For one save; none where the list says nothing new.
  package let edits: [Edit]
  package let households: Count
  package let people: Count
  /// Records of the register in which the list fills what was unknown.
  package let filled: Int
  /// Doubtful cells, those among them that are so only beside the register.
  package let problems: [OfficeProblem]
  package let differences: [Difference]
  /// How many doubtful cells and differences begin to wait for a person.
  package let waiting: Int
  /// New households of the list that may be ones of the register.
  package let proposals: [MatchProposal]
  package let newVillages: [Village]
  package let newHamlets: [Hamlet]
}

extension ImportPlan {
  /// Reads `file` and compares it with the register.
  ///
  /// With `createsPlaces` the villages and hamlets that the list names and the commune does not
  /// have are made; else their households wait with the name as written. `today` is the day
  /// against which births are judged.
  package init(
    _ file: OfficeFile, into register: Register, asOf today: Day, createsPlaces: Bool = false,
    choices: ImportChoices = ImportChoices(), ids: inout IdentifierSource
  ) throws(ImportFault) {
    try self.init(
      OfficeReading.tables(of: file), of: file, into: register, asOf: today,
      createsPlaces: createsPlaces, choices: choices, ids: &ids)
  }

  /// The same of the tables that were read from `file`.
  package init(
    _ tables: [OfficeTable], of file: OfficeFile, into register: Register, asOf today: Day,
    createsPlaces: Bool = false, choices: ImportChoices = ImportChoices(),
    ids: inout IdentifierSource
  ) throws(ImportFault) {
    let planning = ImportPlanning(
      tables, of: file, into: register, asOf: today, createsPlaces: createsPlaces,
      choices: choices, ids: ids)
    while try planning.step() {}
    ids = planning.ids
    self = try planning.plan
  }

  init(
    _ file: OfficeFile, _ list: OfficeList, _ earlier: OfficeImport?, _ planner: ImportPlanner,
    _ places: PlacesOfList, _ record: OfficeImport
  ) {
    self.file = file
    self.list = list
    self.earlier = earlier
    let gained =
      places.newVillages.map { Edit(creating: $0) } + places.newHamlets.map { Edit(creating: $0) }
      + planner.edits + planner.waiting.new.map { Edit(creating: $0) }
    edits = gained.isEmpty ? [] : [Edit(creating: record)] + gained
    households = planner.households
    people = planner.people
    filled = planner.filled
    problems = (list.problems + planner.problems).sorted(by: OfficeProblem.inReadingOrder)
    differences = planner.differences.found.map(\.difference)
    waiting = planner.waiting.new.count
    proposals = planner.proposals
    newVillages = places.newVillages
    newHamlets = places.newHamlets
  }
}
