import Widgets

/// A table page with a row for each of some values, read when it comes into sight and after a save.
protocol RowsPage: TablePage {
  associatedtype Row

  var rows: [Row] { get }
  mutating func read(in world: World)
}

extension RowsPage {
  var shape: ListShape { ListShape(rows: rows.count) }
  var selected: Row? { cursor.row(in: shape).map { rows[$0] } }

  mutating func appear(in world: World) -> [Step] {
    read(in: world)
    return []
  }
}
