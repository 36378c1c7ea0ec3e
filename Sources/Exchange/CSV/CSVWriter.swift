import Ccsv

/// Writes a table as CSV for spreadsheets: UTF-8 with a byte order mark, commas, CRLF.
struct CSVWriter {
  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What was written since the last time; the next row goes on behind it.
  mutating func flush() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  mutating func row(_ cells: [String]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell)
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    // A spreadsheet would run such a cell as a formula.
    var cell = cell.looksLikeFormula ? "'" + cell : cell
    cell.withUTF8 { source in
      guard source.contains(where: Self.mustBeQuoted) else {
        return bytes.append(contentsOf: source)
      }
      // Twice the length and two quotes is the most that quoting can need.
      var quoted = [UInt8](repeating: 0, count: source.count * 2 + 2)
      let length = csv_write(&quoted, quoted.count, source.baseAddress, source.count)
      bytes += quoted.prefix(length)
    }
  }

  private static func mustBeQuoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";"), 0x00...0x1F: true
    default: false
    }
  }
}

extension String {
  fileprivate var looksLikeFormula: Bool {
    switch utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
      true
    default: false
    }
  }
}
