import Casework
import Testing

@Suite("Ids")
struct IdentifierTests {
  @Test("new ids are 26 letters of the ULID alphabet and sort in the order they were made")
  func order() {
    var source = IdentifierSource(milliseconds: 1_700_000_000_000, seed: 1)
    let ids = (0..<1_000).map { _ in source.next() }
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == 1_000)
    #expect(
      ids.allSatisfy {
        $0.count == 26 && $0.allSatisfy("0123456789ABCDEFGHJKMNPQRSTVWXYZ".contains)
      })
  }

  @Test("a clock that goes back makes no id that sorts before an older one")
  func clockGoesBack() {
    var source = IdentifierSource(milliseconds: 2_000, seed: 1)
    let before = source.next()
    source.advance(toMilliseconds: 1_000)
    #expect(source.next() > before)
    source.advance(toMilliseconds: 9_000)
    // 9,001 ms in base 32 over ten letters: 8 × 1024 + 25 × 32 + 9, and 25 is S in Crockford's.
    #expect(source.next().hasPrefix("00000008S9"))
  }

  @Test("equal seeds give equal ids, other seeds others")
  func seeds() {
    var (a, b, c) = (
      IdentifierSource(milliseconds: 1, seed: 1), IdentifierSource(milliseconds: 1, seed: 1),
      IdentifierSource(milliseconds: 1, seed: 2)
    )
    let (first, second, third) = (a.next(), b.next(), c.next())
    #expect(first == second && first != third)
  }

  @Test("a record that belongs to a household begins with its id")
  func owners() {
    var source = IdentifierSource(milliseconds: 1, seed: 1)
    let visit = Visit(
      id: Visit.ID(source.next(ownedBy: "h7")), day: nil, visitor: nil, outcome: nil)
    #expect(visit.household == "h7")
  }
}
