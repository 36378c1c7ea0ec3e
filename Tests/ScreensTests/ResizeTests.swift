import Cells
import Foundation
import Testing
import Widgets

@testable import Screens

@Suite("Resize, in every page and dialog")
struct ResizeTests {
  @Test("no page of the program is forgotten here")
  func whole() throws {
    let root = URL(filePath: #filePath).appending(path: "../../../Sources/Screens").standardized
    var declared: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where path.hasSuffix(".swift") {
      let source = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      for match in source.matches(of: /struct (\w+)(?:<.*>)?: (?:Entry|Closing|List)?Page\b/) {
        declared.insert(String(match.1))
      }
    }
    #expect(declared == Set(OpenedPage.all.map(\.type)))
  }

  /// As a person drags the window: smaller, larger, back.
  private static let sizes = [(60, 18), (120, 40), (80, 24), (60, 18), (80, 24)]
    .map { Size(columns: $0.0, rows: $0.1) }

  @Test("keys, cursor and what was typed stay in sight at every size", arguments: OpenedPage.all)
  func resize(_ opened: OpenedPage) throws {
    var journey = try opened.open()
    let page = try #require(journey.app.pages.last)
    #expect(OpenedPage.name(of: type(of: page)) == opened.type, "\(journey.text)")
    let first = journey.grid
    let pointed = pointedAt(in: first)
    let named = try #require(footer(of: first).first)
    for size in Self.sizes {
      journey.size = size
      expectWhole(journey, named, pointed, opened)
      // A key after a resize goes by the new size.
      try journey.press(.down)
      try journey.press(.up)
      expectWhole(journey, named, pointed, opened)
    }
  }

  /// Pages with more keys than a line of 80 columns can name.
  private static let ofManyKeys: Set = [
    "TodayPage", "UrgentPage", "HouseholdListPage", "HouseholdPage", "HouseholdPoliciesPage",
    "AssignmentsPage", "BalancePage", "PersonAssignmentsPage", "ReviewPreparationPage",
    "ReviewPreparationPage, closed", "IndicatorsPage", "FundsPage",
  ]

  @Test(
    "at 80 columns the last line names every key that works here, or which key lists them",
    arguments: OpenedPage.all)
  func footer(_ opened: OpenedPage) throws {
    var app = try opened.open().app
    app.tell(nil)
    let last = app.draw().lines.last ?? ""
    if Self.ofManyKeys.contains(opened.testDescription) {
      #expect(last.contains("  ? …"), "\(last)")
    } else {
      #expect(!last.contains("…"), "\(last)")
    }
  }

  @Test("after a resize, and in the first frame, a page is laid out by the size it is drawn in")
  func layout() throws {
    func opened(_ size: Size, keys: [Key]) throws -> Journey {
      var journey = try Journey(SmallCommune.fuller, as: SmallCommune.lead, size: size)
      for key in keys { try journey.press(key) }
      return journey
    }
    let (small, large) = (Size(columns: 80, rows: 24), Size(columns: 120, rows: 40))
    for keys: [Key] in [[], ["2"], ["3"], ["5"], ["t"], ["t", .tab, .tab, .tab]] {
      var journey = try opened(small, keys: keys)
      journey.size = large
      #expect(journey.grid == (try opened(large, keys: keys)).grid, "\(keys)")
    }
  }

  private func expectWhole(
    _ journey: Journey, _ named: String, _ pointed: String?, _ opened: OpenedPage
  ) {
    let (grid, size) = (journey.grid, journey.size)
    #expect(grid.size == size)
    #expect(footer(of: grid).first == named, "\(size)\n\(grid.plainText)")
    // A dialog may lie over the row.
    if opened.dialog.isEmpty {
      #expect(pointedAt(in: grid) == pointed, "\(size)\n\(grid.plainText)")
    }
    if let cursor = grid.cursor {
      #expect(cursor.column < size.columns && cursor.row < size.rows - 1, "\(size)")
    }
    if let typed = opened.typed {
      #expect(grid.plainText.contains(typed), "\(size)\n\(grid.plainText)")
    }
  }

  /// The names of the keys that the last line shows.
  private func footer(of grid: Grid) -> [String] {
    (grid.lines.last ?? "").split(separator: "  ").map {
      $0.trimmingCharacters(in: CharacterSet(charactersIn: " …"))
    }
  }

  /// The first word of the row under the cursor of a list.
  private func pointedAt(in grid: Grid) -> String? {
    grid.lines.dropFirst(2).first { $0.contains("▸") }
      .flatMap { $0.split(separator: "▸").last?.split(separator: " ").first.map(String.init) }
  }
}
