import Casework
import Exchange
import Testing
import VietnameseText

@Suite("Every layout in which offices hand lists over is understood")
struct OfficeFilesTests {
  @Test("every household and every person is counted", arguments: OfficeMeasure.files)
  func counts(file: String) throws {
    let measure = try OfficeMeasure.read(file)
    let list = try measure.plan(file).list
    #expect(list.households.count == measure.counts.households)
    #expect(Set(list.households.map(\.code)).count == measure.counts.distinctCodes)
    #expect(list.peopleCount == measure.counts.people)
    #expect(list.people.filter { $0.sex == .male }.count == measure.counts.men)
    #expect(list.people.filter { $0.sex == .female }.count == measure.counts.women)
    #expect(list.people.filter { $0.sex == nil }.count == measure.counts.sexUnknown)
  }

  @Test("each village has its households and people", arguments: OfficeMeasure.files)
  func perVillage(file: String) throws {
    let measure = try OfficeMeasure.read(file)
    let list = try measure.plan(file).list
    let read = Dictionary(grouping: list.households, by: \.villageAsWritten).mapValues {
      OfficeMeasure.PerVillage(
        households: $0.count, people: $0.reduce(0) { $0 + $1.people.count })
    }
    #expect(read == measure.counts.perVillage)
    #expect(list.unknownVillages == ["Hua Tát"])
  }

  @Test(
    "every problem is found at its place, and nothing else is called a problem",
    arguments: OfficeMeasure.files)
  func problems(file: String) throws {
    let measure = try OfficeMeasure.read(file)
    let found = try measure.plan(file).problems
    #expect(measure.problems.count == 8)
    for expected in measure.problems {
      #expect(found.contains { $0.isAt(expected) }, "\(expected)")
    }
    for problem in found {
      #expect(measure.problems.contains { problem.isAt($0) }, "\(problem)")
      #expect(
        !measure.notProblems.contains { $0.row == problem.row && $0.sheet == problem.sheet?.name })
    }
  }

  private static let classes: [String: PovertyClass] = [
    "N": .poor, "CN": .nearPoor, "K": .nonPoor,
  ]

  @Test("the households told in full are read in full", arguments: OfficeMeasure.files)
  func records(file: String) throws {
    let measure = try OfficeMeasure.read(file)
    let list = try measure.plan(file).list
    #expect(measure.records.count == 7)
    for expected in measure.records {
      let household = try #require(
        list.households.first {
          $0.people[0].row == expected.members[0].row
            && $0.people[0].sheet?.name == expected.members[0].sheet
        })
      let name = { (text: String?) in measure.compareNames == nil ? text : text?.lowercased() }
      #expect(household.code == expected.code)
      #expect(household.villageAsWritten == expected.village)
      #expect(household.povertyClass == expected.class.flatMap { Self.classes[$0] })
      #expect(name(household.head?.name) == name(expected.head))
      #expect(household.people.map(\.row) == expected.members.map(\.row))
      for (person, member) in zip(household.people, expected.members) {
        let isNamed = member.name != "Chưa đặt tên"
        #expect(name(person.name) == (isNamed ? name(member.name) : nil))
        #expect(person.sex?.rawValue == member.sex)
        #expect(person.relation == member.relation)
        #expect(person.personalID == member.personalId)
        let estimate = member.birth.estimated == true ? "~" : ""
        #expect(person.birth?.iso == member.birth.value.map { estimate + $0 })
      }
    }
  }

  @Test("names from a font of capitals are written as names")
  func recased() throws {
    let file = "nhan-khau-cu-abc.csv"
    let list = try OfficeMeasure.read(file).plan(file).list
    #expect(list.people.first { $0.row == 100 }?.name == "Vàng Xì Xó")
  }
}

extension OfficeProblem {
  fileprivate func isAt(_ expected: OfficeMeasure.Problem) -> Bool {
    kind.rawValue == expected.kind && sheet?.name == expected.sheet
      && (row == expected.row || expected.alsoRows?.contains(row) ?? false)
      && (heading.text == expected.column || expected.alsoColumns?.contains(heading.text) ?? false)
  }
}

@Suite("What a person says about a list is kept for the next one of its kind")
struct ImportProfileTests {
  private func tables(_ text: String) throws -> [OfficeTable] {
    try OfficeReading.tables(of: OfficeFile(name: "a.csv", bytes: Array(text.utf8)))
  }

  @Test("lists with the same headings are of one kind, whatever their titles and people")
  func headings() throws {
    let first = try ImportProfile.headings(
      of: tables("NĂM 2025,,\nMã hộ,Họ và tên,Sinh\nH1,Ly Po,1980\n"))
    let next = try ImportProfile.headings(
      of: tables("Xã Thu Lũm,,\nNĂM 2026,,\nMã hộ,HỌ VÀ TÊN,Sinh\nH9,Pờ Lò,1971\n"))
    let other = try ImportProfile.headings(of: tables("Mã hộ,Họ và tên,Tuổi\nH1,Ly Po,40\n"))
    #expect(first != nil)
    #expect(first == next)
    #expect(first != other)
    #expect(try ImportProfile.headings(of: tables("1,2\n3,4\n")) == nil)
  }

  @Test("kept as one line and read again")
  func line() throws {
    var choices = ImportChoices()
    choices.code = .legacy(.tcvn3)
    choices.columns = [.name: 2, .birthMale: 27]
    choices.sheets = ["Bản Là Si"]
    let profile = ImportProfile(headings: String(repeating: "a", count: 64), choices: choices)
    #expect(
      profile.line.hasSuffix("encoding=tcvn3\tcolumn=name=C\tcolumn=birthM=AB\tsheet=Bản Là Si"))
    #expect(ImportProfile(line: profile.line) == profile)
    #expect(ImportProfile(line: "nonsense") == nil)
    #expect(ImportProfile(line: profile.line + "\tcolumn=name") == nil)
  }

  @Test("a sheet that the next file does not have is no reason to refuse it")
  func missingSheet() throws {
    let sheets = try ["Bản Là Si", "Bản Hà Xi"].map { name in
      OfficeTable(sheet: name, rows: try tables("Mã hộ,Họ và tên\nH1,Ly Po\n")[0].rows)
    }
    var choices = ImportChoices()
    choices.sheets = ["Sheet3", "Bản Hà Xi"]
    #expect(choices.fitting(sheets).sheets == ["Bản Hà Xi"])
    choices.sheets = ["Sheet3"]
    #expect(choices.fitting(sheets).sheets.isEmpty)
  }

  @Test("a list whose headings say nothing is read by the columns that a person names")
  func namedColumns() throws {
    let tables = try tables("a,b,c,d\nH1,Ly Po,Chủ hộ,1980\nH1,Ly Me,Con,2010\n")
    let today = try #require(Day(iso: "2026-11-23"))
    let places = KnownPlaces(villages: [Village]())
    #expect(throws: OfficeListFault.noHeadings) {
      try OfficeList(tables, places: places, asOf: today)
    }
    var choices = ImportChoices()
    choices.columns = [.code: 0, .name: 1, .relation: 2, .birth: 3]
    let list = try OfficeList(tables, choices: choices, places: places, asOf: today)
    #expect(list.households.map(\.people.count) == [2])
    #expect(list.people.map(\.birth?.iso) == ["1980", "2010"])
  }
}
