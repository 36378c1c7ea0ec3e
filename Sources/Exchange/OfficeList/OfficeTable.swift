package import Casework
package import VietnameseText

/// One table of an office's file: the whole of a CSV file, or one sheet of a workbook.
package struct OfficeTable: Hashable, Sendable {
  /// The sheet's name; nil for a CSV file.
  package let sheet: String?
  package let isHidden: Bool
  package let rows: [CSVTable.Row]
  /// How the letters of its columns were read.
  package let codes: ColumnCodes
  /// Rows that the spreadsheet does not show. A filter hides rows without taking them out of the
  /// list, so they are read like all others, and told.
  package let hiddenRows: Set<Int>

  package init(
    sheet: String? = nil, isHidden: Bool = false, rows: [CSVTable.Row], hiddenRows: Set<Int> = [],
    codes: ColumnCodes = ColumnCodes()
  ) {
    self.sheet = sheet
    self.isHidden = isHidden
    self.rows = rows
    self.hiddenRows = hiddenRows
    self.codes = codes
  }

  /// The table with its letters read, and without rows that hold nothing.
  func read(chosen: LetterCode?) -> OfficeTable {
    let (rows, codes) = ColumnCodes.read(rows, chosen: chosen)
    return OfficeTable(
      sheet: sheet, isHidden: isHidden, rows: rows.filter { !$0.isBlank }, hiddenRows: hiddenRows,
      codes: codes)
  }
}

/// What a person says about a file where the program would understand it otherwise.
package struct ImportChoices: Hashable, Sendable {
  /// Columns by what they hold, from 0.
  package var columns: [OfficeColumn: Int] = [:]
  /// The sheets to read; all that are not hidden where none is named.
  package var sheets: [String] = []

  /// The code that all letters are in; found by itself where nil.
  package var code: LetterCode?
  /// Households of the list that a person says are ones of the register, by their first rows.
  package var accepted: [OfficePlace: Household.ID] = [:]

  package init() {}

  /// What was said of an earlier file, as far as it can be said of this one: a sheet that is not there
  /// any more is none to read.
  package func fitting(_ tables: [OfficeTable]) -> ImportChoices {
    var choices = self
    choices.sheets = sheets.filter { name in tables.contains { $0.isCalled(name) } }
    return choices
  }

  /// Whether the table is read.
  package func takes(_ table: OfficeTable) -> Bool {
    sheets.isEmpty ? !table.isHidden : sheets.contains(where: table.isCalled)
  }
}

extension OfficeTable {
  /// By the sheet's name, however it is spelled.
  func isCalled(_ name: String) -> Bool {
    sheet?.spellingKey == name.spellingKey
  }
}
