import Casework
import Record
import Testing

@Suite("Where a person lives or ever did, found without looking through all residences")
struct HomesTests {
  private static func laptop() throws -> Laptop {
    let households = [7, 14, 22].flatMap { LaSi.household($0) }
    return try Laptop(
      with: LaSi.people + households + [
        Residence(id: "h14.moved", person: "p7", relation: "Con", from: "2026-05-01")
      ])
  }

  @Test("the household left and the one gone to; nobody else's")
  func moved() throws {
    let register = try Self.laptop().register
    #expect(register.homes(ever: "p7") == ["h7", "h14"])
    #expect(register.homes(ever: "p22") == ["h22"])
    #expect(register.homes(ever: "nobody").isEmpty)
  }

  @Test("a residence that turns out to be another's counts for the other")
  func corrected() throws {
    var laptop = try Self.laptop()
    var register = laptop.register
    try laptop.change(Residence.ID("h14.moved")) { (residence: inout Residence) in
      residence.person = "p22"
    }
    // As a running program takes it in, and as it is read anew.
    register.take(try laptop.state(of: Residence(id: "h14.moved", person: nil, relation: nil)))
    for one in [register, laptop.register] {
      #expect(one.homes(ever: "p7") == ["h7"])
      #expect(one.homes(ever: "p22") == ["h22", "h14"])
    }
  }

  @Test("of a person and a household entered twice, those of both, by the ids that stay")
  func doubled() throws {
    var laptop = try Self.laptop()
    try laptop.change(Person.ID("p22")) { (person: inout Person) in person.sameAs = "p14" }
    try laptop.change(Household.ID("h7")) { (household: inout Household) in
      household.sameAs = "h14"
    }
    let register = laptop.register
    #expect(register.homes(ever: "p22") == register.homes(ever: "p14"))
    #expect(register.homes(ever: "p14") == ["h14", "h22"])
    // The elder id stays: h14 comes before h7.
    #expect(register.homes(ever: "p7") == ["h14"])
  }
}
