import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Cập nhật tại hộ")
struct FactMenuTests {
  private func menu() throws -> Journey {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .enter, "m")
    return journey
  }

  @Test("income is summed and shared a head and month while it is typed, and saved in one save")
  func income() throws {
    var journey = try menu()
    try expectScreen(journey, "facts")
    try journey.press(.enter, .tab)
    try journey.type("12 tr")
    #expect(journey.text.contains("12.000.000 đ, mới biết 1/7 nguồn"))
    #expect(journey.text.contains("đ/người/tháng"))
    try journey.press(.tab)
    try journey.type("1.5")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“1.5” không đọc được"))
    try journey.type(" tr")
    try expectScreen(journey, "income")
    try journey.press(.control("s"))
    let income = try #require(journey.register.income(of: SmallCommune.household7, in: 2026))
    #expect(income.total == 13_500_000 && income.by == SmallCommune.lead)
    #expect(journey.text.contains("Cập nhật tại hộ 2026"))
    #expect(journey.text.contains("13.500.000 đ, mới biết 2/7 nguồn"))
    try journey.press("u")
    #expect(journey.register.income(of: SmallCommune.household7, in: 2026) == nil)
  }

  @Test("an amount too small for a year is asked about before it is saved")
  func unlikely() throws {
    var journey = try menu()
    try journey.press(.enter, .tab)
    try journey.type("1200")
    try journey.press(.control("s"))
    #expect(journey.text.contains("1.200 đồng cả năm"))
    try journey.press("l")
    #expect(journey.register.income(of: SmallCommune.household7, in: 2026)?.total == 1200)
  }

  @Test("a year back is a key away, a year ahead is not")
  func years() throws {
    var journey = try menu()
    try journey.press("]")
    #expect(journey.text.contains("Chưa đến năm sau"))
    try journey.press("[", .enter, .tab, "5", "t", "r", .control("s"))
    #expect(journey.register.income(of: SmallCommune.household7, in: 2025)?.total == 5_000_000)
  }

  @Test("from a visit in progress one comes back to it with all that was typed")
  func fromVisit() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .enter, "t", .down, .down, .down, "c", .control("t"))
    #expect(journey.text.contains("Cập nhật tại hộ 2026"))
    try journey.press(.enter, .tab, "9", "t", "r", .control("s"), .escape)
    #expect(journey.text.contains("Ghi nhật ký thăm hộ"))
    try journey.press(.control("s"))
    #expect(journey.register.income(of: SmallCommune.household7, in: 2026)?.total == 9_000_000)
    #expect(
      journey.register.visitMarks[SmallCommune.household7]?.contains {
        $0.day == journey.world.today
      } ?? false)
  }

  @Test("the file of the household tells the income of this year and of earlier ones")
  func file() throws {
    var journey = try menu()
    try journey.press(.enter, .tab, "9", "t", "r", .control("s"), .escape)
    try journey.point(at: "thu nhập 2026")
    #expect(journey.text.contains("9.000.000 đ, mới biết 1/7 nguồn"))
    try journey.press(.enter)
    #expect(journey.text.contains("Thu nhập năm 2026"))
  }
}
