import Casework
import Testing

@Suite("Child marriage, as far as the dates tell (domain.md §2.5)")
struct ChildMarriageTests {
  private func marriage(
    _ sex: Sex?, born birth: PartialDate?, start: PartialDate?, noted: Day? = "2026-11-20"
  ) -> ChildMarriage {
    ChildMarriage(of: .init(sex: sex, birth: birth), start: start, noted: noted)
  }

  @Test("a woman is of age on the day she is 18, a man on the day he is 20")
  func legalAge() {
    #expect(marriage(.female, born: "2008-03-02", start: "2026-03-01") == .certain)
    #expect(marriage(.female, born: "2008-03-02", start: "2026-03-02") == .no)
    #expect(marriage(.male, born: "2006-03-02", start: "2026-03-01") == .certain)
    #expect(marriage(.male, born: "2006-03-02", start: "2026-03-02") == .no)
  }

  @Test("a birth or a beginning known to the year gives an interval of ages")
  func years() {
    // Born 2008, together since 2026: 17 or 18 years old.
    #expect(marriage(.female, born: "2008", start: "2026") == .possible)
    #expect(marriage(.female, born: "2009", start: "2026") == .certain)
    // Born on 31/12/2007 at the latest, she was 18 before 2026 began.
    #expect(marriage(.female, born: "2007", start: "2026") == .no)
    #expect(marriage(.male, born: "2007", start: "2026") == .certain)
    #expect(marriage(.male, born: "2006", start: "2026") == .possible)
    #expect(marriage(.female, born: "2008-06", start: "2026-07") == .no)
    #expect(marriage(.female, born: "2008-06", start: "2026-06") == .possible)
  }

  @Test("a union that began this year began no later than it was noted")
  func notedWithinTheYear() {
    #expect(marriage(.female, born: "2008-12-01", start: "2026", noted: "2026-11-20") == .certain)
    #expect(marriage(.female, born: "2008-12-01", start: "2026", noted: "2026-12-20") == .possible)
  }

  @Test("what is unknown is neither certain nor excluded, unless the rest decides it")
  func unknown() {
    #expect(marriage(.female, born: nil, start: "2026") == .possible)
    #expect(marriage(.female, born: "2010-01-01", start: nil) == .certain)
    #expect(marriage(.female, born: "1990", start: nil) == .possible)
    #expect(marriage(nil, born: "2007-01-01", start: "2026-01-02") == .possible)
    #expect(marriage(nil, born: "2010-01-01", start: "2026-01-02") == .certain)
    #expect(marriage(nil, born: "2000", start: "2026-01-02") == .no)
    #expect(marriage(.male, born: nil, start: nil, noted: nil) == .possible)
  }

  @Test("a union is as sure a child marriage as the surer of the two")
  func both() throws {
    var union = Union(id: "p1.u1")
    (union.day, union.partner, union.start) = ("2026-11-20", "p2", "2026-05-01")
    let grown = Person(id: "p1", name: "Ly Xá Pư", sex: .male, birth: "2004-01-01")
    let girl = Person(id: "p2", name: "Ly Mò Lu", sex: .female, birth: "2009-01-01")
    let laptop = try Laptop(with: [grown, girl, union])
    #expect(laptop.register.childMarriages(of: union) == [.no, .certain])
    #expect(laptop.register.childMarriage(of: union) == .certain)
  }

  @Test("of a partner the register does not know, what was written of them counts")
  func partnerFromElsewhere() throws {
    var union = Union(id: "p1.u1")
    (union.day, union.start, union.partnerBirth) = ("2026-11-20", "2026-05-01", "2007-01-01")
    let wife = Person(id: "p1", name: "Ly Mò Lu", sex: .female, birth: "2000-01-01")
    let laptop = try Laptop(with: [wife, union])
    // The partner of a woman is a man: 19 is below 20.
    #expect(laptop.register.childMarriages(of: union) == [.no, .certain])
  }

  @Test("a person entered twice keeps their dates in a union noted under the other entry")
  func enteredTwice() throws {
    var union = Union(id: "p9.u1")
    (union.day, union.start) = ("2026-11-20", "2026-05-01")
    let girl = Person(id: "p1", name: "Ly Mò Lu", sex: .female, birth: "2009-01-01")
    var again = Person(id: "p9", name: "Ly Mò Lu")
    again.sameAs = "p1"
    let laptop = try Laptop(with: [girl, again, union])
    #expect(laptop.register.childMarriages(of: union).first == .certain)
    #expect(
      laptop.register.selves(ofPerson: "p1").flatMap { laptop.register.unions[$0] } == [union])
  }
}
