import Cells

/// The line that names the keys that work here.
package struct Footer: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package var keys: String
    package var label: String

    package init(keys: String, label: String) {
      self.keys = keys
      self.label = label
    }

    var columns: Int { DisplayWidth.of(keys) + 1 + DisplayWidth.of(label) }
  }

  /// The most important first.
  package var items: [Item]
  /// The key that lists all keys, shown where not all items fit; empty: none.
  package var helpKey: String

  package init(items: [Item] = [], helpKey: String = "") {
    self.items = items
    self.helpKey = helpKey
  }

  /// The keys of a page, then those of a part of it.
  package static func + (page: Footer, part: Footer) -> Footer {
    Footer(items: page.items + part.items, helpKey: page.helpKey)
  }

  private static let gap = 2

  /// What stands after the items that fit: `? …`, with the room before it.
  private var restColumns: Int {
    helpKey.isEmpty ? 2 : Self.gap + DisplayWidth.of(helpKey) + 2
  }

  /// How many items fit whole in `columns`; where not all do, room is kept for `? …`.
  func count(fitting columns: Int) -> Int {
    var used = 0
    var fitting = 0
    for (index, item) in items.enumerated() {
      used += item.columns + (index > 0 ? Self.gap : 0)
      let isLast = index == items.count - 1
      if used + (isLast ? 0 : restColumns) > columns { break }
      fitting += 1
    }
    return fitting
  }

  /// Draws the items that fit into `columns` from `column` on; gives the column after them.
  @discardableResult
  func draw(on canvas: inout Canvas, row: Int, column: Int, columns: Int) -> Int {
    let fitting = count(fitting: columns)
    var at = column
    for (index, item) in items.prefix(fitting).enumerated() {
      if index > 0 { at += Self.gap }
      at = canvas.text(item.keys, column: at, row: row, style: .key) + 1
      at = canvas.text(item.label, column: at, row: row)
    }
    if fitting < items.count, columns > 0 {
      if !helpKey.isEmpty {
        at = canvas.text(
          helpKey, column: fitting > 0 ? at + Self.gap : at, row: row, style: .key)
      }
      at = canvas.text("…", column: at > column ? at + 1 : at, row: row, style: .muted)
    }
    return at
  }
}
