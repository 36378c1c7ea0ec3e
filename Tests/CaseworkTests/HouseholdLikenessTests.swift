import Casework
import Record
import Testing

@Suite("Households entered twice under another head")
struct HouseholdLikenessTests {
  private static let today: Day = "2026-11-23"

  /// A household of people given as name and year of birth; the first is the head.
  private func household(
    _ number: Int, _ people: [(String, String)], village: Village.ID = LaSi.village
  ) -> [any Storable] {
    let id = Household.ID("h\(number)")
    return [
      Household(
        id: id, code: "LS-0\(10 + number)", village: village, hamlet: "up", head: .init("\(id)p0"))
    ]
      + people.enumerated().flatMap { place, known -> [any Storable] in
        let person = Person.ID("\(id)p\(place)")
        return [
          Person(id: person, name: known.0, birth: .init(iso: known.1)),
          Residence(id: .init("\(id).r\(place)"), person: person, relation: nil),
        ]
      }
  }

  private func pairs(_ records: [any Storable]) throws -> [HouseholdPair] {
    let register = try Laptop(with: LaSi.people + records).register
    return HouseholdLikeness(in: register, on: Self.today).pairs(in: register)
  }

  @Test("two members of one name and year: entered again with the wife as the head")
  func members() throws {
    let found = try pairs(
      household(1, [("Ly Xá Pư", "1979"), ("Pờ Mò Xo", "1981"), ("Ly Lò Xá", "2002")])
        + household(2, [("Pờ Mo Sò", "1981"), ("Ly Lò Sá", "2002")])
        + household(3, [("Pờ Mò Xo", "1981"), ("Vàng Lò Phạ", "1975")]))
    #expect(found.map { [$0.first, $0.second] } == [["h1", "h2"]])
    #expect(found.first?.reasons == [.sharedMembers, .sameHamlet])
  }

  @Test("all years of birth the same in one village, or all but one; two alone say nothing")
  func years() throws {
    let one = household(1, [("Ly Xá Pư", "1979"), ("Pờ Mò Xo", "1981"), ("Ly Lò Xá", "2002")])
    let renamed = [("Xá", "1981"), ("Hừ", "1979"), ("Mé", "2002")]
    #expect(
      try pairs(one + household(2, renamed)).map(\.reasons) == [[.sameMemberYears, .sameHamlet]])
    #expect(try pairs(one + household(2, renamed + [("Lu", "2024")])).count == 1)
    #expect(try pairs(one + household(2, renamed, village: "uc")).isEmpty)
    #expect(
      try pairs(one + household(2, [("Xá", "1981"), ("Hừ", "1979"), ("Mé", "2003")])).isEmpty)
    #expect(
      try pairs(
        household(1, [("Ly Xá Pư", "1979"), ("Pờ Mò Xo", "1981")])
          + household(2, [("Xá", "1981"), ("Hừ", "1979")])
      ).isEmpty)
  }

  @Test("what was said to be two is not asked again; what many share makes no pair")
  func limits() throws {
    let people = [("Ly Xá Pư", "1979"), ("Pờ Mò Xo", "1981"), ("Ly Lò Xá", "2002")]
    let two = household(1, people) + household(2, people)
    #expect(try pairs(two).count == 1)
    let said = NotSame(id: NotSame.id("h1", "h2"), day: Self.today)
    #expect(try pairs(two + [said]).isEmpty)
    #expect(try pairs((1...9).flatMap { household($0, people) }).isEmpty)
  }
}
