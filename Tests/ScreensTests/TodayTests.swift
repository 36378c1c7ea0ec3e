import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Hôm nay")
struct TodayTests {
  @Test("shows what is owed, the overdue promise first")
  func order() throws {
    let journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    // 3 households; LS-014 visited; LS-022 tried; LS-007's promise was due 20/11, 3 days ago.
    #expect(
      journey.screen[3]
        == " 3 hộ phụ trách · tháng 11: đã thăm 1/3, không gặp 1 · 1 việc quá hạn")
    #expect(journey.screen[4].contains("Còn thiếu số liệu ở 3 hộ của mình"))
    #expect(journey.screen[7].contains("Hướng dẫn ủ chua thức ăn cho 2 con bò"))
    #expect(journey.screen[7].contains("quá hạn 3 ngày LS-007 Ly Xá Pư"))
    #expect(journey.screen[8].contains("Thăm hộ tháng 11 "))
    #expect(journey.screen[8].contains("còn 7 ngày     LS-007"))
    #expect(journey.screen[9].contains("Thăm hộ tháng 11 (đến 1 lần: đi nương)"))
    try expectScreenAndWide(journey, "today")
  }

  @Test("one key finishes a promise, and it is gone")
  func finish() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("x")
    #expect(journey.register.promises[SmallCommune.promise.id]?.isOpen == false)
    #expect(!journey.text.contains("ủ chua"))
    #expect(journey.screen[23].contains("đã lưu 08:15"))
  }

  @Test("a key that does nothing here says so, and which key lists those that do")
  func unbound() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press("z")
    #expect(journey.text.contains("Phím này không dùng ở đây; ? xem các phím"))
    try journey.press("t", .function(5))
    #expect(journey.text.contains("Phím này không dùng ở đây; F1 xem các phím"))
    try journey.press(.tab)
    #expect(!journey.text.contains("Phím này không dùng ở đây"))
  }

  @Test("a full disk keeps the promise open and says what to do")
  func fullDisk() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    journey.breakDisk(.diskFull)
    try journey.press("x")
    #expect(journey.register.promises[SmallCommune.promise.id]?.isOpen == true)
    #expect(journey.text.contains("ổ đĩa đã đầy"))
  }

  @Test("a visit is not finished by the key for promises, and the reason is said")
  func visitIsNotAPromise() throws {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead)
    try journey.press(.down, "x")
    #expect(journey.text.contains("Lượt thăm xong khi đã ghi nhật ký"))
  }
}
