package import Casework

extension OfficeList {
  /// Reads a flat list, one row a person.
  ///
  /// `today` is the day against which births are judged. A doubtful value becomes a problem and is
  /// left out; its person and household are read all the same.
  package init(
    _ table: CSVTable, places: KnownPlaces, asOf today: Day
  ) throws(OfficeListFault) {
    let header = try OfficeHeader.find(in: table)
    let rows = table.rows.drop { $0.number <= header.row }.map { OfficeRow($0, under: header) }
    let people = rows.filter(\.tellsOfPerson)
    guard !people.isEmpty else { throw .noRows }
    var reader = OfficeListReader(places: places, today: today)
    let households = OfficeRowGroup.groups(of: people).map { reader.household(of: $0) }
    self.init(
      header: header, households: households,
      problems: reader.problems.sorted(by: OfficeProblem.inReadingOrder),
      rowsLeftOut: rows.filter { !$0.tellsOfPerson }.map(\.number))
  }
}

/// What must be remembered from household to household while a list is read.
private struct OfficeListReader {
  let places: KnownPlaces
  let today: Day
  private(set) var problems: [OfficeProblem] = []
  private var codes: Set<String> = []
  private var personalIDs: Set<String> = []

  init(places: KnownPlaces, today: Day) {
    self.places = places
    self.today = today
  }

  private mutating func report(
    _ kind: OfficeProblem.Kind, _ column: OfficeColumn, in row: OfficeRow
  ) {
    if let problem = row.problem(kind, column) { problems.append(problem) }
  }

  mutating func household(of group: OfficeRowGroup) -> OfficeHousehold {
    let first = group.first
    checkCode(first)
    let village = places.village(named: first[.village])
    if village == nil, !first[.village].isEmpty { report(.unknownVillage, .village, in: first) }
    var household = OfficeHousehold(
      source: first, village: village, people: group.rows.map { person(in: $0) })
    readHamlet(of: group, into: &household)
    household.scoreB1 = shared(.scoreB1, in: group, otherwise: .notANumber) { $0.wholeNumber }
    household.scoreB2 = shared(.scoreB2, in: group, otherwise: .notANumber) { $0.wholeNumber }
    household.povertyClass = shared(.povertyClass, in: group, otherwise: .unknownClass) {
      PovertyClass(officeText: $0)
    }
    checkHeads(of: group, &household)
    checkAges(in: group, &household)
    return household
  }

  private mutating func checkCode(_ first: OfficeRow) {
    let code = first[.code].spellingKey
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
    let name = row[.name]
    if name.isEmpty { report(.missingName, .name, in: row) }
    return OfficePerson(
      source: row, name: name.isEmpty || name.meansNoNameYet ? nil : name,
      sex: sex(in: row), birth: birth(in: row),
      relation: row[.relation].nonEmpty, ethnicity: row[.ethnicity].nonEmpty,
      personalID: personalID(in: row), note: row[.note].nonEmpty)
  }

  private mutating func sex(in row: OfficeRow) -> Sex? {
    guard !row[.sex].isEmpty else { return nil }
    let sex = Sex(officeText: row[.sex])
    if sex == nil { report(.unknownSex, .sex, in: row) }
    return sex
  }

  private mutating func birth(in row: OfficeRow) -> PartialDate? {
    guard !row[.birth].isEmpty else { return nil }
    guard let birth = PartialDate(officeText: row[.birth], asOf: today) else {
      report(.impossibleDate, .birth, in: row)
      return nil
    }
    guard birth.interval.lowerBound <= today else {
      report(.futureBirth, .birth, in: row)
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
