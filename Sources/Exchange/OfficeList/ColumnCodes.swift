package import VietnameseText

/// In which code the columns of a table are written, column by column: lists are pasted together
/// from others.
package struct ColumnCodes: Hashable, Sendable {
  /// One column whose letters had to be read in an older code, or could be.
  package struct Column: Hashable, Sendable {
    /// From 0.
    package let index: Int
    package let code: LetterCode
    /// Nobody need be asked.
    package let isClear: Bool
    /// Cells of the column, as they are in the file and as they are read.
    package let samples: [Sample]
  }

  package struct Sample: Hashable, Sendable {
    package let written: String
    package let read: String
  }

  /// Those that are not plainly Unicode, from the left.
  package private(set) var columns: [Column] = []

  /// Reads the letters of all columns and closes up their spaces. `chosen` is the code that a
  /// person says the file is in; its cells that are Unicode already stay so.
  static func read(
    _ rows: [CSVTable.Row], chosen: LetterCode?
  ) -> (rows: [CSVTable.Row], codes: ColumnCodes) {
    let width = rows.map(\.cells.count).max() ?? 0
    var codes = ColumnCodes()
    var byColumn = [LetterCode](repeating: chosen ?? .unicode, count: width)
    if chosen == nil {
      // The file's own code first, since a column may say too little by itself.
      let usual = CodeGuess(of: rows.lazy.flatMap(\.cells)).best
      for index in 0..<width {
        let guess = CodeGuess(of: rows.lazy.compactMap { $0.cell(index) }, favouring: usual)
        byColumn[index] = guess.best
        if guess.best != .unicode || usual != .unicode {
          codes.add(index, guess.best, isClear: guess.isClear, rows)
        }
      }
    } else if let chosen {
      for index in 0..<width { codes.add(index, chosen, isClear: true, rows) }
    }
    let read = rows.map { row in
      CSVTable.Row(
        number: row.number,
        cells: row.cells.enumerated().map { byColumn[$0].reading(of: $1).tidied })
    }
    return (read, codes)
  }

  private static let mostSamples = 5

  private mutating func add(
    _ index: Int, _ code: LetterCode, isClear: Bool, _ rows: [CSVTable.Row]
  ) {
    guard code != .unicode || !isClear else { return }
    var samples: [Sample] = []
    var written: Set<String> = []
    for row in rows where samples.count < Self.mostSamples {
      guard let text = row.cell(index), text.utf8.contains(where: { $0 > 0x7F }),
        written.insert(text).inserted
      else { continue }
      samples.append(Sample(written: text.tidied, read: code.reading(of: text).tidied))
    }
    guard !samples.isEmpty else { return }
    columns.append(Column(index: index, code: code, isClear: isClear, samples: samples))
  }

  /// Whether the column is read in an older code.
  func isLegacy(_ index: Int) -> Bool {
    columns.contains { $0.index == index && $0.code != .unicode }
  }
}

extension CSVTable.Row {
  fileprivate func cell(_ index: Int) -> String? {
    cells.indices.contains(index) && !cells[index].isEmpty ? cells[index] : nil
  }
}
