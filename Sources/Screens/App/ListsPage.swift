import Cells
import Widgets

/// A table page of several lists, a Tab apart: their names are the line above the table.
protocol ListsPage: TablePage {
  associatedtype List: Equatable, CaseIterable where List.AllCases == [List]

  var list: List { get set }
  func title(of list: List, in world: World) -> String
}

extension ListsPage {
  /// The line of lists and a blank one.
  static var headLines: Int { 2 }

  func drawHead(on body: inout Canvas, in world: World) {
    body.names(of: List.allCases, current: list) { title(of: $0, in: world) }
  }

  /// Shows the list so many places on, from its top.
  mutating func showList(_ step: Int) {
    list = list.neighbour(step)
    cursor = ListCursor()
  }
}

extension Canvas {
  /// Names side by side on the first line; the current one is marked, not only coloured.
  mutating func names<Of: Equatable>(
    of all: [Of], current: Of, from first: Int = 0, title: (Of) -> String
  ) {
    var column = first
    for one in all {
      let isCurrent = one == current
      column =
        text(
          (isCurrent ? "▸" : " ") + title(one), column: column, row: 0,
          style: isCurrent ? .selected : .plain) + 1
    }
  }
}
