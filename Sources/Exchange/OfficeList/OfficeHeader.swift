/// The rows of headings of a list, and what its columns are understood as.
package struct OfficeHeader: Hashable, Sendable {
  package struct Heading: Hashable, Sendable {
    /// As it is written in the file; of headings one above the other, the lowest.
    package let text: String
    /// From 0.
    package let index: Int

    /// The column as a spreadsheet names it: A, B, … Z, AA, …
    package var letters: String {
      var letters = ""
      var rest = index + 1
      while rest > 0 {
        letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
        rest = (rest - 1) / 26
      }
      return letters
    }
  }

  /// The rows that hold the headings, as a spreadsheet shows them.
  package let rows: ClosedRange<Int>
  package private(set) var columns: [OfficeColumn: Heading] = [:]
  /// Headings that mean nothing to this program, or that stand for a second time: their columns
  /// are not taken in.
  package private(set) var ignored: [Heading] = []

  /// The first row of headings.
  package var row: Int { rows.lowerBound }

  /// Headings in `rows`, one above the other; `chosen` columns are what a person says they are.
  private init?(_ rows: ArraySlice<CSVTable.Row>, chosen: [OfficeColumn: Int]) {
    guard let first = rows.first, let last = rows.last else { return nil }
    self.rows = first.number...last.number
    let stack = HeadingStack(rows.map(\.cells))
    for (column, index) in chosen {
      columns[column] = Heading(text: stack.text(at: index), index: index)
    }
    let taken = Set(chosen.values)
    for index in stack.indices where !taken.contains(index) {
      let heading = Heading(text: stack.text(at: index), index: index)
      guard !heading.text.isEmpty else { continue }
      if let column = stack.column(at: index), columns[column] == nil {
        columns[column] = heading
      } else {
        ignored.append(heading)
      }
    }
  }

  /// How far down rows of headings are looked for, and how many there can be.
  private static let rowsSearched = 40
  private static let mostRows = 3

  /// The rows that name every required column, and of those the ones that name most.
  static func find(
    in rows: [CSVTable.Row], chosen: [OfficeColumn: Int] = [:]
  ) throws(OfficeListFault) -> OfficeHeader {
    var best: OfficeHeader?
    for start in rows.indices.prefix(rowsSearched) {
      for count in 1...mostRows {
        let block = rows[start...].prefix(count)
        guard block.count == count, isHeadingBlock(block, chosen: chosen),
          let header = OfficeHeader(block, chosen: chosen)
        else { break }
        if best.map(header.isBetter) ?? true { best = header }
      }
    }
    guard let best, best.columns.count > max(1, chosen.count) || !chosen.isEmpty else {
      throw .noHeadings
    }
    guard best.missing.isEmpty else { throw .missingColumns(best.missing, row: best.row) }
    return best
  }

  private func isBetter(than other: OfficeHeader) -> Bool {
    (other.missing.count, columns.count, other.rows.count)
      > (missing.count, other.columns.count, rows.count)
  }

  /// Whether rows below the first can be headings too: they stand right below, and where a row
  /// above names the code or the name they say nothing else.
  private static func isHeadingBlock(
    _ rows: ArraySlice<CSVTable.Row>, chosen: [OfficeColumn: Int]
  ) -> Bool {
    guard let first = rows.first else { return false }
    let isChosen = { (index: Int) in
      first.cells.indices.contains(index) && !first.cells[index].isEmpty
    }
    guard chosen.isEmpty || chosen.values.contains(where: isChosen) else { return false }
    // What must stand below the code and the name, if anything does.
    var headings: [Int: String] = [:]
    for (place, row) in rows.enumerated() {
      guard row.number == first.number + place else { return false }
      for (index, text) in row.cells.enumerated() where !text.isEmpty {
        if let heading = headings[index], heading != text { return false }
        if OfficeColumn(heading: text).map(OfficeColumn.required.contains) ?? false {
          headings[index] = text
        }
      }
    }
    return true
  }

  private var missing: [OfficeColumn] {
    OfficeColumn.required.filter { columns[$0] == nil }
  }
}

/// Rows of headings one above the other, where one above can stand for several below.
private struct HeadingStack {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  var indices: Range<Int> { 0..<(rows.map(\.count).max() ?? 0) }

  private func cell(_ row: Int, _ index: Int) -> String {
    rows[row].indices.contains(index) ? rows[row][index] : ""
  }

  /// The lowest heading of a column.
  func text(at index: Int) -> String {
    for row in rows.indices.reversed() where !cell(row, index).isEmpty {
      return cell(row, index)
    }
    return ""
  }

  /// What the column is, by its lowest heading that says it, or by the two lowest together.
  func column(at index: Int) -> OfficeColumn? {
    let own = rows.indices.filter { !cell($0, index).isEmpty && !isGroup($0, index) }
    for row in own.reversed() {
      if let column = OfficeColumn(heading: cell(row, index)) { return column }
      if row > 0, let above = heading(above: row, index),
        let column = OfficeColumn(heading: above + " " + cell(row, index))
      {
        return column
      }
    }
    return nil
  }

  /// The heading over a cell: its own, or one further left that reaches over it.
  private func heading(above row: Int, _ index: Int) -> String? {
    (0...index).reversed().lazy.map { cell(row - 1, $0) }.first { !$0.isEmpty }
  }

  /// Whether a heading stands over several columns, each with its own heading below.
  private func isGroup(_ row: Int, _ index: Int) -> Bool {
    guard row + 1 < rows.count, cell(row, index + 1).isEmpty else { return false }
    return (row + 1..<rows.count).contains { below in
      !cell(below, index + 1).isEmpty && !cell(below, index).isEmpty
        && cell(below, index) != cell(row, index)
    }
  }
}

/// Why a table is no list of households, as a whole.
package enum OfficeListFault: Error, Hashable, Sendable {
  case noHeadings
  /// The row looks like headings, but columns are missing without which nothing can be read.
  case missingColumns([OfficeColumn], row: Int)
  /// Headings, and no row below them.
  case noRows
  /// The workbook has no sheet of that name.
  case noSuchSheet(String)
}
