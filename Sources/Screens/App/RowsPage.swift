import Widgets

/// A table page with a row for each of some values, read when it comes into sight and after a save.
protocol RowsPage: TablePage {
  associatedtype Row

  var rows: [Row] { get }
  mutating func read(in world: World)
  /// By what a row is found again after reading; nil: the cursor stays on its line.
  func identity(of row: Row) -> AnyHashable?
}

extension RowsPage {
  var shape: ListShape { ListShape(rows: rows.count) }
  var selected: Row? { cursor.row(in: shape).map { rows[$0] } }

  func identity(of row: Row) -> AnyHashable? { nil }

  mutating func appear(in world: World) -> [Step] {
    readAgain(in: world)
    return []
  }

  /// The cursor stays on what it was on, wherever that stands now.
  mutating func readAgain(in world: World) {
    let pointedAt = selected.flatMap { identity(of: $0) }
    read(in: world)
    if let pointedAt { point(at: pointedAt) }
  }

  mutating func point(at wanted: AnyHashable) {
    if let row = rows.firstIndex(where: { identity(of: $0) == wanted }) { cursor.select(row) }
  }
}
