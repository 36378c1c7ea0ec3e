import Casework
import Cells
import Testing
import Widgets
import Wording

@testable import Screens

@Suite("The page that asks what day it is")
struct DatePageTests {
  private func page(shown: String = "2015-01-01", closed: String? = nil) throws -> DatePage {
    let doubt = ClockDoubt(
      shown: try #require(Day(iso: shown)), built: try #require(Day(iso: "2026-11-20")),
      lastClosing: closed.flatMap(Day.init(iso:)))
    return DatePage(try #require(doubt), wording: try Wording.embedded())
  }

  /// The page as one text, lines joined.
  private func text(_ page: DatePage) -> String {
    lines(of: page, in: Size(columns: 80, rows: 24)).map {
      $0.split(separator: " ").joined(separator: " ")
    }
    .joined(separator: " ")
  }

  private func lines(of page: DatePage, in size: Size) -> [String] {
    var page = page
    page.use(size)
    return page.draw().lines
  }

  private func typing(_ text: String, in page: inout DatePage) {
    page.take(text.map { .key(.character($0)) } + [.key(.enter)])
  }

  @Test("says what the clock shows and why that cannot be")
  func reasons() throws {
    let built = text(try page())
    #expect(built.contains("chỉ ngày 01/01/2015, nhưng chương trình này làm ra ngày 20/11/2026"))
    let closed = text(try page(shown: "2026-11-25", closed: "2026-12-03"))
    #expect(closed.contains("chỉ ngày 25/11/2026, nhưng chi bộ đã chốt tháng ngày 03/12/2026"))
  }

  @Test("takes the day that is typed, and is left")
  func answer() throws {
    var page = try page()
    typing("25/11", in: &page)
    #expect(page.today == Day(iso: "2026-11-25"))
    #expect(page.hasLeft)
  }

  @Test("refuses a day that is too early or none, beside the field, and keeps what was typed")
  func refusals() throws {
    var page = try page()
    typing("", in: &page)
    #expect(text(page).contains("Gõ ngày hôm nay, như 23/11/2026."))
    typing("19/11/2026", in: &page)
    #expect(text(page).contains("19/11/2026"))
    #expect(text(page).contains("Ngày 19/11/2026 vẫn còn trước 20/11/2026."))
    typing("x", in: &page)
    #expect(text(page).contains("Không đọc được ngày “19/11/2026x”"))
    #expect(page.today == nil)
    #expect(!page.hasLeft)
  }

  @Test("Esc leaves without an answer")
  func leaving() throws {
    var page = try page()
    page.take([.key(.escape)])
    #expect(page.hasLeft)
    #expect(page.today == nil)
  }

  @Test("fits the smallest window, all of what it says in sight")
  func small() throws {
    let page = try page()
    let lines = lines(of: page, in: Frame.minimum)
    #expect(lines.contains { $0.contains("Hôm nay") && $0.contains("ngày/tháng/năm") })
    #expect(lines.last?.contains("Esc thoát") ?? false)
  }
}
