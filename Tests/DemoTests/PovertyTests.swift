import Casework
import Demo
import Testing

/// The figures of the pictures on poverty: 45 La Hủ households, 27 of them poor.
@Suite struct PovertyTests {
  let told: ToldCommune

  init() throws { told = try ToldCommune.pictured.get() }

  private func laHu(in code: String? = nil) -> [Household] {
    told.register.householdsPresent(on: told.today).filter { household in
      told.register.ethnicity(of: household.id) == "La Hủ"
        && (code.map { household.code.hasPrefix($0) } ?? true)
    }
  }

  private func poor(_ households: [Household], on day: Day) -> Int {
    households.count { told.register.povertyClass(of: $0.id, on: day) == .poor }
  }

  @Test("120 households and 600 people; 45 households are La Hủ, 20 and 25")
  func size() {
    let households = told.register.householdsPresent(on: told.today)
    #expect(households.count == 120)
    // 597 at the founding + 5 born - 2 dead.
    #expect(
      households.reduce(0) { $0 + told.register.members(of: $1.id, on: told.today).count } == 600)
    #expect(laHu(in: "LS").count == 20)
    #expect(laHu(in: "UC").count == 25)
    #expect(laHu().count == 45)
  }

  @Test("poor now: 11 of 20 and 16 of 25, 27 of 45; at the year's start 12 + 18 = 30")
  func poverty() throws {
    let newYear = try #require(Day(year: 2026, month: 1, day: 1))
    let pictured = try #require(Day(year: 2026, month: 10, day: 31))
    for day in [pictured, told.today] {
      #expect(poor(laHu(in: "LS"), on: day) == 11)
      #expect(poor(laHu(in: "UC"), on: day) == 16)
    }
    // 30 - 4 that left + 1 that fell back = 27.
    #expect(poor(laHu(in: "LS"), on: newYear) == 12)
    #expect(poor(laHu(in: "UC"), on: newYear) == 18)
  }

  @Test(
    "in this year one La Hủ household falls back into poverty, and one of the others is newly poor")
  func becamePoor() throws {
    let newYear = try #require(Day(year: 2026, month: 1, day: 1))
    let became = told.register.householdsPresent(on: told.today).filter {
      told.register.povertyClass(of: $0.id, on: told.today) == .poor
        && told.register.povertyClass(of: $0.id, on: newYear) != .poor
    }
    func histories(ofLaHu isLaHu: Bool) -> [[PovertyClass?]] {
      became.map(\.id)
        .filter { (told.register.ethnicity(of: $0) == "La Hủ") == isLaHu }
        .map { told.register.povertyHistory(of: $0).map(\.povertyClass) }
    }
    #expect(histories(ofLaHu: true) == [[.poor, .nearPoor, .poor]])
    #expect(histories(ofLaHu: false) == [[.nonPoor, .nonPoor, .poor]])
  }
}
