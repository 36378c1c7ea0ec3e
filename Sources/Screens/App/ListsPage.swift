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
  /// Names side by side on the first line; the current one is marked, not only coloured. Where there is
  /// no room for all, those before it give way.
  mutating func names<Of: Equatable>(
    of all: [Of], current: Of, from first: Int = 0, title: (Of) -> String
  ) {
    let words = all.map { ($0 == current ? "▸" : " ") + title($0) }
    guard let place = all.firstIndex(of: current) else { return }
    var skipped = 0
    func columnsToCurrent() -> Int {
      words[skipped...place].reduce(skipped > 0 ? 1 : 0) { $0 + DisplayWidth.of($1) + 1 } - 1
    }
    while skipped < place, columnsToCurrent() > columns - first { skipped += 1 }
    var column = first
    if skipped > 0 { column = text("…", column: column, row: 0, style: .muted) }
    for (index, word) in words.enumerated().dropFirst(skipped) {
      column =
        text(
          word.clipped(to: columns - column), column: column, row: 0,
          style: index == place ? .selected : .plain) + 1
    }
  }
}
