/// Reads an XLSX workbook in steps, so that somebody can watch and stop it.
final class WorkbookReading {
  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let budget: TextBudget
  private let epoch: SerialDate.Epoch
  private let formats: [NumberFormat]
  private let strings: SharedStrings

  private struct Part {
    let path: String
    /// The sheet whose rows the part holds; nil for the shared strings.
    let sheet: WorkbookContents.Sheet?
  }
  private var waiting: ArraySlice<Part>
  private var current: (part: Part, xml: XMLPart, sheet: SheetContent?)?
  private let claimedBytes: Int
  private var bytesRead = 0

  /// The sheets that have been read, in the workbook's order.
  private(set) var tables: [OfficeTable] = []

  init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    archive = try ZipArchive(bytes)
    self.limits = limits
    budget = TextBudget(limits)
    strings = SharedStrings(budget)
    let root = Relationships(from: "")
    try Self.read("_rels/.rels", of: archive, into: root, limits)
    let path = root.path(ofType: "officeDocument") ?? "xl/workbook.xml"
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { String(path[..<$0]) } ?? ""
    let name = cut.map { path[path.index(after: $0)...] } ?? path[...]
    let contents = WorkbookContents()
    guard try Self.read(path, of: archive, into: contents, limits), !contents.sheets.isEmpty
    else { throw .notAWorkbook }
    guard contents.sheets.count <= limits.sheets else { throw .tooLarge }
    let related = Relationships(from: folder)
    try Self.read(
      (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels", of: archive, into: related,
      limits)
    let styles = CellStyles()
    if let path = related.path(ofType: "styles") {
      try Self.read(path, of: archive, into: styles, limits)
    }
    epoch = contents.epoch
    formats = styles.formats
    let texts = related.path(ofType: "sharedStrings").map { [Part(path: $0, sheet: nil)] } ?? []
    let sheets = contents.sheets.compactMap { sheet in
      related.targets[sheet.relationship].flatMap { target in
        target.type == "worksheet" ? Part(path: target.path, sheet: sheet) : nil
      }
    }
    waiting = (texts + sheets)[...]
    let archive = archive
    claimedBytes = waiting.reduce(1) { sum, part in
      min(limits.unpackedBytes, sum + archive.claimedSize(of: part.path))
    }
    guard !sheets.isEmpty else { throw .notAWorkbook }
  }

  /// Reads a small part whole; gives whether there is one.
  @discardableResult
  private static func read(
    _ path: String, of archive: ZipArchive, into content: some XMLContent, _ limits: WorkbookLimits
  ) throws(WorkbookFault) -> Bool {
    guard let part = try XMLPart(path, of: archive, into: content) else { return false }
    while try part.step() {
      guard part.bytesRead <= limits.textBytes else { throw .tooLarge }
    }
    return true
  }

  /// How much has been read, of 1.
  var fraction: Double {
    min(1, Double(bytesRead + (current?.xml.bytesRead ?? 0)) / Double(claimedBytes))
  }

  /// Reads the next piece; gives whether there is more.
  func step() throws(WorkbookFault) -> Bool {
    guard let (part, xml, sheet) = current else { return try begin() }
    let hasMore = try xml.step()
    guard bytesRead + xml.bytesRead <= limits.unpackedBytes else { throw .tooLarge }
    guard !hasMore else { return true }
    bytesRead += xml.bytesRead
    if let sheet, let facts = part.sheet {
      tables.append(
        OfficeTable(
          sheet: facts.name, isHidden: facts.isHidden, rows: sheet.merges.filled(sheet.rows),
          hiddenRows: sheet.hiddenRows))
    }
    current = nil
    return !waiting.isEmpty
  }

  private func begin() throws(WorkbookFault) -> Bool {
    guard let part = waiting.popFirst() else { return false }
    let sheet = part.sheet.map { _ in
      SheetContent(strings: strings.texts, formats: formats, epoch: epoch, budget: budget)
    }
    let content: any XMLContent = sheet ?? strings
    guard let xml = try XMLPart(part.path, of: archive, into: content) else {
      // The workbook names a part that the archive has lost.
      throw .damaged
    }
    current = (part, xml, sheet)
    return true
  }
}
