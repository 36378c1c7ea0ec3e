/// The rows of one sheet (`worksheets/sheet1.xml`).
final class SheetContent: XMLContent {
  private(set) var rows: [CSVTable.Row] = []
  private(set) var hiddenRows: Set<Int> = []
  private(set) var merges = MergedCells()
  var fault: WorkbookFault? { budget.fault }

  private let strings: [String]
  private let formats: [NumberFormat]
  private let epoch: SerialDate.Epoch
  private let budget: TextBudget

  private var row = 0
  private var cells: [String] = []
  /// The cell that is being read.
  private var column = -1
  private var type = ""
  private var format = NumberFormat.number
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var collects = Collects.nothing
  private var hasFormula = false
  private var isInHint = false

  private enum Collects { case nothing, value, formula }

  init(
    strings: [String], formats: [NumberFormat], epoch: SerialDate.Epoch, budget: TextBudget
  ) {
    self.strings = strings
    self.formats = formats
    self.epoch = epoch
    self.budget = budget
  }

  func begin(_ element: String, _ attributes: XMLAttributes) {
    switch element {
    case "row": beginRow(attributes)
    case "c": beginCell(attributes)
    case "v": collects = .value
    case "rPh": isInHint = true
    case "t" where !isInHint: collects = .value
    case "f":
      hasFormula = true
      collects = .formula
    case "mergeCell":
      guard let area = attributes["ref"].flatMap(CellArea.init) else { return }
      budget.spendCell()
      merges.add(area)
    default: break
    }
  }

  func end(_ element: String) {
    switch element {
    case "v", "t", "f": collects = .nothing
    case "rPh": isInHint = false
    case "c": endCell()
    case "row":
      if cells.contains(where: { !$0.isEmpty }) {
        rows.append(CSVTable.Row(number: row, cells: cells))
      }
    default: break
    }
  }

  func text(_ bytes: UnsafeRawBufferPointer) {
    switch collects {
    case .nothing: break
    case .value:
      value += bytes
      budget.check(pending: value.count)
    case .formula:
      // Only its beginning is ever shown.
      if formula.count < 40 { formula += bytes.prefix(40) }
    }
  }

  private func beginRow(_ attributes: XMLAttributes) {
    // A row without a number follows the one above.
    row = attributes["r"].flatMap { Int($0) }.map { min(max($0, 1), CellArea.mostRows) } ?? row + 1
    cells = []
    column = -1
    if ["1", "true"].contains(attributes["hidden"]) { hiddenRows.insert(row) }
  }

  private func beginCell(_ attributes: XMLAttributes) {
    column = attributes["r"].flatMap(CellArea.Corner.init)?.column ?? column + 1
    type = attributes["t"] ?? "n"
    let style = attributes["s"].flatMap { Int($0) } ?? 0
    format = formats.indices.contains(style) ? formats[style] : .number
    value = []
    formula = []
    hasFormula = false
  }

  private func endCell() {
    let text = cellText()
    guard !text.isEmpty, column >= 0, column < CellArea.mostColumns else { return }
    budget.spend(text: text.utf8.count)
    while cells.count <= column {
      cells.append("")
      budget.spendCell()
    }
    cells[column] = text
  }

  /// What the cell says: of a formula the value it had when the file was saved, and where there is
  /// none, the formula itself, so that somebody sees why nothing is there.
  private func cellText() -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard !text.isEmpty else {
      return hasFormula ? "=" + String(decoding: formula, as: UTF8.self) : ""
    }
    switch type {
    case "s":
      guard let place = Int(text), strings.indices.contains(place) else { return "" }
      return strings[place]
    case "b": return text == "1" ? "1" : ""
    case "n": return format.text(of: text, epoch) ?? text
    // ISO 8601, the time of day dropped.
    case "d": return String(text.prefix { $0 != "T" })
    default: return text
    }
  }
}
