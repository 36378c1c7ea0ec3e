import Casework
import Demo
import Record
import Testing

/// The commune for measuring: the same story by other numbers.
@Suite struct BenchScaleTests {
  let today: Day
  let told: ToldCommune
  static let small = Scale.bench(households: 100, months: 12)

  init() throws {
    today = try #require(Day(year: 2026, month: 11, day: 23))
    told = try ToldCommune(today: today, scale: Self.small)
  }

  @Test("100 households over 12 months: 500 people, 1,200 visits, on one laptop")
  func size() {
    #expect(told.register.households.count == 100)
    #expect(told.register.people.count == 500)
    #expect(told.register.visitMarks.values.reduce(0) { $0 + $1.count } == 1_200)
    #expect(Set(told.entries.map(\.stamp.device)).count == 1)
    #expect(told.book.conflicts.isEmpty)
  }

  @Test("about a fifth of the visits bear a promise, most of them done; a review a cell and month")
  func promisesAndReviews() {
    let promises = told.register.promises.values.filter { promise in
      if case .visit = promise.origin { true } else { false }
    }
    #expect((150...300).contains(promises.count))
    #expect(promises.count { !$0.isOpen } * 10 > promises.count * 6)
    // 2 cells, the 11 months before this one.
    #expect(told.register.reviews.count == 2 * 11)
    #expect(told.register.reviews.values.allSatisfy { $0.isClosed })
  }
}
