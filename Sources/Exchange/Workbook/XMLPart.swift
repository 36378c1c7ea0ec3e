import Cexpat

/// What takes in the elements of one part of a workbook, by their names without prefixes.
protocol XMLContent: AnyObject {
  func begin(_ element: String, _ attributes: XMLAttributes)
  func end(_ element: String)
  /// Character data, possibly in several pieces.
  func text(_ bytes: UnsafeRawBufferPointer)
  /// What went wrong while the content was taken in; it ends the reading.
  var fault: WorkbookFault? { get }
}

extension XMLContent {
  var fault: WorkbookFault? { nil }
}

/// The attributes of an element; they hold only while the element begins.
struct XMLAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<XML_Char>?>

  subscript(name: String) -> String? {
    var place = 0
    while let key = pairs[place], let value = pairs[place + 1] {
      if XMLPart.localName(key) == name { return String(cString: value) }
      place += 2
    }
    return nil
  }
}

/// One part of a workbook on its way from the archive through expat, read in steps.
final class XMLPart {
  private let name: String
  private let entry: ZipEntry
  private let parser: XML_Parser
  fileprivate let content: any XMLContent
  fileprivate var declaresEntities = false
  private(set) var bytesRead = 0

  /// Nil where the archive has no such part.
  init?(_ name: String, of archive: ZipArchive, into content: any XMLContent) throws(WorkbookFault)
  {
    guard let entry = try archive.entry(name) else { return nil }
    guard let parser = XML_ParserCreate(nil) else { throw .tooLarge }
    self.name = name
    self.entry = entry
    self.parser = parser
    self.content = content
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(parser, beginElement, endElement)
    XML_SetCharacterDataHandler(parser, takeText)
    XML_SetStartDoctypeDeclHandler(parser, refuseDoctype)
  }

  deinit { XML_ParserFree(parser) }

  /// How much is unpacked at a time.
  private static let pieceSize: CInt = 1 << 16

  /// Reads the next piece; gives whether there is more.
  func step() throws(WorkbookFault) -> Bool {
    guard let buffer = XML_GetBuffer(parser, Self.pieceSize) else { throw .tooLarge }
    let count = try entry.read(
      into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(Self.pieceSize)))
    bytesRead += count
    let status = withExtendedLifetime(self) {
      XML_ParseBuffer(parser, CInt(count), count == 0 ? 1 : 0)
    }
    if let fault = content.fault { throw fault }
    if declaresEntities { throw .entities(part: name) }
    guard status == XML_STATUS_OK else {
      throw .badXML(part: name, line: Int(clamping: XML_GetCurrentLineNumber(parser)))
    }
    return count > 0
  }

  fileprivate func stop() { XML_StopParser(parser, 0) }

  fileprivate static func localName(_ name: UnsafePointer<XML_Char>) -> String {
    let whole = String(cString: name)
    guard let colon = whole.utf8.lastIndex(of: UInt8(ascii: ":")) else { return whole }
    return String(whole[whole.index(after: colon)...])
  }
}

// expat calls back through plain C functions; the user data is the part itself.

private func part(_ data: UnsafeMutableRawPointer?) -> XMLPart? {
  data.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
}

private func beginElement(
  _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
) {
  guard let part = part(data), let name, let attributes else { return }
  part.content.begin(XMLPart.localName(name), XMLAttributes(pairs: attributes))
  if part.content.fault != nil { part.stop() }
}

private func endElement(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<XML_Char>?) {
  guard let part = part(data), let name else { return }
  part.content.end(XMLPart.localName(name))
  if part.content.fault != nil { part.stop() }
}

private func takeText(
  _ data: UnsafeMutableRawPointer?, _ bytes: UnsafePointer<XML_Char>?, _ count: CInt
) {
  part(data)?.content.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
}

private func refuseDoctype(
  _ data: UnsafeMutableRawPointer?, _: UnsafePointer<XML_Char>?, _: UnsafePointer<XML_Char>?,
  _: UnsafePointer<XML_Char>?, _: CInt
) {
  guard let part = part(data) else { return }
  part.declaresEntities = true
  part.stop()
}
