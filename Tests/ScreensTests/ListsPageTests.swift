import Cells
import Testing
import Widgets

@testable import Screens

@Suite("Lists a Tab apart")
struct ListsPageTests {
  @Test("in a narrow terminal the list that is shown is named, whichever it is")
  func narrow() throws {
    var journey = try Journey(
      LivelihoodCommune.records, as: SmallCommune.lead, size: Size(columns: 60, rows: 18))
    try journey.press("2", "v")
    #expect(journey.screen[2].hasPrefix("▸Mô hình  Nguồn vốn"), "\(journey.text)")
    try journey.press(.backTab)
    #expect(journey.screen[2].hasPrefix("… "), "\(journey.text)")
    #expect(journey.screen[2].contains("▸Đến lúc xem (1)"), "\(journey.text)")
  }
}
