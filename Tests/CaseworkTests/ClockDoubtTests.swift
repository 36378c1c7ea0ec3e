import Casework
import Record
import Testing

@Suite("A clock that cannot be right")
struct ClockDoubtTests {
  let built: Day = "2026-11-20"

  @Test("a clock is doubted on the days before the program was built, and on no other")
  func builtDay() throws {
    let doubt = try #require(
      ClockDoubt(shown: "2026-11-19", built: built, lastClosing: "2026-11-03"))
    #expect((doubt.later, doubt.earliest) == (.built, built))
    #expect(ClockDoubt(shown: built, built: built, lastClosing: nil) == nil)
    #expect(ClockDoubt(shown: "2031-01-01", built: built, lastClosing: nil) == nil)
  }

  @Test("a clock is doubted on the days before the last closing")
  func closingDay() throws {
    let doubt = try #require(
      ClockDoubt(shown: "2026-12-01", built: built, lastClosing: "2026-12-03"))
    #expect((doubt.later, doubt.earliest) == (.closed, "2026-12-03"))
    #expect(ClockDoubt(shown: "2026-12-03", built: built, lastClosing: "2026-12-03") == nil)
  }

  @Test("of a closing and the build day the later one counts")
  func laterOfTwo() throws {
    let doubt = try #require(
      ClockDoubt(shown: "2015-01-01", built: built, lastClosing: "2026-11-03"))
    #expect((doubt.later, doubt.shown) == (.built, "2015-01-01"))
  }

  @Test(
    "the answer is read as a date is typed here, without its year in the year that is known",
    arguments: [
      ("25/11/2026", "2026-11-25"), ("25/11", "2026-11-25"), (" 20.11 ", "2026-11-20"),
      ("31/12", "2026-12-31"), ("05/01/2027", "2027-01-05"), ("2026-11-25", "2026-11-25"),
    ] as [(String, Day)])
  func answers(typed: String, day: Day) throws {
    #expect(try doubt().today(typed: typed) == day)
  }

  @Test("a day that is still too early, no day at all, and nothing are refused")
  func refusals() throws {
    let doubt = try doubt()
    #expect(throws: ClockDoubt.Problem.tooEarly("2026-11-19")) { try doubt.today(typed: "19/11") }
    #expect(throws: ClockDoubt.Problem.tooEarly("2026-01-05")) { try doubt.today(typed: "05/01") }
    for text in ["31/11", "25", "+3", "hôm nay", "25/13/2026"] {
      #expect(throws: ClockDoubt.Problem.unreadable(text)) { try doubt.today(typed: text) }
    }
    #expect(throws: ClockDoubt.Problem.missing) { try doubt.today(typed: "  ") }
  }

  @Test("a closed review is found by the day of its closing; one that is open by none")
  func closingDays() throws {
    func days(closed day: Day?) throws -> [String] {
      var review = Review(id: Review.id(of: "ls", in: "2026-10"))
      review.heldOn = "2026-11-05"
      review.closing = day.map { .init(day: $0, by: "cw", sight: Sight(), figures: []) }
      let book = try Laptop(with: [review]).book
      return try Grouping.closingDays.groups(#require(book[review.record]))
    }
    #expect(try days(closed: "2026-11-05") == ["2026-11-05"])
    #expect(try days(closed: nil).isEmpty)
  }

  private func doubt() throws -> ClockDoubt {
    try #require(ClockDoubt(shown: "2015-01-01", built: built, lastClosing: nil))
  }
}
