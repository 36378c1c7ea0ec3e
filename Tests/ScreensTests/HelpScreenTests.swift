import Testing
import Widgets

@testable import Screens

@Suite("Trợ giúp")
struct HelpScreenTests {
  private func helped(by key: Key = "?", before: Key...) throws -> Journey {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    for key in before { try journey.press(key) }
    try journey.press(key)
    #expect(journey.screen[0].contains("Trợ giúp"))
    return journey
  }

  @Test("a key that the last line has no room for is told of, and works at once")
  func menu() throws {
    var journey = try helped()
    #expect(journey.text.contains("Bấm luôn một phím kể ở đây"))
    #expect(journey.text.contains("nhiệm vụ: "))
    try journey.press("V")
    #expect(journey.screen[0].contains("Nhiệm vụ của kế hoạch"))
    // Back leads to where help was asked for, not to the help.
    try journey.press(.escape)
    #expect(journey.screen[1].contains("▸1 Hôm nay"))
  }

  @Test("a command that cannot be given now says why on its own page")
  func disabled() throws {
    var journey = try helped(before: .down)
    try journey.press("x")
    #expect(journey.screen[1].contains("▸1 Hôm nay"))
    #expect(journey.text.contains("Lượt thăm xong khi đã ghi nhật ký"))
  }

  @Test("a key that works everywhere does so from here")
  func everywhere() throws {
    var journey = try helped()
    try journey.press("2")
    #expect(journey.screen[1].contains("▸2 Hộ"))
  }

  @Test("a key that nothing tells of leaves the help open and says so")
  func unknown() throws {
    var journey = try helped()
    try journey.press("z")
    #expect(journey.screen[0].contains("Trợ giúp"))
    #expect(journey.text.contains("Phím này không dùng ở đây"))
  }

  @Test("over a form letters are not typed into it unseen; its Ctrl-letters work")
  func overForm() throws {
    var journey = try helped(by: .function(1), before: "2", "m")
    try journey.press("x", "1")
    #expect(journey.screen[0].contains("Trợ giúp"))
    try journey.press(.control("s"))
    // The code that the form proposes, and nothing that was pressed in the help.
    #expect(journey.screen[0].contains("Hồ sơ hộ · LS-032 chưa rõ chủ hộ"), "\(journey.text)")
    #expect(journey.store.saves.count == 1)
  }

  @Test("what is chosen by a letter in a form is not chosen from the help")
  func overChoice() throws {
    var journey = try helped(before: "t")
    try journey.press("1")
    #expect(journey.screen[1].contains("▸1 Hôm nay"))
    #expect(journey.store.drafts.isEmpty)
  }
}
