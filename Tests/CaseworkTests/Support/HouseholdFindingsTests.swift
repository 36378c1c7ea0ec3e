import Casework
import Testing

@Suite("What is found out of every household")
struct HouseholdFindingsTests {
  private static let today: Day = "2026-11-23"

  /// Three households in bản Là Si, one in Là Ú Cò, which comes behind it by name, one nowhere.
  private static func laptop() throws -> Laptop {
    try Laptop(
      with: LaSi.people + [Village(id: "uc", name: "Là Ú Cò", code: "UC", cell: "cell-uc")]
        + LaSi.household(14) + LaSi.household(7) + LaSi.household(9) + [
          Household(id: "u", code: "AA-001", village: "uc"), Household(id: "n", code: "AA-000"),
        ])
  }

  /// The code of a household, but of LS-009, of which there is nothing to tell.
  private static func find(in register: Register) -> (Household.ID) -> String? {
    { id in register.households[id].flatMap { $0.id == "h9" ? nil : $0.code } }
  }

  @Test("they are looked into by village, then by code, some at a time")
  func order() throws {
    let register = try Self.laptop().register
    let find = Self.find(in: register)
    var findings = HouseholdFindings<String>(on: Self.today, in: register)
    #expect(!findings.isComplete)
    #expect(findings.percent == 0)
    findings.findMore(3, find)
    // LS-007, LS-009 and LS-014 of five.
    #expect(findings.found.map(\.finding) == ["LS-007", "LS-014"])
    #expect(findings.percent == 60)
    findings.findMore(3, find)
    #expect(findings.found.map(\.finding) == ["LS-007", "LS-014", "AA-001", "AA-000"])
    #expect(findings.isComplete)
    #expect(findings.percent == 100)
    #expect(findings.found.map(\.place.village) == [0, 0, 1, 2])
  }

  @Test("one that has changed is looked into again, at its new place; one that is gone leaves")
  func update() throws {
    var laptop = try Self.laptop()
    var findings = HouseholdFindings<String>(on: Self.today, in: laptop.register)
    findings.findMore(.max, Self.find(in: laptop.register))
    try laptop.change("u") { (household: inout Household) in
      (household.village, household.code) = (LaSi.village, "LS-008")
    }
    try laptop.change("h14") { (household: inout Household) in household.closed = "2026-11-01" }
    findings.update(["u", "h14"], in: laptop.register, Self.find(in: laptop.register))
    #expect(findings.found.map(\.finding) == ["LS-007", "LS-008", "AA-000"])
    #expect(findings.isComplete)
    // For what was asked of another time, who has left since is looked into too.
    var ever = HouseholdFindings<String>(on: Self.today, in: laptop.register, ofThoseHere: false)
    ever.findMore(.max, Self.find(in: laptop.register))
    #expect(ever.found.map(\.finding) == ["LS-007", "LS-008", "LS-014", "AA-000"])
  }

  @Test("one that comes in behind those looked into waits for its turn; one before them does not")
  func newOnes() throws {
    var laptop = try Self.laptop()
    var findings = HouseholdFindings<String>(on: Self.today, in: laptop.register)
    findings.findMore(2, Self.find(in: laptop.register))
    try laptop.save([
      Edit(creating: Household(id: "h8", code: "LS-008", village: LaSi.village)),
      Edit(creating: Household(id: "h90", code: "LS-090", village: LaSi.village)),
    ])
    let find = Self.find(in: laptop.register)
    findings.update(["h8", "h90"], in: laptop.register, find)
    #expect(findings.found.map(\.finding) == ["LS-007", "LS-008"])
    findings.findMore(2, find)
    #expect(findings.found.map(\.finding) == ["LS-007", "LS-008", "LS-014", "LS-090"])
    #expect(!findings.isComplete)
    findings.findMore(2, find)
    #expect(findings.isComplete)
  }
}
