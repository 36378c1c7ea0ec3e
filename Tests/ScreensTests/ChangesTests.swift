import Casework
import Record
import Testing
import Widgets

@testable import Screens

@Suite("Lịch sử ghi")
struct ChangesTests {
  private var head14: Person { Person(id: .init("hh-014-head"), name: "Giàng Lò Chừ") }

  /// Opens the file of LS-014 and points at its head, whose birth was written apart on two laptops.
  private func atHead() throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller, as: SmallCommune.lead,
      here: [Edit(head14.record, ["birth": .to(.text("1978"))])],
      there: [Edit(head14.record, ["birth": .to(.text("1979-05-02"))])])
    try journey.press("2", "/")
    try journey.type("ls-014")
    try journey.press(.enter, .enter)
    try journey.point(at: "Chủ hộ")
    return journey
  }

  @Test("one key shows who wrote what of a person, when, and from what to what")
  func member() throws {
    var journey = try atHead()
    try journey.press("w")
    #expect(journey.text.contains("Lịch sử ghi · "))
    #expect(journey.text.contains("1979 → 1978"))
    #expect(journey.text.contains("1979 → 02/05/1979"))
    try expectScreen(journey, "changes")
    try journey.press(.escape)
    #expect(journey.text.contains("Hồ sơ hộ"))
  }

  @Test("a save made since stands on top")
  func newest() throws {
    var journey = try atHead()
    try journey.press(.enter)
    try journey.press(.control("u"))
    try journey.type("Giàng Lò Chư")
    try journey.press(.control("s"))
    try journey.press("w")
    let lines = journey.screen
    let renamed = try #require(lines.firstIndex { $0.contains("Giàng Lò Chừ → Giàng Lò Chư") })
    let born = try #require(lines.firstIndex { $0.contains("1979 → 1978") })
    #expect(renamed < born)
  }

  @Test("where nothing is pointed at, a sentence says so")
  func nothing() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("5", "w")
    #expect(journey.text.contains("chưa chỉ vào dòng nào"))
  }
}
