import Casework
import Record
import Testing

@Suite("The form of a poverty result")
struct PovertyEntryTests {
  private static let today: Day = "2026-12-23"

  private func entry(editing old: PovertyResult? = nil) throws -> PovertyEntry {
    var entry = PovertyEntry(
      of: "h7", editing: old,
      standards: try PovertyStandards(
        resource("catalogues/poverty-standards.txt"), named: "poverty-standards.txt"))
    if old == nil {
      entry.day = .value("2026-12-10")
      entry.povertyClass = .poor
    }
    return entry
  }

  private func saved(_ entry: PovertyEntry) throws -> PovertyResult {
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    var laptop = try Laptop(with: LaSi.household(7))
    try laptop.save(try #require(entry.edits(newIDs: &ids)))
    return try #require(laptop.register.povertyHistory(of: "h7").last)
  }

  @Test("what is lacking is unknown, nothing, or some of the standard's dimensions")
  func deprivations() throws {
    var entry = try entry()
    #expect(try saved(entry).deprivations == nil)
    entry.lacksNothing = true
    #expect(try saved(entry).deprivations == [])
    entry.deprivations = ["latrine"]
    #expect(entry.problems == [.nothingAndSomething])
    entry.lacksNothing = false
    #expect(try saved(entry).deprivations == ["latrine"])
  }

  @Test("the standard left blank is that in force on the day of the decision")
  func standard() throws {
    #expect(try saved(entry()).standard == "2022-2026")
    var later = try entry()
    later.day = .value("2027-12-10")
    #expect(try saved(later).standard == "2027-2030")
  }

  @Test("a cause is kept only of a poor household")
  func cause() throws {
    var entry = try entry()
    entry.cause = .illness
    #expect(try saved(entry).cause == .illness)
    entry.povertyClass = .nearPoor
    #expect(try saved(entry).cause == nil)
  }

  @Test(
    "poor for the first time without a cause is asked about; poor before, or the first word, is not"
  )
  func causeMissing() throws {
    func asked(_ earlier: [PovertyClass]) throws -> Bool {
      let results = earlier.enumerated().map { number, povertyClass in
        PovertyResult(
          id: .init("h7.q\(number)"), day: Day(iso: "202\(number)-12-10"),
          povertyClass: povertyClass)
      }
      let register = try Laptop(with: LaSi.household(7) + results).register
      return try entry().questions(today: Self.today, in: register).contains(.causeMissing)
    }
    #expect(try asked([.nonPoor, .nearPoor]) == true)
    #expect(try asked([.poor, .nonPoor]) == false)
    #expect(try asked([]) == false)
  }

  @Test("B2 counts 10 points a thing lacking; a review comes before its decision")
  func questions() throws {
    var entry = try entry()
    (entry.scoreB2, entry.deprivations) = (.value(30), ["latrine", "cleanWater"])
    entry.review = .value("2026-12-11")
    #expect(
      entry.questions(today: Self.today, in: Register()) == [
        .reviewAfterDecision("2026-12-11"), .scoreAgainstDeprivations(score: 30, lacking: 2),
      ])
  }

  @Test("a result that is opened and saved as it is changes nothing")
  func unchanged() throws {
    var old = PovertyResult(
      id: "h7.q", day: "2026-12-10", povertyClass: .poor, standard: "2022-2026", scoreB1: 130)
    (old.review, old.deprivations, old.cause) = ("2026-11-02", ["latrine"], .disaster)
    var ids = IdentifierSource(milliseconds: 1, seed: 1)
    #expect(try entry(editing: old).edits(newIDs: &ids) == [])
  }
}
