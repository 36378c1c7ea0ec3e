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
