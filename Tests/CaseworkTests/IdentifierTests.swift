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

  @Test(
    "an id is given back as it was written, whatever it is made of",
    arguments: [
      "01FNSMMY0K03HBTRB4MD1YEAD9", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
      "01FNSMMY0K03HBTRB4MD1YEAD9.01M89ZXQD4N74EDZ3G2TTV0VVN",
      // No number of 128 bits, small letters, a letter outside of the alphabet, other shapes.
      "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01fnsmmy0k03hbtrb4md1yead9", "01FNSMMY0K03HBTRB4MD1YEADU",
      "01FNSMMY0K03HBTRB4MD1YEAD9.2026-11", "commune", "h7.p1", "",
      // What there is one a year.
      "01FNSMMY0K03HBTRB4MD1YEAD9.2026", "01FNSMMY0K03HBTRB4MD1YEAD9.0007",
      "01FNSMMY0K03HBTRB4MD1YEAD9.202A", "01FNSMMY0K03HBTRB4MD1YEAD9-2026",
      "01FNSMMY0K03HBTRB4MD1YEAD9-01M89ZXQD4N74EDZ3G2TTV0VVN",
    ])
  func written(text: String) {
    #expect(Household.ID(text).text == text)
  }

  @Test("ids sort as their texts do, of whatever shape they are")
  func sorting() {
    let texts = [
      "01FNSMMY0K03HBTRB4MD1YEAD9", "01FNSMMY0K03HBTRB4MD1YEAD8", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
      "01FNSMMY0K03HBTRB4MD1YEAD9.01M89ZXQD4N74EDZ3G2TTV0VVN",
      "01FNSMMY0K03HBTRB4MD1YEAD9.01M89ZXQD4N74EDZ3G2TTV0VVM",
      "01FNSMMY0K03HBTRB4MD1YEAD8.7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
      "01FNSMMY0K03HBTRB4MD1YEAD9.2026-11", "commune", "h7.p1",
      "01FNSMMY0K03HBTRB4MD1YEAD9.2026", "01FNSMMY0K03HBTRB4MD1YEAD9.0007",
    ]
    #expect(texts.map { Household.ID($0) }.sorted().map(\.text) == texts.sorted())
  }

  @Test("what stands before the last dot is the owner")
  func ownerOfAnID() {
    let owner = "01FNSMMY0K03HBTRB4MD1YEAD9"
    #expect(Visit.ID(owner + ".01M89ZXQD4N74EDZ3G2TTV0VVN").owner == owner)
    #expect(Verdict.ID(owner + ".2026-11." + owner).owner == owner + ".2026-11")
    #expect(Visit.ID(owner).owner == nil)
    #expect(Situation.ID(owner + ".2026").owner == owner)
    let none: Household.ID = Visit.ID(owner).ownerID()
    #expect(none.text.isEmpty)
  }
  @Test("of an id of two records both are found again, whatever they are made of")
  func idOfTwoRecords() {
    let (cell, person) = ("01FNSMMY0K03HBTRB4MD1YEAD9", "01M89ZXQD4N74EDZ3G2TTV0VVN")
    let review = Review.ID(cell + ".2026-11")
    for caseworker in [Caseworker.ID(person), Caseworker.ID("nv-3"), Caseworker.ID("2026")] {
      let verdict = Verdict(id: Verdict.id(in: review, of: caseworker))
      #expect(verdict.review == review && verdict.caseworker == caseworker)
    }
    let pair = KeptApart(Household.ID(cell), Caseworker.ID(person), since: nil)
    #expect(pair.id.text == "\(cell).\(person)")
    #expect(pair.household.text == cell && pair.caseworker.text == person)
    let ends = HamletDistance(Hamlet.ID("b"), Hamlet.ID("a"), metres: nil).ends
    #expect(ends == (Hamlet.ID("a"), Hamlet.ID("b")))
    let none: Household.ID = Visit.ID(cell).otherID()
    #expect(none.text.isEmpty)
  }
}
