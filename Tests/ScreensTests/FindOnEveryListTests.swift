import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Finding, on every list of the program")
struct FindOnEveryListTests {
  @Test(
    "a page with rows to point at is searched with /, or Ctrl-F where letters are text",
    arguments: OpenedPage.all.filter { $0.dialog.isEmpty })
  func everyList(_ opened: OpenedPage) throws {
    var journey = try opened.open()
    let page = try #require(journey.app.pages.last)
    guard Mirror(reflecting: page).children.contains(where: { $0.value is ListCursor }),
      !(page is FindRowPage)
    else { return }
    if let list = page as? any ListPage, list.shape.rowCount == 0 { return }
    try journey.press(page.mode == .text ? .control("f") : "/")
    #expect(journey.text.contains(journey.world.wording["widgets.search.label"]), "\(journey.text)")
  }

  private func secretary() throws -> Journey {
    try Journey(ReviewCell.records, as: SmallCommune.secretary)
  }

  /// The line with the cursor; not the one that names what the file by time shows.
  private func pointed(in journey: Journey) -> String {
    journey.screen.dropFirst(2).first { $0.contains("▸") && !$0.hasPrefix(" [ ]") } ?? ""
  }

  @Test("the review: a member is found by a name without accents, and Enter points there")
  func review() throws {
    var journey = try secretary()
    try journey.press("4", "/")
    try journey.type("phung me")
    try journey.press(.enter)
    #expect(pointed(in: journey).contains("Phùng Phù Mé"), "\(journey.text)")
  }

  @Test("who does not lead the review finds nobody's month")
  func ownMonth() throws {
    var journey = try Journey(ReviewCell.records, as: SmallCommune.lead)
    try journey.press("4", "/")
    #expect(journey.text.contains("Trang này không có danh sách để tìm."), "\(journey.text)")
  }

  @Test("the meeting sheet: the row found begins at its first column, and what was typed stays")
  func meetingSheet() throws {
    var journey = try secretary()
    try journey.press("4", "i", "c", "/")
    try journey.type("phung phu")
    try journey.press(.enter)
    #expect(pointed(in: journey).contains("Phùng Phù Mé"), "\(journey.text)")
    // The letter goes into that member's first column.
    try journey.press("v")
    let row = journey.screen.first { $0.contains("Phùng Phù Mé") } ?? ""
    #expect(row.contains("vắng"), "\(journey.text)")
    #expect(journey.screen.contains { $0.contains("Ly Gạ Po") && $0.contains("có mặt") })
  }

  @Test("in the words of the sheet a slash is text, and Ctrl-F finds")
  func wordsOfTheSheet() throws {
    var journey = try secretary()
    try journey.press("4", "i", .down)
    try journey.type("trước 10/12")
    #expect(journey.text.contains("trước 10/12"), "\(journey.text)")
    try journey.press(.control("f"))
    try journey.type("ls-031")
    try journey.press(.enter)
    #expect(pointed(in: journey).contains("LS-031"), "\(journey.text)")
  }

  @Test("the household's file: a person is found by name, a visit by what was written")
  func householdFile() throws {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("2", .enter, "/")
    try journey.type("u chua")
    try journey.press(.enter)
    #expect(pointed(in: journey).contains("ủ chua"), "\(journey.text)")
  }

  @Test("the saved lines of a notebook")
  func notebook() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("n")
    try journey.press("1", "0", "1", "4", "1", .enter)
    try journey.press(.tab, "7", "1", .enter)
    try journey.press(.up, "/")
    try journey.type("014")
    try journey.press(.enter)
    #expect(pointed(in: journey).contains("LS-014"), "\(journey.text)")
  }
}
