import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Ghi trùng")
struct DuplicatesJourneyTests {
  private func list() throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.couple + SmallCommune.doubles, as: SmallCommune.lead)
    try journey.press("7", "g")
    return journey
  }

  @Test("listed with the likeness, across the commune")
  func listed() throws {
    let journey = try list()
    #expect(journey.text.contains("2 cặp giống nhau"))
    try expectScreen(journey, "duplicates")
  }

  @Test("households alike under two heads: opened to be joined, or said to be two for good")
  func otherHead() throws {
    // LS-007 entered again with the wife as its head.
    let again = Household(
      id: .init("hh-045"), code: "LS-045", village: SmallCommune.village, head: .init("zz-w"))
    let records: [any Storable] = [
      again,
      Person(
        id: .init("zz-w"), name: "Pờ Mò Xo", sex: .female, birth: PartialDate(iso: "1983")),
      Person(id: .init("zz-s"), name: "Ly Lò Hừ", sex: .male, birth: PartialDate(iso: "2004")),
      Residence(id: .init("hh-045.r1"), person: .init("zz-w"), relation: "Chủ hộ"),
      Residence(id: .init("hh-045.r2"), person: .init("zz-s"), relation: "Con"),
    ]
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.couple + records, as: SmallCommune.lead)
    try journey.press("7", "g", .end)
    #expect(journey.text.contains("3 cặp giống nhau"), "\(journey.text)")
    #expect(journey.text.contains("chung thành viên"), "\(journey.text)")
    try journey.press(.enter)
    #expect(journey.text.contains("LS-045"))
    try journey.press("2", .control("s"))
    #expect(journey.text.contains("2 cặp giống nhau"), "\(journey.text)")
    #expect(journey.register.notSame.count == 1)
  }

  @Test("one person: the home and what differs are asked, then the pair is gone")
  func onePerson() throws {
    var journey = try list()
    try journey.point(at: "Pờ Mò Xo")
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("Chọn: là một, hay là hai khác nhau."))
    try journey.press("1", .control("s"))
    #expect(journey.text.contains("Chọn hộ người này đang ở."))
    try journey.press("1", .control("s"))
    #expect(journey.text.contains("1 cặp giống nhau"))
    #expect(journey.register.people[.init("zz-wife")] == nil)
    #expect(
      journey.register.memberCount(of: SmallCommune.household22, on: journey.world.today) == 1)
  }

  @Test("two people: never asked again")
  func twoPeople() throws {
    var journey = try list()
    try journey.point(at: "Pờ Mò Xo")
    try journey.press(.enter, "2", .control("s"))
    #expect(journey.text.contains("1 cặp giống nhau"))
    #expect(journey.register.notSame.count == 1)
  }

  @Test("two heads alike are a household entered twice: its visits are read in one file")
  func oneHousehold() throws {
    var journey = try list()
    try journey.point(at: "Giàng Lò Chừ")
    try journey.press(.enter)
    try expectScreen(journey, "household-join")
    try journey.press("1", .control("s"))
    let kept = SmallCommune.household14
    #expect(journey.register.kept(Household.ID("hh-044")) == kept)
    #expect(journey.register.householdsPresent(on: journey.world.today).count == 4)
    #expect(journey.world.breaches.isEmpty)
  }
}
