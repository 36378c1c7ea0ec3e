import VietnameseText

/// A table read from a CSV file, its rows numbered as a spreadsheet shows them.
package struct CSVTable: Hashable, Sendable {
  package enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
  }

  package struct Row: Hashable, Sendable {
    /// From 1; a row with a line break in a cell counts once, an empty row counts too.
    package let number: Int
    package let cells: [String]

    package var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
  }

  package let delimiter: Delimiter
  package let rows: [Row]
}

/// Why a file is no table that can be read, and where.
package enum CSVFault: Error, Hashable, Sendable {
  /// A quoted cell does not end, or goes on behind its closing quote, or a quote stands inside a
  /// cell that is not quoted.
  case damagedQuotes(row: Int)
  /// Bytes that are no UTF-8: the file is in an older encoding such as TCVN3.
  case notUTF8(row: Int)
  /// The file begins as UTF-16, which spreadsheets call "Unicode text".
  case utf16
  case tooLarge
}

extension CSVTable {
  /// Reads a whole file: `,` `;` or tab found by itself, with or without a byte order mark, lines
  /// ended in any way. Rows that hold nothing are left out as a rule.
  package init(_ bytes: [UInt8], keepsBlankRows: Bool = false) throws(CSVFault) {
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw .utf16
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    delimiter = Self.delimiter(of: text)
    let read = try CSVReading.rows(of: text, delimiter: delimiter, isTidy: true)
    rows = keepsBlankRows ? read : read.filter { !$0.isBlank }
  }

  /// Reads a file that may be in an older code: its letters are to be read by columns afterwards
  /// (`ColumnCodes`), and nothing of its cells is dropped before.
  init(anyCode bytes: [UInt8]) throws(CSVFault) {
    let text = Array(FileText.utf8(of: bytes[...]))
    delimiter = Self.delimiter(of: text[...])
    rows = try CSVReading.rows(of: text[...], delimiter: delimiter, isTidy: false)
  }

  /// The sign that stands most often outside of quotes.
  private static func delimiter(of bytes: ArraySlice<UInt8>) -> Delimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, Delimiter(rawValue: byte) != nil {
        counts[byte, default: 0] += 1
      }
    }
    var best = Delimiter.comma
    for candidate in Delimiter.allCases
    where counts[candidate.rawValue, default: 0] > counts[best.rawValue, default: 0] {
      best = candidate
    }
    return best
  }
}
