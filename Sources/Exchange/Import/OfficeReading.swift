import VietnameseText

/// Reads the tables of an office's file in steps, so that somebody can watch and stop it.
package final class OfficeReading {
  private enum Source {
    case workbook(WorkbookReading)
    case text([UInt8])
  }
  private let source: Source
  private var hasRead = false

  /// Finds out what the file is, by its first bytes and not by its name.
  package init(_ file: OfficeFile) throws(ImportFault) {
    let bytes = file.bytes
    do throws(WorkbookFault) {
      if bytes.starts(with: [0x50, 0x4B]) {
        source = .workbook(try WorkbookReading(bytes))
      } else if let fault = Self.fault(of: bytes, named: file.name) {
        throw fault
      } else {
        source = .text(bytes)
      }
    } catch {
      throw .workbook(error)
    }
  }

  private static func fault(of bytes: [UInt8], named name: String) -> WorkbookFault? {
    // OLE2, the container of workbooks before 2007 and of those with a password.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let mark = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
      return bytes.contains(mark) ? .locked : .xls
    }
    // BIFF of the years before OLE2.
    if bytes.first == 0x09, [0x00, 0x02, 0x04, 0x08].contains(bytes.dropFirst().first ?? 0xFF),
      bytes.dropFirst(2).contains(0)
    {
      return .xls
    }
    let end = name.lowercased()
    guard end.hasSuffix(".xlsx") || end.hasSuffix(".xls") || end.hasSuffix(".xlsm") else {
      return nil
    }
    return bytes.prefix(512).contains(0) ? .damaged : .text
  }

  /// How much has been read, of 1.
  package var fraction: Double {
    switch source {
    case .workbook(let reading): reading.fraction
    case .text: hasRead ? 1 : 0
    }
  }

  private var text: CSVTable?

  /// Reads the next piece; gives whether there is more.
  package func step() throws(ImportFault) -> Bool {
    switch source {
    case .workbook(let reading):
      do throws(WorkbookFault) { return try reading.step() } catch { throw .workbook(error) }
    case .text(let bytes):
      do throws(CSVFault) { text = try CSVTable(anyCode: bytes) } catch { throw .table(error) }
      hasRead = true
      return false
    }
  }

  /// The tables as they are in the file, once all is read.
  package var tables: [OfficeTable] {
    switch source {
    case .workbook(let reading): reading.tables
    case .text: [OfficeTable(rows: text?.rows ?? [])]
    }
  }

  /// All tables at once.
  package static func tables(of file: OfficeFile) throws(ImportFault) -> [OfficeTable] {
    let reading = try OfficeReading(file)
    while try reading.step() {}
    return reading.tables
  }
}
