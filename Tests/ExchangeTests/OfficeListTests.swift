import Casework
import Exchange
import Testing

@Suite("A flat list of a commune's office is understood")
struct OfficeListTests {
  let measure: OfficeMeasure
  let list: OfficeList

  init() throws {
    measure = try OfficeMeasure.read()
    list = try measure.list()
  }

  @Test("every household and every person is counted, doubtful rows included")
  func counts() {
    #expect(list.households.count == measure.counts.households)
    #expect(Set(list.households.map(\.code)).count == measure.counts.distinctCodes)
    #expect(list.peopleCount == measure.counts.people)
    #expect(list.people.filter { $0.sex == .male }.count == measure.counts.men)
    #expect(list.people.filter { $0.sex == .female }.count == measure.counts.women)
    #expect(list.people.filter { $0.sex == nil }.count == measure.counts.sexUnknown)
  }

  @Test("each village has its households and people, the unknown village under its written name")
  func perVillage() {
    let read = Dictionary(grouping: list.households, by: \.villageAsWritten).mapValues {
      OfficeMeasure.PerVillage(
        households: $0.count, people: $0.reduce(0) { $0 + $1.people.count })
    }
    #expect(read == measure.counts.perVillage)
    #expect(list.unknownVillages == ["Hua Tát"])
  }

  @Test("every problem is found at its cell, and nothing else is called a problem")
  func problems() {
    let found = list.problems.map {
      OfficeMeasure.Problem(
        kind: $0.kind.rawValue, row: $0.row, column: $0.heading.text, cell: $0.cell,
        value: $0.value)
    }
    #expect(found == measure.problems)
    let strange = Set(measure.notProblems.map(\.row))
    #expect(strange.count == 7)
    #expect(strange.isDisjoint(with: found.map(\.row)))
  }

  @Test("the households told in full are read in full")
  func records() throws {
    #expect(measure.records.count == 7)
    for expected in measure.records {
      let household = try #require(
        list.households.first { $0.people[0].row == expected.members[0].row })
      #expect(household.code == expected.code)
      #expect(household.villageAsWritten == expected.village)
      #expect(household.head?.name == expected.head)
      #expect(household.people.map(\.row) == expected.members.map(\.row))
      for (person, member) in zip(household.people, expected.members) {
        #expect(person.name == member.name)
        #expect(person.sex?.rawValue == member.sex)
        #expect(person.relation == member.relation)
        #expect(person.personalID == member.personalId)
        let estimate = member.birth.estimated == true ? "~" : ""
        #expect(person.birth?.iso == member.birth.value.map { estimate + $0 })
      }
    }
  }

  @Test("a doubtful value is left out, its person stays")
  func doubtfulValues() throws {
    func person(_ row: Int) throws -> OfficePerson {
      try #require(list.people.first { $0.row == row })
    }
    #expect(try person(98).personalID == nil)
    #expect(try person(138).birth == nil)
    #expect(try person(251).birth == nil)
    #expect(try person(239).relation == nil)
    #expect(try person(138).name == "Ly Phù Khừ")
    let withWords = try #require(list.households.first { $0.code == "H000043" })
    #expect(withWords.scoreB1 == 75)
    #expect(withWords.scoreB2 == nil)
  }

  @Test("a child without a name yet has none")
  func newborn() throws {
    let newborn = try #require(list.people.first { $0.row == 170 })
    #expect(newborn.name == nil)
    #expect(newborn.birth?.iso == "2025-12-28")
  }
}
