/// Why a file is no workbook that can be read.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// The archive ends too early, or what it says of itself is wrong.
  case damaged
  /// Saved with a password.
  case locked
  /// A workbook of the years before 2007.
  case xls
  /// Text under the name of a workbook, as a CSV file is after it was renamed.
  case text
  /// An archive without the parts of an XLSX workbook, such as an ODS table or a DOCX text.
  case notAWorkbook
  /// More text or cells than any list of a commune has: what a decompression bomb unpacks to.
  case tooLarge
  /// A part declares entities, which no spreadsheet writes and by which memory can be filled.
  case entities(part: String)
  /// A part is no well-formed XML.
  case badXML(part: String, line: Int)
}

/// How much of a workbook is read at most, so that no file can fill the memory.
struct WorkbookLimits {
  /// Bytes of all parts together, unpacked; they are read in pieces and not kept.
  var unpackedBytes = 512 << 20
  /// Bytes of all texts together, which are kept.
  var textBytes = 64 << 20
  var cells = 2_000_000
  var sheets = 300
}
