package import Casework

extension OfficeList {
  /// Reads one table with its headings as they are.
  package init(
    _ table: CSVTable, places: KnownPlaces, asOf today: Day
  ) throws(OfficeListFault) {
    try self.init([OfficeTable(rows: table.rows)], places: places, asOf: today)
  }

  /// Reads the tables of a file: flat lists, one row a person, and lists in blocks, where only the
  /// first row of a household says what is said of the household.
  ///
  /// `today` is the day against which births are judged. A doubtful value becomes a problem and is
  /// left out; its person and household are read all the same. Sheets without a list are passed
  /// over, and so are hidden ones unless they are chosen.
  package init(
    _ tables: [OfficeTable], choices: ImportChoices = ImportChoices(), places: KnownPlaces,
    asOf today: Day
  ) throws(OfficeListFault) {
    var reading = try OfficeListReading(tables, choices: choices, places: places, asOf: today)
    while reading.step() {}
    self = try reading.list
  }

  /// The headings of the first table.
  package var header: OfficeHeader? { parts.first?.header }
}

/// What must be remembered from household to household while a list is read.
struct OfficeListReader {
  private let places: KnownPlaces
  private let today: Day
  /// What is doubtful about the household that is being read.
  private var doubts: [OfficeProblem] = []
  private var codes: Set<String> = []
  private var personalIDs: Set<String> = []

  init(places: KnownPlaces, today: Day) {
    self.places = places
    self.today = today
  }

  private mutating func report(
    _ kind: OfficeProblem.Kind, _ column: OfficeColumn, in row: OfficeRow
  ) {
    if let problem = row.problem(kind, column) { doubts.append(problem) }
  }

  /// All that is doubtful, in the order of reading; what is wrong with a row that names the village
  /// of several households is told once.
  func problems(of households: [OfficeHousehold]) -> [OfficeProblem] {
    var told: Set<OfficeProblem> = []
    return households.flatMap(\.doubts).filter { told.insert($0).inserted }
      .sorted(by: OfficeProblem.inReadingOrder)
  }

  mutating func household(of group: OfficeRowGroup) -> OfficeHousehold {
    let first = group.first
    doubts = []
    checkCode(first)
    let village = places.village(named: first[.village])
    if village == nil, !first[.village].isEmpty { report(.unknownVillage, .village, in: first) }
    var household = OfficeHousehold(
      source: first, village: village, people: group.rows.map { person(in: $0) })
    readHamlet(of: group, into: &household)
    household.scoreB1 = shared(.scoreB1, in: group, otherwise: .notANumber) { $0.wholeNumber }
    household.scoreB2 = shared(.scoreB2, in: group, otherwise: .notANumber) { $0.wholeNumber }
    household.povertyClass = povertyClass(of: group)
    _ = shared(.size, in: group, otherwise: .notANumber) { $0.wholeNumber }
    let heading = first.heading(.income)
    household.income = shared(.income, in: group, otherwise: .notANumber) {
      $0.officeAmount(under: heading)
    }
    checkHeads(of: group, &household)
    checkAges(in: group, &household)
    household.doubts = doubts
    return household
  }

  /// In words, or by a mark in one of two columns.
  private mutating func povertyClass(of group: OfficeRowGroup) -> PovertyClass? {
    let worded = shared(.povertyClass, in: group, otherwise: .unknownClass) {
      PovertyClass(officeText: $0)
    }
    let isPoor = shared(.poor, in: group, otherwise: .unknownClass) { $0.mark } ?? false
    let isNearPoor = shared(.nearPoor, in: group, otherwise: .unknownClass) { $0.mark } ?? false
    guard !(isPoor && isNearPoor) else {
      report(.rowsDisagree, .nearPoor, in: group.first)
      return nil
    }
    return worded ?? (isPoor ? .poor : isNearPoor ? .nearPoor : nil)
  }

  private mutating func checkCode(_ first: OfficeRow) {
    let code = first[.code].isSpreadsheetFault ? "" : first[.code].spellingKey
    if code.isEmpty {
      report(.missingCode, .code, in: first)
    } else if !codes.insert(code).inserted {
      report(.duplicateCode, .code, in: first)
    }
  }

  private mutating func readHamlet(of group: OfficeRowGroup, into household: inout OfficeHousehold)
  {
    guard let name = shared(.hamlet, in: group, otherwise: .unknownHamlet, { $0 }) else { return }
    household.hamletAsWritten = name
    guard let village = household.village else { return }
    household.hamlet = places.hamlet(named: name, in: village)
    if household.hamlet == nil,
      let row = group.rows.first(where: { !$0[.hamlet].isEmpty })
    {
      report(.unknownHamlet, .hamlet, in: row)
    }
  }

