import Casework
import Testing
import Widgets

@testable import Screens

@Suite("Đi học, biết chữ")
struct SchoolJourneyTests {
  private static let year = SchoolYear(startingIn: 2026)
  private static let child = Person.ID("hh-007-child2")

  private func list() throws -> Journey {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.children, as: SmallCommune.lead)
    try journey.press("2", "l")
    return journey
  }

  @Test("the children of a village; whom nobody has asked about comes before the pupils")
  func pupils() throws {
    var journey = try list()
    #expect(journey.text.contains("3 cháu · chưa biết 2 · đang học 1"))
    try expectScreen(journey, "school-list")
    // In the school year before, nothing is known of anybody.
    try journey.press("[")
    #expect(journey.text.contains("năm học 2025-2026"))
    #expect(journey.text.contains("3 cháu · chưa biết 3"))
    try journey.press("]", "]")
    #expect(journey.text.contains("Chưa đến năm học sau."))
    // The households without a village come after the last one, then the first again.
    try journey.press(.right)
    #expect(journey.text.contains("Không có trẻ từ 3 đến 17 tuổi"))
    try journey.press(.right)
    #expect(journey.text.contains("3 cháu"))
  }

  @Test("a child is said to be at school, leaves, and the save is taken back")
  func schooling() throws {
    var journey = try list()
    try journey.press(.down, .enter, "1")
    // Choosing "at school" fills in the day on which school began.
    #expect(journey.text.contains("05/09/2026"))
    #expect(!journey.text.contains("Trở lại từ"))
    try expectScreen(journey, "schooling")
    try journey.press(.control("s"))
    #expect(
      journey.register.schooling(of: Self.child, in: Self.year)?.enrolled == Day(iso: "2026-09-05"))
    #expect(journey.text.contains("3 cháu · chưa biết 1 · đang học 2"))
    try journey.point(at: "Ly Lò Pư")
    try journey.press(.enter, .tab, .tab, .tab, .tab, .tab, .tab)
    try journey.type("1/9")
    try journey.press(.control("s"))
    #expect(journey.text.contains("Ngày nghỉ học trước ngày đi học"))
    try journey.press(.control("u"))
    try journey.type("10/11")
    #expect(journey.text.contains("Trở lại từ"))
    try journey.press(.control("s"))
    #expect(journey.text.contains("không ở trường 1"))
    #expect(journey.text.contains("chưa sắp xếp gì"))
    try journey.press("u")
    #expect(journey.text.contains("3 cháu · chưa biết 1 · đang học 2"))
  }

  @Test("of who goes to no school, no level is asked, but why and what is arranged")
  func notEnrolled() throws {
    var journey = try list()
    try journey.press(.down, .enter, "2")
    #expect(!journey.text.contains("Lớp, cấp"))
    #expect(journey.text.contains("Vì sao"))
    try journey.press(.tab, "1", .tab, " ", .control("s"))
    let saved = try #require(journey.register.schooling(of: Self.child, in: Self.year))
    #expect(saved.notEnrolled && saved.leftWhy == .farWay)
    #expect(saved.arrangements == [.place] && saved.arrangementDay == Day(iso: "2026-11-23"))
  }

  @Test("the household's file tells of each child and of the adults; literacy is asked in one go")
  func file() throws {
    var journey = try Journey(
      SmallCommune.fuller + SmallCommune.children + SmallCommune.couple, as: SmallCommune.lead)
    try journey.press("2", .enter)
    try journey.point(at: "Ly Mì Xo: vào học")
    try journey.press(.enter)
    #expect(journey.text.contains("Việc học của Ly Mì Xo · năm học 2026-2027"))
    try journey.press(.escape)
    try journey.point(at: "chưa hỏi ai")
    try journey.press(.enter, .tab, "1", .tab, "3")
    try expectScreen(journey, "literacy")
    try journey.press(.control("s"))
    #expect(journey.text.contains("đọc, viết được 1 · chưa biết chữ 1 · chưa hỏi 1"))
    #expect(
      journey.register.literacy(of: .init("hh-007-head"))?.state == .reads)
    try journey.press("u")
    #expect(journey.register.literacy(of: .init("hh-007-head"))?.state == nil)
  }
}
