/// An area of a sheet, such as `A5:A6`.
struct CellArea: Hashable {
  struct Corner: Hashable {
    /// From 0.
    let column: Int
    /// From 1, as spreadsheets number rows.
    let row: Int

    init?(_ text: some StringProtocol) {
      var column = 0
      var row = 0
      for byte in text.utf8 where byte != UInt8(ascii: "$") {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 100_000:
          column = column * 26 + Int(byte - 64)
        case UInt8(ascii: "0")...UInt8(ascii: "9") where row < 100_000_000:
          row = row * 10 + Int(byte - 48)
        default: return nil
        }
      }
      guard column > 0, row > 0 else { return nil }
      self.column = column - 1
      self.row = row
    }
  }

  static let mostRows = 1_048_576
  static let mostColumns = 16_384

  let first: Corner
  let last: Corner

  init?(_ text: String) {
    let corners = text.split(separator: ":").compactMap(Corner.init)
    guard corners.count == 2, corners[0].row <= corners[1].row,
      corners[0].column <= corners[1].column
    else { return nil }
    first = corners[0]
    last = corners[1]
  }
}

/// Cells that a sheet shows as one. What stands in the first is said of every row beside it:
/// the code of a household of all its rows, a heading of all rows of headings.
struct MergedCells {
  /// Areas of several rows, by the row they begin in.
  private var areas: [Int: [CellArea]] = [:]

  mutating func add(_ area: CellArea) {
    guard area.last.row > area.first.row else { return }
    areas[area.first.row, default: []].append(area)
  }

  /// The rows with the text of merged cells repeated downwards in their first column.
  func filled(_ rows: [CSVTable.Row]) -> [CSVTable.Row] {
    guard !areas.isEmpty else { return rows }
    var open: [Int: (text: String, last: Int)] = [:]
    return rows.map { row in
      var cells = row.cells
      for (column, area) in open {
        if row.number > area.last {
          open[column] = nil
        } else if column < cells.count, cells[column].isEmpty {
          cells[column] = area.text
        }
      }
      for area in areas[row.number] ?? [] {
        let column = area.first.column
        guard column < cells.count, !cells[column].isEmpty else { continue }
        open[column] = (cells[column], area.last.row)
      }
      return CSVTable.Row(number: row.number, cells: cells)
    }
  }
}
