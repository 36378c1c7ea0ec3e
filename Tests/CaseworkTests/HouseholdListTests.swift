import Casework
import Testing

@Suite("The list of households")
struct HouseholdListTests {
  static let today: Day = "2026-11-23"

  private static let records: [any Storable] = {
    var records: [any Storable] =
      LaSi.people + [
        Village(id: "uc", name: "Là Ú Cò", code: "UC", cell: "cell-uc"),
        Hamlet(id: "trên", name: "chòm trên", village: LaSi.village),
      ]
    records +=
      LaSi.household(14, head: "Giàng Lò Chừ") + LaSi.household(4, head: "Pờ Xè Mé", born: "1986")
    records += LaSi.household(41, head: "Pờ Xe Mé", born: "2001") + LaSi.household(7, head: "Ân Lò")
    let other = Household(id: "u", code: "UC-001", village: "uc", hamlet: nil, head: "pu1")
    records += [
      other, Person(id: "pu1", name: "An Lò"),
      Residence(id: "u.r", person: "pu1", relation: "Chủ hộ"),
      Person(id: "con", name: "Giàng Lò Mé"),
      Residence(id: "u.con", person: "con", relation: "Con"),
      LaSi.lead(14, LaSi.hu), LaSi.visit(14, "2026-11-03"), LaSi.visit(4, "2026-10-03"),
      LaSi.visit(7, "2026-11-09", .inFields),
      PovertyResult(id: "h14.q", day: "2025-12-10", povertyClass: .poor),
      PovertyResult(id: "u.q", day: "2025-12-10", povertyClass: .nearPoor),
    ]
    return records
  }()

  private func list(_ order: HouseholdOrder = .code) throws -> HouseholdList {
    HouseholdList(on: Self.today, in: try Laptop(with: Self.records).register, order: order)
  }

  private func codes(
    _ search: String = "", _ filter: HouseholdFilter = .init(), order: HouseholdOrder = .code
  ) throws -> [String] {
    try list(order).rows(matching: search, filter: filter).map(\.household.code)
  }

  @Test("found without accents, in any order of the words, by code, or by a member's name")
  func search() throws {
    #expect(try codes("giang lo chu") == ["LS-014"])
    #expect(try codes("chu giang") == ["LS-014"])
    #expect(try codes("LS-014") == ["LS-014"])
    #expect(try codes("014") == ["LS-014"])
    // The household of which he is the head goes before the one of which a child bears the name.
    #expect(try codes("giang lo") == ["LS-014", "UC-001"])
    // Who types the accents finds that spelling first, the others after it.
    #expect(try codes("Pờ Xe Mé") == ["LS-041", "LS-004"])
    #expect(try codes("po xe me") == ["LS-004", "LS-041"])
    #expect(try codes("không có") == [])
    #expect(try codes("  ").count == 5)
  }

  @Test("a name written by ear is found behind those that are written so")
  func byEar() throws {
    #expect(try codes("dang lo tru") == ["LS-014"])
    #expect(try codes("po se me").sorted() == ["LS-004", "LS-041"])
  }

  @Test("sorted by code, head, village or last visit; never visited comes first")
  func orders() throws {
    #expect(try codes(order: .code) == ["LS-004", "LS-007", "LS-014", "LS-041", "UC-001"])
    #expect(try codes(order: .head) == ["UC-001", "LS-007", "LS-014", "LS-041", "LS-004"])
    #expect(try codes(order: .village) == ["LS-004", "LS-007", "LS-014", "LS-041", "UC-001"])
    #expect(try codes(order: .lastVisit) == ["LS-041", "UC-001", "LS-004", "LS-014", "LS-007"])
    var list = try list()
    list.sort(by: .head)
    #expect(list.rows.map(\.household.code) == (try codes(order: .head)))
  }

  @Test("narrowed by village, cell, classification, lead and visit of the month, also together")
  func filters() throws {
    func codes(_ change: (inout HouseholdFilter) -> Void) throws -> [String] {
      var filter = HouseholdFilter()
      change(&filter)
      return try self.codes("", filter)
    }
    #expect(try codes { $0.village = "uc" } == ["UC-001"])
    #expect(try codes { $0.cell = LaSi.cell }.count == 4)
    #expect(try codes { $0.hamlet = "trên" } == [])
    #expect(try codes { $0.povertyClass = .known(.poor) } == ["LS-014"])
    #expect(try codes { $0.povertyClass = .unknown } == ["LS-004", "LS-007", "LS-041"])
    #expect(try codes { $0.hasLead = true } == ["LS-014"])
    #expect(try codes { $0.hasLead = false }.count == 4)
    #expect(try codes { $0.isVisitedThisMonth = true } == ["LS-014"])
    #expect(
      try codes {
        $0.isVisitedThisMonth = false; $0.village = LaSi.village
      } == ["LS-004", "LS-007", "LS-041"])
  }

  @Test("totals stand under every list")
  func totals() throws {
    let totals = HouseholdTotals(of: try list().rows)
    #expect(totals.households == 5 && totals.members == 6)
    #expect(totals.poor == 1 && totals.nearPoor == 1 && totals.unclassified == 3)
    #expect(totals.withoutLead == 4 && totals.visitedThisMonth == 1)
  }

  @Test("after a save only the rows it touched are read again, and the list is as if built anew")
  func update() throws {
    var laptop = try Laptop(with: Self.records)
    var list = HouseholdList(on: Self.today, in: laptop.register, order: .lastVisit)
    try laptop.add([LaSi.visit(4, "2026-11-20")] + LaSi.household(50, head: "Vàng Xè Nu"))
    try laptop.change(Household.ID("h7")) { $0.closed = "2026-11-01" }
    list.update(["h4", "h50", "h7"], from: laptop.register)
    let anew = HouseholdList(on: Self.today, in: laptop.register, order: .lastVisit)
    #expect(list.rows.map(\.household.code) == anew.rows.map(\.household.code))
    #expect(list.rows.map(\.household.code) == ["LS-041", "LS-050", "UC-001", "LS-014", "LS-004"])
  }
}