  /// What all rows of a household say of it in one column; nil where none says anything, or where
  /// a cell is doubtful or says something else than the others.
  private mutating func shared<Meaning: Equatable>(
    _ column: OfficeColumn, in group: OfficeRowGroup, otherwise kind: OfficeProblem.Kind,
    _ meaning: (String) -> Meaning?
  ) -> Meaning? {
    var agreed: Meaning?
    var isDoubtful = false
    var doubts: Set<String> = []
    for row in group.rows where !row[column].isEmpty {
      let read = meaning(row[column])
      if read != nil, agreed == nil || agreed == read {
        agreed = read
      } else {
        isDoubtful = true
        guard doubts.insert(row[column]).inserted else { continue }
        report(read == nil ? kind : .rowsDisagree, column, in: row)
      }
    }
    return isDoubtful ? nil : agreed
  }

  // MARK: People

  private mutating func person(in row: OfficeRow) -> OfficePerson {
    let name = row[.name].isSpreadsheetFault ? "" : row[.name]
    if name.isEmpty { report(.missingName, .name, in: row) }
    return OfficePerson(
      source: row,
      name: name.isEmpty || name.meansNoNameYet ? nil : name,
      sex: sex(in: row), birth: birth(in: row),
      relation: row[.relation].nonEmpty, ethnicity: row[.ethnicity].nonEmpty,
      personalID: personalID(in: row), note: row[.note].nonEmpty)
  }

  /// In a column of its own, or by which of the columns for men and for women is filled.
  private mutating func sex(in row: OfficeRow) -> Sex? {
    if !row[.sex].isEmpty {
      let sex = Sex(officeText: row[.sex])
      if sex == nil { report(.unknownSex, .sex, in: row) }
      return sex
    }
    let isMale = Self.isFilled(row[.birthMale])
    let isFemale = Self.isFilled(row[.birthFemale])
    guard !(isMale && isFemale) else {
      report(.unknownSex, .birthFemale, in: row)
      return nil
    }
    return isMale ? .male : isFemale ? .female : nil
  }

  private static func isFilled(_ text: String) -> Bool { text.mark != false }

  private mutating func birth(in row: OfficeRow) -> PartialDate? {
    let columns = [OfficeColumn.birth, .birthMale, .birthFemale]
    let filled = columns.first { !row[$0].isEmpty && ($0 == .birth || row[$0].mark == nil) }
    guard let column = filled else { return nil }
    guard let birth = PartialDate(officeText: row[column], asOf: today) else {
      report(.impossibleDate, column, in: row)
      return nil
    }
    guard birth.interval.lowerBound <= today else {
      report(.futureBirth, column, in: row)
      return nil
    }
    return birth
  }

  private mutating func personalID(in row: OfficeRow) -> String? {
    guard !row[.personalID].isEmpty else { return nil }
    guard let id = row[.personalID].personalNumber else {
      report(.damagedID, .personalID, in: row)
      return nil
    }
    guard personalIDs.insert(id).inserted else {
      report(.repeatedID, .personalID, in: row)
      return nil
    }
    return id
  }

  // MARK: Within a household

  private mutating func checkHeads(of group: OfficeRowGroup, _ household: inout OfficeHousehold) {
    let heads = household.people.indices.filter { household.people[$0].isHead }
    if heads.isEmpty { report(.noHead, .relation, in: group.first) }
    for index in heads.dropFirst() {
      household.people[index].relation = nil
      report(.twoHeads, .relation, in: group.rows[index])
    }
  }

  /// Below this age somebody cannot be the head of a household.
  private static let youngestHead = 12

  private mutating func checkAges(in group: OfficeRowGroup, _ household: inout OfficeHousehold) {
    guard let head = household.people.firstIndex(where: \.isHead),
      let birth = household.people[head].birth
    else { return }
    if let age = birth.age(on: today), age.upperBound < Self.youngestHead {
      // One thing is wrong here, and it is not the ages of all the others.
      household.people[head].relation = nil
      report(.relationAge, .relation, in: group.rows[head])
      return
    }
    for index in household.people.indices
    where household.people[index].contradicts(headBornIn: birth.trusted) {
      household.people[index].relation = nil
      report(.relationAge, .relation, in: group.rows[index])
    }
  }
}

extension OfficePerson {
  /// A child that is certainly older than the head, or a parent that is certainly younger.
  fileprivate func contradicts(headBornIn head: ClosedRange<Day>) -> Bool {
    guard let own = birth?.trusted else { return false }
    return switch RelationToHead(relation) {
    case .child: own.upperBound < head.lowerBound
    case .parent: head.upperBound < own.lowerBound
    default: false
    }
  }
}

extension String {
  var nonEmpty: String? { isEmpty ? nil : self }
}
