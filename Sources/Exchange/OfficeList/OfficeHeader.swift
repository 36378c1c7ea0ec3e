/// The row of headings of a list, and what its columns are understood as.
package struct OfficeHeader: Hashable, Sendable {
  package struct Heading: Hashable, Sendable {
    /// As it is written in the file.
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

  /// The row that holds the headings.
  package let row: Int
  package private(set) var columns: [OfficeColumn: Heading] = [:]
  /// Headings that mean nothing to this program, or that stand for a second time: their columns
  /// are not taken in.
  package private(set) var ignored: [Heading] = []

  private init(_ row: CSVTable.Row) {
    self.row = row.number
    for (index, text) in row.cells.enumerated() where !text.isEmpty {
      let heading = Heading(text: text, index: index)
      if let column = OfficeColumn(heading: text), columns[column] == nil {
        columns[column] = heading
      } else {
        ignored.append(heading)
      }
    }
  }

  /// How far down a row of headings is looked for.
  private static let rowsSearched = 30

  /// The first row that names every required column.
  static func find(in table: CSVTable) throws(OfficeListFault) -> OfficeHeader {
    var best: OfficeHeader?
    for row in table.rows.prefix(rowsSearched) {
      let header = OfficeHeader(row)
      if header.missing.isEmpty { return header }
      if header.columns.count > best?.columns.count ?? 0 { best = header }
    }
    guard let best, best.columns.count > 1 else { throw .noHeadings }
    throw .missingColumns(best.missing, row: best.row)
  }

  private var missing: [OfficeColumn] {
    OfficeColumn.required.filter { columns[$0] == nil }
  }
}

/// Why a table is no list of households, as a whole.
package enum OfficeListFault: Error, Hashable, Sendable {
  case noHeadings
  /// The row looks like headings, but columns are missing without which nothing can be read.
  case missingColumns([OfficeColumn], row: Int)
  /// Headings, and no row below them.
  case noRows
}
