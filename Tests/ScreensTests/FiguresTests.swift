import Casework
import Cells
import Testing
import Widgets

@testable import Screens

@Suite("Chỉ tiêu")
struct FiguresTests {
  /// On 23/11/2026 of the small commune's 4 households: 3 have a lead (LS-031 nobody), 1 was
  /// visited in November (LS-014), 1 was tried (LS-022); 1 promise fell due (20/11) and is open.
  /// LS-007 is poor since 2025, LS-014 near-poor, LS-022 poor and out of it on 10/11/2026, LS-031
  /// not classified.
  private static func opened() throws -> Journey {
    var journey = try Journey(
      SmallCommune.records + [
        result(SmallCommune.household7, "2025-12-20", .poor),
        result(SmallCommune.household14, "2025-12-20", .nearPoor),
        result(SmallCommune.household22, "2025-12-20", .poor),
        result(SmallCommune.household22, "2026-11-10", .nonPoor),
      ], as: SmallCommune.secretary)
    try journey.press("5")
    return journey
  }

  private static func result(
    _ household: Household.ID, _ day: String, _ povertyClass: PovertyClass
  ) -> PovertyResult {
    PovertyResult(
      id: .init("\(household.text).\(day)"), day: Day(iso: day), povertyClass: povertyClass)
  }

  @Test("each figure is a share, with the unknown beside it")
  func shares() throws {
    let journey = try Self.opened()
    // Poor: LS-007 of the 3 classified; near-poor: LS-014 of the 3; LS-031 unknown in both.
    let village = try #require(journey.screen.first { $0.contains("  Là Si") })
    #expect(
      village.split(separator: " ").dropFirst(2)
        == ["3/4", "1/4", "1/4", "0/1", "1/3", "?1", "1/3", "?1"])
    #expect(journey.screen.contains { $0.contains("Toàn xã") && $0.contains("▸3/4") })
    #expect(journey.text.contains("Toàn xã · Hộ có người phụ trách: 3/4 (75,0%)"))
    #expect(journey.text.contains("Chỉ tiêu của kế hoạch 2026–2030"))
    try expectScreenAndWide(journey, "figures")
  }

  @Test("a figure opens to its households in three groups, and Enter there opens the household")
  func opens() throws {
    var journey = try Self.opened()
    // 4 to the right of the first: poor households.
    try journey.press(.right, .right, .right, .right, .enter)
    #expect(journey.text.contains("Hộ nghèo (1)"))
    #expect(journey.text.contains("Hộ không nghèo hoặc cận nghèo (2)"))
    #expect(journey.text.contains("Chưa rõ (1)"))
    #expect(journey.text.contains("không nghèo, 10/11/26"))
    try expectScreen(journey, "figure-opened")
    try journey.press(.escape)
    #expect(journey.text.contains("▸1/3 ?1"))
  }

  @Test("too little known gives no rate")
  func noRate() throws {
    var journey = try Self.opened()
    try journey.press(.right, .right, .right, .right)
    // 3 of 4 are known, less than nine in ten.
    #expect(journey.text.contains("Hộ nghèo: 1/3, chưa rõ 1"))
    #expect(!journey.text.contains("%"))
  }

  @Test("a month back shows what held then")
  func months() throws {
    var journey = try Self.opened()
    try journey.press("[")
    // On 31/10/2026 LS-022 was still poor: 2 of 3; nobody was visited in October.
    #expect(journey.text.contains("Tháng 10/2026, tính đến 31/10/2026"))
    let village = try #require(journey.screen.first { $0.contains("  Là Si") })
    #expect(
      village.split(separator: " ").dropFirst(2)
        == ["3/4", "0/4", "0/4", "–", "2/3", "?1", "1/3", "?1"])
    try journey.press("]", "]")
    #expect(journey.text.contains("Đây là tháng hiện tại"))
    // 14 months are remembered: November 2026 and 13 before it, back to October 2025.
    for _ in 0..<14 { try journey.press("[") }
    #expect(journey.text.contains("Tháng 10/2025"))
    #expect(journey.text.contains("Máy chỉ nhớ 14 tháng gần đây"))
  }

  @Test("where nothing arose, nothing opens and the reason is said")
  func nothingArose() throws {
    var journey = try Self.opened()
    try journey.press("[", .right, .right, .right, .enter)
    #expect(journey.text.contains("không phát sinh"))
    #expect(journey.text.contains("Chỉ tiêu của kế hoạch"))
  }

  @Test("the promise that was not kept in time is told with its deadline")
  func promises() throws {
    var journey = try Self.opened()
    try journey.press(.down, .right, .right, .right, .enter)
    #expect(journey.text.contains("Việc xong muộn hoặc chưa xong (1)"))
    #expect(journey.text.contains("hạn 20/11, chưa xong"))
  }

  @Test("where not all visits could be read, their figures are not told")
  func notRead() throws {
    var world = try Journey(SmallCommune.records, as: SmallCommune.secretary).world
    world.hasReadAll = false
    var page = FiguresPage(in: world)
    #expect(drawn(page, in: world).plainText.contains("chưa đọc được hết các lượt thăm"))
    let village = try #require(drawn(page, in: world).lines.first { $0.contains("  Là Si") })
    #expect(village.split(separator: " ").dropFirst(2).prefix(3) == ["3/4", "…", "…"])
    world.hasReadAll = true
    _ = page.appear(in: world)
    #expect(drawn(page, in: world).lines.contains { $0.contains("  Là Si") && $0.contains("1/4") })
  }

  private func drawn(_ page: FiguresPage, in world: World) -> Grid {
    var canvas = Canvas(size: world.size)
    page.draw(on: &canvas, in: world)
    return canvas.grid
  }
}
