import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("Nhiệm vụ của kế hoạch")
struct TasksTests {
  private func opened(size: Size = Size(columns: 80, rows: 24)) throws -> Journey {
    var journey = try Journey(SmallCommune.records, as: SmallCommune.lead, size: size)
    try journey.press("v")
    return journey
  }

  @Test("the plan's tasks of the year and of the period, overdue first; [ and ] show other years")
  func list() throws {
    var journey = try opened()
    #expect(journey.text.contains("Nhiệm vụ của kế hoạch · năm 2026"))
    #expect(journey.screen.first { $0.contains("quá hạn") && $0.contains("ngày") } != nil)
    #expect(journey.text.contains("chưa giao"))
    try journey.press("]")
    #expect(journey.text.contains("năm 2027"))
    #expect(journey.text.contains("0 quá hạn"))
    try journey.press("[", "[")
    #expect(journey.text.contains("Kế hoạch từ năm 2026 đến năm 2030."))
  }

  @Test("given to oneself it is one's own and on Hôm nay; done it leaves both; u brings it back")
  func ownTask() throws {
    var journey = try opened()
    try journey.press(.enter, "c", .tab, .tab, .enter)
    try journey.type("xa hu")
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("Ai làm: Lỳ Xá Hừ"))
    try journey.press(.escape, "s")
    #expect(journey.text.contains("việc của mình"))
    try journey.press("1")
    #expect(journey.text.contains("Nhiệm vụ: "))
    try journey.point(at: "Nhiệm vụ: ")
    try journey.press("x")
    #expect(!journey.text.contains("Nhiệm vụ: "))
    try journey.press("u")
    #expect(journey.text.contains("Nhiệm vụ: "))
  }

  @Test("progress is noted with the figure that shows it, and Enter opens that figure")
  func progress() throws {
    var journey = try opened()
    try journey.press("g")
    try journey.type("Đã phân công 40 hộ")
    try journey.press(.tab)
    try journey.type("120")
    try journey.press(.control("s"))
    #expect(journey.text.contains("“120” không phải là phần trăm"))
    try journey.press(.control("u"))
    try journey.type("90")
    try journey.press(.tab, .enter)
    try journey.type("ho co nguoi phu trach")
    try journey.press(.enter, .control("s"))
    #expect(journey.text.contains("90%"))
    try journey.press(.enter)
    #expect(journey.text.contains("Đã phân công 40 hộ"))
    #expect(journey.text.contains("Chứng minh: Hộ có người phụ trách"))
    try journey.press(.enter)
    #expect(journey.text.contains("Hộ có người phụ trách"))
    #expect(journey.text.contains("LS-031"))
  }

  @Test("a task of the commune's own needs what, who, by when and which result counts")
  func add() throws {
    var journey = try opened()
    try journey.press("m", .control("s"))
    for sentence in [
      "Cần ghi việc phải làm.", "Cần ghi cơ quan hoặc chọn người làm.", "Cần hạn, ví dụ 31/12.",
      "Cần ghi kết quả nào thì coi là xong.",
    ] { #expect(journey.text.contains(sentence)) }
    #expect(journey.store.saves.isEmpty)
  }

  @Test("the keys are bound, worded and without clash")
  func keys() throws {
    for language in ["vi", "en"] {
      let wording = try Wording.embedded(language)
      #expect(TasksPage.keys.faults(in: wording).isEmpty)
      #expect(TaskPage.keys.faults(in: wording).isEmpty)
    }
  }

  @Test("as they look", arguments: [(80, 24), (120, 40)])
  func picture(columns: Int, rows: Int) throws {
    try expectScreen(opened(size: Size(columns: columns, rows: rows)), "tasks")
  }

  @Test("as one looks")
  func onePicture() throws {
    var journey = try opened()
    try journey.press("g")
    try journey.type("Đã họp hai chi bộ")
    try journey.press(.control("s"), .enter)
    try expectScreen(journey, "task")
  }
}
