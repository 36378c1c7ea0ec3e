/// Which part of the archive plays which role (`*.rels`).
final class Relationships: XMLContent {
  struct Target: Hashable {
    let type: Substring
    /// A path inside the archive.
    let path: String
  }

  private(set) var targets: [String: Target] = [:]
  private let folder: String

  /// `folder` is that of the part whose relationships these are.
  init(from folder: String) { self.folder = folder }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    let kind = type.split(separator: "/").last ?? ""
    targets[id] = Target(type: kind, path: Self.path(target, from: folder))
  }

  func end(_ element: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}

  func path(ofType type: String) -> String? {
    targets.values.filter { $0.type == type }.map(\.path).min()
  }

  private static func path(_ target: String, from folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

/// The sheets of a workbook and how it counts days (`workbook.xml`).
final class WorkbookContents: XMLContent {
  struct Sheet: Hashable {
    let name: String
    let relationship: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var epoch = SerialDate.Epoch.from1900

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "workbookPr":
      if ["1", "true"].contains(attributes["date1904"]) { epoch = .from1904 }
    case "sheet":
      guard let name = attributes["name"], let id = attributes["id"] else { return }
      let state = attributes["state"]
      sheets.append(
        Sheet(
          name: name, relationship: id, isHidden: state == "hidden" || state == "veryHidden"))
    default: break
    }
  }

  func end(_ element: String) {}
  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// The texts that cells point at (`sharedStrings.xml`).
final class SharedStrings: XMLContent {
  private(set) var texts: [String] = []
  private var bytes: [UInt8] = []
  private var isInText = false
  /// Depth inside phonetic hints, which are no part of the text.
  private var isInHint = false
  private let budget: TextBudget
  var fault: WorkbookFault? { budget.fault }

  init(_ budget: TextBudget) { self.budget = budget }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "si": bytes = []
    case "rPh": isInHint = true
    case "t": isInText = !isInHint
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "si":
      budget.spend(text: bytes.count)
      texts.append(String(decoding: bytes, as: UTF8.self))
    case "rPh": isInHint = false
    case "t": isInText = false
    default: break
    }
  }

  func text(_ piece: UnsafeRawBufferPointer) {
    guard isInText else { return }
    bytes += piece
    budget.check(pending: bytes.count)
  }
}

/// How the cells are shown, as far as it decides what a number means (`styles.xml`).
final class CellStyles: XMLContent {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: String] = [:]
  private var isInCells = false

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      codes[id] = attributes["formatCode"]
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[id].map(NumberFormat.init(code:)) ?? NumberFormat(builtIn: id))
    default: break
    }
  }

  func end(_ element: String) {
    if element == "cellXfs" { isInCells = false }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {}
}

/// What is left of the limits while the parts of one workbook are read.
final class TextBudget {
  private var textBytes: Int
  private var cells: Int
  private(set) var fault: WorkbookFault?

  init(_ limits: WorkbookLimits) {
    textBytes = limits.textBytes
    cells = limits.cells
  }

  func spend(text count: Int) {
    // A short text costs memory too.
    textBytes -= count + 16
    if textBytes < 0 { fault = .tooLarge }
  }

  /// A text that is still growing.
  func check(pending count: Int) {
    if count > textBytes { fault = .tooLarge }
  }

  func spendCell() {
    cells -= 1
    if cells < 0 { fault = .tooLarge }
  }
}
