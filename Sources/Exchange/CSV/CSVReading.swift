import Ccsv

/// One pass of libcsv over a file.
final class CSVReading {
  private var rows: [CSVTable.Row] = []
  private var cells: [String] = []
  private var number = 1
  private var endedByReturn = false
  private var fault: CSVFault?
  private let isTidy: Bool

  private init(isTidy: Bool) { self.isTidy = isTidy }

  /// All rows; the first fault ends the reading. Not `isTidy`: cells are left as they are, for what
  /// is invisible in Unicode can be a letter of an older code.
  static func rows(
    of bytes: ArraySlice<UInt8>, delimiter: CSVTable.Delimiter, isTidy: Bool
  ) throws(CSVFault) -> [CSVTable.Row] {
    var parser = csv_parser()
    // Strict, so that damage is told and not guessed at; empty lines reported, so that rows keep
    // their numbers.
    let options = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)
    guard csv_init(&parser, options) == 0 else { throw .tooLarge }
    defer { csv_free(&parser) }
    csv_set_delim(&parser, delimiter.rawValue)
    let reading = CSVReading(isTidy: isTidy)
    let status = withExtendedLifetime(reading) {
      reading.run(&parser, over: bytes)
    }
    if let fault = reading.fault { throw fault }
    switch status {
    case CSV_SUCCESS: return reading.rows
    case CSV_EPARSE: throw .damagedQuotes(row: reading.number)
    default: throw .tooLarge
    }
  }

  private func run(_ parser: inout csv_parser, over bytes: ArraySlice<UInt8>) -> Int32 {
    let context = Unmanaged.passUnretained(self).toOpaque()
    let taken = bytes.withUnsafeBytes { buffer in
      csv_parse(&parser, buffer.baseAddress, buffer.count, takeCell, endRow, context)
    }
    guard taken == bytes.count else { return csv_error(&parser) }
    guard csv_fini(&parser, takeCell, endRow, context) == 0 else { return csv_error(&parser) }
    return CSV_SUCCESS
  }

  fileprivate func take(cell bytes: UnsafeRawBufferPointer) {
    endedByReturn = false
    guard let text = String(validating: bytes, as: UTF8.self) else {
      fault = fault ?? .notUTF8(row: number)
      return
    }
    cells.append(isTidy ? text.tidied : text)
  }

  /// `byte` is the one that ended the row, -1 at the end of the file.
  fileprivate func end(rowBy byte: Int32) {
    let isSecondHalfOfLineEnd = endedByReturn && cells.isEmpty && byte == CSV_LF
    endedByReturn = byte == CSV_CR
    guard !isSecondHalfOfLineEnd else { return }
    rows.append(CSVTable.Row(number: number, cells: cells))
    cells = []
    number += 1
  }
}

// libcsv calls back through plain C functions; the context is the reading itself.

private func reading(_ context: UnsafeMutableRawPointer?) -> CSVReading? {
  context.map { Unmanaged<CSVReading>.fromOpaque($0).takeUnretainedValue() }
}

private func takeCell(
  _ bytes: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
) {
  reading(context)?.take(cell: UnsafeRawBufferPointer(start: bytes, count: count))
}

private func endRow(_ byte: Int32, _ context: UnsafeMutableRawPointer?) {
  reading(context)?.end(rowBy: byte)
}
