import Journal
import VietnameseText

/// What a person said about a list where the program would have understood it otherwise, kept for
/// the next list with the same headings: an office hands over the same columns year after year.
///
/// It belongs to this machine and not to the record: it says how files are read and nothing of any
/// household, so that no other laptop need agree with it.
package struct ImportProfile: Hashable, Sendable {
  /// Lists of one digest have the same headings.
  package let headings: String
  package let choices: ImportChoices

  package init(headings: String, choices: ImportChoices) {
    self.headings = headings
    self.choices = choices
  }

  /// The digest of a file's headings: of the row that has most words and no digits. Not the
  /// headings themselves, since where there are none the row may hold names of people.
  package static func headings(of tables: [OfficeTable]) -> String? {
    for table in tables where !table.isHidden {
      var best: (count: Int, keys: [String]) = (2, [])
      for row in table.rows.prefix(30) {
        let cells = row.cells.filter { !$0.isEmpty }
        guard cells.count > best.count,
          !cells.contains(where: { $0.unicodeScalars.contains(where: \.isDigit) })
        else { continue }
        best = (cells.count, cells.map(\.spellingKey))
      }
      if !best.keys.isEmpty { return sha256Text(Array(best.keys.joined(separator: "\n").utf8)) }
    }
    return nil
  }
}

extension ImportProfile {
  /// One line of a file of profiles: the digest, then what was said, as the command line says it.
  package var line: String {
    var parts = [headings]
    if let code = choices.code { parts.append("encoding=\(code.name)") }
    for (column, index) in choices.columns.sorted(by: { $0.value < $1.value }) {
      let letters = OfficeHeader.Heading(text: "", index: index).letters
      parts.append("column=\(column.rawValue)=\(letters)")
    }
    parts += choices.sheets.map { "sheet=\($0)" }
    return parts.joined(separator: "\t")
  }

  /// Nil for a line that is none.
  package init?(line: String) {
    let parts = line.split(separator: "\t").map(String.init)
    guard let headings = parts.first, headings.utf8.count == 64 else { return nil }
    var choices = ImportChoices()
    for part in parts.dropFirst() {
      if let name = part.value(of: "encoding"), let code = LetterCode(name: name) {
        choices.code = code
      } else if let name = part.value(of: "sheet") {
        choices.sheets.append(name)
      } else if let text = part.value(of: "column"), let chosen = ChosenColumn(text) {
        choices.columns[chosen.column] = chosen.index
      } else {
        return nil
      }
    }
    self.init(headings: headings, choices: choices)
  }
}

/// A column as a person names it: `name=C`.
package struct ChosenColumn: Hashable, Sendable {
  package let column: OfficeColumn
  /// From 0.
  package let index: Int

  package init?(_ text: String) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let column = OfficeColumn(rawValue: String(parts[0])),
      let corner = CellArea.Corner(parts[1].uppercased() + "1"),
      corner.column < CellArea.mostColumns, parts[1].allSatisfy(\.isLetter)
    else { return nil }
    self.column = column
    index = corner.column
  }
}

extension String {
  fileprivate func value(of key: String) -> String? {
    hasPrefix(key + "=") ? String(dropFirst(key.count + 1)) : nil
  }
}
