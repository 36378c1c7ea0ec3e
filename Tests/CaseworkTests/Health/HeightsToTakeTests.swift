import Casework
import Testing

@Suite("Heights that health staff have still to take this year")
struct HeightsToTakeTests {
  private static let today: Day = "2026-11-23"

  /// In LS-007 live `young` of 22 months, `measured` of two years, and `grown` of seven; `moved` of
  /// two lived there until June, and `lost` died in July.
  private static func register(measuredOn day: Day) throws -> Register {
    let children: [(id: Person.ID, birth: PartialDate, died: Day?, until: Day?)] = [
      ("young", "2025-01-10", nil, nil), ("measured", "2024-05-01", nil, nil),
      ("grown", "2019-02-01", nil, nil), ("moved", "2024-03-01", nil, "2026-06-01"),
      ("lost", "2025-03-01", "2026-07-01", nil),
    ]
    var records: [any Storable] = LaSi.people + LaSi.household(7)
    for child in children {
      var person = Person(id: child.id, name: "Ly Xá", birth: child.birth)
      person.died = child.died
      var residence = Residence(id: .init("h7.\(child.id.text)"), person: child.id, relation: "Con")
      residence.until = child.until
      records += [person, residence] as [any Storable]
    }
    var height = HeightMeasurement(id: "measured.m1")
    (height.day, height.millimetres) = (day, 850)
    return try Laptop(with: records + [height]).register
  }

  private static func tasks(_ register: Register, ofHealth: Bool = true) -> [DueItem] {
    DueList(of: "nobody", on: today, in: register, ofHealth: ofHealth).items
  }

  @Test("children under five who live here and were not measured this year, in one task")
  func counted() throws {
    let register = try Self.register(measuredOn: "2026-06-12")
    #expect(Self.tasks(register).map(\.task) == [.heights(children: 1)])
    #expect(Self.tasks(register).map(\.due) == ["2026-12-31"])
    #expect(Self.tasks(register, ofHealth: false).isEmpty)
  }

  @Test("a height of the year before says nothing of this one")
  func lastYear() throws {
    let register = try Self.register(measuredOn: "2025-12-12")
    #expect(Self.tasks(register).map(\.task) == [.heights(children: 2)])
  }
}
