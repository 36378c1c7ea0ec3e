import Casework
import Demo
import Testing

/// The same commune seen on another day: moved in time, still plausible.
@Suite struct OtherDaysTests {
  @Test(
    "on any day nothing lies in the future, and Lỳ Xá Hừ has the work of the picture",
    arguments: ["2026-12-01", "2027-01-04", "2027-02-28", "2028-02-29", "2026-06-15", "2026-12-31"])
  func otherDay(iso: String) throws {
    let today = try #require(Day(iso: iso))
    let told = try ToldCommune(today: today)
    let visits = told.register.visitMarks.values.joined()
    #expect(visits.allSatisfy { $0.day <= today })
    #expect(visits.map(\.day.month).min() == today.month.adding(-13))
    for promise in told.register.promises.values {
      if let result = promise.result {
        #expect(result.day <= today)
        if let made = promise.made { #expect(made <= result.day) }
      }
    }
    let due = DueList(of: try told.worker(DemoCommune.signedIn).id, on: today, in: told.register)
    #expect([due.households, due.visited, due.notMet, due.overdue] == [6, 3, 1, 2])
    let households = told.register.householdsPresent(on: today)
    #expect(households.count == 120)
    let poor = households.count {
      told.register.ethnicity(of: $0.id) == "La Hủ"
        && told.register.povertyClass(of: $0.id, on: today) == .poor
    }
    #expect(poor == 27)
  }
}
