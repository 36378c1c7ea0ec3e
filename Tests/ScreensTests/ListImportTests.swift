import Casework
import Cells
import Testing
import VietnameseText
import Widgets

@testable import Screens

@Suite("Nhập danh sách")
struct ListImportTests {
  private func picking() throws -> Journey {
    var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead)
    try journey.press("8", "n")
    return journey
  }

  private func opened() throws -> Journey {
    var journey = try picking()
    try journey.point(at: "nhan-khau-cu.csv")
    try journey.press(.enter)
    return journey
  }

  @Test("from Danh mục: the person's own folder, folders first")
  func folder() throws {
    let journey = try picking()
    #expect(journey.text.contains("/usb"))
    #expect(journey.text.contains("Giấy tờ/"))
  }

  @Test("folders are opened and left, the one that was left pointed at; o goes to a USB stick")
  func folders() throws {
    var journey = try picking()
    try journey.press(.left)
    #expect(journey.screen.contains { $0.hasPrefix(" ▸") && $0.contains("/usb") })
    try journey.press(.enter, "o")
    #expect(journey.text.contains("/media/USB"))
    #expect(journey.text.contains("không có danh sách nào"))
  }

  @Test("a file is read and told before anything is saved")
  func understood() throws {
    let journey = try opened()
    #expect(journey.text.contains("Đọc được 40 hộ, 215 người"))
    #expect(journey.store.saves.isEmpty)
  }

  @Test("columns with samples: what one holds and the code of its letters can be said otherwise")
  func columns() throws {
    var journey = try opened()
    try journey.press(.tab)
    try journey.press(.down, .enter)
    try journey.type("ngay")
    try journey.press(.enter)
    #expect(journey.screen.contains { $0.contains("Họ và tên") && $0.contains("Ngày sinh") })
    try journey.press("b")
    #expect(journey.text.contains("Cột D, Unicode: Vàng Mỳ Hừ"))
    try journey.press(.control("s"))
    let choices = ImportRequest.Choices(code: .unicode, columns: ["birth": 3])
    #expect(journey.store.keptReadings.map(\.choices) == [choices])
  }

  @Test("households that may be there already are accepted one by one, then all is one save")
  func accepted() throws {
    var journey = try opened()
    try journey.press(.tab, .tab, .tab)
    #expect(journey.text.contains("[ ]  PU007"), "\(journey.text)")
    try journey.press(" ")
    #expect(journey.text.contains("[x]  PU007"))
    try journey.press("l", .control("s"))
    #expect(journey.store.saves.count == 1)
    #expect(journey.store.keptReadings.map(\.accepted) == [[0]])
    #expect(journey.register.villages.values.contains { $0.name == "Hua Tát" })
    #expect(journey.register.imports.count == 1)
    // Back where the file was picked; u takes the whole import back.
    try journey.press(.escape, "u")
    #expect(journey.register.imports.isEmpty)
    #expect(!journey.register.villages.values.contains { $0.name == "Hua Tát" })
  }

  @Test("what was accepted stays accepted where the comparing before the save is stopped")
  func stopped() throws {
    var journey = try opened()
    try journey.press(.tab, .tab, .tab, " ")
    var app = journey.app
    _ = app.receive(.listStopped)
    #expect(app.draw().plainText.contains("[x]  PU007"))
    #expect(app.draw().plainText.contains("Đã dừng"))
  }

  private func workbook() throws -> Journey {
    var journey = try picking()
    try journey.point(at: "theo-ban.xlsx")
    try journey.press(.enter, .tab)
    return journey
  }

  @Test("the sheets of a workbook are chosen here, a hidden one too; the choice is kept")
  func sheets() throws {
    var journey = try workbook()
    try expectScreen(journey, "list-import-sheets")
    try journey.press(.down, .enter)
    #expect(journey.screen.contains { $0.contains("[ ]  Mu Chi") && $0.contains("không đọc") })
    try journey.press(.end, " ")
    #expect(journey.screen.contains { $0.contains("[x]  Nháp") && $0.contains("3 người") })
    try journey.press(.control("s"))
    #expect(journey.store.keptReadings.map(\.choices?.sheets) == [["Là Si", "Tổng hợp", "Nháp"]])
  }

  @Test("the sheets that are read anyway are no choice to keep")
  func usualSheets() throws {
    var journey = try workbook()
    try journey.press(.enter, .enter, .control("s"))
    #expect(journey.store.keptReadings.map(\.choices?.sheets) == [[]])
  }

  @Test("one sheet at least is read")
  func lastSheet() throws {
    var journey = try workbook()
    try journey.press(.enter, .down, .down, .enter, .up, .enter)
    #expect(journey.text.contains("Phải đọc ít nhất một trang"), "\(journey.text)")
    #expect(journey.text.contains("[x]  Mu Chi"))
  }

  @Test("sheets without a list say so, and Esc goes back to what was understood before")
  func unreadSheets() throws {
    var journey = try workbook()
    try journey.press(.enter, .down, .enter)
    #expect(journey.text.contains("Không tìm thấy dòng tiêu đề"), "\(journey.text)")
    try journey.press(.control("s"))
    #expect(journey.store.saves.isEmpty)
    try journey.press(.escape)
    #expect(journey.text.contains("[x]  Mu Chi"))
    #expect(journey.text.contains("[ ]  Là Si"))
  }

  @Test("a list in one table has no part for sheets")
  func oneTable() throws {
    let journey = try opened()
    #expect(!journey.text.contains("Trang"))
  }

  @Test("pictures: choosing the file, what was understood, its columns")
  func pictures() throws {
    try expectScreen(picking(), "list-file")
    var journey = try opened()
    try expectScreen(journey, "list-import")
    try journey.press(.tab)
    try expectScreen(journey, "list-import-columns")
  }

  @Test("a save that fails keeps the page as it was")
  func notSaved() throws {
    var journey = try opened()
    try journey.press(.tab, .tab, .tab, " ")
    journey.breakDisk(.diskFull)
    try journey.press(.control("s"))
    #expect(journey.text.contains("[x]  PU007"))
    #expect(journey.register.imports.isEmpty)
    journey.breakDisk(nil)
    try journey.press(.control("s"))
    #expect(journey.register.imports.count == 1)
  }

  @Test("a file that cannot be read says why, and nothing can be saved")
  func broken() throws {
    var journey = try picking()
    try journey.point(at: "hỏng.xlsx")
    try journey.press(.enter)
    #expect(journey.text.contains("bị cắt ngang"))
    try journey.press(.control("s"))
    #expect(journey.text.contains("Chưa đọc được danh sách này."))
    #expect(journey.store.saves.isEmpty)
  }
}
