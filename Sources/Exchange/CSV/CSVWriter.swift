import Ccsv

/// Writes a table as CSV for spreadsheets: UTF-8 with a byte order mark, commas, CRLF.
struct CSVWriter {
  private(set) var bytes: [UInt8]

  /// - Parameter isBegun: the rows are put behind others.
  init(isBegun: Bool = false) { bytes = isBegun ? [] : [0xEF, 0xBB, 0xBF] }

  private var isInRow = false

  mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  /// The next cell of a row that `endRow` ends.
  mutating func cell(_ text: String) {
    if isInRow { bytes.append(UInt8(ascii: ",")) }
    isInRow = true
    append(text)
  }

  /// Empty where there is no number.
  mutating func cell(_ number: Int?) { cell(number.map(String.init) ?? "") }

  mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isInRow = false
  }

  private mutating func append(_ cell: String) {
    guard !cell.isEmpty else { return }
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
